// SPDX-License-Identifier: GPL-3.0-or-later

// The order of the finder: witnesses -> candidates -> choice -> grids; what no chosen candidate
// claims -> lines; and at the end the account of all glyphs.

#include "extractor/grids/grid_finder.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractor/grids/account.h"
#include "extractor/grids/cell_recognition.h"
#include "extractor/grids/chart_axes.h"
#include "extractor/grids/choice/costs.h"
#include "extractor/grids/page_overlays.h"
#include "extractor/grids/text_lines.h"
#include "extractor/grids/turn.h"
#include "extractor/grids/turned_text.h"
#include "extractor/grids/witnesses/witnesses.h"
#include "model/characters.h"

namespace mingxi {
namespace {

/// The candidates that `choice` names.
std::vector<const Candidate*> Chosen(const std::vector<Candidate>& candidates,
                                     const Choice& choice) {
  std::vector<const Candidate*> chosen;
  for (const std::size_t i : choice.chosen) chosen.push_back(&candidates[i]);
  return chosen;
}

/// Odd signs in a table, or text left beside it, from which on other readings are asked for.
constexpr double kDoubtful = 0.5;

/// What is odd about a table, whatever it was seen by.
double OddSigns(const Candidate& table) {
  Costs costs = table.costs;
  costs[CostTerm::kTable] = costs[CostTerm::kUnseenBoundary] = 0;
  return costs.cost();
}

/// The witnesses are asked one after the other, those that see most certainly first, each for what
/// the tables of those before it leave. Where that explains the page badly each is asked once more,
/// for all of the page; the choice is then among all that was said.
class Hearing {
 public:
  Hearing(const Page& page, const GridOptions& options)
      : all_(SightOf(page, options)),
        lines_(SeeLines(all_)),
        charts_(ChartsByAxes(page, all_.runs)),
        pricer_(page, all_.runs, all_.edges, options) {}

  PageReading Read() {
    Hear(SeeRulings(all_, lines_));
    Hear(SeeColumnRules(Rest()));
    NamedTables tagged = SeeTags(Rest());
    Hear(std::move(tagged.tables));
    FilledTables filled = SeeFills(Rest());
    Hear(std::move(filled.tables));
    Hear(SeeAlignment(Rest(), lines_, filled.stripes));
    if (IsDoubtful()) HearAgain();
    Hear(SeeStacks(all_, Chosen(candidates_, choice_)));
    return {std::move(candidates_), std::move(choice_), std::move(tagged.disagreeing)};
  }

 private:
  /// True when the same was said before.
  bool IsKnown(const Candidate& table) const {
    return std::any_of(candidates_.begin(), candidates_.end(), [&table](const Candidate& known) {
      return known.glyphs == table.glyphs && known.grid.row_edges == table.grid.row_edges &&
             known.grid.column_edges == table.grid.column_edges;
    });
  }

  bool IsInChart(const Candidate& table) const {
    const Box& box = table.grid.box;
    return std::any_of(charts_.begin(), charts_.end(), [&box](const Box& chart) {
      return chart.ContainsPoint(box.center_x(), box.center_y());
    });
  }

  void Hear(std::vector<Candidate> tables) {
    for (Candidate& table : tables) {
      if (IsKnown(table) || IsInChart(table)) continue;
      pricer_.Price(table);
      candidates_.push_back(std::move(table));
    }
    choice_ = Choose(candidates_, all_.page->glyphs.size());
  }

  /// True when a believed table has odd signs or text that belongs to tables is in none.
  bool IsDoubtful() const {
    double left = pricer_.worth_of_text();
    double odd = 0;
    for (const Candidate* table : Chosen(candidates_, choice_)) {
      left -= table->costs.text;
      odd += OddSigns(*table);
    }
    return odd > kDoubtful || left > kDoubtful;
  }

  void HearAgain() {
    FilledTables filled = SeeFills(all_);
    Hear(std::move(filled.tables));
    Hear(SeeColumnRules(all_));
    Hear(SeeAlignment(all_, lines_, filled.stripes));
    Sight text = all_;
    text.edges.clear();
    Hear(SeeAlignment(text, lines_, {}));
  }

  Sight Rest() const { return Outside(all_, Chosen(candidates_, choice_)); }

