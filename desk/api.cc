// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/api.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "desk/figure_search.h"
#include "desk/program.h"
#include "desk/routes.h"
#include "pipeline/batch/file_hash.h"

namespace mingxi {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMaxCorrections = std::size_t{16} << 20;
constexpr int kMaxRows = 1000;
constexpr int kUsualRows = 100;

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

ApiAnswer AnswerOf(const Json& json) { return {.body = Dump(json)}; }

std::string Text(const Parameters& parameters, std::string_view name) {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string() : found->second;
}

/// A whole number among the parameters; `usual` where it is not there. Fails with kInvalidOption.
Result<int> Whole(const Parameters& parameters, std::string_view name, int usual, int most) {
  const std::string text = Text(parameters, name);
  if (text.empty()) return usual;
  int number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec == std::errc() && read.ptr == text.data() + text.size() && number >= 0 &&
      number <= most) {
    return number;
  }
  return Status::InvalidOption(std::string(name) + ": expected a whole number up to " +
                               std::to_string(most) + ", found \"" + text + "\"");
}

std::string StatusOf(const DeskDocument& document) {
  return document.record ? std::string(ToString(document.record->status)) : "waiting";
}

Json ToJson(const DeskDocument& document) {
  Json json = {{"id", document.file.id},
               {"name", document.file.name},
               {"status", StatusOf(document)},
               {"reviewed", document.is_reviewed},
               {"corrected", document.has_corrections}};
  if (!document.record) return json;
  const BatchRecord& record = *document.record;
  if (!record.reason.empty()) json["reason"] = record.reason;
  if (!record.message.empty()) json["message"] = record.message;
  if (!record.publisher.empty()) json["publisher"] = record.publisher;
  if (record.fiscal_year) json["fiscal_year"] = *record.fiscal_year;
  if (!record.kind.empty()) json["kind"] = record.kind;
  json["sha256"] = record.sha256;
  const RecordCounts& counts = record.counts;
  json["pages"] = counts.pages;
  json["tables"] = counts.tables;
  json["figures"] = counts.figures;
  json["confirmed"] = counts.confirmed;
  json["contradicted"] = counts.contradicted;
  json["doubtful"] = counts.doubtful;
  json["checks_hold"] = counts.checks_hold;
  json["checks_fail"] = counts.checks_fail;
  json["errors"] = counts.errors;
  json["warnings"] = counts.warnings;
  return json;
}

bool Fits(const DeskDocument& document, const Parameters& parameters) {
  const std::string wanted = Text(parameters, "q");
  const std::string publisher = document.record ? document.record->publisher : "";
  const std::string year = document.record && document.record->fiscal_year
                               ? std::to_string(*document.record->fiscal_year)
                               : "";
  const bool has_text = wanted.empty() || document.file.name.find(wanted) != std::string::npos ||
                        publisher.find(wanted) != std::string::npos;
  const auto is = [&](std::string_view name, const std::string& value) {
    const std::string asked = Text(parameters, name);
    return asked.empty() || asked == value;
  };
  return has_text && is("year", year) && is("status", StatusOf(document)) &&
         is("reviewed", document.is_reviewed ? "true" : "false");
}

/// The failure that the program told, in words.
Status FailureOf(const ProgramRun& run, const std::string& words) {
  return Status::Unsupported(
      words.empty() ? "the program ended with status " + std::to_string(run.exit_status) : words);
}

Json WaitingFor(const DeskFile& file) {
  return {{"id", file.id}, {"name", file.name}, {"status", "waiting"}};
}

}  // namespace

Result<DeskDocument> DeskApi::Document(const Parameters& parameters) const {
  std::optional<DeskDocument> found = folder_.Find(Text(parameters, "id"));
  if (found) return *std::move(found);
  return Status::NotFound("there is no such document");
}

Result<ApiAnswer> DeskApi::Answer(std::string_view id, const Parameters& parameters,
                                  const std::string& body) const {
  if (id == "openapi") return ApiAnswer{.body = OpenApiOf(ApiRoutes())};
  if (id == "listDocuments") return List(parameters);
  if (id == "listJobs") return Jobs();
  if (id == "searchFigures") return Figures(parameters);
  if (id == "diff") return Diff(parameters);
  if (id == "getExport") return Export(parameters);
  // The others are about one document.
  const Result<DeskDocument> document = Document(parameters);
  if (!document.ok()) return document.status();
  if (id == "getDocument") return AnswerOf(ToJson(*document));
  if (id == "deleteDocument") return Delete(parameters);
  if (id == "getResult") return ResultFile(parameters);
  if (id == "getReview") return Review(parameters);
  if (id == "getTable") return Figures(parameters);
  if (id == "getCorrections") return Corrections(parameters);
  if (id == "setCorrections") return SetCorrections(parameters, body);
  if (id == "setReviewed") return SetReviewed(parameters, body);
  const auto ask = id == "listTables" ? TablesOf : FindingsOf;
  const Result<std::string> rows = ask(folder_.path() + "/all.sqlite", document->file.id);
  return rows.ok() ? Result<ApiAnswer>(ApiAnswer{.body = *rows}) : rows.status();
}

