// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The kernel's own wall around files (Landlock, Linux 5.13).

#include <string>
#include <vector>

namespace mingxi {

/// What stays allowed; places that are not there are left out. Nothing = no files at all.
struct LandlockPlaces {
  std::vector<std::string> readable{};  ///< Files, and folders with all below them.
  std::vector<std::string> runnable{};  ///< The same; programs there may be started.
  std::vector<std::string> devices{};   ///< Read and written.
  std::vector<std::string> writable{};  ///< Folders below which all but programs is allowed.
};

/// From now on this process and its children reach no other files, and no network and no foreign
/// process as far as this kernel can; there is no way back. The version that is in force, 0 = none.
/// REQUIRES: no new privileges (prctl).
int ConfineFiles(const LandlockPlaces& places);

}  // namespace mingxi
