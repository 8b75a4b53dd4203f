#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: compare.sh EXPECTED PROGRAM [ARGUMENT...]
# Fails, and shows the difference, when the program prints anything but the content of EXPECTED.
expected=$1
shift
[ -f "$expected" ] || { echo "$expected is missing"; exit 1; }

actual=$(mktemp)
trap 'rm -f "$actual"' EXIT
"$@" >"$actual" || { cat "$actual"; echo "fails: $*"; exit 1; }
diff -u "$expected" "$actual"
