// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/mcp_server.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/document_builder.h"
#include "tests/support/temporary_folder.h"
#include "writers/sqlite/document_sqlite.h"

namespace mingxi {
namespace {

using Json = nlohmann::json;
using testing::Amount;
using testing::Head;
using testing::Label;
using testing::TableBuilder;

class McpServerTest : public ::testing::Test {
 protected:
  McpServerTest() {
    TableBuilder builder("t01", "支出表");
    builder.Header({Head("项目"), Head("金额")})
        .Data({Label("甲"), Amount("1.5", "1.5")})
        .Data({Label("合计"), Amount("1.5", "1.5")})
        .Columns({{"项目"}, {"金额"}});
    Document document = testing::DocumentOf({builder.Build()});
    Check check;
    check.id = "sum.rows";
    check.status = CheckStatus::kHolds;
    check.left_cells = {{"t01", 2, 1}};
    check.right_cells = {{"t01", 1, 1}};
    document.checks = {check};
    EXPECT_TRUE(WriteSqlite(document, folder_ / "x.sqlite").ok());
  }

  Json Ask(const Json& request) {
    const std::optional<std::string> answer =
        McpServer(folder_ / "x.sqlite").Answer(request.dump());
    return answer ? Json::parse(*answer) : Json();
  }

  Json Call(const std::string& tool, const Json& arguments) {
    return Ask({{"jsonrpc", "2.0"},
                {"id", 7},
                {"method", "tools/call"},
                {"params", {{"name", tool}, {"arguments", arguments}}}});
  }

  /// What a good call gives.
  Json Answer(const std::string& tool, const Json& arguments) {
    const Json answer = Call(tool, arguments);
    EXPECT_EQ(answer["result"]["isError"], false) << answer;
    return Json::parse(answer["result"]["content"][0]["text"].get<std::string>());
  }

  testing::TemporaryFolder folder_;
  std::string id_ = std::string(16, 'a');
};

TEST_F(McpServerTest, IntroducesItself) {
  const Json answer = Ask({{"jsonrpc", "2.0"}, {"id", 1}, {"method", "initialize"}});
  EXPECT_EQ(answer["result"]["protocolVersion"], "2025-06-18");
  EXPECT_EQ(answer["result"]["serverInfo"]["name"], "mingxi");
  EXPECT_TRUE(Ask({{"jsonrpc", "2.0"}, {"method", "notifications/initialized"}}).is_null());
}

TEST_F(McpServerTest, EveryToolOfItsListAnswers) {
  const Json list = Ask({{"jsonrpc", "2.0"}, {"id", 1}, {"method", "tools/list"}});
  const Json place = {{"document", id_}, {"table", "t01"}, {"row", 1}, {"column", 1}};
  for (const Json& tool : list["result"]["tools"]) {
    Json arguments = Json::object();
    for (const auto& name : tool["inputSchema"]["required"]) {
      arguments[name.get<std::string>()] = place[name.get<std::string>()];
    }
    EXPECT_FALSE(Answer(tool["name"], arguments).is_null()) << tool["name"];
  }
}

TEST_F(McpServerTest, FindsFiguresAndTheirProofs) {
  const Json found = Answer("search_figures", {{"text", "甲"}});
  ASSERT_EQ(found["figures"].size(), 1U);
  EXPECT_EQ(found["figures"][0]["value"], 1.5);
  EXPECT_EQ(found["figures"][0]["table_title"], "支出表");
  const Json proof =
      Answer("get_proof", {{"document", id_}, {"table", "t01"}, {"row", 1}, {"column", 1}});
  ASSERT_EQ(proof.size(), 1U);
  EXPECT_EQ(proof[0]["status"], "holds");
  EXPECT_EQ(proof[0]["cells"].size(), 2U);
}

TEST_F(McpServerTest, WrongMessagesAreAnswered) {
  EXPECT_EQ(Json::parse(*McpServer("x").Answer("{"))["error"]["code"], -32700);
  EXPECT_EQ(Json::parse(*McpServer("x").Answer("[1]"))["error"]["code"], -32600);
  EXPECT_EQ(Ask({{"jsonrpc", "2.0"}, {"id", 1}, {"method", "other"}})["error"]["code"], -32601);
  EXPECT_EQ(Call("other", Json::object())["error"]["code"], -32602);
  for (const Json& arguments :
       {Json{{"text", 1}}, Json{{"year", "x"}}, Json{{"nothing", "x"}}, Json::array()}) {
    EXPECT_EQ(Call("search_figures", arguments)["error"]["code"], -32602) << arguments;
  }
  EXPECT_EQ(Call("get_table", {{"document", id_}})["error"]["code"], -32602);
}

TEST_F(McpServerTest, AMissingDatabaseIsToldToTheModel) {
  const McpServer server(folder_ / "none.sqlite");
  const Json answer = Json::parse(*server.Answer(
      R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"list_documents"}})"));
  EXPECT_EQ(answer["result"]["isError"], true);
}

}  // namespace
}  // namespace mingxi
