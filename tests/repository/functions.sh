#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: functions.sh ROOT FOLDER
# Every function and named constant that a header in FOLDER declares for formulas must be known to
# formula texts: its struct, or for pow and square that of their powers, is in the list of
# include/tapeless/formula.hpp.
list=$(tr -d '\n' <"$1/include/tapeless/formula.hpp" | sed 's/.*using library_functions =//; s/;.*//')
# missing.hpp has the functions that formulas lack.
names=$(find "$2" -name '*.hpp' ! -name missing.hpp -exec cat {} + |
  sed -nE -e '/^namespace detail/,/^}/d' -e '/^constexpr symbolic/d' -e 's/^constexpr .*[ >]([a-z][a-z0-9_]*)\(const [A-Z][A-Za-z]*& [a-z].*/\1/p' \
    -e 's/^inline constexpr apply<struct ([a-z][a-z0-9_]*)>.*/\1/p' | sort -u)
count=0
for name in $names; do
  count=$((count + 1))
  case $name in
    pow) name=power ;;
    square) name=integer_power ;;
  esac
  case $list in
    *"struct $name,"* | *"struct $name>"*) ;;
    *)
      echo "formula texts do not know $name: add it to library_functions"
      failed=1
      ;;
  esac
done
echo "$count functions and constants checked"
[ "$count" -ge 36 ] && [ -z "$failed" ]
