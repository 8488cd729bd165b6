// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/progress_text.h"

// The rate counts what was converted: inputs that were done before cost nothing and would promise
// too much.

#include <cmath>

#include "writers/json/json_writer.h"

namespace mingxi {
namespace {

double RateOf(const BatchProgress& progress) {
  return progress.seconds > 0 ? static_cast<double>(progress.converted) / progress.seconds : 0;
}

/// Seconds until the end; negative = not known yet.
double SecondsLeft(const BatchProgress& progress) {
  const double rate = RateOf(progress);
  return rate > 0 ? static_cast<double>(progress.total - progress.finished) / rate : -1;
}

/// "24.1"
std::string Tenths(double number) {
  const auto tenths = std::llround(number * 10);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// "0:24", "1:02:03"
std::string Clock(double seconds) {
  const auto whole = std::llround(seconds);
  const auto two = [](long long number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  const std::string tail = two(whole % 60);
  if (whole < 3600) return std::to_string(whole / 60) + ":" + tail;
  return std::to_string(whole / 3600) + ":" + two(whole / 60 % 60) + ":" + tail;
}

std::string OneLine(JsonWriter json) {
  std::string line = std::move(json).Take();
  line.pop_back();
  return line;
}

}  // namespace

std::string ProgressText(const BatchProgress& progress) {
  std::string text = std::to_string(progress.finished) + " of " + std::to_string(progress.total);
  if (progress.failed > 0) text += ", " + std::to_string(progress.failed) + " failed";
  if (progress.converted > 0) text += ", " + Tenths(RateOf(progress)) + " a second";
  const double left = SecondsLeft(progress);
  return left < 0 ? text : text + ", " + Clock(left) + " left";
}

std::string ProgressJson(const BatchProgress& progress) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Style::kInline);
  json.Key("event").String("input");
  if (progress.record != nullptr) {
    json.Key("path").String(progress.record->path);
    json.Key("status").String(ToString(progress.record->status));
    if (!progress.record->reason.empty()) json.Key("reason").String(progress.record->reason);
  }
  if (progress.was_done_before) json.Key("done_before").Bool(true);
  json.Key("finished").Number(static_cast<std::int64_t>(progress.finished));
  json.Key("total").Number(static_cast<std::int64_t>(progress.total));
  json.Key("failed").Number(static_cast<std::int64_t>(progress.failed));
  json.Key("per_second").Tenths(RateOf(progress));
  const double left = SecondsLeft(progress);
  if (left >= 0) json.Key("seconds_left").Number(std::llround(left));
  json.EndObject();
  return OneLine(std::move(json));
}

std::string NoteJson(const std::string& note) {
  JsonWriter json;
  json.BeginObject(JsonWriter::Style::kInline);
  json.Key("event").String("note");
  json.Key("text").String(note);
  json.EndObject();
  return OneLine(std::move(json));
}

}  // namespace mingxi
