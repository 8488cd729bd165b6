// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/captions/public_body.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(EndsLikePublicBody, OfficesAndOthers) {
  EXPECT_TRUE(EndsLikePublicBody("云岭县水利局"));
  EXPECT_TRUE(EndsLikePublicBody("云岭县水利局（本级）"));
  EXPECT_TRUE(EndsLikePublicBody("云岭县人民代表大会常务委员会办公室"));
  EXPECT_TRUE(EndsLikePublicBody("第一中学"));
  EXPECT_FALSE(EndsLikePublicBody("收支总表"));
  EXPECT_FALSE(EndsLikePublicBody("一般公共服务支出"));
  EXPECT_FALSE(EndsLikePublicBody(""));
}

TEST(IsRegionName, RegionsAndLevels) {
  EXPECT_TRUE(IsRegionName("平山县"));
  EXPECT_TRUE(IsRegionName("北京市"));
  EXPECT_TRUE(IsRegionName("西藏自治区"));
  EXPECT_FALSE(IsRegionName("全省"));
  EXPECT_FALSE(IsRegionName("自治区"));
  EXPECT_FALSE(IsRegionName("市本级"));
  EXPECT_FALSE(IsRegionName("省对各市"));
  EXPECT_FALSE(IsRegionName("水利局"));
}

}  // namespace
}  // namespace mingxi
