// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/short_text.h"

#include <cstring>
#include <new>
#include <ostream>

namespace mingxi {
namespace {

/// What precedes a text that does not fit into the object.
using BlockSize = std::size_t;

char* BlockAt(const char* bytes) {
  char* block = nullptr;
  std::memcpy(&block, bytes, sizeof block);
  return block;
}

}  // namespace

ShortText& ShortText::operator=(std::string_view text) {
  ShortText replaced(text);  // `text` may be a part of this one.
  std::swap(bytes_, replaced.bytes_);
  return *this;
}

std::string_view ShortText::view() const {
  if (bytes_.back() != kOutside) return {bytes_.data(), static_cast<std::size_t>(bytes_.back())};
  const char* block = BlockAt(bytes_.data());
  BlockSize size = 0;
  std::memcpy(&size, block, sizeof size);
  return {block + sizeof size, size};
}

void ShortText::Store(std::string_view text) {
  if (text.empty()) return;
  if (text.size() <= kMostInside) {
    std::memcpy(bytes_.data(), text.data(), text.size());
    bytes_.back() = static_cast<char>(text.size());
    return;
  }
  const BlockSize size = text.size();
  char* block = static_cast<char*>(::operator new(sizeof size + size));
  std::memcpy(block, &size, sizeof size);
  std::memcpy(block + sizeof size, text.data(), size);
  std::memcpy(bytes_.data(), &block, sizeof block);
  bytes_.back() = kOutside;
}

void ShortText::FreeBlock() { ::operator delete(BlockAt(bytes_.data())); }

std::ostream& operator<<(std::ostream& out, const ShortText& text) { return out << text.view(); }

}  // namespace mingxi
