#pragma once
#include <ATen/core/Tensor.h>
#include <torch/csrc/distributed/c10d/Backend.hpp>

#include <functional>
#include <string>
#include <vector>

#include "ebm/distributed/store.h"

namespace ebm::distributed {

/// An operation that processes do together.
struct Collective {
  /// Of those with bytes each rank gives a vector of bytes, of any length; the root of `kScatterBytes` one for each
  /// rank.
  enum class Kind {
    kAllGather,
    kAllGatherBytes,
    kAllReduce,
    kAllToAll,
    kBarrier,
    kBroadcast,
    kBroadcastBytes,
    kGather,
    kReduce,
    kReduceScatter,
    kScatter,
    kScatterBytes,
  };
  Kind kind = Kind::kBarrier;
  std::string name;
  c10d::ReduceOp::RedOpType op = c10d::ReduceOp::SUM;
  bool mean = false;
  /// The rank that sends to all, or gets from all.
  int root = 0;
  /// The time that it waits for the others; 0 for that of its group.
  Milliseconds timeout{};
};

/// The operation in words, as all ranks must have it.
std::string describe(const Collective& collective, const std::vector<at::Tensor>& inputs);

/// The part of libtorch that carries tensors of one device in a group, and how it is waited for.
struct Carrier {
  c10::intrusive_ptr<c10d::Backend> backend;
  /// That of the CPU, for what the host has to know.
  const Carrier* host = nullptr;
  int rank = 0;
  int size = 0;
  Milliseconds timeout{};
  std::function<void(const c10::intrusive_ptr<c10d::Work>&)> wait;
};

/// Does an operation: what a rank gets is returned. The inputs, which are contiguous, may be written to.
std::vector<at::Tensor> perform(const Collective& collective, std::vector<at::Tensor>& inputs, const Carrier& carrier);

/// The type and shape of a tensor as numbers, (kShapeNumbers) of int64, for who is to make room for it.
constexpr int64_t kShapeNumbers = 18;
at::Tensor shape_of(const at::Tensor& tensor);
/// An empty tensor for it.
at::Tensor room_for(const at::Tensor& shape, at::Device device = at::kCPU);
/// The memory of a contiguous tensor, (its bytes) of uint8.
at::Tensor bytes_of(const at::Tensor& tensor);

}  // namespace ebm::distributed
