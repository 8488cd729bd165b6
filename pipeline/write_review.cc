// SPDX-License-Identifier: GPL-3.0-or-later

// The document is read already; its source is opened once more for the pictures alone.

#include "pipeline/write_review.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "extractor/ofd/ofd_reader.h"
#include "extractor/pdf/page_image.h"
#include "extractor/source.h"
#include "pipeline/archive_inputs.h"
#include "pipeline/version.h"
#include "writers/files/atomic_file.h"
#include "writers/review/review_page.h"
#include "writers/svg/page_drawing.h"

namespace mingxi {
namespace {

/// A4, for a page whose size nobody knows because it cannot be drawn.
constexpr double kPaperWidthPt = 595;
constexpr double kPaperHeightPt = 842;

ReviewSheet SheetOf(int page, Result<PageImage> image) {
  ReviewSheet sheet{page, kPaperWidthPt, kPaperHeightPt, {}, {}};
  if (!image.ok()) return sheet;
  sheet.width_pt = image->width_pt;
  sheet.height_pt = image->height_pt;
  sheet.media_type = image->media_type;
  sheet.bytes = std::move(image->bytes);
  return sheet;
}

bool WasCutShort(const Document& document, int page) {
  return std::any_of(document.findings.begin(), document.findings.end(),
                     [page](const Finding& finding) {
                       return finding.id == "page.cut-short" && finding.location.page == page;
                     });
}

/// The pages of an OFD document as they were read: no library draws them.
std::vector<ReviewSheet> OfdSheets(const Document& document, const Source& source) {
  std::vector<ReviewSheet> sheets;
  Result<OfdReader> reader = OfdReader::Open(source.bytes);
  if (!reader.ok()) return sheets;
  for (const PageAccount& account : document.accounts) {
    const Result<Page> page = reader->ReadPage(account.page);
    if (!page.ok()) continue;
    PageDrawing drawing = DrawingOf(*page);
    drawing.is_bare = true;
    sheets.push_back(
        {account.page, page->width, page->height, "image/svg+xml", DrawingToSvg(drawing)});
  }
  return sheets;
}

/// The pages that were read, drawn. Empty for what has none.
std::vector<ReviewSheet> SheetsOf(const Document& document, const WriteOptions& options) {
  if (document.source.pages == 0 || options.input.empty() || options.input == "-") return {};
  const Result<Source> source = OnlyDocumentOf(
      options.input_bytes.empty() ? ReadSource(options.input)
                                  : MakeSource(options.input, std::string(options.input_bytes)));
  // Another file by now: its pictures would not show what was read.
  if (!source.ok() || source->sha256 != document.source.sha256) return {};
  if (source->format == SourceFormat::kOfd) return OfdSheets(document, *source);
  Result<PageImager> imager = PageImager::Open(source->bytes, {.passwords = options.passwords});
  if (!imager.ok()) return {};
  std::vector<ReviewSheet> sheets;
  for (const PageAccount& account : document.accounts) {
    // What is too much to read is too much to draw, and drawing knows no limit.
    const bool is_drawn = !WasCutShort(document, account.page);
    sheets.push_back(
        SheetOf(account.page, is_drawn ? imager->Draw(account.page)
                                       : Result<PageImage>(Status::Unsupported("not drawn"))));
  }
  return sheets;
}

}  // namespace

Status WriteReview(const Document& document, const std::string& path, const WriteOptions& options) {
  ReviewOptions review;
  review.language = options.language;
  review.version = std::string(Version());
  return WriteFileAtomically(path, DocumentToReview(document, SheetsOf(document, options), review));
}

}  // namespace mingxi
