// SPDX-License-Identifier: GPL-3.0-or-later

// Tables with one slip in them, and who is named for it.

#include "checks/blame.h"

#include <gtest/gtest.h>

#include "checks/blame_report.h"
#include "tests/checks/printed_table.h"

namespace mingxi {
namespace {

using testing::PrintedDocument;

struct BlameCase {
  std::string name;
  std::vector<std::string> rows;
  std::string expected;
};

void PrintTo(const BlameCase& test_case, std::ostream* out) { *out << test_case.name; }

/// Cells and suggestion of each blame, one a line.
std::string Blames(const std::vector<std::string>& rows, std::string_view roles = "naaa") {
  std::string text;
  for (const Finding& finding : RunChecks(PrintedDocument(roles, rows)).findings) {
    if (finding.id != kBlameId) continue;
    for (const CellRef& ref : finding.cells) {
      text += "r" + std::to_string(ref.row) + "c" + std::to_string(ref.column) + " ";
    }
    text += finding.suggestion + "\n";
  }
  return text;
}

/// Thirty-two rows of two amounts and the percentage of the second in the first, with their
/// totals behind. The second amounts of rows 5 and 6 have changed places.
std::vector<std::string> ExchangedRatioRows() {
  constexpr int kRows = 32;
  const auto last = [](int row) { return 1003 + 377 * row; };
  const auto now = [&](int row) { return last(row) * (70 + 7 * row) / 100; };
  std::vector<std::string> rows = {"科目|上年数|本年数|本年为上年%"};
  int total = 0;
  int total_now = 0;
  for (int row = 1; row <= kRows; ++row) {
    const int printed = row == 5 ? now(6) : row == 6 ? now(5) : now(row);
    const int tenths = (2000 * now(row) + last(row)) / (2 * last(row));
    rows.push_back("甲" + std::to_string(row) + "|" + std::to_string(last(row)) + "|" +
                   std::to_string(printed) + "|" + std::to_string(tenths / 10) + "." +
                   std::to_string(tenths % 10) + "%");
    total += last(row);
    total_now += now(row);
  }
  rows.push_back("合计|" + std::to_string(total) + "|" + std::to_string(total_now) + "|");
  return rows;
}

TEST(BlameUnitTest, TablesAreComparedInYuanAndMendedInTheirOwnUnit) {
  Document document;
  const auto table = [](const char* id, const char* form, const char* last, const char* standard) {
    return testing::FormTable(
        id, form,
        PrintedDocument("cna", {"编码|名称|合计", "201|甲|100.00", "205|乙|200.00", last})
            .tables.front(),
        {"subject-code", "subject-name", standard});
  };
  document.tables.push_back(table("t01", "B01", "213|丙|388.00", "expenditure.budget"));
  document.tables.push_back(table("t02", "B03", "213|丙|300.00", "expenditure.total"));
  std::string said;
  for (const Finding& finding : RunChecks(document).findings) {
    if (finding.id == kBlameId) said += finding.message;
  }
  EXPECT_NE(said.find("printed 388.00, would have to be 300.00"), std::string::npos) << said;
  EXPECT_NE(said.find("printed 300.00, would have to be 388.00"), std::string::npos) << said;
}

TEST(BlameExchangeTest, NeighboursThatShareNoSum) {
  EXPECT_EQ(Blames({"编码|名称|合计|基本支出|项目支出", "201|甲类|300.00|120.00|180.00",
                    "20101|甲款|300.00|120.00|180.00", "2010101|甲项|100.00|40.00|60.00",
                    "2010102|乙项|500.00|80.00|120.00", "205|乙类|200.00|210.00|290.00",
                    "20501|乙款|150.00|70.00|80.00", "20502|丙款|350.00|140.00|210.00",
                    "|合计|800.00|330.00|470.00"},
                   "cnaaa"),
            "r4c2 r5c2 \n");
}

TEST(BlameExchangeTest, MendsAFailureAndNotOnlySumsThatCouldNotBeMade) {
  const Document document =
      PrintedDocument("naaa", {"科目|合计|基本支出|项目支出", "甲|10.00|12.00|"});
  const CellRef total{"t01", 1, 1};
  const CellRef part{"t01", 1, 2};
  const Check fails{.id = "sum.columns",
                    .status = CheckStatus::kFails,
                    .difference = Decimal::Parse("-2.00"),
                    .left_cells = {total},
                    .right_cells = {part, {"t01", 1, 3}}};
  const Check lost{.id = "sum.rows", .status = CheckStatus::kNotCheckable, .left_cells = {part}};
  const std::vector<TableView> views = {TableView(document.tables.front())};
  const std::vector<Blame> blames =
      FindBlame(std::vector<Check>{fails, lost, lost}, CheckedCells(views));
  ASSERT_EQ(blames.size(), 1U);
  EXPECT_FALSE(blames.front().is_together);
  EXPECT_EQ(blames.front().suspects.size(), 2U);
}

TEST(BlameRatioTest, ExchangedRowsShowInTheirPercentages) {
  EXPECT_EQ(Blames(ExchangedRatioRows(), "naap"), "r5c2 r6c2 \n");
}

TEST(BlameRatioTest, AWrongPercentageIsBlamedAlone) {
  std::vector<std::string> rows = ExchangedRatioRows();
  rows[1].replace(rows[1].rfind('|') + 1, std::string::npos, "99.9%");
  EXPECT_EQ(Blames(rows, "naap"), "r1c3 77.0\nr5c2 r6c2 \n");
}

TEST(BlameMovedTest, AFigureBesideItsPlaceLeavesSumsThatCannotBeTried) {
  EXPECT_EQ(
      Blames({"编码|名称|合计|基本支出|项目支出", "201|甲类|300.00|120.00|180.00",
              "20101|甲款|300.00|120.00|180.00", "2010101|甲项|100.00|40.00|60.00",
              "2010102|乙项|200.00|80.00|120.00", "208|乙类|95.00|95.00|",
              "20805|乙款|95.00||95.00", "2080505|丙项|95.00|95.00|", "|合计|395.00|215.00|180.00"},
             "cnaaa"),
      "r6c3 r6c4 \n");
}

TEST(BlameMovedTest, OneSumThatLacksALongFigureFindsItBesideItsPlace) {
  for (const std::string figure : {"1673.96", "9"}) {
    const Document document =
        PrintedDocument("naa", {"科目|预算数|复核数", "甲||", "乙|" + figure + "|1.00",
                                "丙|3.00|" + figure, "丁|4.00|5.00"});
    const Check lost{.id = "forms.agree",
                     .status = CheckStatus::kNotCheckable,
                     .left_cells = {{"t01", 1, 1}},
                     .right_cells = {{"t01", 3, 2}}};
    const std::vector<TableView> views = {TableView(document.tables.front())};
    const std::vector<Blame> blames = FindBlame(std::vector<Check>{lost}, CheckedCells(views));
    // A short figure may stand beside a blank by accident.
    ASSERT_EQ(blames.size(), figure.size() > 3 ? 1U : 0U) << figure;
    for (const Blame& blame : blames) EXPECT_EQ(blame.suspects.size(), 2U);
  }
}

class BlameTest : public ::testing::TestWithParam<BlameCase> {};

TEST_P(BlameTest, Names) { EXPECT_EQ(Blames(GetParam().rows), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Tables, BlameTest,
    ::testing::Values(
        BlameCase{"NothingFails",
                  {"科目|合计|基本|项目", "合计|981.00|416.00|565.00", "甲|325.00|112.00|213.00",
                   "乙|656.00|304.00|352.00"},
                  ""},
        // Its row and its column name the cell.
        BlameCase{"CrossingNamesThePart",
                  {"科目|合计|基本|项目", "合计|981.00|416.00|565.00", "甲|325.00|112.00|273.00",
                   "乙|656.00|304.00|352.00"},
                  "r2c3 213.00\n"},
        BlameCase{"CrossingNamesTheTotal",
                  {"科目|合计|基本|项目", "合计|981.00|416.00|505.00", "甲|325.00|112.00|213.00",
                   "乙|656.00|304.00|352.00"},
                  "r1c3 565.00\n"},
        // Two figures have changed rows: each row fails, the column does not.
        BlameCase{"ExchangeNamesBoth",
                  {"科目|合计|基本|项目", "合计|1281.00|516.00|765.00", "甲|325.00|112.00|352.00",
                   "乙|656.00|304.00|213.00", "丙|200.00|60.00|140.00", "丁|100.00|40.00|60.00"},
                  "r2c3 r3c3 \n"},
        // Of equals the one that looks odd: the only negative figure, other decimals.
        BlameCase{"TheOnlyNegativeIsTheWrongOne",
                  {"科目|合计|基本|项目", "甲|325.00|112.00|213.00", "乙|656.00|304.00|352.00",
                   "丙|3.50|-3.50|0.00"},
                  "r3c2 3.50\n"},
        BlameCase{"OtherDecimalsThanTheColumn",
                  {"科目|合计|基本|项目", "甲|325.00|112.00|213.00", "乙|656.00|304.00|352.00",
                   "丙|24.00|240.0|0.00"},
                  "r3c2 24.0\n"},
        // The column's last digits say which of the two is wrong, though rounding would allow both.
        BlameCase{"LastDigitsOfOtherSums",
                  {"科目|合计|人员|公用", "甲|100.10|60.10|40.00", "乙|200.20|150.20|50.00",
                   "丙|300.30|200.30|100.00", "丁|40.37|40.39|0.00", "合计|640.99|450.99|190.00"},
                  "r4c1 40.39\n"},
        // As 29.00 it would be more than the whole it is a part of.
        BlameCase{"ABoundSpeaksForTheOther",
                  {"科目|合计|一般|基金", "甲|325.00|112.00|213.00", "乙|656.00|304.00|352.00",
                   "一、车辆|24.00|24.00|0.00", "其中：购置|23.00|29.00|0.00"},
                  "r4c2 23.00\n"},
        // Only the column can be tried: every figure of it is a suspect, slips of a digit first.
        BlameCase{"OneSumListsAll",
                  {"科目|说明|件数|金额", "合计||| 565.00", "甲|||273.00", "乙|||352.00"},
                  "r2c3 r1c3 r3c3 \n"}),
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace mingxi
