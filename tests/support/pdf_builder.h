// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PdfBuilder: small PDF files as strings, written object by object.

#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

/// Builds a PDF.
///
///     PdfBuilder pdf;
///     pdf.AddPage("BT /F1 12 Tf 72 700 Td (1,234.50) Tj ET");
///     std::string bytes = pdf.Build();
///
/// Objects 1 and 2 are the catalog and the page tree. Every page has the Resources `resources` (by
/// default the font /F1 = Helvetica) and the MediaBox 0 0 600 800, unless its own entries say
/// otherwise.
class PdfBuilder {
 public:
  PdfBuilder();

  /// Adds an object and returns its number.
  int AddObject(std::string_view body);
  /// Adds a stream object with `entries` ("/Type /XObject ...") in its dictionary.
  int AddStream(std::string_view entries, std::string_view content);
  /// Adds a page; `entries` ("/Rotate 90") come first in its dictionary. Returns its object number.
  int AddPage(std::string_view content, std::string_view entries = "");

  /// "12 0 R"
  static std::string Ref(int number) { return std::to_string(number) + " 0 R"; }

  std::string resources =
      "<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";
  std::string catalog_entries;  ///< "/StructTreeRoot 9 0 R"
  std::string trailer_entries;  ///< "/Info 9 0 R"

  /// The file: header, objects, cross-reference table, trailer.
  std::string Build() const;

 private:
  std::vector<std::string> objects_;  ///< Bodies; the object's number is its index + 1.
  std::vector<int> pages_;
};

}  // namespace mingxi
