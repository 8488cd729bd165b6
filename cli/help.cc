// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/help.h"

#include <CLI/CLI.hpp>
#include <memory>

namespace mingxi {
namespace {

/// CLI11's help with an example in front.
class ExampleFirst : public CLI::Formatter {
 public:
  explicit ExampleFirst(std::string example) : example_(std::move(example)) {}

  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    const std::string rest = CLI::Formatter::make_help(app, std::move(name), mode);
    return mode == CLI::AppFormatMode::Sub ? rest : example_ + "\n" + rest;
  }

 private:
  std::string example_;
};

}  // namespace

void ShowExampleFirst(CLI::App& app, const std::string& example) {
  app.formatter(std::make_shared<ExampleFirst>(example));
}

}  // namespace mingxi
