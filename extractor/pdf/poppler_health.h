// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the PDF reader finds on this machine: the library, and the maps that Chinese fonts need.

#include <string>
#include <vector>

namespace mingxi {

/// A way of encoding East Asian text, and whether fonts that use it without being embedded can be
/// read.
struct EncodingHealth {
  std::string collection;  ///< "Adobe-GB1"
  std::string map;         ///< "GBK-EUC-H"
  bool is_readable = false;

  bool operator==(const EncodingHealth&) const = default;
};

struct PopplerHealth {
  std::string built_version;  ///< Of the headers, "22.12.0".
  std::string run_version;    ///< Of the library that is loaded.
  std::vector<EncodingHealth> encodings;

  bool operator==(const PopplerHealth&) const = default;
};

/// The version of the library that is loaded, "22.12.0".
std::string PopplerVersion();

/// Tries each encoding on a small PDF. `maps_folder` as in PdfOptions. Takes some milliseconds.
/// What is not readable comes with kMapsPackage of extractor/pdf/font_maps.h.
PopplerHealth ReadPopplerHealth(const std::string& maps_folder = "");

}  // namespace mingxi
