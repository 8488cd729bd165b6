// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/forms/header_words.h"

// The table is sorted by the compiler and searched by bisection. Its keys are what HeaderKey makes
// of printed headers; the sources are published budgets and final accounts of counties, districts
// and provinces.

#include <algorithm>
#include <iterator>

#include "model/characters.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/ordinals.h"

namespace mingxi {
namespace {

struct Word {
  std::string_view key;
  HeaderPart part;
  std::string_view name;
};

#include "normalizer/forms/header_words.inc"

/// Takes (…) out, nested ones too; an unclosed bracket stays.
std::string WithoutBracketed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('(', at);
    if (open == std::string_view::npos) break;
    std::size_t end = open;
    for (int depth = 0; end < text.size(); ++end) {
      depth += text[end] == '(' ? 1 : text[end] == ')' ? -1 : 0;
      if (depth == 0) break;
    }
    if (end == text.size()) return out.append(text.substr(at));
    out.append(text.substr(at, open - at));
    text.remove_prefix(end + 1);
    at = 0;
  }
  return out.append(text);
}

/// Length of a year at the front: 2024年度, 2024年; 0 = none.
std::size_t YearLength(std::string_view text) {
  constexpr std::size_t kDigits = 4;
  constexpr std::string_view kYear = "年";
  if (text.size() < kDigits || !IsDigits(text.substr(0, kDigits))) return 0;
  if (!text.substr(kDigits).starts_with(kYear)) return 0;
  const std::size_t length = kDigits + kYear.size();
  return text.substr(length).starts_with("度") ? length + std::string_view("度").size() : length;
}

}  // namespace

std::string HeaderKey(std::string_view printed) {
  const std::string bare = WithoutBracketed(FoldForMatching(printed));
  std::string_view rest = bare;
  constexpr std::string_view kOfWhich = "其中:";
  if (rest.starts_with(kOfWhich)) rest.remove_prefix(kOfWhich.size());
  rest.remove_prefix(OrdinalLength(rest));
  std::string key;
  while (!rest.empty()) {
    if (const std::size_t year = YearLength(rest)) {
      rest.remove_prefix(year);
      continue;
    }
    const Character character = CharacterAt(rest, 0);
    constexpr std::u32string_view kSigns = U"\"':、,.;*-";
    const bool is_sign = kSigns.find(character.code) != std::u32string_view::npos;
    if (!is_sign || (character.code == '-' && key.ends_with('+'))) {
      key.append(rest.substr(0, character.length));
    }
    rest.remove_prefix(character.length);
  }
  return key;
}

std::optional<HeaderMeaning> FindHeaderMeaning(std::string_view key) {
  const Word* word =
      std::lower_bound(std::begin(kWords), std::end(kWords), key,
                       [](const Word& a, std::string_view wanted) { return a.key < wanted; });
  if (word == std::end(kWords) || word->key != key) return std::nullopt;
  return HeaderMeaning{word->part, word->name};
}

std::span<const std::string> NamingPath(const std::vector<std::string>& path) {
  const std::span<const std::string> all(path);
  if (path.size() < 2) return all;
  const std::string leaf = HeaderKey(path.back());
  const std::string above = HeaderKey(path[path.size() - 2]);
  const bool is_total = leaf == "合计" || leaf == "总计" || leaf == "小计";
  const bool is_key = above.ends_with("编码") || above.ends_with("代码") || above.ends_with("名称");
  return is_total && is_key ? all.first(path.size() - 1) : all;
}

}  // namespace mingxi
