// SPDX-License-Identifier: GPL-3.0-or-later

// Read upwards from the table: labelled lines, then one title (it may wrap), then form numbers. The
// first line that is none of these ends it; whatever stands above is prose.

#include "normalizer/captions/captions_above.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/public_body.h"

namespace mingxi {
namespace {

/// A title whose first line is full leaves less than this many characters of room at its right.
constexpr double kRoomAtRightInSizes = 2.0;
/// Lines of one title stand closer than this many font sizes.
constexpr double kWrapGapInSizes = 1.2;
/// Font sizes of one title differ less than this share.
constexpr double kSameSizeShare = 0.08;
/// Centres of centred lines differ less than this many font sizes.
constexpr double kSameCentreInSizes = 1.0;
/// A title without a word that titles use is at most this long.
constexpr std::size_t kLongestPlainTitle = 30;

bool HasTitleWord(std::string_view text) {
  static const RE2 words(
      "表|情况|预算|决算|目标|明细|名单|清单|目录|统计|一览|收支|支出|收入|汇总|计划|安排|余额|"
      "限额|绩效|"
      "配置|采购|设置|资产|债务|草案|分类|基金|补助|转移支付");
  return RE2::PartialMatch(text, words);
}

bool EndsSentence(std::string_view text) {
  static const RE2 ends("[。；;！？，,：:]$|。.");
  return RE2::PartialMatch(text, ends);
}

/// `has_unit`: a unit line stands below it.
bool IsTitle(const CaptionLine& line, bool has_unit) {
  // Long ones of captions that no prose is like: 表3 …（单位：亿元）.
  static const RE2 number("^(?:图?表|附表|附件)\\s*[0-9一二三四五六七八九十]");
  constexpr std::size_t kLongestCaption = 100;
  const bool is_caption = has_unit || !line.unit.empty() || RE2::PartialMatch(line.title, number);
  if (is_caption && CharacterCount(line.title) <= kLongestCaption && HasTitleWord(line.title) &&
      !EndsSentence(line.title)) {
    return true;
  }
  if (!LooksLikeTitle(line.title)) return false;
  return HasTitleWord(line.title) || CharacterCount(line.title) <= kLongestPlainTitle;
}

std::size_t CountOf(std::string_view text, std::string_view sign) {
  std::size_t found = 0;
  for (std::size_t at = text.find(sign); at != std::string_view::npos;
       at = text.find(sign, at + sign.size())) {
    ++found;
  }
  return found;
}

/// Opening brackets of `text` less its closing ones.
int OpenBrackets(std::string_view text) {
  return static_cast<int>(CountOf(text, "（") + CountOf(text, "(")) -
         static_cast<int>(CountOf(text, "）") + CountOf(text, ")"));
}

/// An opening bracket or quote of `text` is not closed.
bool IsUnclosed(std::string_view text) {
  return OpenBrackets(text) > 0 || CountOf(text, "《") > CountOf(text, "》") ||
         CountOf(text, "“") > CountOf(text, "”");
}

/// A line that begins as only a first line does: with a number of its own, or a year that comes
/// again.
bool BeginsAnew(std::string_view text, std::string_view above) {
  static const RE2 number(
      "^(?:(?:附?表|附件|附|第)\\s*[0-9一二三四五六七八九十]|[0-9]{1,3}(?:\\.[0-9]{1,3})*\\s*[."
      "．、 "
      "]|[（(]?[一二三四五六七八九十]{1,3}[)）]?、)");
  static const RE2 year("20[0-9]{2}\\s*年");
  return RE2::PartialMatch(text, number) ||
         (RE2::PartialMatch(text, year) && RE2::PartialMatch(above, year));
}

/// How two lines that may be one title stand to each other.
struct TitleLines {
  bool are_close = false;    ///< One directly below the other.
  bool are_alike = false;    ///< Close, and of the same size.
  bool are_centred = false;  ///< On one axis.
  bool is_full = false;      ///< The upper one leaves no room at the right.
};

/// Whether both lines run up or down a page that is printed on its side.
bool AreSideways(const TextLine& upper, const TextLine& lower) {
  const auto is_tall = [](const Box& box) { return box.height() > box.width(); };
  return is_tall(upper.box) && is_tall(lower.box);
}

/// A box as it stands once the page is turned upright. Where the lines follow one another to the
/// right, they run upwards, else downwards.
Box Turned(const Box& box, bool runs_upwards) {
  return runs_upwards ? Box{-box.y1, box.x0, -box.y0, box.x1}
                      : Box{box.y0, -box.x1, box.y1, -box.x0};
}

TitleLines CompareLines(const TextLine& upper, const TextLine& lower, const Piece& piece) {
  Box above = upper.box;
  Box below = lower.box;
  Box table = piece.box;
  if (AreSideways(upper, lower)) {
    const bool runs_upwards = below.x0 > above.x0;
    for (Box* box : {&above, &below, &table}) *box = Turned(*box, runs_upwards);
  }
  TitleLines lines;
  lines.are_close =
      below.y0 - above.y1 <= upper.size * kWrapGapInSizes && above.y1 <= below.center_y();
  lines.are_alike =
      lines.are_close && std::abs(upper.size - lower.size) <= upper.size * kSameSizeShare;
  lines.are_centred =
      std::abs(above.center_x() - below.center_x()) <= upper.size * kSameCentreInSizes;
  const double right_edge_pt = std::max(table.x1, below.x1);
  lines.is_full = above.x1 > right_edge_pt - upper.size * kRoomAtRightInSizes;
  return lines;
}

/// Whether the title whose (first) line is `lower` began on the line `upper` above it.
bool IsWrappedTitle(const TextLine& upper, const TextLine& lower, std::string_view title,
                    const Piece& piece) {
  if (upper.size <= 0) return false;  // Text sources do not wrap.
  const TitleLines lines = CompareLines(upper, lower, piece);
  if (!lines.are_close) return false;
  const CaptionLine above = ReadCaptionLine(upper.text);
  static const RE2 ends_sentence("[。；;：:！？]$");
  if (above.HasParts() || !HasHan(above.title) || RE2::PartialMatch(above.title, ends_sentence)) {
    return false;
  }
  // A second line in brackets, （按功能分类） (by function), is often set smaller.
  const bool is_bracketed = WithoutBrackets(title).size() != title.size();
  if (is_bracketed && (lines.are_centred || NamesATable(above.title))) return true;
  if (!lines.are_alike) return false;
  if (IsUnclosed(above.title)) return true;
  if (NamesATable(above.title) || BeginsAnew(title, above.title) ||
      EndsLikePublicBody(above.title)) {
    return false;
  }
  return lines.is_full || lines.are_centred;
}

/// A bare name of a body or a region directly below a title says who publishes.
bool IsPublisherBelowTitle(std::string_view name, const TextLine& above) {
  if (NamesATable(name) || !(EndsLikePublicBody(name) || IsRegionName(name))) return false;
  const std::string title = ReadCaptionLine(above.text).title;
  return LooksLikeTitle(title) && HasTitleWord(title);
}

/// The number of a form that stands above a title, 部门预算草案套表5 or 表二十四：, without blanks
/// and colon; empty where `text` is a second title.
std::string FormNumberIn(std::string_view text) {
  static const RE2 numbered(
      "([〇㐀-龥]{0,10}表\\s*(?:[0-9]{1,3}(?:[-－—–][0-9]{1,3})*|[一二三四五六七八九十]{1,3}))"
      "\\s*[:：]?");
  std::string number;
  RE2::FullMatch(text, numbered, &number);
  return WithoutSpaces(number);
}

/// The last line of `lines`, with those above it that it closes the bracket of:
/// 表3 …情况（单位： | 亿元）.
struct WholeLine {
  std::string text;
  std::size_t lines = 1;
};

WholeLine TakeWholeLine(std::span<const TextLine> lines, const Piece& piece) {
  constexpr std::size_t kMostLines = 3;
  WholeLine whole{lines.back().text, 1};
  while (OpenBrackets(whole.text) < 0 && whole.lines < std::min(kMostLines, lines.size())) {
    const TextLine& upper = lines[lines.size() - whole.lines - 1];
    const TextLine& lower = lines[lines.size() - whole.lines];
    if (OpenBrackets(upper.text) <= 0) break;
    if (upper.size > 0 && !CompareLines(upper, lower, piece).are_close) break;
    whole.text.insert(0, upper.text);
    ++whole.lines;
  }
  return whole;
}

}  // namespace

void AddCaptionLine(const CaptionLine& line, Captions& captions) {
  if (captions.unit.empty()) captions.unit = line.unit;
  if (captions.publisher.empty() && !line.publisher.empty()) {
    captions.publisher = line.publisher;
    captions.publisher_line = line.text;
  }
  if (captions.publisher_code.empty()) captions.publisher_code = line.publisher_code;
  if (captions.form_number.empty()) captions.form_number = line.form_number;
  if (!captions.year.has_value()) captions.year = line.year;
  captions.is_continuation = captions.is_continuation || line.is_continuation;
}

CaptionsAbove ReadCaptionsAbove(std::span<const TextLine> lines, const Piece& piece,
                                const Captions& inside) {
  CaptionsAbove above;
  above.captions = inside;
  std::vector<std::string> taken;  // From the last line upwards.
  std::size_t at = lines.size();
  while (at > 0) {
    const WholeLine whole = TakeWholeLine(lines.first(at), piece);
    CaptionLine line = ReadCaptionLine(whole.text);
    if (at > 1 && IsPublisherBelowTitle(line.title, lines[at - 2])) {
      line.publisher = std::exchange(line.title, {});
    }
    const bool has_title = !above.captions.title.empty();
    if (has_title && above.captions.form_number.empty() && line.form_number.empty()) {
      line.form_number = FormNumberIn(line.title);
      if (!line.form_number.empty()) line.title.clear();
    }
    if (!line.title.empty() && (has_title || !IsTitle(line, !above.captions.unit.empty()))) {
      break;
    }
    at -= whole.lines;
    AddCaptionLine(line, above.captions);
    taken.push_back(line.text);
    if (line.title.empty()) continue;
    std::string title = line.title;
    while (at > 0 && IsWrappedTitle(lines[at - 1], lines[at], title, piece)) {
      --at;
      const CaptionLine upper = ReadCaptionLine(lines[at].text);
      title.insert(0, upper.title);
      taken.push_back(upper.text);
    }
    above.captions.title = std::move(title);
  }
  above.captions.lines.insert(above.captions.lines.begin(), taken.rbegin(), taken.rend());
  above.lines_taken = lines.size() - at;
  return above;
}

}  // namespace mingxi
