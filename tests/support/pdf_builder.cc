// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/pdf_builder.h"

#include <cstddef>

namespace mingxi {
namespace {

/// Ten digits with leading zeros, as the cross-reference table wants.
std::string TenDigits(std::size_t number) {
  const std::string digits = std::to_string(number);
  return std::string(10 - digits.size(), '0') + digits;
}

}  // namespace

PdfBuilder::PdfBuilder() : objects_(2) {}

int PdfBuilder::AddObject(std::string_view body) {
  objects_.emplace_back(body);
  return static_cast<int>(objects_.size());
}

int PdfBuilder::AddStream(std::string_view entries, std::string_view content) {
  std::string body = "<< ";
  body.append(entries)
      .append(" /Length ")
      .append(std::to_string(content.size()))
      .append(" >>\nstream\n");
  body.append(content).append("\nendstream");
  return AddObject(body);
}

int PdfBuilder::AddPage(std::string_view content, std::string_view entries) {
  const auto lacks = [entries](std::string_view key) {
    return entries.find(key) == std::string_view::npos;
  };
  std::string body = "<< ";
  body.append(entries).append(" /Type /Page /Parent 2 0 R");
  if (lacks("/Contents")) body.append(" /Contents ").append(Ref(AddStream("", content)));
  if (lacks("/MediaBox")) body.append(" /MediaBox [0 0 600 800]");
  if (lacks("/Resources")) body.append(" /Resources ").append(resources);
  body.append(" >>");
  pages_.push_back(AddObject(body));
  return pages_.back();
}

std::string PdfBuilder::Build() const {
  std::vector<std::string> objects = objects_;
  objects[0] = "<< /Type /Catalog /Pages 2 0 R " + catalog_entries + " >>";
  std::string kids;
  for (const int page : pages_) kids += Ref(page) + " ";
  objects[1] =
      "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages_.size()) + " >>";

  std::string file = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    table += TenDigits(file.size()) + " 00000 n \n";
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t start = file.size();
  file += table + "trailer\n<< /Root 1 0 R /Size " + std::to_string(objects.size() + 1) + " " +
          trailer_entries + " >>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
  return file;
}

}  // namespace mingxi
