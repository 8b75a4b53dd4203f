// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors
#ifndef TAPELESS_INSPECT_C_CODE_HPP
#define TAPELESS_INSPECT_C_CODE_HPP

#include <tapeless/inspect/c_names.hpp>
#include <tapeless/inspect/plan_function.hpp>
#include <tapeless/inspect/result_names.hpp>
#include <tapeless/scalar.hpp>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow" // g++ 12 takes users' globals for shadowed

namespace tapeless {

/// The numbers that generated code computes with.
enum class c_scalar : unsigned char { double_precision, single_precision };

/// How generated C is to look.
struct c_options {
  c_scalar scalar = c_scalar::double_precision;
  /// Whether the two arrays are `__restrict` pointers, which compilers of C, C++ and CUDA C++ know.
  bool restrict_pointers = false;
  /// What stands in front of each declaration, as it is: `static inline`, `__host__ __device__`.
  std::string_view prefix = {};
};

namespace detail {

/// Writes a plan as a function in C.
class c_writer {
public:
  c_writer(graph& g, staging& stages, const staging_with_adjoints* adjoints, const subject& of,
           std::string_view name, const c_options& options)
      : graph_(g), stages_(stages), adjoints_(adjoints), subject_(of), options_(options),
        function_(name) {}

  std::string operator()() {
    names_.take_function(function_);
    names_.take("in");
    names_.take("out");
    const std::string title = described();
    schedule_all();
    name_functions();
    name_inputs();
    name_stages();
    const int forwards = write_stages();
    const std::vector<std::string> names_of_results = result_names(stages_, subject_);
    std::string outputs;
    for (int i = 0; i < results_.size(); ++i) {
      emit(results_[i]);
      const std::string& result = expressions_[index(results_[i])].text;
      outputs += "  out[" + std::to_string(i) + "] = " + result + ';';
      outputs += remark_behind(result, names_of_results[index(i)]) + '\n';
    }

    std::string code = "// " + title + ", written by tapeless.\n";
    if (calls_library_)
      code += "#include <math.h>\n";
    code += '\n' + prototypes_ + signature() + " {\n" + inputs();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (static_cast<int>(i) == forwards)
        code += "\n  // Backwards: dname is the derivative of the value by name.\n";
      code += lines_[i];
    }
    return code + '\n' + outputs + "}\n";
  }

private:
  /// How tightly the outermost operator of an expression binds.
  enum class precedence : unsigned char { choice, sum, product, sign, atom };

  struct expression {
    std::string text;
    precedence binds = precedence::atom;
    bool done = false;
  };

  static std::size_t index(int id) { return static_cast<std::size_t>(id); }
  std::string type() const {
    return options_.scalar == c_scalar::single_precision ? "float" : "double";
  }

  // What is computed.

  /// Replaces results, stages and adjoints together by what is evaluated. The formulas came first
  /// into the graph, as they do where they are evaluated, so that sweeps add up in the same order.
  void schedule_all() {
    results_ = subject_.results(graph_);
    growable<int> named;
    for (const int stage : stages_.stages())
      named.push_back(stage);
    if (adjoints_ != nullptr)
      for (const int id : adjoints_->backwards())
        named.push_back(adjoints_->adjoint(id));
    if (subject_.is_optimized)
      optimize(graph_, results_, named);
    schedule(graph_, results_, named);
    int place = 0;
    scheduled_stages_ = growable<int>(graph_.size(), -1);
    for (const int stage : stages_.stages())
      scheduled_stages_[stage] = named[place++];
    scheduled_adjoints_ = growable<int>(graph_.size(), -1);
    if (adjoints_ != nullptr)
      for (const int id : adjoints_->backwards())
        scheduled_adjoints_[id] = named[place++];

    needed_ = reachable(graph_, results_);
    uses_ = growable<int>(graph_.size(), 0);
    for (const int result : results_)
      ++uses_[result];
    for (int id = 0; id < needed_.size(); ++id)
      for (int i = 0; needed_[id] && i < graph_.arity(id); ++i)
        ++uses_[graph_.operand(id, i)];
    expressions_.resize(index(graph_.size()));
    own_names_.resize(index(graph_.size()));
    remarks_.resize(index(graph_.size()));
    for (int id = 0; id < needed_.size(); ++id)
      if (graph_.is_number(id))
        expressions_[index(id)] = literal(graph_.number(id));
  }
  bool is_needed(int id) const { return id >= 0 && id < needed_.size() && needed_[id]; }

