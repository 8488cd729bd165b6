// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/markup/base64.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

/// The examples of RFC 4648.
TEST(Base64, FollowsTheStandard) {
  EXPECT_EQ(Base64(""), "");
  EXPECT_EQ(Base64("f"), "Zg==");
  EXPECT_EQ(Base64("fo"), "Zm8=");
  EXPECT_EQ(Base64("foo"), "Zm9v");
  EXPECT_EQ(Base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(Base64("\xFF\xFE"), "//4=");
}

}  // namespace
}  // namespace mingxi
