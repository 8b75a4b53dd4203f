#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: pkg_config.sh COMPILER PREFIX PROGRAM
# Builds the consumer with the bare compiler and what pkg-config says, and runs it.
set -e
compiler=$1 prefix=$2 program=$3
cd "$(dirname "$0")"

PKG_CONFIG_PATH=$prefix/share/pkgconfig
export PKG_CONFIG_PATH
flags=$(pkg-config --cflags --libs tapeless)
echo "pkg-config: $flags"
# shellcheck disable=SC2086
"$compiler" -std=c++20 main.cpp second.cpp $flags -o "$program"
"$program"
