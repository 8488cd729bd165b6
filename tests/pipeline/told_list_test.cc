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
  EXPECT_EQ(ReadToldList(folder / "none.csv").status().code(), StatusCode::kNotFound);
}

}  // namespace
}  // namespace mingxi
