// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/row_width.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace mingxi {
namespace {

struct SplitCase {
  const char* name;
  std::string runs;      ///< Sizes; `*` behind one that may continue: "6 5* 1".
  std::string expected;  ///< Width, then the rows' sizes: "6: 6 6".
};

void PrintTo(const SplitCase& row, std::ostream* out) { *out << row.name; }

std::vector<CellRun> ParseRuns(const std::string& text) {
  std::vector<CellRun> runs;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t used = 0;
    CellRun run{std::stoul(text.substr(i), &used), false};
    i += used;
    run.may_continue = i < text.size() && text[i] == '*';
    i = std::min(text.size(), text.find(' ', i)) + 1;
    runs.push_back(run);
  }
  return runs;
}

std::string Describe(const std::vector<CellRun>& runs, const RowSplit& split) {
  std::string out = std::to_string(split.width) + ":";
  std::size_t begin = 0;
  for (const std::size_t end : split.rows_end_at) {
    std::size_t cells = 0;
    for (; begin < end; ++begin) cells += runs[begin].size;
    out += " " + std::to_string(cells);
  }
  return out;
}

class SplitRunsTest : public ::testing::TestWithParam<SplitCase> {};

TEST_P(SplitRunsTest, FindsRows) {
  const std::vector<CellRun> runs = ParseRuns(GetParam().runs);
  EXPECT_EQ(Describe(runs, SplitRuns(runs)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, SplitRunsTest,
    ::testing::Values(SplitCase{"OneRow", "4", "4: 4"}, SplitCase{"Regular", "5 5 5", "5: 5 5 5"},
                      SplitCase{"ShortHeader", "3 5 5 5", "5: 3 5 5 5"},
                      SplitCase{"HeaderAndOneRow", "5 6", "6: 5 6"},
                      SplitCase{"SeamBeforeTheLastCell", "6 5* 1 6 6", "6: 6 6 6 6"},
                      SplitCase{"MoreSeamsThanWholeRows", "2* 6 6 5* 1 5* 1 5* 1 5* 1 6 6",
                                "6: 2 6 6 6 6 6 6 6 6"},
                      SplitCase{"EveryRowHasASeam", "5* 1 5* 1 5* 1", "6: 6 6 6"},
                      SplitCase{"SeveralSeamsInARow", "6 2* 1* 3 6", "6: 6 6 6"},
                      SplitCase{"SeamAtARowsEnd", "6* 6* 6", "6: 6 6 6"},
                      SplitCase{"MergedTotalRow", "6 6 4 6 4", "6: 6 6 4 6 4"},
                      SplitCase{"LastRunMayContinue", "3 5 5*", "5: 3 5 5"}),
    [](const auto& row) { return row.param.name; });

// A table whose full rows are torn at random places is put together again.
TEST(SplitRunsProperty, MendsTornRows) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::size_t width = 3 + random() % 12;
    const std::size_t row_count = 6 + random() % 30;
    std::vector<CellRun> runs;
    for (std::size_t row = 0; row < row_count; ++row) {
      std::size_t left = width;
      if (random() % 4 == 0) {
        const std::size_t torn = 1 + random() % (width - 1);
        runs.push_back({torn, true});
        left -= torn;
      }
      runs.push_back({left, row + 1 == row_count});
    }
    const RowSplit split = SplitRuns(runs);
    EXPECT_EQ(split.width, width) << "round " << round;
    EXPECT_EQ(split.rows_end_at.size(), row_count) << "round " << round;
  }
}

}  // namespace
}  // namespace mingxi
