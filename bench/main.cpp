// SPDX-License-Identifier: BSL-1.0
// Copyright (c) 2026 the tapeless authors

// usage: bench [options of Google Benchmark]
// Checks every answer of every contestant against the reference, then times them side by side. The
// time of one iteration is that of one call: a value with its gradient, a Jacobian, a Hessian.
#include "contestants.hpp" // written by CMake

#include <algorithm>
#include <benchmark/benchmark.h>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

namespace {

using function = void(const double* in, double* out);

struct workload {
  const char* name;
  std::size_t inputs;
  std::size_t values;
  std::size_t outputs;
  int order;
  void (*sample)(bench::random_numbers& random, double* inputs);
  function* reference;
};

struct contestant {
  const char* name;
  const workload& task;
  function* run;
};

} // namespace

#define WORKLOAD(name) extern "C" function reference_##name;
#define CONTESTANT(name, task) extern "C" function name##_##task;
BENCH_WORKLOADS(WORKLOAD)
BENCH_CONTESTANTS(CONTESTANT)
#undef WORKLOAD
#undef CONTESTANT

namespace {

#define WORKLOAD(name)                                                                             \
  constexpr workload name = {#name,                                                                \
                             bench::name::inputs,                                                  \
                             bench::name::values,                                                  \
                             bench::name::outputs,                                                 \
                             bench::name::order,                                                   \
                             bench::name::sample,                                                  \
                             reference_##name};
BENCH_WORKLOADS(WORKLOAD)

#define ADDRESS(name) &name,
constexpr const workload* workloads[] = {BENCH_WORKLOADS(ADDRESS)};
#define CONTESTANT(name, task) {#name, task, name##_##task},
constexpr contestant contestants[] = {BENCH_CONTESTANTS(CONTESTANT)};

std::vector<double> samples(const workload& task, std::size_t count) {
  bench::random_numbers random;
  std::vector<double> inputs(count * task.inputs);
  for (std::size_t i = 0; i < count; ++i)
    task.sample(random, inputs.data() + i * task.inputs);
  return inputs;
}

// --- Answers

constexpr std::size_t checked_samples = 256;

/// An answer is right when it differs from the reference by at most `tolerance` times the answer or
/// its usual size, whichever is larger. The usual size of an output is its mean size over the
/// samples; for one that is always zero, and for differences, which cannot know that an output is
/// small, it is that of the largest output.
struct claim {
  double tolerance;
  bool by_largest_output;
};

constexpr double tolerance_of_differences = 1e-7;
constexpr double tolerance_of_second_differences = 1e-4;

claim claim_of(const contestant& who) {
  if (std::strcmp(who.name, "central_differences") == 0)
    return {who.task.order == 2 ? tolerance_of_second_differences : tolerance_of_differences, true};
  return {1e-10, false};
}

/// The outputs that it writes. That of a plain evaluation of a Hessian is not among the answers.
std::size_t outputs_of(const contestant& who) {
  if (std::strcmp(who.name, "plain") == 0)
    return who.task.order == 2 ? 0 : who.task.values;
  return who.task.outputs;
}

/// Says what is wrong and returns false with the first wrong answer.
bool answers_are_right(const workload& task) {
  const std::vector<double> inputs = samples(task, checked_samples);
  std::vector<double> answers(checked_samples * task.outputs);
  std::vector<double> sizes(task.outputs);
  for (std::size_t i = 0; i < checked_samples; ++i) {
    double* const answer = answers.data() + i * task.outputs;
    task.reference(inputs.data() + i * task.inputs, answer);
    for (std::size_t k = 0; k < task.outputs; ++k)
      sizes[k] += std::fabs(answer[k]) / static_cast<double>(checked_samples);
  }
  const double largest = *std::max_element(sizes.begin(), sizes.end());
  for (const contestant& who : contestants) {
    if (&who.task != &task)
      continue;
    const claim claimed = claim_of(who);
    std::vector<double> found(task.outputs);
    for (std::size_t i = 0; i < checked_samples; ++i) {
      const double* const answer = answers.data() + i * task.outputs;
      // What is not written is seen.
      std::fill(found.begin(), found.end(), std::nan(""));
      who.run(inputs.data() + i * task.inputs, found.data());
      for (std::size_t k = 0; k < outputs_of(who); ++k) {
        const double size = claimed.by_largest_output || sizes[k] == 0.0 ? largest : sizes[k];
        const double allowed = claimed.tolerance * std::max(std::fabs(answer[k]), size);
        if (!(std::fabs(found[k] - answer[k]) <= allowed)) {
          std::fprintf(stderr,
                       "%s is wrong: output %zu of %s for sample %zu is %.17g, and should be "
                       "%.17g, give or take %.1g.\n",
                       who.name, k, task.name, i, found[k], answer[k], allowed);
          return false;
        }
      }
    }
  }
  return true;
}

// --- Times

/// Different samples one after the other, so that no branch is learnt; as many as stay in cache.
void time_calls(benchmark::State& state, const contestant& who) {
  const std::size_t count = std::min<std::size_t>(1024, 16384 / who.task.inputs);
  const std::vector<double> inputs = samples(who.task, count);
  std::vector<double> out(who.task.outputs);
  const double* const begin = inputs.data();
  const double* const end = begin + inputs.size();
  function* const run = who.run;
  const std::size_t stride = who.task.inputs;
  while (state.KeepRunningBatch(static_cast<benchmark::IterationCount>(count)))
    for (const double* in = begin; in != end; in += stride)
      run(in, out.data());
}

} // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv))
    return EXIT_FAILURE;
  for (const workload* task : workloads)
    if (!answers_are_right(*task))
      return EXIT_FAILURE;
  for (const contestant& who : contestants)
    benchmark::RegisterBenchmark((std::string(who.task.name) + '/' + who.name).c_str(), time_calls,
                                 who);
  benchmark::AddCustomContext("compiler", BENCH_COMPILER);
  benchmark::AddCustomContext("flags", BENCH_FLAGS);
  char claimed[80];
  std::snprintf(claimed, sizeof claimed, "%.0e of the largest output, second differences to %.0e",
                tolerance_of_differences, tolerance_of_second_differences);
  benchmark::AddCustomContext("differences", claimed);
  return benchmark::RunSpecifiedBenchmarks() > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
