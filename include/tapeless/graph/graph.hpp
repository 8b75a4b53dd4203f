// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_GRAPH_GRAPH_HPP
#define TAPELESS_GRAPH_GRAPH_HPP

#include <tapeless/graph/growable.hpp>
#include <tapeless/graph/operation.hpp>
#include <tapeless/rational.hpp>

#include <cstdint>
#include <string_view>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// A variable, or one element of a vector of variables.
struct symbol {
  std::string_view name{};
  int index = -1; ///< -1 for a variable that stands alone

  constexpr bool operator==(const symbol&) const = default;
};

/// Below, equal to or above 0 as a comes before, is or comes after b: by name, then by index.
constexpr int order_of_symbols(const symbol& a, const symbol& b) {
  const int by_name = a.name.compare(b.name);
  return by_name != 0 ? by_name : (a.index > b.index) - (a.index < b.index);
}

inline constexpr operation number_operation{
    .kind = operation_kind::number, .name = "number", .hash = 0x11u};
inline constexpr operation symbol_operation{
    .kind = operation_kind::symbol, .name = "symbol", .hash = 0x12u};

/// One operation applied to earlier nodes. A number's first operand is its place among the graph's
/// numbers, a symbol's its place among the symbols. A node is a scalar; fixed shapes are to come.
struct node {
  const operation* op = nullptr;
  int operands[max_operands] = {-1, -1, -1, -1};

  constexpr bool operator==(const node& other) const {
    return is_same(op, *other.op) && operands[0] == other.operands[0] &&
           operands[1] == other.operands[1] && operands[2] == other.operands[2] &&
           operands[3] == other.operands[3];
  }
};

namespace detail {
template <class Graph>
class derivative_optimizer;
}

/// A directed acyclic graph in which equal expressions are one node (hash-consing).
///
/// A node comes after its operands, so that every pass over the graph is a loop and nothing
/// recurses. The graph itself simplifies nothing: construct.hpp has the rules.
///
/// Compilers interpret this code, and calls are what costs them most: so `add` makes none where it
/// can do without, and loops over nodes take `nodes()` once.
class graph {
public:
  constexpr graph() = default;
  graph(const graph&) = delete;
  graph& operator=(const graph&) = delete;
  constexpr ~graph() {
    delete[] nodes_;
    delete[] hashes_;
    delete[] slots_;
  }

  constexpr int size() const { return size_; }
  constexpr const node& operator[](int id) const { return nodes_[id]; }
  constexpr const node* nodes() const { return nodes_; }
  constexpr operation_kind kind(int id) const { return nodes_[id].op->kind; }
  constexpr int arity(int id) const { return nodes_[id].op->arity; }
  constexpr int operand(int id, int position) const { return nodes_[id].operands[position]; }

  constexpr bool is_number(int id) const { return nodes_[id].op->kind == operation_kind::number; }
  constexpr const rational& number(int id) const { return numbers_[nodes_[id].operands[0]]; }
  constexpr bool is_symbol(int id) const { return nodes_[id].op->kind == operation_kind::symbol; }
  constexpr const symbol& symbol_of(int id) const { return symbols_[nodes_[id].operands[0]]; }
  constexpr const growable<symbol>& symbols() const { return symbols_; }

  /// What comes after has no form that it was written in: it is derived from what is there.
  constexpr void begin_derivatives() {
    if (written_size_ < 0)
      written_size_ = size_;
  }
  /// The nodes below were written in a formula, and are evaluated as they are.
  constexpr int written_size() const { return written_size_ < 0 ? size_ : written_size_; }

  constexpr int add_number(const rational& value) {
    const auto bits = static_cast<std::uint64_t>(value.numerator) * 0x9E3779B97F4A7C15u +
                      static_cast<std::uint64_t>(value.denominator) * 0xC2B2AE3D27D4EB4Fu +
                      static_cast<std::uint64_t>(value.exponent);
    const std::uint32_t hash = static_cast<std::uint32_t>(bits >> 32) ^ 0x6e756d62u;
    if (size_ == capacity_)
      grow();
    std::uint32_t slot = hash & mask_;
    for (int id = slots_[slot]; id >= 0; id = slots_[slot]) {
      if (hashes_[id] == hash && is_number(id) && number(id) == value)
        return id;
      slot = (slot + 1) & mask_;
    }
    numbers_.push_back(value);
    return insert(slot, hash, {&number_operation, {numbers_.size() - 1, -1, -1, -1}});
  }
  constexpr int add_number(std::int64_t value) { return add_number(rational{value, 1, 0}); }

