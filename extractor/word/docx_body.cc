// SPDX-License-Identifier: GPL-3.0-or-later

// Paragraphs and tables may stand inside each other, so the open ones are kept on stacks. A cell's
// row says nothing of those above: vMerge says that a cell goes on.

#include "extractor/word/docx_body.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace mingxi {
namespace {

constexpr std::size_t kDeepestNesting = 32;
constexpr std::int64_t kMostCells = 4'000'000;

int ParseInt(std::string_view text, int otherwise) {
  int value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? value : otherwise;
}

/// A property that is there holds, unless it says that it does not.
bool IsOn(const XmlAttributes& attributes) {
  const std::string_view value = attributes.GetQualified("val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

/// Text that is deleted, was moved away, or stands there a second time for older programs.
bool IsSkipped(std::string_view name) {
  return name == "del" || name == "moveFrom" || name.ends_with(" Fallback");
}

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

void DocxBody::Start(std::string_view name, const XmlAttributes& attributes) {
  if (skip_depth_ > 0 || IsSkipped(name)) ++skip_depth_;
  if (name == "del" || name == "moveFrom") ++deleted_depth_;
  if (name == "t" || name == "delText") is_in_text_ = true;
  if (skip_depth_ > 0) return;
  if (name == "p") {
    paragraphs_.emplace_back();
  } else if (name == "r") {
    run_ = {};
  } else if (name == "tbl" || name == "tr" || name == "tc" || name == "gridCol") {
    StartTablePart(name, attributes);
  } else if (name == "tab") {
    if (run_properties_ == 0) AddText("  ");
  } else if (name == "br" || name == "cr") {
    AddText("\n");
  } else if (name == "noBreakHyphen") {
    AddText("-");
  } else {
    StartProperty(name, attributes);
  }
}

void DocxBody::StartProperty(std::string_view name, const XmlAttributes& attributes) {
  if (name == "rPr" || name == "pPr") {
    ++run_properties_;
  } else if (name == "vanish" && run_properties_ == 1) {
    run_.is_hidden = IsOn(attributes);
  } else if (name == "b") {
    run_.is_bold = IsOn(attributes);
  } else if (!paragraphs_.empty() && name == "pStyle") {
    paragraphs_.back().style = attributes.GetQualified("val");
  } else if (!paragraphs_.empty() && name == "numId") {
    paragraphs_.back().list = ParseInt(attributes.GetQualified("val"), 0);
  } else if (!paragraphs_.empty() && name == "ilvl") {
    paragraphs_.back().level = ParseInt(attributes.GetQualified("val"), 0);
  } else {
    StartCellProperty(name, attributes);
  }
}

void DocxBody::StartTablePart(std::string_view name, const XmlAttributes& attributes) {
  if (name == "tbl") {
    if (tables_.size() >= kDeepestNesting) {
      status_ = Status::Unsupported("tables stand inside each other too deep; save it as PDF");
      return;
    }
    tables_.emplace_back().table.name = "table " + std::to_string(++table_count_);
    return;
  }
  if (table() == nullptr) return;
  if (name == "gridCol") {
    std::vector<double>& ends = table()->table.column_ends;
    const int width = std::clamp(ParseInt(attributes.GetQualified("w"), 0), 0, 1'000'000);
    ends.push_back((ends.empty() ? 0 : ends.back()) + width);
  } else if (name == "tr") {
    table()->table.rows.emplace_back();
    table()->column = 0;
  } else if (name == "tc" && !table()->table.rows.empty()) {
    table()->cell = {};
    table()->cell.column = table()->column;
    table()->cell.is_bold = true;
    table()->is_in_cell = true;
    table()->has_text = table()->goes_on = false;
    if (++cells_ > kMostCells || table()->column >= kMaxSpannedColumns) {
      status_ = Status::Unsupported("too many cells; split the document");
    }
  }
}

void DocxBody::StartCellProperty(std::string_view name, const XmlAttributes& attributes) {
  if (table() == nullptr) return;
  const std::string_view value = attributes.GetQualified("val");
  if (name == "gridSpan") {
    table()->cell.column_span = std::clamp(ParseInt(value, 1), 1, kMaxSpannedColumns);
  } else if (name == "gridBefore") {
    table()->column += std::clamp(ParseInt(value, 0), 0, kMaxSpannedColumns);
  } else if (name == "vMerge") {
    table()->goes_on = value != "restart";
  }
}

void DocxBody::AddText(std::string_view text) {
  if (paragraphs_.empty()) return;
  if (run_.is_hidden) {
    if (!IsBlank(text)) hidden_.push_back({"hidden text", "", std::string(text)});
    return;
  }
  paragraphs_.back().text += text;
  if (!IsBlank(text)) paragraphs_.back().is_bold = paragraphs_.back().is_bold && run_.is_bold;
}

void DocxBody::Text(std::string_view text) {
  if (!is_in_text_) return;
  if (skip_depth_ == 0) AddText(text);
  if (deleted_depth_ > 0) skipped_ += text;
}

void DocxBody::End(std::string_view name) {
  if (name == "t" || name == "delText") is_in_text_ = false;
  if (name == "del" || name == "moveFrom") {
    --deleted_depth_;
    if (!IsBlank(skipped_)) hidden_.push_back({"deleted text", "", std::move(skipped_)});
    skipped_.clear();
  }
  if (skip_depth_ > 0) {
    --skip_depth_;
    return;
  }
  if (name == "rPr" || name == "pPr") --run_properties_;
  if (name == "p" && !paragraphs_.empty()) EndParagraph();
  if (name == "tc" && table() != nullptr && table()->is_in_cell) EndCell();
  if (name == "tbl" && table() != nullptr) EndTable();
}

void DocxBody::EndParagraph() {
  Paragraph paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  const auto style = styles_.find(paragraph.style);
  if (paragraph.list < 0 && style != styles_.end()) {
    paragraph.list = style->second.list;
    paragraph.level = style->second.level;
  }
  if (paragraph.list > 0 && !IsBlank(paragraph.text)) {
    paragraph.text.insert(0, numbering_.Next(paragraph.list, paragraph.level));
  }
  if (table() != nullptr && table()->is_in_cell) {
    OpenTable& open = *table();
    if (open.has_text) open.cell.text += '\n';
    open.has_text = true;
    open.cell.text += paragraph.text;
    if (!IsBlank(paragraph.text)) open.cell.is_bold = open.cell.is_bold && paragraph.is_bold;
    return;
  }
  std::string_view rest = paragraph.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (!IsBlank(rest.substr(0, end))) {
      TextLine line;
      line.text = rest.substr(0, end);
      line.is_bold = paragraph.is_bold;
      items_.emplace_back(std::move(line));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

void DocxBody::EndCell() {
  OpenTable& open = *table();
  open.is_in_cell = false;
  SpannedCell cell = std::move(open.cell);
  while (!cell.text.empty() && cell.text.back() == '\n') cell.text.pop_back();
  open.column = std::min(cell.column + cell.column_span, kMaxSpannedColumns);
  std::vector<std::vector<SpannedCell>>& rows = open.table.rows;
  // Where the last cell of this column began; it may itself reach down from far above.
  const auto [begin, is_new] = open.begins.try_emplace(cell.column, rows.size());
  if (open.goes_on && !is_new && begin->second < rows.size()) {
    std::vector<SpannedCell>& above_row = rows[begin->second];
    const auto above =
        std::find_if(above_row.begin(), above_row.end(), [&](const SpannedCell& one) {
          return one.column == cell.column && one.column_span == cell.column_span;
        });
    const bool touches =
        above != above_row.end() &&
        begin->second + static_cast<std::size_t>(above->row_span) == rows.size() - 1;
    if (touches) {
      ++above->row_span;
      if (!IsBlank(cell.text)) above->text += "\n" + cell.text;
      return;
    }
  }
  begin->second = rows.size() - 1;
  rows.back().push_back(std::move(cell));
}

void DocxBody::EndTable() {
  OpenTable done = std::move(tables_.back());
  tables_.pop_back();
  std::erase_if(done.table.rows, [](const auto& row) { return row.empty(); });
  if (OpenTable* outer = table(); outer != nullptr) {
    outer->cell.holds_table = true;
    outer->inside.push_back(std::move(done.table));
    std::move(done.inside.begin(), done.inside.end(), std::back_inserter(outer->inside));
    return;
  }
  if (!done.table.rows.empty()) items_.emplace_back(std::move(done.table));
  for (SpannedTable& inside : done.inside) {
    if (!inside.rows.empty()) items_.emplace_back(std::move(inside));
  }
}

}  // namespace mingxi
