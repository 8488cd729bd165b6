// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/regions.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/support/tsv_rows.h"

namespace mingxi {
namespace {

struct RegionCase {
  const char* name;
  const char* text;
  const char* codes;  ///< The candidates.
  const char* rest;
};

void PrintTo(const RegionCase& test, std::ostream* os) { *os << test.name; }

class ReadRegionPrefixTest : public testing::TestWithParam<RegionCase> {};

TEST_P(ReadRegionPrefixTest, ReadsAsExpected) {
  const std::string text = GetParam().text;
  const RegionPrefix read = ReadRegionPrefix(text);
  std::string codes;
  for (const Region& region : read.candidates) {
    codes += (codes.empty() ? "" : " ") + std::to_string(region.code);
  }
  EXPECT_EQ(codes, GetParam().codes);
  EXPECT_EQ(text.substr(read.length), GetParam().rest);
}

constexpr RegionCase kCases[] = {
    {"county", "平山县科学技术和工业信息化局本级", "130131", "科学技术和工业信息化局本级"},
    {"whole_chain", "河北省石家庄市平山县财政局", "130131", "财政局"},
    {"without_prefecture", "河北省平山县财政局", "130131", "财政局"},
    {"short_province", "河北平山县财政局", "130131", "财政局"},
    {"short_province_alone", "河北财政局", "", "河北财政局"},
    {"district_of_a_municipality", "上海市普陀区财政局", "310107", "财政局"},
    {"district_of_another_province", "浙江省舟山市普陀区", "330903", ""},
    {"ambiguous", "普陀区财政局", "310107 330903", "财政局"},
    {"four_alike", "鼓楼区", "320106 320302 350102 410204", ""},
    {"province", "江苏省人大办公厅", "320000", "人大办公厅"},
    {"region_of_a_nationality", "宁夏回族自治区2018年预算", "640000", "2018年预算"},
    {"long_name", "双江拉祜族佤族布朗族傣族自治县财政局", "530925", "财政局"},
    {"county_level_city", "吴川市交通运输局", "440883", "交通运输局"},
    {"no_region", "财政局", "", "财政局"},
    {"invented", "云岭县水利局", "", "云岭县水利局"},
    {"empty", "", "", ""},
};
INSTANTIATE_TEST_SUITE_P(Rows, ReadRegionPrefixTest, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<RegionCase>& test) {
                           return std::string(test.param.name);
                         });

TEST(ResolveRegion, UsesTheContextWhereNamesRepeat) {
  EXPECT_EQ(ResolveRegion({"普陀区财政局"}, {"上海市普陀区财政局2024年预算"})->code, 310107u);
  EXPECT_EQ(ResolveRegion({"普陀区财政局"}, {"舟山市普陀区", "浙江省"})->code, 330903u);
  EXPECT_FALSE(ResolveRegion({"普陀区财政局"}, {}));
  EXPECT_FALSE(ResolveRegion({"普陀区财政局"}, {"上海市", "浙江省"}));
}

TEST(ResolveRegion, TakesTheFirstNameThatHasOne) {
  EXPECT_EQ(ResolveRegion({"财政局", "平山县2023年预算"}, {})->code, 130131u);
  EXPECT_FALSE(ResolveRegion({"财政局"}, {"平山县"}));
  EXPECT_FALSE(ResolveRegion({"崇文区财政局"}, {})) << "retired, and nothing else says so";
  EXPECT_EQ(ResolveRegion({"崇文区财政局"}, {"北京市崇文区"})->code, 110103u);
}

TEST(Regions, KnowTheirPlace) {
  EXPECT_EQ(ParentRegion(130131), 130100u);
  EXPECT_EQ(ParentRegion(130100), 130000u);
  EXPECT_EQ(ParentRegion(130000), 0u);
  EXPECT_TRUE(IsWithin(130131, 130000));
  EXPECT_TRUE(IsWithin(130131, 130100));
  EXPECT_FALSE(IsWithin(130131, 130200));
  EXPECT_EQ(FullRegionName(130131), "河北省石家庄市平山县");
  EXPECT_EQ(FullRegionName(310107), "上海市普陀区");
}

TEST(Regions, FindEveryRowOfTheirSource) {
  const auto rows = testing_support::ReadTsv("../normalizer/values/data/regions.tsv");
  ASSERT_GT(rows.size(), 3500u);
  for (const auto& row : rows) {
    const auto code = static_cast<std::uint32_t>(std::stoul(row[0]));
    const std::optional<Region> region = FindRegion(code);
    ASSERT_TRUE(region) << row[0];
    EXPECT_EQ(region->name, row[1]);
    EXPECT_EQ(region->is_retired, row[2] == "retired");
    bool is_found = false;
    for (const Region& other : FindRegionsByName(row[1])) is_found |= other.code == code;
    EXPECT_TRUE(is_found) << row[1];
  }
}

}  // namespace
}  // namespace mingxi
