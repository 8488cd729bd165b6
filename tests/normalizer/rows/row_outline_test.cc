// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/row_outline.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "normalizer/normalize.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

Table TableOf(const char* picture) {
  return NormalizeLayouts({}, {PageOf({LineAt(50, "收支表")}, {DrawGrid(picture)})}, {})
      .tables.at(0);
}

/// Each body row as `row level<parent code kind`, only what is known.
std::string Rows(const Table& table) {
  std::string text;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const Row& row = table.rows[i];
    if (row.kind == RowKind::kHeader) continue;
    text += std::to_string(i) + ": " + std::to_string(row.level);
    if (row.parent >= 0) text += "<" + std::to_string(row.parent);
    if (!row.code.empty()) text += " " + row.code;
    if (row.kind != RowKind::kData) text += " " + std::string(ToString(row.kind));
    text += "\n";
  }
  return text;
}

struct OutlineCase {
  const char* name;
  const char* picture;
  const char* expected;
};

void PrintTo(const OutlineCase& test, std::ostream* out) { *out << test.name; }

const OutlineCase kCases[] = {
    {"Codes",
     "科目编码|科目名称|预算数\n"
     "|合计|3.50\n"
     "206|科学技术支出|3.50\n"
     "20604|技术研究与开发|3.50\n"
     "2060401|机构运行|1.50\n"
     "2060499|其他技术研究与开发支出|2.00\n"
     "208|社会保障和就业支出|1.00",
     "1: 1 total\n2: 1 206\n3: 2<2 20604\n4: 3<3 2060401\n5: 3<3 2060499\n6: 1 208\n"},
    // One code printed for its three levels; a fourth row is another one of it.
    {"OneCodeOverAndOver",
     "科目编码|科目名称|预算数\n"
     "22902|其他支出|1.00\n"
     "22902|其他支出|1.00\n"
     "22902|其他支出|1.00\n"
     "22902|其他支出|1.00\n"
     "22902|其他支出|1.00",
     "1: 1 22902\n2: 2<1 22902\n3: 3<2 22902\n4: 1 22902\n5: 2<4 22902\n"},
    {"TotalInTheColumnOfNumbers",
     "序号|项目名称|金额\n1|道路养护|3.50\n2|校舍维修|1.50\n合计||5.00",
     "1: 1\n2: 1\n3: 1 total\n"},
    {"FiguresAlone", "预算数|决算数\n3.50|1.50", "1: 0\n"},
    // A row without a code ends no list of codes.
    {"RowWithoutCodeAmongCodes",
     "科目编码|科目名称|预算数\n"
     "110|转移性收入|9.00\n"
     "11009|调入资金|4.00\n"
     "1100902|调入政府性基金预算资金|4.00\n"
     "|一般公共预算调入|4.00\n"
     "11011|债务转贷收入|5.00\n"
     "1101102|地方政府专项债务转贷收入|5.00\n"
     "|合计|9.00",
     "1: 1 110\n2: 2<1 11009\n3: 3<2 1100902\n4: 4<3\n5: 2<1 11011\n6: 3<5 1101102\n7: 1 total\n"},
    // Digits that a name begins with are a class only where rows have codes.
    {"NameBeginsWithDigits",
     "项目名称|债券性质|金额\n110便民站改造|一般债券|3.50\n318国道养护|一般债券|1.50\n"
     "校舍维修|一般债券|1.00\n水库维修|一般债券|1.00\n道路养护|一般债券|1.00\n"
     "路灯更换|一般债券|1.00\n管网改造|一般债券|1.00\n绿化改造|一般债券|1.00\n"
     "护栏更换|一般债券|1.00\n桥梁加固|一般债券|1.00\n泵站改造|一般债券|1.00",
     "1: 1\n2: 1\n3: 1\n4: 1\n5: 1\n6: 1\n7: 1\n8: 1\n9: 1\n10: 1\n11: 1\n"},
    {"ClassesGluedToTheirNames",
     "项目|预算数\n201一般公共服务支出|3.50\n20101人大事务|3.50\n205教育支出|1.00",
     "1: 1 201\n2: 2<1 20101\n3: 1 205\n"},
    {"CodesInThreeColumns",
     "科目编码|<|<|科目名称|预算数\n"
     "类|款|项|^|^\n"
     "206|||科学技术支出|3.50\n"
     "|04||技术研究与开发|3.50\n"
     "||01|机构运行|1.50\n"
     "||99|其他技术研究与开发支出|2.00",
     "2: 1 206\n3: 2<2 20604\n4: 3<3 2060401\n5: 3<3 2060499\n"},
    {"CodesInFourColumns",
     "科目编码|<|<|<|科目名称|预算数\n"
     "类|款|项|目|^|^\n"
     "103|06|01||利润收入|3.50\n"
     "103|06|01|03|烟草企业利润收入|1.50\n"
     "103|06|01|4|石油石化企业利润收入|2.00\n"
     "103|06|02||股利、股息收入|1.00",
     "2: 1 1030601\n3: 2<2 103060103\n4: 2<2 103060104\n5: 1 1030602\n"},
    {"GluedCodes",
     "项目|预算数\n"
     "206科学技术支出|3.50\n"
     "20604技术研究与开发|3.50\n"
     "[208]社会保障和就业支出|1.00",
     "1: 1 206\n2: 2<1 20604\n3: 1 208\n"},
    {"Ordinals",
     "项目|预算数\n"
     "一、税收收入|3.50\n"
     "（一）增值税|3.00\n"
     "1.国内增值税|3.00\n"
     "（二）其他|0.50\n"
     "二、非税收入|1.00\n"
     "收入合计|4.50",
     "1: 1\n2: 2<1\n3: 3<2\n4: 2<1\n5: 1\n6: 1 total\n"},
    {"Parts",
     "项目|预算数\n"
     "一、税收收入|3.50\n"
     "其中：增值税|3.00\n"
     "二、非税收入|1.00\n"
     "包括：专项收入|0.50",
     "1: 1\n2: 2<1 part\n3: 1\n4: 2<3 part\n"},
    {"TheNumberingStartsAnew",
     "项目|预算数\n"
     "公用经费|3.50\n"
     "1.办公费|3.00\n"
     "2.印刷费|0.50\n"
     "人员经费|2.00\n"
     "1.工资|2.00",
     "1: 1\n2: 2<1\n3: 2<1\n4: 1\n5: 2<4\n"},
};

