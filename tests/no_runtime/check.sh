#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# usage: check.sh OBJECT
# Fails when the object file refers to memory allocation, exceptions, guards of static variables,
# type information or the C++ runtime library, or when it holds writable data.
export LC_ALL=C
object=$1
undefined=$(nm --undefined-only "$object") || exit 1
sections=$(size -A "$object") || exit 1

echo "$undefined" | awk '
  $2 ~ /^(_Zn[wa]|_Zd[la])/ ||                                        # operator new and delete
  $2 ~ /^(malloc|calloc|realloc|aligned_alloc|posix_memalign|free)$/ ||
  $2 ~ /^(__cxa_|_Unwind_|__gxx_personality|__dynamic_cast)/ ||
  $2 ~ /^_ZT[ISV]/ ||                                                 # typeinfo, virtual tables
  $2 ~ /^_ZN?K?S/ {                                                   # std::, streams among them
    print "refers to " $2
    found = 1
  }
  END { exit found }' || failed=1

echo "$sections" | awk '
  $1 ~ /^\.t?(data|bss)/ && $1 !~ /^\.data\.rel\.ro/ && $2 > 0 {
    print "writable data: " $2 " bytes in " $1
    found = 1
  }
  END { exit found }' || failed=1

exit "${failed:-0}"
