// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/turned_pages.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

struct TurnCase {
  const char* name;
  const char* printed;
  const char* turned;
};

void PrintTo(const TurnCase& row, std::ostream* out) { *out << row.name; }

class TurnPagesTest : public ::testing::TestWithParam<TurnCase> {};

TEST_P(TurnPagesTest, TurnsWhatReadsBackwards) {
  EXPECT_EQ(TurnPages(GetParam().printed), GetParam().turned);
}

constexpr const char* kUpright =
    "      项目      金额\n一、税收（县）  1,200.50\n二、其他      300.25\n合计       1500.75\n";

INSTANTIATE_TEST_SUITE_P(
    All, TurnPagesTest,
    ::testing::Values(
        TurnCase{"UprightStays", kUpright, kUpright},
        TurnCase{"UpsideDown",
                 "57.0051       计合\n52.003      他其、二\n05.002,1  ）县（收税、一\n"
                 "额金      目项\n",
                 "       项目      金额\n一、税收（县）  1,200.50\n 二、其他      300.25\n"
                 " 合计       1500.75\n"},
        TurnCase{"PageNumbersStayWhereTheyAre",
                 "   -12-\n57.0051       计合\n52.003      他其、二\n额金      目项\n\n",
                 "   -12-\n      项目      金额\n二、其他      300.25\n合计       1500.75\n\n"},
        TurnCase{"SpacedFiguresAndWords",
                 "5 7. 0 0 5 1 5 2. 0 0 3 费 政 行\n额金  目项\n计合 位单\n",
                 "                        单位 合计\n                       项目  金额\n"
                 "行政费   300.25     1500.75\n"},
        TurnCase{"OnlyThePageThatIs", "项目（一） 100.00\n\f57.0051 计合\n52.003 计小\n额金 目项\n",
                 "项目（一） 100.00\n\f     项目 金额\n 小计 300.25\n合计 1500.75\n"},
        TurnCase{"FiguresAloneSayLittle", "48227   48227\n00.01   00.21\n",
                 "48227   48227\n00.01   00.21\n"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
