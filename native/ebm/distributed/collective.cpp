#include "ebm/distributed/collective.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

namespace ebm::distributed {

namespace {

using Tensors = std::vector<at::Tensor>;
using Kind = Collective::Kind;

bool is_root(const Collective& collective, const Carrier& carrier) { return carrier.rank == collective.root; }

Tensors like(const at::Tensor& tensor, int size) {
  Tensors all;
  for (int i = 0; i < size; ++i) all.push_back(at::empty_like(tensor));
  return all;
}

at::Tensor count(int64_t n) { return at::full({1}, n, at::kLong); }

/// Bytes at the front of as many as `length`.
at::Tensor padded(const at::Tensor& bytes, int64_t length) {
  auto all = at::zeros({length}, at::kByte);
  all.narrow(0, 0, bytes.numel()).copy_(bytes);
  return all;
}

void all_reduce(Tensors& inputs, const Collective& collective, const Carrier& carrier) {
  c10d::AllreduceOptions options;
  options.reduceOp = collective.op;
  options.timeout = carrier.timeout;
  carrier.wait(carrier.backend->allreduce(inputs, options));
}

void broadcast(Tensors inputs, const Collective& collective, const Carrier& carrier) {
  c10d::BroadcastOptions options;
  options.rootRank = collective.root;
  options.timeout = carrier.timeout;
  carrier.wait(carrier.backend->broadcast(inputs, options));
}

Tensors all_gather(Tensors inputs, const Carrier& carrier) {
  c10d::AllgatherOptions options;
  options.timeout = carrier.timeout;
  std::vector<Tensors> outputs{like(inputs[0], carrier.size)};
  carrier.wait(carrier.backend->allgather(outputs, inputs, options));
  return outputs[0];
}

Tensors all_gather_bytes(const at::Tensor& bytes, const Carrier& carrier) {
  const auto lengths = at::cat(all_gather({count(bytes.numel())}, carrier));
  auto all = all_gather({padded(bytes, lengths.max().item<int64_t>())}, carrier);
  for (int i = 0; i < carrier.size; ++i) all[i] = all[i].narrow(0, 0, lengths[i].item<int64_t>()).clone();
  return all;
}

Tensors broadcast_bytes(const Tensors& inputs, const Collective& collective, const Carrier& carrier) {
  const bool gives = is_root(collective, carrier);
  auto length = count(gives ? inputs[0].numel() : 0);
  broadcast({length}, collective, carrier);
  auto bytes = gives ? inputs[0] : at::empty({length.item<int64_t>()}, at::kByte);
  if (bytes.numel() > 0) broadcast({bytes}, collective, carrier);
  return {bytes};
}

Tensors gather(Tensors inputs, const Collective& collective, const Carrier& carrier) {
  c10d::GatherOptions options;
  options.rootRank = collective.root;
  options.timeout = carrier.timeout;
  std::vector<Tensors> outputs;
  if (is_root(collective, carrier)) outputs.push_back(like(inputs[0], carrier.size));
  carrier.wait(carrier.backend->gather(outputs, inputs, options));
  return outputs.empty() ? Tensors() : outputs[0];
}

/// `given` is of the root alone.
at::Tensor scatter(const at::Tensor& room, const Tensors& given, const Collective& collective, const Carrier& carrier) {
  c10d::ScatterOptions options;
  options.rootRank = collective.root;
  options.timeout = carrier.timeout;
  Tensors outputs{room};
  std::vector<Tensors> lists;
  if (is_root(collective, carrier)) lists.push_back(given);
  carrier.wait(carrier.backend->scatter(outputs, lists, options));
  return outputs[0];
}

Tensors scatter_bytes(const Tensors& inputs, const Collective& collective, const Carrier& carrier) {
  auto lengths = at::zeros({carrier.size}, at::kLong);
  for (size_t i = 0; i < inputs.size(); ++i) lengths[i] = inputs[i].numel();
  broadcast({lengths}, collective, carrier);
  const auto most = lengths.max().item<int64_t>();
  Tensors given;
  for (const auto& bytes : inputs) given.push_back(padded(bytes, most));
  const auto got = scatter(at::empty({most}, at::kByte), given, collective, carrier);
  return {got.narrow(0, 0, lengths[carrier.rank].item<int64_t>()).clone()};
}

at::Tensor all_to_all(const at::Tensor& input, const std::vector<int64_t>& sent, const std::vector<int64_t>& got,
                      const Carrier& carrier) {
  int64_t total = 0;
  for (const auto n : got) total += n;
  auto output = at::empty({total}, input.options());
  auto given = input;
  auto to = sent, from = got;
  c10d::AllToAllOptions options;
  options.timeout = carrier.timeout;
  carrier.wait(carrier.backend->alltoall_base(output, given, from, to, options));
  return output;
}

/// Each rank gives each a tensor of any shape, and gets as many.
Tensors all_to_all(const Tensors& inputs, const Carrier& carrier) {
  Tensors shapes, bytes;
  std::vector<int64_t> sent, got;
  for (const auto& input : inputs) {
    shapes.push_back(shape_of(input));
    bytes.push_back(bytes_of(input));
    sent.push_back(bytes.back().numel());
  }
  const std::vector<int64_t> each(carrier.size, kShapeNumbers);
  const auto& host = carrier.host ? *carrier.host : carrier;
  const auto theirs = all_to_all(at::cat(shapes), each, each, host).view({carrier.size, kShapeNumbers});
  Tensors outputs;
  for (int i = 0; i < carrier.size; ++i) {
    outputs.push_back(room_for(theirs[i], inputs[0].device()));
    got.push_back(static_cast<int64_t>(outputs.back().nbytes()));
  }
  const auto all = all_to_all(at::cat(bytes), sent, got, carrier);
  const auto parts = all.split_with_sizes(got);
  for (int i = 0; i < carrier.size; ++i) bytes_of(outputs[i]).copy_(parts[i]);
  return outputs;
}

}  // namespace

at::Tensor shape_of(const at::Tensor& tensor) {
  if (tensor.dim() > kShapeNumbers - 2) throw std::invalid_argument("a tensor of more than 16 dimensions");
  auto numbers = at::zeros({kShapeNumbers}, at::kLong);
  numbers[0] = static_cast<int64_t>(tensor.scalar_type());
  numbers[1] = tensor.dim();
  for (int64_t i = 0; i < tensor.dim(); ++i) numbers[2 + i] = tensor.size(i);
  return numbers;
}

at::Tensor room_for(const at::Tensor& shape, at::Device device) {
  const auto* numbers = shape.const_data_ptr<int64_t>();
  return at::empty({numbers + 2, static_cast<size_t>(numbers[1])},
                   at::dtype(static_cast<at::ScalarType>(numbers[0])).device(device));
}

at::Tensor bytes_of(const at::Tensor& tensor) { return tensor.view({-1}).view(at::kByte); }

std::string describe(const Collective& collective, const Tensors& inputs) {
  std::ostringstream text;
  text << collective.name;
  const auto type = [&] { return c10::getDtypeNames(inputs[0].scalar_type()).first; };
  switch (collective.kind) {
    case Kind::kAllGather:
    case Kind::kAllReduce:
    case Kind::kReduce:
    case Kind::kBroadcast:
      text << " of " << type() << " " << inputs[0].sizes();
      break;
    case Kind::kAllToAll:
      text << " of " << type();
      break;
    // The ranks may give different things.
    case Kind::kAllGatherBytes:
    case Kind::kBarrier:
    case Kind::kBroadcastBytes:
    case Kind::kGather:
    case Kind::kReduceScatter:
    case Kind::kScatter:
    case Kind::kScatterBytes:
      break;
  }
  return text.str();
}

Tensors perform(const Collective& collective, Tensors& inputs, const Carrier& carrier) {
  switch (collective.kind) {
    case Kind::kAllReduce:
      all_reduce(inputs, collective, carrier);
      return inputs;
    case Kind::kReduce: {
      c10d::ReduceOptions options;
      options.reduceOp = collective.op;
      options.rootRank = collective.root;
      options.timeout = carrier.timeout;
      carrier.wait(carrier.backend->reduce(inputs, options));
      return is_root(collective, carrier) ? inputs : Tensors();
    }
    case Kind::kBroadcast:
      broadcast(inputs, collective, carrier);
      return inputs;
    case Kind::kBroadcastBytes:
      return broadcast_bytes(inputs, collective, carrier);
    case Kind::kAllGather:
      return all_gather(inputs, carrier);
    case Kind::kAllGatherBytes:
      return all_gather_bytes(inputs[0], carrier);
    case Kind::kGather:
      return gather(inputs, collective, carrier);
    case Kind::kScatter:
      // The first is of the shape of what comes; the root has those that go.
      return {scatter(inputs[0], {inputs.begin() + 1, inputs.end()}, collective, carrier)};
    case Kind::kScatterBytes:
      return scatter_bytes(inputs, collective, carrier);
    case Kind::kReduceScatter: {
      Tensors all{at::stack(inputs)};
      if (carrier.host) {
        auto own = at::empty_like(inputs[0]);
        c10d::ReduceScatterOptions options;
        options.reduceOp = collective.op;
        options.timeout = carrier.timeout;
        carrier.wait(carrier.backend->_reduce_scatter_base(own, all[0], options));
        return {own};
      }
      // gloo has none of its own; libtorch does the same, and cannot be asked whether it is done.
      all_reduce(all, collective, carrier);
      return {all[0].select(0, carrier.rank).clone()};
    }
    case Kind::kAllToAll:
      return all_to_all(inputs, carrier);
    case Kind::kBarrier: {
      c10d::BarrierOptions options;
      options.timeout = carrier.timeout;
      carrier.wait(carrier.backend->barrier(options));
      return {};
    }
  }
  throw std::logic_error("an operation without a case");
}

}  // namespace ebm::distributed
