// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/catalogue_parents.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "normalizer/normalize.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

Document DocumentOf(const std::string& picture) {
  return NormalizeLayouts({}, {PageOf({LineAt(50, "支出表")}, {DrawGrid(picture.c_str())})}, {});
}

/// Spending on education by name, `last` being the rows behind 普通教育 (general education).
Document Education(const std::string& last) {
  return DocumentOf(
      "项目|预算数\n教育支出|10.00\n　教育管理事务|1.00\n　　行政运行|1.00\n　　机关服务|1.00\n"
      "　　其他教育管理事务支出|1.00\n　普通教育|1.00\n　　学前教育|1.00\n　　小学教育|1.00\n"
      "　　初中教育|1.00\n　　高中教育|1.00\n　　高等教育|1.00\n　　其他普通教育支出|1.00\n" +
      last);
}

std::vector<Finding> Moved(const Document& document) {
  std::vector<Finding> moved;
  std::copy_if(document.findings.begin(), document.findings.end(), std::back_inserter(moved),
               [](const Finding& finding) { return finding.id == "outline.indent"; });
  return moved;
}

TEST(MendOutline, ASubjectPrintedAtTheIndentBelow) {
  const Document document = Education(
      "　广播电视教育|1.00\n　　广播电视学校|1.00\n　　留学教育|1.00\n　　来华留学教育|1.00");
  const std::vector<Row>& rows = document.tables.at(0).rows;
  EXPECT_EQ(rows[14].parent, 13);
  EXPECT_EQ(rows[15].parent, 1);
  EXPECT_EQ(rows[15].level, 2);
  EXPECT_EQ(rows[16].parent, 15);
  EXPECT_EQ(rows[16].level, 3);
  ASSERT_EQ(Moved(document).size(), 2U);
  EXPECT_EQ(Moved(document).front().severity, Severity::kNote);
}

TEST(MendOutline, NothingWhereTheIndentsAgree) {
  EXPECT_TRUE(Moved(Education("　职业教育|1.00\n　　中等职业教育|1.00")).empty());
}

TEST(MendOutline, NothingOfOtherLists) {
  EXPECT_TRUE(Moved(DocumentOf("项目|预算数\n甲|1.00\n　教育支出|1.00\n　留学教育|1.00")).empty());
}

}  // namespace
}  // namespace mingxi
