// SPDX-License-Identifier: GPL-3.0-or-later

// usage: plant_errors TRIALS SEED DETECTED NAMED LISTED FILE...
//
// Plants TRIALS errors into figures that the checks have confirmed and prints how many the checks
// find, name and list, then each miss. Two parts of the same sums that change places are counted
// apart (unseen): no sum can see them. Exit status 1 when fewer than DETECTED parts in a hundred
// are found, NAMED of those in two sums, or LISTED of those in one.

#include <cstdlib>
#include <iostream>
#include <vector>

#include "pipeline/convert.h"
#include "tests/planted/campaign.h"

namespace {

/// Whether `reached` is at least `percent` (as text) of `of`.
bool Reaches(int reached, int of, const char* percent) {
  return 100 * reached >= std::atoi(percent) * of;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 7) {
    std::cerr << "usage: plant_errors TRIALS SEED DETECTED NAMED LISTED FILE...\n";
    return 2;
  }
  std::vector<mingxi::Document> documents;
  for (int i = 6; i < argc; ++i) {
    mingxi::Result<mingxi::Document> document = mingxi::ReadDocument(argv[i], {});
    if (!document.ok()) {
      std::cerr << document.status().ToString() << "\n";
      continue;
    }
    documents.push_back(*std::move(document));
  }
  const auto seed = static_cast<unsigned>(std::atoi(argv[2]));
  const auto result = mingxi::testing::RunCampaign(documents, std::atoi(argv[1]), seed);
  std::cout << mingxi::testing::Describe(result);
  for (const std::string& miss : result.misses) std::cout << miss << "\n";
  const mingxi::testing::SlipCounts total = result.Total();
  const bool is_met =
      total.planted > 0 && Reaches(total.detected, total.planted - total.unseen, argv[3]) &&
      Reaches(total.named, total.crossed, argv[4]) && Reaches(total.listed, total.single, argv[5]);
  return is_met ? 0 : 1;
}
