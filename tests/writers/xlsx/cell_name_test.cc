// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/cell_name.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(CellName, CountsColumnsInLetters) {
  EXPECT_EQ(CellName(0, 0), "A1");
  EXPECT_EQ(CellName(6, 25), "Z7");
  EXPECT_EQ(CellName(6, 26), "AA7");
  EXPECT_EQ(CellName(0, 701), "ZZ1");
  EXPECT_EQ(CellName(0, 702), "AAA1");
  EXPECT_EQ(CellName(1048575, 16383), "XFD1048576");
}

}  // namespace
}  // namespace mingxi
