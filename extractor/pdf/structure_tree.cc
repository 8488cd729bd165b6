// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: walk the tree of dictionaries once, from the root down, keeping only what is inside of
// tables. Poppler's own StructTreeRoot would build objects for every paragraph and attribute first.
// Elements that can hold no table are not entered outside of tables. This file's only entry is
// ReadStructureTree.

#include <PDFDoc.h>
#include <XRef.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extractor/pdf/structure_tree_internal.h"

namespace mingxi {
namespace {

/// Levels. The deepest tree of a real document seen has 30.
constexpr int kMaxDepth = 150;
/// Elements. The largest tree seen has 150,000.
constexpr int kMaxElements = 2'000'000;
/// Steps from a role of the producer's own to a standard one.
constexpr int kMaxRoleSteps = 8;

enum class Role { kGroup, kTable, kRow, kHeaderCell, kDataCell, kText };

/// What an element inherits from those around it.
struct Context {
  int page = 0;   ///< Object number of the page its content is on; 0 = not known.
  int cell = -1;  ///< The cell it is in.
  bool is_in_table = false;
  bool is_in_row = false;
  int depth = 0;
};

/// Text elements hold no table.
bool IsTextRole(std::string_view role) {
  static constexpr std::string_view kText[] = {
      "P",   "H",    "H1",     "H2",      "H3",   "H4",    "H5",    "H6",      "Span",
      "Lbl", "Link", "Figure", "Formula", "Code", "Quote", "Annot", "Caption", "Reference"};
  return std::find(std::begin(kText), std::end(kText), role) != std::end(kText);
}

Role StandardRole(std::string_view role) {
  if (role == "Table") return Role::kTable;
  if (role == "TR") return Role::kRow;
  if (role == "TH") return Role::kHeaderCell;
  if (role == "TD") return Role::kDataCell;
  return IsTextRole(role) ? Role::kText : Role::kGroup;
}

class TreeWalker {
 public:
  explicit TreeWalker(PDFDoc& document) : objects_(*document.getXRef()) {}

  TaggedTables Walk() {
    const Object catalog = objects_.getCatalog();
    if (!catalog.isDict()) return {};
    const Object root = catalog.dictLookup("StructTreeRoot");
    if (!root.isDict()) return {};
    role_map_ = root.dictLookup("RoleMap");
    class_map_ = root.dictLookup("ClassMap");
    seen_.assign(static_cast<std::size_t>(std::max(objects_.getNumObjects(), 0)), false);
    VisitKids(*root.getDict(), {});
    tables_.Finish();
    return std::move(tables_);
  }

 private:
  void VisitKids(const Dict& element, const Context& context);
  void VisitKid(const Object& kid, const Context& context);
  void VisitElement(const Dict& element, Context context);
  void VisitContentReference(const Dict& reference, const Context& context);
  void VisitCell(const Dict& element, Context context, bool is_header);
  Role RoleOf(const Dict& element);
  TaggedTables::CellShape ShapeOf(const Dict& element) const;
  void ReadAttributes(const Object& attributes, TaggedTables::CellShape& shape) const;
  bool EnterOnce(const Object& kid);

