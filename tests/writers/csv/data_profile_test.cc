// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/data_profile.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Amount;
using testing::Blank;
using testing::Code;
using testing::Dash;
using testing::FigureCell;
using testing::Head;
using testing::Label;
using testing::Ordinal;
using testing::Percent;
using testing::TableBuilder;

DataProfile Profile(const Table& table) { return ProfileOf(table, *CellMap::Make(table)); }

struct TypeCase {
  const char* name;
  std::vector<Cell> column;
  FieldType expected;
};

void PrintTo(const TypeCase& row, std::ostream* out) { *out << row.name; }

class FieldTypeTest : public ::testing::TestWithParam<TypeCase> {};

TEST_P(FieldTypeTest, FollowsFromTheColumnsCells) {
  TableBuilder builder("t01", "");
  for (const Cell& cell : GetParam().column) builder.Data({cell});
  EXPECT_EQ(Profile(builder.Build()).fields[0].type, GetParam().expected);
}

Cell Count(std::string text) { return FigureCell(text, text, CellType::kCount); }

INSTANTIATE_TEST_SUITE_P(
    Cases, FieldTypeTest,
    ::testing::Values(
        TypeCase{"Amounts", {Amount("1.00", "1.00"), Amount("2", "2")}, FieldType::kNumber},
        TypeCase{"AmountsDashesBlanks", {Amount("1", "1"), Dash(), Blank()}, FieldType::kNumber},
        TypeCase{"WholeAmountsStayNumbers", {Amount("1", "1")}, FieldType::kNumber},
        TypeCase{"Counts", {Count("12"), Count("3")}, FieldType::kInteger},
        TypeCase{"CountsWithDecimals", {Count("12.5")}, FieldType::kNumber},
        TypeCase{"Percents", {Percent("1%", "1"), Percent("2.5%", "2.5")}, FieldType::kNumber},
        TypeCase{
            "PercentsAmongAmounts", {Percent("1%", "1"), Amount("2", "2")}, FieldType::kString},
        TypeCase{"Codes", {Code("0101")}, FieldType::kString},
        TypeCase{"Ordinals", {Ordinal("1")}, FieldType::kString},
        TypeCase{"TextAmongAmounts", {Amount("1", "1"), Label("无")}, FieldType::kString},
        TypeCase{"OnlyBlanks", {Blank(), Dash()}, FieldType::kString}),
    [](const auto& row) { return row.param.name; });

struct NamesCase {
  const char* name;
  std::vector<std::vector<std::string>> paths;
  std::vector<std::string> expected;
};

void PrintTo(const NamesCase& row, std::ostream* out) { *out << row.name; }

class FieldNamesTest : public ::testing::TestWithParam<NamesCase> {};

TEST_P(FieldNamesTest, AreJoinedPathsMadeUnique) {
  TableBuilder builder("t01", "");
  builder.Edit().column_count = static_cast<int>(GetParam().expected.size());
  for (const auto& path : GetParam().paths) builder.Columns({path});
  std::vector<std::string> names;
  for (const DataField& field : Profile(builder.Build()).fields) names.push_back(field.name);
  EXPECT_EQ(names, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, FieldNamesTest,
    ::testing::Values(
        NamesCase{"Joined", {{"收入", "预算数"}, {"项目"}}, {"收入/预算数", "项目"}},
        NamesCase{"Repeated", {{"项目"}, {"项目"}, {"项目"}}, {"项目", "项目_2", "项目_3"}},
        NamesCase{"RepeatedWithATakenNumber", {{"a"}, {"a_2"}, {"a"}}, {"a", "a_2", "a_3"}},
        NamesCase{"CaseDoesNotTell", {{"a"}, {"A"}}, {"a", "A_2"}},
        NamesCase{"WithoutHeader", {{}, {""}}, {"列1", "列2"}},
        NamesCase{"FewerColumnsThanPromised", {{"a"}}, {"a", "列2"}}),
    [](const auto& row) { return row.param.name; });

TEST(ProfileOf, LeavesOutIndexAndPageTotalRowsOnly) {
  TableBuilder builder("t01", "");
  builder.Header({Head("a")});
  for (const RowKind kind : {RowKind::kIndex, RowKind::kTotal, RowKind::kData, RowKind::kPart,
                             RowKind::kPageTotal, RowKind::kBlank, RowKind::kHeader}) {
    builder.AddRow(kind, {Blank()});
  }
  const DataProfile profile = Profile(builder.Build());
  EXPECT_EQ(profile.rows, (std::vector<int>{2, 3, 4, 6, 7}));
  EXPECT_EQ(profile.left_out, (std::vector<int>{1, 5}));
}

TEST(ProfileOf, NamesAUnitThatAllFiguresShare) {
  TableBuilder builder("t01", "");
  builder.Data({Amount("1", "1"), Amount("1", "1"), Percent("1%", "1")});
  builder.Data({Amount("2", "2"), Amount("2", "2"), Percent("2%", "2")});
  for (Cell& cell : builder.Edit().cells) cell.unit = "万元";
  builder.Edit().cells[4].unit = "元";
  const DataProfile profile = Profile(builder.Build());
  EXPECT_EQ(profile.fields[0].unit, "万元");
  EXPECT_EQ(profile.fields[1].unit, "");
  EXPECT_EQ(profile.fields[2].unit, "%");
}

TEST(ProfileOf, CollectsEveryDashAsPrinted) {
  TableBuilder builder("t01", "");
  Cell long_dash = Dash();
  long_dash.text = "——";
  builder.Data({Dash(), long_dash, Dash()});
  EXPECT_EQ(Profile(builder.Build()).dashes, (std::vector<std::string>{"-", "——"}));
}

}  // namespace
}  // namespace mingxi
