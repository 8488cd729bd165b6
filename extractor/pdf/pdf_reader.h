// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PDF -> Page. The only door to Poppler.

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/ocr/picture.h"
#include "extractor/pdf/active_content.h"
#include "model/page.h"
#include "model/status.h"

namespace mingxi {

struct PdfOptions {
  /// Tried in order after the empty password, as user and as owner password.
  std::vector<std::string> passwords;
  /// Of processor time: a page that takes longer is cut short (Page::is_cut_short). Zero = no
  /// limit. Behind it stands a budget of operators, which does not change.
  std::chrono::milliseconds page_timeout{5000};
  /// Folder of the maps for fonts that are not embedded; empty = where Poppler looks by itself.
  /// Leave it alone unless the maps were moved.
  std::string maps_folder;
};

struct PdfInfo {
  int page_count = 0;
  std::string producer;
  std::string title;
  std::string modified;  ///< ISO 8601; the creation date where there is no modification date; empty
                         ///< = none.
  bool is_tagged = false;
  bool is_encrypted = false;
  /// Its table of objects was broken; what was found was taken. May become so on any page.
  bool was_repaired = false;

  bool operator==(const PdfInfo&) const = default;
};

/// An open PDF. Not thread-safe: Poppler keeps global state, use it from one thread a process. One
/// may be open at a time with maps of another folder.
///
///     Result<PdfReader> reader = PdfReader::Open(bytes, options);
///     for (int n = 1; n <= reader->info().page_count; ++n) {
///       Result<Page> page = reader->ReadPage(n);
///       if (page.ok()) reader->AddTags(*page);  // Where a table without rules may stand.
///       ...
///     }
class PdfReader {
 public:
  /// `bytes` must outlive the reader. Fails with kDamaged, kPassword or kUnsupported.
  static Result<PdfReader> Open(std::string_view bytes, const PdfOptions& options);

  PdfReader(PdfReader&&) noexcept;
  PdfReader& operator=(PdfReader&&) noexcept;
  ~PdfReader();

  const PdfInfo& info() const;

  /// What the document would do or carries besides its pages: of its catalog, and of the pages that
  /// were read so far.
  const ActiveContent& active_content() const;

  /// Reads page `number`, 1 <= number <= page_count, in one pass. Fails with kDamaged when this
  /// page cannot be read; others may. Fails with kUnsupported when text of the document cannot be
  /// decoded on this machine because maps for its fonts are not installed: then no page is to be
  /// trusted.
  ///
  /// Page::tagged_cells is left empty: the structure tree costs as much as the pages of a long
  /// document, and a ruled page needs none. AddTags reads it.
  Result<Page> ReadPage(int number);

  /// Page `number` as a picture, for what stands on it as pixels. Fails with kDamaged.
  Result<ColorPicture> DrawPage(int number, double dots_per_inch);

  /// Sets the tagged cells of `page`. Reads the whole tree the first time. REQUIRES: `page` is the
  /// one that was read last.
  void AddTags(Page& page);

 private:
  struct State;
  explicit PdfReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mingxi
