// SPDX-License-Identifier: GPL-3.0-or-later

// The file is made by the review page, but it may be edited by hand: every field is checked before
// it is used.

#include "pipeline/read_corrections.h"

#include <array>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

namespace mingxi {
namespace {

using Json = nlohmann::json;

constexpr std::array kKinds = {
    CorrectionKind::kCell,       CorrectionKind::kTitle,       CorrectionKind::kUnit,
    CorrectionKind::kHeaderRows, CorrectionKind::kJoinRow,     CorrectionKind::kJoinColumn,
    CorrectionKind::kSplitRow,   CorrectionKind::kSplitColumn, CorrectionKind::kMergeCells,
    CorrectionKind::kSplitCell,  CorrectionKind::kSeen};

std::optional<CorrectionKind> KindOf(std::string_view name) {
  for (const CorrectionKind kind : kKinds) {
    if (ToString(kind) == name) return kind;
  }
  return std::nullopt;
}

std::string TextOf(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int NumberOf(const Json& object, const char* key) {
  const auto found = object.find(key);
  const bool is_small = found != object.end() && found->is_number_unsigned() &&
                        found->get<std::uint64_t>() < (1U << 30);
  return is_small ? found->get<int>() : -1;
}

Status Wrong(std::size_t number, const std::string& what) {
  return Status::InvalidOption("correction " + std::to_string(number + 1) + " " + what);
}

/// What a correction of its kind cannot do without; empty = it is whole.
std::string MissingPart(const Correction& correction) {
  const bool has_cell = correction.row >= 0 && correction.column >= 0;
  switch (correction.kind) {
    case CorrectionKind::kCell:
    case CorrectionKind::kMergeCells:
    case CorrectionKind::kSplitCell:
      return has_cell ? "" : "has no row and column";
    case CorrectionKind::kJoinRow:
      return correction.row > 0 ? "" : "has no row above it";
    case CorrectionKind::kSplitRow:
      return correction.row >= 0 ? "" : "has no row";
    case CorrectionKind::kJoinColumn:
      return correction.column > 0 ? "" : "has no column at its left";
    case CorrectionKind::kSplitColumn:
      return correction.column >= 0 ? "" : "has no column";
    case CorrectionKind::kSeen:
      return correction.finding.empty() ? "names no finding" : "";
    case CorrectionKind::kTitle:
    case CorrectionKind::kUnit:
    case CorrectionKind::kHeaderRows:
      return correction.table.empty() ? "names no table" : "";
  }
  return "";
}

Result<Correction> ToCorrection(const Json& object, std::size_t number) {
  if (!object.is_object()) return Wrong(number, "is no object");
  const std::string name = TextOf(object, "kind");
  const std::optional<CorrectionKind> kind = KindOf(name);
  if (!kind) return Wrong(number, "is of a kind this version does not know: '" + name + "'");
  Correction correction;
  correction.kind = *kind;
  correction.table = TextOf(object, "table");
  correction.row = NumberOf(object, "row");
  correction.column = NumberOf(object, "column");
  correction.printed = TextOf(object, "printed");
  correction.text = TextOf(object, "text");
  correction.finding = TextOf(object, "finding");
  if (const std::string missing = MissingPart(correction); !missing.empty()) {
    return Wrong(number, missing);
  }
  return correction;
}

bool IsAbout(const Finding& finding, const Correction& correction) {
  if (finding.id != correction.finding) return false;
  if (finding.cells.empty()) {
    return correction.row < 0 && finding.location.table == correction.table;
  }
  return finding.cells.front() == CellRef{correction.table, correction.row, correction.column};
}

}  // namespace

Result<Corrections> ParseCorrections(std::string_view json) {
  const Json file = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!file.is_object() || TextOf(file, "schema") != "mingxi/corrections-1") {
    return Status::InvalidOption(
        "this is no corrections file (mingxi/corrections-1); save one from the review page");
  }
  Corrections corrections;
  const auto source = file.find("source");
  if (source != file.end() && source->is_object()) corrections.sha256 = TextOf(*source, "sha256");
  const auto list = file.find("corrections");
  if (corrections.sha256.empty() || list == file.end() || !list->is_array()) {
    return Status::InvalidOption("the corrections file names no source or has no corrections");
  }
  for (const Json& object : *list) {
    const Result<Correction> correction = ToCorrection(object, corrections.list.size());
    if (!correction.ok()) return correction.status();
    corrections.list.push_back(*correction);
  }
  return corrections;
}

Result<Corrections> ReadCorrections(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (!file) return Status::NotFound("cannot be read").At({.file = path});
  Result<Corrections> corrections = ParseCorrections(bytes);
  return corrections.ok() ? corrections : corrections.status().At({.file = path});
}

Document WithSeenFindings(Document document, const Corrections& corrections) {
  if (corrections.sha256 != document.source.sha256) return document;
  for (const Correction& correction : corrections.list) {
    if (correction.kind != CorrectionKind::kSeen) continue;
    for (Finding& finding : document.findings) {
      if (finding.is_seen || !IsAbout(finding, correction)) continue;
      finding.is_seen = true;
      document.corrections.push_back(correction);
      break;
    }
  }
  return document;
}

}  // namespace mingxi
