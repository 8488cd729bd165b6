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
          Spans({"记下更正", "Note correction"}) +
          "</button> <button type=\"button\" id=\"join\">" +
          Spans({"此行并入上一行", "Join this row to the one above"}) +
          "</button></form>\n</section>\n";
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
