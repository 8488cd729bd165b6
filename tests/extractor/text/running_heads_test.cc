// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/running_heads.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct Row {
  const char* name;
  const char* text;
  const char* expected;  ///< A letter a line: h = repeated head.
};

TEST(FindRunningHeads, TellsWhatAPageRepeatsAtItsTop) {
  const Row rows[] = {
      {"a head and a title",
       "某局预算\n支出表\n单位：元\n甲  1.00\n\f某局预算\n支出表\n单位：元\n乙  2.00\n",
       "....hhh."},
      {"another title", "某局预算\n\n支出表\n甲  1.00\n\f某局预算\n\n收入表\n乙  2.00\n",
       "....h..."},
      {"the unit of another table",
       "某局预算\n单位：元\n项目  数额\n甲  1.00\n\f某局预算\n单位：元\n名称  合计\n乙  2.00\n",
       "....h..."},
      {"spaced otherwise", "  某局 预算\n\n甲  1.00\n\f某局预算\n\n乙  2.00\n", "...h.."},
      {"the top of a header",
       "标题\n项目\n名称  金额\n甲  1.00\n\f项目\n名称  金额\n乙  2.00\n\f项目\n名称  金额\n",
       "........."},
      {"rows", "甲  1.00\n乙  2.00\n\f甲  1.00\n", "..."},
      {"no pages", "某局预算\n甲  1.00\n某局预算\n乙  2.00\n", "...."},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const std::string text = row.text;
    const std::vector<SourceLine> lines = SplitLines(text);
    std::string found;
    for (const bool is_head : FindRunningHeads(lines, std::vector<bool>(lines.size(), false))) {
      found += is_head ? 'h' : '.';
    }
    EXPECT_EQ(found, row.expected);
  }
}

}  // namespace
}  // namespace mingxi
