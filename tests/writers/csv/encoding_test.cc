// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/encoding.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

TEST(EncodeText, WritesGb18030) {
  EXPECT_EQ(EncodeText("合计", TextEncoding::kGb18030).bytes, "\xBA\xCF\xBC\xC6");
  EXPECT_EQ(EncodeText("a,1\n", TextEncoding::kGb18030).bytes, "a,1\n");
}

TEST(EncodeText, HoldsRareCharactersInFourBytes) {
  const EncodedText encoded = EncodeText("\xF0\xA0\xAE\xB7", TextEncoding::kGb18030);
  EXPECT_TRUE(encoded.is_complete);
  EXPECT_EQ(encoded.bytes.size(), 4U);
}

TEST(EncodeText, StopsAtWhatIsLostAlready) {
  for (const char* text : {"a\xFF", "a\xEF\xBF\xBD"}) {
    const EncodedText encoded = EncodeText(text, TextEncoding::kGb18030);
    EXPECT_FALSE(encoded.is_complete);
    EXPECT_EQ(encoded.first_unencodable, U'\xFFFD');
  }
}

TEST(EncodeText, PassesUtf8Through) {
  const EncodedText encoded = EncodeText("合计", TextEncoding::kUtf8);
  EXPECT_TRUE(encoded.is_complete);
  EXPECT_EQ(encoded.bytes, "合计");
}

}  // namespace
}  // namespace mingxi
