// SPDX-License-Identifier: GPL-3.0-or-later

// A line goes on in the next one when it runs full to the right, the next one is not indented, and
// both are set alike. Over a page's end the same holds. Text sources have a line a paragraph.

#include "normalizer/facts/paragraphs.h"

#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "model/characters.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// A full line leaves less than this many characters of room at its right.
constexpr double kRoomAtRightInSizes = 2.5;
/// A paragraph's first line is indented by two characters; less than this is no indent.
constexpr double kIndentInSizes = 1.0;
/// Lines of one paragraph stand closer than this many font sizes (line spacing up to 2.2).
constexpr double kLineGapInSizes = 1.6;
/// Font sizes of one paragraph differ less than this share.
constexpr double kSameSizeShare = 0.08;

/// Where the text of each page begins and ends.
std::map<int, Span> TextSpans(const std::vector<LooseLine>& loose) {
  std::map<int, Span> spans;
  for (const LooseLine& at : loose) {
    const auto [span, is_new] = spans.try_emplace(at.page, at.line.box.horizontal());
    if (is_new) continue;
    span->second.low = std::min(span->second.low, at.line.box.x0);
    span->second.high = std::max(span->second.high, at.line.box.x1);
  }
  return spans;
}

bool BeginsAnItem(std::string_view text) {
  static const RE2 item(
      "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[0-9]{1,3}[.．、]"
      "|第[一二三四五六七八九十]+|"
      "[①-⑳])");
  return RE2::PartialMatch(text, item);
}

bool GoesOn(const LooseLine& upper, const LooseLine& lower, const std::map<int, Span>& spans) {
  const double size = upper.line.size;
  if (size <= 0 || lower.follows_table) return false;
  if (std::abs(size - lower.line.size) > size * kSameSizeShare) return false;
  const Span upper_span = spans.at(upper.page);
  const Span lower_span = spans.at(lower.page);
  if (upper.line.box.x1 < upper_span.high - size * kRoomAtRightInSizes) return false;
  if (lower.line.box.x0 > lower_span.low + size * kIndentInSizes) return false;
  if (lower.page == upper.page) {
    return lower.line.box.y0 - upper.line.box.y1 <= size * kLineGapInSizes &&
           lower.line.box.y0 > upper.line.box.y0;
  }
  return lower.page == upper.page + 1 && !BeginsAnItem(lower.line.text);
}

/// A line break is a space between Latin words, and nothing beside a Chinese character.
bool NeedsSpace(std::string_view upper, std::string_view lower) {
  if (upper.empty() || lower.empty()) return false;
  const auto is_narrow = [](char32_t code) { return code < 0x2E80; };
  return is_narrow(LastCharacter(upper).code) && is_narrow(CharacterAt(lower, 0).code);
}

}  // namespace

std::vector<Paragraph> LinesToParagraphs(const std::vector<LooseLine>& loose) {
  const std::map<int, Span> spans = TextSpans(loose);
  std::vector<Paragraph> paragraphs;
  std::string printed;
  const auto finish = [&] {
    if (!paragraphs.empty()) paragraphs.back().text = FoldText(printed);
    printed.clear();
  };
  for (std::size_t i = 0; i < loose.size(); ++i) {
    const LooseLine& at = loose[i];
    if (i > 0 && GoesOn(loose[i - 1], at, spans)) {
      if (NeedsSpace(printed, at.line.text)) printed += ' ';
      printed += at.line.text;
      if (paragraphs.back().page == at.page) {
        paragraphs.back().box = paragraphs.back().box.Union(at.line.box);
      }
      continue;
    }
    finish();
    paragraphs.push_back({at.page, {}, at.line.box});
    printed = at.line.text;
  }
  finish();
  std::erase_if(paragraphs, [](const Paragraph& paragraph) { return paragraph.text.empty(); });
  return paragraphs;
}

}  // namespace mingxi