class RowOutlineTest : public testing::TestWithParam<OutlineCase> {};

TEST_P(RowOutlineTest, FindsParents) {
  EXPECT_EQ(Rows(TableOf(GetParam().picture)), GetParam().expected);
}

/// As TableOf, the labels of `bold` rows in bold print.
Table BoldTableOf(const char* picture, const std::vector<int>& bold) {
  Grid grid = DrawGrid(picture);
  for (GridCell& cell : grid.cells) {
    cell.is_bold = cell.column == 0 && std::find(bold.begin(), bold.end(), cell.row) != bold.end();
  }
  return NormalizeLayouts({}, {PageOf({LineAt(50, "收支表")}, {grid})}, {}).tables.at(0);
}

TEST(BoldOutlineTest, PlainRowsBehindABoldOneArePartsOfIt) {
  const char* picture =
      "项目|预算数\n税收收入|3.50\n增值税|1.50\n契税|2.00\n非税收入|1.00\n罚没收入|1.00\n"
      "收入合计|4.50";
  EXPECT_EQ(Rows(BoldTableOf(picture, {1, 4, 6})),
            "1: 1\n2: 2<1\n3: 2<1\n4: 1\n5: 2<4\n6: 1 total\n");
  EXPECT_EQ(Rows(BoldTableOf(picture, {})), "1: 1\n2: 1\n3: 1\n4: 1\n5: 1\n6: 1 total\n");
}

TEST(BoldOutlineTest, CodesAndOrdinalsCountForMore) {
  EXPECT_EQ(
      Rows(BoldTableOf("项目|预算数\n一、税收收入|3.50\n二、非税收入|1.00\n三、其他|1.00", {1})),
      "1: 1\n2: 1\n3: 1\n");
}

INSTANTIATE_TEST_SUITE_P(Cases, RowOutlineTest, testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

TEST(RowOutlineTest, TwoListsSideBySideHaveOutlinesOfTheirOwn) {
  const Table table = TableOf(
      "收入|<|支出|<\n"
      "项目|预算数|项目|预算数\n"
      "一、税收收入|3.50|一、基本支出|2.00\n"
      "（一）增值税|3.50|（一）人员经费|1.00\n"
      "二、其他|1.00|（二）公用经费|1.00\n"
      "收入总计|4.50|支出总计|4.50");
  ASSERT_EQ(table.panels.size(), 2U);
  EXPECT_EQ(Rows(table), "2: 1\n3: 2<2\n4: 1\n5: 1 total\n");
  const RowOutline& right = table.panels[1].outline;
  ASSERT_EQ(right.rows.size(), 4U);
  EXPECT_EQ(right.rows[2].label.text, "公用经费");
  EXPECT_EQ(right.rows[2].label_column, 2);
  EXPECT_EQ(right.rows[2].level, 2);
  EXPECT_EQ(right.rows[2].parent, 0);
}

}  // namespace
}  // namespace mingxi