Result<ApiAnswer> DeskApi::List(const Parameters& parameters) const {
  const Result<int> limit = Whole(parameters, "limit", kMaxRows, kMaxRows);
  const Result<int> offset = Whole(parameters, "offset", 0, INT32_MAX);
  if (!limit.ok()) return limit.status();
  if (!offset.ok()) return offset.status();
  Json documents = Json::array();
  std::size_t total = 0;
  for (const DeskDocument& document : folder_.Documents()) {
    if (!Fits(document, parameters)) continue;
    const std::size_t at = total++;
    const bool is_shown = at >= static_cast<std::size_t>(*offset) &&
                          documents.size() < static_cast<std::size_t>(*limit);
    if (is_shown) documents.push_back(ToJson(document));
  }
  return AnswerOf({{"documents", documents}, {"total", total}});
}

Result<ApiAnswer> DeskApi::Jobs() const {
  Json waiting = Json::array();
  for (const std::string& id : queue_.Waiting()) waiting.push_back(id);
  return AnswerOf({{"waiting", waiting}});
}

Result<ApiAnswer> DeskApi::ResultFile(const Parameters& parameters) const {
  const Result<DeskDocument> document = Document(parameters);
  if (!document.ok()) return document.status();
  const std::string format = Text(parameters, "format");
  if (format == "source") {
    return ApiAnswer{.file = document->file.path, .download_as = document->file.name};
  }
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kEndings = {
      {{"xlsx", ".xlsx"}, {"json", ".json"}, {"sqlite", ".sqlite"}, {"csv", "figures.csv"}}};
  const auto known = std::find_if(kEndings.begin(), kEndings.end(),
                                  [&](const auto& one) { return one.first == format; });
  if (known == kEndings.end()) {
    return Status::InvalidOption("format: there are xlsx, json, sqlite, csv and source");
  }
  const std::string path = folder_.ResultOf(*document, known->second);
  if (path.empty()) return Status::NotFound("it has no such result");
  const std::string stem = std::filesystem::path(document->file.name).stem().string();
  return ApiAnswer{.file = path, .download_as = stem + "." + format};
}

Result<ApiAnswer> DeskApi::Review(const Parameters& parameters) const {
  const Result<DeskDocument> document = Document(parameters);
  if (!document.ok()) return document.status();
  const std::string path = folder_.ReviewPath(document->file.id);
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) return ApiAnswer{.file = path};
  std::vector<std::string> arguments{"review", "-o", path};
  if (document->has_corrections) {
    arguments.insert(arguments.end(),
                     {"--corrections", folder_.CorrectionsPath(document->file.id)});
  }
  if (!needs_sandbox_) arguments.insert(arguments.end(), {"--sandbox", "off"});
  arguments.insert(arguments.end(), {"--", document->file.path});
  std::string words;
  const Result<ProgramRun> run = RunProgram(
      arguments, [&](const std::string& line) { words += line + "\n"; }, stops_);
  if (!run.ok()) return run.status();
  if (run->exit_status != 0) return FailureOf(*run, words);
  return ApiAnswer{.file = path};
}

Result<ApiAnswer> DeskApi::Figures(const Parameters& parameters) const {
  FigureQuery query{.text = Text(parameters, "q"),
                    .code = Text(parameters, "code"),
                    .publisher = Text(parameters, "publisher"),
                    .form = Text(parameters, "form"),
                    .table = Text(parameters, "table"),
                    .document = Text(parameters, "id"),
                    .status = Text(parameters, "status")};
  const Result<int> limit = Whole(parameters, "limit", kUsualRows, kMaxRows);
  const Result<int> offset = Whole(parameters, "offset", 0, INT32_MAX);
  const Result<int> year = Whole(parameters, "year", 0, 9999);
  for (const Result<int>* number : {&limit, &offset, &year}) {
    if (!number->ok()) return number->status();
  }
  query.limit = std::max(1, *limit);
  query.offset = *offset;
  if (*year > 0) query.year = *year;
  const Result<std::string> found = SearchFigures(folder_.path() + "/all.sqlite", query);
  return found.ok() ? Result<ApiAnswer>(ApiAnswer{.body = *found}) : found.status();
}