  constexpr int add_symbol(const symbol& value) {
    std::uint32_t hash = static_cast<std::uint32_t>(value.index) * 0x9E3779B1u ^ 0x73796d62u;
    for (const char c : value.name)
      hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    hash ^= hash >> 15;
    if (size_ == capacity_)
      grow();
    std::uint32_t slot = hash & mask_;
    for (int id = slots_[slot]; id >= 0; id = slots_[slot]) {
      if (hashes_[id] == hash && is_symbol(id) && symbol_of(id) == value)
        return id;
      slot = (slot + 1) & mask_;
    }
    symbols_.push_back(value);
    return insert(slot, hash, {&symbol_operation, {symbols_.size() - 1, -1, -1, -1}});
  }

  /// The node, added if it is not there yet.
  constexpr int add(const node& added) {
    std::uint32_t hash =
        (added.op->hash + static_cast<std::uint32_t>(added.operands[0])) * 0x9E3779B1u;
    hash = (hash + static_cast<std::uint32_t>(added.operands[1])) * 0x85EBCA6Bu;
    hash = (hash + static_cast<std::uint32_t>(added.operands[2]) * 31u +
            static_cast<std::uint32_t>(added.operands[3])) *
           0xC2B2AE35u;
    hash ^= hash >> 15;
    if (size_ == capacity_)
      grow();
    std::uint32_t slot = hash & mask_;
    for (int id = slots_[slot]; id >= 0; id = slots_[slot]) {
      if (hashes_[id] == hash && nodes_[id] == added)
        return id;
      slot = (slot + 1) & mask_;
    }
    slots_[slot] = size_;
    hashes_[size_] = hash;
    nodes_[size_] = added;
    return size_++;
  }
  constexpr int add(const operation& op, int a) { return add({&op, {a, -1, -1, -1}}); }
  constexpr int add(const operation& op, int a, int b) { return add({&op, {a, b, -1, -1}}); }
  constexpr int add(const operation& op, int a, int b, int c) { return add({&op, {a, b, c, -1}}); }

private:
  template <class Graph>
  friend class detail::derivative_optimizer; // reads nodes without a call

  constexpr int insert(std::uint32_t slot, std::uint32_t hash, const node& added) {
    slots_[slot] = size_;
    hashes_[size_] = hash;
    nodes_[size_] = added;
    return size_++;
  }
  constexpr void grow() {
    capacity_ = capacity_ == 0 ? 32 : 2 * capacity_;
    const auto room = static_cast<unsigned>(capacity_);
    node* const nodes = new node[room];
    auto* const hashes = new std::uint32_t[room];
    auto* const slots = new int[2 * room];
    mask_ = 2 * room - 1;
    for (std::uint32_t slot = 0; slot <= mask_; ++slot)
      slots[slot] = -1;
    for (int id = 0; id < size_; ++id) {
      nodes[id] = nodes_[id];
      hashes[id] = hashes_[id];
      std::uint32_t slot = hashes[id] & mask_;
      while (slots[slot] >= 0)
        slot = (slot + 1) & mask_;
      slots[slot] = id;
    }
    delete[] nodes_;
    delete[] hashes_;
    delete[] slots_;
    nodes_ = nodes;
    hashes_ = hashes;
    slots_ = slots;
  }

  node* nodes_ = nullptr;
  std::uint32_t* hashes_ = nullptr;
  int* slots_ = nullptr; ///< open addressing, a power of two in size, at most half full
  std::uint32_t mask_ = 0;
  int size_ = 0;
  int capacity_ = 0;
  int written_size_ = -1;
  growable<rational> numbers_;
  growable<symbol> symbols_;
};

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
