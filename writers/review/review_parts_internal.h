// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The parts of the review page, each appended as HTML.

#include <string>
#include <string_view>
#include <vector>

#include "messages/message.h"
#include "model/document.h"
#include "writers/review/review_page.h"

namespace mingxi {

/// `<span class="zh" lang="zh">…</span><span class="en" lang="en">…</span>`, both escaped;
/// the style sheet shows the one the reader chose.
std::string Spans(const Filling& text);

/// Attributes by which the script sets `name` when the language changes, with its first value.
std::string LanguageAttribute(std::string_view name, const Filling& text);

/// How the page's parts name a cell: `t01-5-4`.
std::string CellId(const CellRef& ref);

/// The look of a cell, as classes: what the checks say of a figure (ok, bad, one, open), `doubt`,
/// `corrected`; the same in the table and over the picture.
std::string StatusClasses(const Cell& cell);

void AppendHeader(const Document& document, std::string& html);
void AppendSheets(const Document& document, const std::vector<ReviewSheet>& sheets,
                  std::string& html);
void AppendTables(const Document& document, std::string& html);
void AppendFindings(const Document& document, std::string& html);
void AppendCellPanel(std::string& html);
/// What the script needs and the page does not show, as JSON in an element the browser does not
/// run.
void AppendFacts(const Document& document, std::string& html);

}  // namespace mingxi
