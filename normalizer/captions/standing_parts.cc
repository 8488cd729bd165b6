// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/standing_parts.h"

#include <re2/re2.h>

#include "model/characters.h"

namespace mingxi {

std::string ReadFormNumber(std::string_view text) {
  static const RE2 pattern(
      "[（(]?((?:[〇㐀-龥]{0,6}\\s*[0-9]{1,3}(?:[-－—–][0-9]{1,3})*\\s*表|"
      "(?:公开|预算|决算|部门|单位|政府|财政|财决|专项|附|社预|基金){0,3}(?:表|附件|附)\\s*(?:[0-9]"
      "{1,3}|[一二三四五六七八九十]{1,3})"
      "(?:\\s*[-－—–.]\\s*[0-9]{1,3})*))[)）]?\\s*[:：]?");
  std::string number;
  return RE2::FullMatch(text, pattern, &number) ? WithoutSpaces(number) : std::string();
}

bool IsContinuationMark(std::string_view text) {
  static const RE2 pattern(
      "[（(]?(?:接?上?续表?|接上表|续上表)\\s*[0-9一二三四五六七八九十]*[)）]?");
  return RE2::FullMatch(text, pattern);
}

std::optional<int> ReadYearAlone(std::string_view text) {
  static const RE2 pattern("[（(]?(20[0-9]{2})\\s*年\\s*度?[)）]?");
  int year = 0;
  return RE2::FullMatch(text, pattern, &year) ? std::optional<int>(year) : std::nullopt;
}

bool IsDate(std::string_view text) {
  static const RE2 pattern(
      "[（(]?(?:截至|截止)?20[0-9]{2}\\s*年\\s*[0-9]{1,2}(?:\\s*[-—至]\\s*[0-9]{1,2})?\\s*月"
      "(?:\\s*[0-9]{1,2}\\s*日)?[)）]?");
  return RE2::FullMatch(text, pattern);
}

}  // namespace mingxi
