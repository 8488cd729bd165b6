// SPDX-License-Identifier: GPL-3.0-or-later

// One page through the stages, drawn: below lies what is printed, above it what the stage made.

#include <algorithm>
#include <utility>

#include "extractor/grids/edges.h"
#include "extractor/grids/grid_finder.h"
#include "extractor/ofd/ofd_reader.h"
#include "extractor/pdf/pdf_reader.h"
#include "extractor/source.h"
#include "pipeline/archive_inputs.h"
#include "pipeline/convert.h"
#include "pipeline/inspect.h"
#include "pipeline/read_pictures.h"
#include "writers/svg/page_drawing.h"

namespace mingxi {
namespace {

/// The one page that `options` asks for.
Result<int> OnlyPage(const ReadOptions& options, int page_count) {
  if (options.pages.empty() && page_count == 1) return 1;
  const bool is_one = options.pages.size() == 1 && options.pages[0].first == options.pages[0].last;
  if (!is_one) return Status::InvalidOption("a picture shows one page; name it with --page N");
  const int page = options.pages[0].first;
  if (page <= page_count) return page;
  return Status::InvalidOption("page " + std::to_string(page) + " is not there; the file has " +
                               std::to_string(page_count));
}

std::vector<Ruling> EdgesOf(const Page& page) {
  std::vector<Ruling> edges;
  for (const Edge& edge : RulingsToEdges(page.rulings, {})) {
    Ruling ruling;
    ruling.is_horizontal = edge.is_horizontal;
    ruling.position = edge.position;
    ruling.extent = edge.extent;
    edges.push_back(ruling);
  }
  return edges;
}

void Append(std::vector<DrawnBox> boxes, PageDrawing& drawing) {
  drawing.boxes.insert(drawing.boxes.end(), std::make_move_iterator(boxes.begin()),
                       std::make_move_iterator(boxes.end()));
}

Result<Page> ReadOnlyPage(const Source& source, const ReadOptions& options) {
  if (source.format == SourceFormat::kOfd) {
    Result<OfdReader> reader = OfdReader::Open(source.bytes);
    if (!reader.ok()) return reader.status();
    const Result<int> page = OnlyPage(options, reader->page_count());
    return page.ok() ? reader->ReadPage(*page) : Result<Page>(page.status());
  }
  if (source.format != SourceFormat::kPdf) {
    return Status::InvalidOption("only a PDF or an OFD has pages to draw; leave --format out");
  }
  Result<PdfReader> reader = PdfReader::Open(
      source.bytes, {.passwords = options.passwords, .page_timeout = options.page_timeout});
  if (!reader.ok()) return reader.status();
  const Result<int> page = OnlyPage(options, reader->info().page_count);
  if (!page.ok()) return page.status();
  Result<Page> read = reader->ReadPage(*page);
  return read.ok() ? RecognizedWhereNeeded(*std::move(read), *reader) : std::move(read);
}

Result<PageDrawing> Draw(const std::string& input, Stage stage, const ReadOptions& options) {
  const Result<Source> source = OnlyDocumentOf(ReadSource(input));
  if (!source.ok()) return source.status();
  const Result<Page> page = ReadOnlyPage(*source, options);
  if (!page.ok()) return page.status();
  PageDrawing drawing = DrawingOf(*page);
  drawing.is_print_faint = stage != Stage::kPage;
  if (stage == Stage::kEdges) drawing.edges = EdgesOf(*page);
  if (stage == Stage::kCells || stage == Stage::kLayout) Append(BoxesOf(FindGrids(*page)), drawing);
  if (stage == Stage::kTable) {
    ReadOptions whole = options;
    whole.pages.clear();  // A page's table may have its header on the page before.
    const Result<Document> document = ReadDocument(input, whole);
    if (!document.ok()) return document.status();
    Append(BoxesOf(*document, page->number), drawing);
  }
  return drawing;
}

}  // namespace

Result<std::string> InspectAsSvg(const std::string& input, Stage stage,
                                 const ReadOptions& options) {
  if (stage == Stage::kCoverage) {
    return Status::InvalidOption("coverage is counts and has no picture; leave --format out");
  }
  const Result<PageDrawing> drawing = Draw(input, stage, options);
  if (!drawing.ok()) return drawing.status().At({.file = input});
  return DrawingToSvg(*drawing);
}

}  // namespace mingxi
