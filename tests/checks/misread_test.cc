// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/misread.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

struct MisreadCase {
  const char* name;
  std::int64_t printed;
  std::int64_t meant;
  Misread expected;
};

void PrintTo(const MisreadCase& test, std::ostream* out) { *out << test.name; }

const MisreadCase kCases[] = {
    {"Same", 109564, 109564, Misread::kNone},
    {"Digit", 109564, 109664, Misread::kDigit},
    {"FirstDigit", 909564, 109564, Misread::kDigit},
    {"DigitIntoNothing", 9564, 109564, Misread::kDigit},
    {"Swapped", 109564, 109546, Misread::kSwapped},
    {"SwappedFarApart", 109564, 409561, Misread::kNone},
    {"Sign", -109564, 109564, Misread::kSign},
    {"SignAndDigit", -109564, 109664, Misread::kNone},
    {"PointLeft", 1095640, 109564, Misread::kPoint},
    {"PointRight", 109564, 10956400, Misread::kPoint},
    {"Dropped", 19564, 109564, Misread::kDropped},
    {"OneTooMany", 1098564, 109564, Misread::kDropped},
    {"TwoDigits", 109564, 108574, Misread::kNone},
    {"FromZero", 0, 50000, Misread::kDigit},
    {"Longest", INT64_MAX, INT64_MIN + 1, Misread::kSign},
    {"NoOverflow", INT64_MAX, 5, Misread::kNone},
};

class FindMisreadTest : public testing::TestWithParam<MisreadCase> {};

TEST_P(FindMisreadTest, NamesTheSlip) {
  EXPECT_EQ(FindMisread(GetParam().printed, GetParam().meant), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, FindMisreadTest, testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

}  // namespace
}  // namespace mingxi
