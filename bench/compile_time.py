#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
"""What compiling costs: each workload by each contestant, and tapeless by the size of a formula.

Writes build/bench/compile_time.json, and with --page the tables and charts of docs/compile_time.md.
"""

import argparse
import datetime
import json
import math
import os
import pathlib
import platform
import re
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / "bench"
COMPILERS = {"g++": ["g++"], "clang": ["clang++-19"]}
FLAGS = ["-std=c++20", "-O2"]
# What the CMake target of the library gives its users, for formulas of thousands of operations.
LIMITS = {"g++": ["-fconstexpr-ops-limit=134217728"], "clang": ["-fconstexpr-steps=4194304"]}
PATHS = ["-I", str(ROOT / "include"), "-isystem", "/usr/include/eigen3",
         "-isystem", "/usr/include/trilinos"]
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"

# --- Measuring one command


def run_limited(command, seconds, megabytes):
    """Runs the command; each of its processes gets so much processor time and address space.

    The peak is that of the largest process, which is the compiler proper and not its driver."""

    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))

    with tempfile.TemporaryFile() as words:
        start = datetime.datetime.now()
        process = subprocess.Popen(command, stdout=words, stderr=words, preexec_fn=limit)
        _, status, usage = os.wait4(process.pid, 0)
        wall = (datetime.datetime.now() - start).total_seconds()
        process.returncode = os.waitstatus_to_exitcode(status)
        words.seek(0)
        said = words.read(200000).decode(errors="replace")
    measured = {"wall": wall, "user": usage.ru_utime, "megabytes": usage.ru_maxrss / 1024}
    if process.returncode != 0:
        measured["stopped"] = why_stopped(said, usage.ru_utime + usage.ru_stime, seconds, megabytes)
    return measured


def why_stopped(said, used, seconds, megabytes):
    """In the words of the table: the limit that was reached, or what the compiler says."""
    if used >= seconds - 1:
        return f"stopped after {seconds} s"
    if re.search(r"out of memory|memory exhausted|bad_alloc|cannot allocate", said, re.I):
        return f"stopped at {megabytes} MB"
    errors = re.findall(r"(?:fatal error|error): (.*)", said) or ["crashed"]
    limit = [e for e in errors if re.search(r"limit|depth|maximum|exceed", e)]
    return re.sub(r"[|`]", "", (limit or errors)[0])[:70]


def measure(command, repetitions, seconds=120, megabytes=8192):
    """The smallest of each quantity, of some runs; one run where it fails."""
    runs = []
    for _ in range(repetitions):
        runs.append(run_limited(command, seconds, megabytes))
        if "stopped" in runs[-1]:
            return runs[-1]
    return {quantity: min(run[quantity] for run in runs) for quantity in runs[0]}


def count_instantiations(events):
    """Templates instantiated: classes, functions and what else clang records one event for each."""
    return sum(1 for event in events
               if event.get("ph") == "X" and event["name"].startswith("Instantiate"))


