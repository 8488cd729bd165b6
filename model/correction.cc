// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/correction.h"

namespace mingxi {

std::string_view ToString(CorrectionKind kind) {
  switch (kind) {
    case CorrectionKind::kCell:
      return "cell";
    case CorrectionKind::kTitle:
      return "title";
    case CorrectionKind::kUnit:
      return "unit";
    case CorrectionKind::kHeaderRows:
      return "header-rows";
    case CorrectionKind::kJoinRow:
      return "join-row";
    case CorrectionKind::kJoinColumn:
      return "join-column";
    case CorrectionKind::kSplitRow:
      return "split-row";
    case CorrectionKind::kSplitColumn:
      return "split-column";
    case CorrectionKind::kMergeCells:
      return "merge-cells";
    case CorrectionKind::kSplitCell:
      return "split-cell";
    case CorrectionKind::kSeen:
      return "seen";
  }
  return "";
}

}  // namespace mingxi
