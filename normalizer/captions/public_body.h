// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Names of those who publish: offices, and the regions they belong to.

#include <string_view>

namespace mingxi {

/// Whether `text` (folded) ends as names of public bodies do: 局 (bureau), 委员会 (commission),
/// 医院 (hospital), 本级 (the body itself), also with a bracket behind.
bool EndsLikePublicBody(std::string_view text);

/// Whether `text` (folded) is the name of a region: 平山县, 北京市, 西藏自治区; levels without a
/// name (全省, 市本级) are none.
bool IsRegionName(std::string_view text);

}  // namespace mingxi
