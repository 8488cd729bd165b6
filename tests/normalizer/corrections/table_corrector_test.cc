// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/corrections/table_corrector.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "normalizer/normalize.h"
#include "tests/support/grid_builder.h"

namespace mingxi {
namespace {

const std::string kHash(64, 'a');

Layout PrintedPage() {
  return PageOf({LineAt(20, "收入预算总表"), LineAt(50, "单位：万元")},
                {DrawGrid("项目 | 预算数\n"
                          "税收收人 | 1,203.50\n"
                          "非税 | \n"
                          "收入 | 96.50\n"
                          "合计 | 1,300.80")});
}

Document Read(std::vector<Correction> list, const std::string& hash = kHash) {
  SourceFacts source;
  source.sha256 = kHash;
  NormalizerOptions options;
  options.corrections = {hash, std::move(list)};
  return NormalizeLayouts(source, {PrintedPage()}, options);
}

Correction OfCell(int row, int column, std::string printed, std::string text) {
  return {CorrectionKind::kCell, "t01", row, column, std::move(printed), std::move(text), ""};
}

const Cell& CellAt(const Document& document, int row, int column) {
  for (const Cell& cell : document.tables.at(0).cells) {
    if (cell.row == row && cell.column == column) return cell;
  }
  static const Cell none;
  return none;
}

std::vector<std::string> FindingIds(const Document& document) {
  std::vector<std::string> ids;
  for (const Finding& finding : document.findings) ids.push_back(finding.id);
  return ids;
}

TEST(TableCorrector, CorrectsATextAndItsValueAndKeepsWhatWasPrinted) {
  const Document document = Read({OfCell(4, 1, "1,300.80", "1,300.00")});
  const Cell& total = CellAt(document, 4, 1);
  EXPECT_EQ(total.text, "1,300.00");
  EXPECT_EQ(total.printed.value_or(""), "1,300.80");
  ASSERT_TRUE(total.value);
  EXPECT_EQ(total.value->ToString(), "1300.00");
  EXPECT_EQ(total.value_yuan->ToString(), "13000000");
  EXPECT_EQ(document.corrections.size(), 1U);
  EXPECT_TRUE(document.findings.empty());
}

TEST(TableCorrector, CorrectsTheTableItself) {
  const Document document =
      Read({{CorrectionKind::kTitle, "t01", -1, -1, "收入预算总表", "表一", ""},
            {CorrectionKind::kUnit, "t01", -1, -1, "万元", "元", ""},
            {CorrectionKind::kHeaderRows, "t01", -1, -1, "1", "2", ""}});
  const Table& table = document.tables.at(0);
  EXPECT_EQ(table.title, "表一");
  EXPECT_EQ(table.unit, "元");
  EXPECT_EQ(table.header_rows, 2);
  EXPECT_EQ(CellAt(document, 4, 1).value_yuan->ToString(), "1300.80");
  EXPECT_EQ(document.corrections.size(), 3U);
}

TEST(TableCorrector, JoinsARowToTheOneAbove) {
  const Document document = Read({{CorrectionKind::kJoinRow, "t01", 3, -1, "收入|96.50", "", ""},
                                  OfCell(1, 0, "税收收人", "税收收入")});
  const Table& table = document.tables.at(0);
  EXPECT_EQ(table.row_count, 4);
  EXPECT_EQ(table.rows.size(), 4U);
  EXPECT_EQ(CellAt(document, 2, 0).text, "非税收入");
  EXPECT_EQ(CellAt(document, 2, 1).value->ToString(), "96.50");
  EXPECT_EQ(CellAt(document, 3, 0).text, "合计");
  EXPECT_EQ(CellAt(document, 1, 0).text, "税收收入");
}

Correction OfBoundary(CorrectionKind kind, int row, int column, std::string printed,
                      std::string text) {
  return {kind, "t01", row, column, std::move(printed), std::move(text), ""};
}

/// The cells of the table, a row a line, spans as `+ROWSxCOLUMNS`.
std::string Shown(const Document& document) {
  std::string shown;
  int row = 0;
  for (const Cell& cell : document.tables.at(0).cells) {
    if (cell.column > 0 || cell.row > row) shown += cell.row > row ? "\n" : " | ";
    row = cell.row;
    shown += std::string(cell.text);
    if (cell.row_span > 1 || cell.column_span > 1) {
      shown += "+" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span);
    }
  }
  return shown;
}

struct BoundaryCase {
  const char* name;
  std::vector<Correction> corrections;
  const char* expected;
};

void PrintTo(const BoundaryCase& row, std::ostream* out) { *out << row.name; }

class BoundaryTest : public ::testing::TestWithParam<BoundaryCase> {};

TEST_P(BoundaryTest, IsMovedAsThePersonSays) {
  SourceFacts source;
  source.sha256 = kHash;
  NormalizerOptions options;
  options.corrections = {kHash, GetParam().corrections};
  const Layout layout = PageOf({LineAt(20, "收支表")}, {DrawGrid("项目 | 金额 | <\n"
                                                                 "^ | 预算数 | 决算数\n"
                                                                 "教育科技 | 1.50 2.50 | 3.50\n"
                                                                 "农业 | 4.50 | 5.50\n"
                                                                 "合计 | 8.50 | 9.00")});
  const Document document = NormalizeLayouts(source, {layout}, options);
  EXPECT_EQ(Shown(document), GetParam().expected);
  // Of the figures that a person put into one cell, too, it is said that they cannot be read.
  EXPECT_TRUE(std::all_of(document.findings.begin(), document.findings.end(),
                          [](const Finding& f) { return f.id == "cell.unreadable-figure"; }));
  EXPECT_EQ(document.corrections.size(), GetParam().corrections.size());
  EXPECT_EQ(document.tables[0].rows.size(), static_cast<std::size_t>(document.tables[0].row_count));
  EXPECT_EQ(document.tables[0].columns.size(),
            static_cast<std::size_t>(document.tables[0].column_count));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, BoundaryTest,
    ::testing::Values(
        BoundaryCase{
            "SplitRow",
            {OfBoundary(CorrectionKind::kSplitRow, 2, -1, "教育科技|1.50 2.50|3.50", "教育|1.50|")},
            "项目+2x1 | 金额+1x2\n预算数 | 决算数\n教育 | 1.50 | \n科技 | 2.50 | 3.50\n"
            "农业 | 4.50 | 5.50\n合计 | 8.50 | 9.00"},
        BoundaryCase{"SplitColumn",
                     {OfBoundary(CorrectionKind::kSplitColumn, -1, 1,
                                 "金额|预算数|1.50 2.50|4.50|8.50", "金额|预算|1.50|4.50|8.50")},
                     "项目+2x1 | 金额+1x3\n预算 | 数 | 决算数\n教育科技 | 1.50 | 2.50 | 3.50\n"
                     "农业 | 4.50 |  | 5.50\n合计 | 8.50 |  | 9.00"},
        BoundaryCase{"JoinColumn",
                     {OfBoundary(CorrectionKind::kJoinColumn, -1, 2, "决算数|3.50|5.50|9.00", "")},
                     "项目+2x1 | 金额\n预算数决算数\n教育科技 | 1.50 2.503.50\n"
                     "农业 | 4.505.50\n合计 | 8.509.00"},
        BoundaryCase{"MergeCells",
                     {OfBoundary(CorrectionKind::kMergeCells, 2, 0, "教育科技|农业", "2x1")},
                     "项目+2x1 | 金额+1x2\n预算数 | 决算数\n教育科技农业+2x1 | 1.50 2.50 | 3.50\n"
                     "4.50 | 5.50\n合计 | 8.50 | 9.00"},
        BoundaryCase{"SplitCell",
                     {OfBoundary(CorrectionKind::kSplitCell, 0, 0, "项目", "项|目")},
                     "项 | 金额+1x2\n目 | 预算数 | 决算数\n教育科技 | 1.50 2.50 | 3.50\n"
                     "农业 | 4.50 | 5.50\n合计 | 8.50 | 9.00"},
        BoundaryCase{
            "SeveralInPlacesAsRead",
            {OfBoundary(CorrectionKind::kSplitRow, 2, -1, "教育科技|1.50 2.50|3.50", "教育|1.50|"),
             OfCell(4, 0, "合计", "总计"),
             OfBoundary(CorrectionKind::kJoinRow, 4, -1, "合计|8.50|9.00", "")},
            "项目+2x1 | 金额+1x2\n预算数 | 决算数\n教育 | 1.50 | \n科技 | 2.50 | 3.50\n"
            "农业总计 | 4.508.50 | 5.509.00"}),
    [](const auto& row) { return row.param.name; });

struct UnfitCase {
  const char* name;
  Correction correction;
};

void PrintTo(const UnfitCase& row, std::ostream* out) { *out << row.name; }

class UnfitCorrectionTest : public ::testing::TestWithParam<UnfitCase> {};

/// Reported, and not a letter is changed.
TEST_P(UnfitCorrectionTest, IsReportedAndNotApplied) {
  const Document document = Read({GetParam().correction});
  EXPECT_EQ(FindingIds(document), std::vector<std::string>{"correction.does-not-fit"});
  EXPECT_EQ(document.tables, Read({}).tables);
  EXPECT_TRUE(document.corrections.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Cases, UnfitCorrectionTest,
    ::testing::Values(
        UnfitCase{"OtherText", OfCell(4, 1, "1,300.81", "1,300.00")},
        UnfitCase{"NoSuchCell", OfCell(40, 1, "1,300.80", "1,300.00")},
        UnfitCase{"NoSuchTable", {CorrectionKind::kTitle, "t09", -1, -1, "", "表", ""}},
        UnfitCase{"OtherTitle", {CorrectionKind::kTitle, "t01", -1, -1, "支出", "表", ""}},
        UnfitCase{"NoNumber", {CorrectionKind::kHeaderRows, "t01", -1, -1, "1", "two", ""}},
        UnfitCase{"OtherRow", {CorrectionKind::kJoinRow, "t01", 3, -1, "收入|97", "", ""}},
        UnfitCase{"SplitAddsText", OfBoundary(CorrectionKind::kSplitRow, 1, -1, "税收收人|1,203.50",
                                              "税收入|1,203.50")},
        UnfitCase{"SplitOfAnotherRow",
                  OfBoundary(CorrectionKind::kSplitRow, 2, -1, "税收收人|1,203.50", "税收|")},
        UnfitCase{"TooFewParts",
                  OfBoundary(CorrectionKind::kSplitRow, 1, -1, "税收收人|1,203.50", "税收")},
        UnfitCase{"NoSuchColumn", OfBoundary(CorrectionKind::kJoinColumn, -1, 7, "", "")},
        UnfitCase{"MergeOutside", OfBoundary(CorrectionKind::kMergeCells, 4, 1, "1,300.80", "2x1")},
        UnfitCase{"NoSize", OfBoundary(CorrectionKind::kMergeCells, 1, 0, "税收收人", "two")},
        UnfitCase{"SplitOfASingleCell",
                  OfBoundary(CorrectionKind::kSplitCell, 1, 0, "税收收人", "税收|收人")},
        UnfitCase{"NoRowAbove", {CorrectionKind::kJoinRow, "t01", 0, -1, "项目|预算数", "", ""}}),
    [](const auto& row) { return row.param.name; });

TEST(TableCorrector, AppliesNothingToAnotherSource) {
  const Document document = Read({OfCell(4, 1, "1,300.80", "1,300.00")}, std::string(64, 'b'));
  EXPECT_EQ(FindingIds(document), std::vector<std::string>{"correction.other-source"});
  EXPECT_EQ(document.tables, Read({}).tables);
}

}  // namespace
}  // namespace mingxi
