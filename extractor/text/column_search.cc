// SPDX-License-Identifier: GPL-3.0-or-later

// Columns are first taken from one line that has many words, and all lines of its page are fitted
// to them; for each number of columns the best such line of each page is kept. The number that
// costs least over all pages wins; then columns that cost more than they explain are left out. This
// file's only entry is SearchColumns.

#include "extractor/text/column_search.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include "extractor/text/column_anchors.h"

namespace mingxi {
namespace {

/// Columns up to which leaving one out is tried again for all.
constexpr std::size_t kRestartColumns = 24;

using Page = std::vector<AlignedLine>;
using FitsByWidth = std::map<std::size_t, ColumnFit>;

double CostOf(const ColumnFit& fit) { return fit.cost() + ColumnCost({&fit, 1}); }

ColumnSearch Finished(std::vector<ColumnFit> pages) {
  ColumnSearch search;
  search.pages = std::move(pages);
  search.body_cost = ColumnCost(search.pages);
  search.cost = search.body_cost;
  for (const ColumnFit& page : search.pages) {
    search.body_cost += page.body_cost;
    search.cost += page.cost();
  }
  return search;
}

/// The best fit of `page` for each number of columns that one of its lines suggests.
FitsByWidth FitsOf(const Page& page) {
  FitsByWidth best;
  for (auto& columns : ColumnAnchors(page, CountHeaderLines(page))) {
    ColumnFit fit = FitTo(page, std::move(columns));
    const auto [found, is_new] = best.try_emplace(fit.columns.size(), fit);
    if (!is_new && CostOf(fit) < CostOf(found->second)) found->second = std::move(fit);
  }
  return best;
}

/// All pages with `width` columns. A page that has no line of so many takes the columns of one that
/// has.
ColumnSearch WithWidth(const std::vector<Page>& pages, const std::vector<FitsByWidth>& fits,
                       std::size_t width) {
  const ColumnFit* donor = nullptr;
  for (const FitsByWidth& page : fits) {
    const auto found = page.find(width);
    if (found == page.end()) continue;
    if (donor == nullptr || found->second.body.size() > donor->body.size()) donor = &found->second;
  }
  std::vector<ColumnFit> chosen;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    const auto found = fits[p].find(width);
    chosen.push_back(found != fits[p].end() ? found->second : FitTo(pages[p], donor->columns));
  }
  return Finished(std::move(chosen));
}

/// `search` without the columns that cost more than they explain: names of two columns taken for
/// one of their own.
ColumnSearch WithoutNeedlessColumns(const std::vector<Page>& pages, ColumnSearch search) {
  for (std::size_t c = 0; c < search.pages[0].columns.size();) {
    if (search.pages[0].columns.size() <= 2) break;
    std::vector<ColumnFit> fewer;
    for (std::size_t p = 0; p < pages.size(); ++p) {
      std::vector<ColumnTrack> columns = search.pages[p].columns;
      columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(c));
      fewer.push_back(FitTo(pages[p], std::move(columns)));
    }
    ColumnSearch without = Finished(std::move(fewer));
    if (without.cost < search.cost) {
      search = std::move(without);
      // Start again while that is cheap; of many columns the rest is looked at once.
      if (search.pages[0].columns.size() <= kRestartColumns) c = 0;
    } else {
      ++c;
    }
  }
  return search;
}

/// Whether the headers of two pages read the same, word by word.
bool HasSameHeader(const Page& a, const Page& b, std::size_t header_lines) {
  for (std::size_t i = 0; i < header_lines; ++i) {
    const bool is_same =
        std::equal(a[i].words.begin(), a[i].words.end(), b[i].words.begin(), b[i].words.end(),
                   [](const Word& x, const Word& y) { return x.text == y.text; });
    if (!is_same) return false;
  }
  return true;
}

/// A header that is printed again on other pages stands over the same columns there: those of the
/// page where it fits best.
void ShareHeader(const std::vector<Page>& pages, ColumnSearch& search) {
  std::size_t best = 0;
  for (std::size_t p = 1; p < pages.size(); ++p) {
    const ColumnFit& fit = search.pages[p];
    const ColumnFit& least = search.pages[best];
    const bool is_whole = fit.header_lines == search.pages[0].header_lines;
    if (is_whole && fit.header.cost < least.header.cost) best = p;
  }
  const ColumnFit model = search.pages[best];
  for (std::size_t p = 0; p < pages.size(); ++p) {
    ColumnFit& fit = search.pages[p];
    if (p == best || fit.header_lines != model.header_lines) continue;
    if (HasSameHeader(pages[p], pages[best], fit.header_lines)) fit.header = model.header;
  }
}

}  // namespace

ColumnSearch SearchColumns(const std::vector<Page>& pages) {
  std::vector<FitsByWidth> fits;
  std::map<std::size_t, bool> widths;
  for (const Page& page : pages) {
    fits.push_back(FitsOf(page));
    for (const auto& [width, fit] : fits.back()) widths[width] = true;
  }
  ColumnSearch best;
  for (const auto& [width, is_there] : widths) {
    ColumnSearch search = WithWidth(pages, fits, width);
    if (best.pages.empty() || search.cost < best.cost) best = std::move(search);
  }
  if (best.pages.empty()) return best;
  best = WithoutNeedlessColumns(pages, std::move(best));
  ShareHeader(pages, best);
  return best;
}

}  // namespace mingxi
