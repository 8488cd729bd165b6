// SPDX-License-Identifier: GPL-3.0-or-later

#include <gtest/gtest.h>
#include <xlsxwriter.h>

#include "tests/support/temporary_folder.h"
#include "writers/xlsx/sheet_writer_internal.h"

namespace mingxi {
namespace {

using testing::TemporaryFolder;

TEST(SheetWriter, LinksBeyondTheMostOfASheetAreTextAlone) {
  const TemporaryFolder folder;
  const std::string path = folder / "x.xlsx";
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;
  lxw_workbook* workbook = workbook_new_opt(path.c_str(), &options);
  FormatCache formats(workbook);
  SheetWriter sheet(workbook_add_worksheet(workbook, "s"), "s", formats);
  ::testing::internal::CaptureStderr();
  constexpr int kLinks = 65'532;  // Two more than a sheet holds.
  for (int row = 0; row < kLinks; ++row) sheet.LinkText(row, 0, "x", {"s", "A1"}, {});
  EXPECT_EQ(workbook_close(workbook), LXW_NO_ERROR);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(sheet.status(), Status::Ok());
  EXPECT_EQ(sheet.TakeExpectation().digest.cell_count(), kLinks);
}

}  // namespace
}  // namespace mingxi
