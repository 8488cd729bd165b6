// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Small old workbooks for tests.

#include <cstdint>
#include <string>
#include <string_view>

namespace mingxi {

/// `number` in `size` bytes, lowest first.
std::string Bytes(std::uint64_t number, std::size_t size);

/// A record of a workbook stream.
std::string RecordOf(std::uint16_t type, std::string_view data);

/// A compound file with one stream.
std::string CompoundOf(std::string_view name, std::string stream);

/// An old workbook with one sheet 收支: `globals` stand among the shared records, `cells` are the
/// sheet's.
std::string XlsOf(const std::string& globals, const std::string& cells);

}  // namespace mingxi
