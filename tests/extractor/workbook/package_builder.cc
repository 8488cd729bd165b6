// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/extractor/workbook/package_builder.h"

#include <zip.h>

#include <cstring>

namespace mingxi {
namespace {

constexpr const char* kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr const char* kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr const char* kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string RelationshipXml(const std::string& id, const std::string& type,
                            const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + "/" + type + "\" Target=\"" +
         target + "\"/>";
}

std::string RelationshipsXml(const std::string& list) {
  return std::string("<Relationships xmlns=\"") + kPackage + "\">" + list + "</Relationships>";
}

}  // namespace

std::string ZipOf(const std::map<std::string, std::string>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
  zip_source_keep(memory);
  for (const auto& [name, content] : parts) {
    zip_file_add(archive, name.c_str(),
                 zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
  }
  zip_close(archive);
  zip_stat_t info;
  zip_source_stat(memory, &info);
  std::string bytes(info.size, '\0');
  zip_source_open(memory);
  zip_source_read(memory, bytes.data(), bytes.size());
  zip_source_close(memory);
  zip_source_free(memory);
  return bytes;
}

std::map<std::string, std::string> WorkbookParts(const std::string& sheet) {
  return {
      {"_rels/.rels", RelationshipsXml(RelationshipXml("r1", "officeDocument", "xl/workbook.xml"))},
      {"xl/workbook.xml",
       std::string("<workbook xmlns=\"") + kMain + "\" xmlns:r=\"" + kOffice +
           "\"><sheets><sheet name=\"收支\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       RelationshipsXml(RelationshipXml("r1", "worksheet", "worksheets/sheet1.xml") +
                        RelationshipXml("r2", "sharedStrings", "/xl/sharedStrings.xml") +
                        RelationshipXml("r3", "styles", "styles.xml"))},
      {"xl/sharedStrings.xml",
       std::string("<sst xmlns=\"") + kMain +
           "\"><si><t>项目</t></si><si><r><t>一、</t></r><r><t xml:space=\"preserve\">拨款 </t></r>"
           "<rPh sb=\"0\" "
           "eb=\"1\"><t>yi</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>"},
      {"xl/styles.xml",
       std::string("<styleSheet xmlns=\"") + kMain +
           "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"#,##0.000\"/></numFmts>"
           "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
           "<xf numFmtId=\"4\"/><xf numFmtId=\"164\"/><xf "
           "numFmtId=\"14\"/></cellXfs></styleSheet>"},
      {"xl/worksheets/sheet1.xml",
       std::string("<worksheet xmlns=\"") + kMain + "\">" + sheet + "</worksheet>"}};
}

}  // namespace mingxi