def instantiations(command, folder):
    trace = pathlib.Path(folder) / "trace.json"
    subprocess.run([*command, f"-ftime-trace={trace}", "-ftime-trace-granularity=0"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return count_instantiations(json.loads(trace.read_text())["traceEvents"])


# --- Workloads by contestants


def workloads():
    order = ["headline", "logistic", "network", "rosenbrock", "black_scholes", "headline_hessian",
             "rosenbrock_hessian", "helmholtz", "reprojection", "arm"]
    return [name for name in order if (BENCH / "workloads" / f"{name}.hpp").exists()]


def contestants():
    generic = sorted(path.stem for path in (BENCH / "contestants").glob("*.cpp"))
    written = ["sympy"] if (BENCH / "contestants" / "sympy_code.py").exists() else []
    return ["hand_written", "tapeless"] + written + generic


def source_options(contestant, workload, folder):
    """The translation unit, and the options with which it is compiled; None where there is none."""
    if contestant in ("hand_written", "tapeless"):
        source = BENCH / contestant / f"{workload}.cpp"
    elif contestant == "sympy":
        source = pathlib.Path(folder) / f"sympy_{workload}.cpp"
    else:
        return [str(BENCH / "contestants" / f"{contestant}.cpp"),
                "-include", str(BENCH / "workloads" / f"{workload}.hpp"),
                f"-DWORKLOAD={workload}", f"-DFUNCTION={contestant}_{workload}"]
    return [str(source)] if source.exists() else None


def measure_workloads(chosen, repetitions, folder):
    rows = []
    for workload in chosen:
        for contestant in contestants():
            generator = None
            if contestant == "sympy":
                written = str(pathlib.Path(folder) / f"sympy_{workload}.cpp")
                # Debian's Python, which has SymPy.
                generator = measure(["/usr/bin/python3", "-B",
                                     str(BENCH / "contestants" / "sympy_code.py"), workload,
                                     written], 1)
            options = source_options(contestant, workload, folder)
            if options is None:
                continue
            for compiler, program in COMPILERS.items():
                command = [*program, *FLAGS, *PATHS, *options, "-c", "-o", f"{folder}/object.o"]
                row = {"workload": workload, "contestant": contestant, "compiler": compiler}
                row.update(measure(command, repetitions))
                if generator:
                    row["generator"] = generator["wall"]
                if compiler == "clang" and "stopped" not in row:
                    row["instantiations"] = instantiations(command, folder)
                rows.append(row)
                print(describe(row), flush=True)
    return rows


# --- Formulas by size

VARIABLES = 10
SHAPES = ["sum", "product", "chain", "nested", "tree"]
SIZES = [30, 100, 300, 1000, 3000, 10000]


def leaf(k, number):
    return f"(x[{number(k % VARIABLES)}] + {number(k + 2)})"


def tree(first, leaves, depth, number):
    """A balanced tree of sums and products, in turn by its levels."""
    if leaves == 1:
        return leaf(first, number)
    half = leaves // 2
    left = tree(first, half, depth + 1, number)
    right = tree(first + half, leaves - half, depth + 1, number)
    return f"({left} {'+*'[depth % 2]} {right})"


def by_operators(shape, size, number):
    """The text of a formula of about so many operations; number writes an integer."""
    count = size // 2
    variable = [f"x[{number(k)}]" for k in range(VARIABLES)]
    if shape == "sum":
        return " + ".join(f"{number(k + 2)} * {variable[k % VARIABLES]}" for k in range(count))
    if shape == "product":
        return " * ".join(leaf(k, number) for k in range(count))
    if shape == "chain":
        return "sin(x[{0}] + ".format(number(0)) * count + variable[1] + ")" * count
    if shape == "nested":
        return "(" * count + variable[0] + "".join(
            f" + {number(k + 2)}) * {variable[k % VARIABLES]}" for k in range(count))
    return tree(0, count, 0, number)


TRACED = {
    "sum": "T result = 2 * x[0]; for (int k = 1; k < {count}; ++k) "
           "result = result + (k + 2) * x[k % {variables}];",
    "product": "T result = x[0] + 2; for (int k = 1; k < {count}; ++k) "
               "result = result * (x[k % {variables}] + (k + 2));",
    "chain": "T result = x[1]; for (int k = 0; k < {count}; ++k) result = sin(x[0] + result);",
    "nested": "T result = x[0]; for (int k = 0; k < {count}; ++k) "
              "result = (result + (k + 2)) * x[k % {variables}];",
    "tree": "T result = part(x, 0, {count}, 0);",
}
PART = """
template <class Array>
constexpr typename Array::value_type part(const Array& x, int first, int leaves, int depth) {
  if (leaves == 1)
    return x[static_cast<unsigned>(first % %d)] + (first + 2);
  const auto left = part(x, first, leaves / 2, depth + 1);
  const auto right = part(x, first + leaves / 2, leaves - leaves / 2, depth + 1);
  return depth % 2 == 0 ? left + right : left * right;
}
""".replace("%d", str(VARIABLES))


def growth_source(style, shape, size):
    """A file that works out and calls the value and gradient of a formula."""
    if style == "plain":  # the same text on doubles, the value alone
        return ("#include <cmath>\nusing std::sin;\n"
                "extern \"C\" void f(const double* x, double* out) {\n  out[0] = "
                + by_operators(shape, size, str) + ";\n}\n")
    head = ("#include <tapeless/tapeless.hpp>\n#include <span>\n"
            "using namespace tapeless::literals;\n")
    formula = f"  constexpr tapeless::vector<\"x\", {VARIABLES}> x;\n"
    if style == "operators":
        text = by_operators(shape, size, lambda number: f"{number}_c")
        formula += f"  constexpr auto f = {text};\n"
    else:
        body = TRACED[shape].format(count=size // 2, variables=VARIABLES)
        head += PART if shape == "tree" else ""
        formula = (f"constexpr auto traced = tapeless::trace<tapeless::vector<\"x\", {VARIABLES}>>("
                   "[](const auto& x) {\n  using T = typename std::remove_cvref_t<decltype(x)>"
                   f"::value_type;\n  {body}\n  return result;\n}});\n@  constexpr auto f = traced;\n"
                   + formula)
        head, formula = head + formula.split("@")[0], formula.split("@")[1]
    return (head + "extern \"C\" void differentiate(const double* in, double* out) {\n" + formula
            + "  const auto result = value_and_gradient(f, x)"
            f"(x = std::span<const double, {VARIABLES}>(in, {VARIABLES}));\n"
            "  out[0] = result.value;\n"
            f"  for (unsigned k = 0; k < {VARIABLES}; ++k)\n    out[k + 1] = result.gradient[k];\n"
            "}\n")


def order_source(order, links):
    """A file that works out and calls a derivative of a chain."""
    chain = "x * sin(" * links + "x" + ")" * links
    return ("#include <tapeless/tapeless.hpp>\n"
            "extern \"C\" double differentiate(double at) {\n"
            "  constexpr tapeless::variable<\"x\"> x;\n"
            f"  constexpr auto f = {chain};\n"
            f"  return derivative<{order}>(f, x)(x = at);\n}}\n")


def measure_source(row, source, folder, seconds, megabytes):
    path = pathlib.Path(folder) / "growth.cpp"
    path.write_text(source)
    compiler = row["compiler"]
    command = [*COMPILERS[compiler], *FLAGS, *LIMITS[compiler], *PATHS, "-c", str(path), "-o",
               f"{folder}/object.o"]
    row.update(measure(command, 1, seconds, megabytes))
    print(describe(row), flush=True)
    return row


def measure_growth(sizes, folder, seconds, megabytes):
    rows = []
    for compiler in COMPILERS:
        for style in ("operators", "trace", "plain"):
            for shape in SHAPES:
                for size in sizes:
                    row = {"compiler": compiler, "style": style, "shape": shape, "size": size}
                    rows.append(measure_source(row, growth_source(style, shape, size), folder,
                                               seconds, megabytes))
                    if "stopped" in row:  # larger ones stop, too
                        break
    return rows


def measure_orders(folder, seconds, megabytes, chains=(2, 5)):
    return [measure_source({"compiler": compiler, "order": order, "links": links},
                           order_source(order, links), folder, seconds, megabytes)
            for compiler in COMPILERS for links in chains for order in range(1, 5)]


# --- What is shown


def describe(row):
    names = ("workload", "contestant", "style", "shape", "size", "links", "order", "compiler")
    what = " ".join(str(row[name]) for name in names if name in row)
    if "stopped" in row:
        return f"{what}: {row['stopped']}"
    counted = f", {row['instantiations']} instantiations" if "instantiations" in row else ""
    return f"{what}: {row['wall']:.2f} s, {row['user']:.2f} s user, {row['megabytes']:.0f} MB{counted}"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def spoken(name):
    return name.replace("_", " ")


def quantity_table(rows, compiler, quantity, form, ratio):
    """Contestants by workloads, each cell with its ratio to hand-written code where asked."""
    cells = {(r["contestant"], r["workload"]): r for r in rows if r["compiler"] == compiler}
    columns = list(dict.fromkeys(w for _, w in cells))
    lines = []
    for contestant in dict.fromkeys(c for c, _ in cells):
        line = [spoken(contestant)]
        for workload in columns:
            row = cells.get((contestant, workload), {})
            reference = cells.get(("hand_written", workload), {}).get(quantity)
            if "stopped" in row:
                line.append(row["stopped"])
            elif quantity not in row:
                line.append("")
            elif ratio and reference:
                line.append(f"{form.format(row[quantity])} ({row[quantity] / reference:.1f})")
            else:
                line.append(form.format(row[quantity]))
        lines.append(line)
    return table(["contestant", *map(spoken, columns)], lines)


def target_table(rows):
    """What is aimed at, with g++, beside what was measured."""
    aims = {"headline": (0.45, 110), "network": (0.6, 110)}
    lines = []
    for workload, (seconds, megabytes) in aims.items():
        cells = {r["contestant"]: r for r in rows
                 if r["workload"] == workload and r["compiler"] == "g++" and "stopped" not in r}
        if "tapeless" not in cells:
            continue
        own = cells["tapeless"]
        peers = {c: r["wall"] for c, r in cells.items()
                 if c not in ("tapeless", "hand_written", "plain", "central_differences", "sympy")}
        quickest = min(peers, key=peers.get) if peers else None
        lines.append([spoken(workload), f"{own['wall']:.2f} s", f"{seconds} s",
                      f"{own['megabytes']:.0f} MB", f"{megabytes} MB",
                      f"{spoken(quickest)}, {peers[quickest]:.2f} s" if peers else "",
                      f"{own['wall'] / peers[quickest]:.2f}" if peers else ""])
    return table(["workload", "time", "aim", "peak memory", "aim", "quickest library to compile",
                  "ratio to it"], lines)


def cell(row):
    if row is None:
        return ""
    return row.get("stopped") or f"{row['wall']:.1f} s, {row['megabytes']:.0f} MB"


def growth_table(rows, compiler):
    found = {(r["style"], r["shape"], r["size"]): r for r in rows if r["compiler"] == compiler}
    sizes = sorted({size for _, _, size in found})
    kinds = list(dict.fromkeys((style, shape) for style, shape, _ in found))
    return table(["shape", *map(str, sizes)],
                 [[f"{shape}, {style}"] + [cell(found.get((style, shape, size))) for size in sizes]
                  for style, shape in kinds])


def order_table(rows):
    kinds = list(dict.fromkeys((r["compiler"], r["links"]) for r in rows))
    found = {(r["compiler"], r["links"], r["order"]): r for r in rows}
    return table(["links of the chain", *(f"order {order}" for order in range(1, 5))],
                 [[f"{links}, {compiler}"] + [cell(found.get((compiler, links, order)))
                                              for order in range(1, 5)]
                  for compiler, links in kinds])


# --- Charts

COLOURS = ["#4269d0", "#ff725c", "#6cc5b0", "#efb118", "#9c6b4e"]


def svg(width, height, parts):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
            'font-family="sans-serif" font-size="12">\n'
            f'<rect width="{width}" height="{height}" fill="white"/>\n' + "\n".join(parts)
            + "\n</svg>\n")


def text(x, y, words, anchor="start", colour="#333"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}">{words}</text>'


class log_axis:
    def __init__(self, values, start, end):
        self.low = math.floor(math.log10(min(values)))
        self.high = max(math.ceil(math.log10(max(values))), self.low + 1)
        self.start, self.end = start, end

    def __call__(self, value):
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)

    def ticks(self):
        return [10.0 ** power for power in range(self.low, self.high + 1)]


def contestants_chart(rows):
    """A row for each contestant, a dot for each workload, by seconds of both compilers."""
    rows = [row for row in rows if "stopped" not in row]
    names = list(dict.fromkeys(row["contestant"] for row in rows))
    axis = log_axis([row["wall"] for row in rows], 150, 690)
    bottom = 40 + 28 * len(names)
    parts = [text(150, 18, "seconds to compile a workload: a dot each")]
    for k, compiler in enumerate(COMPILERS):
        parts.append(text(500 + 80 * k, 18, f"&#9679; {compiler}", colour=COLOURS[k]))
    for tick in axis.ticks():
        parts.append(f'<line x1="{axis(tick):.1f}" y1="30" x2="{axis(tick):.1f}" y2="{bottom}" '
                     'stroke="#ddd"/>')
        parts.append(text(axis(tick), bottom + 16, f"{tick:g} s", "middle"))
    for k, name in enumerate(names):
        parts.append(text(140, 54 + 28 * k, spoken(name), "end"))
        for row in (row for row in rows if row["contestant"] == name):
            which = list(COMPILERS).index(row["compiler"])
            parts.append(f'<circle cx="{axis(row["wall"]):.1f}" cy="{45 + 28 * k + 9 * which}" '
                         f'r="3.5" fill="{COLOURS[which]}" fill-opacity="0.7"/>')
    return svg(720, bottom + 30, parts)


def growth_chart(rows):
    """Seconds by operations, both logarithmic: a panel for each compiler, a line for each shape."""
    rows = [row for row in rows if "stopped" not in row]
    across = [log_axis([row["size"] for row in rows], 60 + 420 * k, 400 + 420 * k)
              for k in range(len(COMPILERS))]
    up = log_axis([row["wall"] for row in rows], 330, 40)
    parts = []
    for axis, compiler in zip(across, COMPILERS):
        parts.append(text(axis.start, 22, f"{compiler}: seconds by operations of the formula"))
        for tick in axis.ticks():
            parts.append(f'<line x1="{axis(tick):.1f}" y1="40" x2="{axis(tick):.1f}" y2="330" '
                         'stroke="#ddd"/>')
            parts.append(text(axis(tick), 347, f"{tick:g}", "middle"))
        for tick in up.ticks():
            parts.append(f'<line x1="{axis.start}" y1="{up(tick):.1f}" x2="{axis.end}" '
                         f'y2="{up(tick):.1f}" stroke="#ddd"/>')
            parts.append(text(axis.start - 6, up(tick) + 4, f"{tick:g} s", "end"))
        for colour, shape in zip(COLOURS, SHAPES):
            for style, dashes in (("operators", "5 4"), ("trace", ""), ("plain", "1 3")):
                points = [f"{axis(row['size']):.1f},{up(row['wall']):.1f}" for row in rows
                          if (row["compiler"], row["shape"], row["style"]) ==
                          (compiler, shape, style)]
                parts.append(f'<polyline points="{" ".join(points)}" fill="none" stroke="{colour}" '
                             f'stroke-width="2" stroke-dasharray="{dashes}"/>')
    for k, shape in enumerate(SHAPES):
        parts.append(text(60 + 80 * k, 372, f"&#9644; {shape}", colour=COLOURS[k]))
    parts.append(text(480, 372, "by operators - - -, by trace &#8212;&#8212;, plain code · · ·"))
    return svg(840, 385, parts)


def report(results):
    """The measured part of the page."""
    about = results["about"]
    parts = [f"Measured on {about['date']} on {about['machine']} with {about['compilers']}, "
             f"`{' '.join(FLAGS)}`.", "![Seconds to compile](compile_time_contestants.svg)"]
    rows = results["workloads"]
    parts += ["What is aimed at, with g++. What counts are the ratios in one run:",
              target_table(rows)]
    for compiler in COMPILERS:
        parts += [f"Seconds with {compiler}, and the ratio to hand-written code:",
                  quantity_table(rows, compiler, "wall", "{:.2f}", True),
                  f"Peak memory with {compiler}, MB, and the ratio:",
                  quantity_table(rows, compiler, "megabytes", "{:.0f}", True)]
    parts += ["Templates instantiated (clang):",
              quantity_table(rows, "clang", "instantiations", "{}", False)]
    if any("generator" in row for row in rows):
        parts += ["Before its C++ is compiled, SymPy takes so many seconds to write it:",
                  quantity_table([row for row in rows if "generator" in row], "g++", "generator",
                                 "{:.2f}", False)]
    if results["growth"]:
        parts += ["### Growth", "![Growth](compile_time_growth.svg)"]
        for compiler in COMPILERS:
            parts += [f"Value and gradient by the number of operations, {compiler}:",
                      growth_table(results["growth"], compiler)]
        parts += ["Derivatives of higher order, of `x * sin(x * sin(... x))`:",
                  order_table(results["orders"])]
    return "\n\n".join(parts)


def rewrite(page, measured):
    """The page with all that stands between the two marks replaced."""
    before, mark, rest = page.partition(BEGIN)
    _, other, after = rest.partition(END)
    if not mark or not other:
        raise SystemExit("the page has no place marked for what is measured")
    return f"{before}{BEGIN}\n\n{measured}\n\n{END}{after}"


def machine():
    cpu = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(), re.M)
    return f"{cpu[1] if cpu else platform.machine()}, {os.cpu_count()} cores"


