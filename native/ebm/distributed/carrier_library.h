#pragma once
// The border between the addon and a library that carries tensors between the devices of one kind: NCCL's for GPUs, in
// the package torchebm-cuda-linux-x64 (native/nccl). Both are built for one libtorch, whose classes cross; a library of
// another version is not used.
#include <torch/csrc/distributed/c10d/Backend.hpp>

#include <cstdint>
#include <string>

#include "ebm/distributed/store.h"

namespace ebm::distributed {

constexpr int32_t kCarrierVersion = 1;

/// A library shows one of these as `ebm_carrier_cuda`, or with the name of its devices.
struct CarrierLibrary {
  int32_t version;
  /// The second half of `cuda:nccl`.
  const char* name;
  /// One rank's part of a group; it connects to the others by `eagerConnectSingleDevice`, once they are all there.
  c10::intrusive_ptr<c10d::Backend> (*make)(const Store& store, int rank, int size, Milliseconds timeout);
};

/// That of a kind of devices; null where the process has opened none, or one of another version.
const CarrierLibrary* carrier_library(c10::DeviceType devices);

}  // namespace ebm::distributed
