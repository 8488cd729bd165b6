// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/find_companions.h"

#include <map>
#include <string>
#include <tuple>

#include "extractor/archive/archive_path.h"

namespace mingxi {

void MarkCompanions(std::vector<BatchRecord>& records) {
  using Key = std::tuple<std::string, std::string, std::int64_t, std::string>;
  std::map<Key, std::string> first;
  for (BatchRecord& record : records) {
    record.companion_of.clear();
    const bool is_known = !record.publisher.empty() && record.fiscal_year && !record.kind.empty();
    if (!is_known || !IsConverted(record) || !record.reissue_of.empty()) continue;
    const std::string file = FileNameOfInput(record.path);
    const std::string folder = record.path.substr(0, record.path.size() - file.size());
    const auto [found, is_new] =
        first.emplace(Key{folder, record.publisher, *record.fiscal_year, record.kind}, record.path);
    if (!is_new) record.companion_of = found->second;
  }
}

}  // namespace mingxi
