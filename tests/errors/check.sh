#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: check.sh SOURCE COMPILER [OPTION...]
#
# The source holds one mistake and its twin put right:
#
#     // expected: words of the message
#     // expected: more words of it
#     // unexpected: words that no line of it has
#     #ifdef PUT_RIGHT
#     …
#     #else
#     …
#     #endif
#
# As it stands the source must not compile, and the compiler must print the words of every
# `expected` line and of no `unexpected` line. With PUT_RIGHT defined it must compile. White space counts as one blank, since
# compilers break lines where they like.
export LC_ALL=C
source=$1
shift
compile() { "$@" -std=c++20 -fsyntax-only "$source" 2>&1; }
one_blank() { tr -s '[:space:]' ' ' | sed 's/^ //; s/ $//'; }

fail() {
  echo "$source: $1"
  echo "$output"
  exit 1
}

lines_of() { sed -n "s|^[[:space:]]*// $1:||p" "$source"; }

expected=$(lines_of expected)
[ -n "$(echo "$expected" | one_blank)" ] || fail "has no line '// expected: …'"

# Words behind a line break that somebody's editor made would not be looked for.
after=$(awk '/^\/\/ (un)?expected:/ { within = 1; next }
             within && /^\/\// { print; exit }
             { within = 0 }' "$source")
[ -z "$after" ] || fail "has words outside of an '// expected:' line: $after"

output=$(compile "$@") && fail "compiles, but must not"
# A compiler that quotes the `expected` line itself has not said it.
said=$(echo "$output" | grep -vE '// (un)?expected:' | one_blank)
while IFS= read -r line; do
  words=$(echo "$line" | one_blank)
  [ -n "$words" ] || fail "has an empty line '// expected:'"
  case $said in
    *"$words"*) ;;
    *) fail "the compiler does not say: $words" ;;
  esac
done <<EOF
$expected
EOF
while IFS= read -r line; do
  words=$(echo "$line" | one_blank)
  [ -n "$words" ] || continue
  case $said in
    *"$words"*) fail "the compiler says: $words" ;;
  esac
done <<EOF
$(lines_of unexpected)
EOF

output=$(compile "$@" -DPUT_RIGHT) || fail "put right, does not compile"
