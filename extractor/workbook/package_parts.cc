// SPDX-License-Identifier: GPL-3.0-or-later

// The open packaging conventions, as far as workbooks use them: a part's relationships stand in a
// file beside it and name other parts relative to it. This file's entries are InPart,
// ParsePart, ReadRelationships and ReadWorkbookPart.

#include "extractor/workbook/package_parts.h"

#include <utility>

namespace mingxi {
namespace {

/// `target` as a name from the package's root; `folder` ends in a slash or is empty.
std::string Resolved(std::string_view folder, std::string_view target) {
  std::string path = target.starts_with('/') ? "" : std::string(folder);
  while (target.starts_with('/')) target.remove_prefix(1);
  while (!target.empty()) {
    const std::size_t slash = target.find('/');
    const std::string_view step = target.substr(0, slash);
    target.remove_prefix(slash == std::string_view::npos ? target.size() : slash + 1);
    if (step == "..") {
      const std::size_t above =
          path.size() < 2 ? std::string::npos : path.rfind('/', path.size() - 2);
      path.resize(above == std::string::npos ? 0 : above + 1);
    } else if (step != "." && !step.empty()) {
      path += step;
      if (slash != std::string_view::npos) path += '/';
    }
  }
  return path;
}

class RelationshipHandler : public XmlHandler {
 public:
  explicit RelationshipHandler(std::string folder) : folder_(std::move(folder)) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.Get("TargetMode") == "External") return;
    const std::string_view type = attributes.Get("Type");
    list_.push_back({std::string(attributes.Get("Id")),
                     std::string(type.substr(type.rfind('/') + 1)),
                     Resolved(folder_, attributes.Get("Target"))});
  }
  void End(std::string_view) override {}
  void Text(std::string_view) override {}

  std::vector<Relationship> Take() { return std::move(list_); }

 private:
  std::string folder_;
  std::vector<Relationship> list_;
};

class WorkbookPartHandler : public XmlHandler {
 public:
  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr") {
      const std::string_view value = attributes.Get("date1904");
      part_.counts_from_1904 = value == "1" || value == "true";
    } else if (name == "sheet") {
      const std::string_view state = attributes.Get("state");
      part_.sheets.push_back({std::string(attributes.Get("name")),
                              std::string(attributes.GetQualified("id")),
                              state == "hidden"       ? SheetState::kHidden
                              : state == "veryHidden" ? SheetState::kVeryHidden
                                                      : SheetState::kVisible});
    } else if (name == "definedName") {
      part_.names.push_back({std::string(attributes.Get("name")), {}});
      is_in_name_ = true;
    }
  }
  void End(std::string_view) override { is_in_name_ = false; }
  void Text(std::string_view text) override {
    if (is_in_name_) part_.names.back().refers_to += text;
  }

  WorkbookPart Take() { return std::move(part_); }

 private:
  bool is_in_name_ = false;
  WorkbookPart part_;
};

}  // namespace

Status InPart(const std::string& part, const Status& status) {
  if (status.code() != StatusCode::kDamaged) return status;
  return Status::Damaged(part + ": " + status.message());
}

Status ParsePart(ZipPackage& package, const std::string& part, XmlHandler& handler) {
  XmlStream stream(handler);
  const Status read =
      package.Read(part, [&](std::string_view piece) { return stream.Feed(piece); });
  return InPart(part, read.ok() ? stream.Finish() : read);
}

Result<std::vector<Relationship>> ReadRelationships(ZipPackage& package, const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash + 1);
  const std::string file = folder + "_rels/" + part.substr(folder.size()) + ".rels";
  RelationshipHandler handler(folder);
  if (package.Contains(file)) {
    const Status status = ParsePart(package, file, handler);
    if (!status.ok()) return status;
  }
  return handler.Take();
}

Result<WorkbookPart> ReadWorkbookPart(ZipPackage& package, const std::string& part) {
  WorkbookPartHandler handler;
  const Status status = ParsePart(package, part, handler);
  if (!status.ok()) return status;
  return handler.Take();
}

}  // namespace mingxi
