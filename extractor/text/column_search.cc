// SPDX-License-Identifier: GPL-3.0-or-later

// Columns are first taken from one line that has many words, and all lines of its page are fitted
// to them; for each number of columns the best such line of each page is kept. The number that
// costs least over all pages wins; then columns that cost more than they explain are left out. This
// file's only entry is SearchColumns.

#include "extractor/text/column_search.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "extractor/text/column_anchors.h"
#include "extractor/text/page_columns.h"

namespace mingxi {
namespace {

/// Lines of one page that the search looks at: of long pages so many in all and so many at the top.
constexpr std::size_t kMostSampled = 240;
constexpr std::size_t kFirstSampled = 40;
/// The columns of a header are clearly better than those of lines when they cost so much less.
constexpr double kClearlyCheaper = 20;
/// Columns up to which leaving one out is tried again for all.
constexpr std::size_t kRestartColumns = 24;

using Page = std::vector<AlignedLine>;

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
    ColumnFit fit = FitBodyTo(page, std::move(columns));
    const auto found = best.find(fit.columns.size());
    const double most =
        found != best.end() ? CostOf(found->second) : std::numeric_limits<double>::infinity();
    if (fit.body_cost >= most) continue;
    const double most_for_header = most - fit.body_cost;
    fit = WithHeader(page, std::move(fit), most_for_header);
    if (fit.header.cost >= most_for_header) continue;
    const auto [known, is_new] = best.try_emplace(fit.columns.size(), fit);
    if (!is_new && CostOf(fit) < CostOf(known->second)) known->second = std::move(fit);
  }
  return best;
}

/// `fit` of `page`, or one in the columns of its header where that has one name for each and costs
/// clearly less.
ColumnFit FitOrNamed(const Page& page, ColumnFit fit) {
  auto names = HeaderAnchors(page, fit.header_lines, fit.columns.size());
  if (names.empty()) return fit;
  ColumnFit named = FitTo(page, std::move(names));
  return fit.is_doubtful || named.cost() + kClearlyCheaper < fit.cost() ? named : fit;
}

/// All pages with `width` columns. A page that has no line of so many takes the columns of one that
/// has. Of the page with most lines its own are sure.
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
    const bool is_there = found != fits[p].end();
    ColumnFit fit = is_there ? found->second : FitAsOnPage(*donor, pages[p], fits[p]);
    const bool is_donor = is_there && &found->second == donor;
    chosen.push_back(is_donor ? std::move(fit) : FitOrNamed(pages[p], std::move(fit)));
  }
  return Finished(std::move(chosen));
}

/// `search` fitted again with what the pages together know: a page with few rows hardly shows which
/// of its columns have figures.
ColumnSearch WithSharedKinds(const std::vector<Page>& pages, ColumnSearch search) {
  const bool is_whole =
      search.pages[0].header_lines + search.pages[0].body.size() == pages[0].size();
  if (pages.size() < 2 && is_whole) return search;
  const std::vector<double> shares = FigureShares(search.pages);
  std::vector<ColumnFit> fits;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    fits.push_back(FitTo(pages[p], search.pages[p].columns, shares));
    fits.back().is_doubtful = search.pages[p].is_doubtful;
  }
  return Finished(std::move(fits));
}

/// `search` without column `c`; without pages where the bodies alone cost more, as headers are the
/// most work.
ColumnSearch WithoutColumn(const std::vector<Page>& pages, const ColumnSearch& search,
                           std::size_t c) {
  std::vector<ColumnFit> fewer;
  double body_cost = 0;
  for (std::size_t p = 0; p < pages.size(); ++p) {
    std::vector<ColumnTrack> columns = search.pages[p].columns;
    columns.erase(columns.begin() + static_cast<std::ptrdiff_t>(c));
    fewer.push_back(FitBodyTo(pages[p], std::move(columns)));
    fewer.back().is_doubtful = search.pages[p].is_doubtful;
    body_cost += fewer.back().body_cost;
    if (body_cost >= search.cost) return {};
  }
  double rest = search.cost - body_cost;  // For the headers.
  for (std::size_t p = 0; p < pages.size(); ++p) {
    fewer[p] = WithHeader(pages[p], std::move(fewer[p]), rest);
    rest -= fewer[p].header.cost;
    if (rest <= 0) return {};
  }
  return Finished(std::move(fewer));
}

/// `search` without the columns that cost more than they explain: names of two columns taken for
/// one of their own.
ColumnSearch WithoutNeedlessColumns(const std::vector<Page>& pages, ColumnSearch search) {
  for (std::size_t c = 0; c < search.pages[0].columns.size();) {
    if (search.pages[0].columns.size() <= 2) break;
    ColumnSearch without = WithoutColumn(pages, search, c);
    if (!without.pages.empty() && without.cost < search.cost) {
      search = std::move(without);
      // Start again while that is cheap; of many columns the rest is looked at once.
      if (search.pages[0].columns.size() <= kRestartColumns) c = 0;
    } else {
      ++c;
    }
  }
  return search;
}

/// Lines of `page` that show its columns: all, or of a long page its first and some of the others
/// at even distances.
Page SampleOf(const Page& page) {
  if (page.size() <= kMostSampled) return page;
  Page sample(page.begin(), page.begin() + kFirstSampled);
  const std::size_t count = kMostSampled - kFirstSampled;
  for (std::size_t i = 0; i < count; ++i) {
    sample.push_back(page[kFirstSampled + i * (page.size() - kFirstSampled) / count]);
  }
  return sample;
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

ColumnSearch SearchSample(const std::vector<Page>& pages) {
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
  return best.pages.empty() ? best : WithoutNeedlessColumns(pages, std::move(best));
}

}  // namespace

ColumnSearch SearchColumns(const std::vector<Page>& pages) {
  std::vector<Page> samples;
  for (const Page& page : pages) samples.push_back(SampleOf(page));
  ColumnSearch best = SearchSample(samples);
  if (best.pages.empty()) return best;
  best = WithSharedKinds(pages, std::move(best));
  ShareHeader(pages, best);
  return best;
}

}  // namespace mingxi
