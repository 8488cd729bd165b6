// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/csv_records.h"

#include <array>
#include <fstream>
#include <utility>

namespace mingxi {
namespace {

/// Puts bytes together to records.
class RecordReader {
 public:
  explicit RecordReader(const std::function<void(const std::vector<std::string>&)>& take)
      : take_(take) {}

  void Take(char c) {
    if (c == '"') {
      // A quote inside quotes is written twice: the second one opens again.
      if (!is_quoted_ && was_quoted_) field_ += c;
      is_quoted_ = !is_quoted_;
      was_quoted_ = true;
      return;
    }
    if (is_quoted_) {
      field_ += c;
    } else if (c == ',') {
      EndField();
    } else if (c == '\n') {
      End();
    } else if (c != '\r') {
      field_ += c;
    }
  }

  void End() {
    if (record_.empty() && field_.empty() && !was_quoted_) return;  // No record, only a line end.
    EndField();
    take_(record_);
    record_.clear();
  }

 private:
  void EndField() {
    record_.push_back(std::exchange(field_, {}));
    was_quoted_ = false;
  }

  const std::function<void(const std::vector<std::string>&)>& take_;
  std::vector<std::string> record_;
  std::string field_;
  bool is_quoted_ = false;
  bool was_quoted_ = false;  ///< This field has had a quote.
};

}  // namespace

Status ForEachCsvRecord(const std::string& path,
                        const std::function<void(const std::vector<std::string>&)>& take) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Status::NotFound("cannot be read").At({.file = path});
  RecordReader reader(take);
  std::array<char, 1 << 16> chunk;
  while (file.read(chunk.data(), chunk.size()), file.gcount() > 0) {
    for (std::streamsize i = 0; i < file.gcount(); ++i) {
      reader.Take(chunk[static_cast<std::size_t>(i)]);
    }
  }
  reader.End();
  return Status::Ok();
}

}  // namespace mingxi
