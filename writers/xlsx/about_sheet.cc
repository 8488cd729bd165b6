// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>
#include <string_view>

#include "messages/workbook.h"
#include "writers/xlsx/list_sheet_internal.h"
#include "writers/xlsx/page_setup_internal.h"
#include "writers/xlsx/service_sheets_internal.h"

namespace mingxi {
namespace {

constexpr double kNameWidth = 18;
constexpr double kValueWidth = 84;

/// How to read the workbook; a sentence a line.
constexpr std::array kConventions = {messages::kReadTables, messages::kReadAmounts,
                                     messages::kReadBlanks, messages::kReadLongNumbers,
                                     messages::kReadColours};

struct Legend {
  std::uint32_t fill;
  Phrase meaning;
};

constexpr std::array<Legend, 5> kLegends = {{
    {kErrorFill, messages::kErrorColour},
    {kWarningFill, messages::kWarningColour},
    {kNoteFill, messages::kNoteColour},
    {kDoubtFill, messages::kDoubtColour},
    {kCorrectedFill, messages::kCorrectedColour},
}};

/// Writes name and value pairs; empty values are left out.
class FactList {
 public:
  explicit FactList(SheetWriter& sheet) : sheet_(sheet) {}

  void Section(const Phrase& title) {
    if (row_ > 0) ++row_;
    sheet_.Text(row_++, 0, title, SectionStyle());
  }
  void Fact(const Phrase& name, const std::string& value) {
    Fact(name.in(sheet_.language()), value);
  }
  void Fact(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    CellStyle name_style = ListStyle(HorizontalAlign::kLeft);
    name_style.fill = kHeaderFill;
    sheet_.SetRowHeight(row_, ListRowHeight(LinesOf(value, kValueWidth)));
    sheet_.Text(row_, 0, name, name_style);
    sheet_.Text(row_++, 1, value, ListStyle(HorizontalAlign::kLeft));
  }
  void Sentence(const Phrase& text) {
    CellStyle style;
    sheet_.Text(row_++, 0, text, style);
  }
  void Sample(const Legend& legend) {
    CellStyle sample = ListStyle(HorizontalAlign::kCenter);
    sample.fill = legend.fill;
    sheet_.Blank(row_, 0, sample);
    sheet_.Text(row_++, 1, legend.meaning, ListStyle(HorizontalAlign::kLeft));
  }
  Language language() const { return sheet_.language(); }
  int end() const { return row_; }

 private:
  SheetWriter& sheet_;
  int row_ = 0;
};

std::string CountOf(std::int64_t count) { return count == 0 ? "" : std::to_string(count); }

void WriteSource(const SourceFacts& source, FactList& facts) {
  facts.Section(messages::kSourceSection);
  facts.Fact(messages::kFileFact, source.file);
  facts.Fact(std::string_view("SHA-256"), source.sha256);
  facts.Fact(messages::kMediaTypeFact, source.media_type);
  facts.Fact(messages::kPagesFact, CountOf(source.pages));
  facts.Fact(messages::kProducerFact, source.producer);
  facts.Fact(messages::kEncodingFact, source.encoding);
  facts.Fact(messages::kDateFact, source.modified);
}

void WriteContent(const Document& document, FactList& facts) {
  facts.Section(messages::kContentSection);
  facts.Fact(messages::kPublisherName, document.publisher.name);
  facts.Fact(messages::kPublisherCode, document.publisher.code);
  facts.Fact(messages::kRegionName, document.publisher.region);
  facts.Fact(messages::kYearHead,
             document.fiscal_year ? std::to_string(*document.fiscal_year) : "");
  facts.Fact(messages::kKindName, document.kind);
  facts.Fact(messages::kTablesFact, std::to_string(document.tables.size()));
  facts.Fact(messages::kParagraphsFact,
             CountOf(static_cast<std::int64_t>(document.paragraphs.size())));
}

/// Where the characters of the pages went: the proof that nothing was lost.
void WriteAccount(const Document& document, FactList& facts) {
  GlyphAccount sum;
  for (const PageAccount& page : document.accounts) {
    sum.total += page.glyphs.total;
    sum.in_cells += page.glyphs.in_cells;
    sum.in_lines += page.glyphs.in_lines;
    sum.artifacts += page.glyphs.artifacts;
    sum.invisible += page.glyphs.invisible;
    sum.unclaimed += page.glyphs.unclaimed;
  }
  if (sum.total == 0) return;
  facts.Section(messages::kAccountSection);
  facts.Fact(messages::kVisibleFact, std::to_string(sum.total));
  facts.Fact(messages::kInTablesFact, std::to_string(sum.in_cells));
  facts.Fact(messages::kInTextFact, std::to_string(sum.in_lines));
  facts.Fact(messages::kArtifactsFact, std::to_string(sum.artifacts));
  facts.Fact(messages::kInvisibleFact, std::to_string(sum.invisible));
  facts.Fact(messages::kUnclaimedFact, std::to_string(sum.unclaimed));
}

void WriteChanges(const WorkbookPlan& plan, FactList& facts) {
  bool has_section = false;
  for (const PlannedTable& planned : plan.tables) {
    for (const std::string& change : planned.table->changes) {
      if (!has_section) facts.Section(messages::kChangesSection);
      has_section = true;
      facts.Fact(std::string_view(planned.sheet), change);
    }
  }
}

void WriteMaking(const WorkbookOptions& options, FactList& facts) {
  if (options.version.empty() && options.told.empty()) return;
  facts.Section(messages::kMakingSection);
  if (!options.version.empty()) facts.Fact(std::string_view("mingxi 明细"), options.version);
  for (const auto& [name, value] : options.told)
    facts.Fact(std::string_view(name),
               value.empty() ? std::string(messages::kYes.in(facts.language())) : value);
}

}  // namespace

void WriteAboutSheet(const WorkbookPlan& plan, const WorkbookOptions& options, SheetWriter& sheet) {
  sheet.SetColumnWidth(0, kNameWidth);
  sheet.SetColumnWidth(1, kValueWidth);
  FactList facts(sheet);
  WriteSource(plan.document->source, facts);
  WriteContent(*plan.document, facts);
  WriteAccount(*plan.document, facts);
  WriteChanges(plan, facts);
  WriteMaking(options, facts);
  facts.Section(messages::kReadingSection);
  for (const Phrase& sentence : kConventions) facts.Sentence(sentence);
  facts.Section(messages::kColoursSection);
  for (const Legend& legend : kLegends) facts.Sample(legend);
  ApplyPageSetup({.last_column = 1, .last_row = facts.end() - 1, .is_portrait = true}, sheet);
}

}  // namespace mingxi
