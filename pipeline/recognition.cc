// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/recognition.h"

#include <optional>

#include "extractor/ocr/ocr_parts.h"

namespace mingxi {
namespace {

struct Loaded {
  std::string folder;
  Result<OnnxRuntime> runtime = Status::NotFound("");
};

const Loaded& LoadOnce() {
  static const Loaded loaded = [] {
    Loaded now;
    now.folder = FindOcrFolder();
    now.runtime = now.folder.empty() ? Result<OnnxRuntime>(OcrPartsMissing())
                                     : OnnxRuntime::Load(OcrLibraryPath(now.folder));
    return now;
  }();
  return loaded;
}

Result<TextRecognizer> MakeRecognizer() {
  const Loaded& loaded = LoadOnce();
  if (!loaded.runtime.ok()) return loaded.runtime.status();
  const Result<OcrParts> parts = ReadOcrParts(loaded.folder);
  if (!parts.ok()) return parts.status();
  return TextRecognizer::Create(*loaded.runtime, parts->recognition_model, parts->recognition_keys);
}

}  // namespace

void LoadRecognition() { LoadOnce(); }

std::string RecognitionFolder() { return LoadOnce().folder; }

const Result<TextRecognizer>& Recognizer() {
  static const Result<TextRecognizer> recognizer = MakeRecognizer();
  return recognizer;
}

}  // namespace mingxi
