// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/regions.h"

// A region in a text is a chain of names from the province down, any of which may be left out. At
// each step the longest name that fits is taken; what stands before it must be one of its
// ancestors.

#include <algorithm>
#include <iterator>

#include "model/characters.h"

namespace mingxi {
namespace {

struct Entry {
  std::uint32_t code;
  std::uint16_t name_begin;
  std::uint8_t name_bytes;
  bool is_retired;
};

#include "normalizer/values/regions_tables.inc"

constexpr std::uint32_t kProvinceStep = 10'000;
constexpr std::uint32_t kPrefectureStep = 100;

std::string_view NameOf(const Entry& entry) {
  return std::string_view(kNames).substr(entry.name_begin, entry.name_bytes);
}

Region ToRegion(const Entry& entry) { return {entry.code, NameOf(entry), entry.is_retired}; }

bool IsProvince(std::uint32_t code) { return code % kProvinceStep == 0; }

/// 河北 for 河北省, 宁夏 for 宁夏回族自治区: two characters, three for 内蒙古 and 黑龙江.
std::string_view ShortName(const Region& province) {
  constexpr std::size_t kCharacter = 3;  // Bytes.
  const bool is_long = province.name.starts_with("内蒙古") || province.name.starts_with("黑龙江");
  return province.name.substr(0, (is_long ? 3 : 2) * kCharacter);
}

/// Keeps the candidates that lie in one of `above`; all when `above` is empty.
std::vector<Region> Within(std::vector<Region> candidates, const std::vector<Region>& above) {
  if (above.empty()) return candidates;
  std::erase_if(candidates, [&](const Region& region) {
    return std::none_of(above.begin(), above.end(), [&](const Region& ancestor) {
      return region.code != ancestor.code && IsWithin(region.code, ancestor.code);
    });
  });
  return candidates;
}

/// Current ones before retired ones.
std::vector<Region> PreferCurrent(std::vector<Region> candidates) {
  const bool has_current = std::any_of(candidates.begin(), candidates.end(),
                                       [](const Region& region) { return !region.is_retired; });
  if (has_current)
    std::erase_if(candidates, [](const Region& region) { return region.is_retired; });
  return candidates;
}

/// The longest full name at the front of `text` that lies in one of `above`.
RegionPrefix ReadFullName(std::string_view text, const std::vector<Region>& above) {
  constexpr std::size_t kMostBytes = 45;  // 双江拉祜族佤族布朗族傣族自治县 has 15 characters.
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < std::min(text.size(), kMostBytes);) {
    const Character character = CharacterAt(text, at);
    if (!IsHan(character.code)) break;
    at += character.length;
    ends.push_back(at);
  }
  for (; !ends.empty(); ends.pop_back()) {
    std::vector<Region> found = Within(FindRegionsByName(text.substr(0, ends.back())), above);
    if (!found.empty()) return {PreferCurrent(std::move(found)), ends.back()};
  }
  return {};
}

/// A province's short name that another region follows.
RegionPrefix ReadShortProvince(std::string_view text) {
  for (const Entry& entry : kEntries) {
    if (!IsProvince(entry.code)) continue;
    const Region province = ToRegion(entry);
    const std::string_view name = ShortName(province);
    if (!text.starts_with(name)) continue;
    if (!ReadFullName(text.substr(name.size()), {province}).candidates.empty())
      return {{province}, name.size()};
  }
  return {};
}

std::size_t CountIn(const std::vector<std::string_view>& texts, std::string_view name) {
  return static_cast<std::size_t>(std::count_if(
      texts.begin(), texts.end(),
      [&](std::string_view text) { return text.find(name) != std::string_view::npos; }));
}

/// How many texts name an ancestor of `code`.
std::size_t CountAncestors(const std::vector<std::string_view>& texts, std::uint32_t code) {
  std::size_t count = 0;
  for (std::uint32_t above = ParentRegion(code); above != 0; above = ParentRegion(above)) {
    if (const std::optional<Region> ancestor = FindRegion(above))
      count += CountIn(texts, ancestor->name);
  }
  return count;
}

}  // namespace

std::optional<Region> FindRegion(std::uint32_t code) {
  const Entry* entry =
      std::lower_bound(std::begin(kEntries), std::end(kEntries), code,
                       [](const Entry& a, std::uint32_t wanted) { return a.code < wanted; });
  if (entry == std::end(kEntries) || entry->code != code) return std::nullopt;
  return ToRegion(*entry);
}

std::vector<Region> FindRegionsByName(std::string_view name) {
  std::vector<Region> found;
  const auto is_before = [](std::uint16_t index, std::string_view wanted) {
    return NameOf(kEntries[index]) < wanted;
  };
  for (const std::uint16_t* index =
           std::lower_bound(std::begin(kByName), std::end(kByName), name, is_before);
       index != std::end(kByName) && NameOf(kEntries[*index]) == name; ++index) {
    found.push_back(ToRegion(kEntries[*index]));
  }
  return found;
}

std::uint32_t ParentRegion(std::uint32_t code) {
  if (IsProvince(code)) return 0;
  return code % kPrefectureStep == 0 ? code / kProvinceStep * kProvinceStep
                                     : code / kPrefectureStep * kPrefectureStep;
}

bool IsWithin(std::uint32_t code, std::uint32_t ancestor) {
  if (ancestor % kProvinceStep == 0) return code / kProvinceStep == ancestor / kProvinceStep;
  if (ancestor % kPrefectureStep == 0) return code / kPrefectureStep == ancestor / kPrefectureStep;
  return code == ancestor;
}

std::string FullRegionName(std::uint32_t code) {
  std::string name;
  for (; code != 0; code = ParentRegion(code)) {
    if (const std::optional<Region> region = FindRegion(code)) name.insert(0, region->name);
  }
  return name;
}

RegionPrefix ReadRegionPrefix(std::string_view text) {
  RegionPrefix read = ReadFullName(text, {});
  if (read.candidates.empty()) read = ReadShortProvince(text);
  while (read.length > 0) {
    const RegionPrefix below = ReadFullName(text.substr(read.length), read.candidates);
    if (below.candidates.empty()) break;
    read.candidates = below.candidates;
    read.length += below.length;
  }
  return read;
}

std::optional<Region> ResolveRegion(const std::vector<std::string_view>& names,
                                    const std::vector<std::string_view>& context) {
  for (const std::string_view name : names) {
    const RegionPrefix read = ReadRegionPrefix(name);
    if (read.candidates.empty()) continue;
    if (read.candidates.size() == 1 && !read.candidates[0].is_retired) return read.candidates[0];
    const Region* best = nullptr;
    std::size_t best_count = 0;
    bool is_open = true;
    for (const Region& region : read.candidates) {
      const std::size_t count = CountAncestors(context, region.code);
      if (count > best_count) {
        best = &region;
        best_count = count;
        is_open = false;
      } else if (count == best_count) {
        is_open = true;
      }
    }
    return best == nullptr || is_open ? std::nullopt : std::optional(*best);
  }
  return std::nullopt;
}

}  // namespace mingxi
