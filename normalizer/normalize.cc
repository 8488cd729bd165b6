// SPDX-License-Identifier: GPL-3.0-or-later

// The normalizer on one screen: captions, stitching, headers, rows, values, facts.

#include "normalizer/normalize.h"

#include <cstdio>
#include <utility>

#include "messages/findings.h"
#include "normalizer/captions/captions.h"
#include "normalizer/corrections/table_corrector.h"
#include "normalizer/facts/document_facts.h"
#include "normalizer/facts/grid_findings.h"
#include "normalizer/facts/paragraphs.h"
#include "normalizer/facts/unreadable_figures.h"
#include "normalizer/facts/year_findings.h"
#include "normalizer/forms/forms.h"
#include "normalizer/headers/column_paths.h"
#include "normalizer/headers/form_labels.h"
#include "normalizer/headers/form_values.h"
#include "normalizer/headers/header_spans.h"
#include "normalizer/headers/table_unit.h"
#include "normalizer/rows/catalogue_parents.h"
#include "normalizer/rows/inferred_codes.h"
#include "normalizer/rows/row_kinds.h"
#include "normalizer/rows/row_outline.h"
#include "normalizer/rows/short_rows.h"
#include "normalizer/rows/subjects.h"
#include "normalizer/stitching/stitch.h"
#include "normalizer/text/text_figures.h"
#include "normalizer/typing/cell_types.h"
#include "normalizer/typing/column_roles.h"
#include "normalizer/typing/reading_doubts.h"

namespace mingxi {
namespace {

std::string TableId(std::size_t number) {
  char id[24];
  std::snprintf(id, sizeof id, "t%02zu", number);
  return id;
}

/// A table with the unit that is printed and the finder's doubts, in its rows and columns.
struct MadeTable {
  Table table;
  std::string read_unit;
  std::vector<GridDoubt> doubts;
};

MadeTable MakeTable(JoinedTable joined, std::string id, const std::optional<std::string>& told_unit,
                    TableCorrector& corrector) {
  const HeaderShape read_header = corrector.Header(joined.header);
  Piece read = PutLabelsAtTheirFirstRows(std::move(joined.piece), read_header);
  read = InferHeaderSpans(PutValuesBesideLabels(std::move(read), read_header), read_header);
  read = SpreadShortRows(std::move(read), read_header);
  auto [piece, header] = corrector.Cells(std::move(read), read_header);
  Captions& captions = joined.captions;
  Table table;
  table.id = std::move(id);
  std::string read_unit = FindTableUnit(captions.unit, captions.title, piece, header);
  read_unit = corrector.Line(CorrectionKind::kUnit, std::move(read_unit));
  table.unit = told_unit.value_or(read_unit);
  table.title = corrector.Line(CorrectionKind::kTitle, std::move(captions.title));
  table.form_number = std::move(captions.form_number);
  table.publisher_line = std::move(captions.publisher_line);
  table.captions = std::move(captions.lines);
  table.notes = std::move(captions.notes);
  table.changes = std::move(joined.changes);
  if (piece.pages.front() > 0) table.pages = piece.pages;
  table.row_count = piece.row_count;
  table.column_count = piece.column_count;
  table.header_rows = header.header_rows;
  table.part = piece.part;
  table.columns_by = piece.columns_by;
  table.rows_by = piece.rows_by;
  table.rows = FindRowKinds(piece, header);
  table.columns = WithRoles(FindColumns(piece, header), piece, header);
  table.cells = TypeCells(std::move(piece.cells), table.rows, table.columns, table.unit);
  return {WithOutline(std::move(table)), std::move(read_unit), std::move(piece.doubts)};
}

/// What is printed where the user told another unit; nothing where they agree.
std::vector<Finding> UnitDisagreement(const MadeTable& made) {
  const std::string& told = made.table.unit;
  const std::string& read = made.read_unit;
  if (read.empty() || told == read) return {};
  Finding finding;
  finding.id = "facts.unit-differs";
  finding.severity = Severity::kWarning;
  finding.location.table = made.table.id;
  if (!made.table.pages.empty()) finding.location.page = made.table.pages.front();
  Tell(Say(messages::kUnitDiffers, told, read), finding);
  return {std::move(finding)};
}

/// The year of sentences that name none. A report of a government speaks of two: of the year that
/// ends and of the next.
std::optional<int> YearOfSentences(const Document& document) {
  return document.kind == "government-budget" ? std::nullopt : document.fiscal_year;
}

std::vector<std::string> TableIds(const Document& document) {
  std::vector<std::string> ids;
  for (const Table& table : document.tables) ids.push_back(table.id);
  return ids;
}

void Append(std::vector<Finding> findings, Document& document) {
  document.findings.insert(document.findings.end(), std::make_move_iterator(findings.begin()),
                           std::make_move_iterator(findings.end()));
}

}  // namespace

Document NormalizeLayouts(const SourceFacts& source, std::vector<Layout> layouts,
                          const NormalizerOptions& options) {
  Document document;
  document.source = source;
  for (const Layout& layout : layouts) document.accounts.push_back({layout.page, layout.account});
  std::vector<Finding> unclaimed = UnbalancedPages(layouts);
  CaptionedLayouts captioned = FindCaptions(std::move(layouts));
  std::vector<JoinedTable> joined = StitchPieces(std::move(captioned.pieces));

  DocumentFacts facts = FindDocumentFacts(joined, captioned.loose, options);
  document.publisher = std::move(facts.publisher);
  document.fiscal_year = facts.fiscal_year;
  document.kind = std::move(facts.kind);
  document.title = std::move(facts.title);
  document.paragraphs = LinesToParagraphs(captioned.loose);
  document.figures_in_text =
      FindTextFigures(document.paragraphs, document.publisher.name, YearOfSentences(document));
  Append(std::move(facts.findings), document);

  const bool is_same_source = options.corrections.sha256 == source.sha256;
  const Corrections fitting = is_same_source ? options.corrections : Corrections{};
  for (JoinedTable& table : joined) {
    std::string id = TableId(document.tables.size() + 1);
    TableCorrector corrector(fitting, id);
    MadeTable made = MakeTable(std::move(table), std::move(id), options.unit, corrector);
    Append(UnitDisagreement(made), document);
    MendedOutline mended = MendOutline(std::move(made.table));
    document.tables.push_back(std::move(mended.table));
    Append(std::move(mended.findings), document);
    Append(DoubtsToFindings(made.doubts, document.tables.back()), document);
    Append(corrector.TakeFindings(), document);
    document.corrections.insert(document.corrections.end(), corrector.applied().begin(),
                                corrector.applied().end());
  }
  Append(HomelessCorrections(options.corrections, source.sha256, TableIds(document)), document);
  const int year = document.fiscal_year.value_or(0);
  document.tables = WithForms(std::move(document.tables), document.kind, year, options.synonyms);
  for (Table& table : document.tables) {
    table = WithSubjects(std::move(table), year, options.catalogue);
    table = WithReadingDoubts(WithInferredCodes(std::move(table), year));
  }
  Append(CheckSubjects(document.tables, year, options.catalogue), document);
  Append(FindOtherYears(document), document);
  Append(FindUnreadableFigures(document.tables), document);
  Append(std::move(unclaimed), document);
  return document;
}

}  // namespace mingxi
