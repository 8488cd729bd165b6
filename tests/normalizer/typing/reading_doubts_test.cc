// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/typing/reading_doubts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace mingxi {
namespace {

/// A column of figures, each read with its confidence; a text that is no number is a label.
Table ColumnOf(const std::vector<std::pair<std::string, float>>& read) {
  Table table;
  table.row_count = static_cast<int>(read.size());
  table.column_count = 1;
  for (const auto& [text, confidence] : read) {
    Cell cell;
    cell.row = static_cast<int>(table.cells.size());
    cell.text = text;
    cell.value = Decimal::Parse(text);
    cell.type = cell.value ? CellType::kAmount : CellType::kLabel;
    cell.recognition = Recognition{{{U'1', confidence, U'7', 0}}, "", false};
    table.cells.push_back(std::move(cell));
  }
  return table;
}

TEST(WithReadingDoubts, DoubtsFiguresThatAreUnsureOrUnlikeTheirColumn) {
  struct Row {
    const char* name;
    std::vector<std::pair<std::string, float>> read;
    std::string expected;  // A letter a cell: s sure, u unsure.
  };
  const Row rows[] = {
      {"all sure", {{"1.50", 1}, {"2.00", 1}, {"3.25", 1}, {"4.75", 1}}, "ssss"},
      {"one read badly", {{"1.50", 1}, {"2.00", 0.8F}, {"3.25", 1}, {"4.75", 1}}, "suss"},
      {"a lost point", {{"1.50", 1}, {"2.00", 1}, {"3.25", 1}, {"4.75", 1}, {"194", 1}}, "ssssu"},
      {"a point for a comma", {{"15", 1}, {"2", 1}, {"300", 1}, {"4", 1}, {"48.717", 1}}, "ssssu"},
      {"a bare zero", {{"1.50", 1}, {"2.00", 1}, {"3.25", 1}, {"4.75", 1}, {"0", 1}}, "sssss"},
      {"no pattern", {{"1.5", 1}, {"2", 1}, {"3.25", 1}, {"4.7", 1}, {"194", 1}}, "sssss"},
      {"too few", {{"1.50", 1}, {"2", 1}}, "ss"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    std::string found;
    for (const Cell& cell : WithReadingDoubts(ColumnOf(row.read)).cells)
      found += cell.recognition->is_unsure ? 'u' : 's';
    EXPECT_EQ(found, row.expected);
  }
}

TEST(WithReadingDoubts, MakesAFigureOfLostSeparators) {
  Table table = ColumnOf({{"1.50", 1}, {"2.00", 1}, {"3.25", 1}, {"4.75", 1}, {"4,27148", 1}});
  Recognition& read = *table.cells[4].recognition;
  read.characters.clear();
  for (const char c : std::string("4,27148")) {
    read.characters.push_back({static_cast<char32_t>(c), 0.99F, 0, 0});
  }
  const Cell cell = WithReadingDoubts(std::move(table)).cells[4];
  EXPECT_EQ(cell.value, Decimal::Parse("4271.48"));
  EXPECT_EQ(cell.recognition->repaired_from, "4,27148");
  EXPECT_TRUE(cell.recognition->is_unsure);
}

// The numbers of a row of column numbers, over amounts without decimals, are no amounts.
TEST(WithReadingDoubts, LeavesOrdinalsWhatTheyAre) {
  Table table = ColumnOf({{"15", 1}, {"2", 1}, {"300", 1}, {"4", 1}, {"1", 1}});
  table.cells[4].type = CellType::kOrdinal;
  table.cells[4].value.reset();
  table.cells[4].recognition->characters = {{U'1', 0.99F, 0, 0}};
  const Cell cell = WithReadingDoubts(std::move(table)).cells[4];
  EXPECT_EQ(cell.type, CellType::kOrdinal);
  EXPECT_EQ(cell.value, std::nullopt);
  EXPECT_EQ(cell.recognition->repaired_from, "");
}

TEST(WithReadingDoubts, DoubtsWordsReadBadly) {
  const Table table = WithReadingDoubts(ColumnOf({{"合计", 0.75F}, {"合讣", 0.5F}}));
  EXPECT_FALSE(table.cells[0].is_doubtful);
  EXPECT_TRUE(table.cells[1].is_doubtful);
}

TEST(WithReadingDoubts, LeavesWhatWasNoPicture) {
  Table table = ColumnOf({{"1.50", 1}, {"2.00", 1}, {"3.25", 1}, {"4.75", 1}, {"194", 1}});
  for (Cell& cell : table.cells) cell.recognition.reset();
  EXPECT_EQ(WithReadingDoubts(table), table);
}

}  // namespace
}  // namespace mingxi
