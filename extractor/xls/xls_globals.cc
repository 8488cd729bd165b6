// SPDX-License-Identifier: GPL-3.0-or-later

// Fonts, formats and cell formats may stand in any order, so they are put together at the end. This
// file's only entry is ReadXlsGlobals.

#include "extractor/xls/xls_globals.h"

#include <algorithm>
#include <map>
#include <utility>

#include "extractor/xls/biff_stream.h"

namespace mingxi {
namespace {

constexpr std::uint16_t kBiff8 = 0x0600;
constexpr std::uint16_t kBoldWeight = 600;
/// Fonts are numbered 0, 1, 2, 3, 5, 6, ...: there is no font 4.
constexpr std::uint16_t kMissingFont = 4;

struct RawFormat {
  std::uint16_t font = 0;
  std::uint16_t number_format = 0;
  int indent = 0;
  bool is_boxed = false;
};

class GlobalsReader {
 public:
  explicit GlobalsReader(const WorkbookLimits& limits) : limits_(limits) {}

  Status Read(std::string_view stream) {
    BiffStream records(stream, 0);
    BiffRecord record;
    if (!records.Next(record) || (record.type & 0xFF) != (biff::kBof & 0xFF)) {
      return Status::Damaged(
          "expected an .xls workbook, but its first record is none; get the file again");
    }
    if (record.type != biff::kBof || record.U16(0) != kBiff8) {
      return Status::Unsupported(
          "this is a workbook of Excel 5.0/95 or older; save it as .xlsx first");
    }
    while (records.Next(record) && record.type != biff::kEof) {
      const Status status = Take(record);
      if (!status.ok()) return status;
    }
    return Status::Ok();
  }

  XlsGlobals Finish() && {
    for (const RawFormat& raw : formats_) {
      CellFormat& format = globals_.formats.emplace_back();
      const auto own = codes_.find(raw.number_format);
      format.code =
          own != codes_.end() ? own->second : std::string(BuiltInFormat(raw.number_format));
      const std::size_t font = raw.font > kMissingFont ? raw.font - 1U : raw.font;
      format.is_bold = font < is_bold_.size() && is_bold_[font];
      format.is_boxed = raw.is_boxed;
      format.indent = raw.indent;
    }
    return std::move(globals_);
  }

 private:
  Status Take(const BiffRecord& record) {
    switch (record.type) {
      case biff::kFilePass:
        return Status::Password("the workbook is encrypted; save it without a password");
      case biff::kDate1904:
        globals_.counts_from_1904 = record.U16(0) == 1;
        break;
      case biff::kFont:
        is_bold_.push_back(record.U16(6) >= kBoldWeight);
        break;
      case biff::kFormat:
        codes_[record.U16(0)] = BiffText(record, 4).Text(record.U16(2));
        break;
      case biff::kCellFormat:
        AddFormat(record);
        break;
      case biff::kBoundSheet:
        return AddSheet(record);
      case biff::kSharedStrings:
        return AddStrings(record);
      default:
        break;
    }
    return Status::Ok();
  }

  void AddFormat(const BiffRecord& record) {
    RawFormat& format = formats_.emplace_back();
    format.font = record.U16(0);
    format.number_format = record.U16(2);
    format.indent = record.U8(8) & 0x0F;
    format.is_boxed = (record.U16(10) & 0x0FFF) != 0;  // Left, right, top; the bottom is no sign.
  }

  Status AddSheet(const BiffRecord& record) {
    if (globals_.sheets.size() >= static_cast<std::size_t>(limits_.max_sheets)) {
      return Status::Unsupported("more than " + std::to_string(limits_.max_sheets) +
                                 " sheets; split the workbook");
    }
    XlsSheetEntry& sheet = globals_.sheets.emplace_back();
    sheet.offset = record.U32(0);
    const int state = record.U8(4) & 0x03;
    sheet.state = state == 0   ? SheetState::kVisible
                  : state == 1 ? SheetState::kHidden
                               : SheetState::kVeryHidden;
    sheet.is_worksheet = record.U8(5) == 0;
    sheet.name = BiffText(record, 7).Text(record.U8(6));
    return Status::Ok();
  }

  Status AddStrings(const BiffRecord& record) {
    const std::uint32_t count = record.U32(4);
    std::int64_t bytes = 0;
    BiffText texts(record, 8);
    for (std::uint32_t i = 0; i < count; ++i) {
      if (texts.is_at_end()) return Status::Damaged("the texts of the cells are cut short");
      const std::uint16_t length = texts.U16();
      globals_.strings.push_back(texts.Text(length));
      bytes += static_cast<std::int64_t>(globals_.strings.back().size());
      if (bytes > limits_.max_text_bytes) {
        return Status::Unsupported("too much text; split the workbook");
      }
    }
    return Status::Ok();
  }

  const WorkbookLimits& limits_;
  XlsGlobals globals_;
  std::vector<bool> is_bold_;  ///< Of each font.
  std::map<std::uint16_t, std::string> codes_;
  std::vector<RawFormat> formats_;
};

}  // namespace

Result<XlsGlobals> ReadXlsGlobals(std::string_view stream, const WorkbookLimits& limits) {
  GlobalsReader reader(limits);
  const Status status = reader.Read(stream);
  if (!status.ok()) return status;
  return std::move(reader).Finish();
}

}  // namespace mingxi
