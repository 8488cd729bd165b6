// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/text/encoding.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <string>

namespace mingxi {
namespace {

constexpr const char* kSample =
    "单位预算收支总表\n\t单位：万元\n\t一、一般公共预算拨款收入\t1,234."
    "56\n\t注：本表金额取两位小数。\n";

std::string Encoded(const std::string& utf8, const char* encoding) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  std::string out(utf8.size() * 4 + 16, '\0');
  const int32_t length =
      text.extract(0, text.length(), out.data(), static_cast<uint32_t>(out.size()), encoding);
  out.resize(static_cast<std::size_t>(length));
  return out;
}

struct DecodeCase {
  const char* name;
  std::string bytes;
  std::string encoding;
  std::string text;
};

void PrintTo(const DecodeCase& row, std::ostream* out) { *out << row.name; }

class DecodeTextTest : public ::testing::TestWithParam<DecodeCase> {};

TEST_P(DecodeTextTest, Decodes) {
  const Result<DecodedText> decoded = DecodeText(GetParam().bytes);
  ASSERT_TRUE(decoded.ok()) << decoded.status().ToString();
  EXPECT_EQ(decoded->encoding, GetParam().encoding);
  EXPECT_EQ(decoded->text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, DecodeTextTest,
    ::testing::Values(
        DecodeCase{"Empty", "", "UTF-8", ""}, DecodeCase{"Ascii", "a,b\n", "UTF-8", "a,b\n"},
        DecodeCase{"Utf8", kSample, "UTF-8", kSample},
        DecodeCase{"Utf8Mark", std::string("\xEF\xBB\xBF") + kSample, "UTF-8", kSample},
        DecodeCase{"Utf8BeyondTheBasicPlane", "𠮷㐂", "UTF-8", "𠮷㐂"},
        DecodeCase{"Utf16LittleMark", "\xFF\xFE" + Encoded(kSample, "UTF-16LE"), "UTF-16LE",
                   kSample},
        DecodeCase{"Utf16BigMark", "\xFE\xFF" + Encoded(kSample, "UTF-16BE"), "UTF-16BE", kSample},
        DecodeCase{"Utf16LittleWithoutMark", Encoded(kSample, "UTF-16LE"), "UTF-16LE", kSample},
        DecodeCase{"Utf16BigWithoutMark", Encoded(kSample, "UTF-16BE"), "UTF-16BE", kSample},
        DecodeCase{"Gbk", Encoded(kSample, "GBK"), "GB18030", kSample},
        DecodeCase{"Gb18030FourBytes", Encoded(std::string(kSample) + "㐂𠮷", "GB18030"), "GB18030",
                   std::string(kSample) + "㐂𠮷"},
        DecodeCase{"ShortGbk", Encoded("合计", "GBK"), "GB18030", "合计"},
        DecodeCase{"WordsCellMarkAndEndOfFile", "a\x07 b\x1A", "UTF-8", "a\x07 b\x1A"}),
    [](const auto& row) { return row.param.name; });

struct RefuseCase {
  const char* name;
  std::string bytes;
  StatusCode code;
  std::string words;  ///< Stand in the message.
};

void PrintTo(const RefuseCase& row, std::ostream* out) { *out << row.name; }

class RefuseTextTest : public ::testing::TestWithParam<RefuseCase> {};

TEST_P(RefuseTextTest, NamesTheFirstBadByte) {
  const Result<DecodedText> decoded = DecodeText(GetParam().bytes);
  ASSERT_FALSE(decoded.ok());
  EXPECT_EQ(decoded.status().code(), GetParam().code);
  EXPECT_NE(decoded.status().message().find(GetParam().words), std::string::npos)
      << decoded.status().message();
}

INSTANTIATE_TEST_SUITE_P(
    Cases, RefuseTextTest,
    ::testing::Values(
        RefuseCase{"MarkedUtf8Damaged", "\xEF\xBB\xBF合\xFF", StatusCode::kDamaged,
                   "0xFF at byte 6"},
        RefuseCase{"Utf8DamagedInside", std::string(kSample) + "\x80\n" + kSample,
                   StatusCode::kDamaged,
                   "expected UTF-8 text, found 0x80 at byte " +
                       std::to_string(std::string(kSample).size())},
        RefuseCase{"Utf8CutOff", std::string(kSample) + "\xE5\x90", StatusCode::kDamaged,
                   "found 0xE5 at byte " + std::to_string(std::string(kSample).size())},
        RefuseCase{"GbkCutOff", Encoded(kSample, "GBK") + "\xBA", StatusCode::kDamaged,
                   "found 0xBA at byte " + std::to_string(Encoded(kSample, "GBK").size())},
        RefuseCase{"HalfASurrogatePair", std::string("\xFF\xFE\x41\x00\x00\xD8\x41\x00", 8),
                   StatusCode::kDamaged, "UTF-16LE text, found 0x00 at byte 4"},
        RefuseCase{"OddUtf16", std::string("\xFF\xFE\x41\x00\x42", 5), StatusCode::kDamaged,
                   "UTF-16LE"},
        RefuseCase{"Zeroes", std::string("PK\0\0abc", 7), StatusCode::kUnsupported,
                   "zero byte at byte 2"},
        RefuseCase{"Control", "abc\x01", StatusCode::kUnsupported, "0x01 at byte 3"},
        RefuseCase{"C1Control", "合\xC2\x90", StatusCode::kUnsupported, "0x90 at byte"},
        RefuseCase{"Escape", "a\x1B[0m", StatusCode::kUnsupported, "0x1B"},
        RefuseCase{
            "Big5",
            Encoded("一般公共預算撥款收入支出總表與財政局單位編製說明書附註項目名稱", "Big5"),
            StatusCode::kUnsupported, "another encoding"}),
    [](const auto& row) { return row.param.name; });

}  // namespace
}  // namespace mingxi
