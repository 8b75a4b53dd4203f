#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: count.sh PROGRAM FUNCTION
# Prints how many instructions the program executes in the function and in what it calls.
program=$1 function=$2
command -v valgrind >/dev/null || { echo "count.sh needs valgrind" >&2; exit 1; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
valgrind --tool=callgrind --callgrind-out-file="$folder/profile" --toggle-collect="$function" \
  "$program" >"$folder/output" 2>&1 || { cat "$folder/output" >&2; exit 1; }

count=$(awk '$1 == "totals:" { print $2 }' "$folder/profile")
[ "${count:-0}" -gt 0 ] || { echo "no instructions in $function" >&2; exit 1; }
echo "$count"