Result<ApiAnswer> DeskApi::Corrections(const Parameters& parameters) const {
  const std::string path = folder_.CorrectionsPath(Text(parameters, "id"));
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) return ApiAnswer{.file = path};
  return AnswerOf({{"schema", "mingxi/corrections-1"}, {"corrections", Json::array()}});
}

Result<ApiAnswer> DeskApi::SetCorrections(const Parameters& parameters,
                                          const std::string& body) const {
  const Result<DeskDocument> document = Document(parameters);
  if (!document.ok()) return document.status();
  const Json json =
      body.size() <= kMaxCorrections ? Json::parse(body, nullptr, false) : Json(nullptr);
  const bool is_ours = json.is_object() && json.value("schema", Json()) == "mingxi/corrections-1" &&
                       json.contains("corrections") && json["corrections"].is_array();
  if (!is_ours) return Status::InvalidOption("expected corrections as mingxi/corrections-1");
  const Status written = folder_.SetCorrections(document->file.id, Dump(json));
  if (!written.ok()) return written;
  queue_.Add(document->file);
  return AnswerOf(WaitingFor(document->file));
}

Result<ApiAnswer> DeskApi::SetReviewed(const Parameters& parameters,
                                       const std::string& body) const {
  const Json json = Json::parse(body, nullptr, false);
  if (!json.is_object() || !json.contains("reviewed") || !json["reviewed"].is_boolean()) {
    return Status::InvalidOption("expected {\"reviewed\": true} or false");
  }
  const Status set = folder_.SetReviewed(Text(parameters, "id"), json["reviewed"].get<bool>());
  return set.ok() ? Result<ApiAnswer>(AnswerOf({{"reviewed", json["reviewed"]}})) : set;
}

Result<ApiAnswer> DeskApi::Delete(const Parameters& parameters) const {
  const Result<DeskDocument> document = Document(parameters);
  if (!document.ok()) return document.status();
  const Status removed = queue_.WhileIdle([&] { return folder_.Remove(*document); });
  if (!removed.ok()) return removed;
  // What is made of all documents is made anew by the next run; one that is there runs now.
  const std::vector<DeskDocument> rest = folder_.Documents();
  std::error_code ignored;
  if (rest.empty()) {
    for (const char* name : {"/figures.csv", "/all.sqlite", "/summary.html"}) {
      std::filesystem::remove(folder_.path() + name, ignored);
    }
  } else {
    queue_.Add(rest.front().file);
  }
  return AnswerOf({{"deleted", document->file.id}});
}

Result<ApiAnswer> DeskApi::Diff(const Parameters& parameters) const {
  const std::optional<DeskDocument> a = folder_.Find(Text(parameters, "a"));
  const std::optional<DeskDocument> b = folder_.Find(Text(parameters, "b"));
  if (!a || !b) return Status::NotFound("a and b: name two documents by their ids");
  const std::string mode = Text(parameters, "mode").empty() ? "edition" : Text(parameters, "mode");
  if (mode != "extraction" && mode != "edition" && mode != "year") {
    return Status::InvalidOption("mode: there are extraction, edition and year");
  }
  const std::string from = folder_.ResultOf(*a, ".json");
  const std::string to = folder_.ResultOf(*b, ".json");
  if (from.empty() || to.empty()) return Status::NotFound("one of the two has not been converted");
  std::string words;
  const Result<ProgramRun> run = RunProgram(
      {"diff", "--mode", mode, "--format", "json", "--", from, to},
      [&](const std::string& line) { words += line + "\n"; }, stops_);
  if (!run.ok()) return run.status();
  if (run->exit_status != 0 && run->exit_status != 1) return FailureOf(*run, words);
  return ApiAnswer{.body = run->output};
}

Result<ApiAnswer> DeskApi::Export(const Parameters& parameters) const {
  const std::string name = Text(parameters, "name");
  for (const char* known : {"figures.csv", "figures.schema.json", "all.sqlite"}) {
    std::error_code ignored;
    if (name != known) continue;
    if (!std::filesystem::exists(folder_.path() + "/" + name, ignored)) break;
    return ApiAnswer{.file = folder_.path() + "/" + name, .download_as = name};
  }
  return Status::NotFound(
      "there is no such export; there are figures.csv, figures.schema.json and all.sqlite once "
      "something is converted");
}

Result<ApiAnswer> DeskApi::TakeUpload(const std::string& path, const std::string& name) const {
  const Result<std::string> sha256 = FileSha256(path);
  if (!sha256.ok()) return sha256.status();
  const Result<DeskFile> kept = folder_.Keep(path, *sha256, name);
  if (!kept.ok()) return kept.status();
  queue_.Add(*kept);
  return AnswerOf(WaitingFor(*kept));
}

}  // namespace mingxi
