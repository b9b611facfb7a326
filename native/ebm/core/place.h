#pragma once

#include <ATen/core/Tensor.h>
#include <ATen/core/ivalue.h>
#include <c10/core/Device.h>
#include <c10/util/ArrayRef.h>

#include <optional>

namespace ebm {

/// Whether draws on a device come from a `Source`; those on other kinds of devices come from libtorch's own generators.
inline bool has_source(c10::Device device) { return device.is_cpu() || device.is_cuda() || device.is_privateuseone(); }

/// Where an operator computes: on the device of its first tensor that is not on the CPU, else on the CPU, whose numbers
/// libtorch takes along to any device. None for one without tensors, which makes one and calls another to fill it.
inline std::optional<c10::Device> place_of(c10::ArrayRef<c10::IValue> arguments) {
  std::optional<c10::Device> place;
  const auto see = [&](const at::Tensor& tensor) {
    if (tensor.defined() && (!place || place->is_cpu())) place = tensor.device();
  };
  for (const auto& value : arguments) {
    if (value.isTensor()) {
      see(value.toTensor());
    } else if (value.isTensorList()) {
      for (const at::Tensor& tensor : value.toTensorList()) see(tensor);
    } else if (value.isOptionalTensorList()) {
      for (const std::optional<at::Tensor>& tensor : value.toOptionalTensorList()) {
        if (tensor) see(*tensor);
      }
    }
  }
  return place;
}

}  // namespace ebm
