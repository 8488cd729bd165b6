// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/misread.h"

#include <string>

#include "messages/checks.h"

namespace mingxi {
namespace {

std::string Digits(std::int64_t value) { return std::to_string(value < 0 ? -value : value); }

/// Both with as many digits, zeros in front.
void Pad(std::string& a, std::string& b) {
  const std::size_t size = a.size() > b.size() ? a.size() : b.size();
  a.insert(0, size - a.size(), '0');
  b.insert(0, size - b.size(), '0');
}

/// Places at which two texts of one length differ.
struct Differences {
  int count = 0;
  std::size_t first = 0;
};

Differences Compare(const std::string& a, const std::string& b) {
  Differences differences;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (differences.count++ == 0) differences.first = i;
  }
  return differences;
}

/// Whether taking one digit out of `longer` gives `shorter`.
bool IsDropped(const std::string& longer, const std::string& shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  std::size_t at = 0;
  while (at < shorter.size() && longer[at] == shorter[at]) ++at;
  return longer.compare(at + 1, std::string::npos, shorter, at, std::string::npos) == 0;
}

bool IsShifted(std::int64_t a, std::int64_t b) {
  constexpr int kMostPlaces = 4;  // 元 and 万元 are four places apart.
  for (int places = 0; places < kMostPlaces && a != 0; ++places) {
    if (a > INT64_MAX / 10 || a < INT64_MIN / 10) return false;
    a *= 10;
    if (a == b) return true;
  }
  return false;
}

}  // namespace

Phrase Describe(Misread misread) {
  switch (misread) {
    case Misread::kNone:
      break;
    case Misread::kDigit:
      return messages::kOneDigit;
    case Misread::kSwapped:
      return messages::kSwappedDigits;
    case Misread::kSign:
      return messages::kSignDiffers;
    case Misread::kPoint:
      return messages::kPointMoved;
    case Misread::kDropped:
      return messages::kDigitDropped;
  }
  return messages::kNoRemark;
}

Misread FindMisread(std::int64_t printed, std::int64_t meant) {
  if (printed == meant) return Misread::kNone;
  if (printed == -meant) return Misread::kSign;
  if ((printed < 0) != (meant < 0) && printed != 0 && meant != 0) return Misread::kNone;
  if (IsShifted(printed, meant) || IsShifted(meant, printed)) return Misread::kPoint;
  std::string a = Digits(printed);
  std::string b = Digits(meant);
  const bool is_dropped = IsDropped(a, b) || IsDropped(b, a);
  Pad(a, b);
  const Differences differences = Compare(a, b);
  const std::size_t at = differences.first;
  if (differences.count == 1) return Misread::kDigit;
  if (is_dropped) return Misread::kDropped;
  const bool is_swapped =
      differences.count == 2 && at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at];
  return is_swapped ? Misread::kSwapped : Misread::kNone;
}

}  // namespace mingxi
