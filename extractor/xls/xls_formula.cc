// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens stand as on a stack calculator: operands first. Brackets are tokens, too, so that joining
// texts keeps the order of operations.

#include "extractor/xls/xls_formula.h"

#include <charconv>
#include <cstdint>
#include <cstring>
#include <vector>

#include "extractor/xls/little_endian.h"
#include "model/source_cell.h"

namespace mingxi {
namespace {

enum Token : std::uint8_t {
  kSharedFormula = 0x01,
  kAdd = 0x03,
  kSubtract = 0x04,
  kMultiply = 0x05,
  kDivide = 0x06,
  kPlus = 0x12,
  kMinus = 0x13,
  kPercent = 0x14,
  kBrackets = 0x15,
  kAttribute = 0x19,
  kInteger = 0x1E,
  kDouble = 0x1F,
  // These come in three classes, 0x20 apart; here without it.
  kFunction = 0x21,
  kFunctionOfMany = 0x22,
  kCell = 0x24,
  kRange = 0x25,
  kNearCell = 0x2C,
  kNearRange = 0x2D,
};

class TokenReader {
 public:
  TokenReader(std::string_view tokens, int row, int column)
      : rest_(tokens), row_(row), column_(column) {}

  std::optional<std::string> Read() {
    constexpr std::size_t kLongest = 8192;
    while (!rest_.empty()) {
      if (!Step() || (!stack_.empty() && stack_.back().size() > kLongest)) return std::nullopt;
    }
    return stack_.size() == 1 ? std::optional(stack_.back()) : std::nullopt;
  }

 private:
  /// The next `size` bytes; nullopt where they are not there.
  std::optional<std::string_view> Bytes(std::size_t size) {
    if (rest_.size() < size) return std::nullopt;
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  bool Step() {
    const auto raw = static_cast<std::uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    const auto token = static_cast<std::uint8_t>(raw < 0x40 ? raw : 0x20 | (raw & 0x1F));
    switch (token) {
      case kAdd:
      case kSubtract:
      case kMultiply:
      case kDivide:
        return Join("+-*/"[token - kAdd]);
      case kPlus:
        return Wrap("+", "");
      case kMinus:
        return Wrap("-", "");
      case kPercent:
        return Wrap("", "%");
      case kBrackets:
        return Wrap("(", ")");
      case kAttribute:
        return Attribute();
      case kInteger:
      case kDouble:
        return PushNumber(token == kInteger);
      case kFunction:
      case kFunctionOfMany:
        return Call(token == kFunctionOfMany);
      case kCell:
      case kNearCell:
        return PushCells(1, token == kNearCell);
      case kRange:
      case kNearRange:
        return PushCells(2, token == kNearRange);
      default:
        return false;
    }
  }

  bool Join(char sign) {
    if (stack_.size() < 2) return false;
    const std::string right = std::move(stack_.back());
    stack_.pop_back();
    stack_.back() += sign + right;
    return true;
  }

  bool Wrap(const char* before, const char* behind) {
    if (stack_.empty()) return false;
    stack_.back() = before + stack_.back() + behind;
    return true;
  }

  bool Attribute() {
    const auto bytes = Bytes(3);
    if (!bytes) return false;
    constexpr int kIsSum = 0x10;
    constexpr int kHarmless = 0x41;  // Blanks in the text; calculated each time.
    const int kind = static_cast<std::uint8_t>(bytes->front());
    if (kind == kIsSum) return Wrap("SUM(", ")");
    return (kind & ~kHarmless) == 0;
  }

  bool PushNumber(bool is_integer) {
    const auto bytes = Bytes(is_integer ? 2 : 8);
    if (!bytes) return false;
    double number = 0;
    if (is_integer) {
      number = LittleEndian<std::uint16_t>(*bytes, 0);
    } else {
      std::memcpy(&number, bytes->data(), sizeof number);
    }
    char text[40];
    const auto written = std::to_chars(text, text + sizeof text, number);
    stack_.emplace_back(text, written.ptr);
    return true;
  }

  bool Call(bool is_of_many) {
    constexpr int kSum = 4;
    constexpr int kRound = 27;
    const auto bytes = Bytes(is_of_many ? 3 : 2);
    if (!bytes) return false;
    const int function = LittleEndian<std::uint16_t>(*bytes, is_of_many ? 1 : 0) & 0x7FFF;
    const std::size_t count = is_of_many ? static_cast<std::uint8_t>(bytes->front()) & 0x7F : 2;
    if (function != (is_of_many ? kSum : kRound) || count == 0 || stack_.size() < count) {
      return false;
    }
    std::string text = is_of_many ? "SUM(" : "ROUND(";
    for (std::size_t i = stack_.size() - count; i < stack_.size(); ++i) {
      text += (text.back() == '(' ? "" : ",") + stack_[i];
    }
    stack_.resize(stack_.size() - count);
    stack_.push_back(text + ")");
    return true;
  }

  /// One cell, or the two corners of a range: rows first, then columns. "Near" ones count from the
  /// formula's own place.
  bool PushCells(std::size_t count, bool is_near) {
    const auto bytes = Bytes(4 * count);
    if (!bytes) return false;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      constexpr int kColumns = 256;
      constexpr int kRows = 65536;
      int row = LittleEndian<std::uint16_t>(*bytes, 2 * i);
      const int place = LittleEndian<std::uint16_t>(*bytes, 2 * (count + i));
      int column = place & 0xFF;
      if (is_near && (place & 0x8000) != 0) row = (row_ + row) % kRows;
      if (is_near && (place & 0x4000) != 0) column = (column_ + column) % kColumns;
      text += (text.empty() ? "" : ":") + CellName({row, static_cast<std::int16_t>(column)});
    }
    stack_.push_back(std::move(text));
    return true;
  }

  std::string_view rest_;
  int row_;
  int column_;
  std::vector<std::string> stack_;
};

}  // namespace

std::optional<std::string> TokensToFormula(std::string_view tokens, int row, int column) {
  return TokenReader(tokens, row, column).Read();
}

std::optional<SharedFormulaPlace> SharedPlaceOf(std::string_view tokens) {
  if (tokens.size() < 5 || tokens.front() != static_cast<char>(kSharedFormula)) return std::nullopt;
  return SharedFormulaPlace{LittleEndian<std::uint16_t>(tokens, 1),
                            LittleEndian<std::uint16_t>(tokens, 3)};
}

}  // namespace mingxi
