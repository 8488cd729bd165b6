// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/xls/xls_reader.h"

#include <gtest/gtest.h>

#include <bit>
#include <ostream>
#include <string>

#include "extractor/workbook/sheet_layout.h"
#include "tests/extractor/xls/xls_builder.h"

namespace mingxi {
namespace {

std::string At(int row, int column, int format = 0) {
  return Bytes(static_cast<std::uint64_t>(row), 2) + Bytes(static_cast<std::uint64_t>(column), 2) +
         Bytes(static_cast<std::uint64_t>(format), 2);
}

std::string Double(double number) { return Bytes(std::bit_cast<std::uint64_t>(number), 8); }

/// Two cell formats: General, and "#,##0.00" with lines around it.
std::string Formats() {
  const std::string plain = Bytes(0, 2) + Bytes(0, 2) + Bytes(0, 16);
  const std::string money =
      Bytes(0, 2) + Bytes(4, 2) + Bytes(0, 6) + Bytes(0x1111, 2) + Bytes(0, 8);
  return RecordOf(0x00E0, plain) + RecordOf(0x00E0, money);
}

/// The shared texts 合计 (total) and "ab"; the second is cut by the end of a record.
std::string Texts() {
  const std::string total = Bytes(2, 2) + Bytes(1, 1) + Bytes(0x5408, 2) + Bytes(0x8BA1, 2);
  const std::string begin = Bytes(2, 2) + Bytes(0, 1) + "a";
  return RecordOf(0x00FC, Bytes(2, 4) + Bytes(2, 4) + total + begin) +
         RecordOf(0x003C, Bytes(0, 1) + "b");
}

struct CellCase {
  const char* name;
  std::string record;
  std::string expected;  ///< "row,column kind text"
};

void PrintTo(const CellCase& row, std::ostream* out) { *out << row.name; }

class XlsCellTest : public ::testing::TestWithParam<CellCase> {};

std::string Sketch(const Sheet& sheet) {
  constexpr const char* kKinds[] = {"blank", "number", "text", "boolean", "error"};
  std::string out;
  for (const WorkbookCell& cell : sheet.cells) {
    if (!out.empty()) out += "; ";
    out += std::to_string(cell.row) + "," + std::to_string(cell.column) + " " +
           kKinds[static_cast<int>(cell.kind)] + " " + cell.text;
  }
  return out;
}

TEST_P(XlsCellTest, ReadsWhatIsStored) {
  const auto workbook = ReadXls(XlsOf(Formats() + Texts(), GetParam().record), WorkbookLimits());
  ASSERT_TRUE(workbook.ok()) << workbook.status().ToString();
  ASSERT_EQ(workbook->sheets.size(), 1U);
  EXPECT_EQ(workbook->sheets[0].name, "收支");
  EXPECT_EQ(Sketch(workbook->sheets[0]), GetParam().expected);
}

const std::string kTextFormula = At(0, 0) + Bytes(0, 6) + Bytes(0xFFFF, 2) + Bytes(0, 8);

INSTANTIATE_TEST_SUITE_P(
    Cells, XlsCellTest,
    ::testing::Values(
        CellCase{"number", RecordOf(0x0203, At(3, 2) + Double(20018.8837383003)),
                 "3,2 number 20018.8837383003"},
        CellCase{"rk_integer", RecordOf(0x027E, At(0, 0) + Bytes(12 << 2 | 2, 4)), "0,0 number 12"},
        CellCase{"rk_hundredths", RecordOf(0x027E, At(0, 0) + Bytes(1234 << 2 | 3, 4)),
                 "0,0 number 12.34"},
        CellCase{"rk_negative",
                 RecordOf(0x027E, At(0, 0) + Bytes((std::uint32_t(-5) << 2 | 2) & 0xFFFFFFFF, 4)),
                 "0,0 number -5"},
        CellCase{"rk_double", RecordOf(0x027E, At(0, 0) + Bytes(0x3FF80000, 4)), "0,0 number 1.5"},
        CellCase{"run_of_numbers",
                 RecordOf(0x00BD, Bytes(1, 2) + Bytes(2, 2) + Bytes(0, 2) + Bytes(6, 4) +
                                      Bytes(0, 2) + Bytes(10, 4) + Bytes(3, 2)),
                 "1,2 number 1; 1,3 number 2"},
        CellCase{"shared_text", RecordOf(0x00FD, At(0, 1) + Bytes(0, 4)), "0,1 text 合计"},
        CellCase{"cut_text", RecordOf(0x00FD, At(0, 1) + Bytes(1, 4)), "0,1 text ab"},
        CellCase{"own_text", RecordOf(0x0204, At(0, 1) + Bytes(1, 2) + Bytes(0, 1) + "x"),
                 "0,1 text x"},
        CellCase{"truth", RecordOf(0x0205, At(0, 0) + Bytes(1, 1) + Bytes(0, 1)), "0,0 boolean 1"},
        CellCase{"error", RecordOf(0x0205, At(0, 0) + Bytes(7, 1) + Bytes(1, 1)),
                 "0,0 error #DIV/0!"},
        CellCase{"formula", RecordOf(0x0006, At(0, 0) + Double(2.5) + Bytes(0, 8)),
                 "0,0 number 2.5"},
        CellCase{"formula_of_text",
                 RecordOf(0x0006, kTextFormula) + RecordOf(0x04BC, "shared") +
                     RecordOf(0x0207, Bytes(1, 2) + Bytes(0, 1) + "y"),
                 "0,0 text y"},
        CellCase{"blank_without_lines", RecordOf(0x0201, At(0, 0)), ""},
        CellCase{"blank_with_lines", RecordOf(0x0201, At(0, 0, 1)), "0,0 blank "},
        CellCase{"out_of_order",
                 RecordOf(0x0203, At(1, 0) + Double(2)) + RecordOf(0x0203, At(0, 0) + Double(1)),
                 "0,0 number 1; 1,0 number 2"},
        CellCase{"chart_inside",
                 RecordOf(0x0809, Bytes(0x0600, 2) + Bytes(0x0020, 2)) +
                     RecordOf(0x0203, At(5, 5) + Double(9)) + RecordOf(0x000A, "") +
                     RecordOf(0x0203, At(0, 0) + Double(1)),
                 "0,0 number 1"}),
    [](const auto& tested) { return tested.param.name; });

TEST(ReadXls, ReadsShapesAndLooks) {
  const std::string merge = Bytes(1, 2) + Bytes(0, 2) + Bytes(1, 2) + Bytes(2, 2) + Bytes(4, 2);
  const std::string row = Bytes(7, 2) + Bytes(0, 10) + Bytes(0x20, 4);
  const std::string columns =
      Bytes(1, 2) + Bytes(3, 2) + Bytes(2048, 2) + Bytes(0, 2) + Bytes(1, 2);
  const auto workbook = ReadXls(
      XlsOf(Formats(), RecordOf(0x0203, At(0, 0, 1) + Double(1234.5)) + RecordOf(0x00E5, merge) +
                           RecordOf(0x0208, row) + RecordOf(0x007D, columns)),
      WorkbookLimits());
  ASSERT_TRUE(workbook.ok()) << workbook.status().ToString();
  const Sheet& sheet = workbook->sheets[0];
  EXPECT_EQ(sheet.merges, (std::vector<MergedRange>{{0, 2, 2, 3}}));
  EXPECT_EQ(sheet.hidden_rows, std::vector<int>{7});
  ASSERT_EQ(sheet.widths.size(), 1U);
  EXPECT_TRUE(sheet.widths[0].is_hidden);
  ASSERT_EQ(sheet.cells.size(), 1U);
  EXPECT_TRUE(sheet.cells[0].is_boxed);
  EXPECT_EQ(workbook->formats[static_cast<std::size_t>(sheet.cells[0].format)], "#,##0.00");
}

struct RefusedCase {
  const char* name;
  std::string bytes;
  StatusCode code;
};

void PrintTo(const RefusedCase& row, std::ostream* out) { *out << row.name; }

class XlsRefusedTest : public ::testing::TestWithParam<RefusedCase> {};

TEST_P(XlsRefusedTest, SaysWhy) {
  const auto workbook = ReadXls(GetParam().bytes, WorkbookLimits());
  ASSERT_FALSE(workbook.ok());
  EXPECT_EQ(workbook.status().code(), GetParam().code) << workbook.status().ToString();
}

/// A file whose chain of sectors leads back to its begin.
std::string Circle() {
  std::string bytes = XlsOf("", "");
  constexpr std::size_t kTable = 512;
  return bytes.replace(kTable + 4 * 9, 4, Bytes(2, 4));
}

INSTANTIATE_TEST_SUITE_P(
    Files, XlsRefusedTest,
    ::testing::Values(
        RefusedCase{"no_document", "PK", StatusCode::kDamaged},
        RefusedCase{"header_only", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", StatusCode::kDamaged},
        RefusedCase{"cut_short", XlsOf("", "").substr(0, 1600), StatusCode::kDamaged},
        RefusedCase{"encrypted", XlsOf(RecordOf(0x002F, Bytes(1, 2)), ""), StatusCode::kPassword},
        RefusedCase{"other_document", CompoundOf("WordDocument", ""), StatusCode::kUnsupported},
        RefusedCase{"older", CompoundOf("Workbook", RecordOf(0x0809, Bytes(0x0500, 2))),
                    StatusCode::kUnsupported},
        RefusedCase{"no_such_text", XlsOf("", RecordOf(0x00FD, At(0, 0) + Bytes(9, 4))),
                    StatusCode::kDamaged},
        RefusedCase{"texts_cut_short",
                    XlsOf(RecordOf(0x00FC, Bytes(1, 4) + Bytes(0xFFFFFFFF, 4)), ""),
                    StatusCode::kDamaged},
        RefusedCase{"two_cells_at_one_place",
                    XlsOf("", RecordOf(0x0203, At(0, 0) + Double(1)) +
                                  RecordOf(0x0203, At(0, 0) + Double(2))),
                    StatusCode::kDamaged}),
    [](const auto& tested) { return tested.param.name; });

TEST(ReadXls, EndsWhereSectorsRunInACircle) {
  // The stream is as long as it says; the circle is never walked twice.
  EXPECT_TRUE(ReadXls(Circle(), WorkbookLimits()).ok());
}

}  // namespace
}  // namespace mingxi
