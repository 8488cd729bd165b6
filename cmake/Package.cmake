# `cpack` in the build folder makes mingxi_VERSION_ARCH.deb, which holds the command, its manual page and its completion. The
# libraries it needs are found from the binary; poppler-data holds the maps of fonts that are not embedded, which no
# binary names.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME mingxi)
set(CPACK_PACKAGE_CONTACT "The mingxi authors <mingxi@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
# The command alone; the libraries are for those who build from source.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_COMPONENTS_ALL command)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS poppler-data)
include(CPack)
