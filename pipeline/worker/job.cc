// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/job.h"

// JSON, one object a message. Names that are no UTF-8 lose their bad bytes, as they do in every
// result.

#include <nlohmann/json.hpp>

#include "model/utf8.h"

namespace mingxi {
namespace {

using nlohmann::json;

std::string TextOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

int NumberOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_number_integer() ? found->get<int>() : 0;
}

bool FlagOf(const json& object, const char* name) {
  const auto found = object.find(name);
  return found != object.end() && found->is_boolean() && found->get<bool>();
}

std::optional<std::string> ToldText(const json& object, const char* name) {
  return object.contains(name) ? std::optional(TextOf(object, name)) : std::nullopt;
}

std::string Encode(const WorkerReady& ready) {
  return json{
      {"event", "ready"}, {"sandbox", ValidUtf8(ready.sandbox)}, {"limited", ready.is_limited}}
      .dump();
}

std::string Encode(const WorkerProgress& progress) {
  return json{{"event", "page"}, {"page", progress.page}, {"pages", progress.pages}}.dump();
}

std::string Encode(const WorkerReport& report) {
  return json{{"event", "report"},
              {"disk_failure", report.is_disk_failure},
              {"record", RecordToJson(report.record)}}
      .dump();
}

std::string Encode(const WorkerOffice& office) {
  return json{{"event", "office"},
              {"name", ValidUtf8(office.name)},
              {"kind", static_cast<int>(office.kind)}}
      .dump();
}

}  // namespace

std::string EncodeOfficeAnswer(const Status& status) {
  return json{{"code", static_cast<int>(status.code())}, {"message", ValidUtf8(status.message())}}
      .dump();
}

Status DecodeOfficeAnswer(std::string_view text) {
  const json object = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return Status::Internal("no answer about a conversion");
  switch (static_cast<StatusCode>(NumberOf(object, "code"))) {
    case StatusCode::kOk:
      return Status::Ok();
    case StatusCode::kUnsupported:
      return Status::Unsupported(TextOf(object, "message"));
    case StatusCode::kDamaged:
      return Status::Damaged(TextOf(object, "message"));
    default:
      return Status::Internal(TextOf(object, "message"));
  }
}

std::string EncodeJob(const Job& job) {
  json object{{"name", ValidUtf8(job.name)},
              {"member", ValidUtf8(job.member)},
              {"stem", job.stem},
              {"sha256", job.sha256},
              {"folder", job.folder},
              {"max_pages", job.max_pages}};
  if (job.told.publisher) object["publisher"] = ValidUtf8(*job.told.publisher);
  if (job.told.region) object["region"] = ValidUtf8(*job.told.region);
  if (job.told.year) object["year"] = *job.told.year;
  return object.dump();
}

std::optional<Job> DecodeJob(std::string_view text) {
  const json object = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return std::nullopt;
  Job job{.name = TextOf(object, "name"),
          .member = TextOf(object, "member"),
          .stem = TextOf(object, "stem"),
          .sha256 = TextOf(object, "sha256"),
          .folder = TextOf(object, "folder"),
          .max_pages = NumberOf(object, "max_pages"),
          .told = {}};
  job.told.publisher = ToldText(object, "publisher");
  job.told.region = ToldText(object, "region");
  if (object.contains("year")) job.told.year = NumberOf(object, "year");
  if (job.folder.empty()) return std::nullopt;
  return job;
}

std::string EncodeMessage(const WorkerMessage& message) {
  return std::visit([](const auto& one) { return Encode(one); }, message);
}

std::optional<WorkerMessage> DecodeMessage(std::string_view text) {
  const json object = json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return std::nullopt;
  const std::string event = TextOf(object, "event");
  if (event == "ready") return WorkerReady{TextOf(object, "sandbox"), FlagOf(object, "limited")};
  if (event == "page") return WorkerProgress{NumberOf(object, "page"), NumberOf(object, "pages")};
  if (event == "office") {
    const auto kind = OfficeKindOfNumber(static_cast<std::uint32_t>(NumberOf(object, "kind")));
    if (!kind) return std::nullopt;
    return WorkerOffice{TextOf(object, "name"), *kind};
  }
  if (event != "report") return std::nullopt;
  std::optional<BatchRecord> record = RecordFromJson(TextOf(object, "record"));
  if (!record) return std::nullopt;
  return WorkerReport{*std::move(record), FlagOf(object, "disk_failure")};
}

}  // namespace mingxi
