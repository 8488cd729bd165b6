// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/told_list.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

TEST(ReadToldList, ReadsWhatIsToldOfEachFile) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("facts.csv",
                   "file,year,region,publisher,kind\na.pdf,2023,130131,某局,debt\nb.pdf,,,,\n");
  const auto told = ReadToldList(folder / "facts.csv");
  ASSERT_TRUE(told.ok()) << told.status().ToString();
  EXPECT_EQ(told->at("a.pdf").year, 2023);
  EXPECT_EQ(told->at("a.pdf").region, "130131");
  EXPECT_EQ(told->at("a.pdf").publisher, "某局");
  EXPECT_EQ(told->at("a.pdf").kind, "debt");
  EXPECT_FALSE(told->at("a.pdf").unit.has_value());
  EXPECT_FALSE(told->at("b.pdf").year.has_value());
}

TEST(ReadToldList, NamesFileAndLine) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("year.csv", "file,year\na.pdf,last\n");
  folder.WriteFile("kind.csv", "file,kind\na.pdf,budget\n");
  EXPECT_EQ(ReadToldList(folder / "year.csv").status().ToString(),
            folder / "year.csv: line 2: expected a year, found \"last\"");
  EXPECT_EQ(ReadToldList(folder / "kind.csv").status().ToString(),
            folder / "kind.csv: line 2: there is no kind \"budget\"");
  folder.WriteFile("unit.csv", "file,unit\na.pdf,苹果\n");
  EXPECT_EQ(ReadToldList(folder / "unit.csv").status().code(), StatusCode::kInvalidOption);
  folder.WriteFile("region.csv", "file,region\na.pdf,13\n");
  EXPECT_EQ(ReadToldList(folder / "region.csv").status().ToString(),
            folder / "region.csv: line 2: expected the six digits of GB/T 2260, found \"13\"");
  EXPECT_EQ(ReadToldList(folder / "none.csv").status().code(), StatusCode::kNotFound);
}

TEST(WrongForm, NamesThoseThereAre) {
  EXPECT_EQ(WrongForm("B01"), "");
  EXPECT_NE(WrongForm("ZZ").find("B01, B02"), std::string::npos) << WrongForm("ZZ");
}

TEST(WrongUnit, OnlyWhatIsNoUnit) {
  for (const char* unit : {"元", "万元", "亿元", "人民币万元", "％", "平方米"}) {
    EXPECT_EQ(WrongUnit(unit), "") << unit;
  }
  for (const char* other : {"苹果", "", "万"}) EXPECT_NE(WrongUnit(other), "") << other;
}

}  // namespace
}  // namespace mingxi
