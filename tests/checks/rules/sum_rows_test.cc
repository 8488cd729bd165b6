// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/sum_rows.h"

#include <gtest/gtest.h>

#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::CheckLines;
using testing::FindingLines;
using testing::PrintedDocument;

struct RowsCase {
  const char* name;
  const char* roles;
  std::vector<std::string> rows;
  const char* checks;
};

void PrintTo(const RowsCase& test, std::ostream* out) { *out << test.name; }

const RowsCase kCases[] = {
    // Subject codes.
    {"CodesWithTheTotalFirst",
     "cna",
     {"科目编码|科目名称|合计", "|合计|30.00", "201|一般|20.00", "20101|人大|20.00",
      "2010101|运行|15.00", "2010102|会议|5.00", "205|教育|10.00"},
     "holds r2c2 = r3c2\n"
     "holds r3c2 = r4c2+r5c2\n"
     "holds r1c2 = r2c2+r6c2\n"},
    {"CodesInThreeColumns",
     "cccna",
     {"类|款|项|名称|金额", "201||||20.00", "201|01||人大|20.00", "201|1|01|运行|15.00",
      "201|01|2|会议|5.00", "||合计|<|20.00"},
     "holds r1c4 = r2c4\n"
     "holds r2c4 = r3c4+r4c4\n"
     "holds r5c4 = r1c4\n"},
    {"CodesGluedToNames",
     "na",
     {"科目|金额", "[201]一般|20.00", "20101人大|15.00", "20102政协|5.00", "合计|20.00"},
     "holds r1c1 = r2c1+r3c1\n"
     "holds r4c1 = r1c1\n"},
    {"AWrongFigureUnderACode",
     "cnaa",
     {"编码|名称|预算|决算", "201|一般|20.00|30.00", "20101|人大|15.00|20.00",
      "20102|政协|5.00|10.50"},
     "holds r1c2 = r2c2+r3c2\n"
     "fails r1c3 = r2c3+r3c3\n"},
    // A squeezed name begins further left than its siblings and is no parent of those behind it.
    {"ASiblingPrintedFurtherLeft",
     "naa",
     {"科目|上年|本年", "农林水支出|233.40|226.10", "    水利|10.00|10.00", "    农业|48.30|50.20",
      "    扶贫|47.60|56.90", "  普惠金融|88.40|75.60", "    其他农林水|39.10|33.40"},
     "holds r1c1 = r2c1+r3c1+r4c1+r5c1+r6c1\n"
     "holds r1c2 = r2c2+r3c2+r4c2+r5c2+r6c2\n"},
    {"ASubjectThatGathersOnlyItsFirst",
     "cna",
     {"编码|名称|金额", "|本级|100.00", "230|转移性支出|70.00", "23001|返还|30.00",
      "23002|一般|40.00", "23009|结余|11.00", "|总计|181.00"},
     "holds r2c2 = r3c2+r4c2\n"
     "holds r6c2 = r1c2+r2c2+r5c2\n"},

    // Ordinals, indentation, 其中.
    {"RevenueAndSpending",
     "nana",
     {"收入|金额|支出|金额", "一、拨款|100.00|一、一般|60.00", "二、其他|20.00|二、教育|60.00",
      "本年收入合计|120.00|本年支出合计|120.00", "上年结转|5.00|结转下年|5.00",
      "收入总计|125.00|支出总计|125.00"},
     "holds r3c1 = r1c1+r2c1\n"
     "holds r5c1 = r3c1+r4c1\n"
     "holds r3c3 = r1c3+r2c3\n"
     "holds r5c3 = r3c3+r4c3\n"},
    {"PlainRowsBelowOrdinals",
     "na",
     {"项目|金额", "一、税收|30.00", "增值税|10.00", "契税|20.00", "二、非税|5.00", "专项|5.00",
      "三、转移|1.00", "收入总计|36.00"},
     "holds r1c1 = r2c1+r3c1\n"
     "holds r4c1 = r5c1\n"
     "holds r7c1 = r1c1+r4c1+r6c1\n"},
    {"Indentation",
     "naa",
     {"项目|预算|决算", "税收收入|30.00|33.00", "  增值税|10.00|12.00", "  契税|20.00|21.00",
      "非税收入|5.00|6.00", "  专项|2.00|2.00", "  其他|3.00|4.00", "合计|35.00|39.00"},
     "holds r1c1 = r2c1+r3c1\n"
     "holds r4c1 = r5c1+r6c1\n"
     "holds r7c1 = r1c1+r4c1\n"
     "holds r1c2 = r2c2+r3c2\n"
     "holds r4c2 = r5c2+r6c2\n"
     "holds r7c2 = r1c2+r4c2\n"},
    {"ATotalWithoutTheWord",
     "na",
     {"项目|金额", "      省本级支出|100.00", "一、教育支出|30.00", "  高等教育|30.00",
      "二、卫生支出|70.00", "  公立医院|20.00", "  其他卫生|50.00"},
     "holds r1c1 = r2c1+r4c1\n"
     "holds r2c1 = r3c1\n"
     "holds r4c1 = r5c1+r6c1\n"},
    {"IndentationThatMeansNothing",
     "na",
     {"地区|限额", "市县合计|90.00", "省本级|5.00", "  待分|5.00", "总计|100.00"},
     "not-applicable r1c1\n"
     "holds r4c1 = r1c1+r2c1+r3c1\n"},
    {"PartsAreNoAddends",
     "na",
     {"项目|金额", "合计|9.00", "一、出国|4.00", "  其中：教学|1.00", "        其他|1.00",
      "二、接待|5.00"},
     "holds r1c1 = r2c1+r5c1\n"},
    {"LevelsThatOnlyTheFiguresShow",
     "naa",
     {"项目|预算数|决算数", "合计|423.00|352.00", "利润收入|400.00|340.00", "电力|100.00|40.00",
      "运输|300.00|300.00", "产权收入|23.00|12.00", "独资|20.00|10.00", "其他|3.00|2.00"},
     "holds r1c1 = r2c1+r5c1\n"
     "holds r2c1 = r3c1+r4c1\n"
     "holds r5c1 = r6c1+r7c1\n"
     "holds r1c2 = r2c2+r5c2\n"
     "holds r2c2 = r3c2+r4c2\n"
     "holds r5c2 = r6c2+r7c2\n"},
    {"LevelsByLabelColumn",
     "nna",
     {"大类|品目|金额", "合计||30.00", "货物||10.00", "|计算机|4.00", "|家具|6.00", "服务||20.00",
      "|会议|20.00"},
     "holds r2c2 = r3c2+r4c2\n"
     "holds r5c2 = r6c2\n"
     "holds r1c2 = r2c2+r5c2\n"},

    // Totals.
    {"SubtotalsAndATotal",
     "na",
     {"项目|金额", "甲|10.00", "乙|20.00", "小计|30.00", "丙|5.00", "小计|5.00", "合计|35.00"},
     "holds r3c1 = r1c1+r2c1\n"
     "holds r5c1 = r4c1\n"
     "holds r6c1 = r3c1+r5c1\n"},
    {"ALabelMergedOverAnotherList",
     "nana",
     {"功能|金额|用途|金额", "一、一般|60.00|一、基本|40.00", "二、教育|20.00|二、项目|40.00",
      "支出合计|<|<|80.00"},
     "holds r3c3 = r1c1+r2c1\n"
     "holds r3c3 = r1c3+r2c3\n"},
    {"AListInTwoStrips",
     "cnacna",
     {"公用/编码|公用/名称|公用/金额|公用/编码|公用/名称|公用/金额",
      "302|商品|30.00|30203|咨询|5.00", "30201|办公|10.00|310|资本|8.00",
      "30202|印刷|15.00|31001|房屋|8.00", "公用经费合计|<|<|<|<|38.00"},
     "holds r1c2 = r2c2+r3c2+r1c5\n"
     "holds r2c5 = r3c5\n"
     "holds r4c5 = r1c2+r2c5\n"},

    // What is not plain, not printed or not readable.
    {"NotPlain",
     "na",
     {"项目|金额", "甲|10.00", "乙|20.00", "丙|7.00", "合计|31.23"},
     "not-applicable r4c1\n"},
    {"NoFigures", "nn", {"项目|说明", "甲|乙", "合计|丙"}, ""},
    {"ATotalThatIsNotPrinted",
     "naa",
     {"项目|收入|结余", "合计|30.00|", "一、甲|10.00|1.00", "二、乙|20.00|2.00"},
     "holds r1c1 = r2c1+r3c1\n"},
    {"AFigureThatCannotBeRead",
     "naa",
     {"项目|预算|决算", "一、甲|10.00|1O.00", "二、乙|20.00|2.00", "合计|30.00|3.00"},
     "holds r3c1 = r1c1+r2c1\n"
     "not-checkable r3c2 = r1c2+r2c2\n"},
    {"RatesAreNotSummed",
     "nap",
     {"项目|金额|占比", "一、甲|10.00|33%", "二、乙|20.00|67%", "合计|30.00|99%"},
     "holds r3c1 = r1c1+r2c1\n"},
    {"LineNumbersAreNotSummed",
     "nak",
     {"项目|金额|行次", "一、甲|1.00|1", "二、乙|1.00|2", "三、丙|1.00|3", "四、丁|1.00|4",
      "五、戊|1.00|5", "合计|5.00|6"},
     "holds r6c1 = r1c1+r2c1+r3c1+r4c1+r5c1\n"},
};

