// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ocr/ocr_parts.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace mingxi {
namespace {

TEST(ReadOcrParts, NamesTheFirstMissingPartAndTheCommand) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "ocr_parts";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (const char* part :
       {"libonnxruntime.so.1", "ch_PP-OCRv4_rec_infer.onnx", "ppocr_keys_v1.txt"}) {
    const Result<OcrParts> parts = ReadOcrParts(folder.string());
    ASSERT_FALSE(parts.ok()) << part;
    EXPECT_EQ(parts.status().code(), StatusCode::kNotFound);
    EXPECT_EQ(parts.status().message(),
              (folder / part).string() + " is missing; `scripts/install ocr` installs it");
    std::ofstream(folder / part) << part;
  }
  const Result<OcrParts> parts = ReadOcrParts(folder.string());
  ASSERT_TRUE(parts.ok()) << parts.status().ToString();
  EXPECT_EQ(parts->recognition_keys, "ppocr_keys_v1.txt");
}

}  // namespace
}  // namespace mingxi
