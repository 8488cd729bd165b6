// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// ShortText: the text of a cell. A document has a million of them and most are short: 16 bytes
// where a std::string takes 32.

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

namespace mingxi {

/// Bytes that are replaced whole, never edited in place. Reads as a std::string_view, which lives
/// as long as the ShortText is neither assigned nor moved. Up to 15 bytes stand in the object
/// itself.
class ShortText {
 public:
  ShortText() = default;
  ShortText(const std::string& text) { Store(text); }  // NOLINT(google-explicit-constructor)
  ShortText(const char* text) { Store(text); }         // NOLINT(google-explicit-constructor)
  explicit ShortText(std::string_view text) { Store(text); }
  ShortText(const ShortText& other) { Store(other.view()); }
  ShortText(ShortText&& other) noexcept : bytes_(other.bytes_) { other.bytes_.back() = 0; }
  ~ShortText() { Free(); }

  ShortText& operator=(const ShortText& other) { return *this = other.view(); }
  ShortText& operator=(ShortText&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ShortText& operator=(std::string_view text);
  ShortText& operator=(const std::string& text) { return *this = std::string_view(text); }
  ShortText& operator=(const char* text) { return *this = std::string_view(text); }
  void clear() { *this = std::string_view(); }

  std::string_view view() const;
  operator std::string_view() const { return view(); }          // NOLINT
  operator std::string() const { return std::string(view()); }  // NOLINT

  bool empty() const { return bytes_.back() == 0; }
  std::size_t size() const { return view().size(); }
  const char* data() const { return view().data(); }
  const char* begin() const { return data(); }
  const char* end() const { return data() + size(); }
  char front() const { return view().front(); }
  char back() const { return view().back(); }
  char operator[](std::size_t at) const { return view()[at]; }
  bool starts_with(auto prefix) const { return view().starts_with(prefix); }
  bool ends_with(auto suffix) const { return view().ends_with(suffix); }
  std::size_t find(auto what, std::size_t from = 0) const { return view().find(what, from); }
  std::string_view substr(std::size_t from, std::size_t count = std::string_view::npos) const {
    return view().substr(from, count);
  }

  friend bool operator==(const ShortText& a, const ShortText& b) { return a.view() == b.view(); }
  friend std::strong_ordering operator<=>(const ShortText& a, const ShortText& b) {
    return a.view() <=> b.view();
  }
  template <typename Other>
  requires(std::convertible_to<const Other&, std::string_view> &&
           !std::same_as<Other, ShortText>) friend bool
  operator==(const ShortText& a, const Other& b) {
    return a.view() == std::string_view(b);
  }
  template <std::same_as<ShortText> Same>
  friend std::string operator+(const Same& a, const Same& b) {
    return std::string(a.view()).append(b.view());
  }
  friend std::string operator+(std::string a, const ShortText& b) { return a += b.view(); }
  friend std::string operator+(const ShortText& a, std::string_view b) {
    return std::string(a.view()).append(b);
  }
  friend std::ostream& operator<<(std::ostream& out, const ShortText& text);

 private:
  static constexpr std::size_t kMostInside = 15;
  static constexpr char kOutside = 16;  ///< The last byte of a text that stands elsewhere.

  void Store(std::string_view text);
  void Free() {
    if (bytes_.back() == kOutside) FreeBlock();
  }
  void FreeBlock();

  /// The text and, in the last byte, its size; or the address of a block of size and text.
  alignas(void*) std::array<char, kMostInside + 1> bytes_ = {};
};

}  // namespace mingxi
