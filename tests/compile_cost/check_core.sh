#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors
#
# check_core.sh HEADER COMPILER [OPTION...]: including the header may read none of the headers that
# are opt-in, so that what they cost is not paid in every file.
set -eu
header=$1
shift
read=$(echo "#include <tapeless/$header>" | "$@" -std=c++20 -x c++ -M -)
case $read in
  *tapeless/tapeless.hpp* | *tapeless/inspect.hpp*) ;;
  *)
    echo "$header was not read"
    exit 1
    ;;
esac
opt_in=$(echo "$read" | tr ' ' '\n' | grep -E 'tapeless/(inspect|equivalent)' || true)
[ -z "$opt_in" ] || {
  echo "$header reads what is opt-in:" $opt_in
  exit 1
}
