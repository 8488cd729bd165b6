// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/change.h"

#include <algorithm>
#include <array>

namespace mingxi {

std::string_view ToString(ChangeKind kind) {
  static constexpr std::array<std::string_view, kChangeKinds> kNames = {"fact",
                                                                        "table-added",
                                                                        "table-removed",
                                                                        "table-renamed",
                                                                        "table-moved",
                                                                        "table-unit",
                                                                        "caption",
                                                                        "column-added",
                                                                        "column-removed",
                                                                        "column-renamed",
                                                                        "column-moved",
                                                                        "column-split",
                                                                        "column-joined",
                                                                        "row-added",
                                                                        "row-removed",
                                                                        "row-moved",
                                                                        "row-renamed",
                                                                        "value",
                                                                        "unit",
                                                                        "text",
                                                                        "format",
                                                                        "empty",
                                                                        "paragraph-added",
                                                                        "paragraph-removed",
                                                                        "paragraph-changed",
                                                                        "check-holds",
                                                                        "check-fails"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view ToString(MatchBasis basis) {
  switch (basis) {
    case MatchBasis::kTold:
      return "told";
    case MatchBasis::kIdentical:
      return "identical";
    case MatchBasis::kForm:
      return "form";
    case MatchBasis::kName:
      return "name";
    case MatchBasis::kCode:
      return "code";
    case MatchBasis::kContent:
      return "content";
    case MatchBasis::kPlace:
      return "place";
  }
  return "";
}

bool Comparison::differs() const {
  return std::any_of(changes.begin(), changes.end(),
                     [](const Change& change) { return !change.is_remark; });
}

}  // namespace mingxi
