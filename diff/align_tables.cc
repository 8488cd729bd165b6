// SPDX-License-Identifier: GPL-3.0-or-later

// Each pair of tables gets a score; the assignment with the largest sum wins. What the user told is
// taken first. Documents of very many tables are paired by title and form before, because the
// assignment takes cubic time. This file's only entry is AlignTables.

#include "diff/align_tables.h"

#include <algorithm>
#include <cmath>

#include "diff/align_columns.h"
#include "diff/align_items.h"
#include "diff/assignment.h"
#include "diff/compared_table.h"
#include "diff/similarity.h"

namespace mingxi {
namespace {

constexpr double kTitleWeight = 0.35;
constexpr double kFormWeight = 0.1;
constexpr double kPublisherWeight = 0.05;
constexpr double kColumnWeight = 0.2;
constexpr double kContentWeight = 0.3;
constexpr double kPlaceWeight = 0.01;
/// Less alike tables are different ones.
constexpr double kLeastScore = 0.42;
/// Titles that are hardly alike need this much common content.
constexpr double kStrangeTitle = 0.5;
constexpr double kStrangersContent = 0.6;
/// So many cells of a table are looked at.
constexpr std::size_t kMostCells = 20'000;

struct TableFacts {
  const Table* table = nullptr;
  std::string title;
  std::vector<std::uint32_t> headers;
  std::vector<std::uint32_t> content;
};

std::uint32_t Short(ContentKey key) { return static_cast<std::uint32_t>(key); }

TableFacts FactsOf(const Table& table, int year) {
  TableFacts facts;
  facts.table = &table;
  facts.title = WithRelativeYears(WithoutSpace(table.title), year);
  for (int column = 0; column < table.column_count; ++column) {
    const std::string header = WithRelativeYears(HeaderOf(table, column), year);
    if (!header.empty()) facts.headers.push_back(Short(KeyOfText(header)));
  }
  for (const Cell& cell : table.cells) {
    if (cell.row < table.header_rows || cell.text.empty()) continue;
    if (facts.content.size() >= kMostCells) break;
    if (!IsEmptyCell(cell))
      facts.content.push_back(Short(KeyOfText(
          IsFigureCell(cell) ? cell.value->RoundedTo(2).ToString() : std::string(cell.text))));
  }
  std::sort(facts.headers.begin(), facts.headers.end());
  std::sort(facts.content.begin(), facts.content.end());
  return facts;
}

double TitleScore(const TableFacts& a, const TableFacts& b) {
  if (a.title.empty() && b.title.empty()) return 0.5;  // Nothing is said.
  if (a.title.empty() || b.title.empty()) return 0.25;
  return Similarity(a.title, b.title);
}

double TextScore(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return 0.5;
  return a == b ? 1 : 0;
}

/// 0 where they are different tables.
double Score(const TableFacts& a, const TableFacts& b) {
  const double title = TitleScore(a, b);
  const double content = Overlap(a.content, b.content);
  if (title < kStrangeTitle && content < kStrangersContent) return 0;
  const double score =
      kTitleWeight * title + kContentWeight * content +
      kFormWeight * TextScore(a.table->form, b.table->form) +
      kPublisherWeight * TextScore(a.table->publisher_line, b.table->publisher_line) +
      kColumnWeight * Overlap(a.headers, b.headers);
  return score >= kLeastScore ? score : 0;
}

MatchBasis BasisOf(const TableFacts& a, const TableFacts& b) {
  if (a.title == b.title && a.content == b.content) return MatchBasis::kIdentical;
  if (!a.title.empty() && a.title == b.title) return MatchBasis::kName;
  if (!a.table->form.empty() && a.table->form == b.table->form) return MatchBasis::kForm;
  return MatchBasis::kContent;
}

std::vector<TableFacts> FactsOf(const Document& document, bool is_other_year) {
  std::vector<TableFacts> all;
  const int year = is_other_year ? document.fiscal_year.value_or(0) : 0;
  for (const Table& table : document.tables) all.push_back(FactsOf(table, year));
  return all;
}

int IndexOf(const std::vector<TableFacts>& tables, const std::string& id) {
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (tables[i].table->id == id) return static_cast<int>(i);
  }
  return -1;
}

using Facts = std::vector<TableFacts>;

std::vector<Match> MatchTold(const Facts& a, const Facts& b, const DiffOptions& options) {
  std::vector<Match> matches;
  for (const auto& [id_a, id_b] : options.told_tables) {
    const Match match{IndexOf(a, id_a), IndexOf(b, id_b), MatchBasis::kTold};
    if (match.a >= 0 && match.b >= 0) matches.push_back(match);
  }
  return matches;
}

/// What `matches` leave over, by number in A or B.
std::vector<std::size_t> Rest(std::size_t count, const std::vector<Match>& matches, bool is_b) {
  std::vector<bool> taken(count, false);
  for (const Match& match : matches)
    taken[static_cast<std::size_t>(is_b ? match.b : match.a)] = true;
  std::vector<std::size_t> rest;
  for (std::size_t i = 0; i < count; ++i) {
    if (!taken[i]) rest.push_back(i);
  }
  return rest;
}

void MatchInOrder(const Facts& a, const Facts& b, std::vector<Match>& matches) {
  const std::vector<std::size_t> rest_a = Rest(a.size(), matches, false);
  const std::vector<std::size_t> rest_b = Rest(b.size(), matches, true);
  for (std::size_t i = 0; i < std::min(rest_a.size(), rest_b.size()); ++i) {
    matches.push_back(
        {static_cast<int>(rest_a[i]), static_cast<int>(rest_b[i]), MatchBasis::kPlace});
  }
}

/// Tables whose title, form and content are the only ones of their kind on both sides.
void MatchUnmistakable(const Facts& a, const Facts& b, std::vector<Match>& matches) {
  const auto keys_of = [](const Facts& facts) {
    std::vector<ContentKey> keys;
    for (const TableFacts& table : facts) {
      ContentKey key = Joined(KeyOfText(table.title), KeyOfText(table.table->publisher_line));
      for (const std::uint32_t cell : table.content) key = Joined(key, cell);
      keys.push_back(key);
    }
    return keys;
  };
  const std::vector<ContentKey> keys_a = keys_of(a);
  const std::vector<ContentKey> keys_b = keys_of(b);
  const auto count = [](const std::vector<ContentKey>& keys, ContentKey key) {
    return std::count(keys.begin(), keys.end(), key);
  };
  for (const std::size_t i : Rest(a.size(), matches, false)) {
    if (count(keys_a, keys_a[i]) != 1 || count(keys_b, keys_a[i]) != 1) continue;
    const auto j = std::find(keys_b.begin(), keys_b.end(), keys_a[i]) - keys_b.begin();
    const bool is_taken = std::any_of(matches.begin(), matches.end(),
                                      [j](const Match& match) { return match.b == j; });
    if (!is_taken) {
      matches.push_back({static_cast<int>(i), static_cast<int>(j), MatchBasis::kIdentical});
    }
  }
}

void MatchBest(const Facts& a, const Facts& b, const DiffOptions& options,
               std::vector<Match>& matches) {
  const std::vector<std::size_t> rest_a = Rest(a.size(), matches, false);
  const std::vector<std::size_t> rest_b = Rest(b.size(), matches, true);
  Scores scores(rest_a.size(), rest_b.size());
  const auto longest = static_cast<double>(std::max(a.size(), b.size()));
  for (std::size_t i = 0; i < rest_a.size(); ++i) {
    for (std::size_t j = 0; j < rest_b.size(); ++j) {
      const TableFacts& one = a[rest_a[i]];
      const TableFacts& other = b[rest_b[j]];
      const bool by_title = options.matching == TableMatching::kTitle;
      const double score = by_title ? (one.title == other.title ? 1 : 0) : Score(one, other);
      const double apart =
          std::abs(static_cast<double>(rest_a[i]) - static_cast<double>(rest_b[j]));
      if (score > 0) scores.At(i, j) = score + kPlaceWeight * (1 - apart / longest);
    }
  }
  const std::vector<int> chosen = BestAssignment(scores);
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i] < 0) continue;
    const std::size_t j = rest_b[static_cast<std::size_t>(chosen[i])];
    matches.push_back(
        {static_cast<int>(rest_a[i]), static_cast<int>(j), BasisOf(a[rest_a[i]], b[j])});
  }
}

}  // namespace

std::vector<Match> AlignTables(const Document& a, const Document& b, const DiffOptions& options) {
  const bool is_other_year = options.mode == DiffMode::kYear;
  const Facts in_a = FactsOf(a, is_other_year);
  const Facts in_b = FactsOf(b, is_other_year);
  std::vector<Match> matches = MatchTold(in_a, in_b, options);
  // Two sheets without any other to be: there is nothing to choose.
  const bool is_single = a.tables.size() == 1 && b.tables.size() == 1;
  const bool has_titles = is_single && !in_a[0].title.empty() && !in_b[0].title.empty();
  if (options.matching == TableMatching::kOrder || (is_single && !has_titles)) {
    MatchInOrder(in_a, in_b, matches);
  } else {
    MatchUnmistakable(in_a, in_b, matches);
    MatchBest(in_a, in_b, options, matches);
  }
  std::sort(matches.begin(), matches.end(),
            [](const Match& x, const Match& y) { return x.b < y.b; });
  MarkMoved(matches);
  return matches;
}

}  // namespace mingxi
