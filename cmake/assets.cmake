# The pages' style sheet and scripts: made with npm and sass at build time, carried in the program, never committed.
find_program(BEADLE_NODE NAMES node nodejs)
find_program(BEADLE_NPM npm)
if(NOT BEADLE_NODE OR NOT BEADLE_NPM)
  message(FATAL_ERROR "node or npm is missing; they make the pages' style sheet. Install them with tools/setup, or as Debian's packages nodejs and npm.")
endif()

set(assets_from ${CMAKE_SOURCE_DIR}/web)
set(assets_in ${CMAKE_BINARY_DIR}/web)
set(npm_stamp ${assets_in}/node_modules/.package-lock.json)
add_custom_command(
  OUTPUT ${npm_stamp}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${assets_in}
  COMMAND ${CMAKE_COMMAND} -E copy ${assets_from}/package.json ${assets_from}/package-lock.json ${assets_from}/.npmrc ${assets_in}
  COMMAND ${CMAKE_COMMAND} -E chdir ${assets_in} ${BEADLE_NPM} ci --ignore-scripts --omit=optional --omit=peer --prefer-offline --loglevel=error
  COMMAND ${CMAKE_COMMAND} -E touch ${npm_stamp}
  DEPENDS ${assets_from}/package.json ${assets_from}/package-lock.json ${assets_from}/.npmrc
  COMMENT "Fetching the page parts"
  VERBATIM)

file(GLOB_RECURSE assets_sources CONFIGURE_DEPENDS ${assets_from}/*.scss ${assets_from}/*.js ${assets_from}/*.mjs ${assets_from}/*.svg)
list(FILTER assets_sources EXCLUDE REGEX "/node_modules/")
add_custom_command(
  OUTPUT ${assets_in}/assets.cpp
  COMMAND ${BEADLE_NODE} ${assets_from}/build.mjs ${assets_from} ${assets_in}/node_modules ${assets_in}/assets.cpp
  DEPENDS ${npm_stamp} ${assets_sources}
  COMMENT "Making the style sheet and scripts"
  VERBATIM)
target_sources(beadle_web PRIVATE ${assets_in}/assets.cpp)
# A style sheet is one long literal; both compilers take it.
set_source_files_properties(${assets_in}/assets.cpp PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
