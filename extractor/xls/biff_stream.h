// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The records of a BIFF8 workbook stream ([MS-XLS] 2.1.4), and the texts in them.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/xls/little_endian.h"

namespace mingxi {

/// Kinds of records that are read.
namespace biff {
inline constexpr std::uint16_t kFormula = 0x0006;
inline constexpr std::uint16_t kEof = 0x000A;
inline constexpr std::uint16_t kDate1904 = 0x0022;
inline constexpr std::uint16_t kFilePass = 0x002F;
inline constexpr std::uint16_t kFont = 0x0031;
inline constexpr std::uint16_t kContinue = 0x003C;
inline constexpr std::uint16_t kColumnInfo = 0x007D;
inline constexpr std::uint16_t kBoundSheet = 0x0085;
inline constexpr std::uint16_t kMulRk = 0x00BD;
inline constexpr std::uint16_t kMulBlank = 0x00BE;
inline constexpr std::uint16_t kRichString = 0x00D6;
inline constexpr std::uint16_t kCellFormat = 0x00E0;
inline constexpr std::uint16_t kMergedCells = 0x00E5;
inline constexpr std::uint16_t kSharedStrings = 0x00FC;
inline constexpr std::uint16_t kSharedLabel = 0x00FD;
inline constexpr std::uint16_t kBlank = 0x0201;
inline constexpr std::uint16_t kNumber = 0x0203;
inline constexpr std::uint16_t kLabel = 0x0204;
inline constexpr std::uint16_t kBoolErr = 0x0205;
inline constexpr std::uint16_t kString = 0x0207;
inline constexpr std::uint16_t kRow = 0x0208;
inline constexpr std::uint16_t kRk = 0x027E;
inline constexpr std::uint16_t kFormat = 0x041E;
inline constexpr std::uint16_t kSharedFormula = 0x04BC;
inline constexpr std::uint16_t kBof = 0x0809;
}  // namespace biff

struct BiffRecord {
  std::uint16_t type = 0;
  std::string_view data;
  /// The data of the CONTINUE records behind it.
  std::vector<std::string_view> more;

  std::uint8_t U8(std::size_t at) const { return LittleEndian<std::uint8_t>(data, at); }
  std::uint16_t U16(std::size_t at) const { return LittleEndian<std::uint16_t>(data, at); }
  std::uint32_t U32(std::size_t at) const { return LittleEndian<std::uint32_t>(data, at); }
  double F64(std::size_t at) const { return LittleEndian<double>(data, at); }
};

/// Walks the records of a stream.
class BiffStream {
 public:
  BiffStream(std::string_view bytes, std::size_t from) : bytes_(bytes), at_(from) {}

  /// Reads the next record into `record`; false at the end, or where the stream is cut short.
  bool Next(BiffRecord& record);
  bool is_cut_short() const { return is_cut_short_; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool is_cut_short_ = false;
};

/// Reads texts from a record and those that continue it.
class BiffText {
 public:
  /// Begins at `from` of the record's own data.
  BiffText(const BiffRecord& record, std::size_t from) : record_(record), at_(from) {}

  std::uint8_t U8();
  std::uint16_t U16();
  std::uint32_t U32();
  void Skip(std::size_t count);

  /// `count` characters behind a byte of flags, with what belongs to rich texts skipped.
  std::string Text(std::size_t count);

  /// Nothing is left, or more was asked for than there is.
  bool is_at_end() const { return piece_ >= record_.more.size() && at_ >= Piece().size(); }

 private:
  std::string_view Piece() const { return piece_ == 0 ? record_.data : record_.more[piece_ - 1]; }
  /// Goes to the next piece where this one is used up; false at the end.
  bool Ready();

  const BiffRecord& record_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
};

}  // namespace mingxi
