// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace mingxi {

/// What mingxi finds on this machine.
struct DoctorReport {
  std::string text;        ///< A line a thing: libraries, character maps, fonts.
  bool is_healthy = true;  ///< False when a thing is missing that documents need.
};

/// Looks at the libraries, the character maps of fonts that are not embedded, and fonts for
/// workbooks and pictures. Takes some milliseconds.
DoctorReport ExamineMachine();

}  // namespace mingxi
