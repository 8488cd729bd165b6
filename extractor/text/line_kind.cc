// SPDX-License-Identifier: GPL-3.0-or-later

// This file's only entry is KindOf.

#include "extractor/text/line_kind.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "extractor/text/aligned_line.h"
#include "extractor/text/caption_row.h"
#include "extractor/text/plain_figure.h"
#include "extractor/text/source_lines.h"

namespace mingxi {
namespace {

/// A label and value with more bytes than this is a text, no caption.
constexpr std::size_t kLongestCaption = 120;
/// Bytes; the widest forms take some hundred places.
constexpr std::size_t kLongestLine = 8192;
/// Two texts without a figure that take more places than this are prose.
constexpr int kWidestRowOfTwo = 160;

constexpr std::string_view kLeaders[] = {"....", "……", "···", "‥‥"};

bool HasLeader(std::string_view line) {
  return std::any_of(std::begin(kLeaders), std::end(kLeaders), [&](std::string_view leader) {
    return line.find(leader) != std::string_view::npos;
  });
}

bool IsCaption(const std::vector<std::string_view>& fragments) {
  std::size_t named = 0;
  for (const std::string_view fragment : fragments) {
    if (fragment.size() > kLongestCaption || IsPlainFigure(fragment)) return false;
    named += IsLabelValue(fragment) ? 1 : 0;
  }
  return named * 2 >= fragments.size() && named > 0;
}

/// `第一条  …` and its like: a number, a gap and sentences.
bool IsNumberedProse(const AlignedLine& line, const std::vector<std::string_view>& fragments) {
  return fragments.size() == 2 && !line.HasFigure() &&
         (fragments[1].find("。") != std::string_view::npos ||
          line.words.back().end - line.words.front().begin > kWidestRowOfTwo);
}

/// Whether all of a line is one run of words, some of them figures, that reads as a sentence:
/// `2023 年度收入总计 3414.39 万元，支出总计 3414.39 万元。`
bool IsSentence(const AlignedLine& line, const std::vector<std::string_view>& fragments) {
  if (fragments.size() != 1 || line.words.back().is_figure) return false;
  return fragments[0].ends_with("。") || fragments[0].find("，") != std::string_view::npos;
}

/// Whether a line is the number of a table or page: `表1 - 2`, one run of words with a dash and no
/// amount.
bool IsFormNumber(const AlignedLine& line, const std::vector<std::string_view>& fragments) {
  if (fragments.size() != 1 || line.words.front().is_figure) return false;
  const auto is_amount = [](const Word& word) {
    return word.is_figure && word.text.find_first_of(".,") != std::string_view::npos;
  };
  const auto is_dash = [](const Word& word) { return word.text == "-" || word.text == "—"; };
  return std::any_of(line.words.begin(), line.words.end(), is_dash) &&
         std::none_of(line.words.begin(), line.words.end(), is_amount);
}

}  // namespace

LineKind KindOf(std::string_view text) {
  if (IsBlank(text)) return LineKind::kBlank;
  if (text.size() > kLongestLine) return LineKind::kOther;
  if (text.find('\t') != std::string_view::npos || HasLeader(text)) return LineKind::kOther;
  const AlignedLine line = ReadAlignedLine(text, Counting::kPlaces);
  const auto fragments = FragmentsOf(line);
  if (IsCaption(fragments)) return LineKind::kCaption;
  const auto figures = std::count_if(line.words.begin(), line.words.end(),
                                     [](const Word& word) { return word.is_figure; });
  if (IsNumberedProse(line, fragments)) return LineKind::kOther;
  const bool is_row = fragments.size() > 1 || (figures > 1 && !IsSentence(line, fragments) &&
                                               !IsFormNumber(line, fragments));
  return is_row ? LineKind::kRow : LineKind::kSingle;
}

}  // namespace mingxi
