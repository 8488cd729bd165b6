// SPDX-License-Identifier: GPL-3.0-or-later

// The order on one screen: facts, tables, then columns, rows and cells of each, paragraphs, checks.

#include "diff/compare_documents.h"

#include <algorithm>
#include <utility>

#include "diff/align_tables.h"
#include "diff/check_changes.h"
#include "diff/compare_tables.h"
#include "diff/fact_changes.h"
#include "diff/paragraph_changes.h"
#include "diff/places.h"

namespace mingxi {
namespace {

void Append(std::vector<Change> more, std::vector<Change>& changes) {
  changes.insert(changes.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
}

/// Every place of the table, row by row.
std::vector<std::string> TextsOf(const Table& table) {
  const auto width = static_cast<std::size_t>(table.column_count);
  std::vector<std::string> texts(static_cast<std::size_t>(table.row_count) * width);
  for (const Cell& cell : table.cells) {
    const bool is_inside = cell.row < table.row_count && cell.column < table.column_count;
    if (is_inside) {
      texts[static_cast<std::size_t>(cell.row) * width + static_cast<std::size_t>(cell.column)] =
          cell.text;
    }
  }
  return texts;
}

Change LonelyTable(ChangeKind kind, const DiffInput& input, int number) {
  const Table& table = input.document.tables[static_cast<std::size_t>(number)];
  const bool is_added = kind == ChangeKind::kTableAdded;
  Change change;
  change.kind = kind;
  (is_added ? change.to : change.from) = PlaceOf(input, number, -1, -1, nullptr);
  (is_added ? change.to_text : change.from_text) = table.title;
  change.texts = TextsOf(table);
  change.width = table.column_count;
  return change;
}

class DocumentComparer {
 public:
  DocumentComparer(const DiffInput& a, const DiffInput& b, const DiffOptions& options)
      : a_(a), b_(b), options_(options), is_known_(a.document.tables.size(), false) {}

  Comparison Compare() {
    const bool is_other_year = options_.mode == DiffMode::kYear;
    const bool has_facts = a_.holding.facts && b_.holding.facts;
    if (has_facts && !is_other_year && !options_.ignores_captions) {
      Append(FactChanges(a_.document, b_.document), result_.changes);
    }
    CompareAllTables();
    const bool has_paragraphs = a_.holding.paragraphs && b_.holding.paragraphs;
    if (has_paragraphs && !is_other_year && !options_.ignores_paragraphs) {
      Append(ParagraphChanges(a_.document, b_.document), result_.changes);
    }
    if (options_.mode == DiffMode::kEdition) {
      Append(CheckChanges(a_, b_, result_.tables), result_.changes);
    }
    return std::move(result_);
  }

 private:
  void AddRemoved(int until) {
    for (; next_a_ < until; ++next_a_) {
      if (is_known_[static_cast<std::size_t>(next_a_)]) continue;
      result_.changes.push_back(LonelyTable(ChangeKind::kTableRemoved, a_, next_a_));
    }
  }

  void CompareAllTables() {
    const std::vector<Match> matches = AlignTables(a_.document, b_.document, options_);
    for (const Match& match : matches) is_known_[static_cast<std::size_t>(match.a)] = true;
    auto match = matches.begin();
    for (int table = 0; table < static_cast<int>(b_.document.tables.size()); ++table) {
      if (match == matches.end() || match->b != table) {
        result_.changes.push_back(LonelyTable(ChangeKind::kTableAdded, b_, table));
        continue;
      }
      if (!match->is_moved) AddRemoved(match->a);
      CompareOne(*match++);
    }
    AddRemoved(static_cast<int>(a_.document.tables.size()));
  }

  void CompareOne(const Match& match) {
    if (match.is_moved && !options_.ignores_order) {
      Change& change = result_.changes.emplace_back();
      change.kind = ChangeKind::kTableMoved;
      change.from = PlaceOf(a_, match.a, -1, -1, nullptr);
      change.to = PlaceOf(b_, match.b, -1, -1, nullptr);
      change.from_text = a_.document.tables[static_cast<std::size_t>(match.a)].title;
      change.to_text = b_.document.tables[static_cast<std::size_t>(match.b)].title;
    }
    ComparedTables compared = CompareTables(a_, b_, match, options_);
    result_.tables.push_back(std::move(compared.match));
    Append(std::move(compared.changes), result_.changes);
  }

  const DiffInput& a_;
  const DiffInput& b_;
  const DiffOptions& options_;
  std::vector<bool> is_known_;  ///< Tables of A that B has, too.
  int next_a_ = 0;
  Comparison result_;
};

}  // namespace

Comparison CompareDocuments(const DiffInput& a, const DiffInput& b, const DiffOptions& options) {
  return DocumentComparer(a, b, options).Compare();
}

}  // namespace mingxi
