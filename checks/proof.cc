// SPDX-License-Identifier: GPL-3.0-or-later

// Sums of several figures first; then proofs travel along repeated figures until nothing changes.

#include "checks/proof.h"

#include <algorithm>

namespace mingxi {
namespace {

bool IsFigure(const Cell& cell) { return cell.value.has_value(); }
bool IsNonZero(const Cell& cell) { return cell.value && !cell.value->is_zero(); }

/// The figures of a check, each once.
std::vector<CellId> FiguresOf(const std::vector<CellRef>& refs, const CheckedCells& index) {
  std::vector<CellId> ids;
  for (const CellRef& ref : refs) {
    const CellId id = index.Find(ref);
    if (id.table >= 0 && IsFigure(index.CellOf(id))) ids.push_back(id);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

int CountNonZero(const std::vector<CellId>& ids, const CheckedCells& index) {
  return static_cast<int>(std::count_if(
      ids.begin(), ids.end(), [&index](CellId id) { return IsNonZero(index.CellOf(id)); }));
}

/// A rate of two digits (95%) fits the figures beside it by accident too easily; one with decimals,
/// or of three digits, does not.
bool IsLongRate(const std::vector<CellId>& left, const CheckedCells& index) {
  constexpr std::int64_t kLeastUnits = 100;
  if (left.size() != 1) return false;
  const Decimal& rate = *index.CellOf(left.front()).value;
  const std::int64_t units = rate.ToScaledInt(rate.scale()).value_or(0);
  return rate.scale() > 0 || units >= kLeastUnits || units <= -kLeastUnits;
}

/// A check that says one figure stands in two places.
struct Repeat {
  std::vector<CellId> figures;  ///< The two, and the zeros that were added to them.
  bool is_spent = false;        ///< Its proof has been given.
};

class ProofCounter {
 public:
  explicit ProofCounter(const CheckedCells& index) : index_(index) {
    for (const TableView& view : index.views()) {
      proofs_.entries.emplace_back(view.table().cells.size());
    }
  }

  void Add(const Check& check) {
    std::vector<CellId> left = FiguresOf(check.left_cells, index_);
    std::vector<CellId> figures = FiguresOf(check.right_cells, index_);
    figures.insert(figures.end(), left.begin(), left.end());
    if (check.status != CheckStatus::kNotApplicable) {
      for (const CellId id : figures) proofs_.Of(id).is_tried = true;
    }
    const Strength strength = StrengthOf(check, index_);
    if (strength == Strength::kSilent) return;
    if (check.relation == CheckRelation::kRatio) figures = std::move(left);
    if (strength == Strength::kStrong) {
      for (const CellId id : figures) ++proofs_.Of(id).proofs;
    } else {
      repeats_.push_back({std::move(figures)});
    }
  }

  FigureProofs Count() && {
    AddSeveralRepeats();
    for (bool is_changed = true; is_changed;) {
      is_changed = false;
      for (Repeat& repeat : repeats_) is_changed |= Spend(repeat);
    }
    return std::move(proofs_);
  }

 private:
  /// A figure that two identities repeat has been read three times alike.
  void AddSeveralRepeats() {
    std::map<CellId, int> counts;
    for (const Repeat& repeat : repeats_) {
      for (const CellId id : repeat.figures) ++counts[id];
    }
    std::vector<CellId> proven;
    for (const auto& [id, count] : counts) {
      if (count >= 2 && IsNonZero(index_.CellOf(id)) && proofs_.Of(id).proofs == 0) {
        proven.push_back(id);
      }
    }
    for (const CellId id : proven) ++proofs_.Of(id).proofs;
  }

  /// Gives the proof of a repeat where one of its two figures is proven.
  bool Spend(Repeat& repeat) {
    if (repeat.is_spent) return false;
    repeat.is_spent = std::any_of(repeat.figures.begin(), repeat.figures.end(), [this](CellId id) {
      return IsNonZero(index_.CellOf(id)) && proofs_.Of(id).proofs > 0;
    });
    if (!repeat.is_spent) return false;
    for (const CellId id : repeat.figures) ++proofs_.Of(id).proofs;
    return true;
  }

  const CheckedCells& index_;
  FigureProofs proofs_;
  std::vector<Repeat> repeats_;
};

}  // namespace

CheckedCells::CheckedCells(std::span<const TableView> views) : views_(views) {
  for (std::size_t i = 0; i < views.size(); ++i) {
    tables_.emplace(views[i].table().id, static_cast<int>(i));
  }
}

CellId CheckedCells::Find(const CellRef& ref) const {
  const auto table = tables_.find(ref.table);
  if (table == tables_.end()) return {};
  const TableView& view = views_[static_cast<std::size_t>(table->second)];
  if (ref.row < 0 || ref.row >= view.row_count()) return {};
  if (ref.column < 0 || ref.column >= view.column_count()) return {};
  const Cell* cell = view.CellAt(ref.row, ref.column);
  if (cell == nullptr || cell->row != ref.row || cell->column != ref.column) return {};
  return {table->second, static_cast<int>(cell - view.table().cells.data())};
}

const Cell& CheckedCells::CellOf(CellId id) const {
  return ViewOf(id).table().cells[static_cast<std::size_t>(id.cell)];
}

Strength StrengthOf(const Check& check, const CheckedCells& index) {
  if (check.status != CheckStatus::kHolds) return Strength::kSilent;
  const std::vector<CellId> left = FiguresOf(check.left_cells, index);
  const std::vector<CellId> right = FiguresOf(check.right_cells, index);
  const int left_count = CountNonZero(left, index);
  const int right_count = CountNonZero(right, index);
  switch (check.relation) {
    case CheckRelation::kAtMost:
    case CheckRelation::kOther:
      return Strength::kSilent;
    case CheckRelation::kRatio:
      return right_count > 0 && IsLongRate(left, index) ? Strength::kStrong : Strength::kSilent;
    case CheckRelation::kSum:
      break;
  }
  // The text tells the figure too: a second witness.
  if (!check.paragraphs.empty()) return right_count == 1 ? Strength::kStrong : Strength::kSilent;
  if (right_count >= 2) return Strength::kStrong;
  return left_count > 0 && right_count == 1 ? Strength::kRepeat : Strength::kSilent;
}

FigureProofs CountProofs(std::span<const Check> checks, const CheckedCells& index) {
  ProofCounter counter(index);
  for (const Check& check : checks) counter.Add(check);
  return std::move(counter).Count();
}

}  // namespace mingxi
