// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/source_time.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

struct TimeCase {
  const char* name;
  const char* text;
  std::int64_t expected;
};

void PrintTo(const TimeCase& row, std::ostream* out) { *out << row.name; }

class SourceTimeTest : public ::testing::TestWithParam<TimeCase> {};

TEST_P(SourceTimeTest, IsTheSourcesOrFixed) {
  EXPECT_EQ(SourceTime(GetParam().text), GetParam().expected);
}

constexpr std::int64_t kFixed = 946684800;

INSTANTIATE_TEST_SUITE_P(
    Cases, SourceTimeTest,
    ::testing::Values(TimeCase{"Date", "2023-02-14", 1676332800},
                      TimeCase{"Utc", "2023-02-14T09:30:05Z", 1676367005},
                      TimeCase{"East", "2023-02-14T09:30:05+08:00", 1676338205},
                      TimeCase{"EastWithoutColon", "2023-02-14T09:30:05+0800", 1676338205},
                      TimeCase{"West", "2023-02-14T09:30:05-05:30", 1676386805},
                      TimeCase{"NoZone", "2023-02-14T09:30:05", 1676367005},
                      TimeCase{"None", "", kFixed}, TimeCase{"Words", "yesterday", kFixed},
                      TimeCase{"NoSuchDay", "2023-02-31", kFixed},
                      TimeCase{"BeforeTheEpoch", "1969-07-20", kFixed},
                      TimeCase{"Zero", "1970-01-01", kFixed}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
