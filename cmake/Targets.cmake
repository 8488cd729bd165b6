# Our own way of making a library, so that every stage has the same warnings, sanitizers and include root.

# mingxi_library(NAME SOURCES... ): the stage library mingxi_NAME with the alias mingxi::NAME.
function(mingxi_library name)
  add_library(mingxi_${name} STATIC ${ARGN})
  add_library(mingxi::${name} ALIAS mingxi_${name})
  target_include_directories(mingxi_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                                   $<INSTALL_INTERFACE:include/mingxi>)
  mingxi_compile_options(mingxi_${name})
  mingxi_precompile(mingxi_${name})
  if(CMAKE_VERIFY_INTERFACE_HEADER_SETS)
    mingxi_verify_headers(${name})
  endif()
endfunction()

function(mingxi_compile_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  # Designated initializers name what differs from the defaults; the rest is meant to be left out.
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wno-missing-field-initializers
                                           $<$<BOOL:${MINGXI_WERROR}>:-Werror>)
  if(MINGXI_SANITIZE)
    # vptr asks the system about memory through calls that the workers' sandbox refuses.
    target_compile_options(${target} PUBLIC -fsanitize=${MINGXI_SANITIZE} -fno-sanitize=vptr
                                            -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(${target} PUBLIC -fsanitize=${MINGXI_SANITIZE})
  endif()
endfunction()

# mingxi_precompile(TARGET MORE... ): the standard library's headers, and MORE, are compiled once for that target. Our own
# headers change too often to stand here, and more of the library's cost more than they save. Sources still include what they use: the preset tidy builds without.
function(mingxi_precompile target)
  if(MINGXI_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <functional> <map> <memory> <optional> <string> <unordered_map> <variant> <vector> ${ARGN})
  endif()
endfunction()

# mingxi_public_headers(NAME HEADERS... ): headers of the stage NAME that are installed, as they lie from the root. The only
# list of them; all other headers are ours alone.
function(mingxi_public_headers name)
  list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/${name}/ OUTPUT_VARIABLE headers)
  target_sources(mingxi_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
  # Checked together with all others, see mingxi_verify_headers().
  set_target_properties(mingxi_${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS OFF)
endfunction()

# Every header of the stage NAME compiles alone: built by the target all_verify_interface_header_sets only. A library
# of its own, so that the set of installed headers stays what it is; headers are found, because a header that nobody
# lists would otherwise never be checked.
function(mingxi_verify_headers name)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  if(NOT headers)
    return()
  endif()
  add_library(mingxi_${name}_headers INTERFACE)
  target_sources(mingxi_${name}_headers INTERFACE FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
  # Internal headers may need the stage's own dependencies.
  target_link_libraries(mingxi_${name}_headers INTERFACE mingxi_${name}
                                                         $<TARGET_PROPERTY:mingxi_${name},LINK_LIBRARIES>)
endfunction()
