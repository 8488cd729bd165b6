// SPDX-License-Identifier: GPL-3.0-or-later

// A code is kept whatever the catalogue says of it: the catalogue may be older than the document.
// So nothing here is an error; what looks like a slip is a warning, what may be newer or older than
// the catalogue, or where the catalogue's own row is not confirmed, a note.

#include "normalizer/rows/subjects.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "messages/findings.h"
#include "normalizer/facts/title_facts.h"

namespace mingxi {
namespace {

/// A class or section as lists print it that give all codes one length: 304 for 30400.
std::string_view WithoutPadding(std::string_view code) {
  if (!FindSubjects(KindOfCode(code), code).empty()) return code;
  std::string_view shorter = code;
  while (LevelOfCode(shorter) > 1 && shorter.ends_with("00")) shorter.remove_suffix(2);
  return FindSubjects(KindOfCode(shorter), shorter).empty() ? code : shorter;
}

PrintedCode PrintedOf(const OutlineRow& row) {
  PrintedCode printed;
  printed.code = WithoutPadding(row.code);
  printed.kind = KindOfCode(printed.code);
  printed.level = LevelOfCode(printed.code);
  const PrintedCode glued = ReadCode(row.label.text);
  const bool is_glued = !glued.code.empty() && row.code.ends_with(glued.code);
  printed.name = is_glued ? glued.name : row.label.text;
  if (printed.name == row.code) printed.name.clear();
  return printed;
}

/// A budget of 2019 prints the execution of 2018 with the names of 2018.
int YearOf(const Table& table, int year) { return ReadTitleFacts(table.title).year.value_or(year); }

bool IsSubject(const PrintedCode& printed) {
  return !printed.code.empty() && printed.kind != CodeKind::kUnit && printed.level > 0;
}

Wording OfYear(int year) {
  return year == 0 ? Say(messages::kOfNoYear) : Say(messages::kOfYear, year);
}

/// Why a printed name is not the catalogue's.
Phrase ReasonOf(NameMatch match) {
  switch (match) {
    case NameMatch::kRenamed:
      return messages::kRenamed;
    case NameMatch::kShortened:
      return messages::kShortened;
    case NameMatch::kCut:
      return messages::kCutName;
    case NameMatch::kMisspelt:
      return messages::kMisspelt;
    case NameMatch::kOtherCode:
      return messages::kOfOtherCode;
    default:
      return messages::kCompareName;
  }
}

/// Whether codes as long differ in one digit.
bool IsOneDigitOff(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  int off = 0;
  for (std::size_t i = 0; i < a.size(); ++i) off += a[i] == b[i] ? 0 : 1;
  return off == 1;
}

/// Catalogues grow every year, so a code that this one lacks is no slip by itself; it may be one
/// where its class is unknown, too (a figure taken for a code), or where its name is that of one
/// code alone (not 行政运行, which every class has), which differs in one digit.
bool MayBeSlip(const PrintedCode& printed) {
  std::string_view top = printed.code;
  while (!ParentOfCode(top).empty()) top = ParentOfCode(top);
  if (FindSubjects(printed.kind, top).empty()) return true;
  const std::vector<Subject> named = FindSubjectsByName(printed.name, printed.kind);
  return !named.empty() && std::all_of(named.begin(), named.end(), [&](const Subject& subject) {
    return subject.code == named.front().code &&
           IsOneDigitOff(std::to_string(subject.code), printed.code);
  });
}

/// Whether another name is likely a slip: names of other years and shortened ones are not, and of
/// the names of other codes only that of a code beside this one, whose row it may have come from.
bool MayBeSlip(const PrintedCode& printed, const SubjectMatch& match) {
  const auto has_digit = [](std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
  };
  // A figure that stands one space behind a name is read as its end.
  if (has_digit(printed.name) && !has_digit(match.expected.name)) return true;
  switch (match.name_match) {
    case NameMatch::kRenamed:
    case NameMatch::kShortened:
    case NameMatch::kCut:
      return false;
    case NameMatch::kOtherCode:
      return std::any_of(match.others.begin(), match.others.end(), [&](const Subject& subject) {
        return ParentOfCode(std::to_string(subject.code)) == ParentOfCode(printed.code);
      });
    default:
      return true;
  }
}

/// Codes and the rows where they stand.
using CodesInRows = std::vector<std::pair<std::string, const OutlineRow*>>;

/// All codes of one table that the catalogue does not know and that are as suspicious.
Finding UnknownCodes(const CodesInRows& places, Severity severity) {
  constexpr std::size_t kMostNamed = 6;
  std::set<std::string_view> codes;
  std::string named;
  for (const auto& place : places) {
    if (!codes.insert(place.first).second || codes.size() > kMostNamed) continue;
    named += (named.empty() ? "" : ", ") + place.first;
  }
  if (codes.size() > kMostNamed) named += " …";
  Finding finding;
  finding.id = "subject.unknown-code";
  finding.severity = severity;
  Tell(Say(messages::kUnknownCodes, named, codes.size()), finding);
  return finding;
}

Finding OtherName(const PrintedCode& printed, const SubjectMatch& match, int year) {
  const std::string expected(match.expected.name);
  const bool is_sure = match.expected.confidence == Confidence::kSeen;
  Finding finding;
  finding.id = "subject.name";
  const bool is_warning = is_sure && MayBeSlip(printed, match);
  finding.severity = is_warning ? Severity::kWarning : Severity::kNote;
  Wording words = Say(messages::kOtherSubjectName, printed.code, printed.name, OfYear(year),
                      expected, ReasonOf(match.name_match));
  if (!is_sure) words += Say(messages::kNameUnconfirmed);
  Tell(std::move(words), finding);
  finding.suggestion = expected;
  return finding;
}

/// `count` subjects stand in the same place; `code` is the first.
Finding OtherParent(const std::string& code, const std::string& above, std::size_t count) {
  Finding finding;
  finding.id = "subject.parent";
  finding.severity = Severity::kWarning;
  const std::string parent(ParentOfCode(code));
  Wording words = Say(messages::kOtherParent, code, above, parent);
  if (count > 1) words += Say(messages::kAndSubjectsLikeIt, count - 1);
  Tell(std::move(words), finding);
  return finding;
}

class SubjectChecker {
 public:
  SubjectChecker(int year, const UserCatalogue& user) : document_year_(year), user_(user) {}

