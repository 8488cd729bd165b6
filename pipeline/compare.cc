// SPDX-License-Identifier: GPL-3.0-or-later

//   A, B --read--> Documents --diff--> Comparison --writers--> text, JSON, HTML, workbook, CSV

#include "pipeline/compare.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "diff/compare_documents.h"
#include "pipeline/compare_batches.h"
#include "pipeline/compare_options.h"
#include "pipeline/diff_input.h"
#include "writers/diff/accepted_corrections.h"
#include "writers/diff/changes_csv.h"
#include "writers/diff/changes_html.h"
#include "writers/diff/changes_json.h"
#include "writers/diff/changes_text.h"
#include "writers/diff/year_table.h"
#include "writers/files/atomic_file.h"
#include "writers/xlsx/changes_workbook.h"

namespace mingxi {
namespace {

Status CheckFormat(const std::string& format) {
  for (const char* known : {"", "text", "json", "html", "xlsx", "csv"}) {
    if (format == known) return Status::Ok();
  }
  return Status::InvalidOption("no format '" + format +
                               "'; there are text, json, html, xlsx and csv");
}

std::string TextOf(const ComparedPair& pair, const CompareRequest& request) {
  const ChangesTextOptions options{.is_colored = request.is_colored,
                                   .context_rows = request.context_rows,
                                   .with_tables = pair.mode != "year"};
  std::string text = ChangesToText(pair, options);
  if (pair.mode == "year") text += YearTablesToText(pair, request.is_colored);
  return text;
}

Status WriteComparison(const ComparedPair& pair, const CompareRequest& request) {
  const std::string& format = request.format;
  if (format == "xlsx") return WriteChangesWorkbook(pair, request.out);
  std::string text;
  if (format == "json") {
    text = ChangesToJson(pair);
  } else if (format == "html") {
    text = ChangesToHtml(pair, std::max(request.context_rows, 0));
  } else if (format == "csv") {
    text = pair.mode == "year" ? YearTablesToCsv(pair) : ChangesToCsv(pair, request.context_rows);
  } else {
    text = TextOf(pair, request);
  }
  return WriteFileAtomically(request.out, text);
}

Status WriteAccepted(const ComparedPair& pair, const CompareRequest& request) {
  if (request.accept.empty()) return Status::Ok();
  if (pair.a->source.sha256.empty()) {
    return Status::InvalidOption("nothing says which source A was read from; corrections need it");
  }
  const auto is_wanted = [&request](int number) {
    return request.accepted.empty() ||
           std::any_of(request.accepted.begin(), request.accepted.end(),
                       [number](const PageRange& range) { return range.Contains(number); });
  };
  return WriteFileAtomically(request.accept, AcceptedCorrections(pair, is_wanted));
}

void AddWarnings(const std::string& path, const DiffInput& input,
                 std::vector<std::string>& warnings) {
  for (const std::string& part : input.left_out) {
    warnings.push_back(path + ": " + part + " and is not compared");
  }
}

}  // namespace

Result<CompareOutcome> CompareInputs(const CompareRequest& request) {
  const Result<DiffOptions> options = ToDiffOptions(request);
  if (!options.ok()) return options.status();
  if (const Status status = CheckFormat(request.format); !status.ok()) return status;
  if (request.mode == "batch") {
    const Result<bool> differs = CompareBatches(request, *options);
    if (!differs.ok()) return differs.status();
    return CompareOutcome{.differs = *differs};
  }
  const Result<DiffInput> a = ReadDiffInput(request.a, request.reading);
  if (!a.ok()) return a.status();
  const Result<DiffInput> b = ReadDiffInput(request.b, request.reading);
  if (!b.ok()) return b.status();
  const Comparison comparison = CompareDocuments(*a, *b, *options);
  const ComparedPair pair{.a = &a->document,
                          .b = &b->document,
                          .comparison = &comparison,
                          .a_name = request.a_name.empty() ? request.a : request.a_name,
                          .b_name = request.b_name.empty() ? request.b : request.b_name,
                          .mode = request.mode.empty() ? "extraction" : request.mode};
  if (const Status status = WriteAccepted(pair, request); !status.ok()) return status;
  if (const Status status = WriteComparison(pair, request); !status.ok()) return status;
  CompareOutcome outcome{.differs = comparison.differs()};
  AddWarnings(request.a, *a, outcome.warnings);
  AddWarnings(request.b, *b, outcome.warnings);
  return outcome;
}

}  // namespace mingxi
