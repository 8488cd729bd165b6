// SPDX-License-Identifier: GPL-3.0-or-later

// Lists the tables of a disclosure: the smallest program that uses the library.

#include <iostream>

#include "pipeline/convert.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: list_tables FILE\n";
    return 2;
  }
  const mingxi::Result<mingxi::Document> document = mingxi::ReadDocument(argv[1], {});
  if (!document.ok()) {
    std::cerr << document.status().ToString() << "\n";
    return 2;
  }
  for (const mingxi::Table& table : document->tables) {
    std::cout << table.title << ": " << table.row_count << " x " << table.column_count << "\n";
  }
  return 0;
}