  void Check(const Table& table) {
    year_ = YearOf(table, document_year_);
    unknown_.clear();
    for (const Panel& panel : table.panels) {
      for (const OutlineRow& row : panel.outline.rows) CheckName(table, row);
      CheckParents(table, panel.outline);
    }
    for (const auto& group : unknown_) {
      const std::string key = std::string(ToString(group.first)) + table.id;
      for (const auto& place : group.second) {
        Add(key, table, *place.second, [&] { return UnknownCodes(group.second, group.first); });
      }
    }
  }

  std::vector<Finding> Findings() && { return std::move(findings_); }

 private:
  /// Adds a place to the finding of `key`, or the finding that `make` gives.
  template <typename Make>
  void Add(const std::string& key, const Table& table, const OutlineRow& row, const Make& make) {
    const auto [known, is_new] = by_key_.emplace(key, findings_.size());
    if (is_new) {
      findings_.push_back(make());
      findings_.back().location.table = table.id;
      findings_.back().location.row = row.row;
      findings_.back().location.column = row.label_column;
      if (!table.pages.empty()) findings_.back().location.page = table.pages.front();
    }
    Finding& finding = findings_[known->second];
    if (finding.location.table != table.id) return;
    finding.cells.push_back({table.id, row.row, row.label_column});
  }

  void CheckName(const Table& table, const OutlineRow& row) {
    const PrintedCode printed = PrintedOf(row);
    if (!IsSubject(printed)) return;
    const SubjectMatch match = MatchSubject(printed, year_, user_);
    switch (match.name_match) {
      case NameMatch::kSame:
      case NameMatch::kNoName:
        return;
      case NameMatch::kUnknownCode:
        return AddUnknown(printed, table, row);
      default:
        return Add(printed.code + printed.name, table, row,
                   [&] { return OtherName(printed, match, year_); });
    }
  }

  void AddUnknown(const PrintedCode& printed, const Table& table, const OutlineRow& row) {
    if (told_.emplace(printed.code, table.id).first->second != table.id) return;
    const Severity severity = MayBeSlip(printed) ? Severity::kWarning : Severity::kNote;
    unknown_[severity].emplace_back(printed.code, &row);
  }

  /// A list that prints the parents of its codes prints all of them.
  void CheckParents(const Table& table, const RowOutline& outline) {
    std::map<std::string, CodesInRows> wrong;  // By the code that they stand below.
    int balance = 0;
    std::map<int, std::string> last;  // The last code of each level.
    for (const OutlineRow& row : outline.rows) {
      const PrintedCode printed = PrintedOf(row);
      if (printed.level == 0 || !IsSubject(printed)) continue;
      const auto above = last.find(printed.level - 1);
      if (above != last.end()) {
        const bool is_right = above->second == ParentOfCode(printed.code);
        balance += is_right ? 1 : -1;
        if (!is_right) wrong[above->second].emplace_back(printed.code, &row);
      }
      last[printed.level] = printed.code;
    }
    if (balance <= 0) return;
    for (const auto& group : wrong) {
      const CodesInRows& codes = group.second;
      for (const auto& place : codes) {
        Add("parent" + codes.front().first, table, *place.second,
            [&] { return OtherParent(codes.front().first, group.first, codes.size()); });
      }
    }
  }

  int document_year_;
  int year_ = 0;  ///< Of the table that is looked at.
  const UserCatalogue& user_;
  std::vector<Finding> findings_;
  std::map<std::string, std::size_t> by_key_;
  std::map<std::string, std::string> told_;  ///< Unknown codes: the first table that prints each.
  std::map<Severity, CodesInRows> unknown_;  ///< Those of the table that is looked at.
};

}  // namespace

Table WithSubjects(Table table, int document_year, const UserCatalogue& user) {
  const int year = YearOf(table, document_year);
  for (Panel& panel : table.panels) {
    const bool is_first = &panel == &table.panels.front();
    for (OutlineRow& row : panel.outline.rows) {
      if (row.code.empty()) continue;
      const PrintedCode printed = PrintedOf(row);
      row.code_kind = ToString(printed.kind);
      if (IsSubject(printed)) row.code_name = MatchSubject(printed, year, user).expected.name;
      if (!is_first || row.strip > 0) continue;
      table.rows[static_cast<std::size_t>(row.row)].code_kind = row.code_kind;
      table.rows[static_cast<std::size_t>(row.row)].code_name = row.code_name;
    }
  }
  return table;
}

std::vector<Finding> CheckSubjects(const std::vector<Table>& tables, int document_year,
                                   const UserCatalogue& user) {
  SubjectChecker checker(document_year, user);
  for (const Table& table : tables) checker.Check(table);
  return std::move(checker).Findings();
}

}  // namespace mingxi
