// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/document_record.h"

#include <algorithm>

#include "model/coverage.h"
#include "pipeline/check_counts.h"
#include "pipeline/version.h"
#include "writers/files/sha256.h"

namespace mingxi {
namespace {

/// Tables that a record names. A person begins with the worst ones.
constexpr std::size_t kMaxDoubts = 5;
/// Bytes of a title in a record.
constexpr std::size_t kMaxTitleBytes = 240;

std::int64_t DoubtfulCells(const Table& table) {
  return std::count_if(table.cells.begin(), table.cells.end(),
                       [](const Cell& cell) { return cell.is_doubtful; });
}

RecordCounts CountsOf(const Document& document) {
  RecordCounts counts;
  counts.pages = document.source.pages;
  counts.tables = static_cast<std::int64_t>(document.tables.size());
  const Coverage coverage = CoverageOf(document);
  counts.figures = coverage.figures;
  counts.confirmed = coverage.confirmed();
  counts.contradicted = coverage.contradicted;
  counts.unproven = coverage.single + coverage.unchecked;
  for (const Table& table : document.tables) counts.doubtful += DoubtfulCells(table);
  const CheckCounts checks = CountChecks(document);
  counts.checks_hold = checks.holds;
  counts.checks_fail = checks.fails;
  for (const Finding& finding : document.findings) {
    counts.errors += finding.severity == Severity::kError ? 1 : 0;
    counts.warnings += finding.severity == Severity::kWarning ? 1 : 0;
    counts.notes += finding.severity == Severity::kNote ? 1 : 0;
  }
  return counts;
}

std::vector<TableDoubt> DoubtsOf(const Document& document) {
  std::vector<TableDoubt> doubts;
  for (const Table& table : document.tables) {
    TableDoubt doubt{.table = table.id,
                     .title = table.title.substr(0, kMaxTitleBytes),
                     .page = table.pages.empty() ? 0 : table.pages.front(),
                     .contradicted = CoverageOf(table).contradicted,
                     .doubtful = DoubtfulCells(table)};
    if (doubt.contradicted + doubt.doubtful > 0) doubts.push_back(std::move(doubt));
  }
  std::stable_sort(doubts.begin(), doubts.end(), [](const TableDoubt& one, const TableDoubt& two) {
    return one.contradicted + one.doubtful > two.contradicted + two.doubtful;
  });
  if (doubts.size() > kMaxDoubts) doubts.resize(kMaxDoubts);
  return doubts;
}

/// The hash of what the tables say, wherever and however it is printed.
std::string ContentHash(const Document& document) {
  if (document.tables.empty()) return {};
  std::string text;
  for (const Table& table : document.tables) {
    text += table.title + '\n' + table.unit + '\n';
    for (const Cell& cell : table.cells) {
      text += std::to_string(cell.row) + ',' + std::to_string(cell.column) + ' ' + cell.text + '\n';
    }
  }
  return OutputSha256(text);
}

}  // namespace

BatchRecord RecordOfDocument(const Document& document) {
  BatchRecord record;
  record.status = InputStatus::kDone;
  record.sha256 = document.source.sha256;
  record.counts = CountsOf(document);
  record.publisher = document.publisher.name.substr(0, kMaxTitleBytes);
  record.publisher_code = document.publisher.code.substr(0, kMaxTitleBytes);
  record.region = document.publisher.region;
  record.scope = document.publisher.scope;
  record.title = document.title.substr(0, kMaxTitleBytes);
  if (document.fiscal_year) record.fiscal_year = *document.fiscal_year;
  record.kind = document.kind;
  record.content = ContentHash(document);
  record.doubts = DoubtsOf(document);
  record.version = Version();
  return record;
}

}  // namespace mingxi
