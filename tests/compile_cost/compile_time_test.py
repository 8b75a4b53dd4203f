# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
"""Checks bench/compile_time.py on data made up, and on commands that take next to nothing."""

import pathlib
import sys
import unittest
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "bench"))
import compile_time  # noqa: E402


def workload_row(contestant, compiler, wall):
    return {"workload": "headline", "contestant": contestant, "compiler": compiler, "wall": wall,
            "user": wall, "megabytes": 50.0}


ROWS = [workload_row("hand_written", "g++", 0.25), workload_row("tapeless", "g++", 0.5),
        workload_row("ceres_jet", "g++", 2.0), workload_row("tapeless", "clang", 0.75)]
GROWTH = [{"compiler": compiler, "style": "trace", "shape": "sum", "size": size, "wall": size / 100,
           "user": 1.0, "megabytes": 90.0}
          for compiler in ("g++", "clang") for size in (30, 100)]
STOPPED = {"compiler": "g++", "style": "trace", "shape": "sum", "size": 300,
           "stopped": "stopped after 60 s"}
ORDERS = [{"compiler": "g++", "links": 2, "order": 4, "wall": 1.25, "user": 1.0, "megabytes": 70.0}]


class measuring(unittest.TestCase):
    def test_the_peak_is_that_of_the_largest_child(self):
        child = "import subprocess, sys; subprocess.run([sys.executable, '-c', '[1] * (60 << 17)'])"
        self.assertGreater(
            compile_time.measure([sys.executable, "-c", child], 1)["megabytes"], 60)

    def test_too_much_time_is_said(self):
        measured = compile_time.measure([sys.executable, "-c", "while True: pass"], 1, 1)
        self.assertEqual(measured["stopped"], "stopped after 1 s")

    def test_too_much_memory_is_said(self):
        self.assertEqual(compile_time.why_stopped("cc1plus: out of memory", 2.0, 60, 4096),
                         "stopped at 4096 MB")

    def test_limits_of_the_compiler_are_said_in_its_words(self):
        said = "a.cpp:1: error: no matching function\na.cpp:2: error: template depth exceeds | 900"
        self.assertEqual(compile_time.why_stopped(said, 2.0, 60, 4096), "template depth exceeds  900")

    def test_only_instantiations_are_counted_each_once(self):
        events = [{"ph": "X", "name": name} for name in
                  ("InstantiateClass", "InstantiateFunction", "ParseClass", "Total InstantiateClass")]
        self.assertEqual(compile_time.count_instantiations(events), 2)


class sources(unittest.TestCase):
    def test_text_by_operators(self):
        def text(shape):
            return compile_time.by_operators(shape, 4, lambda number: f"{number}_c")

        self.assertEqual(text("sum"), "2_c * x[0_c] + 3_c * x[1_c]")
        self.assertEqual(text("product"), "(x[0_c] + 2_c) * (x[1_c] + 3_c)")
        self.assertEqual(text("chain"), "sin(x[0_c] + sin(x[0_c] + x[1_c]))")
        self.assertEqual(text("nested"), "((x[0_c] + 2_c) * x[0_c] + 3_c) * x[1_c]")
        self.assertEqual(text("tree"), "((x[0_c] + 2_c) + (x[1_c] + 3_c))")

    def test_every_shape_has_as_many_operations_as_asked(self):
        for shape in compile_time.SHAPES:
            text = compile_time.by_operators(shape, 1000, str)
            operations = sum(text.count(sign) for sign in ("+", "*", "sin"))
            self.assertAlmostEqual(operations, 1000, delta=1, msg=shape)


class showing(unittest.TestCase):
    def test_cells_have_ratios_to_hand_written_code(self):
        self.assertIn("| tapeless | 0.50 (2.0) |",
                      compile_time.quantity_table(ROWS, "g++", "wall", "{:.2f}", True))

    def test_targets_name_the_quickest_library(self):
        self.assertIn("| headline | 0.50 s | 0.45 s | 50 MB | 110 MB | ceres jet, 2.00 s | 0.25 |",
                      compile_time.target_table(ROWS))

    def test_what_was_stopped_says_so(self):
        shown = compile_time.growth_table(GROWTH + [STOPPED], "g++")
        self.assertIn("| sum, trace | 0.3 s, 90 MB | 1.0 s, 90 MB | stopped after 60 s |", shown)

    def test_orders(self):
        self.assertIn("| 2, g++ |  |  |  | 1.2 s, 70 MB |", compile_time.order_table(ORDERS))

    def test_a_page_keeps_what_is_around_the_marks(self):
        page = f"before {compile_time.BEGIN} old {compile_time.END} after"
        new = compile_time.rewrite(page, "new")
        self.assertEqual(new, f"before {compile_time.BEGIN}\n\nnew\n\n{compile_time.END} after")
        with self.assertRaises(SystemExit):
            compile_time.rewrite("no marks", "new")

    def test_charts_are_well_formed(self):
        for drawn in (compile_time.contestants_chart(ROWS),
                      compile_time.growth_chart(GROWTH + [STOPPED])):
            xml.etree.ElementTree.fromstring(drawn)

    def test_the_whole_report(self):
        about = {"date": "2026-01-01", "machine": "m", "compilers": "c"}
        shown = compile_time.report(
            {"about": about, "workloads": ROWS, "growth": GROWTH, "orders": ORDERS})
        self.assertIn("Measured on 2026-01-01 on m with c, `-std=c++20 -O2`.", shown)


if __name__ == "__main__":
    unittest.main()
