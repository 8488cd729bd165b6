// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/font_maps.h"

#include <algorithm>
#include <iterator>

namespace mingxi {
namespace {

constexpr std::string_view kCollections[] = {"Adobe-GB1", "Adobe-CNS1", "Adobe-Japan1",
                                             "Adobe-Japan2", "Adobe-Korea1"};

/// ISO 32000-1, table 118, and the Unicode maps added later, without the ending -H or -V.
constexpr std::string_view kMaps[] = {
    "GB-EUC",           "GBpc-EUC",     "GBK-EUC",      "GBKp-EUC",     "GBK2K",
    "UniGB-UCS2",       "UniGB-UTF16",  "UniGB-UTF8",   "UniGB-UTF32",  "B5pc",
    "HKscs-B5",         "ETen-B5",      "ETenms-B5",    "CNS-EUC",      "UniCNS-UCS2",
    "UniCNS-UTF16",     "UniCNS-UTF8",  "UniCNS-UTF32", "83pv-RKSJ",    "90ms-RKSJ",
    "90msp-RKSJ",       "90pv-RKSJ",    "Add-RKSJ",     "EUC",          "Ext-RKSJ",
    "UniJIS-UCS2",      "UniJIS-UTF16", "UniJIS-UTF8",  "UniJIS-UTF32", "UniJIS-UCS2-HW",
    "UniJIS2004-UTF16", "KSC-EUC",      "KSCms-UHC",    "KSCms-UHC-HW", "KSCpc-EUC",
    "UniKS-UCS2",       "UniKS-UTF16",  "UniKS-UTF8",   "UniKS-UTF32"};

}  // namespace

bool IsPredefinedMap(std::string_view name) {
  if (name == "H" || name == "V") return true;
  if (std::find(std::begin(kCollections), std::end(kCollections), name) != std::end(kCollections))
    return true;
  if (!name.ends_with("-H") && !name.ends_with("-V")) return false;
  name.remove_suffix(2);
  return std::find(std::begin(kMaps), std::end(kMaps), name) != std::end(kMaps);
}

}  // namespace mingxi
