// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// JsonWriter: JSON text, appended value by value, laid out for people and made for size: what is
// alike stands on a line of its own, what belongs together on one line.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// Writes one JSON value into a string, or piece by piece to a sink. Commas, line breaks and
/// escapes are its work; the order of the calls is the caller's.
///
///     JsonWriter json;
///     json.BeginObject(JsonWriter::Style::kLines);
///     json.Key("row").Number(3);
///     json.EndObject();
///     std::string text = std::move(json).Take();
///
/// REQUIRES: Begin and End calls in pairs; inside an object, each value after a Key.
class JsonWriter {
 public:
  /// kLines: each member on a line of its own, two spaces deeper. kInline: all on this line.
  enum class Style : std::uint8_t { kLines, kInline };

  /// Takes bytes in their order; after a failure it is given no more.
  using Sink = std::function<Status(std::string_view)>;

  JsonWriter() = default;
  explicit JsonWriter(Sink sink) : sink_(std::move(sink)) {}

  void BeginObject(Style style);
  void EndObject();
  void BeginArray(Style style);
  void EndArray();

  /// Names the next value. Returns the writer, so that the value can follow. REQUIRES: a name of
  /// the schema, which needs no escape.
  JsonWriter& Key(std::string_view key);

  /// Escapes what JSON asks for, and U+2028 and U+2029, which break JavaScript; U+FFFD stands for
  /// bytes that are no UTF-8.
  void String(std::string_view text);
  void Number(std::int64_t number);
  /// One decimal, rounded half away from zero: 66.0. REQUIRES: |number| < 1e15.
  void Tenths(double number);
  void Bool(bool value);
  void Null();

  /// The text, ended by a line feed. REQUIRES: no sink.
  std::string Take() &&;
  /// Gives the sink the rest, ended by a line feed; its first failure. REQUIRES: a sink.
  Status Finish() &&;

 private:
  struct Level {
    Style style = Style::kLines;
    bool is_empty = true;
  };

  void BeforeValue();
  void Separate();
  void Begin(char bracket, Style style);
  void End(char bracket);
  void NewLine();

  void Drain();

  std::string text_;
  Sink sink_;
  Status status_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace mingxi
