// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/options.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace mingxi {
namespace {

/// In the order of the enumeration.
constexpr std::array<FormatFacts, 8> kFormats = {{
    {OutputFormat::kXlsx, "xlsx", ".xlsx"},
    {OutputFormat::kCsv, "csv", "-csv"},
    {OutputFormat::kJson, "json", ".json"},
    {OutputFormat::kHtml, "html", ".html"},
    {OutputFormat::kSqlite, "sqlite", ".sqlite"},
    {OutputFormat::kJsonLines, "jsonl", ".jsonl"},
    {OutputFormat::kMarkdown, "md", ".md"},
    {OutputFormat::kTablesHtml, "tables.html", ".tables.html"},
}};

/// The parts of `text` between commas.
std::vector<std::string_view> SplitAtCommas(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t at; (at = text.find(',')) != std::string_view::npos; text.remove_prefix(at + 1))
    parts.push_back(text.substr(0, at));
  parts.push_back(text);
  return parts;
}

/// A page number: digits only, at least 1.
std::optional<int> ParsePage(std::string_view text) {
  int page = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), page);
  if (error != std::errc() || end != text.data() + text.size() || page < 1) return std::nullopt;
  return page;
}

std::optional<PageRange> ParsePageRange(std::string_view text) {
  const std::size_t dash = text.find('-');
  const std::optional<int> first = ParsePage(text.substr(0, dash));
  if (!first) return std::nullopt;
  if (dash == std::string_view::npos) return PageRange{*first, *first};
  if (dash + 1 == text.size()) return PageRange{*first, 0};
  const std::optional<int> last = ParsePage(text.substr(dash + 1));
  if (!last || *last < *first) return std::nullopt;
  return PageRange{*first, *last};
}

}  // namespace

Result<std::vector<PageRange>> ParsePageRanges(std::string_view text) {
  std::vector<PageRange> ranges;
  for (const std::string_view part : SplitAtCommas(text)) {
    const std::optional<PageRange> range = ParsePageRange(part);
    if (!range) {
      return Status::InvalidOption("'" + std::string(text) +
                                   "' names no pages; write 3-9, 7, 12- or 1,4-6");
    }
    ranges.push_back(*range);
  }
  return ranges;
}

std::span<const FormatFacts> OutputFormats() { return kFormats; }

std::string_view ToString(OutputFormat format) {
  return kFormats[static_cast<std::size_t>(format)].name;
}

std::string OutputFormatNames() {
  std::string names;
  for (const FormatFacts& facts : kFormats) {
    if (!names.empty()) names += &facts == &kFormats.back() ? " and " : ", ";
    names += facts.name;
  }
  return names;
}

Result<std::vector<OutputFormat>> ParseFormats(std::string_view text) {
  std::vector<OutputFormat> formats;
  for (const std::string_view part : SplitAtCommas(text)) {
    const auto facts = std::find_if(kFormats.begin(), kFormats.end(),
                                    [&](const FormatFacts& known) { return known.name == part; });
    if (facts == kFormats.end()) {
      return Status::InvalidOption("'" + std::string(part) + "' is no output format; there are " +
                                   OutputFormatNames());
    }
    if (std::find(formats.begin(), formats.end(), facts->format) == formats.end())
      formats.push_back(facts->format);
  }
  return formats;
}

}  // namespace mingxi
