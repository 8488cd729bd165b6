// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/font_maps.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(FontMaps, PredefinedNames) {
  for (const char* name :
       {"GBK-EUC-H", "GBK-EUC-V", "UniGB-UTF16-H", "H", "V", "KSCms-UHC-HW-V", "Adobe-GB1"}) {
    EXPECT_TRUE(IsPredefinedMap(name)) << name;
  }
  for (const char* name : {"", "GBK-EUC", "Identity", "Foo-H", "Adobe-Identity", "-H"}) {
    EXPECT_FALSE(IsPredefinedMap(name)) << name;
  }
}

}  // namespace
}  // namespace mingxi
