// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/label_placement.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/document_builder.h"

namespace mingxi {
namespace {

using testing::Label;
using testing::TableBuilder;

struct PlacedLabel {
  std::string text;
  double indent_pt;
};

struct PlacementCase {
  const char* name;
  std::vector<PlacedLabel> labels;
  std::vector<LabelPlacement> expected;
};

void PrintTo(const PlacementCase& row, std::ostream* out) { *out << row.name; }

constexpr HorizontalAlign kLeft = HorizontalAlign::kLeft;
constexpr HorizontalAlign kCenter = HorizontalAlign::kCenter;

/// A column of labels in cells 200 pt wide.
Table ColumnOf(const std::vector<PlacedLabel>& labels) {
  TableBuilder builder("t01", "");
  for (const PlacedLabel& label : labels) {
    Cell cell = Label(label.text);
    cell.indent_pt = label.indent_pt;
    cell.places = {{1, {50, 0, 250, 20}}};
    builder.Data({cell});
  }
  builder.Edit().pages = {1};
  return builder.Build();
}

class LabelPlacementTest : public ::testing::TestWithParam<PlacementCase> {};

TEST_P(LabelPlacementTest, FollowsThePrintedIndents) {
  EXPECT_EQ(LabelPlacementsOf(ColumnOf(GetParam().labels)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, LabelPlacementTest,
    ::testing::Values(
        PlacementCase{
            "Flush", {{"一般公共服务支出", 2}, {"外交支出", 2.5}}, {{kLeft, 0}, {kLeft, 0}}},
        PlacementCase{"ThreeSteps",
                      {{"农林水支出", 2}, {"水利", 12}, {"水利工程建设", 22.5}, {"农业农村", 13}},
                      {{kLeft, 0}, {kLeft, 1}, {kLeft, 2}, {kLeft, 1}}},
        PlacementCase{"Centred",
                      {{"数量指标", 80}, {"服务对象满意度指标", 55}, {"时效", 90}},
                      {{kCenter, 0}, {kCenter, 0}, {kCenter, 0}}},
        PlacementCase{"CentredOfOneLength",
                      {{"数量指标", 80}, {"质量指标", 80}},
                      {{kCenter, 0}, {kCenter, 0}}},
        PlacementCase{
            "ScatteredIsLeft",
            {{"一", 0}, {"二", 10}, {"三", 20}, {"四", 30}, {"五", 40}, {"六", 50}, {"七", 60}},
            {7, {kLeft, 0}}}),
    [](const auto& row) { return row.param.name; });

TEST(LabelPlacementsOf, TakesTheOutlineWhereTextHasNoIndents) {
  TableBuilder builder("t01", "");
  builder.Data({Label("类")}).Data({Label("款")}).Data({Label("项")});
  for (int row = 0; row < 3; ++row)
    builder.Edit().rows[static_cast<std::size_t>(row)].level = row + 1;
  EXPECT_EQ(LabelPlacementsOf(builder.Build()),
            (std::vector<LabelPlacement>{{kLeft, 0}, {kLeft, 1}, {kLeft, 2}}));
}

TEST(LabelPlacementsOf, LeavesHeadersAlone) {
  TableBuilder builder("t01", "");
  Cell head = testing::Head("项目");
  head.indent_pt = 90;
  Cell label = Label("一般公共服务支出");
  label.indent_pt = 2;
  builder.Header({head}).Data({label});
  builder.Edit().pages = {1};
  EXPECT_EQ(LabelPlacementsOf(builder.Build()),
            (std::vector<LabelPlacement>{{kLeft, 0}, {kLeft, 0}}));
}

}  // namespace
}  // namespace mingxi
