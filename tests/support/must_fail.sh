#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: must_fail.sh WORDS COMMAND [ARGUMENT...]
# Succeeds when the command fails and its output contains the words.
words=$1
shift

if output=$("$@" 2>&1); then
  echo "did not fail: $*"
  exit 1
fi
case $output in
  *"$words"*) ;;
  *)
    echo "the output does not say: $words"
    echo "$output"
    exit 1
    ;;
esac
