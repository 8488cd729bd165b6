// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the pipeline as far as the stage asked for and prints its nouns.

#include "pipeline/inspect.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <optional>
#include <utility>

#include "extractor/grids/edges.h"
#include "extractor/grids/grid_finder.h"
#include "extractor/pdf/pdf_reader.h"
#include "extractor/source.h"
#include "model/dump.h"
#include "pipeline/archive_inputs.h"
#include "pipeline/convert.h"
#include "pipeline/read_layouts.h"
#include "pipeline/read_pictures.h"

namespace mingxi {
namespace {

constexpr std::array<std::pair<std::string_view, Stage>, 7> kStages = {{
    {"page", Stage::kPage},
    {"edges", Stage::kEdges},
    {"candidates", Stage::kCandidates},
    {"cells", Stage::kCells},
    {"layout", Stage::kLayout},
    {"coverage", Stage::kCoverage},
    {"table", Stage::kTable},
}};

void AddLine(std::string& out, std::string_view line, int depth = 0) {
  out.append(static_cast<std::size_t>(depth) * 2, ' ');
  out += line;
  out += '\n';
}

template <typename Nouns>
void AddLines(std::string& out, const Nouns& nouns) {
  for (const auto& noun : nouns) AddLine(out, Dump(noun), 1);
}

std::string PageHead(int number, double width, double height) {
  return "page " + std::to_string(number) + " " + std::to_string(std::lround(width)) + "x" +
         std::to_string(std::lround(height));
}

std::string PageText(const Page& page) {
  std::string out;
  AddLine(out, PageHead(page.number, page.width, page.height));
  for (const Font& font : page.fonts) AddLine(out, Dump(font), 1);
  AddLines(out, page.rulings);
  AddLines(out, page.fills);
  AddLines(out, page.pictures);
  AddLines(out, page.tagged_cells);
  AddLines(out, page.glyphs);
  return out;
}

std::string EdgesText(const Page& page) {
  std::string out;
  AddLine(out, PageHead(page.number, page.width, page.height));
  for (const Edge& edge : RulingsToEdges(page.rulings, {})) AddLine(out, ToString(edge), 1);
  return out;
}

/// What a candidate's choice hung on: "; margin 0.50", or unknown in a group too large to tell.
std::string MarginText(std::optional<double> margin) {
  if (!margin) return "; margin unknown";
  char text[40];
  std::snprintf(text, sizeof text, "; margin %.2f", *margin);
  return text;
}

std::string CandidatesText(const Page& page) {
  std::string out;
  AddLine(out, PageHead(page.number, page.width, page.height));
  const PageReading reading = ReadPage(page);
  for (std::size_t i = 0; i < reading.candidates.size(); ++i) {
    const auto& chosen = reading.choice.chosen;
    const bool is_chosen = std::binary_search(chosen.begin(), chosen.end(), i);
    AddLine(out,
            (is_chosen ? "+ " : "- ") + ToString(reading.candidates[i]) +
                MarginText(reading.choice.margin[i]),
            1);
  }
  return out;
}

/// The stages before the grids of a page.
std::string PageStageText(const Page& page, Stage stage) {
  if (stage == Stage::kPage) return PageText(page);
  return stage == Stage::kEdges ? EdgesText(page) : CandidatesText(page);
}

void AddGrid(std::string& out, const Grid& grid, bool with_cells) {
  AddLine(out, Dump(grid), 1);
  for (const GridDoubt& doubt : grid.doubts) AddLine(out, Dump(doubt), 2);
  if (!with_cells) return;
  for (const GridCell& cell : grid.cells) AddLine(out, Dump(cell), 2);
}

/// Grids and lines by their place in the reading order.
std::string LayoutText(const Layout& layout, bool with_cells) {
  std::string out;
  AddLine(out, PageHead(layout.page, layout.width, layout.height));
  auto line = layout.lines.begin();
  for (const Grid& grid : layout.grids) {
    for (; !with_cells && line != layout.lines.end() && line->order < grid.order; ++line) {
      AddLine(out, Dump(*line), 1);
    }
    AddGrid(out, grid, with_cells);
  }
  for (; !with_cells && line != layout.lines.end(); ++line) AddLine(out, Dump(*line), 1);
  return out;
}

/// PDF pages before the grid finder.
Result<std::string> InspectPages(const Source& source, Stage stage, const ReadOptions& options) {
  if (source.format != SourceFormat::kPdf) {
    return Status::InvalidOption("only a PDF has this stage; try --stage cells");
  }
  Result<PdfReader> reader = PdfReader::Open(
      source.bytes, {.passwords = options.passwords, .page_timeout = options.page_timeout});
  if (!reader.ok()) return reader.status();
  std::string out;
  const auto is_wanted = [&options](int number) {
    return options.pages.empty() ||
           std::any_of(options.pages.begin(), options.pages.end(),
                       [number](const PageRange& range) { return range.Contains(number); });
  };
  for (int number = 1; number <= reader->info().page_count; ++number) {
    if (!is_wanted(number)) continue;
    Result<Page> page = reader->ReadPage(number);
    if (page.ok()) page = RecognizedWhereNeeded(*std::move(page), *reader);
    if (!page.ok()) return page.status().At({.page = number});
    reader->AddTags(*page);
    out += PageStageText(*page, stage);
  }
  return out;
}

std::string StageText(const Layout& layout, Stage stage) {
  if (stage != Stage::kCoverage) return LayoutText(layout, stage == Stage::kCells);
  return "page " + std::to_string(layout.page) + " " + Dump(layout.account) + "\n";
}

Result<std::string> InspectTables(const std::string& input, const ReadOptions& options) {
  const Result<Document> document = ReadDocument(input, options);
  if (!document.ok()) return document.status();
  std::string out;
  AddLine(out, Dump(*document));
  for (const Table& table : document->tables) {
    AddLine(out, Dump(table));
    AddLines(out, table.columns);
    AddLines(out, table.rows);
    AddLines(out, table.cells);
  }
  return out;
}

}  // namespace

Result<Stage> ParseStage(std::string_view text) {
  std::string names;
  for (const auto& [name, stage] : kStages) {
    if (name == text) return stage;
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  return Status::InvalidOption("'" + std::string(text) + "' is no stage; there are " + names);
}

Result<std::string> Inspect(const std::string& input, Stage stage, const ReadOptions& options) {
  if (stage == Stage::kTable) return InspectTables(input, options);
  const Result<Source> source = OnlyDocumentOf(ReadSource(input));
  if (!source.ok()) return source.status().At({.file = input});
  if (stage == Stage::kPage || stage == Stage::kEdges || stage == Stage::kCandidates) {
    const Result<std::string> text = InspectPages(*source, stage, options);
    return text.ok() ? text : Result<std::string>(text.status().At({.file = input}));
  }
  const Result<SourceReading> reading = ReadLayouts(*source, options);
  if (!reading.ok()) return reading.status().At({.file = input});
  std::string out;
  for (const Layout& layout : reading->layouts) out += StageText(layout, stage);
  return out;
}

}  // namespace mingxi
