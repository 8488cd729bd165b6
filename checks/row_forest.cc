// SPDX-License-Identifier: GPL-3.0-or-later

// Both corrections go from the last row to the first, so that what is below a row is settled before
// the row is.

#include "checks/row_forest.h"

#include <algorithm>
#include <array>

#include "checks/sum_support.h"

namespace mingxi {
namespace {

/// Longest list of children that is searched for a sum; no list of subjects has more siblings.
constexpr std::size_t kMostChildren = 120;

/// Whether the parts add up in every column where they can be tried, and it is no accident.
bool AddsUp(const SumSupport& support) { return support.evidence > 0 && support.fails == 0; }

/// The same but for one column in which a slip of reading explains what is missing.
bool AddsUpButForASlip(const SumSupport& support) {
  return support.strong > 0 && support.fails == 1 && support.misreads == 1;
}

/// A row whose parts' sum has come near enough in one of the columns watched to try all columns.
class NearSum {
 public:
  NearSum(const TableView& view, const Panel& panel, const RowOutline& outline, int row)
      : view_(view), panel_(panel), outline_(outline) {
    constexpr std::size_t kMostWatched = 2;  // A slip may stand in one of them.
    for (int figure = 0; figure < panel.figure_count(); ++figure) {
      const Figure64& total = FigureOf(row, figure);
      if (!total.is_figure() || total.value == 0) continue;
      watched_.push_back({figure, total.value});
      if (watched_.size() == kMostWatched) return;
    }
  }

  /// Adds a part; true when the row may be the sum of the parts added so far.
  bool Add(int part) {
    bool is_near = false;
    for (Watched& watched : watched_) {
      const Figure64& figure = FigureOf(part, watched.figure);
      watched.missing -= figure.value;
      watched.allowed += figure.value == 0 ? 0 : PowerOfTen(view_.scale());
      const std::int64_t off = watched.missing < 0 ? -watched.missing : watched.missing;
      is_near |= 2 * off <= watched.allowed;
    }
    return is_near;
  }

 private:
  struct Watched {
    int figure = 0;
    std::int64_t missing = 0;
    std::int64_t allowed =
        0;  ///< Rounding of whole units: wider than any sum is allowed in the end.
  };

  const Figure64& FigureOf(int index, int figure) const {
    const OutlineRow& row = outline_.rows[static_cast<std::size_t>(index)];
    const Strip& strip = panel_.strips[static_cast<std::size_t>(row.strip)];
    return view_.FigureAt(row.row, strip.figures[static_cast<std::size_t>(figure)]);
  }

  const TableView& view_;
  const Panel& panel_;
  const RowOutline& outline_;
  std::vector<Watched> watched_;  ///< The first columns in which the row is not zero.
};

class ForestBuilder {
 public:
  ForestBuilder(const TableView& view, const Panel& panel)
      : view_(view), panel_(panel), outline_(panel.outline) {}

  RowForest FromOutline() {
    forest_.children.resize(outline_.rows.size());
    forest_.parents.assign(outline_.rows.size(), -1);
    for (std::size_t i = 0; i < outline_.rows.size(); ++i) {
      const OutlineRow& row = outline_.rows[i];
      if (row.label.is_part || row.basis == OutlineBasis::kPart) continue;
      forest_.parents[i] = row.parent;
      Siblings(row.parent).push_back(static_cast<int>(i));
    }
    for (std::size_t i = outline_.rows.size(); i-- > 0;) MoveUpOthers(static_cast<int>(i));
    for (std::size_t i = outline_.rows.size(); i-- > 0;) MoveUpGrandchildren(static_cast<int>(i));
    DissolveUnborneParents();
    return std::move(forest_);
  }

  RowForest Dissolved(RowForest forest) {
    forest_ = std::move(forest);
    for (std::size_t i = forest_.children.size(); i-- > 0;) {
      const int parent = static_cast<int>(i);
      if (Children(parent).empty() || Support(parent, Children(parent)).IsCertain()) continue;
      MoveUp(parent, 0);
    }
    return std::move(forest_);
  }

  RowForest Nested(RowForest forest, std::size_t least_parts) {
    forest_ = std::move(forest);
    std::vector<int> stack;  // Top-level rows below the current one, nearest last.
    for (std::size_t i = forest_.top.size(); i-- > 0;) {
      HangBelow(forest_.top[i], least_parts, stack);
      stack.push_back(forest_.top[i]);
    }
    std::reverse(stack.begin(), stack.end());
    forest_.top = std::move(stack);
    return std::move(forest_);
  }

 private:
  const OutlineRow& At(int index) const { return outline_.rows[static_cast<std::size_t>(index)]; }
  std::vector<int>& Children(int index) {
    return forest_.children[static_cast<std::size_t>(index)];
  }
  std::vector<int>& Siblings(int parent) { return parent < 0 ? forest_.top : Children(parent); }

  SumSupport Support(int total, const std::vector<int>& parts) const {
    return TrySums(view_, InFigureColumns(view_, panel_, ToRowSum(outline_, total, parts)));
  }

