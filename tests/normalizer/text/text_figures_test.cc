// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/text/text_figures.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace mingxi {
namespace {

constexpr const char* kPublisher = "云岭县水利局";

/// Each figure on a line: `label value unit year [comparison [vs against]] [<parent]`.
std::string Read(const std::vector<std::string>& texts, std::optional<int> fiscal_year = 2023) {
  std::vector<Paragraph> paragraphs;
  for (const std::string& text : texts) paragraphs.push_back({.page = 3, .text = text});
  std::string lines;
  for (const TextFigure& figure : FindTextFigures(paragraphs, kPublisher, fiscal_year)) {
    lines += figure.label + " " + figure.value.ToString() + " " + figure.unit;
    if (figure.year) lines += " " + std::to_string(*figure.year);
    if (!figure.comparison.empty()) lines += " " + figure.comparison;
    if (!figure.against.empty()) lines += " vs " + figure.against;
    if (figure.parent >= 0) lines += " <" + std::to_string(figure.parent);
    lines += "\n";
  }
  return lines;
}

struct TextCase {
  const char* name;
  std::vector<std::string> paragraphs;
  const char* expected;
};

void PrintTo(const TextCase& test, std::ostream* out) { *out << test.name; }

const TextCase kCases[] = {
    {"PublisherAndYearAreNoLabel",
     {"2024年，云岭县水利局收入预算300.00万元。"},
     "收入预算 300.00 万元 2024\n"},
    {"YearOfTheDocument", {"培训费为3万元。"}, "培训费 3 万元 2023\n"},
    {"LastYear", {"上年结转1.5万元。"}, "上年结转 1.5 万元 2022\n"},
    {"YearOfTheSection", {"二、2021年预算执行情况", "水利支出20亿元。"}, "水利支出 20 亿元 2021\n"},
    {"OfWhich",
     {"支出预算90万元，其中：基本支出60万元，项目支出30万元。"},
     "支出预算 90 万元 2023\n基本支出 60 万元 2023 <0\n项目支出 30 万元 2023 <0\n"},
    {"OfWhichInBrackets",
     {"“三公”经费5万元，其中车辆购置及运维费4万元（其中：购置费1万元，运维费3万元）；接待费1万元"
      "。"},
     "“三公”经费 5 万元 2023\n车辆购置及运维费 4 万元 2023 <0\n购置费 1 万元 2023 <1\n"
     "运维费 3 万元 2023 <1\n接待费 1 万元 2023 <0\n"},
    {"ASemicolonEndsThePartsOfAPart",
     {"支出90万元。其中，基本支出60万元，包括人员经费50万元和公用经费10万元；项目支出30万元。"},
     "支出 90 万元 2023\n基本支出 60 万元 2023 <0\n人员经费 50 万元 2023 <1\n公用经费 10 万元 2023 "
     "<1\n"
     "项目支出 30 万元 2023 <0\n"},
    {"OfWhichInTheNextSentence",
     {"车辆费用9万元，主要是新购2辆公务用车。其中：购置费8万元。"},
     "车辆费用 9 万元 2023\n公务用车 2 辆 2023\n购置费 8 万元 2023 <0\n"},
    {"OfWhichInTheNextParagraphs",
     {"“三公”经费预算5万元。其中：", "（一）接待费1万元。", "（二）用车费4万元。"},
     "“三公”经费预算 5 万元 2023\n接待费 1 万元 2023 <0\n用车费 4 万元 2023 <0\n"},
    {"PartsAreCountedAlike",
     {"会议费2万元，其中：参加会议30人次。"},
     "会议费 2 万元 2023\n参加会议 30 人次 2023\n"},
    {"IncreaseAgainst",
     {"水利支出80万元，较2022年预算增加6.5万元，增长8.84%。"},
     "水利支出 80 万元 2023\n水利支出 6.5 万元 2023 increase vs 2022年预算\n"
     "水利支出 8.84 % 2023 increase vs 2022年预算\n"},
    {"ComparedFirst",
     {"与上年相比，收入总计减少5万元，下降2%。"},
     "收入总计 5 万元 2023 decrease vs 上年\n收入总计 2 % 2023 decrease vs 上年\n"},
    {"Flat",
     {"公务接待费1万元，与上年持平。"},
     "公务接待费 1 万元 2023\n公务接待费 0 万元 2023 flat vs 上年\n"},
    {"ShareAndCompletion",
     {"支出合计80万元，其中：水利支出40万元，占50%，完成年初预算的97.5%。"},
     "支出合计 80 万元 2023\n水利支出 40 万元 2023 <0\n水利支出 50 % 2023 share\n"
     "水利支出 97.5 % 2023 completion vs 年初预算\n"},
    {"SubjectInTheHeading",
     {"2、农林水支出（类）水利（款）行政运行（项）。年初预算为54万元，支出决算为52万元。"},
     "农林水支出（类）水利（款）行政运行（项）年初预算 54 万元 2023\n"
     "农林水支出（类）水利（款）行政运行（项）支出决算 52 万元 2023\n"},
    {"SameForTheSecond",
     {"两项保费收入分别增加29万元和17万元。"},
     "两项保费收入 29 万元 2023 increase\n两项保费收入 17 万元 2023 increase\n"},
    {"ContentsAreNone", {"一、收入3万元……………………5"}, ""},
};

class TextFiguresTest : public testing::TestWithParam<TextCase> {};

TEST_P(TextFiguresTest, ReadsSentences) {
  EXPECT_EQ(Read(GetParam().paragraphs), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, TextFiguresTest, testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

TEST(TextFiguresTest, KeepsThePlace) {
  const std::vector<Paragraph> paragraphs = {{.page = 3, .text = "无"},
                                             {.page = 4, .text = "培训费3万元。"}};
  const std::vector<TextFigure> figures = FindTextFigures(paragraphs, "", std::nullopt);
  ASSERT_EQ(figures.size(), 1U);
  EXPECT_EQ(figures[0].page, 4);
  EXPECT_EQ(figures[0].paragraph, 1);
  EXPECT_EQ(figures[0].year, std::nullopt);
}

}  // namespace
}  // namespace mingxi
