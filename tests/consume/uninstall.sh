#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: uninstall.sh CMAKE BUILD PREFIX
# Uninstalls the package, after which neither a file nor a folder of ours may be left.
set -e
cmake=$1 build=$2 prefix=$3
unset DESTDIR

"$cmake" --build "$build" --target uninstall
left=$(find "$prefix" ! -type d -o -name tapeless)
[ -z "$left" ] || { echo "left behind:"; echo "$left"; exit 1; }
