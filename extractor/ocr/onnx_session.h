// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// One trained model, ready to run. The only door to ONNX Runtime, which is loaded when it is asked
// for: mingxi neither needs it to build nor to start.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// Numbers with their dimensions, the last one running fastest.
struct Tensor {
  std::vector<std::int64_t> shape;
  std::vector<float> values;
};

/// ONNX Runtime itself, loaded from a file. Copies share it; it stays loaded until the process
/// ends, because its threads and atexit handlers do not survive being unloaded.
class OnnxRuntime {
 public:
  /// Fails with kNotFound where `library_path` cannot be loaded, with kUnsupported where it is too
  /// old to speak the version of the interface that is used here.
  static Result<OnnxRuntime> Load(const std::string& library_path);

  const std::string& version() const { return version_; }  ///< As it names itself: "1.30.0".

 private:
  friend class OnnxSession;
  OnnxRuntime(const void* api, std::string version) : api_(api), version_(std::move(version)) {}
  const void* api_;
  std::string version_;
};

/// A model of one input and one output. Runs in the calling thread; one call at a time.
class OnnxSession {
 public:
  /// `model` is the content of an .onnx file; it may be let go afterwards. Taken from memory so
  /// that a sandboxed process need not open files. Fails with kDamaged where it is no model of one
  /// input and one output.
  static Result<OnnxSession> Create(const OnnxRuntime& runtime, std::string_view model);

  OnnxSession(OnnxSession&&) noexcept;
  OnnxSession& operator=(OnnxSession&&) noexcept;
  ~OnnxSession();

  /// REQUIRES: as many values as the shape says. Fails with kUnsupported where the model does not
  /// take that shape.
  Result<Tensor> Run(Tensor input) const;

 private:
  struct State;
  explicit OnnxSession(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace mingxi
