// SPDX-License-Identifier: GPL-3.0-or-later

// Each pair of columns gets a score from its headers and from what stands in both; the assignment
// with the largest sum wins. Equal headers weigh most, the place decides between equals. This
// file's entries are AlignColumns and WithRelativeYears.

#include "diff/align_columns.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "diff/assignment.h"
#include "diff/similarity.h"
#include "model/characters.h"

namespace mingxi {
namespace {

constexpr double kHeaderWeight = 0.6;
constexpr double kContentWeight = 0.4;
/// Between columns that are equally good.
constexpr double kPlaceWeight = 0.02;
/// Other headers are the same column with so much common content, or with so alike a header.
constexpr double kLeastContent = 0.5;
constexpr double kLeastHeader = 0.6;
/// A header that is only alike is worth less than one that is equal.
constexpr double kAlikeFactor = 0.8;
constexpr double kStandardNameWorth = 0.85;

struct ColumnFacts {
  std::string header;
  std::string standard;
  std::vector<std::uint32_t> content;  ///< Of filled cells, ascending; enough to tell apart.
};

std::vector<ColumnFacts> FactsOf(const ComparedTable& table, int year) {
  std::vector<ColumnFacts> all;
  for (int column = 0; column < table.column_count(); ++column) {
    ColumnFacts facts;
    facts.header = WithRelativeYears(table.header(column), year);
    const auto at = static_cast<std::size_t>(column);
    if (at < table.table().columns.size()) facts.standard = table.table().columns[at].standard;
    for (const int row : table.rows()) {
      const ContentKey key = table.Key(row, column);
      if (key != 0) facts.content.push_back(static_cast<std::uint32_t>(key));
    }
    std::sort(facts.content.begin(), facts.content.end());
    all.push_back(std::move(facts));
  }
  return all;
}

double HeaderScore(const ColumnFacts& a, const ColumnFacts& b) {
  if (a.header == b.header) return a.header.empty() ? 0.5 : 1;
  double score = kAlikeFactor * Similarity(a.header, b.header);
  const bool is_same_standard = !a.standard.empty() && a.standard == b.standard;
  if (is_same_standard) score = std::max(score, kStandardNameWorth);
  return score;
}

/// 0 where they are different columns.
double Score(const ColumnFacts& a, const ColumnFacts& b) {
  const double header = HeaderScore(a, b);
  const bool is_blank = a.content.empty() && b.content.empty();
  const double content = is_blank ? header : Overlap(a.content, b.content);
  const bool is_same = header >= 1 || header >= kLeastHeader || content >= kLeastContent ||
                       (a.header.empty() && b.header.empty());
  return is_same ? kHeaderWeight * header + kContentWeight * content : 0;
}

MatchBasis BasisOf(const ColumnFacts& a, const ColumnFacts& b) {
  if (a.header == b.header && !a.header.empty()) return MatchBasis::kName;
  if (!a.standard.empty() && a.standard == b.standard) return MatchBasis::kForm;
  if (Overlap(a.content, b.content) >= kLeastContent) return MatchBasis::kContent;
  return Similarity(a.header, b.header) >= kLeastHeader ? MatchBasis::kName : MatchBasis::kPlace;
}

double Nearness(std::size_t i, std::size_t j, std::size_t count) {
  return 1 - std::abs(static_cast<double>(i) - static_cast<double>(j)) / static_cast<double>(count);
}

}  // namespace

std::string WithRelativeYears(const std::string& header, int year) {
  if (year == 0) return header;
  constexpr std::size_t kYearDigits = 4;
  std::string result;
  for (std::size_t i = 0; i < header.size();) {
    std::size_t end = i;
    while (end < header.size() && IsDigit(header[end])) ++end;
    const std::string digits = header.substr(i, end - i);
    const bool is_year =
        digits.size() == kYearDigits && (digits.starts_with("20") || digits.starts_with("19"));
    if (is_year) {
      result += "{" + std::to_string(std::atoi(digits.c_str()) - year) + "}";
    } else {
      result += digits.empty() ? header.substr(i, 1) : digits;
    }
    i = std::max(end, i + 1);
  }
  return result;
}

std::vector<Match> AlignColumns(const ComparedTable& a, const ComparedTable& b,
                                const HeaderYears& years) {
  const std::vector<ColumnFacts> in_a = FactsOf(a, years.a);
  const std::vector<ColumnFacts> in_b = FactsOf(b, years.b);
  Scores scores(in_a.size(), in_b.size());
  const std::size_t count = std::max(in_a.size(), in_b.size());
  for (std::size_t i = 0; i < in_a.size(); ++i) {
    for (std::size_t j = 0; j < in_b.size(); ++j) {
      const double score = Score(in_a[i], in_b[j]);
      if (score > 0) scores.At(i, j) = score + kPlaceWeight * Nearness(i, j, count);
    }
  }
  const std::vector<int> chosen = BestAssignment(scores);
  std::vector<Match> matches;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    if (chosen[i] < 0) continue;
    const auto j = static_cast<std::size_t>(chosen[i]);
    matches.push_back({static_cast<int>(i), chosen[i], BasisOf(in_a[i], in_b[j])});
  }
  std::sort(matches.begin(), matches.end(),
            [](const Match& x, const Match& y) { return x.b < y.b; });
  return matches;
}

}  // namespace mingxi
