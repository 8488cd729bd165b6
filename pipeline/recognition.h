// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The recognition of text in pictures, as far as its parts are installed. One a process: the
// library stays loaded once it is.

#include <string>

#include "extractor/ocr/text_recognizer.h"
#include "model/status.h"

namespace mingxi {

/// Loads the library, which cannot be done in the sandbox any more. To be called before it is
/// entered; takes some milliseconds, and nothing where the parts are not there.
void LoadRecognition();

/// The folder that the parts stand in, which must stay readable; empty where there are none.
std::string RecognitionFolder();

/// The recogniser, made when it is asked for first (some tenths of a second). Fails with kNotFound,
/// saying what is missing and the command that installs it.
const Result<TextRecognizer>& Recognizer();

}  // namespace mingxi
