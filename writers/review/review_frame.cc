// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around pages and tables: the head with its tools, the panel of the chosen cell, and
// the facts for the script.

#include <array>

#include "writers/json/check_json.h"
#include "writers/json/json_writer.h"
#include "writers/markup/markup.h"
#include "writers/review/review_parts_internal.h"

namespace mingxi {
namespace {

struct Tool {
  std::string_view id;
  BothLanguages name;
};

void AppendButton(const Tool& tool, std::string& html) {
  html += "<button type=\"button\" id=\"" + std::string(tool.id) + "\">" + Spans(tool.name) +
          "</button>\n";
}

struct Choice {
  std::string_view value;
  BothLanguages name;
};

constexpr std::array<Choice, 6> kFilters = {{
    {"", {"全部单元格", "all cells"}},
    {"bad", {"矛盾的数", "contradicted figures"}},
    {"open", {"未核对的数", "unchecked figures"}},
    {"doubt", {"存疑的格", "doubtful cells"}},
    {"found", {"有发现的格", "cells with findings"}},
    {"corrected", {"更正的格", "corrected cells"}},
}};

void AppendFilter(std::string& html) {
  html += "<label>" + Spans({"显示", "Show"}) + " <select id=\"filter\">";
  for (const Choice& choice : kFilters) {
    const std::string chinese = Escaped(choice.name.chinese);
    html += "<option value=\"" + std::string(choice.value) + "\" data-zh-text=\"" + chinese +
            "\" data-en-text=\"" + Escaped(choice.name.english) + "\">" + chinese + "</option>";
  }
  html += "</select></label>\n";
}

void AppendTools(std::string& html) {
  html += "<div class=\"tools\">\n<label>" + Spans({"搜索", "Search"}) +
          " <input type=\"search\" id=\"search\"></label><output id=\"hits\"></output>\n";
  AppendFilter(html);
  html += "<button type=\"button\" id=\"smaller\"" +
          LanguageAttribute("aria-label", {"缩小页面", "Smaller pages"}) +
          ">−</button><output id=\"zoom\">100%</output><button type=\"button\" id=\"larger\"" +
          LanguageAttribute("aria-label", {"放大页面", "Larger pages"}) + ">+</button>\n";
  AppendButton({"copy", {"复制表格 (TSV)", "Copy table (TSV)"}}, html);
  AppendButton({"save", {"保存更正", "Save corrections"}}, html);
  AppendButton({"help", {"键盘与图例", "Keys and legend"}}, html);
  // Named in the language it changes to.
  html +=
      "<button type=\"button\" id=\"language\"><span class=\"zh\" lang=\"en\">English</span>"
      "<span class=\"en\" lang=\"zh\">中文</span></button>\n</div>\n";
}

/// Decisions about the row, the column and the cell that is chosen.
constexpr std::array<Tool, 8> kBoundaryTools = {{
    {"join", {"此行并入上一行", "Join this row to the one above"}},
    {"split-row", {"此行分为两行…", "Split this row in two…"}},
    {"join-column", {"此列并入左列", "Join this column to the one at its left"}},
    {"split-column", {"此列分为两列…", "Split this column in two…"}},
    {"merge-right", {"与右格合并", "Merge with the cell at its right"}},
    {"merge-below", {"与下格合并", "Merge with the cell below"}},
    {"split-cell", {"拆开合并格…", "Take this merged cell apart…"}},
    {"undo-boundary", {"撤销此处边界更正", "Take back what was noted here"}},
}};

/// Asks for the texts of the parts of what is split.
void AppendSplitDialog(std::string& html) {
  html +=
      "<dialog id=\"split\" aria-labelledby=\"split-title\">"
      "<form method=\"dialog\" id=\"split-form\"><h2 id=\"split-title\">" +
      Spans({"各格前一部分的文字", "What stands in the first part of each"}) +
      "</h2>\n<div id=\"split-texts\"></div>\n<output id=\"split-said\"></output>\n<button>" +
      Spans({"记下更正", "Note correction"}) + "</button>\n";
  AppendButton({"split-cancel", {"取消", "Cancel"}}, html);
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
          Spans({tables + " 张表", tables + " tables"}) + "</span> <span>" +
          Spans({errors + " 处错误", errors + " errors"}) + "</span> <span>" +
          Spans({warnings + " 处警告", warnings + " warnings"}) + "</span></p>\n";
  AppendTools(html);
  html += "</header>\n";
}

void AppendCellPanel(std::string& html) {
  html += "<section id=\"cell\" tabindex=\"0\"" +
          LanguageAttribute("aria-label", {"所选单元格", "Chosen cell"}) + ">\n<h2>" +
          Spans({"所选单元格", "Chosen cell"}) + "</h2>\n<p id=\"cell-about\">" +
          Spans({"点选页面或表格中的一格。", "Choose a cell on the page or in the table."}) +
          "</p>\n<ul id=\"cell-checks\"></ul>\n<form id=\"fix-cell\" hidden><label>" +
          Spans({"更正为", "Correct to"}) +
          " <input id=\"fix-text\" autocomplete=\"off\"></label> <button>" +
          Spans({"记下更正", "Note correction"}) + "</button>\n<details><summary>" +
          Spans({"边界更正", "Correct boundaries"}) + "</summary>\n";
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
