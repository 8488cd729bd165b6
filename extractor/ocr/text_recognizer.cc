// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: scale the line to the height that the model was trained at, ask it, and keep of every
// run of agreeing steps the surest one: its first and second likeliest characters are the reading
// and its rival. This file's entries are TextRecognizer and CharactersOf.

#include "extractor/ocr/text_recognizer.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace mingxi {
namespace {

constexpr int kHeight = 48;       // Pixels; the model's.
constexpr int kLeastWidth = 320;  // Pixels; what it was trained at: short lines stand on grey.
constexpr int kMostWidth = 4096;  // Pixels. No line of print is that long; keeps memory in bounds.
constexpr float kGrey = 0;        // As the model takes it: from -1 for black to 1 for white.
constexpr int kChannels = 3;

/// The grey value at (x, y), between pixels by their distance; outside it is the nearest pixel's.
float At(const GreyPicture& picture, double x, double y) {
  const double inside_x = std::clamp(x, 0.0, picture.width - 1.0);
  const double inside_y = std::clamp(y, 0.0, picture.height - 1.0);
  const int left = static_cast<int>(inside_x);
  const int top = static_cast<int>(inside_y);
  const int right = std::min(left + 1, picture.width - 1);
  const int bottom = std::min(top + 1, picture.height - 1);
  const auto pixel = [&picture](int column, int row) {
    return static_cast<double>(
        picture.pixels[static_cast<std::size_t>(row) * picture.width + column]);
  };
  const double share_x = inside_x - left;
  const double share_y = inside_y - top;
  const double above = pixel(left, top) * (1 - share_x) + pixel(right, top) * share_x;
  const double below = pixel(left, bottom) * (1 - share_x) + pixel(right, bottom) * share_x;
  return static_cast<float>(above * (1 - share_y) + below * share_y);
}

/// `line` at the model's height, `width` pixels wide, on a picture of the model's least width.
Tensor InputOf(const GreyPicture& line, int width) {
  const int whole = std::max(width, kLeastWidth);
  const std::size_t plane = static_cast<std::size_t>(kHeight) * whole;
  Tensor input{{1, kChannels, kHeight, whole}, std::vector<float>(kChannels * plane, kGrey)};
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < width; ++x) {
      const float grey =
          At(line, (x + 0.5) * line.width / width - 0.5, (y + 0.5) * line.height / kHeight - 0.5);
      const float value = grey / 255 * 2 - 1;
      const std::size_t at = static_cast<std::size_t>(y) * whole + x;
      for (int channel = 0; channel < kChannels; ++channel)
        input.values[channel * plane + at] = value;
    }
  }
  return input;
}

/// The classes of a model: nothing, the keys, a space. Empty where there are no keys or a line is
/// not one character.
std::vector<char32_t> KeysOf(std::string_view list) {
  if (list.empty()) return {};
  std::vector<char32_t> keys = {0};
  while (!list.empty()) {
    const std::size_t end = std::min(list.find('\n'), list.size());
    std::string_view key = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    if (key.ends_with('\r')) key.remove_suffix(1);
    int at = 0;
    UChar32 code = 0;
    if (key.empty()) return {};
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(key.data());
    U8_NEXT(bytes, at, static_cast<int>(key.size()), code);
    if (code <= 0 || at != static_cast<int>(key.size())) return {};
    keys.push_back(static_cast<char32_t>(code));
  }
  keys.push_back(U' ');
  return keys;
}

struct Step {
  std::size_t best = 0;
  float confidence = 0;
  std::size_t rival = 0;
  float rival_confidence = 0;
};

Step StepOf(const float* likelihoods, std::size_t classes) {
  Step step{0, likelihoods[0], 0, -1};
  for (std::size_t i = 1; i < classes; ++i) {
    if (likelihoods[i] > step.confidence) {
      step = {i, likelihoods[i], step.best, step.confidence};
    } else if (likelihoods[i] > step.rival_confidence) {
      step.rival = i;
      step.rival_confidence = likelihoods[i];
    }
  }
  return step;
}

}  // namespace

std::vector<ReadCharacter> CharactersOf(const Tensor& likelihoods,
                                        const std::vector<char32_t>& keys, double width) {
  std::vector<ReadCharacter> read;
  const std::size_t steps = likelihoods.values.size() / keys.size();
  const double step_width = width / static_cast<double>(std::max<std::size_t>(steps, 1));
  std::size_t before = 0;
  for (std::size_t i = 0; i < steps; ++i) {
    const Step step = StepOf(likelihoods.values.data() + i * keys.size(), keys.size());
    const double start = static_cast<double>(i) * step_width;
    const double end = static_cast<double>(i + 1) * step_width;
    if (step.best != 0 && step.best != before) {
      read.push_back({keys[step.best], 0, 0, 0, {start, end}});
    }
    before = step.best;
    if (step.best == 0) continue;
    ReadCharacter& character = read.back();
    character.extent.high = end;
    if (step.confidence <= character.confidence) continue;
    character.confidence = step.confidence;
    character.rival = keys[step.rival];
    character.rival_confidence = step.rival_confidence;
  }
  return read;
}

Result<TextRecognizer> TextRecognizer::Create(const OnnxRuntime& runtime, std::string_view model,
                                              std::string_view keys) {
  std::vector<char32_t> codes = KeysOf(keys);
  if (codes.empty()) return Status::Damaged("the list of characters is damaged");
  Result<OnnxSession> session = OnnxSession::Create(runtime, model);
  if (!session.ok()) return session.status();
  return TextRecognizer(*std::move(session), std::move(codes));
}

Result<std::vector<ReadCharacter>> TextRecognizer::Read(const GreyPicture& line) const {
  if (line.width <= 0 || line.height <= 0) return std::vector<ReadCharacter>();
  const double scaled = std::round(static_cast<double>(line.width) * kHeight / line.height);
  const int width = static_cast<int>(std::clamp<double>(scaled, 1, kMostWidth));
  Tensor input = InputOf(line, width);
  const auto whole = static_cast<double>(input.shape.back());
  const Result<Tensor> output = session_.Run(std::move(input));
  if (!output.ok()) return output.status();
  if (output->shape.empty() || output->shape.back() != static_cast<std::int64_t>(keys_.size())) {
    return Status::Unsupported("the model and its list of characters do not belong together");
  }
  return CharactersOf(*output, keys_, whole * line.width / width);
}

}  // namespace mingxi
