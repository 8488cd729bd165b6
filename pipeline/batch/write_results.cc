// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/write_results.h"

#include <filesystem>

#include "pipeline/batch/batch_page.h"
#include "pipeline/batch/batch_summary.h"
#include "pipeline/batch/bodies.h"
#include "pipeline/batch/build_panel.h"
#include "pipeline/batch/safe_stem.h"
#include "pipeline/version.h"
#include "pipeline/worker/guarded.h"
#include "writers/csv/combined_figures.h"
#include "writers/csv/data_package.h"
#include "writers/csv/figures_csv.h"
#include "writers/files/atomic_file.h"
#include "writers/files/result_tree.h"
#include "writers/form_panel/form_panel.h"
#include "writers/sqlite/merged_database.h"
#include "writers/xlsx/panel_workbook.h"

namespace mingxi {
namespace {

constexpr char kFigures[] = "/figures.csv";
constexpr char kFiguresSchema[] = "/figures.schema.json";

/// The file with this ending that each converted document has, in the order of the paths.
std::vector<std::string> FilesOf(const BatchOutcome& outcome, const BatchOptions& options,
                                 std::string_view ending) {
  std::vector<std::string> files;
  for (const BatchRecord& record : outcome.records) {
    if (!IsConverted(record) || record.version != Version()) continue;
    for (const std::string& name : record.outputs) {
      if (name.ends_with(ending)) {
        files.push_back(options.output + "/" + record.folder + "/" + name);
      }
    }
  }
  return files;
}

void NoteOtherVersions(const BatchOutcome& outcome, const BatchEvents& events) {
  std::size_t others = 0;
  for (const BatchRecord& record : outcome.records) {
    others += IsConverted(record) && record.version != Version() ? 1 : 0;
  }
  if (others == 0 || !events.on_note) return;
  events.on_note(std::to_string(others) +
                 " documents were made by another version and are not in figures.csv; name their "
                 "inputs again");
}

/// What is merged from the results of all documents, made by a guest: workers, which read
/// untrusted documents, wrote them.
struct Merging {
  std::vector<std::string> figures;
  std::vector<std::string> databases;
  std::string panel_form;                      ///< Empty = no panel.
  std::map<std::string, Identity> identities;  ///< By the documents' hashes.
  std::vector<GuestOutput> outputs;            ///< Figures, then what else is asked for.
  std::size_t database = 0;                    ///< Its output; 0 = none.
  std::size_t panel = 0;                       ///< The first of its four; 0 = none.
};

Merging MergingOf(const BatchOutcome& outcome, const BatchOptions& options) {
  Merging merging{.figures = FilesOf(outcome, options, "figures.csv"),
                  .databases = FilesOf(outcome, options, ".sqlite"),
                  .panel_form = options.panel_form,
                  .outputs = {{options.output + kFigures}}};
  for (const BatchRecord& record : outcome.records) {
    if (!record.body.empty()) merging.identities[record.sha256] = {record.body, record.scope};
  }
  if (!merging.databases.empty()) {
    merging.database = merging.outputs.size();
    merging.outputs.push_back({options.output + "/all.sqlite"});
  }
  if (!options.panel_form.empty()) {
    merging.panel = merging.outputs.size();
    const std::string stem = options.output + "/panel-" + SafeStem(options.panel_form);
    for (const char* ending : {".csv", "-long.csv", "-years.csv", ".xlsx"}) {
      merging.outputs.push_back({stem + ending});
    }
  }
  return merging;
}

Status Merge(const Merging& merging, const Guest& guest) {
  Status written = CombineFigures(merging.figures, guest.PathOf(0));
  if (written.ok() && merging.database > 0) {
    written = MergeDatabases(merging.databases, guest.PathOf(merging.database));
  }
  if (!written.ok() || merging.panel == 0) return written;
  const Result<FormPanel> panel =
      BuildPanel(guest.PathOf(0), merging.panel_form, merging.identities);
  if (!panel.ok()) return panel.status();
  std::size_t next = merging.panel;
  for (const auto to_csv : {PanelToCsv, PanelToLongCsv, PanelYearsToCsv}) {
    written = WriteFileAtomically(guest.PathOf(next++), to_csv(*panel));
    if (!written.ok()) return written;
  }
  return WritePanelWorkbook(*panel, guest.PathOf(next));
}

/// The limits of a merge go by what there is to merge: honest results need as much room again.
void LimitMerge(const Merging& merging, GuardedWork& work) {
  constexpr std::int64_t kLeastRoom = std::int64_t{256} << 20;
  constexpr std::int64_t kBytesASecond = 1 << 20;
  std::int64_t bytes = 0;
  for (const auto* files : {&merging.figures, &merging.databases}) {
    for (const std::string& file : *files) {
      std::error_code ignored;
      const auto size = std::filesystem::file_size(file, ignored);
      if (!ignored) bytes += static_cast<std::int64_t>(size);
    }
  }
  constexpr std::uint64_t kMemory = 4ull << 30;
  work.limits.memory = kMemory;
  work.limits.file_size = static_cast<std::uint64_t>(2 * bytes + kLeastRoom);
  work.quota.bytes = 8 * (bytes + kLeastRoom);
  work.timeout = std::chrono::minutes(10) + std::chrono::seconds(bytes / kBytesASecond);
}

Status WriteMerged(const BatchOutcome& outcome, const BatchOptions& options,
                   const BatchEvents& events) {
  const Merging merging = MergingOf(outcome, options);
  GuardedWork work{.name = options.output,
                   .reads = {options.output + "/docs"},
                   .outputs = merging.outputs,
                   .folder = ResultTree::WorkFolderOf(options.output) + "/merged"};
  work.needs_sandbox = options.needs_sandbox;
  LimitMerge(merging, work);
  std::error_code error;
  std::filesystem::create_directories(work.folder, error);
  if (error)
    return Status::WriteFailed("cannot write: " + error.message()).At({.file = work.folder});
  std::string told;
  GuardedHost host;
  host.say = [&told](std::string_view text) { told += text; };
  host.is_interrupted = events.is_interrupted;
  const auto merge = [&merging](Guest& guest) {
    const Status made = Merge(merging, guest);
    if (!made.ok()) guest.Say(guest.Named(made).ToString());
    return made.ok() ? 0 : 1;
  };
  Result<int> merged = RunGuarded(work, host, merge);
  // One that was ended from outside, where memory is short say, is tried once more, as workers are.
  if (merged.status().code() == StatusCode::kDamaged) merged = RunGuarded(work, host, merge);
  if (!merged.ok()) return merged.status();
  if (*merged != 0) return Status::WriteFailed(told);
  for (std::size_t i = 0; i < merging.outputs.size(); ++i) {
    const std::string& path = merging.outputs[i].path;
    const std::string made = Guest(-1, work.folder, merging.outputs).PathOf(i);
    if (Status moved = MoveIntoPlace(made, path); !moved.ok()) return moved;
  }
  return Status::Ok();
}

}  // namespace

Status WriteBatchResults(const BatchOutcome& outcome, const BatchOptions& options,
                         const BatchEvents& events) {
  NoteOtherVersions(outcome, events);
  const Status merged = WriteMerged(outcome, options, events);
  if (!merged.ok()) return merged;
  const Status described =
      WriteFileAtomically(options.output + kFiguresSchema, TableSchemaOf(FiguresFields()));
  if (!described.ok()) return described;
  const Status named =
      WriteFileAtomically(options.output + "/bodies.csv", BodiesToCsv(outcome.records));
  if (!named.ok()) return named;
  const BatchSummary summary = SummarizeBatch(outcome);
  return WriteFileAtomically(
      options.output + "/summary.html",
      SummaryPageToHtml(BatchToPage(summary, outcome, options.retry, options.language)));
}

}  // namespace mingxi
