// SPDX-License-Identifier: GPL-3.0-or-later

// Descent by precedence, evaluated as it is read. What it does not know ends it: no value is better
// than a wrong one.

#include "extractor/workbook/formula.h"

#include <charconv>
#include <cmath>

#include "extractor/workbook/cell_reference.h"

namespace mingxi {
namespace {

/// Brackets within brackets.
constexpr int kDeepest = 64;

bool IsLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

class Evaluator {
 public:
  Evaluator(std::string_view formula, int row_shift, int column_shift, const FormulaCells& cells)
      : rest_(formula), row_shift_(row_shift), column_shift_(column_shift), cells_(cells) {}

  std::optional<FormulaValue> Value() {
    const double value = Sum();
    SkipBlanks();
    if (!is_known_ || !rest_.empty() || !std::isfinite(value)) return std::nullopt;
    return FormulaValue{value, size_};
  }

 private:
  void SkipBlanks() {
    while (!rest_.empty() && (rest_.front() == ' ' || rest_.front() == '\n')) {
      rest_.remove_prefix(1);
    }
  }

  bool Take(char c) {
    SkipBlanks();
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  double Unknown() {
    is_known_ = false;
    return 0;
  }

  double Seen(std::optional<double> number) {
    if (!number) return Unknown();
    size_ = std::max(size_, std::fabs(*number));
    return *number;
  }

  double Sum() {
    double value = Product();
    while (is_known_) {
      if (Take('+')) {
        value += Product();
      } else if (Take('-')) {
        value -= Product();
      } else {
        break;
      }
    }
    return value;
  }

  double Product() {
    double value = Signed();
    while (is_known_) {
      if (Take('*')) {
        value *= Signed();
      } else if (Take('/')) {
        const double divisor = Signed();
        value = divisor == 0 ? Unknown() : value / divisor;
      } else {
        break;
      }
    }
    return value;
  }

  double Signed() {
    if (Take('-')) return -Signed();
    if (Take('+')) return Signed();
    double value = Single();
    while (Take('%')) value /= 100;
    return value;
  }

  double Single() {
    if (++depth_ > kDeepest) return Unknown();
    const double value = SingleInside();
    --depth_;
    return value;
  }

  double SingleInside() {
    if (Take('(')) {
      const double value = Sum();
      return Take(')') ? value : Unknown();
    }
    if (rest_.empty()) return Unknown();
    if (IsDigit(rest_.front()) || rest_.front() == '.') return Number();
    if (TakeFunction("SUM(")) return SumFunction();
    if (TakeFunction("ROUND(")) return RoundFunction();
    std::string sheet;
    const std::optional<MergedRange> range = Reference(sheet);
    if (!range || range->row_span > 1 || range->column_span > 1) return Unknown();
    return Seen(cells_.number(sheet, range->row, range->column));
  }

  double Number() {
    double value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) return Unknown();
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return Seen(value);
  }

  bool TakeFunction(std::string_view name) {
    if (rest_.size() < name.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
      const char c = rest_[i];
      if ((c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c) != name[i]) return false;
    }
    rest_.remove_prefix(name.size());
    return true;
  }

  double SumFunction() {
    double value = 0;
    do {
      SkipBlanks();
      const std::string_view before = rest_;
      std::string sheet;
      const std::optional<MergedRange> range = Reference(sheet);
      SkipBlanks();
      const bool is_whole = range && (rest_.starts_with(',') || rest_.starts_with(')'));
      if (is_whole) {
        value += Seen(cells_.sum(sheet, *range));
      } else {
        rest_ = before;
        value += Sum();
      }
    } while (is_known_ && Take(','));
    return Take(')') ? value : Unknown();
  }

  double RoundFunction() {
    const double value = Sum();
    if (!Take(',')) return Unknown();
    const double digits = Sum();
    if (!Take(')') || std::fabs(digits) > 15) return Unknown();
    const double power = std::pow(10.0, std::trunc(digits));
    return std::round(value * power) / power;
  }

  /// `A1`, `$A$1:B9`, `sheet!A1`, `'a sheet'!A1`, with the shift; nullopt for all else.
  std::optional<MergedRange> Reference(std::string& sheet) {
    SkipBlanks();
    if (!TakeSheet(sheet)) return std::nullopt;
    const std::optional<CellPlace> first = Place();
    if (!first) return std::nullopt;
    std::optional<CellPlace> last = first;
    if (rest_.starts_with(':')) {
      rest_.remove_prefix(1);
      last = Place();
    }
    if (!last) return std::nullopt;
    const int top = std::min(first->row, last->row);
    const int left = std::min(first->column, last->column);
    return MergedRange{top, left, std::max(first->row, last->row) - top + 1,
                       std::max(first->column, last->column) - left + 1};
  }

  /// Takes what stands before `!`; false where it is no plain sheet of this workbook.
  bool TakeSheet(std::string& sheet) {
    if (rest_.starts_with('\'')) {
      std::size_t at = 1;
      for (; at < rest_.size(); ++at) {
        if (rest_[at] == '\'' && (at + 1 >= rest_.size() || rest_[at + 1] != '\'')) break;
        if (rest_[at] == '\'') ++at;
        if (at < rest_.size()) sheet += rest_[at];
      }
      if (at + 1 >= rest_.size() || rest_[at + 1] != '!') return false;
      rest_.remove_prefix(at + 2);
      return sheet.find('[') == std::string::npos;
    }
    const std::size_t end = rest_.find_first_of("!+-*/(),:% ");
    if (end == std::string_view::npos || rest_[end] != '!') return true;
    sheet = std::string(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return sheet.find('[') == std::string::npos;
  }

  std::optional<CellPlace> Place() {
    const bool is_column_fixed = rest_.starts_with('$');
    if (is_column_fixed) rest_.remove_prefix(1);
    std::string name;
    while (!rest_.empty() && IsLetter(rest_.front()) && name.size() < 3) {
      name += static_cast<char>(rest_.front() & ~0x20);
      rest_.remove_prefix(1);
    }
    const bool is_row_fixed = rest_.starts_with('$');
    if (is_row_fixed) rest_.remove_prefix(1);
    while (!rest_.empty() && IsDigit(rest_.front()) && name.size() < 10) {
      name += rest_.front();
      rest_.remove_prefix(1);
    }
    // Part of a longer name, of a function or of a structured reference.
    const bool goes_on = !rest_.empty() && (IsLetter(rest_.front()) || IsDigit(rest_.front()) ||
                                            rest_.front() == '(' || rest_.front() == '[' ||
                                            rest_.front() == '_' || rest_.front() == '!');
    std::optional<CellPlace> place = goes_on ? std::nullopt : ParseCellReference(name);
    if (!place) return std::nullopt;
    if (!is_row_fixed) place->row += row_shift_;
    if (!is_column_fixed) place->column += column_shift_;
    const bool is_there = place->row >= 0 && place->row < kSheetRows && place->column >= 0 &&
                          place->column < kSheetColumns;
    return is_there ? place : std::nullopt;
  }

  std::string_view rest_;
  int row_shift_;
  int column_shift_;
  const FormulaCells& cells_;
  bool is_known_ = true;
  int depth_ = 0;
  double size_ = 0;
};

}  // namespace

std::optional<FormulaValue> ValueOfFormula(std::string_view formula, int row_shift,
                                           int column_shift, const FormulaCells& cells) {
  return Evaluator(formula, row_shift, column_shift, cells).Value();
}

}  // namespace mingxi
