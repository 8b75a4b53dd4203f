#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""usage: counts.py check BASELINE LIMIT GRADIENTS PROGRAM
       counts.py renew BASELINE GRADIENTS PROGRAM...
       counts.py document [--check] PAGE BASELINE...

Counts what gradients by the library cost beside those written by hand, in numbers that repeat.
A PROGRAM counts_<workload> calls tapeless_<workload> and hand_written_<workload> GRADIENTS times.

`check` fails when tapeless executes more than LIMIT times the instructions of hand-written code,
allocates, or has a count more than 3 % above that in BASELINE. Without the file BASELINE, which is
of one compiler, it says so and checks the rest. `renew` writes the baseline. `document` writes the
tables of baselines into PAGE, between its two marks; --check fails where they stand there otherwise.
"""

import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

TOLERATED = 1.03
CONTESTANTS = ["tapeless", "hand_written"]
RENEW = "Where that is meant, ./run counts writes the baseline again."

# What is counted: executed for a gradient, then read from the machine code. Calls are those of
# functions of other libraries.
EXECUTED = ["instructions", "divisions", "calls_executed"]
READ = ["calls", "branches", "stack", "bytes"]
COUNTS = EXECUTED + READ

ALLOCATION = re.compile(r"(_Zn[wa]\w*|(m|c|re|reallocarr|aligned_)alloc|posix_memalign)$")
DIVISION = re.compile(r"v?(div|sqrt)[sp][sd]$")
BRANCH = re.compile(r"j(?!mp)\w+$")
JUMP_OR_CALL = re.compile(r"j\w+|call$")


class Instruction:
    def __init__(self, function, text):
        words = [word for word in text.split() if word not in ("bnd", "notrack")]
        self.operation = words[0]
        self.function = function
        self.uses_stack = "(%rsp" in text
        # The function that it jumps to or calls, "*" where only the running program knows.
        self.target = None
        if JUMP_OR_CALL.match(self.operation):
            target = re.search(r"<([^>+]+)(\+\w+)?>$", text)
            self.target = target[1] if target else "*"


class MachineCode:
    """The instructions of a program, by address."""

    def __init__(self, program):
        listing = subprocess.run(["objdump", "--syms", "--disassemble", "--no-show-raw-insn", program],
                                 capture_output=True, text=True, check=True).stdout
        self.instructions = {}
        self.bytes = {}
        for line in listing.splitlines():
            if symbol := re.match(r"[0-9a-f]+ .{6}F \S+\t([0-9a-f]+)\s+(?:\.hidden )?(\S+)$", line):
                self.bytes[symbol[2]] = int(symbol[1], 16)
            elif heading := re.match(r"[0-9a-f]+ <(.+)>:$", line):
                function = heading[1]
            elif instruction := re.match(r" *([0-9a-f]+):\t(.+)", line):
                text = instruction[2].split("#")[0].strip()
                self.instructions[int(instruction[1], 16)] = Instruction(function, text)

    def functions_of(self, name):
        """The function and what it calls or jumps to within the program."""
        found, reached = set(), {name}
        while reached - found:
            found |= reached
            reached = {i.target for i in self.instructions.values()
                       if i.function in found and i.target in self.bytes}
        return found


def profile(program, functions):
    """How often each address of the program was executed, and the calls from an address: how many,
    and the instructions in what was called."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "profile"
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={output}", "--dump-instr=yes",
             "--compress-strings=no", "--compress-pos=no",
             *(f"--toggle-collect={function}" for function in functions), program],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if run.returncode != 0:
            sys.exit(run.stdout)
        lines = output.read_text().splitlines()
    executed, calls = Counter(), {}
    object_file, called = None, None
    for line in lines:
        if line.startswith("ob="):
            object_file = line[3:]
        elif line.startswith("calls="):
            called = int(line[6:].split()[0])
        elif line.startswith("0x"):
            address, _, instructions = line.split()
            if object_file == str(program.resolve()):
                if called is None:
                    executed[int(address, 16)] += int(instructions)
                else:
                    before = calls.get(int(address, 16), (0, 0))
                    calls[int(address, 16)] = (before[0] + called, before[1] + int(instructions))
            called = None
    return executed, calls


