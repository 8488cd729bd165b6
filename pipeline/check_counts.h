// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

#include "model/document.h"

namespace mingxi {

struct CheckCounts {
  std::int64_t figures = 0;  ///< Amounts, counts and percentages in tables.
  std::int64_t holds = 0;
  std::int64_t fails = 0;
  std::int64_t not_applicable = 0;
  std::int64_t not_checkable = 0;

  bool operator==(const CheckCounts&) const = default;
};

CheckCounts CountChecks(const Document& document);

}  // namespace mingxi
