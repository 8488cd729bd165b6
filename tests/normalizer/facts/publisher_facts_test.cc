// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/facts/publisher_facts.h"

#include <gtest/gtest.h>

#include <ostream>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

struct PublisherCase {
  const char* name;
  const char* publisher;
  const char* title;
  const char* kind;
  const char* line;
  const char* expected;  ///< `region scope`
};

void PrintTo(const PublisherCase& test, std::ostream* out) { *out << test.name; }

const PublisherCase kCases[] = {
    {"County", "平山县财政局", "", "unit-budget", "", "130131 unit"},
    {"OwnLevel", "平山县财政局本级", "", "unit-budget", "", "130131 own-level"},
    {"DistrictOfACity", "上海市普陀区财政局", "2024年度部门决算", "final-accounts", "",
     "310107 department"},
    {"RegionOfTheTitle", "水利局", "石家庄市2023年部门预算", "department-budget", "",
     "130100 department"},
    // 普陀区 is a district of 上海市 and of 舟山市.
    {"NameOfTwoCounties", "普陀区财政局", "", "department-budget", "", " department"},
    {"ToldApartByTheText", "普陀区财政局", "", "department-budget", "根据舟山市人民政府的规定",
     "330903 department"},
    {"GovernmentHasNoScope", "河北省", "河北省2023年预算", "government-budget", "", "130000 "},
    {"Unknown", "青禾县水利局", "", "unit-budget", "", " unit"},
};

class PublisherFactsTest : public testing::TestWithParam<PublisherCase> {};

TEST_P(PublisherFactsTest, FindsRegionAndScope) {
  const PublisherCase& test = GetParam();
  LooseLine line;
  line.line = LineAt(100, test.line);
  Publisher publisher;
  publisher.name = test.publisher;
  publisher = WithRegionAndScope(std::move(publisher), test.title, test.kind, {line});
  EXPECT_EQ(publisher.region + " " + publisher.scope, test.expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, PublisherFactsTest, testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

}  // namespace
}  // namespace mingxi