def library(target):
    return target.removesuffix("@plt")


class Counted:
    """The counts of one function: numbers, and numbers by name for calls."""

    def __init__(self, code, function, executed, calls, gradients):
        functions = code.functions_of(function)
        own = {a: i for a, i in code.instructions.items() if i.function in functions}
        self.counts = {
            "instructions": sum(executed[a] for a in own) / gradients,
            "divisions": sum(executed[a] for a, i in own.items()
                             if DIVISION.match(i.operation)) / gradients,
            "calls_executed": Counter(),
            "calls": Counter(library(i.target) for i in own.values()
                             if i.target and i.target not in functions),
            "branches": sum(bool(BRANCH.match(i.operation)) for i in own.values()),
            "stack": sum(i.uses_stack for i in own.values()),
            "bytes": sum(code.bytes.get(f, 0) for f in functions),
        }
        if not self.counts["instructions"]:
            sys.exit(f"no instructions in {function}")
        self.total = self.counts["instructions"]
        for address, (number, instructions) in calls.items():
            if address in own and own[address].target not in functions:
                self.counts["calls_executed"][library(own[address].target)] += number / gradients
                self.total += instructions / gradients


def workload_of(program):
    return program.name.removeprefix("counts_")


def count(program, gradients):
    """The counts of both functions of a program."""
    names = [f"{contestant}_{workload_of(program)}" for contestant in CONTESTANTS]
    code = MachineCode(program)
    executed, calls = profile(program, names)
    return [Counted(code, name, executed, calls, gradients) for name in names]


# --- A baseline is a table of columns that stand under each other: a line for each function.


def number_to_text(number):
    return f"{number:.1f}".removesuffix(".0")


def to_text(value):
    if not isinstance(value, Counter):
        return number_to_text(value)
    return ",".join(f"{name}:{number_to_text(value[name])}" for name in sorted(value)) or "-"


def from_text(text):
    if text == "-" or ":" in text:
        pairs = (pair.rsplit(":", 1) for pair in text.split(",") if text != "-")
        return Counter({name: float(number) for name, number in pairs})
    return float(text)


def read_baseline(path):
    lines = [line.split() for line in path.read_text().splitlines() if not line.startswith("#")]
    return {row[0]: dict(zip(lines[0][1:], map(from_text, row[1:]))) for row in lines[1:]}


def renew(path, gradients, programs):
    rows = [["function"] + COUNTS]
    for program in sorted(programs):
        for contestant, counted in zip(CONTESTANTS, count(program, gradients)):
            rows.append([f"{contestant}_{workload_of(program)}"]
                        + [to_text(counted.counts[name]) for name in COUNTS])
    widths = [max(map(len, column)) for column in zip(*rows)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
             for row in rows]
    path.write_text("# Written by ./run counts; docs/counts.md says what is counted.\n"
                    + "\n".join(lines) + "\n")
    print(path)


# --- What is checked


def compared(function, before, now, baseline):
    """What is to be said of counts above those of the baseline, and below."""
    grown, shrunk = [], []
    for name in COUNTS:
        for kind in sorted(before[name] | now[name]) if isinstance(now[name], Counter) else [None]:
            old, new = (counts[name][kind] if kind else counts[name] for counts in (before, now))
            what = f"{name} of {kind}" if kind else name
            # Baselines have one decimal.
            change = f"{what} in {function}: {number_to_text(old)} before, {number_to_text(new)} now"
            if new > TOLERATED * old + 0.05:
                grown.append(f"{change}, more than 3 % above {baseline}. {RENEW}")
            elif old > TOLERATED * new + 0.05:
                shrunk.append(f"notice: {change}, less than in {baseline}. {RENEW}")
    return grown, shrunk