  // Names.

  bool is_users_function(const operation& op) const {
    return op.kind == operation_kind::function && !is_function_of_c(op) &&
           !tapeless::is_comparison(op) && !is_choice(op) &&
           !is_operation_of<struct pi, struct e, struct large_number>(op);
  }

  void name_functions() {
    for (int id = 0; id < needed_.size(); ++id) {
      const operation& op = *graph_[id].op;
      if (!needed_[id] || !is_users_function(op) || !function_name(op).empty())
        continue;
      functions_.push_back({&op, names_.take_function(op.name)});
      prototypes_ += prefix() + type() + ' ' + functions_.back().name + '(';
      for (int i = 0; i < op.arity; ++i)
        prototypes_ += (i > 0 ? ", " : "") + type();
      prototypes_ += op.arity == 0 ? "void); // yours to define\n" : "); // yours to define\n";
    }
    if (!prototypes_.empty())
      prototypes_ += '\n';
  }
  std::string_view function_name(const operation& op) const {
    for (const named_function& known : functions_)
      if (is_same(known.op, op))
        return known.name;
    return {};
  }

  void name_inputs() {
    for (const symbol& asked : subject_.variables)
      input_order_.push_back(graph_.add_symbol(asked));
    for (const int variable : stages_.variables()) {
      bool known = false;
      for (const int id : input_order_)
        known = known || id == variable;
      if (!known)
        input_order_.push_back(variable);
    }
    for (const int id : input_order_)
      if (is_needed(id))
        expressions_[index(id)] = {names_.take(stages_.name(id)), precedence::atom, true};
  }

  void name_stages() {
    for (const int stage : stages_.stages())
      name_node(scheduled_stages_[stage], stages_.name(stage), stage_remark(stage));
    if (adjoints_ == nullptr)
      return;
    for (const int id : adjoints_->backwards()) {
      const std::string partial = partial_name(
          stages_.formula_name(0),
          graph_.is_symbol(id) ? text_of(graph_.symbol_of(id)) : std::string(adjoints_->name(id)));
      const int node = scheduled_adjoints_[id];
      // Rules move signs outwards, so that often only -df/dname is computed.
      if (node >= 0 && !is_needed(node) && graph_.kind(node) == operation_kind::negation)
        add_remark(graph_.operand(node, 0), '-' + partial);
      name_node(node, adjoints_->adjoint_name(id), partial);
    }
  }
  void name_node(int id, std::string_view name, const std::string& remark) {
    if (!is_needed(id) || is_leaf(id))
      return;
    if (own_names_[index(id)].empty())
      own_names_[index(id)] = names_.take(name);
    add_remark(id, remark);
  }
  void add_remark(int id, const std::string& remark) {
    std::string& remarks = remarks_[index(id)];
    if (!remark.empty() && remarks.size() + remark.size() <= longest_remark)
      remarks += (remarks.empty() ? "" : ", ") + remark;
  }

  /// What the stage is as a formula in the variables, or where that is long and the code is not its
  /// one operation, in the names of its operands.
  std::string stage_remark(int stage) {
    if (!is_needed(scheduled_stages_[stage]))
      return {};
    const operation& op = *graph_[stage].op;
    const bool rewritten = op.has_stages || op.kind == operation_kind::select ||
                           op.kind == operation_kind::integer_power;
    bool of_leaves = true;
    for (int i = 0; i < op.arity; ++i)
      of_leaves = of_leaves && is_leaf(graph_.operand(stage, i));
    if (!rewritten && of_leaves)
      return {}; // the code says it
    const std::string remark = printed(stage);
    return remark.empty() && rewritten ? printed(stages_.in_names(stage)) : remark;
  }
  /// The formula as text, or nothing where that is long.
  std::string printed(int id) {
    growable<int> roots(1, id);
    const growable<bool> marks = reachable(graph_, roots);
    growable<int> sizes(id + 1, 1);
    for (int part = 0; part <= id; ++part)
      for (int i = 0; marks[part] && i < graph_.arity(part); ++i) {
        sizes[part] += sizes[graph_.operand(part, i)];
        if (sizes[part] > static_cast<int>(longest_remark))
          return {};
      }
    std::string text = detail::printed(graph_, id);
    return text.size() <= longest_remark ? text : std::string();
  }

