// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

#include "diff/compared_table.h"
#include "diff/diff_options.h"
#include "model/change.h"

namespace mingxi {

/// Years that headers are relative to, for documents of different years: 2024年预算数 in a document
/// of 2025 and 2023年预算数 in one of 2024 are the same column. 0 = years stay as they are.
struct HeaderYears {
  int a = 0;
  int b = 0;
};

/// Which columns are the same, ascending by `b`, at best over all of them: same header, else a
/// header or a content that is alike. Never two of one.
std::vector<Match> AlignColumns(const ComparedTable& a, const ComparedTable& b,
                                const HeaderYears& years);

/// `header` with years written relative to `year`: "2024年预算数" -> "{-1}年预算数" for 2025.
std::string WithRelativeYears(const std::string& header, int year);

}  // namespace mingxi
