// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/ocr/onnx_session.h"

#include <gtest/gtest.h>

#include "tests/extractor/ocr/installed_parts.h"

namespace mingxi {
namespace {

TEST(OnnxRuntime, SaysWhatCannotBeLoaded) {
  EXPECT_EQ(OnnxRuntime::Load("/nowhere/libonnxruntime.so.1").status().code(),
            StatusCode::kNotFound);
  EXPECT_EQ(OnnxRuntime::Load("libm.so.6").status().code(), StatusCode::kUnsupported);
}

/// Needs the parts of recognition.
class OnnxSessionTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!parts_.ok()) GTEST_SKIP() << parts_.status().ToString();
  }
  Result<OnnxRuntime> runtime() const { return OnnxRuntime::Load(parts_->library_path); }

  const Result<OcrParts> parts_ = InstalledParts();
};

TEST_F(OnnxSessionTest, RefusesWhatIsNoModel) {
  const Result<OnnxRuntime> runtime = this->runtime();
  ASSERT_TRUE(runtime.ok()) << runtime.status().ToString();
  EXPECT_FALSE(runtime->version().empty());
  const std::string half =
      parts_->recognition_model.substr(0, parts_->recognition_model.size() / 2);
  for (const std::string& model : {std::string(), std::string("no model"), half}) {
    EXPECT_EQ(OnnxSession::Create(*runtime, model).status().code(), StatusCode::kDamaged);
  }
}

TEST_F(OnnxSessionTest, RunsTheSameWayEachTimeAndRefusesOtherShapes) {
  const Result<OnnxRuntime> runtime = this->runtime();
  ASSERT_TRUE(runtime.ok()) << runtime.status().ToString();
  const Result<OnnxSession> session = OnnxSession::Create(*runtime, parts_->recognition_model);
  ASSERT_TRUE(session.ok()) << session.status().ToString();
  const Tensor white{{1, 3, 48, 96}, std::vector<float>(std::size_t{3} * 48 * 96, 1.0F)};
  const Result<Tensor> first = session->Run(white);
  ASSERT_TRUE(first.ok()) << first.status().ToString();
  EXPECT_EQ(first->shape.size(), 3U);
  EXPECT_EQ(session->Run({{1, 2}, {0, 0}}).status().code(), StatusCode::kUnsupported);
  const Result<Tensor> second = session->Run(white);
  ASSERT_TRUE(second.ok()) << second.status().ToString();
  EXPECT_EQ(first->values, second->values);
}

}  // namespace
}  // namespace mingxi
