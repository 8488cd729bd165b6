// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ocr/text_recognizer.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/extractor/ocr/installed_parts.h"

namespace mingxi {
namespace {

std::u32string TextOf(const std::vector<ReadCharacter>& characters) {
  std::u32string text;
  for (const ReadCharacter& character : characters) {
    if (character.code != U' ') text += character.code;
  }
  return text;
}

TEST(CharactersOf, ReadsRunsOfSteps) {
  const std::vector<char32_t> keys = {0, U'1', U'7'};
  struct Row {
    const char* name;
    std::vector<float> steps;  // Three likelihoods a step.
    std::vector<ReadCharacter> expected;
  };
  const Row rows[] = {
      {"nothing", {0.9F, 0.1F, 0}, {}},
      {"one, of its surest step",
       {0.1F, 0.5F, 0.4F, 0.1F, 0.7F, 0.2F},
       {{U'1', 0.7F, U'7', 0.2F, {0, 20}}}},
      {"two of the same, divided",
       {0, 1, 0, 1, 0, 0, 0, 1, 0},
       {{U'1', 1, 0, 0, {0, 10}}, {U'1', 1, 0, 0, {20, 30}}}},
      {"two that touch",
       {0, 0.8F, 0.2F, 0, 0.4F, 0.6F},
       {{U'1', 0.8F, U'7', 0.2F, {0, 10}}, {U'7', 0.6F, U'1', 0.4F, {10, 20}}}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.name);
    const auto steps = static_cast<std::int64_t>(row.steps.size() / keys.size());
    const Tensor table{{1, steps, 3}, row.steps};
    EXPECT_EQ(CharactersOf(table, keys, 10.0 * static_cast<double>(steps)), row.expected);
  }
}

GreyPicture ReadPicture(const std::string& name) {
  std::ifstream file(std::string(MINGXI_LINE_PICTURES) + "/" + name + ".pgm", std::ios::binary);
  std::string magic;
  GreyPicture picture;
  int most = 0;
  file >> magic >> picture.width >> picture.height >> most;
  file.get();
  picture.pixels.resize(static_cast<std::size_t>(picture.width) * picture.height);
  file.read(reinterpret_cast<char*>(picture.pixels.data()),
            static_cast<std::streamsize>(picture.pixels.size()));
  EXPECT_TRUE(file.good()) << name;
  return picture;
}

/// Needs the parts of recognition.
class TextRecognizerTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!parts_.ok()) GTEST_SKIP() << parts_.status().ToString();
  }
  Result<TextRecognizer> Recognizer(const std::string& keys) const {
    const Result<OnnxRuntime> runtime = OnnxRuntime::Load(parts_->library_path);
    if (!runtime.ok()) return runtime.status();
    return TextRecognizer::Create(*runtime, parts_->recognition_model, keys);
  }

  const Result<OcrParts> parts_ = InstalledParts();
};

TEST_F(TextRecognizerTest, ReadsLinesOfPrint) {
  const Result<TextRecognizer> recognizer = Recognizer(parts_->recognition_keys);
  ASSERT_TRUE(recognizer.ok()) << recognizer.status().ToString();
  struct Row {
    const char* picture;
    std::u32string expected;  // Without spaces.
  };
  const Row rows[] = {
      {"grouped", U"-1,234,567.89"},
      {"coarse", U"48,717.06"},
      {"label", U"一般公共服务支出"},
      {"mixed", U"其中：科学技术3,068.50"},
      {"one_digit", U"7"},
      {"same_digits", U"1,000,003.33"},
      {"blank", U""},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.picture);
    const GreyPicture picture = ReadPicture(row.picture);
    const Result<std::vector<ReadCharacter>> read = recognizer->Read(picture);
    ASSERT_TRUE(read.ok()) << read.status().ToString();
    EXPECT_EQ(TextOf(*read), row.expected);
    double at = 0;
    for (const ReadCharacter& character : *read) {
      EXPECT_GE(character.extent.low, at);
      EXPECT_GT(character.extent.length(), 0);
      EXPECT_LE(character.extent.high, picture.width + 1);
      EXPECT_GT(character.confidence, character.rival_confidence);
      EXPECT_NE(character.rival, character.code);
      at = character.extent.high;
    }
  }
  EXPECT_TRUE(recognizer->Read({})->empty());
}

TEST_F(TextRecognizerTest, RefusesKeysOfAnotherModel) {
  EXPECT_EQ(Recognizer("").status().code(), StatusCode::kDamaged);
  EXPECT_EQ(Recognizer("12\n").status().code(), StatusCode::kDamaged);
  const Result<TextRecognizer> recognizer = Recognizer("1\n2\n");
  ASSERT_TRUE(recognizer.ok()) << recognizer.status().ToString();
  EXPECT_EQ(recognizer->Read(ReadPicture("coarse")).status().code(), StatusCode::kUnsupported);
}

}  // namespace
}  // namespace mingxi
