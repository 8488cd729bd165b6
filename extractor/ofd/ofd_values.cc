// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ofd/ofd_values.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mingxi {
namespace {

/// Points of one path.
constexpr std::size_t kMostPoints = 100'000;

/// The next word of `rest`, which is taken; empty = there is none.
std::string_view TakeWord(std::string_view& rest) {
  constexpr std::string_view kBlanks = " \t\r\n,";
  rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
  const std::string_view word = rest.substr(0, rest.find_first_of(kBlanks));
  rest.remove_prefix(word.size());
  return word;
}

std::optional<double> ParseNumber(std::string_view word) {
  if (word.starts_with('+')) word.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  const bool is_number =
      error == std::errc() && end == word.data() + word.size() && std::isfinite(number);
  return is_number ? std::optional(number) : std::nullopt;
}

/// Reads path data word by word.
class PathReader {
 public:
  PathReader(std::string_view data, const OfdMatrix& matrix) : rest_(data), matrix_(matrix) {}

  PaintedPath Read() {
    for (std::string_view word = TakeWord(rest_); !word.empty(); word = TakeWord(rest_)) {
      if (word.size() != 1 || path_.points.size() > kMostPoints || !Draw(word.front())) break;
    }
    EndPart(false);
    return std::move(path_);
  }

 private:
  bool Draw(char command) {
    switch (command) {
      case 'S':
      case 'M':
        EndPart(false);
        return AddPoints(1, false);
      case 'L':
        return AddPoints(1, false);
      case 'Q':
        return AddPoints(1, true) && AddPoints(1, false);
      case 'B':
        return AddPoints(2, true) && AddPoints(1, false);
      case 'A':
        return SkipNumbers(5) && MarkCurve() && AddPoints(1, false);
      case 'C':
        EndPart(true);
        return true;
      default:
        return false;
    }
  }

  bool MarkCurve() { return has_curve_ = true; }

  bool SkipNumbers(int count) {
    for (int i = 0; i < count; ++i) {
      if (!ParseNumber(TakeWord(rest_))) return false;
    }
    return true;
  }

  bool AddPoints(int count, bool is_control) {
    for (int i = 0; i < count; ++i) {
      const std::optional<double> x = ParseNumber(TakeWord(rest_));
      const std::optional<double> y = ParseNumber(TakeWord(rest_));
      if (!x || !y) return false;
      path_.points.push_back(matrix_.Of({*x, *y}));
      path_.is_control.push_back(is_control ? 1 : 0);
      has_curve_ |= is_control;
    }
    return true;
  }

  void EndPart(bool is_closed) {
    if (path_.points.size() > begin_) {
      path_.parts.push_back({begin_, path_.points.size(), is_closed, has_curve_});
    }
    begin_ = path_.points.size();
    has_curve_ = false;
  }

  std::string_view rest_;
  const OfdMatrix& matrix_;
  PaintedPath path_;
  std::size_t begin_ = 0;
  bool has_curve_ = false;
};

}  // namespace

OfdMatrix OfdMatrix::After(const OfdMatrix& inner) const {
  return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
          b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

double OfdMatrix::scale() const { return std::sqrt(std::fabs(a * d - b * c)); }

std::vector<double> OfdNumbers(std::string_view text, std::size_t most) {
  std::vector<double> numbers;
  while (numbers.size() < most) {
    const std::optional<double> number = ParseNumber(TakeWord(text));
    if (!number) break;
    numbers.push_back(*number);
  }
  return numbers;
}

std::optional<Box> OfdBox(std::string_view text) {
  const std::vector<double> numbers = OfdNumbers(text, 4);
  if (numbers.size() < 4 || numbers[2] < 0 || numbers[3] < 0) return std::nullopt;
  return Box{numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]};
}

OfdMatrix ParseOfdMatrix(std::string_view text) {
  const std::vector<double> n = OfdNumbers(text, 6);
  return n.size() < 6 ? OfdMatrix{} : OfdMatrix{n[0], n[1], n[2], n[3], n[4], n[5]};
}

std::vector<double> OfdSteps(std::string_view text, std::size_t most) {
  std::vector<double> steps;
  while (steps.size() < most) {
    const std::string_view word = TakeWord(text);
    if (word == "g") {
      const std::optional<double> count = ParseNumber(TakeWord(text));
      const std::optional<double> step = ParseNumber(TakeWord(text));
      if (!count || !step || *count < 0) break;
      const double room = static_cast<double>(most - steps.size());
      steps.insert(steps.end(), static_cast<std::size_t>(std::min(*count, room)), *step);
      continue;
    }
    const std::optional<double> step = ParseNumber(word);
    if (!step) break;
    steps.push_back(*step);
  }
  return steps;
}

std::uint32_t OfdColor(std::string_view text) {
  std::vector<double> values;
  for (std::string_view word = TakeWord(text); !word.empty() && values.size() < 4;
       word = TakeWord(text)) {
    unsigned hex = 0;
    if (word.starts_with('#')) {
      std::from_chars(word.data() + 1, word.data() + word.size(), hex, 16);
      values.push_back(hex);
    } else {
      values.push_back(ParseNumber(word).value_or(0));
    }
  }
  if (values.size() == 1) values.resize(3, values.front());
  if (values.size() == 4) {  // CMYK
    const double black = 1 - std::clamp(values[3], 0.0, 255.0) / 255;
    for (double& value : values) value = (255 - std::clamp(value, 0.0, 255.0)) * black;
    values.resize(3);
  }
  std::uint32_t color = 0;
  for (const double value : values) {
    color = color << 8 | static_cast<std::uint32_t>(std::clamp(value, 0.0, 255.0));
  }
  return values.size() < 3 ? 0 : color;
}

PaintedPath OfdPath(std::string_view data, const OfdMatrix& matrix) {
  return PathReader(data, matrix).Read();
}

}  // namespace mingxi
