// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/summary/summary_page.h"

// Every text comes from documents and names of unknown origin: it is escaped, and the page's own
// policy allows neither scripts nor anything from elsewhere.

#include <string_view>

#include "messages/batch.h"
#include "writers/markup/markup.h"
#include "writers/markup/policy_hash.h"

namespace mingxi {
namespace {

constexpr std::string_view kStyle =
    "\nbody { font-family: sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em; }\n"
    "table { border-collapse: collapse; margin: .5em 0 2em; }\n"
    "th, td { border: 1px solid #bbb; padding: .2em .6em; text-align: left; vertical-align: top; "
    "overflow-wrap: anywhere; }\nth { background: #eee; }\n"
    "code { background: #f4f4f4; padding: .3em .5em; display: inline-block; }\n"
    "@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #ddd; } th, code { "
    "background: #333; } a { color: #8bf; } }\n";

std::string Head(Language language) {
  const std::string title(messages::batch::kPageTitle.in(language));
  std::string head =
      "<!DOCTYPE html>\n<html lang=\"" + std::string(language == Language::kChinese ? "zh" : "en") +
      "\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " +
      PolicyHash(kStyle) + "; base-uri 'none'; form-action 'none'\">\n<title>" + title +
      "</title>\n<style>";
  head += kStyle;
  return head + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
}

/// `path` as a link from this page: all but plain characters percent-encoded.
std::string LinkTo(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  std::string link = "./";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (kPlain.find(c) != std::string_view::npos) {
      link += c;
    } else {
      link += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return link;
}

void AppendCounts(const SummaryPage& page, std::string& html) {
  html += "<table>\n";
  for (const auto& [what, count] : page.counts) {
    html += "<tr><th>" + Escaped(what.in(page.language)) + "</th><td>" + Escaped(count) +
            "</td></tr>\n";
  }
  html += "</table>\n";
}

void AppendRow(const std::vector<SummaryCell>& row, std::string& html) {
  html += "<tr>";
  for (const SummaryCell& cell : row) {
    const std::string text = Escaped(cell.text);
    html += "<td>";
    html += cell.link.empty() ? text : "<a href=\"" + LinkTo(cell.link) + "\">" + text + "</a>";
    html += "</td>";
  }
  html += "</tr>\n";
}

void AppendSection(const SummarySection& section, Language language, std::string& html) {
  html += "<h2>" + Escaped(section.title) + "</h2>\n";
  if (!section.command.empty()) html += "<p><code>" + Escaped(section.command) + "</code></p>\n";
  html += "<table>\n<tr>";
  for (const Phrase& column : section.columns) {
    html += "<th>" + Escaped(column.in(language)) + "</th>";
  }
  html += "</tr>\n";
  for (const std::vector<SummaryCell>& row : section.rows) AppendRow(row, html);
  html += "</table>\n";
  if (!section.remark.empty()) html += "<p>" + Escaped(section.remark) + "</p>\n";
}

}  // namespace

std::string SummaryPageToHtml(const SummaryPage& page) {
  std::string html = Head(page.language);
  AppendCounts(page, html);
  for (const SummarySection& section : page.sections) AppendSection(section, page.language, html);
  return html + "</body>\n</html>\n";
}

}  // namespace mingxi
