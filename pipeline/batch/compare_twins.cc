// SPDX-License-Identifier: GPL-3.0-or-later

// Reading is a guest's work, here as everywhere: what comes back are two numbers and a sentence.

#include "pipeline/batch/compare_twins.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "diff/compare_documents.h"
#include "extractor/archive/archive_path.h"
#include "model/shown_text.h"
#include "pipeline/diff_input.h"
#include "pipeline/worker/guarded.h"

namespace mingxi {
namespace {

/// The input without the ending of its name.
std::string PlaceOf(const BatchRecord& record) {
  const std::string name = FileNameOfInput(record.path);
  const std::size_t dot = name.rfind('.');
  const std::size_t ending = dot == std::string::npos ? 0 : name.size() - dot;
  return record.path.substr(0, record.path.size() - ending);
}

/// Figures of the tables that `comparison` laid side by side.
std::int64_t ComparedFigures(const Document& document, const Comparison& comparison) {
  std::int64_t figures = 0;
  for (const TableMatch& match : comparison.tables) {
    const Table& table = document.tables[static_cast<std::size_t>(match.tables.a)];
    figures += std::count_if(table.cells.begin(), table.cells.end(),
                             [](const Cell& cell) { return cell.value.has_value(); });
  }
  return figures;
}

std::string Sentence(const Change& change) {
  return change.row_label + " / " + change.column + ": " + change.from_text + ", " + change.to_text;
}

/// What a guest says of two inputs: "figures differences sentence".
std::string Compare(const std::string& a_path, const std::string& b_path, Guest& guest) {
  ReadOptions reading;
  reading.through_office = [&guest](std::string_view bytes) { return guest.ThroughOffice(bytes); };
  const Result<DiffInput> a = ReadDiffInput(a_path, reading);
  if (!a.ok()) return {};
  const Result<DiffInput> b = ReadDiffInput(b_path, reading);
  if (!b.ok()) return {};
  const Comparison comparison = CompareDocuments(*a, *b, DiffOptions());
  std::int64_t differences = 0;
  std::string first;
  for (const Change& change : comparison.changes) {
    // A figure that one of them does not print is told by the number of their tables.
    const bool is_other = change.kind == ChangeKind::kValue && !change.is_remark &&
                          change.from_value && change.to_value;
    if (is_other && ++differences == 1) first = Sentence(change);
  }
  return std::to_string(ComparedFigures(a->document, comparison)) + " " +
         std::to_string(differences) + " " + first;
}

RecordTwin ReadVerdict(std::string_view text) {
  RecordTwin twin;
  for (std::int64_t* number : {&twin.figures, &twin.differences}) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), *number);
    if (read.ec != std::errc()) return {};
    text.remove_prefix(std::min(static_cast<std::size_t>(read.ptr - text.data()) + 1, text.size()));
  }
  constexpr std::size_t kLongest = 300;
  twin.first = ShownName(std::string(text.substr(0, kLongest)));
  return twin;
}

}  // namespace

RecordTwin CompareInputs(const BatchRecord& a, const BatchRecord& b, const BatchOptions& options,
                         const BatchEvents& events) {
  GuardedWork work{.name = b.path,
                   .reads = {SplitArchivePath(a.path).archive, SplitArchivePath(b.path).archive},
                   .needs_sandbox = options.needs_sandbox};
  std::string verdict;
  GuardedHost host;
  host.is_interrupted = events.is_interrupted;
  host.show = [&verdict](std::string_view text) {
    verdict = text;
    return Status::Ok();
  };
  const Result<int> done = RunGuarded(work, host, [&](Guest& guest) {
    return guest.Show(Compare(a.path, b.path, guest)).ok() ? 0 : 1;
  });
  RecordTwin twin = done.ok() ? ReadVerdict(verdict) : RecordTwin{};
  // Two that agree in little are two documents of one name.
  constexpr std::int64_t kOfFigures = 3;
  if (twin.differences * kOfFigures > twin.figures) twin = {};
  twin.of = a.path;
  twin.sha256 = a.sha256;
  return twin;
}

void CompareTwins(std::vector<BatchRecord>& records, const BatchOptions& options,
                  const BatchEvents& events) {
  std::map<std::string, const BatchRecord*> first;
  for (BatchRecord& record : records) {
    if (events.is_interrupted && events.is_interrupted()) return;
    if (!IsConverted(record)) continue;
    const auto [found, is_new] = first.emplace(PlaceOf(record), &record);
    const BatchRecord& other = *found->second;
    if (is_new) {
      record.twin = {};
    } else if (record.twin.of != other.path || record.twin.sha256 != other.sha256) {
      record.twin = CompareInputs(other, record, options, events);
    }
    if (record.twin.differences > 0 && events.on_note) {
      events.on_note(ShownName(record.path) + " and " + ShownName(record.twin.of) + " differ in " +
                     std::to_string(record.twin.differences) + " of " +
                     std::to_string(record.twin.figures) + " figures: " + record.twin.first);
    }
  }
}

}  // namespace mingxi
