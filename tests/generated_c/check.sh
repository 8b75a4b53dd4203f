#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: check.sh WRITER FOLDER EDIT COMPILER [OPTION...]
# Compiles the program that WRITER writes, without warnings, and runs it: it fails where a number
# has not the bits that C++ computes. EDIT, a sed script, spoils the program before.
writer=$1
folder=$2
edit=$3
shift 3
here=$(dirname "$0")

mkdir -p "$folder" || exit 1
"$writer" >"$folder/all" && sed "$edit" "$folder/all" >"$folder/program.c" || exit 1
"$@" -Wall -Wextra -pedantic -Werror -ffp-contract=off -I "$here" "$folder/program.c" \
  -o "$folder/program" -lm || exit 1
"$folder/program"
