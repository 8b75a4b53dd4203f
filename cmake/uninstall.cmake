# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# Removes every file of the install manifest, then the folders of our own that this leaves empty.
# Folders shared with other packages, such as share/cmake, stay.
if(NOT EXISTS "${manifest}")
  message(FATAL_ERROR "Nothing to uninstall: ${manifest} does not exist.")
endif()

file(STRINGS "${manifest}" files)
foreach(file IN LISTS files)
  set(path "$ENV{DESTDIR}${file}")
  message(STATUS "Removing: ${path}")
  file(REMOVE "${path}")
  get_filename_component(folder "${path}" DIRECTORY)
  while("${folder}" MATCHES "/(include|share/[^/]+)/tapeless(/|$)")
    file(GLOB content "${folder}/*")
    if(content)
      break()
    endif()
    file(REMOVE_RECURSE "${folder}")
    get_filename_component(folder "${folder}" DIRECTORY)
  endwhile()
endforeach()
file(REMOVE "${manifest}")
