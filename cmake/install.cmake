# SPDX-License-Identifier: BSL-1.0
# Copyright (c) 2026 the tapeless authors

# Headers, CMake package, pkg-config file and licence. Everything is independent of the machine's
# architecture, so the package files go to share/.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_folder ${CMAKE_INSTALL_DATADIR}/cmake/tapeless)
set(pkg_config_folder ${CMAKE_INSTALL_DATADIR}/pkgconfig)

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tapeless)

install(TARGETS tapeless EXPORT tapelessTargets INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT tapelessTargets NAMESPACE tapeless:: DESTINATION ${package_folder})

configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/tapelessConfig.cmake.in ${PROJECT_BINARY_DIR}/tapelessConfig.cmake
  INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(
  ${PROJECT_BINARY_DIR}/tapelessConfigVersion.cmake
  COMPATIBILITY SameMinorVersion
  ARCH_INDEPENDENT)
install(FILES ${PROJECT_BINARY_DIR}/tapelessConfig.cmake
              ${PROJECT_BINARY_DIR}/tapelessConfigVersion.cmake DESTINATION ${package_folder})

# The path from the pkg-config file to the prefix keeps the installed tree movable.
file(RELATIVE_PATH prefix_from_pkg_config ${CMAKE_INSTALL_FULL_DATADIR}/pkgconfig
     ${CMAKE_INSTALL_PREFIX})
configure_file(${CMAKE_CURRENT_LIST_DIR}/tapeless.pc.in ${PROJECT_BINARY_DIR}/tapeless.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/tapeless.pc DESTINATION ${pkg_config_folder})

if(PROJECT_IS_TOP_LEVEL)
  add_custom_target(
    uninstall
    COMMAND ${CMAKE_COMMAND} -D manifest=${PROJECT_BINARY_DIR}/install_manifest.txt -P
            ${CMAKE_CURRENT_LIST_DIR}/uninstall.cmake
    VERBATIM)
endif()
