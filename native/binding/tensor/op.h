#pragma once
// Any operator of the dispatcher, called by number with the values of its schema in order.
#include <ATen/core/dispatch/Dispatcher.h>

#include <string>
#include <vector>

#include "binding/tensor/convert.h"

namespace binding {

struct OpArgument {
  Kind kind;
  bool optional;
  bool writes;
  bool has_default;
  c10::IValue default_value;  // None where there is none
  std::string name;
};

struct Op {
  explicit Op(c10::OperatorHandle handle);
  c10::OperatorHandle handle;
  std::string name;  // in JavaScript
  std::vector<OpArgument> arguments;
  std::vector<Kind> results;
  bool single_tensor;  // returns one tensor that is not one of its arguments
  bool writes;         // changes an argument
  bool draws;          // takes numbers from a generator
  bool wants_some;     // crashes on a list without tensors
  bool reads_values;   // gives JavaScript a value that depends on the elements
};

}  // namespace binding
