// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A picture of a page, on demand: for people who look at it, never to find anything on it.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"

namespace mingxi {

struct PageImageOptions {
  std::vector<std::string> passwords;  ///< Tried in order after the empty one.
  /// Dots an inch. At 110 a figure of 7 pt is still read with ease, and a page of a table takes
  /// some ten kilobytes.
  int dots_per_inch = 110;
  /// Larger pages are drawn with fewer dots an inch, so that a poster costs what a page costs.
  int max_side_px = 1800;
};

struct PageImage {
  std::string bytes;
  std::string media_type;  ///< "image/png", or "image/jpeg" for a page of many colours.
  int width_px = 0;
  int height_px = 0;
  double width_pt = 0;  ///< Of the page as seen.
  double height_pt = 0;
};

/// An open PDF whose pages can be drawn. REQUIRES: no PdfReader is open while one lives, because
/// both set up Poppler's global state; one thread a process.
///
///     Result<PageImager> imager = PageImager::Open(bytes, {});
///     if (imager.ok()) Result<PageImage> image = imager->Draw(3);
class PageImager {
 public:
  /// `bytes` must outlive the imager. Fails with kDamaged or kPassword.
  static Result<PageImager> Open(std::string_view bytes, const PageImageOptions& options);

  PageImager(PageImager&&) noexcept;
  PageImager& operator=(PageImager&&) noexcept;
  ~PageImager();

  int page_count() const;

  /// Draws page `number`, counted from 1, turned as it is seen. Fails with kNotFound where there is
  /// no such page and with kDamaged where it cannot be drawn.
  Result<PageImage> Draw(int number);

 private:
  struct State;
  explicit PageImager(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mingxi
