// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace mingxi {

/// What a PDF would do or carries besides its pages. None of it is ever run or extracted.
struct ActiveContent {
  int scripts = 0;         ///< JavaScript of the document and of actions.
  int launches = 0;        ///< Actions that start a program.
  int embedded_files = 0;  ///< Files inside the file.

  bool is_empty() const { return scripts + launches + embedded_files == 0; }
  void Add(const ActiveContent& other);
  bool operator==(const ActiveContent&) const = default;
};

}  // namespace mingxi
