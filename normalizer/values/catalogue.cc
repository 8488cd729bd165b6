// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/catalogue.h"

// The tables are constants of the program: nothing is built at start-up. Codes are found by
// bisection among the entries, names by bisection in a second order over them. Names are compared
// by keys, which have lost what printers vary: brackets, punctuation, list numbers.

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <string>
#include <utility>

#include "normalizer/values/code_points_internal.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/ordinals.h"

namespace mingxi {
namespace {

struct Entry {
  CodeKind kind;
  std::uint32_t code;
  Confidence confidence;
  std::uint16_t first_year;
  std::uint16_t last_year;
  std::uint32_t name_begin;
  std::uint8_t name_bytes;
};

#include "normalizer/values/catalogue_tables.inc"

std::string_view NameOf(const Entry& entry) {
  return std::string_view(kNames).substr(entry.name_begin, entry.name_bytes);
}

Subject ToSubject(const Entry& entry) {
  return {entry.kind,       entry.code,      entry.confidence,
          entry.first_year, entry.last_year, NameOf(entry)};
}

int DigitsOf(std::uint32_t code) {
  int digits = 0;
  for (; code > 0; code /= 10) ++digits;
  return digits;
}

/// FoldForMatching without punctuation.
std::string WithoutPunctuation(std::string_view text) {
  const std::string folded = FoldForMatching(text);
  std::string key;
  key.reserve(folded.size());
  for (size_t at = 0; at < folded.size();) {
    const char32_t code = internal::NextCodePoint(folded, at);
    if (std::u32string_view(U"()、,\"'-·:").find(code) == std::u32string_view::npos) {
      internal::AppendCodePoint(code, key);
    }
  }
  return key;
}

/// What is compared of a printed name.
std::string SubjectKey(std::string_view name) {
  std::string folded = FoldForMatching(name);
  folded.erase(0, OrdinalLength(folded));
  for (const std::string_view level : {"(类)", "(款)", "(项)", "(目)"}) {
    if (folded.ends_with(level)) folded.resize(folded.size() - level.size());
  }
  return WithoutPunctuation(folded);
}

/// The catalogue's own names have neither list numbers nor level marks, but some begin or end like
/// them (资本性支出（一）).
std::string CatalogueKey(std::string_view name) { return WithoutPunctuation(name); }

bool IsNameOf(const Subject& subject, int year) {
  return (subject.first_year == 0 || subject.first_year <= year) &&
         (subject.last_year == 0 || year <= subject.last_year);
}

/// The name of `year` among the names of one code: the newest that was in force then, a bounded one
/// before an open one; the newest of all when the year is unknown.
const Subject& ExpectedOf(const std::vector<Subject>& subjects, int year) {
  const Subject* best = nullptr;
  const auto rank = [](const Subject& subject) {
    return std::pair(subject.first_year, subject.last_year != 0);
  };
  for (const Subject& subject : subjects) {
    if (year == 0 || !IsNameOf(subject, year)) continue;
    if (best == nullptr || rank(*best) < rank(subject)) best = &subject;
  }
  return best == nullptr ? subjects.back() : *best;
}

std::u32string CodePointsOf(std::string_view text) {
  std::u32string codes;
  for (size_t at = 0; at < text.size();) codes.push_back(internal::NextCodePoint(text, at));
  return codes;
}

/// Insertions, deletions and replacements that turn `a` into `b`.
size_t EditDistance(const std::u32string& a, const std::u32string& b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

bool IsSubsequence(const std::u32string& part, const std::u32string& whole) {
  size_t at = 0;
  for (const char32_t code : whole) {
    if (at < part.size() && part[at] == code) ++at;
  }
  return at == part.size();
}

/// How `printed` stands to one name of the code, spelling only: kSame, kCut, kMisspelt, kShortened
/// or kDifferent.
NameMatch CompareKeys(const std::string& printed, const std::string& name) {
  constexpr size_t kFewestShared = 3;  // Fewer characters may be any name's.
  constexpr size_t kCharactersAnError =
      6;  // One wrong character in six is a slip, more is another name.
  if (printed == name) return NameMatch::kSame;
  const std::u32string a = CodePointsOf(printed);
  const std::u32string b = CodePointsOf(name);
  if (a.size() >= kFewestShared && a.size() < b.size() && b.starts_with(a) &&
      a.size() * 2 > b.size())
    return NameMatch::kCut;
  if (EditDistance(a, b) * kCharactersAnError <= std::min(a.size(), b.size()))
    return NameMatch::kMisspelt;
  const bool has_fewer = a.size() < b.size();
  const std::u32string& shorter = has_fewer ? a : b;
  const std::u32string& longer = has_fewer ? b : a;
  if (shorter.size() >= kFewestShared && IsSubsequence(shorter, longer))
    return NameMatch::kShortened;
  return NameMatch::kDifferent;
}

std::vector<Subject> UserSubjects(const PrintedCode& printed, const UserCatalogue& user) {
  std::vector<Subject> subjects;
  for (const UserSubject* subject : user.Find(printed.code)) {
    if (subject->kind != printed.kind) continue;
    const auto code = static_cast<std::uint32_t>(std::strtoul(subject->code.c_str(), nullptr, 10));
    subjects.push_back({subject->kind, code, Confidence::kSeen, subject->first_year,
                        subject->last_year, subject->name});
  }
  return subjects;
}

}  // namespace

std::string_view ToString(NameMatch match) {
  constexpr std::array<std::string_view, 9> kWords = {"unknown-code", "no-name",    "same",
                                                      "renamed",      "shortened",  "cut",
                                                      "misspelt",     "other-code", "different"};
  return kWords[static_cast<size_t>(match)];
}

std::vector<Subject> FindSubjects(CodeKind kind, std::string_view code) {
  std::vector<Subject> found;
  if (LevelOfCode(code) == 0) return found;
  const auto number =
      static_cast<std::uint32_t>(std::strtoul(std::string(code).c_str(), nullptr, 10));
  const auto is_before = [&](const Entry& entry, std::uint32_t wanted) {
    if (entry.kind != kind) return entry.kind < kind;
    const int digits = DigitsOf(entry.code);
    const int wanted_digits = DigitsOf(wanted);
    return digits != wanted_digits ? digits < wanted_digits : entry.code < wanted;
  };
  for (const Entry* entry =
           std::lower_bound(std::begin(kEntries), std::end(kEntries), number, is_before);
       entry != std::end(kEntries) && entry->kind == kind && entry->code == number; ++entry) {
    found.push_back(ToSubject(*entry));
  }
  return found;
}

std::vector<Subject> FindSubjectsByName(std::string_view name, CodeKind kind) {
  const std::string key = SubjectKey(name);
  std::vector<Subject> found;
  if (key.empty()) return found;
  const auto is_before = [](std::uint16_t index, const std::string& wanted) {
    return CatalogueKey(NameOf(kEntries[index])) < wanted;
  };
  for (const std::uint16_t* index =
           std::lower_bound(std::begin(kByName), std::end(kByName), key, is_before);
       index != std::end(kByName) && CatalogueKey(NameOf(kEntries[*index])) == key; ++index) {
    const Entry& entry = kEntries[*index];
    if (kind == CodeKind::kNone || entry.kind == kind) found.push_back(ToSubject(entry));
  }
  return found;
}

SubjectMatch MatchSubject(const PrintedCode& printed, int year, const UserCatalogue& user) {
  SubjectMatch match;
  std::vector<Subject> subjects = UserSubjects(printed, user);
  if (subjects.empty()) subjects = FindSubjects(printed.kind, printed.code);
  if (subjects.empty()) return match;
  match.expected = ExpectedOf(subjects, year);
  const std::string key = SubjectKey(printed.name);
  match.name_match = NameMatch::kNoName;
  if (key.empty()) return match;
  match.name_match = CompareKeys(key, CatalogueKey(match.expected.name));
  if (match.name_match == NameMatch::kSame) return match;
  for (const Subject& subject : subjects) {
    if (CatalogueKey(subject.name) != key) continue;
    match.name_match =
        year == 0 || IsNameOf(subject, year) ? NameMatch::kSame : NameMatch::kRenamed;
    return match;
  }
  match.others = FindSubjectsByName(printed.name, printed.kind);
  if (!match.others.empty()) match.name_match = NameMatch::kOtherCode;
  return match;
}

}  // namespace mingxi
