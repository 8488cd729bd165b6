// SPDX-License-Identifier: GPL-3.0-or-later

// Documents as a whole: passwords, damage, facts, missing maps, through the reader.

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <ostream>
#include <string>

#include "tests/extractor/pdf/reading.h"

namespace mingxi {
namespace {

/// Written by qpdf: one page "secret 1,234.50".
std::string Fixture(const std::string& name) {
  std::ifstream file(std::string(MINGXI_PDF_FIXTURES) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Lock {
  std::string name;
  std::string file;
  std::vector<std::string> passwords;
  StatusCode code;
};

void PrintTo(const Lock& lock, std::ostream* out) { *out << lock.name; }

class PasswordTest : public testing::TestWithParam<Lock> {};

TEST_P(PasswordTest, OpensOrSaysWhy) {
  const std::string file = Fixture(GetParam().file);
  ASSERT_FALSE(file.empty());
  PdfOptions options;
  options.passwords = GetParam().passwords;
  Result<PdfReader> reader = PdfReader::Open(file, options);
  ASSERT_EQ(reader.status().code(), GetParam().code) << reader.status().ToString();
  if (!reader.ok()) {
    EXPECT_NE(reader.status().message().find("password"), std::string::npos);
    return;
  }
  EXPECT_TRUE(reader->info().is_encrypted);
  const Result<Page> page = reader->ReadPage(1);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(TextOf(*page), "secret 1,234.50");
}

constexpr StatusCode kOk = StatusCode::kOk;
constexpr StatusCode kPassword = StatusCode::kPassword;

INSTANTIATE_TEST_SUITE_P(
    Locks, PasswordTest,
    testing::Values(Lock{"empty_opens_by_itself", "empty-user-password.pdf", {}, kOk},
                    Lock{"aes_without", "user-password-aes128.pdf", {}, kPassword},
                    Lock{"aes_wrong", "user-password-aes128.pdf", {"falsch"}, kPassword},
                    Lock{"aes_user", "user-password-aes128.pdf", {"falsch", "geheim"}, kOk},
                    Lock{"aes_owner", "user-password-aes128.pdf", {"owner"}, kOk},
                    Lock{"rc4_without", "user-password-rc4.pdf", {}, kPassword},
                    Lock{"rc4_user", "user-password-rc4.pdf", {"geheim"}, kOk}),
    [](const auto& tested) { return tested.param.name; });

constexpr const char* kChinese =
    "/Resources << /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding "
    "/GBK-EUC-H /DescendantFonts [<< "
    "/Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) "
    "/Ordering (GB1) /Supplement 0 "
    ">> >>] >> >> >>";

TEST(PdfDocument, ChineseFontThatIsNotEmbedded) {
  const Page page = ReadContent("BT /F1 10 Tf 100 700 Td <D2BBB0E3> Tj ET", kChinese);
  ASSERT_EQ(TextOf(page), "一般");
  EXPECT_FALSE(page.fonts[0].is_embedded);
  EXPECT_NEAR(page.glyphs[1].box.x0, 110, 0.01);
}

TEST(PdfDocument, MissingMapsAreNamedWithTheirPackage) {
  PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 100 700 Td <D2BBB0E3> Tj ET", kChinese);
  const std::string file = pdf.Build();
  PdfOptions options;
  options.maps_folder = "/nonexistent";
  Result<PdfReader> reader = PdfReader::Open(file, options);
  ASSERT_TRUE(reader.ok());
  for (int again = 0; again < 2; ++again) {
    const Status status = reader->ReadPage(1).status();
    EXPECT_EQ(status.code(), StatusCode::kUnsupported);
    EXPECT_NE(status.message().find("poppler-data"), std::string::npos) << status.message();
  }
}

TEST(PdfDocument, EmbeddedMapsNeedNoPackage) {
  PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 100 700 Td (A) Tj ET");
  const std::string file = pdf.Build();
  PdfOptions options;
  options.maps_folder = "/nonexistent";
  Result<PdfReader> reader = PdfReader::Open(file, options);
  ASSERT_TRUE(reader.ok());
  EXPECT_TRUE(reader->ReadPage(1).ok());
}

TEST(PdfDocument, UnknownMapLosesItsTextAndSaysSo) {
  const Page page = ReadContent(
      "BT /F1 10 Tf 100 700 Td <D2BB> Tj <B0E3> Tj ET",
      "/Resources << /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding "
      "/Invented-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song "
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> >>] >> >> >>");
  EXPECT_TRUE(page.glyphs.empty());
  EXPECT_EQ(page.unreadable_texts, 2);
  EXPECT_GE(page.reader_message_count, 2);
  EXPECT_FALSE(page.reader_messages.empty());
}

TEST(PdfDocument, Facts) {
  PdfBuilder pdf;
  pdf.AddPage("");
  pdf.AddPage("");
  const int info = pdf.AddObject(
      "<< /Producer (WPS) /Title <FEFF9884 7B97> /ModDate (D:20230215093000+08'00') /CreationDate "
      "(D:2022) >>");
  pdf.trailer_entries = "/Info " + PdfBuilder::Ref(info);
  pdf.catalog_entries = "/StructTreeRoot << /Type /StructTreeRoot >>";
  const std::string file = pdf.Build();
  Result<PdfReader> reader = PdfReader::Open(file, {});
  ASSERT_TRUE(reader.ok());
  PdfInfo expected;
  expected.page_count = 2;
  expected.producer = "WPS";
  expected.title = "预算";
  expected.modified = "2023-02-15T09:30:00+08:00";
  expected.is_tagged = true;
  EXPECT_EQ(reader->info(), expected);
}

TEST(PdfDocument, BrokenTableOfObjectsIsRepaired) {
  PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 100 700 Td (A) Tj ET");
  std::string file = pdf.Build();
  file.resize(file.find("xref\n"));
  file += "trailer << /Root 1 0 R >>\n";
  Result<PdfReader> reader = PdfReader::Open(file, {});
  ASSERT_TRUE(reader.ok());
  EXPECT_TRUE(reader->info().was_repaired);
  const Result<Page> page = reader->ReadPage(1);
  ASSERT_TRUE(page.ok());
  EXPECT_EQ(TextOf(*page), "A");
}

// Poppler rebuilds the table of objects, and says so, long after the document was opened.
TEST(PdfDocument, RepairInTheMiddleOfAPageIsHeard) {
  PdfBuilder pdf;
  const int text = pdf.AddStream("", "BT /F1 10 Tf 100 700 Td (A) Tj ET");
  pdf.AddPage("", "/Contents " + PdfBuilder::Ref(text));
  std::string file = pdf.Build();
  const std::size_t head = file.find(std::to_string(text) + " 0 obj");
  ASSERT_NE(head, std::string::npos);
  file[head + std::to_string(text).size() + 1] = 'x';
  Result<PdfReader> opened = PdfReader::Open(file, {});
  ASSERT_TRUE(opened.ok());
  EXPECT_FALSE(opened->info().was_repaired);
  PdfReader reader = *std::move(opened);  // Where it stands by then is not where it was opened.
  EXPECT_TRUE(reader.ReadPage(1).ok());
  EXPECT_TRUE(reader.info().was_repaired);
}

TEST(PdfDocument, TruncatedIsDamaged) {
  PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 100 700 Td (A) Tj ET");
  const std::string file = pdf.Build().substr(0, 20);
  EXPECT_EQ(PdfReader::Open(file, {}).status().code(), StatusCode::kDamaged);
}

TEST(PdfDocument, DynamicFormIsUnsupported) {
  PdfBuilder pdf;
  pdf.AddPage("BT /F1 10 Tf 100 700 Td (Please wait...) Tj ET");
  const int form = pdf.AddStream("", "<xdp:xdp/>");
  pdf.catalog_entries =
      "/NeedsRendering true /AcroForm << /Fields [] /XFA " + PdfBuilder::Ref(form) + " >>";
  const std::string file = pdf.Build();
  EXPECT_EQ(PdfReader::Open(file, {}).status().code(), StatusCode::kUnsupported);
}

TEST(PdfDocument, OutputIntentChangesNothing) {
  PdfBuilder pdf;
  const int profile = pdf.AddStream("/N 3", "no profile");
  pdf.catalog_entries = "/OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile " +
                        PdfBuilder::Ref(profile) + " >>]";
  pdf.AddPage("1 0 0 rg BT /F1 10 Tf 100 700 Td (A) Tj ET");
  const Page page = ReadFirstPage(pdf.Build());
  ASSERT_EQ(TextOf(page), "A");
  EXPECT_EQ(page.glyphs[0].color, 0xFF0000u);
  EXPECT_EQ(page.reader_message_count, 0);
}

}  // namespace
}  // namespace mingxi
