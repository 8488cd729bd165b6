// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/server.h"

// The only file that speaks HTTP. Each connection holds a thread of the library's pool, so streams
// of events are few and everything has a deadline.

#include <httplib.h>

#include <atomic>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "desk/api.h"
#include "desk/desk_pages.h"
#include "desk/routes.h"

namespace mingxi {
namespace {

using Json = nlohmann::json;

constexpr int kThreads = 32;
constexpr int kMostListeners = 8;  ///< Streams of events at one time.
constexpr std::chrono::seconds kDeadline{30};
constexpr std::chrono::seconds kHeartbeat{5};
constexpr std::uint64_t kMaxUpload = std::uint64_t{512} << 20;  // As a batch's input.
constexpr char kPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' "
    "data:; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

int HttpStatusOf(const Status& status) {
  switch (status.code()) {
    case StatusCode::kNotFound:
      return 404;
    case StatusCode::kInvalidOption:
      return 400;
    case StatusCode::kUnsupported:
    case StatusCode::kDamaged:
    case StatusCode::kPassword:
      return 422;
    default:
      return 500;
  }
}

void Refuse(int http_status, std::string_view reason, const std::string& message,
            httplib::Response& response) {
  response.status = http_status;
  response.set_content(Json{{"error", {{"reason", reason}, {"message", message}}}}.dump(
                           -1, ' ', false, Json::error_handler_t::replace),
                       "application/json");
}

void Refuse(const Status& status, httplib::Response& response) {
  Refuse(HttpStatusOf(status), ReasonOf(status.code()), status.message(), response);
}

/// A path of ApiRoutes as a pattern of the library's, the names of its parts in their order.
std::string PatternOf(std::string_view path, std::vector<std::string>& names) {
  std::string pattern;
  while (!path.empty()) {
    const std::size_t open = path.find('{');
    for (const char c : path.substr(0, open))
      pattern += c == '.' ? std::string("\\.") : std::string(1, c);
    if (open == std::string_view::npos) break;
    const std::size_t close = path.find('}', open);
    names.emplace_back(path.substr(open + 1, close - open - 1));
    pattern += "([^/]+)";
    path.remove_prefix(close + 1);
  }
  return pattern;
}

/// A name for Content-Disposition, in UTF-8 (RFC 5987).
std::string EncodedName(std::string_view name) {
  std::string encoded;
  for (const unsigned char c : name) {
    const bool is_plain = std::isalnum(c) != 0 || c == '.' || c == '-' || c == '_';
    char text[4];
    std::snprintf(text, sizeof text, "%%%02X", c);
    encoded += is_plain ? std::string(1, static_cast<char>(c)) : std::string(text);
  }
  return encoded;
}

void SendFile(const std::string& path, const std::string& type, httplib::Response& response) {
  auto file = std::make_shared<std::ifstream>(path, std::ios::binary | std::ios::ate);
  if (!file->is_open()) return Refuse(Status::NotFound("the file is gone"), response);
  const auto size = static_cast<std::size_t>(file->tellg());
  if (size == 0) return response.set_content("", type);
  response.set_content_provider(
      size, type, [file](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        std::array<char, 1 << 16> chunk;
        file->seekg(static_cast<std::streamoff>(offset));
        file->read(chunk.data(), static_cast<std::streamsize>(std::min(length, chunk.size())));
        return file->gcount() > 0 &&
               sink.write(chunk.data(), static_cast<std::size_t>(file->gcount()));
      });
}

class DeskServer {
 public:
  DeskServer(const DeskFolder& folder, const DeskOptions& options)
      : folder_(folder),
        queue_(folder_, events_, options.jobs),
        api_(folder_, queue_, stops_, options.jobs.needs_sandbox) {
    server_.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server_.set_read_timeout(kDeadline);
    server_.set_write_timeout(kDeadline);
    server_.set_keep_alive_timeout(5);
    server_.set_payload_max_length(kMaxUpload);
    server_.set_pre_routing_handler(
        [this](const auto& request, auto& response) { return Guard(request, response); });
    server_.set_error_handler([](const httplib::Request&, httplib::Response& response) {
      if (response.body.empty()) Refuse(response.status, "http", "there is nothing here", response);
    });
    server_.set_exception_handler([](const auto&, auto& response, std::exception_ptr) {
      Refuse(500, "internal", "the request could not be answered", response);
    });
    AddPages();
    for (const Route& route : ApiRoutes()) AddRoute(route);
  }

  Status Serve(int port, const std::function<void(const std::string&)>& on_ready,
               const std::function<bool()>& is_interrupted) {
    const std::string host = "127.0.0.1";
    port_ = port == 0                          ? server_.bind_to_any_port(host)
            : server_.bind_to_port(host, port) ? port
                                               : -1;
    if (port_ < 0) {
      return Status::InvalidOption("port " + std::to_string(port) +
                                   " is taken; name another with --port");
    }
    std::thread watcher([&] {
      while (!is_interrupted()) std::this_thread::sleep_for(std::chrono::milliseconds(100));
      stops_ = true;
      events_.Close();
      queue_.Stop();
      server_.stop();
    });
    on_ready("http://" + host + ":" + std::to_string(port_) + "/");
    server_.listen_after_bind();
    watcher.join();
    return Status::Ok();
  }

 private:
  using Handled = httplib::Server::HandlerResponse;

