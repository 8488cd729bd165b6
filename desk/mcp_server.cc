// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/mcp_server.h"

// Facts of the protocol: https://modelcontextprotocol.io/specification/2025-06-18

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "desk/figure_search.h"
#include "pipeline/version.h"

namespace mingxi {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kProtocol = "2025-06-18";
constexpr int kMostRows = 200;
/// Error codes of JSON-RPC 2.0.
constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kUnknownMethod = -32601;
constexpr int kInvalidParameters = -32602;

/// A parameter of a tool.
struct ToolParameter {
  const char* name;
  const char* type;  ///< "string" or "integer".
  const char* about;
  bool is_required = false;
};

struct Tool {
  const char* name;
  const char* about;
  std::vector<ToolParameter> parameters;
};

const std::vector<Tool>& Tools() {
  const ToolParameter document{"document", "string",
                               "The beginning of the document's SHA-256, 16 digits", true};
  const ToolParameter offset{"offset", "integer", "Leave out so many from the front"};
  static const std::vector<Tool> kTools = {
      {"list_documents", "Which documents there are: publisher, year, kind, SHA-256", {offset}},
      {"search_figures",
       "Printed figures with unit, status (what sums say of them), page and box. Figures that no "
       "sum "
       "proves are unchecked or single; contradicted ones are wrong as printed or as read.",
       {{"text", "string", "Part of a row's labels, a column or a table's title"},
        {"code", "string", "A subject code, with those below it: 201"},
        {"publisher", "string", "Part of a publisher's name"},
        {"year", "integer", "Fiscal year"},
        {"form", "string", "A standard form: B01"},
        offset}},
      {"list_tables", "The tables of a document", {document}},
      {"get_table",
       "The figures of one table, row by row",
       {document, {"table", "string", "t01", true}, offset}},
      {"get_proof",
       "Every check that a figure stands in, with both sides, their difference and all its cells",
       {document,
        {"table", "string", "t01", true},
        {"row", "integer", "From 0, header rows counted", true},
        {"column", "integer", "From 0", true}}},
      {"list_findings", "What is odd about a document, the gravest first", {document}},
  };
  return kTools;
}

Json SchemaOf(const Tool& tool) {
  Json properties = Json::object();
  Json required = Json::array();
  for (const ToolParameter& parameter : tool.parameters) {
    properties[parameter.name] = {{"type", parameter.type}, {"description", parameter.about}};
    if (parameter.is_required) required.push_back(parameter.name);
  }
  return {{"type", "object"},
          {"properties", properties},
          {"required", required},
          {"additionalProperties", false}};
}

Json ToolList() {
  Json list = Json::array();
  for (const Tool& tool : Tools()) {
    list.push_back({{"name", tool.name},
                    {"description", tool.about},
                    {"inputSchema", SchemaOf(tool)},
                    {"annotations", {{"readOnlyHint", true}, {"openWorldHint", false}}}});
  }
  return {{"tools", list}};
}

/// What is wrong with the arguments of a call; empty where nothing is.
std::string WrongArguments(const Tool& tool, const Json& arguments) {
  if (!arguments.is_object()) return "arguments: expected an object";
  for (const auto& [name, value] : arguments.items()) {
    const auto& known = tool.parameters;
    const auto found =
        std::find_if(known.begin(), known.end(),
                     [&, wanted = name](const auto& one) { return one.name == wanted; });
    if (found == known.end()) return "there is no argument " + name;
    const bool is_text = std::string_view(found->type) == "string";
    const bool fits = is_text ? value.is_string() : value.is_number_integer() && value >= 0;
    if (!fits) return name + ": expected " + (is_text ? "a text" : "a whole number");
  }
  for (const ToolParameter& parameter : tool.parameters) {
    if (parameter.is_required && !arguments.contains(parameter.name)) {
      return std::string(parameter.name) + " is missing";
    }
  }
  return "";
}

std::string TextOf(const Json& arguments, const char* name) {
  return arguments.contains(name) ? arguments[name].get<std::string>() : std::string();
}

int NumberOf(const Json& arguments, const char* name) {
  return arguments.contains(name) ? static_cast<int>(std::min<std::int64_t>(
                                        arguments[name].get<std::int64_t>(), INT32_MAX))
                                  : 0;
}

Result<std::string> CallTool(const std::string& database, const std::string& name,
                             const Json& arguments) {
  const std::string document = TextOf(arguments, "document");
  if (name == "list_documents") {
    return DocumentsOf(database, kMostRows, NumberOf(arguments, "offset"));
  }
  if (name == "list_tables") return TablesOf(database, document);
  if (name == "list_findings") return FindingsOf(database, document);
  if (name == "get_proof") {
    return ProofOf(
        database, document,
        {TextOf(arguments, "table"), NumberOf(arguments, "row"), NumberOf(arguments, "column")});
  }
  FigureQuery query{.text = TextOf(arguments, "text"),
                    .code = TextOf(arguments, "code"),
                    .publisher = TextOf(arguments, "publisher"),
                    .form = TextOf(arguments, "form"),
                    .table = TextOf(arguments, "table"),
                    .document = document,
                    .limit = kMostRows,
                    .offset = NumberOf(arguments, "offset")};
  if (arguments.contains("year")) query.year = NumberOf(arguments, "year");
  return SearchFigures(database, query);
}

std::string Dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string ErrorOf(const Json& id, int code, const std::string& message) {
  return Dump({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}});
}

