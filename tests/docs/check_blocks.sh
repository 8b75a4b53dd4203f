#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: check_blocks.sh ROOT
# Every block that starts with ```cpp in README.md and docs/*.md must stand, line by line, in a file
# that a test compiles. Blank lines at both ends and the common indentation do not count.
root=$1
set --
for file in "$root"/examples/*.cpp "$root"/tests/docs/*.cpp "$root"/tests/errors/*.cpp \
  "$root"/README.md "$root"/docs/*.md; do
  [ -f "$file" ] && set -- "$@" "$file"
done
[ $# -gt 0 ] || exit 0

awk '
  function complain(words) { print document ":" start ": " words; failed = 1 }
  function indentation(line) { match(line, /^ */); return RLENGTH }
  function is_blank(line) { return line ~ /^[ \t]*$/ }

  # Whether the block stands in the sources from line i on.
  function stands_at(i,   deeper, k, line) {
    deeper = indentation(source[i]) - indentation(block[first])
    for (k = first; k <= last; k++) {
      line = source[i + k - first]
      if (is_blank(block[k]) && is_blank(line)) continue
      if (indentation(line) != indentation(block[k]) + deeper) return 0
      if (substr(line, indentation(line) + 1) != substr(block[k], indentation(block[k]) + 1)) return 0
    }
    return 1
  }

  function is_compiled(   i) {
    first = 1
    last = lines
    while (first < last && is_blank(block[first])) first++
    while (first < last && is_blank(block[last])) last--
    for (i = 1; i <= source_lines; i++)
      if (!is_blank(block[first]) && stands_at(i)) return 1
    return 0
  }

  FNR == 1 && open { complain("this block is never closed"); open = 0 }
  FNR == 1 { source[++source_lines] = "// start of " FILENAME }  # no block runs over two files
  FILENAME ~ /\.cpp$/ { source[++source_lines] = $0; next }

  !open && /^ *```/ {
    open = 1
    document = FILENAME
    start = FNR
    lines = 0
    is_code = /^ *```cpp *$/
    if (!is_code && tolower($0) ~ /^ *``` *(cpp|c\+\+|cxx|cc)/) complain("write ```cpp")
    next
  }
  open && /^ *``` *$/ {
    open = 0
    blocks += is_code
    if (is_code && !is_compiled()) complain("this block is in no compiled file")
    next
  }
  open { block[++lines] = $0 }

  END {
    if (open) complain("this block is never closed")
    print blocks + 0 " blocks checked"
    exit failed
  }
' "$@"
