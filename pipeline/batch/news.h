// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a run of a watched batch brought, and the page of a day.

#include <string>
#include <string_view>
#include <vector>

#include "messages/message.h"
#include "pipeline/batch/batch_options.h"
#include "pipeline/batch/ledger.h"

namespace mingxi {

/// One input that is new, changed or failed.
struct NewsItem {
  std::string what;  ///< "new", "replaced" (other bytes under its name), "edition" (of what was
                     ///< known), "failed".
  std::string path;
  std::string of;  ///< "edition": the input whose body, scope, year and kind it shares.
  std::string publisher;
  std::string year;
  std::int64_t tables = 0;
  std::int64_t contradicted = 0;
  std::int64_t figures = 0;      ///< "edition": compared.
  std::int64_t differences = 0;  ///< "edition": that the two print differently.
  std::string detail;            ///< The first difference, or why it failed.

  bool operator==(const NewsItem&) const = default;
};

/// What `after` has that `before` has not, in the order of `after`. Editions are read again and
/// compared, each in a guest.
std::vector<NewsItem> NewsOf(const Records& before, const std::vector<BatchRecord>& after,
                             const BatchOptions& options, const BatchEvents& events);

/// Adds `items` to news.jsonl in the folder of the batch, and writes news/DAY.html anew with all of
/// `day` ("2026-12-01"). Fails with kWriteFailed.
Status AddNews(const std::vector<NewsItem>& items, std::string_view day,
               const BatchOptions& options);

}  // namespace mingxi
