// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/location.h"

#include <gtest/gtest.h>

#include "model/status.h"

namespace mingxi {
namespace {

TEST(LocationTest, PrintsOnlyWhatIsKnown) {
  EXPECT_EQ(Location{}.ToString(), "");
  EXPECT_EQ((Location{.page = 12}).ToString(), "page 12");
  EXPECT_EQ(
      (Location{.file = "x.pdf", .page = 12, .table = "t03", .row = 8, .label = "合计"}).ToString(),
      "x.pdf: page 12, table t03, row 8, 合计");
}

TEST(StatusTest, TheInnerPlaceWins) {
  const Status status =
      Status::Damaged("no object 7").At({.page = 3}).At({.file = "x.pdf", .page = 9});
  EXPECT_EQ(status.ToString(), "x.pdf: page 3: no object 7");
}

TEST(ResultTest, HoldsAValueOrAFailure) {
  const Result<int> value = 7;
  const Result<int> failure = Status::NotFound("gone");
  EXPECT_TRUE(value.ok() && *value == 7 && value.status().ok());
  EXPECT_FALSE(failure.ok());
  EXPECT_EQ(failure.status().code(), StatusCode::kNotFound);
}

}  // namespace
}  // namespace mingxi
