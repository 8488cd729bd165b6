// SPDX-License-Identifier: GPL-3.0-or-later

// Three cases: standard output, one named file, a folder of files named after their inputs. All
// that can be refused is refused here, before the first input is read.

#include "pipeline/output_plan.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "extractor/archive/archive_path.h"
#include "messages/errors.h"
#include "writers/files/file_name.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

bool IsFolder(const std::string& path) {
  std::error_code error;
  return path.ends_with('/') || fs::is_directory(path, error);
}

/// The format that the ending of `path` names.
std::optional<OutputFormat> FormatOfEnding(const std::string& path) {
  std::optional<OutputFormat> format;
  std::size_t longest = 0;  // x.tables.html ends as .html does, too.
  for (const FormatFacts& facts : OutputFormats()) {
    const bool fits = facts.suffix.front() == '.' && path.ends_with(facts.suffix);
    if (!fits || facts.suffix.size() < longest) continue;
    format = facts.format;
    longest = facts.suffix.size();
  }
  return format;
}

/// The one format of a single named file, or why there is none.
Result<OutputFormat> FormatOfFile(const OutputRequest& request) {
  const std::optional<OutputFormat> named = FormatOfEnding(request.out);
  if (request.formats.empty()) {
    if (named) return *named;
    if (request.out == "-") return OutputFormat::kJson;
    if (request.out.ends_with(".csv")) {
      return Status::InvalidOption(
          Say(messages::kCsvIsFolder, request.out.substr(0, request.out.size() - 4)));
    }
    return Status::InvalidOption(Say(messages::kEndingUnknown, request.out));
  }
  const OutputFormat format = request.formats.front();
  if (named && *named != format) {
    return Status::InvalidOption(Say(messages::kEndingDiffers, request.out, ToString(format)));
  }
  if (request.out == "-" && format == OutputFormat::kCsv) {
    return Status::InvalidOption(messages::kCsvNeedsFolder);
  }
  return format;
}

Output OutputInFolder(const fs::path& folder, const std::string& name, OutputFormat format) {
  const FormatFacts& facts = OutputFormats()[static_cast<std::size_t>(format)];
  return {format, (folder / (name + std::string(facts.suffix))).string()};
}

/// Folders for what an archive holds: `a`, `b` of `a.zip!b/c.xls`.
std::vector<std::string> FoldersInArchive(const std::string& input) {
  std::vector<std::string> folders;
  const std::string name = NameOfInput(input);
  const std::size_t file_at = name.size() - FileNameOfInput(input).size();
  for (std::size_t begin = 0; begin < file_at;) {
    const std::size_t end = name.find_first_of("/!", begin);
    const fs::path part = name.substr(begin, end - begin);
    folders.push_back(
        SafeFileName(name[end] == kArchiveMark ? part.stem().string() : part.string()));
    if (folders.back().empty()) folders.back() = "_";
    begin = end + 1;
  }
  return folders;
}

fs::path FolderFor(const OutputRequest& request, const std::string& input) {
  const std::size_t name_at = input.size() - NameOfInput(input).size();
  fs::path folder = request.out.empty() ? fs::path(input.substr(0, name_at)).parent_path()
                                        : fs::path(request.out);
  for (const std::string& part : FoldersInArchive(input)) folder /= part;
  return folder;
}

/// NAME of `input`: without its ending unless another input of the same folder has the same.
std::string NameOf(const OutputRequest& request, const std::string& input) {
  if (input == "-") return "stdin";
  const fs::path path(FileNameOfInput(input));
  const auto is_rival = [&](const std::string& other) {
    return other != input && fs::path(FileNameOfInput(other)).stem() == path.stem() &&
           FolderFor(request, other) == FolderFor(request, input);
  };
  const bool has_rival = std::any_of(request.inputs.begin(), request.inputs.end(), is_rival);
  return (has_rival ? path.filename() : path.stem()).string();
}

std::vector<PlannedInput> PlanFolder(const OutputRequest& request) {
  std::vector<OutputFormat> formats = request.formats;
  if (formats.empty()) formats.push_back(OutputFormat::kXlsx);
  std::vector<PlannedInput> plan;
  for (const std::string& input : request.inputs) {
    PlannedInput planned{input, {}};
    for (const OutputFormat format : formats) {
      planned.outputs.push_back(
          OutputInFolder(FolderFor(request, input), NameOf(request, input), format));
      planned.outputs.back().made_folders =
          (request.out.empty() ? 0 : 1) + static_cast<int>(FoldersInArchive(input).size());
    }
    plan.push_back(std::move(planned));
  }
  return plan;
}

/// Nothing is written twice, and no input is replaced.
Status CheckPlan(const std::vector<PlannedInput>& plan) {
  std::map<std::string, std::string> writers;
  std::set<std::string> files;  // On the disk.
  for (const PlannedInput& planned : plan) files.insert(SplitArchivePath(planned.input).archive);
  for (const PlannedInput& planned : plan) {
    for (const Output& output : planned.outputs) {
      if (output.path == "-") continue;
      const std::string path = fs::path(output.path).lexically_normal().string();
      const auto [other, is_new] = writers.emplace(path, planned.input);
      if (!is_new) {
        return Status::InvalidOption(
            Say(messages::kSameOutput, other->second, planned.input, path));
      }
      for (const std::string& file : files) {
        std::error_code error;
        if (file != "-" && fs::equivalent(file, path, error)) {
          return Status::InvalidOption(Say(messages::kOutputIsInput, path));
        }
      }
    }
  }
  return Status::Ok();
}

}  // namespace

Result<std::vector<PlannedInput>> PlanOutputs(const OutputRequest& request) {
  const bool is_single = request.inputs.size() == 1 && request.formats.size() <= 1;
  std::string out = request.out;
  if (out.empty() && request.inputs == std::vector<std::string>{"-"}) out = "-";
  if (out == "-" && !is_single) {
    return Status::InvalidOption(messages::kOneToStandardOutput);
  }
  std::vector<PlannedInput> plan;
  const bool is_csv = request.formats == std::vector{OutputFormat::kCsv};
  if (out == "-" || (is_single && !out.empty() && (is_csv || !IsFolder(out)))) {
    const Result<OutputFormat> format = FormatOfFile({request.inputs, out, request.formats});
    if (!format.ok()) return format.status();
    plan.push_back({request.inputs.front(), {{*format, out}}});
  } else {
    plan = PlanFolder(request);
  }
  if (Status status = CheckPlan(plan); !status.ok()) return status;
  return plan;
}

}  // namespace mingxi
