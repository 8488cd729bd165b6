// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/normalize_values.h"

#include <optional>

#include "normalizer/rows/label.h"
#include "normalizer/values/catalogue.h"
#include "normalizer/values/codes.h"
#include "normalizer/values/figure.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/numerals.h"
#include "normalizer/values/units.h"
#include "pipeline/user_lists_internal.h"

namespace mingxi {
namespace {

constexpr std::string_view kUnreadable = "unreadable";

void AddNote(const std::string& note, NormalizedValue& read) {
  if (note.empty()) return;
  read.notes += (read.notes.empty() ? "" : "; ") + note;
}

void AddYuan(const Decimal& value, NormalizedValue& read) {
  const std::optional<Decimal> yuan = ToYuan(value, read.unit);
  if (yuan && *yuan != value) AddNote("= " + yuan->ToString() + " 元", read);
}

/// A number in words: 三万五, 百分之五十, 不低于90%.
void ReadWords(const std::string& text, NormalizedValue& read) {
  const Numeral numeral = ReadNumeral(text);
  read.kind = kUnreadable;
  if (!numeral.value) {
    AddNote(numeral.why_not.empty() ? "this is no number" : numeral.why_not, read);
    return;
  }
  read.value = numeral.value->ToString();
  read.unit = numeral.unit;
  const std::optional<Unit> unit = FindUnit(numeral.unit);
  read.kind = unit && unit->kind == UnitKind::kRatio ? "percent" : "amount";
  if (numeral.denominator) {
    read.value += "/" + numeral.denominator->ToString();
    read.kind = "fraction";
  }
  if (numeral.upper) AddNote("to " + numeral.upper->ToString(), read);
  if (numeral.bound != Bound::kExact) AddNote(std::string(ToString(numeral.bound)), read);
  if (numeral.is_ordinal) AddNote("ordinal", read);
  if (!numeral.denominator) AddYuan(*numeral.value, read);
}

void ReadNumber(const std::string& text, NormalizedValue& read) {
  const Figure figure = ReadFigure(text);
  switch (figure.type) {
    case CellType::kBlank:
    case CellType::kDash:
      read.kind = ToString(figure.type);
      return;
    case CellType::kAmount:
    case CellType::kPercent:
      read.kind = ToString(figure.type);
      read.value = figure.value->ToString();
      read.unit = figure.unit;
      if (!figure.mark.empty()) AddNote("footnote mark " + figure.mark, read);
      AddYuan(*figure.value, read);
      return;
    default:
      ReadWords(text, read);
      if (read.kind == kUnreadable && !figure.why_not.empty()) read.notes = figure.why_not;
  }
}

void ReadCodeOf(const std::string& text, int year, const UserLists& lists, NormalizedValue& read) {
  const PrintedCode printed = ReadCode(text);
  if (printed.code.empty()) {
    read.kind = text.empty() ? "blank" : std::string(kUnreadable);
    if (!text.empty()) AddNote(printed.why_not.empty() ? "this is no code" : printed.why_not, read);
    return;
  }
  read.value = printed.code;
  read.kind = ToString(printed.kind);
  if (printed.kind == CodeKind::kUnit) {
    AddNote(printed.name, read);
    return;
  }
  const SubjectMatch match = MatchSubject(printed, year, lists.catalogue);
  if (match.name_match == NameMatch::kUnknownCode) {
    AddNote("the catalogue does not know this code", read);
    return;
  }
  AddNote(std::string(match.expected.name), read);
  const bool is_named =
      match.name_match != NameMatch::kSame && match.name_match != NameMatch::kNoName;
  if (is_named) AddNote("printed name: " + std::string(ToString(match.name_match)), read);
}

std::string_view KindOf(const Label& label) {
  if (label.is_part) return "part";
  switch (label.rank) {
    case TotalRank::kNone:
      return "label";
    case TotalRank::kSubtotal:
      return "subtotal";
    case TotalRank::kTotal:
    case TotalRank::kGrandTotal:
      return "total";
  }
  return "label";
}

void ReadLabelOf(const std::string& text, const UserLists& lists, NormalizedValue& read) {
  if (text.empty()) {
    read.kind = "blank";
    return;
  }
  const Label label = ReadLabel(text);
  read.value = label.text;
  read.unit = ReadBracketUnit(text);
  read.kind = KindOf(label);
  if (label.number > 0) AddNote("item " + std::to_string(label.number), read);
  const std::string meaning = lists.synonyms.MeaningOf(label.text);
  if (meaning != label.text) AddNote("means " + meaning, read);
  for (const std::string& code : lists.catalogue.FindCodesByName(label.text)) {
    AddNote("name of " + code, read);
  }
  for (const Subject& subject : FindSubjectsByName(label.text)) {
    const std::string code = std::to_string(subject.code);
    if (read.notes.find(code) == std::string::npos) AddNote("name of " + code, read);
  }
}

/// A text that is a code of the catalogue, alone or with its name.
bool IsKnownCode(const std::string& text, const UserLists& lists) {
  const PrintedCode printed = ReadCode(text);
  if (printed.code.empty()) return false;
  return !FindSubjects(printed.kind, printed.code).empty() ||
         !lists.catalogue.Find(printed.code).empty();
}

bool IsNumber(const std::string& text) {
  const Figure figure = ReadFigure(text);
  return figure.type != CellType::kNone || !figure.why_not.empty() ||
         ReadNumeral(text).value.has_value();
}

}  // namespace

Result<ReadAs> ParseReadAs(std::string_view text) {
  if (text == "anything") return ReadAs::kAnything;
  if (text == "label") return ReadAs::kLabel;
  if (text == "number") return ReadAs::kNumber;
  if (text == "code") return ReadAs::kCode;
  return Status::InvalidOption("there is no reading \"" + std::string(text) +
                               "\"; there are anything, label, number and code");
}

NormalizedValue NormalizeValue(std::string_view raw, ReadAs as, int year, const UserLists* lists) {
  static const UserLists kNoLists;
  const UserLists& own = lists == nullptr ? kNoLists : *lists;
  NormalizedValue read{.raw = std::string(raw)};
  const std::string text = FoldText(raw);
  if (as == ReadAs::kAnything) {
    as = IsKnownCode(text, own) ? ReadAs::kCode : IsNumber(text) ? ReadAs::kNumber : ReadAs::kLabel;
  }
  switch (as) {
    case ReadAs::kAnything:
      break;
    case ReadAs::kLabel:
      ReadLabelOf(text, own, read);
      break;
    case ReadAs::kNumber:
      ReadNumber(text, read);
      break;
    case ReadAs::kCode:
      ReadCodeOf(text, year, own, read);
      break;
  }
  return read;
}

}  // namespace mingxi
