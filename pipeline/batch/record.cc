// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/record.h"

// Written by hand in a fixed order, so that lines can be read and compared; read by a library.

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "model/utf8.h"
#include "pipeline/batch/percent_encoding.h"
#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 4> kStatusNames = {"done", "partial", "duplicate", "failed"};

/// A field of the counts under its name.
struct CountField {
  const char* name;
  std::int64_t RecordCounts::*field;
};

constexpr std::array<CountField, 12> kCountFields = {{
    {"pages", &RecordCounts::pages},
    {"tables", &RecordCounts::tables},
    {"figures", &RecordCounts::figures},
    {"confirmed", &RecordCounts::confirmed},
    {"contradicted", &RecordCounts::contradicted},
    {"unproven", &RecordCounts::unproven},
    {"doubtful", &RecordCounts::doubtful},
    {"checks_hold", &RecordCounts::checks_hold},
    {"checks_fail", &RecordCounts::checks_fail},
    {"errors", &RecordCounts::errors},
    {"warnings", &RecordCounts::warnings},
    {"notes", &RecordCounts::notes},
}};

/// A text field under its name; left out when empty.
struct TextField {
  const char* name;
  std::string BatchRecord::*field;
};

constexpr std::array<TextField, 12> kDocumentFields = {{
    {"publisher", &BatchRecord::publisher},
    {"publisher_code", &BatchRecord::publisher_code},
    {"region", &BatchRecord::region},
    {"scope", &BatchRecord::scope},
    {"kind", &BatchRecord::kind},
    {"title", &BatchRecord::title},
    {"body", &BatchRecord::body},
    {"edition", &BatchRecord::edition},
    {"content", &BatchRecord::content},
    {"url", &BatchRecord::url},
    {"fetched", &BatchRecord::fetched},
    {"folder", &BatchRecord::folder},
}};
constexpr std::array<TextField, 3> kMakerFields = {{
    {"version", &BatchRecord::version},
    {"poppler", &BatchRecord::poppler},
    {"options", &BatchRecord::options},
}};

void WriteText(JsonWriter& out, const char* name, const std::string& text) {
  if (!text.empty()) out.Key(name).String(text);
}

/// A path that need not be UTF-8, as `name` and, where that loses something, `name`_bytes.
void WritePath(JsonWriter& out, const std::string& name, const std::string& path) {
  if (path.empty()) return;
  out.Key(name).String(path);
  if (ValidUtf8(path) != path) out.Key(name + "_bytes").String(PercentEncode(path));
}

void WriteDoubts(JsonWriter& out, const std::vector<TableDoubt>& doubts) {
  if (doubts.empty()) return;
  out.Key("doubts").BeginArray(JsonWriter::Style::kInline);
  for (const TableDoubt& doubt : doubts) {
    out.BeginObject(JsonWriter::Style::kInline);
    out.Key("table").String(doubt.table);
    WriteText(out, "title", doubt.title);
    out.Key("page").Number(doubt.page);
    out.Key("contradicted").Number(doubt.contradicted);
    out.Key("doubtful").Number(doubt.doubtful);
    out.EndObject();
  }
  out.EndArray();
}

void WriteOutcome(JsonWriter& out, const BatchRecord& record) {
  WriteText(out, "sha256", record.sha256);
  out.Key("status").String(ToString(record.status));
  WriteText(out, "reason", record.reason);
  WriteText(out, "message", record.message);
  if (record.page > 0) out.Key("page").Number(record.page);
  WritePath(out, "same_as", record.same_as);
  WritePath(out, "reissue_of", record.reissue_of);
  WritePath(out, "companion_of", record.companion_of);
  if (record.twin.of.empty()) return;
  WritePath(out, "twin_of", record.twin.of);
  WriteText(out, "twin_sha256", record.twin.sha256);
  out.Key("twin_figures").Number(record.twin.figures);
  out.Key("twin_differences").Number(record.twin.differences);
  WriteText(out, "twin_first", record.twin.first);
}

std::string TextOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t NumberOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

std::string PathOf(const json& object, const std::string& name) {
  const std::string bytes = TextOf(object, (name + "_bytes").c_str());
  return bytes.empty() ? TextOf(object, name.c_str()) : PercentDecode(bytes);
}

/// A name of one part that leads nowhere else.
bool IsPlainName(std::string_view name) {
  return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos &&
         name.find('\0') == std::string_view::npos;
}

/// Whether the places that `record` names stay below the folder of the results. Manifests are read
/// from disks that others write to.
bool StaysInItsPlace(const BatchRecord& record) {
  constexpr std::string_view kDocs = "docs/";
  const std::string_view folder = record.folder;
  const bool is_below =
      folder.empty() || (folder.starts_with(kDocs) && IsPlainName(folder.substr(kDocs.size())));
  return is_below && std::all_of(record.outputs.begin(), record.outputs.end(), IsPlainName);
}

