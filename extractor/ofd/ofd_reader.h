// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// OFD (GB/T 33190), the fixed-layout format of Chinese authorities: a zip package of XML parts.

#include <memory>
#include <string>
#include <string_view>

#include "model/page.h"
#include "model/status.h"

namespace mingxi {

/// An open OFD document; pages are read one by one, as those of a PDF.
class OfdReader {
 public:
  /// `bytes` must outlive the reader. Fails with kDamaged, with kPassword where the document is
  /// encrypted, with kUnsupported beyond the limits.
  static Result<OfdReader> Open(std::string_view bytes);

  OfdReader(OfdReader&&) noexcept;
  OfdReader& operator=(OfdReader&&) noexcept;
  ~OfdReader();

  int page_count() const;
  const std::string& producer() const;  ///< The program that made it; empty = not said.
  const std::string& modified() const;  ///< "2024-03-01"; empty = not said.

  /// Page `number`, counted from 1: text, lines, areas and pictures, those of its templates and
  /// annotations too. Fails with kDamaged.
  Result<Page> ReadPage(int number);

 private:
  struct State;
  explicit OfdReader(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mingxi
