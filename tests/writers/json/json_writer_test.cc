// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/json/json_writer.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

using Style = JsonWriter::Style;

struct EscapeCase {
  const char* name;
  std::string input;
  std::string expected;
};

void PrintTo(const EscapeCase& row, std::ostream* out) { *out << row.name; }

class JsonStringTest : public ::testing::TestWithParam<EscapeCase> {};

TEST_P(JsonStringTest, EscapesWhatCannotStandInJson) {
  JsonWriter json;
  json.String(GetParam().input);
  EXPECT_EQ(std::move(json).Take(), "\"" + GetParam().expected + "\"\n");
}

INSTANTIATE_TEST_SUITE_P(
    Cases, JsonStringTest,
    ::testing::Values(EscapeCase{"Chinese", "一、收入", "一、收入"},
                      EscapeCase{"QuoteAndBackslash", R"(a"b\c)", R"(a\"b\\c)"},
                      EscapeCase{"LineBreaks", "a\r\n\tb", "a\\r\\n\\tb"},
                      EscapeCase{"NulAndControls", std::string("\0\x01\x1F", 3),
                                 "\\u0000\\u0001\\u001f"},
                      EscapeCase{"DeleteAndC1", "\x7F\xC2\x85", "\\u007f\\u0085"},
                      EscapeCase{"LineSeparators", "\xE2\x80\xA8\xE2\x80\xA9", "\\u2028\\u2029"},
                      EscapeCase{"NeighbourOfLineSeparators", "\xE2\x80\xA7", "\xE2\x80\xA7"},
                      EscapeCase{"InvalidUtf8", "a\xFFz", "a\xEF\xBF\xBDz"},
                      EscapeCase{"BeyondTheBasicPlane", "\xF0\xA0\xAE\xB7", "\xF0\xA0\xAE\xB7"}),
    [](const auto& row) { return row.param.name; });

struct TenthsCase {
  const char* name;
  double input;
  const char* expected;
};

void PrintTo(const TenthsCase& row, std::ostream* out) { *out << row.name; }

class JsonTenthsTest : public ::testing::TestWithParam<TenthsCase> {};

TEST_P(JsonTenthsTest, WritesOneDecimal) {
  JsonWriter json;
  json.Tenths(GetParam().input);
  EXPECT_EQ(std::move(json).Take(), std::string(GetParam().expected) + "\n");
}

INSTANTIATE_TEST_SUITE_P(Cases, JsonTenthsTest,
                         ::testing::Values(TenthsCase{"Whole", 66, "66.0"},
                                           TenthsCase{"RoundedUp", 34.06, "34.1"},
                                           TenthsCase{"RoundedDown", 34.04, "34.0"},
                                           TenthsCase{"Negative", -0.3, "-0.3"},
                                           TenthsCase{"NoNegativeZero", -0.04, "0.0"},
                                           TenthsCase{"Large", 123456789.96, "123456790.0"}),
                         [](const auto& row) { return row.param.name; });

TEST(JsonWriter, LaysOutLinesAndInlineParts) {
  JsonWriter json;
  json.BeginObject(Style::kLines);
  json.Key("a").BeginArray(Style::kLines);
  json.BeginObject(Style::kInline);
  json.Key("b").Number(-1);
  json.Key("c").Bool(false);
  json.EndObject();
  json.BeginObject(Style::kInline);
  json.EndObject();
  json.EndArray();
  json.Key("d").BeginArray(Style::kLines);
  json.EndArray();
  json.Key("e").Null();
  json.EndObject();
  EXPECT_EQ(std::move(json).Take(),
            "{\n"
            "  \"a\": [\n"
            "    {\"b\": -1, \"c\": false},\n"
            "    {}\n"
            "  ],\n"
            "  \"d\": [],\n"
            "  \"e\": null\n"
            "}\n");
}

}  // namespace
}  // namespace mingxi
