#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: compare_picture.sh PICTURE PROGRAM
# Fails when the picture says anything but what Graphviz writes into the circuit of the program.
# Where it stands depends on fonts and versions, and is not compared.

words() { sed -n 's|.*<text[^>]*>\(.*\)</text>|\1|p' | LC_ALL=C sort; }

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
words <"$1" >"$folder/expected"
"$2" circuit | dot -Tsvg | words >"$folder/actual"
[ -s "$folder/actual" ] || { echo "fails: $2 circuit"; exit 1; }
diff -u "$folder/expected" "$folder/actual"
