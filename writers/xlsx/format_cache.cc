// SPDX-License-Identifier: GPL-3.0-or-later

#include <xlsxwriter.h>

#include "writers/xlsx/format_cache_internal.h"

namespace mingxi {
namespace {

/// The face that Chinese editions of Excel start with; others fall back to their own Chinese one.
constexpr const char* kFontName = "等线";

/// Excel's manual gives "between 200 and 250 number formats, depending on the language".
constexpr std::size_t kMaxNumberFormats = 160;

std::uint8_t Horizontal(HorizontalAlign align) {
  switch (align) {
    case HorizontalAlign::kLeft:
      return LXW_ALIGN_LEFT;
    case HorizontalAlign::kCenter:
      return LXW_ALIGN_CENTER;
    case HorizontalAlign::kRight:
      return LXW_ALIGN_RIGHT;
  }
  return LXW_ALIGN_LEFT;
}

void SetFont(const CellStyle& style, lxw_format* format) {
  format_set_font_name(format, kFontName);
  format_set_font_size(format, style.font_size);
  format_set_font_color(format, style.color);
  if (style.is_bold) format_set_bold(format);
  if (style.is_underlined) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (style.script == Script::kRaised) format_set_font_script(format, LXW_FONT_SUPERSCRIPT);
  if (style.script == Script::kLowered) format_set_font_script(format, LXW_FONT_SUBSCRIPT);
  if (style.script == Script::kStruck) format_set_font_strikeout(format);
}

void SetPlacing(const CellStyle& style, lxw_format* format) {
  format_set_align(format, Horizontal(style.align));
  format_set_align(format,
                   style.is_top_aligned ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (style.indent > 0) format_set_indent(format, static_cast<std::uint8_t>(style.indent));
  if (style.is_wrapped) format_set_text_wrap(format);
}

void SetSurface(const CellStyle& style, lxw_format* format) {
  if (style.fill != kNoColor) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_fg_color(format, style.fill);
  }
  if (style.is_bordered) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kLineInk);
  }
}

}  // namespace

lxw_format* FormatCache::Get(const CellStyle& style) {
  if (last_ != formats_.end() && last_->first == style) return last_->second;
  last_ = formats_.find(style);
  if (last_ != formats_.end()) return last_->second;
  lxw_format* format = workbook_add_format(workbook_);
  if (format == nullptr) return nullptr;
  SetFont(style, format);
  SetPlacing(style, format);
  SetSurface(style, format);
  if (!style.number_format.empty()) {
    format_set_num_format(format, style.number_format.c_str());
    number_formats_.insert(style.number_format);
  }
  last_ = formats_.emplace(style, format).first;
  return format;
}

bool FormatCache::HasRoomFor(const std::string& number_format) const {
  return number_formats_.size() < kMaxNumberFormats || number_formats_.contains(number_format);
}

}  // namespace mingxi