class CheckRowSumsTest : public ::testing::TestWithParam<RowsCase> {};

TEST_P(CheckRowSumsTest, FindsWhatMustAddUp) {
  const Document document = PrintedDocument(GetParam().roles, GetParam().rows);
  EXPECT_EQ(CheckLines(RunChecks(document), "sum.rows"), GetParam().checks);
}

INSTANTIATE_TEST_SUITE_P(Cases, CheckRowSumsTest, ::testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

std::string Findings(const char* roles, const std::vector<std::string>& rows) {
  return FindingLines(RunChecks(PrintedDocument(roles, rows)), "sum.rows");
}

TEST(CheckRowSumsTest, NamesPlaceFiguresAndDifference) {
  EXPECT_EQ(
      Findings("na", {"项目|预算数", "一、甲|10.00", "二、乙|20.50", "合计|30.00"}),
      "warning 合计 / 预算数: printed 30.00, its 2 parts add up to 30.50 (difference -0.50).\n");
}

TEST(CheckRowSumsTest, RoundingIsANoteAndNoError) {
  EXPECT_EQ(Findings("na", {"项目|预算数", "一、甲|10.00", "二、乙|20.00", "合计|30.01"}),
            "note 合计 / 预算数: printed 30.01, its 2 parts add up to 30.00 (difference 0.01); "
            "rounding of the parts allows it.\n");
}

TEST(CheckRowSumsTest, OnePartAllowsNoRounding) {
  EXPECT_EQ(Findings("cna", {"编码|名称|金额", "201|一般|20.00", "20101|人大|20.01"}),
            "warning 一般 / 金额: printed 20.00, its 1 part add up to 20.01 (difference -0.01).\n");
}

TEST(CheckRowSumsTest, AnUnlistedPartIsANoteAndCannotBeChecked) {
  EXPECT_EQ(
      Findings("cnaa", {"编码|名称|预算|决算", "201|一般|30.00|31.00", "20101|人大|10.00|11.00",
                        "20102|政协|20.00|20.00", "205|教育|3.00|5.00", "20501|小学|1.00|2.00",
                        "20502|中学|2.00|3.00", "204|公安|87.45|91.23", "20401|武警|20.11|30.22",
                        "20402|公安|11.13|12.17"}),
      "note 公安 / 预算: printed 87.45, its 2 parts add up to 31.24 (difference 56.21); "
      "perhaps not all parts are listed.\n"
      "note 公安 / 决算: printed 91.23, its 2 parts add up to 42.39 (difference 48.84); "
      "perhaps not all parts are listed.\n");
}

TEST(CheckRowSumsTest, OneListInManyThatFallsShortByLittleIsAWarning) {
  std::vector<std::string> rows = {"编码|名称|预算|决算"};
  for (int code = 201; code <= 212; ++code) {
    const std::string number = std::to_string(code);
    rows.push_back(number + "|甲|" + (code == 204 ? "30.31" : "30.11") + "|50.25");
    rows.push_back(number + "01|乙|13.07|20.12");
    rows.push_back(number + "02|丙|17.04|" + (code == 204 ? "29.88" : "30.13"));
  }
  EXPECT_EQ(Findings("cnaa", rows),
            "warning 甲 / 预算: printed 30.31, its 2 parts add up to 30.11 (difference 0.20).\n"
            "warning 甲 / 决算: printed 50.25, its 2 parts add up to 50.00 (difference 0.25).\n");
}

TEST(CheckRowSumsTest, AMissingTotalAmongPrintedOnesIsANote) {
  EXPECT_EQ(Findings("cnaa", {"编码|名称|预算|决算", "201|一般|30.00|", "20101|人大|10.00|11.00",
                              "20102|政协|20.00|20.00", "205|教育|9.00|9.00",
                              "20501|小学|4.00|4.00", "20502|中学|5.00|5.00"}),
            "note 一般 / 决算: nothing is printed, its 2 parts add up to 31.00.\n");
}

TEST(SumRows, BesideABlankOfATextTheColumnIsAGuess) {
  const auto severity = [](Evidence by, const std::string& third) {
    const std::string total = third.empty() ? "5.50" : "9.50";
    Document document =
        PrintedDocument("cnaaa", {"编码|名称|上年|本年|下年", "201|一般|20.00|30.00|" + total,
                                  "20101|人大|15.00|20.00|" + third, "20102|政协|5.00|10.50|5.50"});
    document.tables[0].columns_by = by;
    return FindingLines(RunChecks(document), "sum.rows").substr(0, 5);
  };
  EXPECT_EQ(severity(Evidence::kTextColumns, "4.00"), "error");
  EXPECT_EQ(severity(Evidence::kTextColumns, ""), "warni");
  EXPECT_EQ(severity(Evidence::kRulings, ""), "error");
}

}  // namespace
}  // namespace mingxi
