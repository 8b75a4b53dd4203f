#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: install.sh CMAKE GENERATOR COMPILER SOURCE BUILD PREFIX
# Installs the package into a fresh prefix.
set -e
cmake=$1 generator=$2 compiler=$3 source=$4 build=$5 prefix=$6
unset DESTDIR

rm -rf "$build" "$prefix"
"$cmake" -S "$source" -B "$build" -G "$generator" -D CMAKE_CXX_COMPILER="$compiler" \
  -D CMAKE_INSTALL_PREFIX="$prefix" -D TAPELESS_BUILD_TESTS=OFF -D TAPELESS_BUILD_EXAMPLES=OFF
"$cmake" --build "$build" --target install

for file in include/tapeless/tapeless.hpp share/cmake/tapeless/tapelessConfig.cmake \
  share/pkgconfig/tapeless.pc share/doc/tapeless/LICENSE; do
  [ -f "$prefix/$file" ] || { echo "not installed: $file"; exit 1; }
done
