// SPDX-License-Identifier: GPL-3.0-or-later

// Bytes -> text -> tree -> content -> lines and tables in order. This file's only entry is
// ReadHtml.

#include "extractor/html/html_reader.h"

#include <utility>

#include "extractor/html/html_content_internal.h"
#include "extractor/html/html_table_internal.h"
#include "extractor/html/html_text_internal.h"
#include "extractor/html/html_tree_internal.h"
#include "extractor/text/encoding.h"

namespace mingxi {
namespace {

class ContentReader {
 public:
  Status Read(const GumboNode& content) {
    AddChildren(content);
    EndLine();
    return status_;
  }

  Layout Take() { return std::move(layout_); }

 private:
  void AddChildren(const GumboNode& node) {
    const GumboVector& children = ChildrenOf(node);
    for (unsigned int i = 0; i < children.length && status_.ok(); ++i) Add(ChildAt(children, i));
  }

  void Add(const GumboNode& node) {
    if (const char* text = TextOf(node)) return flow_.Add(text);
    if (!IsElement(node) || IsHiddenNode(node)) return;
    const bool is_block = IsBlockNode(node);
    if (is_block && IsLinkList(node)) return;
    if (is_block || IsTag(node, GUMBO_TAG_BR)) EndLine();
    if (IsTag(node, GUMBO_TAG_TABLE) && !IsLayoutTable(node)) {
      AddTable(node);
    } else {
      AddChildren(node);
    }
    if (is_block) EndLine();
  }

  void EndLine() {
    TextLine line;
    line.text = flow_.TakeLine();
    if (line.text.empty()) return;
    line.order = order_++;
    layout_.lines.push_back(std::move(line));
  }

  void AddTable(const GumboNode& node) {
    const GumboVector& children = ChildrenOf(node);
    for (unsigned int i = 0; i < children.length; ++i) {
      if (!IsTag(ChildAt(children, i), GUMBO_TAG_CAPTION)) continue;
      AddChildren(ChildAt(children, i));
      EndLine();
    }
    SpannedTable table = ReadTable(node);
    table.name = "table " + std::to_string(++table_count_);
    places_ += PlacesOf(table);
    if (places_ > kMaxSpannedPlaces) {
      status_ = Status::Unsupported("a table has too many cells; split the page");
      return;
    }
    Grid grid = SpannedTableToGrid(table);
    grid.order = order_++;
    if (grid.row_count > 0 && grid.column_count > 0) layout_.grids.push_back(std::move(grid));
    for (const GumboNode* row : RowsOf(node)) {
      for (const GumboNode* cell : CellsOf(*row)) {
        for (const GumboNode* inside : TablesInside(*cell)) Add(*inside);
      }
    }
  }

  Layout layout_;
  FlowText flow_;
  Status status_;
  std::int64_t places_ = 0;
  int order_ = 0;
  int table_count_ = 0;
};

Result<Layout> ReadNode(const GumboNode& content) {
  ContentReader reader;
  const Status status = reader.Read(content);
  return status.ok() ? Result<Layout>(reader.Take()) : status;
}

}  // namespace

Result<HtmlContent> ReadHtml(std::string_view bytes) {
  Result<DecodedText> decoded = DecodeText(bytes);
  if (!decoded.ok()) return decoded.status();
  const Result<HtmlTree> tree = HtmlTree::Parse(decoded->text);
  if (!tree.ok()) return tree.status();
  Result<Layout> layout = ReadNode(FindContent(tree->body()));
  if (!layout.ok()) return layout.status();
  return HtmlContent{decoded->encoding, *std::move(layout)};
}

Result<Layout> ReadHtmlFragment(std::string_view text) {
  const Result<HtmlTree> tree = HtmlTree::Parse(text);
  return tree.ok() ? ReadNode(tree->body()) : Result<Layout>(tree.status());
}

}  // namespace mingxi
