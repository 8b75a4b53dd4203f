// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// Prints the tables of docs/edge_behaviour.md: at each edge of each workload the truth, and whether
// what the contestants answer is right. Contestants that are not linked have no column.
#include "answers.hpp"
#include "cases.hpp"
#include "truth.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <gnu/libc-version.h>
#include <string>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

using contestant_function = void (*)(const double*, double*);

struct contestant {
  const char* name;
  contestant_function function;
};

} // namespace

#define DECLARE(CONTESTANT, WORKLOAD)                                                              \
  extern "C" [[gnu::weak]] void CONTESTANT##_##WORKLOAD(const double*, double*);
#define DECLARE_ALL(WORKLOAD)                                                                      \
  DECLARE(tapeless, WORKLOAD)                                                                      \
  DECLARE(hand_written, WORKLOAD)                                                                  \
  DECLARE(sympy, WORKLOAD)                                                                         \
  DECLARE(boost_autodiff, WORKLOAD)                                                                \
  DECLARE(eigen_autodiff, WORKLOAD)                                                                \
  DECLARE(ceres_jet, WORKLOAD)                                                                     \
  DECLARE(sacado, WORKLOAD)                                                                        \
  DECLARE(adolc, WORKLOAD)                                                                         \
  DECLARE(central_differences, WORKLOAD)
