// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Administrative divisions of China by GB/T 2260: 130131 is 平山县 in 石家庄市 in 河北省. Generated
// from data/regions.tsv.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

struct Region {
  std::uint32_t code = 0;   ///< 130131
  std::string_view name;    ///< 平山县
  bool is_retired = false;  ///< In an older list only.

  bool operator==(const Region&) const = default;
};

/// The region with this code; nullopt when unknown.
std::optional<Region> FindRegion(std::uint32_t code);

/// All regions of this full name, by code: 29 county names are several counties'.
std::vector<Region> FindRegionsByName(std::string_view name);

/// The prefecture above a county, the province above a prefecture; 0 above a province.
std::uint32_t ParentRegion(std::uint32_t code);

/// Whether `code` is `ancestor` or lies in it.
bool IsWithin(std::uint32_t code, std::uint32_t ancestor);

/// "河北省石家庄市平山县"; a level that the list does not have is left out.
std::string FullRegionName(std::uint32_t code);

/// The regions that a text begins with.
struct RegionPrefix {
  std::vector<Region> candidates;  ///< One = settled; several = the name alone does not tell; none.
  std::size_t length = 0;          ///< Bytes of the text that name it.
};

/// Reads the region in front of a folded text, the smallest it names: 河北省石家庄市平山县财政局
/// and 平山县财政局 give 130131, 上海市普陀区 gives 310107. Provinces may stand short (河北平山县)
/// before another region. Retired names count only where no current one fits.
RegionPrefix ReadRegionPrefix(std::string_view text);

/// The one region of a document: that of the first of `names` (publisher, titles) that begins with
/// one, told apart by the provinces and prefectures that `context` (other texts of the document)
/// names. nullopt when there is none or when it stays open.
std::optional<Region> ResolveRegion(const std::vector<std::string_view>& names,
                                    const std::vector<std::string_view>& context);

}  // namespace mingxi
