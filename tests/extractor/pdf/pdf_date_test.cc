// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/pdf_date.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

namespace mingxi {
namespace {

struct Case {
  std::string name;
  std::string date;
  std::string expected;
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class PdfDateTest : public testing::TestWithParam<Case> {};

TEST_P(PdfDateTest, IsIso) { EXPECT_EQ(PdfDateToIso(GetParam().date), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Dates, PdfDateTest,
    testing::Values(Case{"whole", "D:20230215093001+08'00'", "2023-02-15T09:30:01+08:00"},
                    Case{"no_last_quote", "D:20230215093001+08'30", "2023-02-15T09:30:01+08:30"},
                    Case{"zulu", "D:20230215093001Z", "2023-02-15T09:30:01Z"},
                    Case{"zulu_with_zeros", "D:20230215093001Z00'00'", "2023-02-15T09:30:01Z"},
                    Case{"no_zone", "D:20230215093001", "2023-02-15T09:30:01"},
                    Case{"no_mark", "20230215", "2023-02-15"}, Case{"year", "D:2023", "2023"},
                    Case{"hour", "D:2023021509", "2023-02-15T09:00"},
                    Case{"bad_month", "D:20231315", "2023"},
                    Case{"bad_day", "D:20230200", "2023-02"}, Case{"words", "Wednesday", ""},
                    Case{"empty", "", ""}, Case{"mark_only", "D:", ""}),
    [](const auto& tested) { return tested.param.name; });

}  // namespace
}  // namespace mingxi
