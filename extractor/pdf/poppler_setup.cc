// SPDX-License-Identifier: GPL-3.0-or-later

// Poppler wants one object of global parameters a process, made before the first document.

#include <GlobalParams.h>

#include <memory>

#include "extractor/pdf/poppler_setup_internal.h"

namespace mingxi {

void PreparePoppler(const std::string& maps_folder) {
  static std::string folder;  // Poppler keeps the pointer.
  if (globalParams && folder == maps_folder) return;
  globalParams.reset();
  folder = maps_folder;
  globalParams = std::make_unique<GlobalParams>(folder.empty() ? nullptr : folder.c_str());
}

}  // namespace mingxi