std::optional<InputStatus> StatusOf(const std::string& name) {
  for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
    if (kStatusNames[i] == name) return static_cast<InputStatus>(i);
  }
  return std::nullopt;
}

void ReadLists(const json& object, BatchRecord& record) {
  if (const auto outputs = object.find("outputs"); outputs != object.end() && outputs->is_array()) {
    for (const json& name : *outputs) {
      if (name.is_string()) record.outputs.push_back(name.get<std::string>());
    }
  }
  const auto doubts = object.find("doubts");
  if (doubts == object.end() || !doubts->is_array()) return;
  for (const json& doubt : *doubts) {
    record.doubts.push_back({TextOf(doubt, "table"), TextOf(doubt, "title"),
                             NumberOf(doubt, "page"), NumberOf(doubt, "contradicted"),
                             NumberOf(doubt, "doubtful")});
  }
}

}  // namespace

std::string_view ToString(InputStatus status) {
  return kStatusNames[static_cast<std::size_t>(status)];
}

std::string RecordToJson(const BatchRecord& record) {
  JsonWriter out;
  out.BeginObject(JsonWriter::Style::kInline);
  WritePath(out, "path", record.path);
  WriteOutcome(out, record);
  for (const CountField& count : kCountFields) {
    out.Key(count.name).Number(record.counts.*count.field);
  }
  for (const TextField& text : kDocumentFields) WriteText(out, text.name, record.*text.field);
  if (record.fiscal_year) out.Key("fiscal_year").Number(*record.fiscal_year);
  if (!record.outputs.empty()) {
    out.Key("outputs").BeginArray(JsonWriter::Style::kInline);
    for (const std::string& name : record.outputs) out.String(name);
    out.EndArray();
  }
  WriteDoubts(out, record.doubts);
  constexpr double kThousand = 1000;
  out.Key("milliseconds").Number(std::llround(record.seconds * kThousand));
  out.Key("peak_memory_kib").Number(record.peak_memory_kib);
  out.Key("attempts").Number(record.attempts);
  for (const TextField& text : kMakerFields) WriteText(out, text.name, record.*text.field);
  out.EndObject();
  std::string line = std::move(out).Take();
  line.pop_back();
  return line;
}

std::optional<BatchRecord> RecordFromJson(std::string_view line) {
  const json object = json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return std::nullopt;
  const std::optional<InputStatus> status = StatusOf(TextOf(object, "status"));
  if (!status) return std::nullopt;
  BatchRecord record;
  record.path = PathOf(object, "path");
  record.sha256 = TextOf(object, "sha256");
  record.status = *status;
  record.reason = TextOf(object, "reason");
  record.message = TextOf(object, "message");
  record.page = static_cast<int>(NumberOf(object, "page"));
  record.same_as = PathOf(object, "same_as");
  record.reissue_of = PathOf(object, "reissue_of");
  record.companion_of = PathOf(object, "companion_of");
  record.twin = {.of = PathOf(object, "twin_of"),
                 .sha256 = TextOf(object, "twin_sha256"),
                 .figures = NumberOf(object, "twin_figures"),
                 .differences = NumberOf(object, "twin_differences"),
                 .first = TextOf(object, "twin_first")};
  for (const CountField& count : kCountFields) {
    record.counts.*count.field = NumberOf(object, count.name);
  }
  for (const TextField& text : kDocumentFields) record.*text.field = TextOf(object, text.name);
  for (const TextField& text : kMakerFields) record.*text.field = TextOf(object, text.name);
  if (object.contains("fiscal_year")) record.fiscal_year = NumberOf(object, "fiscal_year");
  ReadLists(object, record);
  record.seconds = static_cast<double>(NumberOf(object, "milliseconds")) / 1000;
  record.peak_memory_kib = NumberOf(object, "peak_memory_kib");
  record.attempts = NumberOf(object, "attempts");
  if (!StaysInItsPlace(record)) return std::nullopt;
  return record;
}

std::string_view ReasonOf(StatusCode code) {
  switch (code) {
    case StatusCode::kNotFound:
      return reason::kUnreadable;
    case StatusCode::kUnsupported:
      return reason::kUnsupported;
    case StatusCode::kDamaged:
      return reason::kDamaged;
    case StatusCode::kPassword:
      return reason::kPassword;
    case StatusCode::kInvalidOption:
      return reason::kOption;
    case StatusCode::kWriteFailed:
      return reason::kOutput;
    case StatusCode::kInterrupted:
      return reason::kInterrupted;
    default:
      return reason::kInternal;
  }
}

}  // namespace mingxi
