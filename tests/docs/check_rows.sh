#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: check_rows.sh DOCUMENT SOURCE
# Every row of DOCUMENT's tables "before | after" must stand in SOURCE, which a test compiles, as
#     static_assert(to_string(simplify(before)) == "after");
# and every row of "formula | derivative" with derivative(formula, x). Line breaks do not count.
awk '
  function squeezed(text) { gsub(/[ \t]+/, "", text); return text }
  FNR == NR { source = source squeezed($0); next }
  $0 == "| before | after |" { left = "simplify("; right = ")"; next }
  $0 == "| formula | derivative |" { left = "derivative("; right = ", x)"; next }
  /^\|---/ { next }
  /^\|/ && left != "" {
    rows++
    if (split($0, cell, "`") != 5) {
      print FILENAME ":" FNR ": a row has two cells in backquotes"
      failed = 1
      next
    }
    wanted = "static_assert(to_string(" left cell[2] right ") == \"" cell[4] "\");"
    if (!index(source, squeezed(wanted))) {
      print FILENAME ":" FNR ": this row is not tested: " wanted
      failed = 1
    }
    next
  }
  { left = "" }
  END {
    print rows + 0 " rows checked"
    exit failed || !rows
  }
' "$2" "$1"
