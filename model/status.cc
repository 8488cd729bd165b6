// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/status.h"

namespace mingxi {

Status Status::At(const Location& outer) const {
  Status placed = *this;
  placed.location_ = location_.Within(outer);
  return placed;
}

std::string Status::ToString(Language language) const {
  if (ok()) return "ok";
  const std::string place = location_.ToString();
  const std::string& message = words_.in(language);
  return place.empty() ? message : place + ": " + message;
}

}  // namespace mingxi
