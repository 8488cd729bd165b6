// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The characters that draw frames and the directions their lines go.

namespace mingxi {

struct FrameArms {
  bool up = false;
  bool down = false;
  bool left = false;
  bool right = false;

  bool is_vertical() const { return up || down; }
  bool is_horizontal() const { return left || right; }

  bool operator==(const FrameArms&) const = default;
};

/// The arms of `c`: U+2500 to U+257F, `|` and its full-width form, `-`, `=`, `+`. None for others.
FrameArms ArmsOf(char32_t c);

/// Whether `c` is drawn for frames only, as those of U+2500 to U+257F are.
bool IsFrameOnly(char32_t c);

}  // namespace mingxi
