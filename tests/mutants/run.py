#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""usage: run.py [--root FOLDER] [--build FOLDER] [HEADER...]

Makes one mistake after the other in the derivative rules of a copy of the headers, and requires
that a test notices each. Without HEADER, such as operation/root.hpp, all headers with rules.

A mistake is noticed when an assertion of a test fails, while compiling or at run time. What does
not compile for another reason is reported apart: it is no proof that a test would have seen it.
Mistakes that change nothing are listed with their reason in equivalent.txt.
"""

import argparse
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

from mutations import mutants_of

COMPILER = ["g++", "-std=c++20", "-w", "-fmax-errors=1"]
# A test that a mistake makes run forever has noticed it.
LONGEST = 120
# What notices a mistake in the engine; an operation is tested by the file of its name first. Tests
# further down are only compiled and run for what those above have not noticed.
OF_ENGINE = ["operation/arithmetic", "operation/power", "operation/root", "operation/piecewise",
             "operation/logarithm"]
AT_COMPILE_TIME = ["kinks", "derivative"]
AT_RUN_TIME = ["kinks", "derivative", "gradient", "evaluate"]


# Precompiled, because mistakes are many: what no operation's header is in, and for the engine what
# nothing of the library is in.
FOR_OPERATIONS = "tapeless/verify_gradient.hpp"


def precompile(root, folder, for_engine):
    """A header with what mistakes never change, compiled; None where there is no such thing."""
    include = root / "include"
    if for_engine:
        headers = {header for path in include.rglob("*.hpp")
                   for header in re.findall(r"#include <(?!tapeless/)(\S+)>", path.read_text())}
    else:
        headers = {FOR_OPERATIONS} if (include / FOR_OPERATIONS).exists() else set()
    if not headers:
        return []
    source = folder / ("engine.hpp" if for_engine else "operations.hpp")
    folder.mkdir(parents=True, exist_ok=True)
    source.write_text("".join(f"#include <{header}>\n" for header in sorted(headers)))
    subprocess.run(COMPILER + ["-I", include, "-x", "c++-header", source, "-o", f"{source}.gch"],
                   check=True)
    return ["-include", source]


def one_blank(text):
    return " ".join(text.split())


class Checkout:
    """A copy of the headers, for one mistake at a time."""

    precompiled = ()

    def __init__(self, root, folder):
        self.tests = root / "tests"
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(root / "include", folder / "include")

    def sources(self, names):
        return [self.tests / f"{name}.cpp" for name in names
                if (self.tests / f"{name}.cpp").exists()]

    def compile(self, source, *options):
        command = COMPILER + [*self.precompiled, "-I", self.folder / "include", "-I", self.tests, source, *options]
        result = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST,
                                env=os.environ | {"LC_ALL": "C"})
        return result.returncode == 0, result.stderr

    def compile_time_tests(self, header):
        own = OF_ENGINE if is_engine(header) else [f"operation/{header.stem}"]
        return self.sources(dict.fromkeys(own + AT_COMPILE_TIME))

    def checked_by_compiler(self, source):
        right, output = self.compile(source, "-fsyntax-only")
        if right:
            return "survives", ""
        if asserted(output, self.tests):
            return "compiler", ""
        return "invalid", first_error(output)

    def checked_by_running(self, source):
        program = self.folder / source.stem
        right, output = self.compile(source, self.tests / "support/main.cpp", "-o", program)
        if not right:
            return "invalid", first_error(output)
        result = subprocess.run([program], capture_output=True, timeout=LONGEST)
        return ("survives" if result.returncode == 0 else "program"), ""

    def verdict(self, header):
        """How the mistake in a header is noticed, `invalid` with the message, or `survives`."""
        checks = [(self.checked_by_compiler, source) for source in self.compile_time_tests(header)]
        checks += [(self.checked_by_running, source) for source in self.sources(AT_RUN_TIME)]
        try:
            for check, source in checks:
                verdict, reason = check(source)
                if verdict != "survives":
                    return verdict, reason
            return "survives", ""
        except subprocess.TimeoutExpired:
            return "time", ""


def is_engine(header):
    return header.parent.name == "graph"


def asserted(output, tests):
    """Whether a static_assert of a test fails, or can no longer be evaluated."""
    return re.search(rf"^{re.escape(str(tests))}/\S+ error: "
                     r"(static assertion failed|non-constant condition for static assertion)",
                     output, re.MULTILINE) is not None


def first_error(output):
    errors = [line for line in output.splitlines() if " error: " in line]
    return errors[0][:300] if errors else output[:300]


class Run:
    def __init__(self, root, build, jobs):
        self.root = root
        self.equivalent = self.read_equivalent()
        self.used = set()
        self.precompiled = {for_engine: precompile(root, build / "precompiled", for_engine)
                            for for_engine in (False, True)}
        self.free = [Checkout(root, build / str(job)) for job in range(jobs)]
        self.lock = threading.Lock()
        self.counts = Counter()

    def read_equivalent(self):
        """Lines of `header: line with the mistake # reason`."""
        result = {}
        path = self.root / "tests/mutants/equivalent.txt"
        for line in path.read_text().splitlines() if path.exists() else []:
            if line and not line.startswith("#"):
                mistake, reason = line.split(" # ")
                result[one_blank(mistake)] = reason
        return result

    def check(self, header, text, mutant):
        # The lines that the mistake changes, before and after.
        first = text.rfind("\n", 0, mutant.start) + 1
        last = text.find("\n", mutant.end)
        before = text[first:last]
        after = text[first:mutant.start] + mutant.replacement + text[mutant.end:last]
        name = one_blank(f"{header}: {after}")
        if name in self.equivalent:
            with self.lock:
                self.used.add(name)
                self.counts["equivalent"] += 1
            return
        with self.lock:
            checkout = self.free.pop()
        path = checkout.folder / "include/tapeless" / header
        path.write_text(text[:mutant.start] + mutant.replacement + text[mutant.end:])
        checkout.precompiled = self.precompiled[is_engine(header)]
        verdict, reason = checkout.verdict(header)
        path.write_text(text)
        with self.lock:
            self.free.append(checkout)
            self.counts[verdict] += 1
            if verdict in ("invalid", "survives"):
                line = text.count("\n", 0, mutant.start) + 1
                what = "does not compile" if verdict == "invalid" else "survives"
                print(f"include/tapeless/{header}:{line}: {what}")
                print("\n".join("-" + part for part in before.splitlines()))
                print("\n".join("+" + part for part in after.splitlines()))
                if reason:
                    print(reason)
                sys.stdout.flush()

    def right_as_it_stands(self, headers):
        checkout = self.free[0]
        sources = {source for header in headers for source in checkout.compile_time_tests(header)}
        checks = [(checkout.checked_by_compiler, source) for source in sorted(sources)]
        checks += [(checkout.checked_by_running, source)
                   for source in checkout.sources(AT_RUN_TIME)]
        for check, source in checks:
            verdict, reason = check(source)
            if verdict != "survives":
                print(f"{source} fails without any mistake: {verdict} {reason}")
                return False
        return True

    def report(self, headers):
        c = self.counts
        noticed = c["compiler"] + c["program"] + c["time"]
        made_in = tuple(f"{header}: " for header in headers)
        stale = {name for name in self.equivalent if name.startswith(made_in)} - self.used
        for name in sorted(stale):
            print(f"equivalent.txt: no mistake reads so any more: {name}")
        print(f"{sum(c.values())} mistakes: {c['compiler']} noticed by the compiler, "
              f"{c['program']} at run time, {c['time']} by not ending; {c['equivalent']} change "
              f"nothing, {c['invalid']} do not compile")
        print(f"mutation score: {noticed} of {noticed + c['survives']}")
        return c["survives"] == 0 and not stale


def main():
    folder = Path(__file__).resolve().parent
    options = argparse.ArgumentParser()
    options.add_argument("--root", type=Path, default=folder.parent.parent)
    options.add_argument("--build", type=Path, default=folder.parent.parent / "build/mutants")
    options.add_argument("headers", nargs="*", type=Path)
    arguments = options.parse_args()
    include = arguments.root / "include/tapeless"
    headers = arguments.headers or sorted(
        path.relative_to(include) for folder in ("graph", "operation")
        for path in (include / folder).glob("*.hpp"))
    mutants = []
    for header in headers:
        text = (include / header).read_text()
        found = mutants_of(text, engine=is_engine(header))
        if found:
            print(f"{header}: {len(found)} mistakes")
        mutants += [(header, text, mutant) for mutant in found]

    jobs = os.cpu_count() or 1
    run = Run(arguments.root, arguments.build, jobs)
    if not run.right_as_it_stands(dict.fromkeys(header for header, _, _ in mutants)):
        return 2
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        for done in [pool.submit(run.check, *mutant) for mutant in mutants]:
            done.result()
    return 0 if run.report(headers) else 1


if __name__ == "__main__":
    sys.exit(main())
