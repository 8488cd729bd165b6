// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The page that tells what a batch came to: lists with headings, for any browser.

#include <string>
#include <utility>
#include <vector>

#include "messages/message.h"

namespace mingxi {

struct SummaryCell {
  std::string text;
  std::string link{};  ///< A path from the page, any bytes; empty = none.
};

/// A list under a heading.
struct SummarySection {
  std::string title;
  std::string command{};  ///< What a person may run; empty = nothing.
  std::vector<Phrase> columns;
  std::vector<std::vector<SummaryCell>> rows;  ///< Each as long as `columns`.
  std::string remark{};                        ///< Below the list; empty = none.
};

struct SummaryPage {
  Language language = Language::kChinese;
  std::vector<std::pair<Phrase, std::string>> counts;  ///< What is counted, and how many.
  std::vector<SummarySection> sections;
};

/// The page as one HTML file that loads nothing and runs nothing.
std::string SummaryPageToHtml(const SummaryPage& page);

}  // namespace mingxi