  Sight all_;
  LineWork lines_;
  std::vector<Box> charts_;
  Pricer pricer_;
  std::vector<Candidate> candidates_;
  Choice choice_;
};

/// True when lines show its columns.
bool IsDrawn(const Grid& grid) { return grid.columns_by == Evidence::kRulings; }

/// Keeps as doubts which tables the tags of the file name otherwise than they are found.
void DoubtDisagreement(const std::vector<Box>& disagreeing, std::vector<Grid>& grids) {
  for (const Box& text : disagreeing) {
    const auto at = std::find_if(grids.begin(), grids.end(), [&text](const Grid& grid) {
      return !IsDrawn(grid) && grid.box.ContainsPoint(text.center_x(), text.center_y());
    });
    if (at == grids.end()) continue;
    at->doubts.push_back({"the tags of the file name other cells than the place of the text shows",
                          at->row_count - 1, -1});
  }
}

void DoubtChoice(const Choice& choice, std::vector<Grid>& grids) {
  if (choice.is_exact) return;
  for (Grid& grid : grids) {
    grid.doubts.push_back({"there are more readings of this page than could be compared", 0, -1});
  }
}

/// True when the file names a hyphen before a digit that the page does not show. (A hyphen that is
/// drawn is none of the soft ones, whatever its font calls it.)
bool HasUnseenSign(const Page& page, const GridCell& cell) {
  constexpr char32_t kSoftHyphen = 0xAD;
  const auto sign = std::adjacent_find(
      cell.glyphs.begin(), cell.glyphs.end(), [&page](std::uint32_t i, std::uint32_t next) {
        return page.glyphs[i].code == kSoftHyphen && IsDigit(page.glyphs[next].code);
      });
  return sign != cell.glyphs.end();
}

void DoubtUnseenSigns(const Page& page, std::vector<Grid>& grids) {
  for (Grid& grid : grids) {
    for (GridCell& cell : grid.cells) {
      if (!HasUnseenSign(page, cell)) continue;
      cell.is_doubtful = true;
      grid.doubts.push_back(
          {"the file has a minus here that is not drawn on the page", cell.row, cell.column});
    }
  }
}

/// Numbers grids and lines in one reading order. The lines come in theirs; a grid stands before the
/// first line that is below its top.
void SetOrder(Layout& layout) {
  std::stable_sort(layout.grids.begin(), layout.grids.end(), [](const Grid& a, const Grid& b) {
    return a.box.y0 < b.box.y0 || (a.box.y0 == b.box.y0 && a.box.x0 < b.box.x0);
  });
  int order = 0;
  size_t next = 0;
  for (TextLine& line : layout.lines) {
    while (next < layout.grids.size() && layout.grids[next].box.y0 < line.box.center_y()) {
      layout.grids[next++].order = order++;
    }
    line.order = order++;
  }
  while (next < layout.grids.size()) layout.grids[next++].order = order++;
}

PageReading ReadUpright(const Page& page, const GridOptions& options) {
  return Hearing(page, options).Read();
}

/// The layout of a page whose text runs to the right, without its lines that run in `left_out`.
Layout FindUpright(const Page& page, Direction left_out, const GridOptions& options) {
  Layout layout;
  layout.page = page.number;
  layout.width = page.width;
  layout.height = page.height;
  PageReading reading = ReadUpright(page, options);
  std::vector<const Candidate*> chosen = Chosen(reading.candidates, reading.choice);
  layout.lines =
      RunsToTextLines(page, Unclaimed(page, GlyphsToRuns(page, options), chosen), options);
  for (const std::size_t i : reading.choice.chosen) {
    layout.grids.push_back(std::move(reading.candidates[i].grid));
  }
  DoubtDisagreement(reading.disagreeing, layout.grids);
  DoubtUnseenSigns(page, layout.grids);
  DoubtChoice(reading.choice, layout.grids);
  std::vector<TextLine> turned =
      PutIntoCells(page, TurnedTextLines(page, left_out, options), layout.grids);
  std::move(turned.begin(), turned.end(), std::back_inserter(layout.lines));
  SetOrder(layout);
  return layout;
}

/// What is printed upright on a page whose tables lie on their side: titles above them come first,
/// all else (page numbers, notes) last.
void AddUprightLines(const Page& page, const GridOptions& options, Layout& layout) {
  std::vector<TextLine> upright = RunsToTextLines(page, GlyphsToRuns(page, options), options);
  double top = layout.grids.empty() ? 0 : page.height;
  for (const Grid& grid : layout.grids) top = std::min(top, grid.box.y0);
  const auto below =
      std::stable_partition(upright.begin(), upright.end(),
                            [top](const TextLine& line) { return line.box.center_y() < top; });
  const auto above = static_cast<int>(below - upright.begin());
  int order = above;
  for (Grid& grid : layout.grids) grid.order += above;
  for (TextLine& line : layout.lines) line.order += above;
  order += static_cast<int>(layout.grids.size() + layout.lines.size());
  for (auto line = below; line != upright.end(); ++line) line->order = order++;
  order = 0;
  for (auto line = upright.begin(); line != below; ++line) line->order = order++;
  layout.lines.insert(layout.lines.begin(), upright.begin(), below);
  layout.lines.insert(layout.lines.end(), below, upright.end());
}

}  // namespace

PageReading ReadPage(const Page& page) {
  const GridOptions options;
  const Direction direction = MainDirection(page);
  const bool is_turned = direction != Direction::kRight;
  return ReadUpright(WithOverlaysTold(is_turned ? TurnUpright(page, direction) : page), options);
}

Layout FindGrids(const Page& page) {
  const GridOptions options;
  const Direction direction = MainDirection(page);
  const bool is_turned = direction != Direction::kRight;
  const Page seen = WithOverlaysTold(is_turned ? TurnUpright(page, direction) : page);
  Layout layout = FindUpright(seen, UprightAfterTurn(direction), options);
  if (is_turned) {
    TurnBack(direction, page.width, page.height, layout);
    AddUprightLines(page, options, layout);
  }
  AttachRecognition(seen, layout);
  layout.account = AccountForGlyphs(seen, layout);
  SlantBack(page, layout);
  return layout;
}

}  // namespace mingxi
