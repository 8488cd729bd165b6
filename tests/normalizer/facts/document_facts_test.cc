// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/facts/document_facts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

LooseLine Line(std::string_view text, double y = 100, double size = 10) {
  LooseLine loose;
  loose.page = 1;
  loose.line = LineAt(y, text);
  loose.line.size = size;
  return loose;
}

JoinedTable Titled(const char* title) {
  JoinedTable table;
  table.captions.title = title;
  return table;
}

TEST(FindDocumentFacts, ACaptionOfOneTableBeatsNotTheTitlesOfAll) {
  JoinedTable odd = Titled("债务余额表");
  odd.captions.year = 2023;
  const std::vector<JoinedTable> tables = {odd, Titled("2024年收入决算表"),
                                           Titled("2024年支出决算表")};
  EXPECT_EQ(FindDocumentFacts(tables, {Line("云岭县2024年财政决算")}, {}).fiscal_year, 2024);
  // A report on two years: its tables are of both.
  EXPECT_EQ(FindDocumentFacts({odd, Titled("2022年收入执行情况表"), Titled("2022年支出执行情况表"),
                               Titled("2023年收入预算表"), Titled("2023年支出预算表"),
                               Titled("2023年债务预算表")},
                              {Line("云岭县2022年预算执行情况和")}, {})
                .fiscal_year,
            2023);
}

TEST(FindDocumentFacts, CaptionsBeatTitles) {
  JoinedTable table = Titled("2023年收支总表");
  table.captions.publisher = "云岭县水利局";
  table.captions.publisher_code = "471001";
  table.captions.year = 2024;
  const DocumentFacts facts = FindDocumentFacts({table}, {Line("云岭县2023年部门预算公开")}, {});
  EXPECT_EQ(facts.publisher.name, "云岭县水利局");
  EXPECT_EQ(facts.publisher.code, "471001");
  EXPECT_EQ(facts.fiscal_year, 2024);
  EXPECT_EQ(facts.title, "云岭县2023年部门预算公开");
  EXPECT_EQ(facts.kind, "department-budget");
}

TEST(FindDocumentFacts, NameAboveTheTitleOnACover) {
  std::vector<LooseLine> cover = {Line("云岭县规划和自然", 100, 36), Line("资源局", 150, 36),
                                  Line("2024年度部门决算", 200, 36)};
  for (LooseLine& line : cover) {
    const double half = line.line.box.width() / 2;
    line.line.box.x0 = 300 - half;
    line.line.box.x1 = 300 + half;
  }
  const DocumentFacts facts = FindDocumentFacts({}, cover, {});
  EXPECT_EQ(facts.publisher.name, "云岭县规划和自然资源局");
  EXPECT_EQ(facts.fiscal_year, 2024);
  EXPECT_EQ(facts.kind, "final-accounts");
}

TEST(FindDocumentFacts, ATitleOfTwoLinesSaysItsSubjectOnTheSecond) {
  std::vector<LooseLine> cover = {Line("2031年云岭县", 100, 28),
                                  Line("国民经济和社会发展统计公报", 140, 28)};
  for (LooseLine& line : cover) {
    const double half = line.line.box.width() / 2;
    line.line.box.x0 = 300 - half;
    line.line.box.x1 = 300 + half;
  }
  EXPECT_EQ(FindDocumentFacts({}, cover, {}).title, "2031年云岭县国民经济和社会发展统计公报");
}

TEST(FindDocumentFacts, NameAtAGlance) {
  const DocumentFacts facts =
      FindDocumentFacts({}, {Line("2024年度部门决算"), Line("第一部分 云岭县财政局概况")}, {});
  EXPECT_EQ(facts.publisher.name, "云岭县财政局");
}

TEST(FindDocumentFacts, RegionOfTheTablesTitles) {
  const DocumentFacts facts = FindDocumentFacts(
      {Titled("云岭县2023年一般公共预算收入表"), Titled("云岭县2023年一般公共预算支出表")}, {}, {});
  EXPECT_EQ(facts.publisher.name, "云岭县");
  EXPECT_EQ(facts.fiscal_year, 2023);
  EXPECT_EQ(facts.kind, "government-budget");
}

TEST(FindDocumentFacts, YearOfTheProseAtLast) {
  const DocumentFacts facts =
      FindDocumentFacts({Titled("收支总表")}, {Line("2024年，我局安排支出712.67万元。")}, {});
  EXPECT_EQ(facts.fiscal_year, 2024);
}

TEST(FindDocumentFacts, ADateIsNoYear) {
  const DocumentFacts facts = FindDocumentFacts(
      {Titled("收支总表")}, {Line("2023年2月15日"), Line("发布日期：2023-02-15")}, {});
  EXPECT_FALSE(facts.fiscal_year.has_value());
}

TEST(FindDocumentFacts, ToldBeatsReadWithAFinding) {
  NormalizerOptions told;
  told.year = 2022;
  told.kind = "final-accounts";
  const DocumentFacts facts =
      FindDocumentFacts({Titled("云岭县2023年一般公共预算收入表")}, {}, told);
  EXPECT_EQ(facts.fiscal_year, 2022);
  EXPECT_EQ(facts.kind, "final-accounts");
  ASSERT_EQ(facts.findings.size(), 2U);
  EXPECT_EQ(facts.findings[0].id, "facts.year-differs");
  EXPECT_FALSE(facts.findings[0].message_zh.empty());
}

}  // namespace
}  // namespace mingxi
