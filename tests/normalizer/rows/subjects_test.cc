// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/subjects.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "normalizer/rows/row_outline.h"

namespace mingxi {
namespace {

/// A table of codes and names.
Table TableOf(const std::vector<std::pair<std::string, std::string>>& rows) {
  Table table{.id = "t01", .column_count = 3};
  table.columns = {{.path = {"科目编码"}, .role = ColumnRole::kCode},
                   {.path = {"科目名称"}, .role = ColumnRole::kName},
                   {.path = {"预算数"}, .role = ColumnRole::kAmount}};
  for (const auto& [code, name] : rows) {
    const int row = table.row_count++;
    table.cells.push_back({.row = row, .column = 0, .text = code, .type = CellType::kCode});
    table.cells.push_back({.row = row, .column = 1, .text = name, .type = CellType::kLabel});
    table.cells.push_back({.row = row, .column = 2, .text = "1.00", .type = CellType::kAmount});
    table.cells.back().value = Decimal::Parse("1.00");
    table.rows.push_back({});
  }
  return WithOutline(std::move(table));
}

/// `id severity row,row [suggestion]`, one a line.
std::string Lines(const std::vector<std::pair<std::string, std::string>>& rows,
                  const UserCatalogue& user = {}) {
  std::string text;
  for (const Finding& finding : CheckSubjects({TableOf(rows)}, 2023, user)) {
    text += finding.id + " " + std::string(ToString(finding.severity));
    for (const CellRef& cell : finding.cells) text += " " + std::to_string(cell.row);
    if (!finding.suggestion.empty()) text += " " + finding.suggestion;
    text += "\n";
  }
  return text;
}

TEST(CheckSubjects, IsSilentWhereCodesAndNamesAreTheCatalogues) {
  EXPECT_EQ(Lines({{"206", "科学技术支出"}, {"20604", "技术研究与开发"}}), "");
  EXPECT_EQ(Lines({{"206", "六、科学技术支出"}, {"471001", "云岭县水利局"}, {"", "合计"}}), "");
}

TEST(CheckSubjects, ReportsUnknownCodesOnce) {
  EXPECT_EQ(Lines({{"2069999", "其他科学技术支出"}, {"2067777", "某项"}, {"2067777", "某项"}}),
            "subject.unknown-code note 1 2\n");
  // A figure taken for a code, and a name whose code differs in one digit.
  EXPECT_EQ(Lines({{"69041", "总计"}}), "subject.unknown-code warning 0\n");
  EXPECT_EQ(Lines({{"2060491", "其他技术研究与开发支出"}}), "subject.unknown-code warning 0\n");
  // Every class has such a name, so that some code of it always differs in one digit.
  EXPECT_EQ(Lines({{"2220201", "行政运行"}}), "subject.unknown-code note 0\n");
}

TEST(CheckSubjects, UnknownCodesOfATableAreOneNote) {
  EXPECT_EQ(Lines({{"2067777", "某项"}, {"2068888", "别项"}}), "subject.unknown-code note 0 1\n");
}

TEST(CheckSubjects, CodesOfOneLengthArePadded) {
  EXPECT_EQ(Lines({{"30300", "对个人和家庭的补助"}, {"30301", "离休费"}, {"30302", "退休费"}}), "");
}

TEST(CheckSubjects, OnePlaceOfWrongParentsIsOneFinding) {
  EXPECT_EQ(Lines({{"206", "科学技术支出"},
                   {"20604", "技术研究与开发"},
                   {"2060401", "机构运行"},
                   {"2060499", "其他技术研究与开发支出"},
                   {"2060403", "产业技术研究与开发"},
                   {"2080505", "机关事业单位基本养老保险缴费支出"},
                   {"2080506", "机关事业单位职业年金缴费支出"}}),
            "subject.parent warning 5 6\n");
}

TEST(CheckSubjects, ReportsOtherNamesWithTheExpectedOne) {
  EXPECT_EQ(Lines({{"2060401", "机构运行757"}}), "subject.name warning 0 机构运行\n");
  EXPECT_EQ(Lines({{"206", "科学技木支出"}}), "subject.name warning 0 科学技术支出\n");
  EXPECT_EQ(Lines({{"206", "教育支出"}}), "subject.name warning 0 科学技术支出\n");
}

TEST(CheckSubjects, ReportsACodeBelowAnotherParent) {
  EXPECT_EQ(Lines({{"206", "科学技术支出"},
                   {"20604", "技术研究与开发"},
                   {"2060401", "机构运行"},
                   {"2060499", "其他技术研究与开发支出"},
                   {"2080505", "机关事业单位基本养老保险缴费支出"}}),
            "subject.parent warning 4\n");
}

TEST(CheckSubjects, NamesAreOfTheYearOfTheTable) {
  Table table = TableOf({{"310", "其他资本性支出"}});
  EXPECT_EQ(CheckSubjects({table}, 2023, {}).size(), 1U);
  table.title = "2017年支出表";
  EXPECT_TRUE(CheckSubjects({table}, 2023, {}).empty());
}

TEST(CheckSubjects, BelievesTheUserBeforeTheCatalogue) {
  const Result<UserCatalogue> user =
      UserCatalogue::Parse("code\tname\n2067777\t某项\n206\t科技支出\n");
  ASSERT_TRUE(user.ok()) << user.status().ToString();
  EXPECT_EQ(Lines({{"2067777", "某项"}, {"206", "科技支出"}}, *user), "");
}

TEST(WithSubjects, AddsKindAndName) {
  const Table table =
      WithSubjects(TableOf({{"206", "科学技木支出"}, {"471001", "某局"}}), 2023, {});
  EXPECT_EQ(table.rows[0].code_kind, "function");
  EXPECT_EQ(table.rows[0].code_name, "科学技术支出");
  EXPECT_EQ(table.rows[1].code_kind, "unit");
  EXPECT_EQ(table.rows[1].code_name, "");
  EXPECT_EQ(table.panels[0].outline.rows[0].code_name, "科学技术支出");
}

}  // namespace
}  // namespace mingxi
