// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/empty_tables.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "checks/amount.h"
#include "checks/text_places.h"
#include "checks/text_report.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// A form that is often empty, and what sentences call it.
struct EmptyForm {
  std::string_view form;
  std::string_view topic;
};

constexpr std::array kForms = {EmptyForm{"B07", "政府性基金"}, EmptyForm{"J07", "政府性基金"},
                               EmptyForm{"B08", "国有资本"},   EmptyForm{"J08", "国有资本"},
                               EmptyForm{"B09", "三公"},       EmptyForm{"J09", "三公"}};

bool Contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// Whether a sentence says that there is nothing: 无, 没有, 空表, 未安排, 不涉及.
bool SaysNothing(const std::string& text) {
  constexpr std::array<std::string_view, 5> kWords = {"无", "没有", "空表", "未", "不涉及"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&text](std::string_view word) { return Contains(text, word); });
}

bool IsEmpty(const Table& table) {
  bool has_body = false;
  for (const Cell& cell : table.cells) {
    const auto row = static_cast<std::size_t>(cell.row);
    const RowKind kind = row < table.rows.size() ? table.rows[row].kind : RowKind::kHeader;
    if (kind == RowKind::kHeader || kind == RowKind::kIndex) continue;
    if (cell.value && cell.type != CellType::kCode && cell.type != CellType::kOrdinal) return false;
    has_body = true;
  }
  return has_body;
}

/// Whether the figure is of the document's year, or of one that other figures show to be a slip.
bool MayBeOfTheYear(const CheckedDocument& checked, const TextFigure& figure,
                    const ToldYears& years) {
  if (IsOfTheYear(checked, figure, years)) return true;
  if (!figure.comparison.empty()) return false;
  const std::vector<TextFigure>& all = checked.document.figures_in_text;
  return std::any_of(all.begin(), all.end(), [&](const TextFigure& other) {
    return other.year == figure.year && years.IsWrong(other.paragraph);
  });
}

/// The first amount other than zero that the text tells of `topic`; null = none.
const TextFigure* FindTold(const CheckedDocument& checked, std::string_view topic,
                           const ToldYears& years) {
  for (const TextFigure& figure : checked.document.figures_in_text) {
    const std::optional<Amount> amount = AmountOf(figure);
    if (!amount || amount->yuan.is_zero() || !Contains(figure.label, topic)) continue;
    if (MayBeOfTheYear(checked, figure, years)) return &figure;
  }
  return nullptr;
}

bool IsExplained(const CheckedDocument& checked, const Table& table, std::string_view topic) {
  if (std::any_of(table.notes.begin(), table.notes.end(), SaysNothing)) return true;
  const std::vector<Paragraph>& paragraphs = checked.document.paragraphs;
  return std::any_of(paragraphs.begin(), paragraphs.end(), [topic](const Paragraph& paragraph) {
    return Contains(paragraph.text, topic) && SaysNothing(paragraph.text);
  });
}

Check ToCheck(const TextFigure& figure, const std::string& title) {
  Check check = TextCheck(kEmptyTablesRule, Say(messages::kToldInTable, Printed(figure), title),
                          figure.paragraph, false);
  check.relation = CheckRelation::kOther;
  return check;
}

Finding EmptyNote(const Table& table, const std::string& title) {
  Finding finding;
  finding.id = kEmptyTablesRule.id;
  finding.severity = Severity::kNote;
  finding.location = {.page = table.pages.empty() ? 0 : table.pages.front(), .table = table.id};
  Tell(Say(messages::kTableEmpty, title), finding);
  return finding;
}

void CheckTable(const CheckedDocument& checked, const Table& table, std::string_view topic,
                CheckResults& results) {
  const std::string& title = table.title.empty() ? table.id : table.title;
  const TextFigure* told = FindTold(checked, topic, FindToldYears(checked));
  if (told == nullptr) {
    if (!IsExplained(checked, table, topic)) results.findings.push_back(EmptyNote(table, title));
    return;
  }
  results.checks.push_back(ToCheck(*told, title));
  Finding finding = TextFinding(kEmptyTablesRule, Severity::kWarning,
                                Say(messages::kTableEmptyButTold, Printed(*told), title),
                                checked.document, told->paragraph);
  finding.location.table = table.id;
  results.findings.push_back(std::move(finding));
}

}  // namespace

CheckResults CheckEmptyTables(const CheckedDocument& checked) {
  CheckResults results;
  for (const Table& table : checked.document.tables) {
    for (const auto& [form, topic] : kForms) {
      if (table.form == form && IsEmpty(table)) CheckTable(checked, table, topic, results);
    }
  }
  return results;
}

}  // namespace mingxi
