// SPDX-License-Identifier: GPL-3.0-or-later

#include <gtest/gtest.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <cstdint>
#include <memory>
#include <random>
#include <string>

#include "normalizer/values/numerals.h"

// What ICU spells out, we read back. ICU's own parser does not (三万五 -> 30005), so only its
// writing serves.

namespace mingxi {
namespace {

constexpr int kRoundTrips = 10'000;
/// Below 10^12: from there on ICU writes 兆, which we refuse.
constexpr int kMostDigits = 12;

struct Speller {
  const char* locale;
  const char* rules;
  bool has_decimals;
};

constexpr Speller kSpellers[] = {
    {"zh", "%spellout-cardinal", true},
    {"zh", "%spellout-cardinal-alternate2", true},
    {"zh", "%spellout-cardinal-financial", true},
    {"zh", "%spellout-numbering", true},
    {"zh", "%spellout-numbering-year", false},
    {"zh", "%spellout-ordinal", false},
    {"zh_Hant", "%spellout-cardinal", true},
    {"zh_Hant", "%spellout-cardinal-alternate2", true},
    {"zh_Hant", "%spellout-cardinal-financial", true},
};

std::string SpellOut(const icu::RuleBasedNumberFormat& format, const char* rules, double value,
                     bool is_whole) {
  UErrorCode error = U_ZERO_ERROR;
  icu::UnicodeString spelled;
  icu::FieldPosition nowhere;
  const icu::UnicodeString set(rules, -1, US_INV);
  if (is_whole) {
    format.format(static_cast<std::int64_t>(value), set, spelled, nowhere, error);
  } else {
    format.format(value, set, spelled, nowhere, error);
  }
  std::string text;
  spelled.toUTF8String(text);
  return text;
}

TEST(SpellOut, ReadsBackWhatIcuWrites) {
  std::mt19937_64 random(20230131);
  int refused = 0;
  for (int i = 0; i < kRoundTrips; ++i) {
    const Speller& speller = kSpellers[i % std::size(kSpellers)];
    UErrorCode error = U_ZERO_ERROR;
    static std::unique_ptr<icu::RuleBasedNumberFormat> formats[std::size(kSpellers)];
    auto& format = formats[i % std::size(kSpellers)];
    if (!format) {
      format = std::make_unique<icu::RuleBasedNumberFormat>(icu::URBNF_SPELLOUT,
                                                            icu::Locale(speller.locale), error);
      ASSERT_TRUE(U_SUCCESS(error));
    }
    std::int64_t bound = 10;
    for (std::uint64_t digits = random() % kMostDigits; digits > 0; --digits) bound *= 10;
    std::int64_t whole = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(bound));
    if (random() % 3 == 0) whole = whole / 1000 * 1000;  // Zeros inside and at the end.
    const bool is_whole = !speller.has_decimals || whole > 1'000'000 || random() % 2 == 0;
    const auto cents = static_cast<std::int64_t>(is_whole ? 0 : 1 + random() % 99);
    const std::string text =
        SpellOut(*format, speller.rules,
                 static_cast<double>(whole) + static_cast<double>(cents) / 100, is_whole);
    const Numeral read = ReadNumeral(text);
    const Decimal expected = Decimal::FromScaledInt(whole * 100 + cents, 2);
    if (!read.value) {
      // A year such as 12 or 35 written digit by digit could be two numbers; nothing else is
      // refused.
      ++refused;
      EXPECT_EQ(read.why_not, "two digits side by side may mean two numbers") << text;
      continue;
    }
    // ICU spells out the double, 1.14 as 1.1400000000000001.
    EXPECT_EQ(read.value->RoundedTo(2).ToString(), expected.RoundedTo(2).ToString()) << text;
  }
  EXPECT_LT(refused, kRoundTrips / 100);
}

}  // namespace
}  // namespace mingxi