def check(baseline, limit, gradients, program):
    workload = workload_of(program)
    tapeless, by_hand = counted = count(program, gradients)
    ratio = tapeless.total / by_hand.total
    print(f"instructions of {workload}: tapeless {tapeless.total:.1f}, by hand {by_hand.total:.1f},"
          f" ratio {ratio:.4f}; without libraries {tapeless.counts['instructions']:.1f},"
          f" {by_hand.counts['instructions']:.1f}, ratio"
          f" {tapeless.counts['instructions'] / by_hand.counts['instructions']:.4f}")
    problems = []
    if ratio > limit:
        problems.append(f"{workload} executes {ratio:.4f} times the instructions of code written by "
                        f"hand, above the limit of {limit}")
    problems += [f"tapeless_{workload} allocates memory by {name}"
                 for name in tapeless.counts["calls"] if ALLOCATION.match(name)]
    if not baseline.exists():
        print(f"notice: no baseline {baseline}, so that {workload} is only compared with code "
              "written by hand. ./run counts writes those of g++ and clang.")
    else:
        rows = read_baseline(baseline)
        for contestant, now in zip(CONTESTANTS, counted):
            function = f"{contestant}_{workload}"
            if function not in rows:
                problems.append(f"{function} is not in {baseline}. {RENEW}")
                continue
            grown, shrunk = compared(function, rows[function], now.counts, baseline)
            problems += grown
            print("".join(f"{line}\n" for line in shrunk), end="")
    if problems:
        sys.exit("\n".join(problems))


# --- The page


def amount(value):
    return value.total() if isinstance(value, Counter) else value


def beside(ours, theirs):
    """Both counts, or one where they are the same; ours is bold where it is more."""
    one, other = (to_text(value).replace(",", ", ").replace(":", " ") for value in (ours, theirs))
    if one == other:
        return one
    return f"**{one}** / {other}" if amount(ours) > amount(theirs) else f"{one} / {other}"


def table(path):
    rows = read_baseline(path)
    compiler, version, processor = path.stem.split("-", 2)
    names = [name.replace("_", " ") for name in COUNTS]
    lines = [f"### {dict(GNU='g++', Clang='clang')[compiler]} {version}, {processor}", "",
             f"| workload | ratio | {' | '.join(names)} |", "|---" * (2 + len(COUNTS)) + "|"]
    for function, ours in rows.items():
        if function.startswith("tapeless_"):
            workload = function.removeprefix("tapeless_")
            theirs = rows[f"hand_written_{workload}"]
            cells = [f"{ours['instructions'] / theirs['instructions']:.2f}",
                     *(beside(ours[name], theirs[name]) for name in COUNTS)]
            lines.append(f"| {workload} | {' | '.join(cells)} |")
    return "\n".join(lines)


def document(page, baselines, only_check):
    begin, end = "<!-- counts: written by ./run counts -->\n", "<!-- counts end -->"
    text = page.read_text()
    before, _, rest = text.partition(begin)
    _, _, after = rest.partition(end)
    written = before + begin + "\n" + "\n\n".join(map(table, baselines)) + "\n\n" + end + after
    if only_check and written != text:
        sys.exit(f"{page} has other counts than the baselines. ./run counts writes both.")
    if not only_check:
        page.write_text(written)
        print(page)


def main(command, *arguments):
    if command == "check":
        baseline, limit, gradients, program = arguments
        check(Path(baseline), float(limit), int(gradients), Path(program))
    elif command == "renew":
        baseline, gradients, *programs = arguments
        renew(Path(baseline), int(gradients), map(Path, programs))
    elif command == "document":
        only_check = arguments[0] == "--check"
        page, *baselines = map(Path, arguments[only_check:])
        document(page, sorted(baselines), only_check)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
