// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Rare and ShortList: what few of a million cells have, in the 8 bytes of a pointer.

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace mingxi {

/// A std::optional whose value stands outside of the object; copied with it, compared by value.
template <typename Value>
class Rare {
 public:
  Rare() = default;
  Rare(std::nullopt_t) {}                                                   // NOLINT
  Rare(Value value) : value_(std::make_unique<Value>(std::move(value))) {}  // NOLINT
  Rare(std::optional<Value> value) {                                        // NOLINT
    if (value) value_ = std::make_unique<Value>(*std::move(value));
  }
  Rare(const Rare& other) : value_(other ? std::make_unique<Value>(*other) : nullptr) {}
  Rare(Rare&&) noexcept = default;
  ~Rare() = default;
  Rare& operator=(const Rare& other) { return *this = Rare(other); }
  Rare& operator=(Rare&&) noexcept = default;

  bool has_value() const { return value_ != nullptr; }
  explicit operator bool() const { return has_value(); }
  /// REQUIRES for these: has_value().
  const Value& operator*() const { return *value_; }
  Value& operator*() { return *value_; }
  const Value* operator->() const { return value_.get(); }
  Value* operator->() { return value_.get(); }

  Value value_or(Value otherwise) const { return value_ ? *value_ : std::move(otherwise); }
  void reset() { value_.reset(); }
  operator std::optional<Value>() const {  // NOLINT(google-explicit-constructor)
    return value_ ? std::optional(*value_) : std::nullopt;
  }

  bool operator==(const Rare& other) const {
    return value_ && other.value_ ? *value_ == *other.value_ : !value_ == !other.value_;
  }
  bool operator==(const Value& other) const { return value_ && *value_ == other; }

 private:
  std::unique_ptr<Value> value_;
};

/// A std::vector for a handful of items: adding one copies the others.
template <typename Item>
class ShortList {
 public:
  ShortList() = default;
  ShortList(std::initializer_list<Item> items) { Append(items.begin(), items.end()); }

  bool empty() const { return !items_; }
  std::size_t size() const { return items_ ? items_->size() : 0; }
  const Item* begin() const { return items_ ? items_->data() : nullptr; }
  const Item* end() const { return begin() + size(); }
  Item* begin() { return items_ ? items_->data() : nullptr; }
  Item* end() { return begin() + size(); }
  const Item& operator[](std::size_t at) const { return begin()[at]; }
  Item& operator[](std::size_t at) { return begin()[at]; }
  const Item& front() const { return *begin(); }
  const Item& back() const { return *(end() - 1); }
  Item& front() { return *begin(); }
  Item& back() { return *(end() - 1); }

  void push_back(Item item) { Append(&item, &item + 1); }
  void Append(const Item* first, const Item* last) {
    if (first == last) return;
    std::vector<Item> joined;
    joined.reserve(size() + static_cast<std::size_t>(last - first));
    joined.insert(joined.end(), begin(), end());
    joined.insert(joined.end(), first, last);
    items_ = std::move(joined);
  }
  void clear() { items_.reset(); }

  bool operator==(const ShortList&) const = default;

 private:
  Rare<std::vector<Item>> items_;  ///< Never an empty vector.
};

}  // namespace mingxi