  XRef& objects_;
  Object role_map_;
  Object class_map_;
  std::unordered_map<std::string, Role> roles_;  ///< Names met so far.
  std::vector<bool> seen_;                       ///< By object number.
  int elements_ = 0;
  TaggedTables tables_;
};

/// False when the element was entered before (a loop), or too many were.
bool TreeWalker::EnterOnce(const Object& kid) {
  if (++elements_ > kMaxElements) return false;
  if (!kid.isRef()) return true;
  const auto number = static_cast<std::size_t>(kid.getRefNum());
  if (kid.getRefNum() < 0 || number >= seen_.size() || seen_[number]) return false;
  seen_[number] = true;
  return true;
}

void TreeWalker::VisitKids(const Dict& element, const Context& context) {
  const Object& kids = element.lookupNF("K");
  Object list;
  if (kids.isRef()) list = kids.fetch(&objects_);
  const Object& resolved = kids.isRef() ? list : kids;
  if (!resolved.isArray()) {
    VisitKid(kids, context);
    return;
  }
  for (int i = 0; i < resolved.arrayGetLength(); ++i) VisitKid(resolved.arrayGetNF(i), context);
}

void TreeWalker::VisitKid(const Object& kid, const Context& context) {
  if (kid.isInt()) {
    if (context.cell >= 0) tables_.AddContent(context.cell, context.page, 0, kid.getInt());
    return;
  }
  if (context.depth >= kMaxDepth || !EnterOnce(kid)) return;
  const Object fetched = kid.isRef() ? kid.fetch(&objects_) : kid.copy();
  if (!fetched.isDict()) return;
  const Dict& dict = *fetched.getDict();
  if (dict.hasKey("S")) {
    VisitElement(dict, context);
  } else if (dict.hasKey("MCID")) {
    VisitContentReference(dict, context);
  }
}

void TreeWalker::VisitContentReference(const Dict& reference, const Context& context) {
  if (context.cell < 0) return;
  const Object id = reference.lookup("MCID");
  if (!id.isInt()) return;
  const Object& page = reference.lookupNF("Pg");
  const Object& form = reference.lookupNF("Stm");
  tables_.AddContent(context.cell, page.isRef() ? page.getRefNum() : context.page,
                     form.isRef() ? form.getRefNum() : 0, id.getInt());
}

void TreeWalker::VisitElement(const Dict& element, Context context) {
  const Object& page = element.lookupNF("Pg");
  if (page.isRef()) context.page = page.getRefNum();
  ++context.depth;
  switch (RoleOf(element)) {
    case Role::kTable:
      tables_.BeginTable();
      context.is_in_table = true;
      context.is_in_row = false;
      context.cell = -1;
      VisitKids(element, context);
      tables_.EndTable();
      return;
    case Role::kRow:
      if (context.is_in_table && context.cell < 0) {
        tables_.BeginRow();
        context.is_in_row = true;
      }
      VisitKids(element, context);
      return;
    case Role::kHeaderCell:
      VisitCell(element, context, true);
      return;
    case Role::kDataCell:
      VisitCell(element, context, false);
      return;
    case Role::kText:
      if (context.cell >= 0) VisitKids(element, context);
      return;
    case Role::kGroup:
      VisitKids(element, context);
      return;
  }
}

void TreeWalker::VisitCell(const Dict& element, Context context, bool is_header) {
  if (context.is_in_row && context.cell < 0) {
    TaggedTables::CellShape shape = ShapeOf(element);
    shape.is_header = is_header;
    context.cell = tables_.AddCell(shape);
  }
  VisitKids(element, context);
}

Role TreeWalker::RoleOf(const Dict& element) {
  const Object type = element.lookup("S");
  if (!type.isName()) return Role::kGroup;
  std::string name = type.getName();
  const auto known = roles_.find(name);
  if (known != roles_.end()) return known->second;
  std::string standard = name;
  for (int step = 0; step < kMaxRoleSteps && role_map_.isDict(); ++step) {
    if (StandardRole(standard) != Role::kGroup) break;
    const Object mapped = role_map_.dictLookup(standard.c_str());
    if (!mapped.isName()) break;
    standard = mapped.getName();
  }
  const Role role = StandardRole(standard);
  if (roles_.size() < 1000) roles_.emplace(std::move(name), role);
  return role;
}

TaggedTables::CellShape TreeWalker::ShapeOf(const Dict& element) const {
  TaggedTables::CellShape shape;
  const Object classes = element.lookup("C");
  const auto read_class = [&](const Object& name) {
    if (name.isName() && class_map_.isDict())
      ReadAttributes(class_map_.dictLookup(name.getName()), shape);
  };
  read_class(classes);
  for (int i = 0; classes.isArray() && i < classes.arrayGetLength(); ++i)
    read_class(classes.arrayGet(i));
  ReadAttributes(element.lookup("A"), shape);
  return shape;
}

/// One attribute dictionary, or an array of them with revision numbers between.
void TreeWalker::ReadAttributes(const Object& attributes, TaggedTables::CellShape& shape) const {
  if (attributes.isArray()) {
    for (int i = 0; i < attributes.arrayGetLength(); ++i) {
      const Object one = attributes.arrayGet(i);
      if (one.isDict()) ReadAttributes(one, shape);
    }
    return;
  }
  if (!attributes.isDict()) return;
  const Object rows = attributes.dictLookup("RowSpan");
  const Object columns = attributes.dictLookup("ColSpan");
  if (rows.isInt()) shape.row_span = rows.getInt();
  if (columns.isInt()) shape.column_span = columns.getInt();
}

}  // namespace

TaggedTables ReadStructureTree(PDFDoc& document) { return TreeWalker(document).Walk(); }

}  // namespace mingxi