  /// Lets through what comes from this machine's own pages and programs.
  Handled Guard(const httplib::Request& request, httplib::Response& response) const {
    response.set_header("Content-Security-Policy", kPolicy);
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("Cache-Control", "no-store");
    const std::string port = ":" + std::to_string(port_);
    const std::set<std::string> hosts = {"127.0.0.1" + port, "localhost" + port};
    if (hosts.count(request.get_header_value("Host")) == 0) {
      Refuse(403, "host", "this desk answers to 127.0.0.1 and localhost only", response);
      return Handled::Handled;
    }
    const std::string origin = request.get_header_value("Origin");
    const bool is_foreign =
        !origin.empty() &&
        hosts.count(origin.substr(std::min(origin.size(), std::string("http://").size()))) == 0;
    const bool changes = request.method != "GET" && request.method != "HEAD";
    if (is_foreign || (changes && !request.has_header("X-Mingxi"))) {
      Refuse(403, "origin",
             "a request that changes something needs the header X-Mingxi: 1 and no other origin",
             response);
      return Handled::Handled;
    }
    return Handled::Unhandled;
  }

  void AddPages() {
    const auto page = [&](const char* path, std::string_view text, const char* type) {
      server_.Get(path, [text, type](const httplib::Request&, httplib::Response& response) {
        response.set_content(text.data(), text.size(), type);
      });
    };
    page("/", kDeskPage, "text/html; charset=utf-8");
    page("/desk.js", kDeskScript, "text/javascript; charset=utf-8");
    page("/desk.css", kDeskStyle, "text/css; charset=utf-8");
  }

  static Parameters ParametersOf(const Route& route, const std::vector<std::string>& names,
                                 const httplib::Request& request) {
    Parameters parameters;
    for (const RouteParameter& parameter : route.parameters) {
      const std::string name(parameter.name);
      if (parameter.place == "query" && request.has_param(name.c_str())) {
        parameters[name] = request.get_param_value(name.c_str());
      }
    }
    for (std::size_t i = 0; i < names.size() && i + 1 < request.matches.size(); ++i) {
      parameters[names[i]] = request.matches[i + 1];
    }
    return parameters;
  }

  void Send(const Route& route, const Result<ApiAnswer>& answer,
            httplib::Response& response) const {
    if (!answer.ok()) return Refuse(answer.status(), response);
    response.status = route.status;
    if (!answer->download_as.empty()) {
      response.set_header("Content-Disposition",
                          "attachment; filename*=UTF-8''" + EncodedName(answer->download_as));
    }
    const std::string type(route.gives);
    if (route.id == "getReview") {
      response.headers.erase("Content-Security-Policy");  // The page has its own, by hashes.
      response.set_header("Content-Security-Policy", "frame-ancestors 'self'");
    }
    answer->file.empty() ? response.set_content(answer->body, type)
                         : SendFile(answer->file, type, response);
  }

  void AddRoute(const Route& route) {
    std::vector<std::string> names;
    const std::string pattern = PatternOf(route.path, names);
    if (route.id == "upload") return AddUpload(route, pattern);
    if (route.id == "events") return AddEvents(pattern);
    const auto handle = [this, &route, names](const httplib::Request& request,
                                              httplib::Response& response) {
      Send(route, api_.Answer(route.id, ParametersOf(route, names, request), request.body),
           response);
    };
    if (route.method == "GET") server_.Get(pattern, handle);
    if (route.method == "PUT") server_.Put(pattern, handle);
    if (route.method == "DELETE") server_.Delete(pattern, handle);
  }

  /// An upload goes to the disk as it comes.
  void AddUpload(const Route& route, const std::string& pattern) {
    server_.Post(pattern, [this, &route](const httplib::Request& request,
                                         httplib::Response& response,
                                         const httplib::ContentReader& read) {
      const Result<std::string> path = folder_.NewUpload();
      if (!path.ok()) return Refuse(path.status(), response);
      std::uint64_t size = 0;
      std::ofstream file(*path, std::ios::binary);
      const bool is_read =
          !request.is_multipart_form_data() && read([&](const char* bytes, std::size_t count) {
            size += count;
            file.write(bytes, static_cast<std::streamsize>(count));
            return file.good() && size <= kMaxUpload;
          });
      file.close();
      if (is_read && size > 0 && file.good()) {
        Send(route, api_.TakeUpload(*path, request.get_param_value("name")), response);
      } else {
        Refuse(400, "upload",
               "expected the bytes of a file of 512 MiB at most, and as such (no form)", response);
      }
      std::remove(path->c_str());
    });
  }

  void AddEvents(const std::string& pattern) {
    server_.Get(pattern, [this](const httplib::Request& request, httplib::Response& response) {
      if (++listeners_ > kMostListeners) {
        --listeners_;
        return Refuse(503, "listeners", "too many pages listen already", response);
      }
      std::uint64_t after = events_.last();
      const std::string last = request.get_header_value("Last-Event-ID");
      if (!last.empty()) after = std::strtoull(last.c_str(), nullptr, 10);
      response.set_chunked_content_provider(
          "text/event-stream",
          [this, after](std::size_t, httplib::DataSink& sink) mutable {
            const std::string text = events_.Next(after, kHeartbeat);
            if (text.empty()) return false;
            return sink.write(text.data(), text.size());
          },
          [this](bool) { --listeners_; });
    });
  }

  const DeskFolder& folder_;
  std::atomic<bool> stops_ = false;
  std::atomic<int> listeners_ = 0;
  EventStream events_;
  JobQueue queue_;
  DeskApi api_;
  httplib::Server server_;
  int port_ = 0;
};

}  // namespace

Status ServeDesk(const DeskOptions& options,
                 const std::function<void(const std::string&)>& on_ready,
                 const std::function<bool()>& is_interrupted) {
  const Result<DeskFolder> folder = DeskFolder::Open(options.folder);
  if (!folder.ok()) return folder.status();
  DeskServer server(*folder, options);
  return server.Serve(options.port, on_ready, is_interrupted);
}

}  // namespace mingxi
