// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/poppler_health.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(PopplerHealth, AllEncodingsAreReadableWhereTheMapsAreInstalled) {
  const PopplerHealth health = ReadPopplerHealth();
  EXPECT_FALSE(health.built_version.empty());
  EXPECT_EQ(health.run_version, health.built_version);
  EXPECT_GE(health.encodings.size(), 7u);
  for (const EncodingHealth& encoding : health.encodings) {
    EXPECT_TRUE(encoding.is_readable) << encoding.map;
  }
}

TEST(PopplerHealth, NoneIsReadableWithoutMaps) {
  for (const EncodingHealth& encoding : ReadPopplerHealth("/nonexistent").encodings) {
    EXPECT_FALSE(encoding.is_readable) << encoding.map;
  }
}

}  // namespace
}  // namespace mingxi
