// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/watermarks.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct MarkCase {
  const char* name;
  std::string text;
  std::string letters;  ///< Those found, in order.
};

void PrintTo(const MarkCase& row, std::ostream* out) { *out << row.name; }

class FindWatermarksTest : public ::testing::TestWithParam<MarkCase> {};

TEST_P(FindWatermarksTest, FindsTheLettersOfOneWord) {
  const std::vector<SourceLine> lines = SplitLines(GetParam().text);
  std::string letters;
  for (const LetterMark& mark : FindWatermarks(lines)) {
    letters += lines[mark.line].text.substr(mark.offset, mark.size);
  }
  EXPECT_EQ(letters, GetParam().letters);
}

const std::string kPage =
    "一、税收        1.00\n            样\n二、其他        2.00\n           本\n三、合计        "
    "3.00\n"
    "          件\n四、支出        4.00\n";
const std::string kBesideText =
    "一、税收  样     1.00\n            \n二、其他        2.00\n三、道路本\n五、合计      "
    "  3.00\n   件\n四、支出        4.00\n";
const std::string kTails =
    "一、城乡社区公共     1.00\n        设施\n二、其他交通运输     2.00\n        支\n        出\n";

INSTANTIATE_TEST_SUITE_P(
    All, FindWatermarksTest,
    ::testing::Values(MarkCase{"OnTwoPages", kPage + "\f" + kPage, "样本件样本件"},
                      MarkCase{"OnOnePageItMayBeText", kPage, ""},
                      MarkCase{"BesideOtherText", kPage + "\f" + kPage + "\f" + kBesideText,
                               "样本件样本件样本件"},
                      MarkCase{"EndsOfBrokenLabels", kTails + "\f" + kTails, ""},
                      MarkCase{"Nothing", "", ""}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
