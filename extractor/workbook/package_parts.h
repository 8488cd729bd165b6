// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Where the parts of a workbook package are.

#include <string>
#include <string_view>
#include <vector>

#include "extractor/workbook/workbook.h"
#include "extractor/workbook/xml_stream.h"
#include "extractor/workbook/zip_package.h"

namespace mingxi {

struct Relationship {
  std::string id;
  std::string type;    ///< Last part of its type's address: "worksheet", "sharedStrings".
  std::string target;  ///< Name of the part inside the package: "xl/worksheets/sheet1.xml".
};

/// A sheet as the workbook part lists it.
struct SheetEntry {
  std::string name;
  std::string relationship;  ///< Relationship::id
  SheetState state = SheetState::kVisible;
};

struct WorkbookPart {
  std::vector<SheetEntry> sheets;
  std::vector<DefinedName> names;
  bool counts_from_1904 = false;  ///< Dates count from 1904-01-01.
};

/// `status` with the part named where it says that the part is damaged.
Status InPart(const std::string& part, const Status& status);

/// Parses `part` into `handler`. The failure names the part.
Status ParsePart(ZipPackage& package, const std::string& part, XmlHandler& handler);

/// The relationships of `part` ("" = the package's own) that lead to parts; none where it has no
/// such file.
Result<std::vector<Relationship>> ReadRelationships(ZipPackage& package, const std::string& part);

Result<WorkbookPart> ReadWorkbookPart(ZipPackage& package, const std::string& part);

}  // namespace mingxi
