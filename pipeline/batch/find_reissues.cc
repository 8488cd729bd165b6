// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/find_reissues.h"

#include <map>
#include <string>
#include <tuple>

namespace mingxi {

void MarkReissues(std::vector<BatchRecord>& records) {
  using Key = std::tuple<std::string, std::string, std::int64_t, std::string>;
  std::map<Key, const BatchRecord*> first;
  for (BatchRecord& record : records) {
    record.reissue_of.clear();
    if (record.status != InputStatus::kDone || record.content.empty()) continue;
    const Key key{record.content, record.publisher, record.fiscal_year.value_or(0), record.kind};
    const auto [found, is_new] = first.emplace(key, &record);
    // Equal bytes under another name are the same file, not an issue of its own.
    if (!is_new && found->second->sha256 != record.sha256) {
      record.reissue_of = found->second->path;
    }
  }
}

}  // namespace mingxi
