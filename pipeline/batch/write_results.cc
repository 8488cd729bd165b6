// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/write_results.h"

#include <filesystem>

#include "pipeline/batch/batch_page.h"
#include "pipeline/batch/batch_summary.h"
#include "pipeline/batch/build_panel.h"
#include "pipeline/batch/safe_stem.h"
#include "pipeline/version.h"
#include "writers/csv/combined_figures.h"
#include "writers/files/atomic_file.h"
#include "writers/form_panel/form_panel.h"
#include "writers/sqlite/merged_database.h"
#include "writers/xlsx/panel_workbook.h"

namespace mingxi {
namespace {

constexpr char kFigures[] = "/figures.csv";

bool IsConverted(const BatchRecord& record) {
  return record.status == InputStatus::kDone || record.status == InputStatus::kPartial;
}

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

Status WritePanel(const BatchOptions& options) {
  const Result<FormPanel> panel = BuildPanel(options.output + kFigures, options.panel_form);
  if (!panel.ok()) return panel.status();
  const std::string stem = options.output + "/panel-" + SafeStem(options.panel_form);
  if (Status written = WriteFileAtomically(stem + ".csv", PanelToCsv(*panel)); !written.ok()) {
    return written;
  }
  return WritePanelWorkbook(*panel, stem + ".xlsx");
}

}  // namespace

Status WriteBatchResults(const BatchOutcome& outcome, const BatchOptions& options,
                         const BatchEvents& events) {
  NoteOtherVersions(outcome, events);
  Status written =
      CombineFigures(FilesOf(outcome, options, "figures.csv"), options.output + kFigures);
  if (!written.ok()) return written;
  const std::vector<std::string> databases = FilesOf(outcome, options, ".sqlite");
  if (!databases.empty()) written = MergeDatabases(databases, options.output + "/all.sqlite");
  if (!written.ok()) return written;
  const BatchSummary summary = SummarizeBatch(outcome);
  written = WriteFileAtomically(options.output + "/summary.html",
                                SummaryPageToHtml(BatchToPage(summary, outcome, options.retry)));
  if (!written.ok() || options.panel_form.empty()) return written;
  return WritePanel(options);
}

}  // namespace mingxi
