// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/public_body.h"

#include <re2/re2.h>

namespace mingxi {

bool EndsLikePublicBody(std::string_view text) {
  static const RE2 body(
      "[〇㐀-龥][〇㐀-龥A-Za-z0-9（）()“”·、]*(?:局|委|委员会|办|办公室|办公厅|院|校|学|中心|部|"
      "厅|"
      "站|所|队|会|府|处|"
      "本级|机关|公司|集团|团|馆|社|园|街道|镇|乡|协|宫|场|库|台|段|厂|组|庭|关|银行|室|支队|大队|"
      "服务区|开发区|管委会)"
      "(?:[（(][^（()）]*[)）])?");
  return RE2::FullMatch(text, body);
}

bool IsRegionName(std::string_view text) {
  static const RE2 region("[〇㐀-龥]+(?:省|市|县|区|州|盟|旗|兵团)(?:[（(][^（()）]*[)）])?");
  static const RE2 level(
      "(?:全|本|我|各|省|市|县|区|州|自治|国|中央|地方|级|对|及|和|（|）|、|设|辖)+|.*[对各].*");
  return RE2::FullMatch(text, region) && !RE2::FullMatch(text, level);
}

}  // namespace mingxi
