// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_GROWABLE_HPP
#define TAPELESS_GRAPH_GROWABLE_HPP

#include <cstdint>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A growing array for constant expressions.
///
/// std::vector would do, and takes the compilers three to four times as long to interpret.
template <class T>
class growable {
public:
  constexpr growable() = default;
  constexpr explicit growable(int size, const T& value = T{}) {
    reserve(size);
    for (int i = 0; i < size; ++i)
      elements_[i] = value;
    size_ = size;
  }
  constexpr growable(growable&& other) noexcept
      : elements_(other.elements_), size_(other.size_), capacity_(other.capacity_) {
    other.elements_ = nullptr;
    other.size_ = other.capacity_ = 0;
  }
  constexpr growable& operator=(growable&& other) noexcept {
    T* const elements = elements_;
    elements_ = other.elements_;
    other.elements_ = elements;
    const int size = size_;
    size_ = other.size_;
    other.size_ = size;
    const int capacity = capacity_;
    capacity_ = other.capacity_;
    other.capacity_ = capacity;
    return *this;
  }
  constexpr ~growable() { delete[] elements_; }

  constexpr int size() const { return size_; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr T& operator[](int i) { return elements_[i]; }
  constexpr const T& operator[](int i) const { return elements_[i]; }
  /// The elements as a plain array: loops over it are what compilers interpret fastest.
  constexpr T* data() { return elements_; }
  constexpr const T* data() const { return elements_; }
  constexpr T* begin() { return elements_; }
  constexpr T* end() { return elements_ + size_; }
  constexpr const T* begin() const { return elements_; }
  constexpr const T* end() const { return elements_ + size_; }
  constexpr T& back() { return elements_[size_ - 1]; }

  /// Appends a copy; the value may be one of the array's own elements.
  constexpr void push_back(T value) {
    if (size_ == capacity_)
      reserve(capacity_ == 0 ? 4 : 2 * capacity_);
    elements_[size_++] = value;
  }
  constexpr T pop_back() { return elements_[--size_]; }
  /// Drops the elements from the given size on.
  constexpr void shrink(int size) { size_ = size; }

private:
  constexpr void reserve(int capacity) {
    if (capacity <= capacity_)
      return;
    T* const elements = new T[static_cast<unsigned>(capacity)];
    for (int i = 0; i < size_; ++i)
      elements[i] = elements_[i];
    delete[] elements_;
    elements_ = elements;
    capacity_ = capacity;
  }

  T* elements_ = nullptr;
  int size_ = 0;
  int capacity_ = 0;
};

namespace detail {

// Text that grows.

constexpr void append(growable<char>& text, std::string_view words) {
  for (const char c : words)
    text.push_back(c);
}

/// A number that is not negative.
constexpr void append_integer(growable<char>& text, std::int64_t value) {
  char digits[20]{};
  int count = 0;
  do {
    digits[count++] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  while (count > 0)
    text.push_back(digits[--count]);
}

} // namespace detail

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
