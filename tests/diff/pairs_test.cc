// SPDX-License-Identifier: GPL-3.0-or-later

// 5,000 pairs of documents drawn at random: what a comparison says is neither too little (applied
// to the first document it gives the second) nor too much (one planted change is one change).

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "diff/compare_documents.h"
#include "tests/diff/sheets.h"

namespace mingxi {
namespace {

using testing::Applied;
using testing::DrawTables;
using testing::InputOf;
using testing::PlainTables;
using testing::PlantChange;
using testing::Planted;

constexpr int kPlantedPairs = 3500;
constexpr int kManifoldPairs = 1500;
/// Of the planted changes so many at least are reported as exactly what they are.
constexpr double kLeastExact = 0.99;

ChangeKind Mirrored(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::kTableAdded:
      return ChangeKind::kTableRemoved;
    case ChangeKind::kTableRemoved:
      return ChangeKind::kTableAdded;
    case ChangeKind::kColumnAdded:
      return ChangeKind::kColumnRemoved;
    case ChangeKind::kColumnRemoved:
      return ChangeKind::kColumnAdded;
    case ChangeKind::kColumnSplit:
      return ChangeKind::kColumnJoined;
    case ChangeKind::kColumnJoined:
      return ChangeKind::kColumnSplit;
    case ChangeKind::kRowAdded:
      return ChangeKind::kRowRemoved;
    case ChangeKind::kRowRemoved:
      return ChangeKind::kRowAdded;
    default:
      return kind;
  }
}

std::vector<ChangeKind> KindsOf(const Comparison& comparison, bool is_mirrored) {
  std::vector<ChangeKind> kinds;
  for (const Change& change : comparison.changes) {
    kinds.push_back(is_mirrored ? Mirrored(change.kind) : change.kind);
  }
  std::sort(kinds.begin(), kinds.end());
  return kinds;
}

TEST(PairsTest, OnePlantedChangeIsReportedAsThat) {
  std::mt19937 random(2024);
  std::array<int, kChangeKinds> missed{};
  int exact = 0;
  for (int pair = 0; pair < kPlantedPairs; ++pair) {
    const PlainTables before = DrawTables(random);
    PlainTables after = before;
    const Planted planted = PlantChange(after, random);
    const DiffInput a = InputOf(before);
    const DiffInput b = InputOf(after);
    const Comparison comparison = CompareDocuments(a, b, {});
    const bool is_exact = comparison.changes.size() == 1 &&
                          comparison.changes[0].kind == planted.kind &&
                          comparison.changes[0].is_remark == planted.is_remark;
    exact += is_exact ? 1 : 0;
    missed[static_cast<std::size_t>(planted.kind)] += is_exact ? 0 : 1;
    EXPECT_EQ(Applied(before, comparison), after)
        << "pair " << pair << ": " << ToString(planted.kind);
    EXPECT_EQ(KindsOf(CompareDocuments(b, a, {}), true), KindsOf(comparison, false))
        << "pair " << pair << ": " << ToString(planted.kind);
  }
  for (std::size_t kind = 0; kind < kChangeKinds; ++kind) {
    if (missed[kind] > 0) {
      RecordProperty(std::string(ToString(static_cast<ChangeKind>(kind))), missed[kind]);
    }
  }
  RecordProperty("exact", exact);
  EXPECT_GE(exact, kLeastExact * kPlantedPairs);
}

TEST(PairsTest, ManyChangesAppliedGiveTheSecond) {
  std::mt19937 random(7);
  for (int pair = 0; pair < kManifoldPairs; ++pair) {
    const PlainTables before = DrawTables(random);
    PlainTables after = before;
    for (std::size_t more = 2 + random() % 6; more > 0; --more) {
      PlainTables next = after;
      // A second unit line would convert twice; a remark's figures are checked on their own.
      if (!PlantChange(next, random).is_remark) after = std::move(next);
    }
    const DiffInput a = InputOf(before);
    EXPECT_EQ(Applied(before, CompareDocuments(a, InputOf(after), {})), after) << "pair " << pair;
    EXPECT_TRUE(CompareDocuments(a, a, {}).changes.empty()) << "pair " << pair;
  }
}

}  // namespace
}  // namespace mingxi
