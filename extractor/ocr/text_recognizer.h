// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The picture of one line of print -> its characters, each with its place, how sure the reading is,
// and what it would be otherwise.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/ocr/onnx_session.h"
#include "extractor/ocr/picture.h"
#include "model/geometry.h"
#include "model/status.h"

namespace mingxi {

struct ReadCharacter {
  char32_t code = 0;
  float confidence = 0;        ///< Of `code`, 0 to 1.
  char32_t rival = 0;          ///< The likeliest other character; 0 = none (nothing printed).
  float rival_confidence = 0;  ///< Of `rival`, 0 to 1.
  Span extent;                 ///< Along the line, in pixels of the picture, give or take one step.

  bool operator==(const ReadCharacter&) const = default;
};

/// A recogniser of the PP-OCR family: pictures 48 pixels high in, one distribution over its
/// characters a step out.
class TextRecognizer {
 public:
  /// `keys` is the list that came with the model, one character a line. Fails with kDamaged where
  /// either cannot be read.
  static Result<TextRecognizer> Create(const OnnxRuntime& runtime, std::string_view model,
                                       std::string_view keys);

  /// The characters of `line` from left to right; none for a blank one. Fails with kUnsupported
  /// where the model is not of that family or its keys are another model's.
  Result<std::vector<ReadCharacter>> Read(const GreyPicture& line) const;

 private:
  TextRecognizer(OnnxSession session, std::vector<char32_t> keys)
      : session_(std::move(session)), keys_(std::move(keys)) {}
  OnnxSession session_;
  std::vector<char32_t> keys_;  ///< By class; class 0 is "nothing here".
};

/// What a recogniser's `steps` x `keys.size()` table of likelihoods says, `width` pixels wide in
/// all: a run of steps that agree is one character, a step of class 0 divides two of the same.
std::vector<ReadCharacter> CharactersOf(const Tensor& likelihoods,
                                        const std::vector<char32_t>& keys, double width);

}  // namespace mingxi
