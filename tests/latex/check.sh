#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
#
# check.sh FOLDER PROGRAM...: pdflatex sets what the program prints, without an error and without a
# character that its fonts lack. 77, which skips the test, where there is no pdflatex.
set -eu
folder=$1
shift
command -v pdflatex >/dev/null || exit 77
mkdir -p "$folder"
"$@" >"$folder/document.tex"
cd "$folder"
if ! pdflatex -draftmode -interaction=nonstopmode -halt-on-error document.tex >output.txt </dev/null; then
  grep -a -B 2 -A 2 '^!' document.log
  exit 1
fi
if grep -a -B 4 'Missing character\|invalid in math mode' document.log; then
  exit 1
fi
echo "pdflatex sets $(grep -a -c '^formula ' document.log) formulas"
