// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The subject codes that mingxi knows: 政府收支分类科目 (classification of government revenue and
// expenditure), with the names of each code over the years. Generated from data/subject_codes.tsv.

#include <cstdint>
#include <string_view>
#include <vector>

#include "normalizer/values/codes.h"
#include "normalizer/values/user_catalogue.h"

namespace mingxi {

/// How sure a catalogue row is.
enum class Confidence : std::uint8_t {
  kSeen,        ///< Printed so in published disclosures.
  kRecalled,    ///< Not confirmed by a document.
  kOldEdition,  ///< From the classification in force about 2010.
};

/// One code with one of its names.
struct Subject {
  CodeKind kind = CodeKind::kNone;
  std::uint32_t code = 0;  ///< As a number: 2060499.
  Confidence confidence = Confidence::kSeen;
  int first_year = 0;     ///< First budget year of this name; 0 = open.
  int last_year = 0;      ///< Last budget year; 0 = open.
  std::string_view name;  ///< 其他技术研究与开发支出

  bool operator==(const Subject&) const = default;
};

/// All names of `code`, oldest first; empty when the code is unknown.
std::vector<Subject> FindSubjects(CodeKind kind, std::string_view code);

/// The codes whose name is `name`, in any year: punctuation, list numbers (六、) and a level mark
/// （款） do not count. kNone = of any kind.
std::vector<Subject> FindSubjectsByName(std::string_view name, CodeKind kind = CodeKind::kNone);

/// How a printed name stands to the catalogue's.
enum class NameMatch : std::uint8_t {
  kUnknownCode,  ///< The catalogue does not know the code: a warning, the code is kept.
  kNoName,       ///< No name is printed.
  kSame,
  kRenamed,  ///< The name of other years.
  kShortened,  ///< Words are left out: 基本养老保险 for 机关事业单位基本养老保险缴费支出.
  kCut,        ///< The end is missing: 机关事业单位职业年金缴费支.
  kMisspelt,   ///< A character or two differ.
  kOtherCode,  ///< The name of another code of this kind.
  kDifferent,
};

/// "unknown-code", "no-name", "same", "renamed", "shortened", "cut", "misspelt", "other-code",
/// "different".
std::string_view ToString(NameMatch match);

struct SubjectMatch {
  NameMatch name_match = NameMatch::kUnknownCode;
  Subject expected;             ///< The code with its name in `year`; empty name when unknown.
  std::vector<Subject> others;  ///< For kOtherCode: the codes that have the printed name.
};

/// Compares a printed code and name with the catalogue as of budget year `year` (0 = unknown: the
/// newest name counts). The names that `user` has for the code are believed before the project's.
/// The result's names live as long as `user`.
SubjectMatch MatchSubject(const PrintedCode& printed, int year, const UserCatalogue& user = {});

}  // namespace mingxi