def version(program):
    return subprocess.run([*program, "--version"], capture_output=True, text=True,
                          check=True).stdout.splitlines()[0]


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quick", action="store_true",
                           help="two workloads, small formulas, once each")
    arguments.add_argument("--repetitions", type=int, default=5)
    arguments.add_argument("--seconds", type=int, default=60, help="limit for each formula")
    arguments.add_argument("--megabytes", type=int, default=4096, help="limit for each formula")
    arguments.add_argument("--page", type=pathlib.Path, help="the page to write the tables into")
    options = arguments.parse_args()

    chosen, sizes, repetitions = workloads(), SIZES, options.repetitions
    if options.quick:
        chosen, sizes, repetitions = ["headline", "network"], SIZES[:2], 1
    results = {"about": {"date": datetime.date.today().isoformat(), "machine": machine(),
                         "compilers": " and ".join(map(version, COMPILERS.values()))}}
    with tempfile.TemporaryDirectory() as folder:
        results["workloads"] = measure_workloads(chosen, repetitions, folder)
        results["growth"] = measure_growth(sizes, folder, options.seconds, options.megabytes)
        results["orders"] = measure_orders(folder, options.seconds, options.megabytes)
    output = ROOT / "build" / "bench"
    output.mkdir(parents=True, exist_ok=True)
    name = "compile_time_quick.json" if options.quick else "compile_time.json"
    (output / name).write_text(json.dumps(results, indent=1) + "\n")
    print("\n" + report(results))
    if options.page:
        options.page.write_text(rewrite(options.page.read_text(), report(results)))
        for chart, drawn in (("contestants", contestants_chart(results["workloads"])),
                             ("growth", growth_chart(results["growth"]))):
            (options.page.parent / f"compile_time_{chart}.svg").write_text(drawn)


if __name__ == "__main__":
    sys.exit(main())
