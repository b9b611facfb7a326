#pragma once

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ebm/core/tensor.h"

namespace ebm {

class Coupling;
class Field;
class Interpolant;
class Mass;
class Model;
class Sampler;
class Schedule;
class Stepper;

/// A function of some tensors.
using TensorFunction = std::function<Tensor(const std::vector<Tensor>& inputs)>;

/// A function from outside the library, which may call `functions` while it runs.
using Callback = std::function<Tensor(const std::vector<Tensor>& inputs, const std::vector<TensorFunction>& functions)>;

/// A visitor of options: each options struct lists its fields once, by name, in `fields(Fields&)`. A reader fills them
/// from a description, a printer tells their types. Names are those of the description. Every field is there in it; an
/// optional one may be null, which leaves the member alone.
class Fields {
 public:
  virtual ~Fields() = default;

  virtual void operator()(const char* name, bool& value) = 0;
  virtual void operator()(const char* name, int64_t& value) = 0;
  virtual void operator()(const char* name, double& value) = 0;
  virtual void operator()(const char* name, std::string& value) = 0;
  virtual void operator()(const char* name, at::ScalarType& value) = 0;
  virtual void operator()(const char* name, std::pair<double, double>& value) = 0;
  virtual void operator()(const char* name, std::vector<double>& value) = 0;
  virtual void operator()(const char* name, std::vector<bool>& value) = 0;
  virtual void operator()(const char* name, Schedule& value) = 0;
  virtual void operator()(const char* name, Mass& value) = 0;
  virtual void operator()(const char* name, Tensor& value) = 0;
  /// An undefined tensor of a list is one that is not there.
  virtual void operator()(const char* name, std::vector<Tensor>& value) = 0;
  virtual void operator()(const char* name, std::function<Tensor(const Tensor&)>& value) = 0;
  virtual void operator()(const char* name, Callback& value) = 0;
  virtual void operator()(const char* name, std::shared_ptr<const Coupling>& value) = 0;
  virtual void operator()(const char* name, std::shared_ptr<const Field>& value) = 0;
  virtual void operator()(const char* name, std::shared_ptr<const Interpolant>& value) = 0;
  virtual void operator()(const char* name, std::shared_ptr<const Model>& value) = 0;
  virtual void operator()(const char* name, std::shared_ptr<const Stepper>& value) = 0;
  virtual void operator()(const char* name, std::shared_ptr<Sampler>& value) = 0;
  virtual void operator()(const char* name, std::vector<std::shared_ptr<const Model>>& value) = 0;
  virtual void operator()(const char* name, std::vector<std::shared_ptr<Sampler>>& value) = 0;

  /// Tensors that are written in place.
  virtual void written(const char* name, Tensor& value) = 0;
  virtual void written(const char* name, std::vector<Tensor>& value) = 0;

  /// The generator, which is asked for only if the component `draws`.
  virtual void generator(const char* name, Rng& value, bool draws) = 0;

  /// One of some names, in the order of the enumerators.
  template <typename Enum>
  void choice(const char* name, Enum& value, std::initializer_list<const char*> names) {
    value = static_cast<Enum>(choose(name, static_cast<int>(value), names));
  }

  /// A field that may be null.
  template <typename T>
  void optional(const char* name, T& value) {
    if (begin_optional(name)) (*this)(name, value);
    end_optional();
  }
  template <typename T>
  void optional(const char* name, std::optional<T>& value) {
    if (begin_optional(name)) (*this)(name, value.emplace());
    end_optional();
  }

  template <typename Enum>
  void optional_choice(const char* name, std::optional<Enum>& value, std::initializer_list<const char*> names) {
    if (begin_optional(name)) choice(name, value.emplace(), names);
    end_optional();
  }

  /// Options within options.
  template <typename T>
  void group(const char* name, T& value) {
    begin_group(name);
    value.fields(*this);
    end_group();
  }
  template <typename T>
  void optional_group(const char* name, std::optional<T>& value) {
    if (begin_optional(name)) group(name, value.emplace());
    end_optional();
  }
  template <typename T>
  void optional_group(const char* name, std::shared_ptr<T>& value) {
    if (begin_optional(name)) group(name, *(value = std::make_shared<T>()));
    end_optional();
  }

 protected:
  virtual int choose(const char* name, int value, std::initializer_list<const char*> names) = 0;
  /// Whether the field is there.
  virtual bool begin_optional(const char* name) = 0;
  virtual void end_optional() = 0;
  virtual void begin_group(const char* name) = 0;
  virtual void end_group() = 0;
};

}  // namespace ebm