  /// Moves the children from number `keep` on up, to stand behind their parent.
  void MoveUp(int parent, std::size_t keep) {
    std::vector<int>& children = Children(parent);
    const auto rest = children.begin() + static_cast<std::ptrdiff_t>(keep);
    const int grandparent = forest_.parents[static_cast<std::size_t>(parent)];
    for (auto child = rest; child != children.end(); ++child) {
      forest_.parents[static_cast<std::size_t>(*child)] = grandparent;
    }
    std::vector<int>& siblings = Siblings(grandparent);
    siblings.insert(std::upper_bound(siblings.begin(), siblings.end(), parent), rest,
                    children.end());
    children.erase(rest, children.end());
  }

  /// Where only the first children of `parent` add up to it, the others are none of its.
  void MoveUpOthers(int parent) {
    const std::vector<int>& children = Children(parent);
    if (children.size() < 3 || children.size() > kMostChildren) return;
    if (Support(parent, children).fails == 0) return;
    NearSum near(view_, panel_, outline_, parent);
    for (std::size_t count = 1; count < children.size(); ++count) {
      if (!near.Add(children[count - 1]) || count < 2) continue;
      const std::vector<int> first(children.begin(),
                                   children.begin() + static_cast<std::ptrdiff_t>(count));
      if (!AddsUp(Support(parent, first))) continue;
      MoveUp(parent, count);
      return;
    }
  }

  /// A child printed a little further left than its siblings looks like the parent of those behind
  /// it: where they do not add up to it, but to `parent` together with it, they are its siblings.
  void MoveUpGrandchildren(int parent) {
    const std::vector<int> children = Children(parent);
    if (children.empty() || Support(parent, children).fails == 0) return;
    for (const int child : children) {
      const std::vector<int>& below = Children(child);
      if (below.empty() || Support(child, below).fails == 0) continue;
      std::vector<int> all = children;
      all.insert(all.end(), below.begin(), below.end());
      if (!AddsUp(Support(parent, all))) continue;
      MoveUp(child, 0);
      return;
    }
  }

  /// Indentation and columns that the figures do not bear out say nothing: a name that is printed
  /// further right is no part of the name above it.
  void DissolveUnborneParents() {
    std::array<SumSupport, kOutlineBases> by_basis;
    std::vector<SumSupport> support(outline_.rows.size());
    for (std::size_t i = 0; i < support.size(); ++i) {
      if (forest_.children[i].empty()) continue;
      support[i] = Support(static_cast<int>(i), forest_.children[i]);
      by_basis[BasisOf(i)].Add(support[i]);
    }
    for (std::size_t i = support.size(); i-- > 0;) {
      const std::vector<int>& children = forest_.children[i];
      if (children.empty() || BasisOf(i) == static_cast<std::size_t>(OutlineBasis::kCode)) continue;
      if (support[i].IsCertain()) continue;
      if (!by_basis[BasisOf(i)].IsBorneOut()) MoveUp(static_cast<int>(i), 0);
    }
  }

  std::size_t BasisOf(std::size_t parent) const {
    return static_cast<std::size_t>(At(forest_.children[parent].front()).basis);
  }

  /// A grand total (总计) is no part of a total (合计).
  bool IsTotalAbove(int part, int row) const {
    return At(row).is_total() && At(part).label.rank > At(row).label.rank;
  }

  /// Hangs the nearest rows of `stack` below `row` when they add up to it.
  void HangBelow(int row, std::size_t least_parts, std::vector<int>& stack) {
    if (!Children(row).empty()) return;
    NearSum near(view_, panel_, outline_, row);
    std::vector<int> parts;
    for (std::size_t i = stack.size(); i-- > 0 && parts.size() < kMostChildren;) {
      if (IsTotalAbove(stack[i], row)) return;
      parts.push_back(stack[i]);
      if (!near.Add(stack[i]) || parts.size() < least_parts) continue;
      const SumSupport support = Support(row, parts);
      const bool is_repeated = least_parts == 1 && support.holds > 0 && support.fails == 0;
      if (!AddsUp(support) && !AddsUpButForASlip(support) && !is_repeated) continue;
      Children(row) = parts;
      stack.resize(stack.size() - parts.size());
      return;
    }
  }

  const TableView& view_;
  const Panel& panel_;
  const RowOutline& outline_;
  RowForest forest_;
};

}  // namespace

RowSum ToRowSum(const RowOutline& outline, int total, const std::vector<int>& parts) {
  const auto place = [&outline](int index) {
    const OutlineRow& row = outline.rows[static_cast<std::size_t>(index)];
    return PanelRow{row.row, row.strip};
  };
  RowSum sum{place(total), {}};
  for (const int part : parts) sum.parts.push_back(place(part));
  return sum;
}

RowForest OutlineToForest(const TableView& view, const Panel& panel) {
  return ForestBuilder(view, panel).FromOutline();
}

RowForest DissolveUncertain(const TableView& view, const Panel& panel, RowForest forest) {
  return ForestBuilder(view, panel).Dissolved(std::move(forest));
}

RowForest NestByFigures(const TableView& view, const Panel& panel, RowForest forest,
                        int least_parts) {
  return ForestBuilder(view, panel)
      .Nested(std::move(forest), static_cast<std::size_t>(least_parts));
}

}  // namespace mingxi
