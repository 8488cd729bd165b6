// SPDX-License-Identifier: GPL-3.0-or-later

// Package -> numbering and styles -> the body, then the footnotes. This file's only entry is
// ReadDocx.

#include "extractor/word/docx_reader.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <utility>

#include "extractor/word/docx_body.h"
#include "extractor/word/numbering.h"
#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/zip_package.h"

namespace mingxi {
namespace {

constexpr ZipLimits kLimits{std::int64_t{256} << 20, std::int64_t{512} << 20};

int ParseInt(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// Which list the paragraphs of each style belong to.
class StylesHandler : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "style") style_ = attributes.GetQualified("styleId");
    if (name == "numId") styles_[style_].list = ParseInt(attributes.GetQualified("val"));
    if (name == "ilvl") styles_[style_].level = ParseInt(attributes.GetQualified("val"));
  }
  void End(std::string_view) override {}
  void Text(std::string_view) override {}

  std::map<std::string, StyleNumber> Take() { return std::move(styles_); }

 private:
  std::string style_;
  std::map<std::string, StyleNumber> styles_;
};

std::string PartOfType(const std::vector<Relationship>& list, std::string_view type,
                       std::string otherwise) {
  const auto found = std::find_if(list.begin(), list.end(),
                                  [&](const Relationship& one) { return one.type == type; });
  return found == list.end() ? otherwise : found->target;
}

Status AppendItems(DocxBody& body, DocxContent& content) {
  std::int64_t places = 0;
  int order = static_cast<int>(content.layout.lines.size() + content.layout.grids.size());
  for (DocxItem& item : body.TakeItems()) {
    if (auto* line = std::get_if<TextLine>(&item)) {
      line->order = order++;
      content.layout.lines.push_back(std::move(*line));
      continue;
    }
    const auto& table = std::get<SpannedTable>(item);
    places += PlacesOf(table);
    if (places > kMaxSpannedPlaces) {
      return Status::Unsupported("a table has too many cells; split the document");
    }
    Grid grid = SpannedTableToGrid(table);
    grid.order = order++;
    content.layout.grids.push_back(std::move(grid));
  }
  for (HiddenPart& part : body.TakeHidden()) content.hidden.push_back(std::move(part));
  return Status::Ok();
}

}  // namespace

Result<DocxContent> ReadDocx(std::string_view bytes) {
  Result<ZipPackage> package = ZipPackage::Open(bytes, kLimits);
  if (!package.ok()) return package.status();
  const Result<std::vector<Relationship>> root = ReadRelationships(*package, "");
  if (!root.ok()) return root.status();
  const std::string main = PartOfType(*root, "officeDocument", "word/document.xml");
  if (!package->Contains(main)) return Status::Damaged("the document has no text part");
  const Result<std::vector<Relationship>> parts = ReadRelationships(*package, main);
  if (!parts.ok()) return parts.status();
  Result<Numbering> numbering =
      ReadNumbering(*package, PartOfType(*parts, "numbering", "word/numbering.xml"));
  if (!numbering.ok()) return numbering.status();
  StylesHandler styles_handler;
  const std::string styles_part = PartOfType(*parts, "styles", "word/styles.xml");
  if (package->Contains(styles_part)) {
    const Status status = ParsePart(*package, styles_part, styles_handler);
    if (!status.ok()) return status;
  }
  const std::map<std::string, StyleNumber> styles = styles_handler.Take();
  DocxContent content;
  for (const std::string& part :
       {main, PartOfType(*parts, "footnotes", ""), PartOfType(*parts, "endnotes", "")}) {
    if (part.empty() || !package->Contains(part)) continue;
    DocxBody body(*numbering, styles);
    Status status = ParsePart(*package, part, body);
    if (status.ok()) status = AppendItems(body, content);
    if (!status.ok()) return status;
  }
  return content;
}

}  // namespace mingxi
