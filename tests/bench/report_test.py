# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

"""Feeds bench/report.py made-up measurements and checks what it writes."""

import json
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree
from pathlib import Path

REPORT = Path(__file__).resolve().parents[2] / "bench" / "report.py"
CONTEXT = {
    "date": "2026-01-02T03:04:05+00:00",
    "num_cpus": 2,
    "cpu": "Abacus",
    "kernel": "6.1",
    "compiler": "GNU 12.2.0",
    "flags": "-O3",
    "differences": "1e-07",
}
# A workload's times of each contestant, in nanoseconds, one number for each repetition.
FAST = {"hand_written": [10.5, 10.0], "tapeless": [8.0, 8.2], "plain": [5, 5], "sympy": [9.0, 9.1]}
SLOW_BESIDE_PEER = {**FAST, "sympy": [7.7, 7.7]}
SLOW_BESIDE_HAND = {**FAST, "hand_written": [7.0, 7.0]}
WITHIN_LIMIT = {**FAST, "sympy": [7.8, 7.8]}  # 1.0256 times
ONLY_PLAIN_IS_FASTER = {**FAST, "central_differences": [1.0, 1.0]}
FAR = {**FAST, "adolc": [12345.0, 12345.0]}


def measurements(workloads):
    runs = []
    for w, (workload, row) in enumerate(workloads.items()):
        for c, (contestant, times) in enumerate(row.items()):
            name = f"{workload}/{contestant}"
            runs += [
                {"family_index": w * len(row) + c, "run_name": name, "run_type": "iteration",
                 "cpu_time": time}
                for time in times
            ]  # fmt: skip
            runs.append(
                {"family_index": w * len(row) + c, "run_name": name, "run_type": "aggregate",
                 "cpu_time": 0.001}
            )  # fmt: skip
    return {"context": CONTEXT, "benchmarks": runs[::-1]}  # as random interleaving may order them


class Report(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def run_report(self, *arguments):
        return subprocess.run(
            [sys.executable, "-B", REPORT, *arguments], capture_output=True, text=True
        )

    def report(self, **workloads):
        results = self.folder / "gcc.json"
        results.write_text(json.dumps(measurements(workloads)))
        run = self.run_report(results)
        self.assertEqual(run.returncode, 0, run.stderr)
        return run.stdout

    def test_tables(self):
        said = self.report(first_one=FAST, second=FAR)
        self.assertIn("| ns | by hand | tapeless | values only | SymPy | ADOL-C |", said)
        self.assertIn("| first one | 10.0 | 8.00 | 5.00 | 9.00 |  |", said)  # the fastest repetition
        self.assertIn("| second | 10.0 | 8.00 | 5.00 | 9.00 | 12345 |", said)
        self.assertIn("| first one | 1.00 | **0.80** | 0.50 | 0.90 |  |", said)
        self.assertIn("| second | 1.00 | **0.80** | 0.50 | 0.90 | 1234 |", said)
        self.assertIn("Measured 2026-01-02 on Abacus, 2 cores, Linux 6.1.", said)
        self.assertIn("GNU 12.2.0, `-O3`", said)
        self.assertIn("the fastest of 2 repetitions", said)
        self.assertIn("Differences are right to 1e-07.", said)

    def test_ahead(self):
        said = self.report(a=FAST, b=WITHIN_LIMIT, c=ONLY_PLAIN_IS_FASTER)
        self.assertNotIn("behind", said)
        self.assertIn("at most 1.03 times", said)
        self.assertIn("in all 3 workloads", said)

    def test_behind_a_peer(self):
        said = self.report(a=FAST, b_b=SLOW_BESIDE_PEER)
        self.assertIn("| b b | 1.00 | **0.80** (behind) | 0.50 | 0.77 |", said)
        self.assertIn("by more than 3% in 1 of 2 workloads: b b (1.04 times SymPy).", said)
        self.assertIn("| a | 1.00 | **0.80** | 0.50 | 0.90 |", said)

    def test_behind_hand_written(self):
        said = self.report(a=SLOW_BESIDE_HAND)
        self.assertIn("| a | 1.00 | **1.14** (behind) | 0.71 | 1.29 |", said)
        self.assertIn("in 1 of 1 workloads: a (1.14 times by hand).", said)

    def test_part(self):
        said = self.report(a={"tapeless": [8.0]})
        self.assertIn("| a | 8.00 |", said)
        self.assertIn("| a |  |", said)  # no ratio
        self.assertIn("compared with nobody", said)
        self.assertNotIn("at most", said)

    def test_summary(self):
        page = self.folder / "page.md"
        page.write_text("above\n<!-- written by ./run bench: -->\nold\n"
                        "<!-- :written by ./run bench -->\nbelow\n")  # fmt: skip
        results = self.folder / "gcc.json"
        results.write_text(json.dumps(measurements({"a": FAR, "b_b": SLOW_BESIDE_PEER})))
        run = self.run_report("--summary", page, results)
        self.assertEqual(run.returncode, 0, run.stderr)
        text = page.read_text()
        self.assertIn("| ns | GNU: by hand | GNU: tapeless | GNU: best peer |", text)
        self.assertIn("| a | 10.0 | **8.00** | 9.00 SymPy |", text)
        self.assertIn("| b b | 10.0 | **8.00** (behind) | 7.70 SymPy |", text)
        self.assertIn("Measured 2026-01-02 on Abacus, `-O3`", text)
        self.assertTrue(text.startswith("above\n") and text.endswith("below\n"), text)
        self.assertNotIn("old", text)

    def test_page(self):
        page = self.folder / "page.md"
        page.write_text("above\n<!-- written by ./run bench: -->\nold\n"
                        "<!-- :written by ./run bench -->\nbelow\n")  # fmt: skip
        results = self.folder / "gcc.json"
        for times in FAR, SLOW_BESIDE_PEER:  # writing again leaves nothing of before
            results.write_text(json.dumps(measurements({"only": times})))
            run = self.run_report("--page", page, results)
            self.assertEqual(run.returncode, 0, run.stderr)
        written = page.read_text()
        self.assertTrue(written.startswith("above\n<!-- written by ./run bench: -->\n"))
        self.assertTrue(written.endswith("\n<!-- :written by ./run bench -->\nbelow\n"))
        self.assertNotIn("old", written)
        self.assertNotIn("ADOL-C", written)
        self.assertIn("(page/gcc.svg)", written)
        self.assertIn("| only | 1.00 | **0.80** (behind) | 0.50 | 0.77 |", written)

        picture = ElementTree.parse(self.folder / "page" / "gcc.svg")
        texts = ["".join(e.itertext()) for e in picture.iter() if e.tag.endswith("text")]
        for text in "tapeless", "SymPy", "only", "0.80 behind", "1":
            self.assertIn(text, texts)

    def test_page_without_markers(self):
        page = self.folder / "page.md"
        page.write_text("nothing\n")
        self.report(only=FAST)
        run = self.run_report("--page", page, self.folder / "gcc.json")
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("no markers", run.stderr)


if __name__ == "__main__":
    unittest.main()
