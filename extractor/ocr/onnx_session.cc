// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: ONNX Runtime's C interface is one table of functions whose order never changes; later
// versions only append to it. Its header is in no package of Debian 12, so the few places of that
// table that are used are named here, with the types of their functions. This file's entries are
// OnnxRuntime and OnnxSession.

#include "extractor/ocr/onnx_session.h"

#include <dlfcn.h>

#include <array>
#include <cstddef>
#include <utility>

namespace mingxi {
namespace {

/// The version of the interface that is asked for; any library of 1.15 or newer speaks it.
constexpr std::uint32_t kApiVersion = 15;

constexpr int kWarning = 2;            // OrtLoggingLevel
constexpr int kAllOptimizations = 99;  // GraphOptimizationLevel
constexpr int kFloat = 1;              // ONNXTensorElementDataType
constexpr int kArenaAllocator = 1;     // OrtAllocatorType
constexpr int kDefaultMemory = 0;      // OrtMemType

/// Things of the library, known by address only. A failed call returns a status, a good one null.
using Handle = void*;
using Failure = void*;

/// Where a function stands in the table.
enum Place : std::size_t {
  kGetErrorMessage = 2,
  kCreateEnv = 3,
  kCreateSessionFromArray = 8,
  kRun = 9,
  kCreateSessionOptions = 10,
  kDisableCpuMemArena = 19,
  kSetGraphOptimizationLevel = 23,
  kSetIntraOpNumThreads = 24,
  kSetInterOpNumThreads = 25,
  kSessionGetInputCount = 30,
  kSessionGetOutputCount = 31,
  kSessionGetInputName = 36,
  kSessionGetOutputName = 37,
  kCreateTensorWithData = 49,
  kGetTensorMutableData = 51,
  kGetTensorElementType = 60,
  kGetDimensionsCount = 61,
  kGetDimensions = 62,
  kGetTensorTypeAndShape = 65,
  kCreateCpuMemoryInfo = 69,
  kAllocatorFree = 76,
  kGetDefaultAllocator = 78,
  kReleaseEnv = 92,
  kReleaseStatus = 93,
  kReleaseMemoryInfo = 94,
  kReleaseSession = 95,
  kReleaseValue = 96,
  kReleaseTensorInfo = 99,
  kReleaseSessionOptions = 100,
};

using Function = void (*)();

struct ApiBase {
  const Function* (*get_api)(std::uint32_t version);
  const char* (*get_version)();
};

/// The table, with calls whose arguments are the caller's to get right.
class Api {
 public:
  explicit Api(const void* table) : table_(static_cast<const Function*>(table)) {}

  /// Calls a function that may fail.
  template <typename... Args>
  Status Call(Place place, Args... args) const {
    const Failure failure = reinterpret_cast<Failure (*)(Args...)>(table_[place])(args...);
    if (failure == nullptr) return Status::Ok();
    const char* said =
        reinterpret_cast<const char* (*)(Failure)>(table_[kGetErrorMessage])(failure);
    Status status = Status::Unsupported(std::string("ONNX Runtime: ") + said);
    Release(kReleaseStatus, failure);
    return status;
  }

  void Release(Place place, Handle handle) const {
    if (handle != nullptr) reinterpret_cast<void (*)(Handle)>(table_[place])(handle);
  }

 private:
  const Function* table_;
};

/// A thing of the library that is given back by the function at `place`.
class Owned {
 public:
  Owned(const Api& api, Place place) : api_(&api), place_(place) {}
  ~Owned() { api_->Release(place_, handle_); }
  Owned(const Owned&) = delete;  // Owns its handle.
  Owned& operator=(const Owned&) = delete;

  Handle get() const { return handle_; }
  Handle* address() { return &handle_; }