  std::string described() {
    constexpr std::string_view what[] = {"The value",
                                         "The gradient",
                                         "The value and gradient",
                                         "The Hessian, row by row,",
                                         "The Jacobian, row by row,",
                                         "The values, and the Jacobian row by row,"};
    std::string title(what[static_cast<int>(subject_.kind)]);
    if (stages_.roots().size() != 1)
      return title + " of " + std::to_string(stages_.roots().size()) + " formulas";
    const std::string formula = printed(stages_.roots()[0]);
    return title + " of " + (formula.empty() ? "a formula" : c_comment(formula));
  }

  // Expressions.

  bool is_leaf(int id) const { return graph_.is_number(id) || graph_.is_symbol(id); }

  template <class T>
  static std::string shortest(T value) {
    char digits[32];
    const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
    std::string text(digits, end.ptr);
    if (text.find_first_of(".e") == std::string::npos)
      text += ".0";
    return text;
  }
  expression literal(const rational& number) {
    return options_.scalar == c_scalar::single_precision ? literal(nearest<float>(number), "f")
                                                         : literal(nearest<double>(number), "");
  }
  template <class T>
  expression literal(T value, const char* suffix) {
    const T size = value < 0 ? -value : value;
    std::string text = shortest(size) + suffix;
    if (size > std::numeric_limits<T>::max()) {
      text = *suffix != '\0' ? "HUGE_VALF" : "HUGE_VAL";
      calls_library_ = true;
    }
    return value < 0 ? expression{'-' + text, precedence::sign, true}
                     : expression{text, precedence::atom, true};
  }
  template <class Constant>
  expression constant() {
    return options_.scalar == c_scalar::single_precision
               ? literal(Constant::template evaluate<float>(), "f")
               : literal(Constant::template evaluate<double>(), "");
  }

  /// An operand, in parentheses where it binds less than is needed.
  std::string operand(int id, int position, precedence least) const {
    const expression& of = expressions_[index(graph_.operand(id, position))];
    return of.binds < least ? '(' + of.text + ')' : of.text;
  }
  expression infix(int id, std::string_view sign, precedence binds, precedence right) const {
    std::string text = operand(id, 0, binds);
    text += sign;
    return {text + operand(id, 1, right), binds, true};
  }
  expression choice(int id, std::string_view sign, const std::string& taken,
                    const std::string& otherwise) const {
    std::string text = operand(id, 0, precedence::sum);
    text += sign;
    text += operand(id, 1, precedence::sum) + " ? ";
    return {text + taken + " : " + otherwise, precedence::choice, true};
  }
  expression comparison(int id, std::string_view sign) {
    const expression one = literal(rational{1, 1, 0});
    return choice(id, sign, one.text, literal(rational{}).text);
  }
  expression select(int id, std::string_view sign) const {
    return choice(id, sign, operand(id, 2, precedence::sum), operand(id, 3, precedence::choice));
  }
  expression call(int id) {
    const operation& op = *graph_[id].op;
    std::string text(function_name(op));
    if (text.empty()) {
      text = is_operation_of<struct abs>(op) ? "fabs" : called_function(op);
      if (options_.scalar == c_scalar::single_precision)
        text += 'f';
      calls_library_ = true;
    }
    text += '(';
    for (int i = 0; i < op.arity; ++i)
      text += (i > 0 ? ", " : "") + operand(id, i, precedence::choice);
    return {text + ')', precedence::atom, true};
  }

