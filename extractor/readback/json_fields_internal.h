// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Fields of a JSON object, at their defaults where they are missing or of another type.

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "model/decimal.h"

namespace mingxi {

inline const nlohmann::json& Field(const nlohmann::json& object, const char* key) {
  static const nlohmann::json kNothing;
  if (!object.is_object()) return kNothing;
  const auto found = object.find(key);
  return found == object.end() ? kNothing : *found;
}

inline std::string TextField(const nlohmann::json& object, const char* key) {
  const nlohmann::json& field = Field(object, key);
  return field.is_string() ? field.get<std::string>() : std::string();
}

inline int IntField(const nlohmann::json& object, const char* key, int otherwise) {
  constexpr std::int64_t kMost = 1'000'000'000;
  const nlohmann::json& field = Field(object, key);
  if (!field.is_number_integer()) return otherwise;
  const auto value = field.get<std::int64_t>();
  return value < -kMost || value > kMost ? otherwise : static_cast<int>(value);
}

inline bool BoolField(const nlohmann::json& object, const char* key) {
  const nlohmann::json& field = Field(object, key);
  return field.is_boolean() && field.get<bool>();
}

/// An empty list where it is none.
inline const nlohmann::json& ListField(const nlohmann::json& object, const char* key) {
  static const nlohmann::json kEmpty = nlohmann::json::array();
  const nlohmann::json& field = Field(object, key);
  return field.is_array() ? field : kEmpty;
}

inline const nlohmann::json& ObjectField(const nlohmann::json& object, const char* key) {
  return Field(object, key);
}

inline std::vector<std::string> TextsField(const nlohmann::json& object, const char* key) {
  std::vector<std::string> texts;
  for (const nlohmann::json& text : ListField(object, key)) {
    if (text.is_string()) texts.push_back(text.get<std::string>());
  }
  return texts;
}

inline std::optional<Decimal> DecimalField(const nlohmann::json& object, const char* key) {
  return Decimal::Parse(TextField(object, key));
}

}  // namespace mingxi
