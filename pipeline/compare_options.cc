// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/compare_options.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mingxi {
namespace {

std::vector<std::string> Parts(const std::string& list, char separator) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from <= list.size();) {
    const std::size_t to = std::min(list.find(separator, from), list.size());
    if (to > from) parts.push_back(list.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}

Status ReadMode(const std::string& mode, DiffOptions& options) {
  if (mode.empty() || mode == "extraction" || mode == "batch") return Status::Ok();
  if (mode == "edition") options.mode = DiffMode::kEdition;
  if (mode == "year") options.mode = DiffMode::kYear;
  if (mode == "edition" || mode == "year") return Status::Ok();
  return Status::InvalidOption("no mode '" + mode +
                               "'; there are extraction, edition, year, batch");
}

Status ReadMatch(const std::string& match, DiffOptions& options) {
  if (match.empty() || match == "auto") return Status::Ok();
  if (match == "title") options.matching = TableMatching::kTitle;
  if (match == "order") options.matching = TableMatching::kOrder;
  if (match == "title" || match == "order") return Status::Ok();
  for (const std::string& pair : Parts(match, ',')) {
    const std::vector<std::string> ids = Parts(pair, '=');
    if (ids.size() != 2) {
      return Status::InvalidOption(
          "--match is auto, title, order or pairs of tables (t01=t03), not '" + match + "'");
    }
    options.told_tables.emplace_back(ids[0], ids[1]);
  }
  return Status::Ok();
}

Status ReadIgnore(const std::string& ignore, DiffOptions& options) {
  const std::pair<const char*, bool*> kFlags[] = {
      {"format", &options.ignores_format},   {"space", &options.ignores_space},
      {"empty", &options.ignores_empty},     {"order", &options.ignores_order},
      {"headers", &options.ignores_headers}, {"captions", &options.ignores_captions},
      {"text", &options.ignores_paragraphs}};
  for (const std::string& word : Parts(ignore, ',')) {
    bool is_known = false;
    for (const auto& [name, flag] : kFlags) {
      if (word != name) continue;
      *flag = true;
      is_known = true;
    }
    if (is_known) continue;
    return Status::InvalidOption("nothing called '" + word +
                                 "' to ignore; there are format, space, empty, order, headers, "
                                 "captions, text");
  }
  return Status::Ok();
}

}  // namespace

Result<DiffOptions> ToDiffOptions(const CompareRequest& request) {
  DiffOptions options;
  options.key_columns = request.keys;
  for (const Status& status : {ReadMode(request.mode, options), ReadMatch(request.match, options),
                               ReadIgnore(request.ignore, options)}) {
    if (!status.ok()) return status;
  }
  if (!request.tolerance.empty()) {
    options.tolerance = Decimal::Parse(request.tolerance);
    if (!options.tolerance || options.tolerance->is_negative()) {
      return Status::InvalidOption("--tolerance is a plain number like 0.01, not '" +
                                   request.tolerance + "'");
    }
  }
  return options;
}

}  // namespace mingxi
