# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# How the project compiles its own tests and examples. Users of the library see none of this.
set(TAPELESS_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

# Links `target` with the library and holds it to the project's own rules. A source may name further
# options of its own, read when CMake configures:
#
#     // options: -fconstexpr-ops-limit=1000000000        (g++)
#     // options(clang): -fconstexpr-steps=1000000000     (clang)
function(tapeless_own_code target)
  target_link_libraries(${target} PRIVATE tapeless::tapeless)
  target_compile_options(${target} PRIVATE ${TAPELESS_WARNINGS})
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)

  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    set(mark "// options(clang):")
  else()
    set(mark "// options:")
  endif()
  get_target_property(sources ${target} SOURCES)
  foreach(source IN LISTS sources)
    get_source_file_property(generated ${source} GENERATED)
    if(generated OR NOT source MATCHES "\\.cpp$")
      continue()
    endif()
    get_filename_component(source ${source} ABSOLUTE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    file(STRINGS ${source} lines REGEX "^// options")
    foreach(line IN LISTS lines)
      string(FIND "${line}" "${mark}" position)
      if(position EQUAL 0)
        string(REPLACE "${mark}" "" options "${line}")
        separate_arguments(options UNIX_COMMAND "${options}")
        # Of the source and not of the target, whose options come before those of the library.
        set_property(SOURCE ${source} APPEND PROPERTY COMPILE_OPTIONS ${options})
      endif()
    endforeach()
  endforeach()
endfunction()
