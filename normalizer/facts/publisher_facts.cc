// SPDX-License-Identifier: GPL-3.0-or-later

// 平山县财政局 names a county, 部门 (department) or 本级 (its own level) in name or title what the
// figures cover. Words of the name count before those of the title.

#include "normalizer/facts/publisher_facts.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

#include "model/characters.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/regions.h"

namespace mingxi {
namespace {

bool HoldsOneOf(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

/// Lines that may name a province or a prefecture.
std::vector<std::string> LinesWithRegions(const std::vector<LooseLine>& loose) {
  constexpr std::size_t kMostLines = 400;  // Who publishes is said early on.
  std::vector<std::string> lines;
  for (const LooseLine& at : loose) {
    if (lines.size() >= kMostLines) break;
    if (HoldsOneOf(at.line.text, {"省", "市", "州", "自治区", "盟", "地区"})) {
      lines.push_back(FoldText(at.line.text));
    }
  }
  return lines;
}

std::string RegionOf(const Publisher& publisher, std::string_view title,
                     const std::vector<LooseLine>& loose) {
  const std::string name = FoldForMatching(publisher.name);
  const std::string folded_title = FoldForMatching(title);
  const std::vector<std::string> lines = LinesWithRegions(loose);
  std::vector<std::string_view> context = {folded_title};
  context.insert(context.end(), lines.begin(), lines.end());
  const std::optional<Region> region = ResolveRegion({name, folded_title}, context);
  return region ? std::to_string(region->code) : std::string();
}

std::string_view ScopeOf(std::string_view text) {
  if (HoldsOneOf(text, {"本级", "本部", "（机关）", "(机关)"})) return "own-level";
  if (HoldsOneOf(text, {"部门"})) return "department";
  return HoldsOneOf(text, {"单位"}) ? "unit" : std::string_view();
}

/// The codes of the cities and counties that cells name as a whole, each once. Names that several
/// regions have say nothing.
std::set<std::uint32_t> ListedRegions(const std::vector<JoinedTable>& tables) {
  constexpr std::size_t kLongestName = 45;  // Bytes; longer cells hold more than a name.
  constexpr std::uint32_t kProvinceStep = 10'000;
  std::set<std::uint32_t> codes;
  for (const JoinedTable& table : tables) {
    for (const Cell& cell : table.piece.cells) {
      if (cell.text.size() > kLongestName || !HasHan(cell.text)) continue;
      const std::vector<Region> regions = FindRegionsByName(cell.text);
      const bool is_one = regions.size() == 1 && !regions.front().is_retired;
      if (is_one && regions.front().code % kProvinceStep != 0) codes.insert(regions.front().code);
    }
  }
  return codes;
}

}  // namespace

std::string RegionOfLists(const std::vector<JoinedTable>& tables) {
  constexpr std::size_t kFewestRegions = 8;  // A province has eight prefectures or more.
  constexpr double kLeastShare = 0.95;       // A few names are other places', 鼓楼区 or a brand.
  const std::set<std::uint32_t> codes = ListedRegions(tables);
  if (codes.size() < kFewestRegions) return {};
  const auto lie_in = [&codes](std::uint32_t above) {
    return static_cast<double>(std::count_if(codes.begin(), codes.end(), [above](auto code) {
             return code != above && IsWithin(code, above);
           })) >= kLeastShare * static_cast<double>(codes.size());
  };
  // The nearest region above most of them.
  for (const std::uint32_t code : codes) {
    for (std::uint32_t above = ParentRegion(code); above != 0; above = ParentRegion(above)) {
      const std::optional<Region> region = FindRegion(above);
      if (region && lie_in(above)) return std::string(region->name);
    }
  }
  return {};
}

Publisher WithRegionAndScope(Publisher publisher, std::string_view title, std::string_view kind,
                             const std::vector<LooseLine>& loose) {
  if (publisher.region.empty()) publisher.region = RegionOf(publisher, title, loose);
  const bool is_government = kind == "government-budget" || kind == "debt";
  if (is_government) return publisher;
  publisher.scope = ScopeOf(publisher.name);
  if (publisher.scope.empty()) publisher.scope = ScopeOf(title);
  if (publisher.scope.empty() && kind == "department-budget") publisher.scope = "department";
  if (publisher.scope.empty() && kind == "unit-budget") publisher.scope = "unit";
  return publisher;
}

}  // namespace mingxi
