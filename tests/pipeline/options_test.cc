// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/options.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

std::string RangesText(const std::string& text) {
  const Result<std::vector<PageRange>> ranges = ParsePageRanges(text);
  if (!ranges.ok()) return "refused";
  std::string out;
  for (const PageRange& range : *ranges) {
    out += "[" + std::to_string(range.first) + "," + std::to_string(range.last) + "]";
  }
  return out;
}

TEST(ParsePageRangesTest, ReadsWhatPeopleWrite) {
  EXPECT_EQ(RangesText("7"), "[7,7]");
  EXPECT_EQ(RangesText("3-9"), "[3,9]");
  EXPECT_EQ(RangesText("12-"), "[12,0]");
  EXPECT_EQ(RangesText("1,4-6,9-"), "[1,1][4,6][9,0]");
}

TEST(ParsePageRangesTest, RefusesTheRest) {
  for (const char* text :
       {"", "-", "0", "-3", "9-3", "1,,2", "1 - 2", "a", "3-x", "1-2-3", "99999999999999999999"}) {
    EXPECT_EQ(RangesText(text), "refused") << text;
  }
}

TEST(PageRangeTest, ContainsBothEndsAndTheRestWhenOpen) {
  EXPECT_FALSE((PageRange{3, 9}).Contains(2));
  EXPECT_TRUE((PageRange{3, 9}).Contains(3));
  EXPECT_TRUE((PageRange{3, 9}).Contains(9));
  EXPECT_FALSE((PageRange{3, 9}).Contains(10));
  EXPECT_TRUE((PageRange{3, 0}).Contains(1000));
}

TEST(ParseFormatsTest, ReadsEachFormatOnce) {
  const Result<std::vector<OutputFormat>> formats = ParseFormats("json,xlsx,json,csv");
  ASSERT_TRUE(formats.ok());
  EXPECT_EQ(*formats, (std::vector{OutputFormat::kJson, OutputFormat::kXlsx, OutputFormat::kCsv}));
}

TEST(ParseFormatsTest, NamesTheFormatsThereAre) {
  EXPECT_EQ(ParseFormats("xls").status().message(),
            "'xls' is no output format; there are xlsx, csv, json, html, sqlite, jsonl, md and "
            "tables.html");
  EXPECT_FALSE(ParseFormats("").ok());
  EXPECT_FALSE(ParseFormats("json,").ok());
}

}  // namespace
}  // namespace mingxi
