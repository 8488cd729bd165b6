// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as a cell's text: folding is idempotent; what is read from it prints and reads again as
// the same.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "normalizer/values/catalogue.h"
#include "normalizer/values/codes.h"
#include "normalizer/values/figure.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/numerals.h"
#include "normalizer/values/ordinals.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

void Expect(bool holds) {
  if (!holds) std::abort();
}

void CheckNumber(const Decimal& value) {
  Expect(Decimal::Parse(value.ToString()) == value);
  Expect(ReadFigure(value.ToString()).value == value);
  Expect(ReadNumeral(value.ToString()).value == value);
}

void CheckText(const std::string& text) {
  const Figure figure = ReadFigure(text);
  if (figure.value) CheckNumber(*figure.value);
  const Numeral numeral = ReadNumeral(text);
  if (numeral.value) CheckNumber(*numeral.value);
  Expect(!numeral.value || numeral.why_not.empty());
  const PrintedCode printed = ReadCode(text);
  if (!printed.code.empty()) {
    Expect(ReadCode(printed.code, printed.kind).code == printed.code);
    MatchSubject(printed, 2023);
  }
  FindSubjectsByName(text);
  Expect(OrdinalLength(text) <= text.size());
  ReadBracketUnit(text);
  if (const auto line = ReadUnitLine(text))
    Expect(line->begin < line->end && line->end <= text.size());
}

}  // namespace
}  // namespace mingxi

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingxi;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string text = FoldText(bytes);
  Expect(FoldText(text) == text);
  const std::string key = FoldForMatching(bytes);
  Expect(FoldForMatching(key) == key);
  Expect(FoldForMatching(text) == key);
  // Whole inputs, then their lines, as cells have them.
  CheckText(text);
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    CheckText(FoldText(bytes.substr(begin, end - begin)));
    begin = end + 1;
  }
  return 0;
}
