// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around pages and tables: the head with its tools, the panel of the chosen cell, and
// the facts for the script.

#include <array>

#include "messages/review.h"
#include "writers/json/check_json.h"
#include "writers/json/json_writer.h"
#include "writers/markup/markup.h"
#include "writers/review/review_parts_internal.h"

namespace mingxi {
namespace {

struct Tool {
  std::string_view id;
  Phrase name;
};

void AppendButton(const Tool& tool, std::string& html) {
  html += "<button type=\"button\" id=\"" + std::string(tool.id) + "\">" + Spans(tool.name) +
          "</button>\n";
}

struct Choice {
  std::string_view value;
  Phrase name;
};

constexpr std::array<Choice, 6> kFilters = {{
    {"", messages::review::kAllCells},
    {"bad", messages::review::kBadFilter},
    {"open", messages::review::kOpenFilter},
    {"doubt", messages::review::kDoubtFilter},
    {"found", messages::review::kFoundFilter},
    {"corrected", messages::review::kCorrectedFilter},
}};

void AppendFilter(std::string& html) {
  html += "<label>" + Spans(messages::review::kShow) + " <select id=\"filter\">";
  for (const Choice& choice : kFilters) {
    const std::string chinese = Escaped(choice.name.chinese);
    html += "<option value=\"" + std::string(choice.value) + "\" data-zh-text=\"" + chinese +
            "\" data-en-text=\"" + Escaped(choice.name.english) + "\">" + chinese + "</option>";
  }
  html += "</select></label>\n";
}

void AppendTools(std::string& html) {
  html += "<div class=\"tools\">\n<label>" + Spans(messages::review::kSearch) +
          " <input type=\"search\" id=\"search\"></label><output id=\"hits\"></output>\n";
  AppendFilter(html);
  html += "<button type=\"button\" id=\"smaller\"" +
          LanguageAttribute("aria-label", messages::review::kSmallerPages) +
          ">−</button><output id=\"zoom\">100%</output><button type=\"button\" id=\"larger\"" +
          LanguageAttribute("aria-label", messages::review::kLargerPages) + ">+</button>\n";
  AppendButton({"copy", messages::review::kCopyTable}, html);
  AppendButton({"undo", messages::review::kUndo}, html);
  AppendButton({"save", messages::review::kSaveCorrections}, html);
  AppendButton({"help", messages::review::kKeysAndLegend}, html);
  // Named in the language it changes to.
  html +=
      "<button type=\"button\" id=\"language\"><span class=\"zh\" lang=\"en\">English</span>"
      "<span class=\"en\" lang=\"zh\">中文</span></button>\n</div>\n";
}

/// Decisions about the row, the column and the cell that is chosen.
constexpr std::array<Tool, 8> kBoundaryTools = {{
    {"join", messages::review::kJoinRow},
    {"split-row", messages::review::kSplitRow},
    {"join-column", messages::review::kJoinColumn},
    {"split-column", messages::review::kSplitColumn},
    {"merge-right", messages::review::kMergeRight},
    {"merge-below", messages::review::kMergeBelow},
    {"split-cell", messages::review::kSplitCell},
    {"undo-boundary", messages::review::kUndoBoundary},
}};

/// Asks for the texts of the parts of what is split.
void AppendSplitDialog(std::string& html) {
  html +=
      "<dialog id=\"split\" aria-labelledby=\"split-title\">"
      "<form method=\"dialog\" id=\"split-form\"><h2 id=\"split-title\">" +
      Spans(messages::review::kFirstParts) +
      "</h2>\n<div id=\"split-texts\"></div>\n<output id=\"split-said\"></output>\n<button>" +
      Spans(messages::review::kNoteCorrection) + "</button>\n";
  AppendButton({"split-cancel", messages::review::kCancel}, html);
  html += "</form></dialog>\n";
}

std::size_t CountOf(const Document& document, Severity severity) {
  std::size_t count = 0;
  for (const Finding& finding : document.findings) count += finding.severity == severity ? 1U : 0U;
  return count;
}

void WriteTableFacts(const Table& table, JsonWriter& json) {
  json.BeginObject(JsonWriter::Style::kInline);
  json.Key("id").String(table.id);
  json.Key("title").String(table.title);
  json.Key("unit").String(table.unit);
  json.Key("header_rows").Number(table.header_rows);
  json.EndObject();
}

}  // namespace

void AppendHeader(const Document& document, std::string& html) {
  const std::string& name = document.title.empty() ? document.source.file : document.title;
  html += "<header>\n<h1>" + Escaped(name) + "</h1>\n<p class=\"facts\">";
  if (!document.publisher.name.empty()) {
    html += "<span>" + Escaped(document.publisher.name) + "</span> ";
  }
  const std::string tables = std::to_string(document.tables.size());
  const std::string errors = std::to_string(CountOf(document, Severity::kError));
  const std::string warnings = std::to_string(CountOf(document, Severity::kWarning));
  html += "<span>" + Escaped(document.source.file) + "</span> <span>" +
          Spans(Say(messages::review::kTablesCount, tables)) + "</span> <span id=\"error-count\">" +
          Spans(Say(messages::review::kErrorsCount, errors)) +
          "</span> <span id=\"warning-count\">" +
          Spans(Say(messages::review::kWarningsCount, warnings)) + "</span></p>\n";
  AppendTools(html);
  html += "</header>\n";
}

void AppendCellPanel(std::string& html) {
  html += "<section id=\"cell\" tabindex=\"0\"" +
          LanguageAttribute("aria-label", messages::review::kChosenCell) + ">\n<h2>" +
          Spans(messages::review::kChosenCell) + "</h2>\n<p id=\"cell-about\">" +
          Spans(messages::review::kChooseACell) +
          "</p>\n<canvas id=\"cell-crop\" hidden></canvas>\n<ul id=\"cell-checks\"></ul>\n<form "
          "id=\"fix-cell\" hidden><label>" +
          Spans(messages::review::kCorrectTo) +
          " <input id=\"fix-text\" autocomplete=\"off\"></label> <button>" +
          Spans(messages::review::kNoteCorrection) + "</button> ";
  AppendButton({"accept", messages::review::kAccept}, html);
  html += "<output id=\"doubts\"></output>\n<details><summary>" +
          Spans(messages::review::kCorrectBoundaries) + "</summary>\n";
  for (const Tool& tool : kBoundaryTools) AppendButton(tool, html);
  html += "</details></form>\n</section>\n";
  AppendSplitDialog(html);
}

void AppendFacts(const Document& document, std::string& html) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Style::kLines);
  json.Key("file").String(document.source.file);
  json.Key("sha256").String(document.source.sha256);
  json.Key("tables").BeginArray(JsonWriter::Style::kLines);
  for (const Table& table : document.tables) WriteTableFacts(table, json);
  json.EndArray();
  json.Key("corrections").BeginArray(JsonWriter::Style::kLines);
  for (const Correction& correction : document.corrections) WriteCorrection(correction, json);
  json.EndArray();
  json.Key("checks").BeginArray(JsonWriter::Style::kLines);
  for (const Check& check : document.checks) WriteCheck(check, "", json);
  json.EndArray();
  json.EndObject();
  html += "<script type=\"application/json\" id=\"facts\">";
  for (const char c : std::move(json).Take()) {
    // Nothing in it can end the element or begin a comment.
    if (c == '<') {
      html += "\\u003c";
    } else {
      html += c;
    }
  }
  html += "</script>\n";
}

}  // namespace mingxi
