// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace mingxi {

/// Text as a browser joins it: runs of white space are one space, none at the ends of lines.
class FlowText {
 public:
  void Add(std::string_view text) {
    for (const char c : text) {
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        has_space_ = true;
        continue;
      }
      if (has_space_ && !line_.empty()) line_ += ' ';
      has_space_ = false;
      line_ += c;
    }
  }

  /// The line so far; begins a new one.
  std::string TakeLine() {
    has_space_ = false;
    std::string line = std::move(line_);
    line_.clear();
    return line;
  }

 private:
  std::string line_;
  bool has_space_ = false;
};

}  // namespace mingxi
