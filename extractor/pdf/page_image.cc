// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/page_image.h"

// Poppler draws, we encode: a printed page is grey on white and takes a tenth of its size in
// sixteen greys. Pages of many colours (a cover, a scan) become JPEG, which Poppler writes into a
// file; the file is one for the moment.
//
// The rule at this door: poppler::document reads from the caller's bytes as long as it lives, a
// page from its document; the only callback is a function without data.

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <optional>
#include <utility>

#include "extractor/pdf/png.h"

namespace mingxi {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kLeastSidePt = 1;  // Of a page, so that nothing is divided by zero.

std::unique_ptr<poppler::document> Load(std::string_view bytes,
                                        const std::vector<std::string>& passwords) {
  const auto load = [bytes](const std::string& password) {
    return std::unique_ptr<poppler::document>(poppler::document::load_from_raw_data(
        bytes.data(), static_cast<int>(bytes.size()), password, password));
  };
  std::unique_ptr<poppler::document> document = load("");
  for (const std::string& password : passwords) {
    if (!document || !document->is_locked()) break;
    document = load(password);
  }
  return document;
}

/// A file that a library can write by its name, in the folder for such; gone at the end of its
/// life.
class ScratchFile {
 public:
  ScratchFile() {
    const char* told = std::getenv("TMPDIR");
    path_ = std::string(told != nullptr && *told != '\0' ? told : "/tmp") + "/page-XXXXXX";
    descriptor_ = ::mkstemp(path_.data());
  }
  ~ScratchFile() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    ::unlink(path_.c_str());
  }
  ScratchFile(const ScratchFile&) = delete;  // Owns its file.
  ScratchFile& operator=(const ScratchFile&) = delete;

  const std::string& path() const { return path_; }

  std::string Read() const {
    std::string bytes;
    char buffer[1 << 16];
    off_t at = 0;
    for (;;) {
      const ssize_t count = ::pread(descriptor_, buffer, sizeof buffer, at);
      if (count <= 0) return bytes;
      bytes.append(buffer, static_cast<std::size_t>(count));
      at += count;
    }
  }

 private:
  std::string path_;
  int descriptor_;
};

/// Empty where that is not possible on this machine.
std::string EncodeJpeg(const poppler::image& image, int dots_per_inch) {
  const ScratchFile file;
  return image.save(file.path(), "jpeg", dots_per_inch) ? file.Read() : std::string();
}

PixelView PixelsOf(const poppler::image& image) {
  return {reinterpret_cast<const unsigned char*>(image.const_data()), image.width(), image.height(),
          image.bytes_per_row()};
}

PageImage Encode(const poppler::image& image, int dots_per_inch) {
  PageImage encoded{{}, "image/png", image.width(), image.height(), 0, 0};
  if (std::optional<std::string> png = EncodeFewColors(PixelsOf(image))) {
    encoded.bytes = *std::move(png);
    return encoded;
  }
  encoded.bytes = EncodeJpeg(image, dots_per_inch);
  if (encoded.bytes.empty()) {
    encoded.bytes = EncodeTrueColor(PixelsOf(image));
  } else {
    encoded.media_type = "image/jpeg";
  }
  return encoded;
}

void IgnoreMessage(const std::string& /*message*/, void* /*data*/) {}

}  // namespace

struct PageImager::State {
  PageImageOptions options;
  std::unique_ptr<poppler::document> document;
  poppler::page_renderer renderer;

  double DotsPerInchOf(const poppler::page& page) const {
    const poppler::rectf rect = page.page_rect();
    const double longer = std::max({rect.width(), rect.height(), kLeastSidePt});
    return std::min<double>(options.dots_per_inch, options.max_side_px * kPointsPerInch / longer);
  }
};

PageImager::PageImager(std::unique_ptr<State> state) : state_(std::move(state)) {}
PageImager::PageImager(PageImager&&) noexcept = default;
PageImager& PageImager::operator=(PageImager&&) noexcept = default;
PageImager::~PageImager() = default;

int PageImager::page_count() const { return state_->document->pages(); }

Result<PageImager> PageImager::Open(std::string_view bytes, const PageImageOptions& options) try {
  poppler::set_debug_error_function(&IgnoreMessage, nullptr);
  auto state = std::make_unique<State>();
  state->options = options;
  state->document = Load(bytes, options.passwords);
  if (!state->document) return Status::Damaged("the PDF is damaged and its pages cannot be drawn");
  if (state->document->is_locked()) {
    return Status::Password("the file is encrypted and none of the given passwords opens it");
  }
  state->renderer.set_image_format(poppler::image::format_rgb24);
  state->renderer.set_render_hint(poppler::page_renderer::antialiasing);
  state->renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  return PageImager(std::move(state));
} catch (const std::exception&) {
  return Status::Damaged("the PDF is damaged: drawing it takes more memory than there is");
}

Result<PageImage> PageImager::Draw(int number) try {
  const Status failed = Status::Damaged("the page cannot be drawn").At({.page = number});
  if (number < 1 || number > page_count()) {
    return Status::NotFound("there is no page " + std::to_string(number));
  }
  const std::unique_ptr<poppler::page> page(state_->document->create_page(number - 1));
  if (!page) return failed;
  const double dots = state_->DotsPerInchOf(*page);
  const poppler::image image = state_->renderer.render_page(page.get(), dots, dots);
  if (!image.is_valid()) return failed;
  PageImage encoded = Encode(image, static_cast<int>(dots));
  const poppler::rectf rect = page->page_rect();
  const bool is_turned = page->orientation() == poppler::page::landscape ||
                         page->orientation() == poppler::page::seascape;
  encoded.width_pt = is_turned ? rect.height() : rect.width();
  encoded.height_pt = is_turned ? rect.width() : rect.height();
  return encoded;
} catch (const std::exception&) {
  return Status::Damaged("the page cannot be drawn: it takes more memory than there is")
      .At({.page = number});
}

}  // namespace mingxi
