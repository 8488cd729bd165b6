// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/xlsx/quiet_errors.h"

#include <gtest/gtest.h>

#include <cstdio>

namespace mingxi {
namespace {

TEST(QuietErrors, DropsWhatIsSaidWhileItLivesAndNothingElse) {
  testing::internal::CaptureStderr();
  std::fputs("before\n", stderr);
  {
    const QuietErrors quiet;
    std::fputs("dropped\n", stderr);
  }
  std::fputs("after\n", stderr);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "before\nafter\n");
}

}  // namespace
}  // namespace mingxi
