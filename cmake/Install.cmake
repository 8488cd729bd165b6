# What `cmake --install` lays down: the command, the libraries with their public headers, and a package, so that
#
#     find_package(mingxi REQUIRED)
#     target_link_libraries(program PRIVATE mingxi::mingxi)
#
# builds against the pipeline (tests/consumer does so).

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/mingxi)
set(libraries)
foreach(stage messages model extractor normalizer checks diff writers pipeline)
  get_target_property(header_sets mingxi_${stage} INTERFACE_HEADER_SETS)
  set(headers)
  if(header_sets)
    set(headers FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/mingxi)
  endif()
  install(TARGETS mingxi_${stage} EXPORT mingxi ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} ${headers})
endforeach()
# The door for users; the stages behind it are no promise.
add_library(mingxi_library INTERFACE)
target_link_libraries(mingxi_library INTERFACE mingxi_pipeline)
set_target_properties(mingxi_library PROPERTIES EXPORT_NAME mingxi)
install(TARGETS mingxi_library EXPORT mingxi)
install(EXPORT mingxi NAMESPACE mingxi:: FILE mingxiTargets.cmake DESTINATION ${package_dir})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/mingxiConfig.cmake.in ${PROJECT_BINARY_DIR}/mingxiConfig.cmake
                              INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may change the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/mingxiConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/mingxiConfig.cmake ${PROJECT_BINARY_DIR}/mingxiConfigVersion.cmake
              ${CMAKE_CURRENT_LIST_DIR}/Dependencies.cmake DESTINATION ${package_dir})
install(FILES LICENSE README.md README.zh-CN.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT command)
