// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/archive/archive_path.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

TEST(ArchivePath, NamesOfInputs) {
  struct Case {
    const char* input;
    const char* name;
    const char* file;
  };
  for (const Case& test : {
           Case{"x/a.pdf", "a.pdf", "a.pdf"},
           Case{"a.pdf", "a.pdf", "a.pdf"},
           Case{"-", "-", "-"},
           Case{"x/a.zip!b/c.xls", "a.zip!b/c.xls", "c.xls"},
           Case{"x/a.ZIP!c.xls", "a.ZIP!c.xls", "c.xls"},
           Case{"x/a.zip!b/d.tar.gz!e/c.xls", "a.zip!b/d.tar.gz!e/c.xls", "c.xls"},
           Case{"x/重要!预算.pdf", "重要!预算.pdf", "重要!预算.pdf"},
           Case{"x!/y.pdf", "y.pdf", "y.pdf"},
       }) {
    EXPECT_EQ(NameOfInput(test.input), test.name) << test.input;
    EXPECT_EQ(FileNameOfInput(test.input), test.file) << test.input;
  }
}

TEST(ArchivePath, IsSplitAtAFile) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("a.zip", "");
  folder.WriteFile("b!c.pdf", "");
  const ArchivePath inside = SplitArchivePath(folder / "a.zip!b/c.xls");
  EXPECT_EQ(inside.archive, folder / "a.zip");
  EXPECT_EQ(inside.member, "b/c.xls");
  EXPECT_EQ(SplitArchivePath(folder / "b!c.pdf").member, "");
  EXPECT_EQ(SplitArchivePath(folder / "gone!c.pdf").archive, folder / "gone!c.pdf");
}

}  // namespace
}  // namespace mingxi
