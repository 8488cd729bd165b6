// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The parts that recognising text needs and mingxi does not bring along: scripts/install ocr puts
// them into a folder.

#include <string>

#include "model/status.h"

namespace mingxi {

/// What was found in the folder, read whole, so that nothing need be opened later.
struct OcrParts {
  std::string library_path;       ///< Of ONNX Runtime.
  std::string recognition_model;  ///< PP-OCRv4's for lines of Chinese, as .onnx.
  std::string recognition_keys;   ///< Its characters, one a line.
};

/// The folder that holds the parts: what MINGXI_OCR names, else `ocr` beside the build that this
/// program stands in, else share/mingxi/ocr where it is installed. Empty where none of these has
/// the library.
std::string FindOcrFolder();

/// Where ONNX Runtime stands in such a folder.
std::string OcrLibraryPath(const std::string& folder);

/// The failure where there is no such folder, with the command that makes one.
Status OcrPartsMissing();

/// Fails with kNotFound, naming the part that is missing and the command that installs it.
Result<OcrParts> ReadOcrParts(const std::string& folder);

}  // namespace mingxi
