// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/readback/json_fields_internal.h"
#include "extractor/readback/names_internal.h"
#include "extractor/readback/table_fields_internal.h"

namespace mingxi {

void ReadTableFields(const nlohmann::json& object, Table& table) {
  table.title = TextField(object, "title");
  table.form = TextField(object, "form");
  table.form_number = TextField(object, "form_number");
  table.unit = TextField(object, "unit");
  table.publisher_line = TextField(object, "publisher_line");
  table.notes = TextsField(object, "notes");
  for (const nlohmann::json& page : ListField(object, "pages")) {
    if (page.is_number_integer()) table.pages.push_back(page.get<int>());
  }
}

Column ColumnFields(const nlohmann::json& object) {
  Column column;
  column.path = TextsField(object, "path");
  column.role = Named(TextField(object, "role"), kRoles, ColumnRole::kNone);
  column.evidence = TextField(object, "evidence");
  column.standard = TextField(object, "standard");
  column.unit = TextField(object, "unit");
  if (const int year = IntField(object, "year", 0); year > 0) column.year = year;
  column.fund = TextField(object, "fund");
  return column;
}

}  // namespace mingxi
