# Our own way of making a library, so that every stage has the same warnings, sanitizers and include root.

# mingxi_library(NAME SOURCES... ): the stage library mingxi_NAME with the alias mingxi::NAME.
function(mingxi_library name)
  add_library(mingxi_${name} STATIC ${ARGN})
  add_library(mingxi::${name} ALIAS mingxi_${name})
  target_include_directories(mingxi_${name} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>
                                                   $<INSTALL_INTERFACE:include/mingxi>)
  mingxi_compile_options(mingxi_${name})
endfunction()

function(mingxi_compile_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  # Designated initializers name what differs from the defaults; the rest is meant to be left out.
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wshadow -Wconversion -Wno-missing-field-initializers
                                           $<$<BOOL:${MINGXI_WERROR}>:-Werror>)
  if(MINGXI_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${MINGXI_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${MINGXI_SANITIZE})
  endif()
endfunction()
