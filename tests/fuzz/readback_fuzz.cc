// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as our other outputs read back: document JSON, CSV, a database.

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "extractor/readback/database_document.h"
#include "extractor/readback/delimited_table.h"
#include "extractor/readback/document_json.h"

namespace {

const std::string& DatabasePath() {
  static const std::string path = [] {
    std::string made = std::filesystem::temp_directory_path() / "mingxi-fuzz-XXXXXX";
    if (mkdtemp(made.data()) == nullptr) std::abort();
    return made + "/x.sqlite";
  }();
  return path;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace mingxi;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (LooksLikeDatabase(bytes)) {
    std::ofstream(DatabasePath(), std::ios::binary)
        .write(bytes.data(), static_cast<std::streamsize>(size));
    static_cast<void>(ReadDatabaseDocument(DatabasePath()).ok());
  }
  if (LooksLikeDocumentJson(bytes)) static_cast<void>(ParseDocumentJson(bytes).ok());
  if (const auto table = ReadDelimitedTable(bytes); table.ok()) {
    for (const Cell& cell : table->cells) {
      if (cell.row >= table->row_count || cell.column >= table->column_count) std::abort();
    }
  }
  return 0;
}
