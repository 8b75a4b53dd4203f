#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: words.sh ROOT
# Fails when a file of the repository holds a left-over mark. In a git checkout the files that git
# ignores do not count, elsewhere those under build/ do not.
cd "$1" || exit 1

list_files() {
  if [ -e .git ] && git ls-files >/dev/null 2>&1; then
    git ls-files --cached --others --exclude-standard
  else
    find . -path ./build -prune -o -type f -print
  fi
}

found=$(list_files | tr '\n' '\0' | xargs -0 grep -HnsIwE 'TO[D]O|FIX[M]E|X[X]X')
[ -z "$found" ] || { echo "left-over marks:"; echo "$found"; exit 1; }
