// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/source.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

struct Case {
  std::string name;
  std::string bytes;
  std::string file;
  SourceFormat format;
};

void PrintTo(const Case& tested, std::ostream* out) { *out << tested.name; }

class DetectFormatTest : public ::testing::TestWithParam<Case> {};

TEST_P(DetectFormatTest, ContentDecides) {
  EXPECT_EQ(DetectFormat(GetParam().bytes, GetParam().file), GetParam().format);
}

INSTANTIATE_TEST_SUITE_P(
    Formats, DetectFormatTest,
    ::testing::Values(
        Case{"pdf", "%PDF-1.7\n", "x.pdf", SourceFormat::kPdf},
        Case{"pdf_by_another_name", "%PDF-1.7\n", "x.txt", SourceFormat::kPdf},
        Case{"pdf_behind_rubbish", "HTTP/1.1 200 OK\r\n\r\n%PDF-1.4", "x.pdf", SourceFormat::kPdf},
        Case{"text", "一般公共预算\t1,095.64\n", "x.txt", SourceFormat::kText},
        Case{"text_called_pdf", "not a pdf", "x.pdf", SourceFormat::kText},
        Case{"gb18030", "\xD4\xA4\xCB\xE3\n", "x.txt", SourceFormat::kText},
        Case{"utf16", std::string("\xFF\xFE\x00\x4E", 4), "x.txt", SourceFormat::kText},
        Case{"csv", "a,b\n", "x.CSV", SourceFormat::kCsv},
        Case{"tsv", "a\tb\n", "x.tsv", SourceFormat::kCsv},
        Case{"workbook", std::string("PK\x03\x04") + "..xl/workbook.xml..", "x.xlsx",
             SourceFormat::kWorkbook},
        Case{"word", std::string("PK\x03\x04") + "..word/document.xml..", "x.doc",
             SourceFormat::kDocx},
        Case{"slides", std::string("PK\x03\x04") + "..ppt/presentation.xml..", "x.pptx",
             SourceFormat::kUnknown},
        Case{"zip", std::string("PK\x03\x04") + "..a/b.xls..", "x.xlsx", SourceFormat::kArchive},
        Case{"rar", "Rar!\x1A\x07\x01", "x.zip", SourceFormat::kArchive},
        Case{"gzip", "\x1F\x8B\x08", "x.gz", SourceFormat::kArchive},
        Case{"compound_file", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "x.doc", SourceFormat::kXls},
        Case{"web_page", "\xEF\xBB\xBF\r\n<!-- saved --><!DOCTYPE html>\n<html>", "x.txt",
             SourceFormat::kHtml},
        Case{"table_of_a_page", "<TABLE border=1><tr><td>1</td></tr></TABLE>", "x.xls",
             SourceFormat::kHtml},
        Case{"web_page_utf16", std::string("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14), "x.html",
             SourceFormat::kHtml},
        Case{"other_markup", "<?xml version=\"1.0\"?><feed>a</feed>", "x.xml", SourceFormat::kText},
        Case{"text_with_a_bracket", "<预算> 10\n", "x.txt", SourceFormat::kText},
        Case{"picture", "\x89PNG\r\n\x1A\n", "x.png", SourceFormat::kPicture},
        Case{"photograph", "\xFF\xD8\xFF\xE0", "x.pdf", SourceFormat::kPicture},
        Case{"moving_picture", "GIF89a", "x.gif", SourceFormat::kUnknown},
        Case{"binary", std::string("\x01\x00\x02", 3), "x.txt", SourceFormat::kUnknown},
        Case{"empty", "", "x.txt", SourceFormat::kUnknown}),
    [](const auto& tested) { return tested.param.name; });

TEST(ReadSource, ReadsAllBytesAndTheirHash) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("file", "abc");
  const Result<Source> source = ReadSource(folder / "file");
  ASSERT_TRUE(source.ok()) << source.status().ToString();
  EXPECT_EQ(source->bytes, "abc");
  EXPECT_EQ(source->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(source->format, SourceFormat::kText);
}

TEST(ReadSource, NamesWhatItCannotRead) {
  EXPECT_EQ(ReadSource("/nonexistent/file").status().code(), StatusCode::kNotFound);
  const testing::TemporaryFolder folder;
  EXPECT_EQ(ReadSource(folder.path()).status().code(), StatusCode::kNotFound) << "a folder";
  folder.WriteFile("slides", std::string("PK\x03\x04") + "..ppt/presentation.xml..");
  const Status status = ReadSource(folder / "slides").status();
  EXPECT_EQ(status.code(), StatusCode::kUnsupported);
  EXPECT_NE(status.message().find(".pptx"), std::string::npos) << status.message();
}

}  // namespace
}  // namespace mingxi