std::string ResultOf(const Json& id, const Json& result) {
  return Dump({{"jsonrpc", "2.0"}, {"id", id}, {"result", result}});
}

/// The content of a tool's answer; a failure is told in it, so that the model can do better.
Json ContentOf(const Result<std::string>& answer) {
  const std::string text = answer.ok() ? *answer : answer.status().message();
  return {{"content", {{{"type", "text"}, {"text", text}}}}, {"isError", !answer.ok()}};
}

}  // namespace

std::optional<std::string> McpServer::Answer(const std::string& message) const {
  const Json request = Json::parse(message, nullptr, false);
  if (request.is_discarded()) return ErrorOf(nullptr, kParseError, "this is no JSON");
  const bool is_request = request.is_object() && request.value("jsonrpc", Json()) == "2.0" &&
                          request.contains("method") && request["method"].is_string();
  if (!is_request) return ErrorOf(nullptr, kInvalidRequest, "this is no request of JSON-RPC 2.0");
  if (!request.contains("id")) return std::nullopt;  // A notification.
  const Json& id = request["id"];
  const std::string method = request["method"];
  const Json parameters = request.value("params", Json::object());
  if (method == "ping") return ResultOf(id, Json::object());
  if (method == "initialize") {
    return ResultOf(
        id, {{"protocolVersion", kProtocol},
             {"capabilities", {{"tools", Json::object()}}},
             {"serverInfo", {{"name", "mingxi"}, {"version", Version()}}},
             {"instructions",
              "Figures of published Chinese public accounts. Quote a figure with its unit, its "
              "status and its page; a dash is no zero."}});
  }
  if (method == "tools/list") return ResultOf(id, ToolList());
  if (method != "tools/call") return ErrorOf(id, kUnknownMethod, "there is no method " + method);
  const bool has_name =
      parameters.is_object() && parameters.contains("name") && parameters["name"].is_string();
  const std::string name = has_name ? parameters["name"].get<std::string>() : "";
  const std::vector<Tool>& tools = Tools();
  const auto tool =
      std::find_if(tools.begin(), tools.end(), [&](const Tool& one) { return one.name == name; });
  if (tool == tools.end()) return ErrorOf(id, kInvalidParameters, "there is no tool " + name);
  const Json arguments = parameters.value("arguments", Json::object());
  const std::string wrong = WrongArguments(*tool, arguments);
  if (!wrong.empty()) return ErrorOf(id, kInvalidParameters, wrong);
  return ResultOf(id, ContentOf(CallTool(database_, name, arguments)));
}

}  // namespace mingxi
