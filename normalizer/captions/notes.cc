// SPDX-License-Identifier: GPL-3.0-or-later

// A note says that it is one; what follows belongs to it by its number, or because the line before
// runs full to the right and this one goes on below it.

#include "normalizer/captions/notes.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// A wrapped line leaves less than this many characters of room at the right.
constexpr double kRoomAtRightInSizes = 2.5;
/// One that ends in the middle of a sentence may leave so large a part of the width.
constexpr double kRoomOfBrokenLine = 0.15;
/// Lines of one paragraph stand closer than this many font sizes apart, baseline gaps not counted.
constexpr double kWrapGapInSizes = 1.2;
/// Font sizes of one paragraph differ less than this share.
constexpr double kSameSizeShare = 0.08;

/// Words of a note that says that its table is empty.
constexpr std::array<std::string_view, 4> kEmptyWords = {"空表", "为空", "数据", "故本表"};

/// The number behind the mark of a note: 1 of 注：1.…, 2 of 2.…; 0 when there is none.
int NumberOf(std::string_view text) {
  static const RE2 arabic(
      "^(?:(?:附?注|备注|说明)\\s*[:：]?\\s*)?[（(]?([0-9]{1,2})\\s*[)）.．、:：]\\s*(?:[^0-9]|"
      "(?:19|20)[0-9]{2}\\s*[年-])");
  int number = 0;
  RE2::PartialMatch(text, arabic, &number);
  if (number > 0) return number;
  static const RE2 circled("^(?:(?:附?注|备注|说明)\\s*[:：]?\\s*)?([①-⑳])");
  std::string sign;
  if (!RE2::PartialMatch(text, circled, &sign)) return 0;
  return static_cast<int>(CharacterAt(sign, 0).code - U'①') + 1;
}

bool AreOneParagraph(const TextLine& upper, const TextLine& lower) {
  return std::abs(upper.size - lower.size) <= upper.size * kSameSizeShare &&
         lower.box.y0 - upper.box.y1 <= upper.size * kWrapGapInSizes;
}

/// Whether `lower` is the rest of a paragraph whose line before is `upper`.
bool IsWrapped(const TextLine& upper, const TextLine& lower, double right_edge_pt) {
  if (upper.size <= 0 || upper.text.ends_with("。")) return false;  // Text sources do not wrap.
  if (!AreOneParagraph(upper, lower)) return false;
  static const RE2 ends("[；;：:！？）)]$");
  const bool breaks_off = !RE2::PartialMatch(FoldText(upper.text), ends);
  const double room_pt = breaks_off ? right_edge_pt * kRoomOfBrokenLine : 0;
  return upper.box.x1 > right_edge_pt - std::max(upper.size * kRoomAtRightInSizes, room_pt);
}

/// Whether the next item of a numbered note, whose last line is `note`, follows lines that begin
/// with line `at` and are one paragraph: then they belong to the note.
bool LeadsToNextItem(std::span<const TextLine> lines, std::size_t at, std::string_view note) {
  constexpr std::size_t kMostLines = 16;
  for (std::size_t i = at; i < lines.size() && i < at + kMostLines; ++i) {
    if (i > 0 && !AreOneParagraph(lines[i - 1], lines[i])) return false;
    const std::string text = FoldText(lines[i].text);
    if (i > at && ContinuesNumbering(note, text)) return true;
    if (NamesATable(text)) return false;
  }
  return false;
}

/// 备注： (notes) alone on its line.
bool IsHeading(std::string_view text) {
  static const RE2 heading("(?:附?注释?|备注|说明|附注)\\s*[:：]");
  return RE2::FullMatch(text, heading);
}

}  // namespace

bool BeginsNote(std::string_view text) {
  static const RE2 marked(
      "^(?:附?注释?|备注|说明)\\s*(?:[0-9一二三四五六七八九]{0,2}\\s*[:：.．、]\\s*\\S|[0-9（(①-⑳])"
      "|^[*＊※★]\\s*[〇㐀-龥]");
  if (RE2::PartialMatch(text, marked) || IsHeading(text)) return true;
  // A dear pattern: one of its words first.
  const bool may_be_empty = std::any_of(
      kEmptyWords.begin(), kEmptyWords.end(),
      [text](std::string_view word) { return text.find(word) != std::string_view::npos; });
  if (!may_be_empty) return false;
  static const RE2 empty_table(
      "^(?:本表|此表|本年度?|本部门|本单位|我部门|我单位|我局).{0,60}(?:空表|为空|无数据|没有数据|"
      "故本表)");
  return RE2::PartialMatch(text, empty_table);
}

bool ContinuesNumbering(std::string_view note, std::string_view text) {
  const int number = NumberOf(note);
  return number > 0 && !BeginsNote(text) && NumberOf(text) == number + 1;
}

NotesBelow ReadNotesBelow(std::span<const TextLine> lines, double right_edge_pt) {
  NotesBelow below;
  for (const TextLine& line : lines) right_edge_pt = std::max(right_edge_pt, line.box.x1);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string text = FoldText(lines[i].text);
    const bool is_first = below.notes.empty();
    if (!is_first && IsHeading(below.notes.back())) {
      below.notes.back() += text;
    } else if (BeginsNote(text) || (!is_first && ContinuesNumbering(below.notes.back(), text))) {
      below.notes.push_back(std::move(text));
    } else if (!is_first && (IsWrapped(lines[i - 1], lines[i], right_edge_pt) ||
                             LeadsToNextItem(lines, i, below.notes.back()))) {
      below.notes.back() += text;
    } else {
      break;
    }
    below.lines_taken = i + 1;
  }
  return below;
}

}  // namespace mingxi
