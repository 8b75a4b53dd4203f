#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: names.sh NAMES FOLDER EDIT GCC COMPILER [OPTION...]
# Asks NAMES about what the headers of C define and declare: no macro may be left to variables, and
# what is accepted for functions must compile beside <math.h>, in C by GCC and in C++ by COMPILER.
# EDIT, a sed script, spoils the names of functions before; the OPTIONs go to COMPILER.
names=$1
folder=$2
edit=$3
gcc=$4
shift 4

as_c99() { "$gcc" -std=c99 -x c "$@"; }
as_gnu() { "$gcc" -std=gnu17 -x c "$@"; }

mkdir -p "$folder" && cd "$folder" || exit 1
math='-include math.h'
all="$math -include stdlib.h -include string.h -include stdio.h"
# The lists of options are split at blanks.
{
  as_c99 $math -dM -E /dev/null && as_gnu $math -dM -E /dev/null &&
    "$@" -x c++ $math -dM -E /dev/null
} >definitions || exit 1
sed -n 's/^#define \([A-Za-z][A-Za-z0-9_]*\).*/\1/p' definitions | sort -u >macros
"$names" variables <macros >left || exit 1
if ! grep -qx M_PI macros || [ -s left ]; then
  echo "macros are left to variables:" $(cat left)
  exit 1
fi

{ as_gnu -D_GNU_SOURCE $all -E /dev/null && "$@" -x c++ $all -E /dev/null; } >declarations || exit 1
{
  cat macros
  grep -v '^#' declarations | tr -cs 'A-Za-z0-9_' '\n' | grep '^[A-Za-z]'
} | sort -u | "$names" functions | sed "$edit" >accepted || exit 1
grep -qx fclose accepted || exit 1

# The functions that to_c writes, and those of users' operations.
for declaration in 'void &(const double in[1], double out[1]);' \
  'void &(const float in[1], float out[1]);' \
  'double &(void);' 'double &(double);' 'double &(double, double);' \
  'double &(double, double, double);' \
  'float &(void);' 'float &(float);' 'float &(float, float);' 'float &(float, float, float);'; do
  {
    echo '#include <math.h>'
    sed "s/.*/$declaration/" accepted
  } >declared.c
  as_c99 -Wall -Wextra -pedantic -Werror -fsyntax-only declared.c &&
    as_gnu -Wall -Wextra -pedantic -Werror -fsyntax-only declared.c &&
    "$@" -x c++ -Wall -Wextra -pedantic -Werror -fsyntax-only declared.c || exit 1
done
