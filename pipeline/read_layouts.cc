// SPDX-License-Identifier: GPL-3.0-or-later

// Page by page, so that a Page lives only until its Layout is found. A page that fails does not
// stop the others.

#include "pipeline/read_layouts.h"

#include <algorithm>
#include <utility>

#include "extractor/archive/archive_path.h"
#include "extractor/grids/grid_finder.h"
#include "extractor/grids/tagged_grid.h"
#include "extractor/html/html_reader.h"
#include "extractor/ocr/picture_file.h"
#include "extractor/ofd/ofd_reader.h"
#include "extractor/office_kind.h"
#include "extractor/pdf/pdf_reader.h"
#include "extractor/pdf/text_layer.h"
#include "extractor/text/text_reader.h"
#include "extractor/word/docx_reader.h"
#include "extractor/workbook/sheet_layout.h"
#include "extractor/workbook/workbook.h"
#include "extractor/xls/xls_reader.h"
#include "messages/errors.h"
#include "pipeline/page_findings.h"
#include "pipeline/read_pictures.h"
#include "pipeline/workbook_input.h"

namespace mingxi {
namespace {

SourceFacts FactsOf(const Source& source, std::string media_type) {
  SourceFacts facts;
  facts.file = NameOfInput(source.name);
  facts.sha256 = source.sha256;
  facts.media_type = std::move(media_type);
  return facts;
}

bool IsWanted(int page, const std::vector<PageRange>& ranges) {
  return ranges.empty() ||
         std::any_of(ranges.begin(), ranges.end(),
                     [page](const PageRange& range) { return range.Contains(page); });
}

/// The wanted pages; none is a failure.
Result<std::vector<int>> WantedPages(int page_count, const std::vector<PageRange>& ranges) {
  if (page_count == 0) return Status::Damaged(messages::kNoPages);
  std::vector<int> pages;
  for (int page = 1; page <= page_count; ++page) {
    if (IsWanted(page, ranges)) pages.push_back(page);
  }
  if (pages.empty()) {
    return Status::InvalidOption(Say(messages::kPagesNotThere, page_count));
  }
  return pages;
}

/// What was read of a PDF so far.
struct PdfReading {
  SourceReading reading;
  TextLayerTally tally;
  bool is_cut_short = false;  ///< Some page.
};

/// The layout of the page that `reader` read last.
Layout LayoutOf(Page& page, PdfReader& reader) {
  Layout layout = FindGrids(page);
  if (!reader.info().is_tagged || !CouldUseTags(layout)) return layout;
  reader.AddTags(page);
  return page.tagged_cells.empty() ? layout : FindGrids(page);
}

void AddPage(Page& page, PdfReader& reader, PdfReading& so_far) {
  const TextLayerTally tally = CountTextLayer(page);
  so_far.tally += tally;
  so_far.is_cut_short |= page.is_cut_short;
  AddPageFindings(page, tally, so_far.reading.findings);
  so_far.reading.layouts.push_back(LayoutOf(page, reader));
}

Result<SourceReading> ReadPdf(const Source& source, const ReadOptions& options) {
  Result<PdfReader> reader = PdfReader::Open(
      source.bytes, {.passwords = options.passwords, .page_timeout = options.page_timeout});
  if (!reader.ok()) return reader.status();
  const PdfInfo& info = reader->info();
  const Result<std::vector<int>> pages = WantedPages(info.page_count, options.pages);
  if (!pages.ok()) return pages.status();

  PdfReading so_far;
  for (const int number : *pages) {
    if (options.on_page && !options.on_page(number, info.page_count)) return Status::Interrupted();
    Result<Page> page = reader->ReadPage(number);
    if (page.ok()) {
      page = RecognizedWhereNeeded(*std::move(page), *reader);
      AddPage(*page, *reader, so_far);
    } else if (page.status().code() == StatusCode::kUnsupported) {
      return page.status();  // No page can be trusted.
    } else {
      so_far.reading.findings.push_back(DamagedPageFinding(number, page.status()));
    }
  }
  AddActiveContentFinding(reader->active_content(), so_far.reading.findings);
  if (Status status = JudgeTextLayer(so_far.tally); !status.ok()) {
    if (!so_far.is_cut_short && so_far.tally.picture_pages > 0 && CanRecognize()) {
      return Status::Unsupported(messages::kPicturesTooCoarse);
    }
    if (!so_far.is_cut_short) return status;
    return Status::Damaged(messages::kWorkBeforeText);
  }
  SourceFacts facts = FactsOf(source, "application/pdf");
  facts.pages = info.page_count;
  facts.producer = info.producer;
  facts.modified = info.modified;
  so_far.reading.facts = std::move(facts);
  return std::move(so_far.reading);
}

Result<SourceReading> ReadOfd(const Source& source, const ReadOptions& options) {
  Result<OfdReader> reader = OfdReader::Open(source.bytes);
  if (!reader.ok()) return reader.status();
  const Result<std::vector<int>> pages = WantedPages(reader->page_count(), options.pages);
  if (!pages.ok()) return pages.status();
  SourceReading reading;
  TextLayerTally all;
  for (const int number : *pages) {
    if (options.on_page && !options.on_page(number, reader->page_count())) {
      return Status::Interrupted();
    }
    Result<Page> page = reader->ReadPage(number);
    if (!page.ok()) {
      reading.findings.push_back(DamagedPageFinding(number, page.status()));
      continue;
    }
    const TextLayerTally tally = CountTextLayer(*page);
    all += tally;
    AddPageFindings(*page, tally, reading.findings);
    reading.layouts.push_back(FindGrids(*page));
  }
  if (const Status status = JudgeTextLayer(all); !status.ok()) return status;
  reading.facts = FactsOf(source, "application/ofd");
  reading.facts.pages = reader->page_count();
  reading.facts.producer = reader->producer();
  reading.facts.modified = reader->modified();
  return reading;
}

Result<SourceReading> ReadTextSource(const Source& source, const ReadOptions& options) {
  if (!options.pages.empty()) {
    return Status::InvalidOption(messages::kTextHasNoPages);
  }
  const bool is_csv = source.format == SourceFormat::kCsv;
  Result<TextContent> content = is_csv ? ReadDelimited(source.bytes) : ReadText(source.bytes);
  if (!content.ok()) return content.status();
  SourceReading reading;
  reading.facts = FactsOf(source, is_csv ? "text/csv" : "text/plain");
  reading.facts.encoding = content->encoding;
  reading.layouts.push_back(std::move(content->layout));
  return reading;
}

Result<SourceReading> ReadSheets(const Source& source, const ReadOptions& options) {
  if (!options.pages.empty()) {
    return Status::InvalidOption(messages::kWorkbookHasNoPages);
  }
  const bool is_old = source.format == SourceFormat::kXls;
  Result<Workbook> workbook = is_old ? ReadXls(source.bytes, WorkbookLimits())
                                     : ReadWorkbook(source.bytes, WorkbookLimits());
  if (!workbook.ok()) return workbook.status();
  if (IsOwnWorkbook(*workbook)) {
    return Status::Unsupported(messages::kOwnWorkbook);
  }
  Result<WorkbookLayouts> read = WorkbookToLayouts(*std::move(workbook));
  if (!read.ok()) return read.status();
  SourceReading reading;
  reading.facts =
      FactsOf(source, is_old ? "application/vnd.ms-excel"
                             : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  reading.facts.hidden = std::move(read->hidden);
  reading.layouts = std::move(read->layouts);
  reading.formula_doubts = std::move(read->formula_doubts);
  return reading;
}

Result<SourceReading> ReadTextDocument(const Source& source, const ReadOptions& options) {
  if (!options.pages.empty()) {
    return Status::InvalidOption(messages::kDocxHasNoPages);
  }
  Result<DocxContent> content = ReadDocx(source.bytes);
  if (!content.ok()) return content.status();
  SourceReading reading;
  reading.facts =
      FactsOf(source, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  reading.facts.hidden = std::move(content->hidden);
  reading.layouts.push_back(std::move(content->layout));
  return reading;
}

Result<SourceReading> ReadWebPage(const Source& source, const ReadOptions& options) {
  if (!options.pages.empty()) {
    return Status::InvalidOption(messages::kHtmlHasNoPages);
  }
  Result<HtmlContent> content = ReadHtml(source.bytes);
  if (!content.ok()) return content.status();
  SourceReading reading;
  reading.facts = FactsOf(source, "text/html");
  reading.facts.encoding = content->encoding;
  reading.layouts.push_back(std::move(content->layout));
  return reading;
}

/// A document that only an office program reads, by what that makes of it.
Result<SourceReading> ReadThroughOffice(const Source& source, const ReadOptions& options) {
  const std::optional<OfficeKind> kind = OfficeKindOf(source.bytes);
  if (!kind || !options.through_office) return Status::Unsupported(WhatItIs(source.bytes));
  Result<std::string> converted = options.through_office(source.bytes);
  if (!converted.ok()) return converted.status();
  Source made{source.name, *std::move(converted), source.sha256, SourceFormat::kUnknown};
  made.format = DetectFormat(made.bytes, made.name);
  if (made.format != SourceFormat::kDocx && made.format != SourceFormat::kWorkbook) {
    return Status::Damaged(Say(messages::kOfficeMadeOther, OfficeFactsOf(*kind).target));
  }
  Result<SourceReading> reading = ReadLayouts(made, options);
  if (reading.ok()) reading->facts.media_type = OfficeFactsOf(*kind).media_type;
  return reading;
}

Result<SourceReading> ReadPictures(const Source& source, const ReadOptions& options) {
  const int count = CountPictures(source.bytes);
  const Result<std::vector<int>> pages = WantedPages(count, options.pages);
  if (!pages.ok()) return pages.status();
  SourceReading reading;
  for (const int number : *pages) {
    if (options.on_page && !options.on_page(number, count)) return Status::Interrupted();
    const Result<Page> page = ReadPictureFile(source, number);
    if (page.ok()) {
      AddPageFindings(*page, CountTextLayer(*page), reading.findings);
      reading.layouts.push_back(FindGrids(*page));
    } else if (count == 1 || page.status().code() == StatusCode::kNotFound) {
      return page.status();
    } else {
      reading.findings.push_back(DamagedPageFinding(number, page.status()));
    }
  }
  reading.facts = FactsOf(source, std::string(PictureMediaType(source.bytes)));
  reading.facts.pages = count;
  return reading;
}

}  // namespace

Result<SourceReading> ReadLayouts(const Source& source, const ReadOptions& options) {
  switch (source.format) {
    case SourceFormat::kPdf:
      return ReadPdf(source, options);
    case SourceFormat::kOfd:
      return ReadOfd(source, options);
    case SourceFormat::kText:
    case SourceFormat::kCsv:
      return ReadTextSource(source, options);
    case SourceFormat::kWorkbook:
    case SourceFormat::kXls:
      return ReadSheets(source, options);
    case SourceFormat::kDocx:
      return ReadTextDocument(source, options);
    case SourceFormat::kHtml:
      return ReadWebPage(source, options);
    case SourceFormat::kOffice:
      return ReadThroughOffice(source, options);
    case SourceFormat::kPicture:
      return ReadPictures(source, options);
    case SourceFormat::kArchive:
    case SourceFormat::kUnknown:
      break;
  }
  return Status::Unsupported(WhatItIs(source.bytes));
}

}  // namespace mingxi