 private:
  const Api* api_;
  Place place_;
  Handle handle_ = nullptr;
};

/// The name of a session's first input or output.
Result<std::string> NameOf(const Api& api, Handle session, Place place) {
  Handle allocator = nullptr;
  if (Status s = api.Call(kGetDefaultAllocator, &allocator); !s.ok()) return s;
  char* name = nullptr;
  if (Status s = api.Call(place, session, std::size_t{0}, allocator, &name); !s.ok()) return s;
  std::string copy = name;
  if (Status s = api.Call(kAllocatorFree, allocator, static_cast<void*>(name)); !s.ok()) return s;
  return copy;
}

Status SetOptions(const Api& api, Handle options) {
  if (Status s = api.Call(kSetIntraOpNumThreads, options, 1); !s.ok()) return s;
  if (Status s = api.Call(kSetInterOpNumThreads, options, 1); !s.ok()) return s;
  // The arena keeps the largest picture's memory for good; texts differ widely in length.
  if (Status s = api.Call(kDisableCpuMemArena, options); !s.ok()) return s;
  return api.Call(kSetGraphOptimizationLevel, options, kAllOptimizations);
}

Status ExpectOne(const Api& api, Handle session, Place place) {
  std::size_t count = 0;
  if (Status s = api.Call(place, session, &count); !s.ok()) return s;
  return count == 1 ? Status::Ok()
                    : Status::Damaged("a model of one input and one output is expected");
}

Result<Tensor> CopyOf(const Api& api, Handle value) {
  Owned info(api, kReleaseTensorInfo);
  if (Status s = api.Call(kGetTensorTypeAndShape, value, info.address()); !s.ok()) return s;
  int type = 0;
  if (Status s = api.Call(kGetTensorElementType, info.get(), &type); !s.ok()) return s;
  if (type != kFloat) return Status::Unsupported("a model whose output are floats is expected");
  std::size_t rank = 0;
  if (Status s = api.Call(kGetDimensionsCount, info.get(), &rank); !s.ok()) return s;
  Tensor tensor;
  tensor.shape.resize(rank);
  if (Status s = api.Call(kGetDimensions, info.get(), tensor.shape.data(), rank); !s.ok()) return s;
  void* data = nullptr;
  if (Status s = api.Call(kGetTensorMutableData, value, &data); !s.ok()) return s;
  std::size_t count = 1;
  for (const std::int64_t side : tensor.shape) count *= static_cast<std::size_t>(side);
  const auto* first = static_cast<const float*>(data);
  tensor.values.assign(first, first + count);
  return tensor;
}

}  // namespace

Result<OnnxRuntime> OnnxRuntime::Load(const std::string& library_path) {
  void* library = ::dlopen(library_path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return Status::NotFound(std::string("cannot be loaded: ") + ::dlerror());
  const auto get_base = reinterpret_cast<const ApiBase* (*)()>(::dlsym(library, "OrtGetApiBase"));
  if (get_base == nullptr) return Status::Unsupported(library_path + " is not ONNX Runtime");
  const ApiBase* base = get_base();
  const Function* table = base->get_api(kApiVersion);
  if (table == nullptr) {
    return Status::Unsupported("ONNX Runtime 1.15 or newer is expected, this is " +
                               std::string(base->get_version()));
  }
  return OnnxRuntime(table, base->get_version());
}

struct OnnxSession::State {
  explicit State(const void* table)
      : api(table),
        environment(api, kReleaseEnv),
        memory(api, kReleaseMemoryInfo),
        session(api, kReleaseSession) {}

  Api api;
  Owned environment;  ///< Goes after the session.
  Owned memory;
  Owned session;
  std::string input_name;
  std::string output_name;
};

OnnxSession::OnnxSession(std::unique_ptr<State> state) : state_(std::move(state)) {}
OnnxSession::OnnxSession(OnnxSession&&) noexcept = default;
OnnxSession& OnnxSession::operator=(OnnxSession&&) noexcept = default;
OnnxSession::~OnnxSession() = default;

Result<OnnxSession> OnnxSession::Create(const OnnxRuntime& runtime, std::string_view model) {
  auto state = std::make_unique<State>(runtime.api_);
  const Api& api = state->api;
  Owned options(api, kReleaseSessionOptions);
  if (Status s = api.Call(kCreateEnv, kWarning, "mingxi", state->environment.address()); !s.ok())
    return s;
  if (Status s = api.Call(kCreateSessionOptions, options.address()); !s.ok()) return s;
  if (Status s = SetOptions(api, options.get()); !s.ok()) return s;
  if (Status s =
          api.Call(kCreateCpuMemoryInfo, kArenaAllocator, kDefaultMemory, state->memory.address());
      !s.ok()) {
    return s;
  }
  const Status made = api.Call(kCreateSessionFromArray, state->environment.get(),
                               static_cast<const void*>(model.data()), model.size(), options.get(),
                               state->session.address());
  if (!made.ok()) return Status::Damaged(made.message());
  const Handle session = state->session.get();
  if (Status s = ExpectOne(api, session, kSessionGetInputCount); !s.ok()) return s;
  if (Status s = ExpectOne(api, session, kSessionGetOutputCount); !s.ok()) return s;
  Result<std::string> input = NameOf(api, session, kSessionGetInputName);
  Result<std::string> output = NameOf(api, session, kSessionGetOutputName);
  if (!input.ok()) return input.status();
  if (!output.ok()) return output.status();
  state->input_name = *std::move(input);
  state->output_name = *std::move(output);
  return OnnxSession(std::move(state));
}

Result<Tensor> OnnxSession::Run(Tensor input) const {
  const State& state = *state_;
  Owned value(state.api, kReleaseValue);
  Owned result(state.api, kReleaseValue);
  if (Status s = state.api.Call(
          kCreateTensorWithData, state.memory.get(), static_cast<void*>(input.values.data()),
          input.values.size() * sizeof(float), static_cast<const std::int64_t*>(input.shape.data()),
          input.shape.size(), kFloat, value.address());
      !s.ok()) {
    return s;
  }
  const std::array<const char*, 1> input_names = {state.input_name.c_str()};
  const std::array<const char*, 1> output_names = {state.output_name.c_str()};
  const std::array<const void*, 1> values = {value.get()};
  if (Status s = state.api.Call(kRun, state.session.get(), static_cast<const void*>(nullptr),
                                input_names.data(), values.data(), std::size_t{1},
                                output_names.data(), std::size_t{1}, result.address());
      !s.ok()) {
    return s;
  }
  return CopyOf(state.api, result.get());
}

}  // namespace mingxi