  /// The operation in C; operands on the right bind tighter, so that nothing is associated anew.
  expression written(int id) {
    const operation& op = *graph_[id].op;
    switch (op.kind) {
    case operation_kind::sum:
      return infix(id, " + ", precedence::sum, precedence::product);
    case operation_kind::difference:
      return infix(id, " - ", precedence::sum, precedence::product);
    case operation_kind::product:
      return infix(id, " * ", precedence::product, precedence::atom);
    case operation_kind::quotient:
      return infix(id, " / ", precedence::product, precedence::atom);
    case operation_kind::negation:
      return {'-' + operand(id, 0, precedence::atom), precedence::sign, true};
    default:
      break;
    }
    if (is_operation_of<struct less>(op))
      return comparison(id, " < ");
    if (is_operation_of<struct less_equal>(op))
      return comparison(id, " <= ");
    if (is_operation_of<struct equal>(op))
      return comparison(id, " == ");
    if (is_operation_of<struct select_less>(op))
      return select(id, " < ");
    if (is_operation_of<struct select_less_equal>(op))
      return select(id, " <= ");
    if (is_operation_of<struct select_equal>(op))
      return select(id, " == ");
    if (is_operation_of<struct pi>(op))
      return constant<struct pi>();
    if (is_operation_of<struct e>(op))
      return constant<struct e>();
    if (is_operation_of<struct large_number>(op))
      return constant<struct large_number>();
    return call(id);
  }

  // Lines.

  /// Writes the lines of stages, then of adjoints; returns how many lines the stages have.
  int write_stages() {
    for (const int stage : stages_.stages())
      if (is_needed(scheduled_stages_[stage]))
        emit(scheduled_stages_[stage]);
    const int forwards = static_cast<int>(lines_.size());
    if (adjoints_ != nullptr)
      for (const int id : adjoints_->backwards())
        if (is_needed(scheduled_adjoints_[id]))
          emit(scheduled_adjoints_[id]);
    return adjoints_ != nullptr ? forwards : -1;
  }

  /// Writes the node and, before it, what it needs.
  void emit(int root) {
    growable<int> open;
    open.push_back(root);
    while (!open.empty()) {
      const int id = open.back();
      int next = -1;
      if (!expressions_[index(id)].done)
        for (int i = graph_.arity(id) - 1; i >= 0; --i)
          if (!expressions_[index(graph_.operand(id, i))].done)
            next = graph_.operand(id, i);
      if (next >= 0) {
        open.push_back(next);
        continue;
      }
      open.pop_back();
      if (!expressions_[index(id)].done)
        finish(id);
    }
  }

  void finish(int id) {
    expression made = written(id);
    std::string& name = own_names_[index(id)];
    if (name.empty() && graph_.arity(id) == 0)
      name = names_.take(graph_[id].op->name); // pi reads better than its digits
    else if (name.empty() && (uses_[id] > 1 || made.text.size() > longest_inner))
      name = names_.take_unnamed();
    if (!name.empty()) {
      std::string line = "  const " + type() + ' ' + name + " = " + made.text + ';';
      const std::string remark = remark_behind(made.text, remarks_[index(id)]);
      if (line.size() + remark.size() > longest_line && !remark.empty())
        line = "  " + remark.substr(1) + '\n' + line;
      else
        line += remark;
      lines_.push_back(line + '\n');
      made = {name, precedence::atom, true};
    }
    expressions_[index(id)] = made;
  }

  /// A comment behind code, if it says more than the code.
  static std::string remark_behind(std::string_view code, std::string_view remark) {
    return remark.empty() || remark == code ? std::string() : " // " + c_comment(remark);
  }

  std::string prefix() const {
    return options_.prefix.empty() ? std::string() : std::string(options_.prefix) + ' ';
  }

  /// C has no arrays of no elements: a function without inputs takes a pointer that it does not
  /// use.
  std::string signature() const {
    const auto array = [&](const std::string& name, int size) {
      if (options_.restrict_pointers)
        return type() + " *__restrict " + name;
      if (size == 0)
        return type() + " *" + name;
      return type() + ' ' + name + '[' + std::to_string(size) + ']';
    };
    return prefix() + "void " + function_ + "(const " + array("in", input_order_.size()) + ", " +
           array("out", results_.size()) + ')';
  }

  std::string inputs() const {
    std::string code;
    bool used = false;
    for (int i = 0; i < input_order_.size(); ++i) {
      const symbol& variable = graph_.symbol_of(input_order_[i]);
      const std::string name = text_of(variable);
      const std::string place = "in[" + std::to_string(i) + ']';
      if (is_needed(input_order_[i])) {
        const std::string& own = expressions_[index(input_order_[i])].text;
        code += "  const " + type() + ' ' + own;
        code += " = " + place + ';' + remark_behind(own, name) + '\n';
        used = true;
      } else {
        code += "  // " + place + " is not used: " + c_comment(name) + '\n';
      }
    }
    return used ? code : code + "  (void)in;\n";
  }

