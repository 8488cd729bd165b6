// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tsv_rows.h"

#include <fstream>

namespace mingxi::testing_support {
namespace {

std::vector<std::string> FieldsOf(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back().push_back(c);
    }
  }
  return fields;
}

}  // namespace

std::vector<std::vector<std::string>> ReadTsv(const std::string& path) {
  std::ifstream file(std::string(MINGXI_TESTS_DIR) + "/" + path);
  std::vector<std::vector<std::string>> rows;
  size_t columns = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::vector<std::string> fields = FieldsOf(line);
    if (columns == 0) {
      columns = fields.size();
      continue;
    }
    fields.resize(columns);
    rows.push_back(std::move(fields));
  }
  return rows;
}

}  // namespace mingxi::testing_support
