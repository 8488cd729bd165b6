// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/note_marks.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

/// The lines after their marks were taken, `|` between words and `^` before a mark.
std::string Taken(const std::vector<std::string>& texts) {
  std::vector<std::vector<AlignedLine>> pages(1);
  for (const std::string& text : texts) {
    pages[0].push_back(ReadAlignedLine(text, Counting::kCharacters));
  }
  TakeNoteMarks(pages);
  std::string taken;
  for (const AlignedLine& line : pages[0]) {
    for (const Word& word : line.words) {
      taken += (word.begin == line.words.front().begin ? "" : "|") + std::string(word.text);
      if (!word.mark.empty()) taken += "^" + std::string(word.mark);
    }
    taken += "\n";
  }
  return taken;
}

struct Row {
  const char* name;
  std::vector<std::string> lines;
  const char* expected;
};

TEST(TakeNoteMarks, TellsMarksFromFigures) {
  const Row rows[] = {
      {"behind an amount",
       {"教育支出      1,208.50 3      90.10", "农林水支出      208.50       11.20"},
       "教育支出|1,208.50^3|90.10\n农林水支出|208.50|11.20\n"},
      {"at the end of a line",
       {"教育支出      1,208.50      90.10 12", "农林水支出      208.50      11.20"},
       "教育支出|1,208.50|90.10^12\n农林水支出|208.50|11.20\n"},
      {"behind a name",
       {"教育支出 3      1,208.50      90.10", "农林水支出        208.50      11.20"},
       "教育支出 3|1,208.50|90.10\n农林水支出|208.50|11.20\n"},
      {"a short figure in its column",
       {"教育支出     1,208.50  3", "农林水支出     208.50 11", "公共安全支出   108.50   25"},
       "教育支出|1,208.50|3\n农林水支出|208.50|11\n公共安全支出|108.50|25\n"},
      {"whole numbers behind each other",
       {"教育支出      1208 3      90", "农林水支出      208        11"},
       "教育支出|1208|3|90\n农林水支出|208|11\n"},
      {"alone on the line above",
       {"                  4", "教育支出      1,208.50      90.10"},
       "教育支出|1,208.50^4|90.10\n"},
      {"where the line was broken",
       {"教育支出      1,208.50   3", "                     90.10      7.00",
        "农林水支出      208.50   11.20      8.00"},
       "教育支出|1,208.50^3|90.10|7.00\n农林水支出|208.50|11.20|8.00\n"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    EXPECT_EQ(Taken(row.lines), row.expected);
  }
}

}  // namespace
}  // namespace mingxi