  struct named_function {
    const operation* op;
    std::string name;
  };

  static constexpr std::size_t longest_remark = 60;
  static constexpr std::size_t longest_inner = 60;
  static constexpr std::size_t longest_line = 100;

  graph& graph_;
  staging& stages_;
  const staging_with_adjoints* adjoints_;
  const subject& subject_;
  const c_options& options_;
  std::string function_;

  c_names names_;
  std::vector<named_function> functions_;
  growable<int> results_;
  growable<int> input_order_;
  // By node:
  growable<int> scheduled_stages_;
  growable<int> scheduled_adjoints_;
  growable<bool> needed_;
  growable<int> uses_;
  std::vector<expression> expressions_;
  std::vector<std::string> own_names_;
  std::vector<std::string> remarks_;

  std::vector<std::string> lines_;
  std::string prototypes_;
  bool calls_library_ = false;
};

[[noreturn]] inline void refuse(const std::string& words) {
#ifdef __cpp_exceptions
  throw std::invalid_argument(words);
#else
  std::fputs((words + '\n').c_str(), stderr);
  std::abort();
#endif
}

inline void check_c_function_name(std::string_view name) {
  bool right = !name.empty() && (name[0] < '0' || name[0] > '9');
  for (const char c : name)
    right = right && (is_letter_or_digit(c) || c == '_');
  if (!right)
    refuse("to_c: the name of a C function consists of the letters a to z, digits and underscores, "
           "no digit first; it is not \"" +
           std::string(name) + '"');
  if (is_reserved_for_functions_in_c(name) || name[0] == '_' || name.find("__") != name.npos)
    refuse("to_c: C or C++ has another use for the name \"" + std::string(name) +
           "\"; choose another one for the function");
}

inline std::string write_c(const subject& of, std::string_view name, const c_options& options) {
  check_c_function_name(name);
  graph g;
  if (of.kind == result_kind::gradient || of.kind == result_kind::value_and_gradient) {
    staging_with_adjoints stages(g, *of.formulas[0]);
    return c_writer(g, stages, &stages, of, name, options)();
  }
  staging stages(g, of.formulas);
  return c_writer(g, stages, nullptr, of, name, options)();
}

} // namespace detail

/// The plan by which a formula, a gradient, a value with gradient, a Jacobian or a Hessian is
/// evaluated, as a function in C99 that C++ and CUDA C++ accept too:
/// `void name(const double in[2], double out[3])`.
///
/// Inputs are the variables in the order asked, then the formula's other variables in order of
/// first appearance. Outputs are the value, then the gradient; matrices row by row. Each stage of
/// the formula is a line with its name, then come those of the derivatives. The operations are
/// those of the C++ plan: where a compiler contracts no products and sums, as with `gcc -std=c99`
/// or `nvcc -fmad=false`, and calls the same library, the results have the same bits. `in` and
/// `out` may be the same array, except with `restrict_pointers`.
///
/// A function of the user's that is not evaluated in stages is declared in the code, with the
/// prefix of the options, and called; it is theirs to define. Variables and functions whose names C
/// or C++ reserves, such as `int` or `exp`, get an underscore behind, and letters outside of ASCII
/// their codes, as in `u03c3`.
///
/// Throws std::invalid_argument where the name is not one that C, C++ and <math.h> leave to users;
/// without exceptions, it says so and aborts.
/// ```
/// std::cout << to_c(value_and_gradient(f, x, y), "headline");
/// std::cout << to_c(f, "headline_value", {.scalar = tapeless::c_scalar::single_precision});
/// ```
template <class T>
std::string to_c(const T&, std::string_view name, const c_options& options = {}) {
  if constexpr (detail::check_inspectable<T>())
    return detail::write_c(detail::inspected<T>::make(), name, options);
  else
    return {};
}

/// Says that the function has a name.
template <class T>
std::string to_c(const T&) {
  static_assert(always_false<T>, "tapeless: generated code is a function, which has a name; write "
                                 "to_c(f, \"name\") [c-code-without-name]");
  return {};
}

} // namespace tapeless

#pragma GCC diagnostic pop

#endif
