// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/routes.h"

#include <map>
#include <nlohmann/json.hpp>

#include "pipeline/version.h"

namespace mingxi {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kJson = "application/json";
constexpr std::string_view kBytes = "application/octet-stream";

const RouteParameter kId{"id", "path", "string", "The document: 16 hex digits of its SHA-256"};
const RouteParameter kLimit{"limit", "query", "integer", "At most so many, 1 to 1000"};
const RouteParameter kOffset{"offset", "query", "integer", "Leave out so many from the front"};

const std::vector<Route>& Routes() {
  static const std::vector<Route> kRoutes = {
      {"openapi", "GET", "/api/v1/openapi.json", "This document", {}, "", kJson},
      {"listDocuments",
       "GET",
       "/api/v1/documents",
       "Every document with what became of it, newest first",
       {{"q", "query", "string", "Part of its name or publisher"},
        {"year", "query", "integer", "Fiscal year"},
        {"status", "query", "string", "waiting, done, partial, duplicate or failed"},
        {"reviewed", "query", "string", "true or false"},
        kLimit,
        kOffset},
       "",
       kJson},
      {"upload",
       "POST",
       "/api/v1/documents",
       "Takes a file and converts it",
       {{"name", "query", "string", "The file's name"}},
       kBytes,
       kJson,
       202},
      {"getDocument", "GET", "/api/v1/documents/{id}", "One document", {kId}, "", kJson},
      {"deleteDocument",
       "DELETE",
       "/api/v1/documents/{id}",
       "Removes it with all that was made of it",
       {kId},
       "",
       kJson},
      {"getResult",
       "GET",
       "/api/v1/documents/{id}/files/{format}",
       "A result of it",
       {kId, {"format", "path", "string", "xlsx, json, sqlite, csv (its figures) or source"}},
       "",
       kBytes},
      {"getReview",
       "GET",
       "/api/v1/documents/{id}/review",
       "Its review page, made when first asked for",
       {kId},
       "",
       "text/html"},
      {"listTables", "GET", "/api/v1/documents/{id}/tables", "Its tables", {kId}, "", kJson},
      {"getTable",
       "GET",
       "/api/v1/documents/{id}/tables/{table}",
       "The figures of one table",
       {kId, {"table", "path", "string", "t01"}, kLimit, kOffset},
       "",
       kJson},
      {"listFindings",
       "GET",
       "/api/v1/documents/{id}/findings",
       "What is odd about it, the gravest first",
       {kId},
       "",
       kJson},
      {"getCorrections",
       "GET",
       "/api/v1/documents/{id}/corrections",
       "What a person corrected",
       {kId},
       "",
       kJson},
      {"setCorrections",
       "PUT",
       "/api/v1/documents/{id}/corrections",
       "Replaces the corrections (mingxi/corrections-1) and converts it again",
       {kId},
       kJson,
       kJson,
       202},
      {"setReviewed",
       "PUT",
       "/api/v1/documents/{id}/reviewed",
       "Says whether it has been reviewed",
       {kId},
       kJson,
       kJson},
      {"searchFigures",
       "GET",
       "/api/v1/figures",
       "Figures of all documents with their places",
       {{"q", "query", "string", "Part of a row's labels, a column or a title"},
        {"code", "query", "string", "A subject code, with those below it"},
        {"publisher", "query", "string", "Part of a publisher's name"},
        {"form", "query", "string", "A standard form: B01"},
        {"status", "query", "string", "confirmed, contradicted, single, unchecked or doubtful"},
        {"year", "query", "integer", "Fiscal year"},
        kLimit,
        kOffset},
       "",
       kJson},
      {"diff",
       "GET",
       "/api/v1/diff",
       "What two documents differ in (mingxi/changes-1)",
       {{"a", "query", "string", "A document"},
        {"b", "query", "string", "Another"},
        {"mode", "query", "string", "extraction, edition or year"}},
       "",
       kJson},
      {"getExport",
       "GET",
       "/api/v1/exports/{name}",
       "What was made of all documents together",
       {{"name", "path", "string", "figures.csv, figures.schema.json or all.sqlite"}},
       "",
       kBytes},
      {"listJobs",
       "GET",
       "/api/v1/jobs",
       "The documents that wait or are being converted",
       {},
       "",
       kJson},
      {"events",
       "GET",
       "/api/v1/events",
       "What happens, as it happens",
       {},
       "",
       "text/event-stream"},
  };
  return kRoutes;
}

Json OperationOf(const Route& route) {
  Json operation = {{"operationId", route.id}, {"summary", route.about}};
  Json parameters = Json::array();
  for (const RouteParameter& parameter : route.parameters) {
    parameters.push_back({{"name", parameter.name},
                          {"in", parameter.place},
                          {"required", parameter.place == "path"},
                          {"description", parameter.about},
                          {"schema", {{"type", parameter.type}}}});
  }
  if (!parameters.empty()) operation["parameters"] = parameters;
  if (!route.takes.empty()) {
    operation["requestBody"] = {
        {"required", true},
        {"content", {{std::string(route.takes), {{"schema", Json::object()}}}}}};
  }
  const Json error = {{"description", "What is wrong: {\"error\": {\"reason\", \"message\"}}"}};
  operation["responses"] = {
      {std::to_string(route.status),
       {{"description", route.about},
        {"content", {{std::string(route.gives), {{"schema", Json::object()}}}}}}},
      {"4XX", error},
      {"5XX", error}};
  return operation;
}

std::string LowerCase(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return lower;
}

}  // namespace

std::span<const Route> ApiRoutes() { return Routes(); }

std::string OpenApiOf(std::span<const Route> routes) {
  Json paths = Json::object();
  for (const Route& route : routes) {
    paths[std::string(route.path)][LowerCase(route.method)] = OperationOf(route);
  }
  const Json document = {{"openapi", "3.1.0"},
                         {"info",
                          {{"title", "mingxi desk"},
                           {"version", Version()},
                           {"description",
                            "Requests that change something carry the header X-Mingxi: 1. Only "
                            "this machine is answered."}}},
                         {"paths", paths}};
  return document.dump(1) + "\n";
}

}  // namespace mingxi
