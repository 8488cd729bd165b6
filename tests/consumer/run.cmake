# Installs mingxi into a fresh prefix, runs the installed command from there, then builds and runs a program against the
# installed package. Called with -DBUILD=, -DSOURCE=, -DWORK=.

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE errors)
  if(result)
    message(FATAL_ERROR "failed (${result}): ${ARGN}\n${output}\n${errors}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

set(prefix ${WORK}/prefix)
file(REMOVE_RECURSE ${WORK})
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})

set(sample ${SOURCE}/samples/unit-budget-browser/unit-budget.pdf)
run(${prefix}/bin/mingxi convert ${sample} -o ${WORK}/budget.json)
if(NOT EXISTS ${WORK}/budget.json)
  message(FATAL_ERROR "the installed command wrote nothing")
endif()

run(${CMAKE_COMMAND} -S ${SOURCE}/tests/consumer -B ${WORK}/build -G Ninja -DCMAKE_PREFIX_PATH=${prefix})
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/list_tables ${sample})
if(NOT output MATCHES "单位预算收支总表: 36 x 5\n")
  message(FATAL_ERROR "unexpected tables:\n${output}")
endif()
run(${WORK}/build/normalize_values 1.2亿元 206科学技术支出)
if(NOT output MATCHES "1.2亿元 -> amount 1.2 亿元 \\(= 120000000 元\\)\n.* -> function 206 ")
  message(FATAL_ERROR "unexpected values:\n${output}")
endif()
