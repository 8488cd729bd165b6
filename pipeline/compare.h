// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Two inputs in, what differs between them out.

#include <string>
#include <vector>

#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// What a caller asks for, in the words of the command's flags; empty = the default.
struct CompareRequest {
  std::string a;
  std::string b;
  std::string a_name;  ///< Shown for `a`; empty = its path.
  std::string b_name;
  std::string out = "-";            ///< Where the result goes; "-" = standard output.
  std::string mode;                 ///< "extraction" (default), "edition", "year", "batch".
  std::string format;               ///< "text" (default), "json", "html", "xlsx", "csv".
  std::vector<std::string> keys;    ///< Headers of the columns that say what a row is.
  std::string match;                ///< "auto" (default), "title", "order" or pairs: "t01=t03,...".
  std::string ignore;               ///< "format,space,empty,order,headers,captions,text".
  std::string tolerance;            ///< A plain decimal.
  int context_rows = 1;             ///< Unchanged rows shown beside changed ones.
  std::string accept;               ///< Corrections of A are written to this file; empty = none.
  std::vector<PageRange> accepted;  ///< Only these changes, by number from 1; empty = all.
  bool is_colored = false;          ///< The text view in ANSI colours.
  ReadOptions reading;              ///< Of PDF and text inputs.
};

struct CompareOutcome {
  bool differs = false;
  /// What of an input was not compared and why: "b.xlsx: sheet 明细 is hidden and is not compared".
  std::vector<std::string> warnings;
};

/// Compares the two inputs, each a PDF, text, CSV, workbook, document JSON, data package folder or
/// database (in mode "batch" the folder of a batch), and writes what differs. Fails with
/// kInvalidOption for what the request cannot mean, with kWriteFailed, else as reading the inputs
/// does, naming the input; nothing is written then.
///
///     Result<CompareOutcome> compared = CompareInputs({.a = "old.json", .b = "new.xlsx",
///                                                      .out = "d.html", .format = "html"});
Result<CompareOutcome> CompareInputs(const CompareRequest& request);

}  // namespace mingxi
