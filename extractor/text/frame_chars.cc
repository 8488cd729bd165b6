// SPDX-License-Identifier: GPL-3.0-or-later

// Unicode orders box drawing characters by their arms, in runs of different weights. This file's
// entries are ArmsOf and IsFrameOnly.

#include "extractor/text/frame_chars.h"

#include <array>

namespace mingxi {
namespace {

constexpr FrameArms kVertical{true, true, false, false};
constexpr FrameArms kHorizontal{false, false, true, true};
constexpr FrameArms kDownRight{false, true, false, true};
constexpr FrameArms kDownLeft{false, true, true, false};
constexpr FrameArms kUpRight{true, false, false, true};
constexpr FrameArms kUpLeft{true, false, true, false};
constexpr FrameArms kVerticalRight{true, true, false, true};
constexpr FrameArms kVerticalLeft{true, true, true, false};
constexpr FrameArms kDownHorizontal{false, true, true, true};
constexpr FrameArms kUpHorizontal{true, false, true, true};
constexpr FrameArms kCross{true, true, true, true};

/// Up to `last` (from the run before) all characters have these arms.
struct Run {
  char32_t last;
  FrameArms arms;
};

constexpr auto kRuns = std::to_array<Run>({
    {0x24FF, {}},
    {0x2501, kHorizontal},
    {0x2503, kVertical},
    {0x2505, kHorizontal},
    {0x2507, kVertical},
    {0x2509, kHorizontal},
    {0x250B, kVertical},
    {0x250F, kDownRight},
    {0x2513, kDownLeft},
    {0x2517, kUpRight},
    {0x251B, kUpLeft},
    {0x2523, kVerticalRight},
    {0x252B, kVerticalLeft},
    {0x2533, kDownHorizontal},
    {0x253B, kUpHorizontal},
    {0x254B, kCross},
    {0x254D, kHorizontal},
    {0x254F, kVertical},
    {0x2550, kHorizontal},
    {0x2551, kVertical},
    {0x2554, kDownRight},
    {0x2557, kDownLeft},
    {0x255A, kUpRight},
    {0x255D, kUpLeft},
    {0x2560, kVerticalRight},
    {0x2563, kVerticalLeft},
    {0x2566, kDownHorizontal},
    {0x2569, kUpHorizontal},
    {0x256C, kCross},
    {0x256D, kDownRight},
    {0x256E, kDownLeft},
    {0x256F, kUpLeft},
    {0x2570, kUpRight},
    {0x2573, {}},
    {0x2574, {false, false, true, false}},
    {0x2575, {true, false, false, false}},
    {0x2576, {false, false, false, true}},
    {0x2577, {false, true, false, false}},
    {0x2578, {false, false, true, false}},
    {0x2579, {true, false, false, false}},
    {0x257A, {false, false, false, true}},
    {0x257B, {false, true, false, false}},
    {0x257C, kHorizontal},
    {0x257D, kVertical},
    {0x257E, kHorizontal},
    {0x257F, kVertical},
});

}  // namespace

FrameArms ArmsOf(char32_t c) {
  if (c == '|' || c == U'｜') return kVertical;
  if (c == '-' || c == '=') return kHorizontal;
  if (c == '+') return kCross;
  if (!IsFrameOnly(c)) return {};
  for (const Run& run : kRuns) {
    if (c <= run.last) return run.arms;
  }
  return {};
}

bool IsFrameOnly(char32_t c) { return c >= 0x2500 && c <= 0x257F; }

}  // namespace mingxi