#define CONTESTANTS(WORKLOAD)                                                                      \
  {                                                                                                \
    {"tapeless", tapeless_##WORKLOAD}, {"by hand", hand_written_##WORKLOAD},                       \
        {"SymPy", sympy_##WORKLOAD}, {"Boost", boost_autodiff_##WORKLOAD},                         \
        {"Eigen", eigen_autodiff_##WORKLOAD}, {"Ceres", ceres_jet_##WORKLOAD},                     \
        {"Sacado", sacado_##WORKLOAD}, {"ADOL-C", adolc_##WORKLOAD}, {                             \
      "differences", central_differences_##WORKLOAD                                                \
    }                                                                                              \
  }

DECLARE_ALL(functions)
DECLARE_ALL(headline)
DECLARE_ALL(headline_hessian)
DECLARE_ALL(logistic)
DECLARE_ALL(network)
DECLARE_ALL(rosenbrock)
DECLARE_ALL(rosenbrock_hessian)
DECLARE_ALL(black_scholes)
DECLARE_ALL(helmholtz)
DECLARE_ALL(reprojection)
DECLARE_ALL(arm)

namespace {

constexpr double bound = 1e-6;
constexpr std::size_t most_outputs = 128;

/// Memory that a child process writes and its parent reads.
double* shared_numbers() {
  static void* const shared = mmap(nullptr, most_outputs * sizeof(double), PROT_READ | PROT_WRITE,
                                   MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (shared == MAP_FAILED)
    std::abort();
  return static_cast<double*>(shared);
}

/// The outputs, or none if the contestant stops the program. In a process of its own, so that each
/// case starts afresh: ADOL-C records its trace at the first inputs it sees.
std::vector<double> answers_of(contestant_function function, const edges::edge_case& edge,
                               std::size_t outputs) {
  double* const out = shared_numbers();
  std::fflush(stdout);
  const pid_t child = fork();
  if (child == 0) {
    std::freopen("/dev/null", "w", stderr);
    function(edge.in.data(), out);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0)
    return {};
  return {out, out + outputs};
}

const char* word(edges::verdict verdict) {
  switch (verdict) {
  case edges::verdict::right:
    return "✓";
  case edges::verdict::wrong:
    return "wrong";
  case edges::verdict::infinite:
    return "inf";
  default:
    return "**NaN**";
  }
}

/// One row: what is true, and a word for each contestant.
struct row {
  std::string name;
  std::string truth;
  std::vector<std::string> words;

  /// Differences of values, the last contestant, are right hardly anywhere here.
  bool all_but_differences_right() const {
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      if (words[i] != "✓")
        return false;
    return true;
  }
};

void print_head(const std::vector<contestant>& linked) {
  std::printf("| | truth |");
  for (const contestant& each : linked)
    std::printf(" %s |", each.name);
  std::printf("\n|---|---|");
  for (std::size_t i = 0; i < linked.size(); ++i)
    std::printf("---|");
  std::printf("\n");
}

void print(const char* title, const std::vector<contestant>& linked, const std::vector<row>& rows) {
  std::printf("### %s\n\n", title);
  bool with_rows = false;
  std::string others;
  for (const row& each : rows) {
    if (each.all_but_differences_right()) {
      others += (others.empty() ? "" : "; ") + each.name;
      continue;
    }
    if (!with_rows)
      print_head(linked);
    with_rows = true;
    std::printf("| %s | %s |", each.name.c_str(), each.truth.c_str());
    for (const std::string& answer : each.words)
      std::printf(" %s |", answer.c_str());
    std::printf("\n");
  }
  if (!others.empty())
    std::printf("%sAll right, differences apart: %s.\n", with_rows ? "\n" : "", others.c_str());
  std::printf("\n");
}

/// The worst of some outputs, as a word.
std::string judged(const std::vector<double>& answers, const std::vector<double>& truth,
                   const std::vector<std::size_t>& outputs, double largest_term) {
  if (answers.empty())
    return "stops";
  edges::verdict worst = edges::verdict::right;
  for (const std::size_t i : outputs)
    worst = std::max(worst, edges::judge(answers[i], truth[i], bound, largest_term));
  return word(worst);
}

std::vector<contestant> only_linked(const std::vector<contestant>& all) {
  std::vector<contestant> result;
  for (const contestant& each : all)
    if (each.function)
      result.push_back(each);
  return result;
}

std::string number(double value) {
  char result[32];
  std::snprintf(result, sizeof result, "%.3g", value);
  return result;
}

template <class Workload>
void workload(const char* title, const std::vector<contestant>& contestants) {
  static_assert(Workload::outputs <= most_outputs);
  const std::vector<contestant> linked = only_linked(contestants);
  std::vector<std::size_t> outputs;
  for (std::size_t i = 0; i < Workload::outputs; ++i)
    outputs.push_back(i);
  std::vector<row> rows;
  for (const edges::edge_case& edge : edges::cases_of(Workload())) {
    const std::vector<double> truth = edges::truth<Workload>(edge);
    row next{edge.name, number(truth[0]) + "; " + number(truth[Workload::values]), {}};
    for (const contestant& each : linked)
      next.words.push_back(judged(answers_of(each.function, edge, Workload::outputs), truth,
                                  outputs, edge.largest_term));
    rows.push_back(next);
  }
  print(title, linked, rows);
}

/// A table for each function, of value and derivative.
void single_functions(const std::vector<contestant>& contestants) {
  using functions = bench::functions;
  const std::vector<contestant> linked = only_linked(contestants);
  std::vector<std::vector<row>> tables(functions::values);
  for (const edges::edge_case& edge : edges::cases_of(functions())) {
    const std::vector<double> truth = edges::truth<functions>(edge);
    for (std::size_t i = 0; i < functions::values; ++i)
      if (!std::isnan(truth[i]))
        tables[i].push_back(
            {edge.name, number(truth[i]) + "; " + number(truth[functions::values + i]), {}});
    for (const contestant& each : linked) {
      const std::vector<double> answers = answers_of(each.function, edge, functions::outputs);
      for (std::size_t i = 0; i < functions::values; ++i)
        if (!std::isnan(truth[i]))
          tables[i].back().words.push_back(judged(answers, truth, {i, functions::values + i}, 0));
    }
  }
  for (std::size_t i = 0; i < functions::values; ++i)
    print((std::string("`") + functions::names[i] + "`").c_str(), linked, tables[i]);
}

} // namespace

int main() {
  const std::time_t now = std::time(nullptr);
  char date[16];
  std::strftime(date, sizeof date, "%Y-%m-%d", std::gmtime(&now));
  std::printf("Answers of %s, %s, %s, glibc %s.\n\n", date, BENCH_COMPILER, BENCH_FLAGS,
              gnu_get_libc_version());
  single_functions(CONTESTANTS(functions));
  workload<bench::headline>("W1 headline", CONTESTANTS(headline));
  workload<bench::logistic>("W2 logistic neuron", CONTESTANTS(logistic));
  workload<bench::network>("W3 network", CONTESTANTS(network));
  workload<bench::rosenbrock>("W4 Rosenbrock", CONTESTANTS(rosenbrock));
  workload<bench::black_scholes>("W5 Black-Scholes", CONTESTANTS(black_scholes));
  workload<bench::headline_hessian>("W6a Hessian of W1", CONTESTANTS(headline_hessian));
  workload<bench::rosenbrock_hessian>("W6b Hessian of W4", CONTESTANTS(rosenbrock_hessian));
  workload<bench::helmholtz>("W7 Helmholtz energy", CONTESTANTS(helmholtz));
  workload<bench::reprojection>("W8 reprojection", CONTESTANTS(reprojection));
  workload<bench::arm>("W9 arm", CONTESTANTS(arm));
}
