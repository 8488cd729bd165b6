// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/headers/header_spans.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

struct SpanCase {
  const char* name;
  const char* printed;
  const char* inferred;
};

void PrintTo(const SpanCase& test, std::ostream* out) { *out << test.name; }

class HeaderSpansTest : public testing::TestWithParam<SpanCase> {};

TEST_P(HeaderSpansTest, AreInferred) {
  const Piece piece = GridToPiece(DrawTextGrid(GetParam().printed));
  const Piece inferred = InferHeaderSpans(piece, FindHeader(piece, ""));
  EXPECT_EQ(DrawBack(inferred.row_count, inferred.column_count, inferred.cells),
            GetParam().inferred);
}

INSTANTIATE_TEST_SUITE_P(
    Pictures, HeaderSpansTest,
    testing::Values(
        // A merged cell left nothing: rows are short.
        SpanCase{"packed_same_names", "序号|收入|支出\n|项目|数|项目|数\n1|税收|3.50|教育|2.00\n",
                 "序号|收入|<|支出|<\n^|项目|数|项目|数\n1|税收|3.50|教育|2.00\n"},
        SpanCase{"packed_groups_of_two_sizes",
                 "序号|收入|支出\n|项目|数|项目|计|本级\n1|税收|3.50|教育|2.00|1.00\n",
                 "序号|收入|<|支出|<|<\n^|项目|数|项目|计|本级\n1|税收|3.50|教育|2.00|1.00\n"},
        SpanCase{"packed_words_then_figures",
                 "序号|科目|支出\n|编码|名称|计|人员|公用\n1|301|工资|3.50|2.00|1.50\n",
                 "序号|科目|<|支出|<|<\n^|编码|名称|计|人员|公用\n1|301|工资|3.50|2.00|1.50\n"},
        SpanCase{
            "packed_blocks_of_one_class",
            "人员|公用\n编码|金额|编码|金额|编码|金额\n301|1.50|302|2.50|30216|3.50\n",
            "人员|<|公用|<|<|<\n编码|金额|编码|金额|编码|金额\n301|1.50|302|2.50|30216|3.50\n"},
        SpanCase{"packed_between_blanks",
                 "来源|名称|金额|份额\n项目|资金||合计|本级|\n甲|乙|丙|1.50|2.50|3.50\n",
                 "来源|<|名称|金额|<|份额\n项目|资金|^|合计|本级|^\n甲|乙|丙|1.50|2.50|3.50\n"},
        SpanCase{"packed_three_levels",
                 "编码|名称|基本|项目\n类|款||小计|人员|\n||||工资|补助|\n201|01|人大|3.50|4.50|1."
                 "00|2.00\n",
                 "编码|<|名称|基本|<|<|项目\n类|款|^|小计|人员|<|^\n^|^|^|^|工资|补助|^\n201|01|"
                 "人大|3.50|4.50|1."
                 "00|2.00\n"},
        // A merged cell left blanks behind it.
        SpanCase{"aligned", "编码||名称|其中|\n类|款||本级|上级\n201|01|人大|3.50|4.50\n",
                 "编码|<|名称|其中|<\n类|款|^|本级|上级\n201|01|人大|3.50|4.50\n"},
        SpanCase{
            "aligned_three_levels",
            "单位|三公|||\n|合计|用车||接待\n||购置|运行|\n某局|3.50|1.00|2.00|0.50\n",
            "单位|三公|<|<|<\n^|合计|用车|<|接待\n^|^|购置|运行|^\n某局|3.50|1.00|2.00|0.50\n"},
        // What nothing shows is not claimed.
        SpanCase{"one_level", "项目|金额|备注\n税收|3.50|无\n", "项目|金额|备注\n税收|3.50|无\n"},
        SpanCase{"blank_name", "项目||金额\n税收|增值税|3.50\n", "项目||金额\n税收|增值税|3.50\n"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(InferHeaderSpans, LeavesKnownSpansAlone) {
  const Piece piece = GridToPiece(DrawGrid("项目||金额\n税收|增值税|3.50"));
  EXPECT_EQ(InferHeaderSpans(piece, FindHeader(piece, "")), piece);
}

}  // namespace
}  // namespace mingxi
