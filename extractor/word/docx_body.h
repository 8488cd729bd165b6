// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The events of a document part -> lines and tables in order.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extractor/spanned_table.h"
#include "extractor/word/numbering.h"
#include "extractor/workbook/xml_stream.h"
#include "model/document.h"
#include "model/grid.h"

namespace mingxi {

/// The list that paragraphs of a style belong to.
struct StyleNumber {
  int list = 0;
  int level = 0;
};

using DocxItem = std::variant<TextLine, SpannedTable>;

/// Collects the items of one part.
class DocxBody : public XmlHandler {
 public:
  /// Both must outlive the body.
  DocxBody(Numbering& numbering, const std::map<std::string, StyleNumber>& styles)
      : numbering_(numbering), styles_(styles) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override;
  void End(std::string_view name) override;
  void Text(std::string_view text) override;
  Status status() const override { return status_; }

  std::vector<DocxItem> TakeItems() { return std::move(items_); }
  std::vector<HiddenPart> TakeHidden() { return std::move(hidden_); }

 private:
  struct Paragraph {
    std::string text;
    std::string style;
    int list = -1;
    int level = 0;
    bool is_bold = true;  ///< So far.
  };
  struct OpenTable {
    SpannedTable table;
    std::vector<SpannedTable> inside;  ///< Tables that stand in its cells.
    SpannedCell cell;
    std::map<int, std::size_t> begins;  ///< For each column the row where its last cell began.
    int column = 0;                     ///< Where the next cell of the row begins.
    bool is_in_cell = false;
    bool has_text = false;  ///< The cell has a paragraph already.
    bool goes_on = false;   ///< The cell is a part of the one above.
  };
  struct Run {
    bool is_hidden = false;
    bool is_bold = false;
  };

  void StartProperty(std::string_view name, const XmlAttributes& attributes);
  void StartTablePart(std::string_view name, const XmlAttributes& attributes);
  void StartCellProperty(std::string_view name, const XmlAttributes& attributes);
  void EndParagraph();
  void EndCell();
  void EndTable();
  void AddText(std::string_view text);
  OpenTable* table() { return tables_.empty() ? nullptr : &tables_.back(); }

  Numbering& numbering_;
  const std::map<std::string, StyleNumber>& styles_;
  std::vector<DocxItem> items_;
  std::vector<HiddenPart> hidden_;
  std::vector<Paragraph> paragraphs_;  ///< Open ones: a text box stands inside a paragraph.
  std::vector<OpenTable> tables_;      ///< Open ones: a table stands inside a cell.
  Run run_;
  std::string skipped_;  ///< Text that is deleted.
  int skip_depth_ = 0;   ///< Inside deleted text, or what is there twice.
  int deleted_depth_ = 0;
  int run_properties_ = 0;
  int table_count_ = 0;
  std::int64_t cells_ = 0;
  bool is_in_text_ = false;
  Status status_;
};

}  // namespace mingxi
