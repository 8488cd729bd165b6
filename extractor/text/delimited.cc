// SPDX-License-Identifier: GPL-3.0-or-later

// RFC 4180 with the leniency that real exports need: nothing that stands in the file is lost, and a
// stray quote costs its own field at most. This file's entries are ParseDelimited, GuessDelimiter
// and ReadDelimited.

#include "extractor/text/delimited.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extractor/text/caption_row.h"
#include "extractor/text/encoding.h"
#include "extractor/text/source_lines.h"
#include "extractor/text/text_reader.h"

namespace mingxi {
namespace {

/// So much of a file shows its delimiter, in bytes.
constexpr std::size_t kSampleSize = 64 * 1024;

/// Longest quoted field, in bytes: a spreadsheet's cell holds 32,767 characters. Keeps a file of
/// stray quotes from being searched to its end for each.
constexpr std::size_t kLongestQuoted = std::size_t{4} * 32767;

struct Field {
  std::string text;
  std::size_t end = 0;  ///< Offset of the delimiter or line end behind it.
};

bool EndsField(std::string_view text, std::size_t at, char delimiter) {
  return at == text.size() || text[at] == delimiter || text[at] == '\n' || text[at] == '\r';
}

/// The quoted field at `at`, nullopt when its quotes are no field quotes.
std::optional<Field> QuotedField(std::string_view text, std::size_t at, char delimiter) {
  Field field;
  const std::size_t limit = std::min(text.size(), at + kLongestQuoted);
  for (std::size_t i = at + 1; i < limit; ++i) {
    if (text[i] != '"') {
      field.text += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '"') {
      field.text += text[i++];
    } else if (EndsField(text, i + 1, delimiter)) {
      field.end = i + 1;
      return field;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

Field FieldAt(std::string_view text, std::size_t at, char delimiter) {
  if (at < text.size() && text[at] == '"') {
    if (auto quoted = QuotedField(text, at, delimiter)) return *std::move(quoted);
  }
  std::size_t end = at;
  while (!EndsField(text, end, delimiter)) ++end;
  return {std::string(text.substr(at, end - at)), end};
}

/// Share of records (thousandths) that have the most frequent width of two or more.
std::size_t Agreement(const std::vector<TextRow>& rows) {
  std::map<std::size_t, std::size_t> count;
  std::size_t shown = 0;
  for (const TextRow& row : rows) {
    if (row.size() == 1 && IsBlank(row[0])) continue;
    ++shown;
    if (row.size() > 1) ++count[row.size()];
  }
  std::size_t most = 0;
  for (const auto& [width, times] : count) most = std::max(most, times);
  return shown == 0 ? 0 : most * 1000 / shown;
}

bool IsBlankRow(const TextRow& row) {
  return std::all_of(row.begin(), row.end(), [](const std::string& cell) { return IsBlank(cell); });
}

/// Cells of a table, with those that fill short rows up. A sheet of 100,000 rows has two millions;
/// so many take half of a worker's memory.
constexpr std::size_t kMaxCells = 3'000'000;

Status TooManyCells() {
  return Status::Unsupported("more than " + std::to_string(kMaxCells) +
                             " cells, or rows of very unlike lengths; split the file");
}

std::size_t WidestOf(const std::vector<TextRow>& rows) {
  std::size_t widest = 0;
  for (const TextRow& row : rows) widest = std::max(widest, row.size());
  return widest;
}

Layout RowsToLayout(std::vector<TextRow> rows) {
  while (!rows.empty() && IsBlankRow(rows.back())) rows.pop_back();
  const std::size_t width = WidestOf(rows);
  Layout layout;
  int order = 0;
  std::size_t begin = 0;
  for (; begin < rows.size() && (IsBlankRow(rows[begin]) || IsCaptionRow(rows[begin], width));
       ++begin) {
    for (const std::string& cell : rows[begin]) {
      if (IsBlank(cell)) continue;
      TextLine line;
      line.text = cell;
      line.order = order++;
      layout.lines.push_back(std::move(line));
    }
  }
  std::vector<DraftRow> drafts;
  for (; begin < rows.size(); ++begin) {
    drafts.push_back({std::move(rows[begin]), ShortRow::kTrailing});
  }
  if (drafts.empty()) return layout;
  layout.grids.push_back(RowsToGrid(drafts, Evidence::kTextCells));
  layout.grids.back().order = order;
  return layout;
}

}  // namespace

std::vector<TextRow> ParseDelimited(std::string_view text, char delimiter) {
  std::vector<TextRow> rows;
  TextRow row;
  for (std::size_t i = 0; i < text.size() || !row.empty();) {
    Field field = FieldAt(text, i, delimiter);
    row.push_back(std::move(field.text));
    i = field.end;
    if (i < text.size() && text[i] == delimiter) {
      ++i;
      continue;
    }
    rows.push_back(std::exchange(row, {}));
    if (i < text.size()) i += text.substr(i).starts_with("\r\n") ? 2 : 1;
  }
  return rows;
}

char GuessDelimiter(std::string_view text) {
  std::string_view sample = text.substr(0, kSampleSize);
  if (sample.size() < text.size()) sample = sample.substr(0, sample.rfind('\n') + 1);
  char best = ',';
  std::size_t best_agreement = 0;
  for (const char delimiter : {'\t', ',', ';', '|'}) {
    const std::size_t agreement = Agreement(ParseDelimited(sample, delimiter));
    if (agreement > best_agreement) {
      best = delimiter;
      best_agreement = agreement;
    }
  }
  return best;
}

Result<TextContent> ReadDelimited(std::string_view bytes) {
  Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.status();
  TextContent content;
  content.encoding = decoded->encoding;
  const char delimiter = GuessDelimiter(decoded->text);
  const std::string& text = decoded->text;
  const auto fields = static_cast<std::size_t>(std::count(text.begin(), text.end(), delimiter) +
                                               std::count(text.begin(), text.end(), '\n'));
  if (fields > kMaxCells) return TooManyCells();
  std::vector<TextRow> rows = ParseDelimited(text, delimiter);
  if (WidestOf(rows) > kMaxCells / std::max<std::size_t>(1, rows.size())) return TooManyCells();
  content.layout = RowsToLayout(std::move(rows));
  return content;
}

}  // namespace mingxi
