// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/csv_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <set>
#include <string>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

std::string PackageOf(const std::string& name, const std::string& paths) {
  return R"({"name": ")" + name + R"(", "resources": [)" + paths + "]}";
}

TEST(FilesOfPackage, NamesOnlyWhatIsOursAndInTheFolder) {
  EXPECT_EQ(FilesOfPackage(PackageOf(
                "mingxi-ab", R"({"path": "01-a.csv"}, {"path": "figures.csv"}, {"path": 7}, 8)")),
            (std::vector<std::string>{"01-a.csv", "figures.csv"}));
  EXPECT_TRUE(FilesOfPackage(PackageOf("other", R"({"path": "01-a.csv"})")).empty());
  EXPECT_TRUE(
      FilesOfPackage(PackageOf("mingxi-ab", R"({"path": "../a.csv"}, {"path": "notes.txt"})"))
          .empty());
  EXPECT_TRUE(FilesOfPackage("{").empty());
  EXPECT_TRUE(FilesOfPackage("").empty());
}

TEST(WriteCsvFolder, RemovesWhatAnEarlierRunLeft) {
  const testing::TemporaryFolder temporary;
  const std::string folder = temporary.path() + "/out";
  const auto package = [](const std::string& paths) {
    return OutputFile{"datapackage.json", PackageOf("mingxi-ab", paths)};
  };
  ASSERT_TRUE(WriteCsvFolder(folder, {{"01-a.csv", "1"},
                                      {"02-b.csv", "2"},
                                      package(R"({"path": "01-a.csv"}, {"path": "02-b.csv"})")})
                  .ok());
  std::ofstream(folder + "/02-mine.csv") << "mine";
  ASSERT_TRUE(WriteCsvFolder(folder, {{"01-c.csv", "3"}, package(R"({"path": "01-c.csv"})")}).ok());
  std::set<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    names.insert(entry.path().filename().string());
  }
  EXPECT_EQ(names, (std::set<std::string>{"01-c.csv", "02-mine.csv", "datapackage.json"}));
}

}  // namespace
}  // namespace mingxi
