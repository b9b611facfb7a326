// Graphs of the second device, in place of CUDA's: the operators that a stream is given are noted, and run again on the
// memory that they had. As there, a recording does nothing: it puts back what it wrote, and what it made has no numbers
// before the first run. What a GPU cannot record is an error: whatever the host waits for, and draws from a generator
// that the graph does not know. It cannot show what takes work that is still under way when a call returns.
#include <ATen/ATen.h>
#include <c10/core/impl/VirtualGuardImpl.h>

#include <cstring>
#include <map>
#include <mutex>

#include "ebm/core/device_graph.h"
#include "test/second_device/second_device.h"

namespace second_device {
namespace {

using at::Tensor;
using c10::IValue;
using Key = std::pair<c10::DeviceIndex, c10::StreamId>;

std::atomic<bool> is_broken = false;
std::mutex mutex;
std::map<Key, std::shared_ptr<Recording>> recordings;  // by the stream, whichever thread gives it work

Key stream_here() {
  const c10::impl::VirtualGuardImpl guard(kType);
  const auto stream = guard.getStream(current());
  return {stream.device_index(), stream.id()};
}

bool is_here(const Tensor& tensor) { return tensor.defined() && tensor.device().type() == kType; }

/// body(tensor) of all tensors in a value.
template <typename Body>
void each_tensor(const IValue& value, const Body& body) {
  if (value.isTensor()) {
    if (value.toTensor().defined()) body(value.toTensor());
  } else if (value.isTensorList()) {
    for (const Tensor& tensor : value.toTensorVector()) body(tensor);
  } else if (value.isOptionalTensorList()) {
    for (const std::optional<Tensor>& tensor : value.toOptionalTensorVector())
      if (tensor) body(*tensor);
  }
}

/// The tensor as it is now, on the same memory. Numbers of the CPU are taken for good, as a launch takes them.
Tensor noted(const Tensor& tensor) {
  if (!tensor.defined()) return tensor;
  if (!is_here(tensor)) return tensor.clone();
  const auto* const impl = tensor.unsafeGetTensorImpl();
  return Tensor(impl->shallow_copy_and_detach(c10::VariableVersion(0), /*allow_tensor_metadata_change=*/true));
}

IValue noted(const IValue& value) {
  if (value.isTensor()) return noted(value.toTensor());
  if (value.isTensorList()) {
    c10::List<Tensor> list;
    for (const Tensor& tensor : value.toTensorVector()) list.push_back(noted(tensor));
    return list;
  }
  if (value.isOptionalTensorList()) {
    c10::List<std::optional<Tensor>> list;
    for (const std::optional<Tensor>& tensor : value.toOptionalTensorVector())
      list.push_back(tensor ? std::optional(noted(*tensor)) : std::nullopt);
    return list;
  }
  return value;
}

std::vector<IValue> noted(c10::ArrayRef<IValue> values) {
  std::vector<IValue> all;
  for (const auto& value : values) all.push_back(noted(value));
  return all;
}

using Memory = std::map<c10::StorageImpl*, c10::Storage>;

void add(Memory& memory, const Tensor& tensor) {
  if (is_here(tensor)) memory.emplace(tensor.storage().unsafeGetStorageImpl(), tensor.storage());
}

/// Does a call again, and gives its results the memory that they had.
void run(const Call& call) {
  torch::jit::Stack stack = noted(c10::ArrayRef<IValue>(call.arguments));
  call.op.redispatchBoxed(c10::DispatchKeySet(c10::DispatchKey::PrivateUse1), &stack);
  Memory given;
  for (const auto& argument : call.arguments) each_tensor(argument, [&](const Tensor& tensor) { add(given, tensor); });
  const auto take = [&](const Tensor& to, const Tensor& from) {
    const auto& memory = to.storage();
    if (given.count(memory.unsafeGetStorageImpl()) > 0) return;  // a view, or what was written in place
    TORCH_CHECK(memory.nbytes() == from.storage().nbytes() && to.strides() == from.strides(), call.op.schema().name(),
                ": a result has another form than it was recorded with");
    if (memory.nbytes() > 0) std::memcpy(memory.mutable_data(), from.storage().data(), memory.nbytes());
  };
  for (size_t i = 0; i < stack.size(); ++i) {
    std::vector<Tensor> from;
    each_tensor(stack[i], [&](const Tensor& tensor) { from.push_back(tensor); });
    size_t next = 0;
    each_tensor(call.results[i], [&](const Tensor& tensor) { take(tensor, from.at(next++)); });
  }
}

}  // namespace

struct Recording::State {
  std::mutex mutex;  // threads of autograd work for the same stream
  std::optional<at::Generator> generator;
  Tensor drawn;
  std::vector<Call> calls;
  std::map<c10::StorageImpl*, std::pair<c10::Storage, std::string>> before;  // what was overwritten
  Memory made;
  std::string failure;
};

Recording::Recording(std::optional<at::Generator> generator) : state_(std::make_shared<State>()) {
  state_->generator = std::move(generator);
  if (state_->generator) state_->drawn = state_->generator->get_state();
}

Recording* Recording::here() {
  const std::lock_guard lock(mutex);
  if (recordings.empty()) return nullptr;
  const auto found = recordings.find(stream_here());
  return found == recordings.end() ? nullptr : found->second.get();
}

void Recording::fail(const std::string& reason) {
  state_->failure = reason;
  TORCH_CHECK(false, "fake: operation not permitted when stream is capturing: ", reason);
}

void Recording::made(const Tensor& tensor) {
  const std::lock_guard lock(state_->mutex);
  add(state_->made, tensor);
}

Call Recording::before(const c10::OperatorHandle& op, c10::ArrayRef<IValue> arguments) {
  const std::lock_guard lock(state_->mutex);
  const auto& schema = op.schema().arguments();
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i].isGenerator()) {
      const auto* const own = state_->generator ? state_->generator->unsafeGetGeneratorImpl() : nullptr;
      if (arguments[i].toGenerator().unsafeGetGeneratorImpl() != own) fail("another generator draws");
    }
    const auto* const alias = schema[i].alias_info();
    if (alias == nullptr || !alias->isWrite()) continue;
    each_tensor(arguments[i], [&](const Tensor& tensor) {
      if (!is_here(tensor)) return;
      const auto& storage = tensor.storage();
      auto* const impl = storage.unsafeGetStorageImpl();
      if (state_->made.count(impl) > 0 || state_->before.count(impl) > 0) return;
      const auto* const data = static_cast<const char*>(storage.data());
      state_->before.emplace(impl, std::pair(storage, std::string(data, storage.nbytes())));
    });
  }
  return {op, noted(arguments), {}};
}

void Recording::after(Call call, c10::ArrayRef<IValue> results) {
  const std::lock_guard lock(state_->mutex);
  Memory given;
  for (const auto& argument : call.arguments) each_tensor(argument, [&](const Tensor& tensor) { add(given, tensor); });
  for (const auto& result : results) {
    each_tensor(result, [&](const Tensor& tensor) {
      if (is_here(tensor) && given.count(tensor.storage().unsafeGetStorageImpl()) == 0) add(state_->made, tensor);
    });
  }
  call.results = noted(results);
  state_->calls.push_back(std::move(call));
}

void Recording::put_back() {
  for (const auto& [impl, held] : state_->before) {
    const auto& [storage, bytes] = held;
    if (!bytes.empty()) std::memcpy(storage.mutable_data(), bytes.data(), bytes.size());
  }
  for (const auto& [impl, storage] : state_->made)
    if (storage.nbytes() > 0) std::memset(storage.mutable_data(), 0xff, storage.nbytes());
  state_->before.clear();
  if (state_->generator) state_->generator->set_state(state_->drawn);
}

void set_broken(bool broken) { is_broken = broken; }

void wait_for_stream() {
  ++counts().waits;
  if (auto* const recording = Recording::here()) recording->fail("the host waits");
}

class Graph final : public ebm::DeviceGraph {
 public:
  Graph() { ++counts().graphs; }
  ~Graph() override {
    --counts().graphs;
    if (recording_) stop();
  }

  void begin(const std::optional<at::Generator>& generator) override {
    key_ = stream_here();
    TORCH_CHECK(key_.second != 0, "fake: graphs must be captured on a non-default stream");
    recording_.reset(new Recording(generator));
    const std::lock_guard lock(mutex);
    recordings.emplace(key_, recording_);
  }

  void end() override {
    const auto failure = recording_->state_->failure;
    calls_ = recording_->state_->calls;
    stop();
    TORCH_CHECK(failure.empty(), "fake: operation failed due to a previous error during capture");
    ++counts().recorded;
  }

  void replay() override {
    TORCH_CHECK(stream_here() == key_, "fake: a graph runs on the stream of its recording");
    TORCH_CHECK(!is_broken, "fake: the graph is broken");
    ++counts().replays;
    for (const auto& call : calls_) run(call);
  }

 private:
  void stop() {
    {
      const std::lock_guard lock(mutex);
      recordings.erase(key_);
    }
    recording_->put_back();
    recording_ = nullptr;
  }

  Key key_{};
  std::shared_ptr<Recording> recording_;
  std::vector<Call> calls_;
};

namespace {

c10::Stream make_stream(c10::Device device) { return c10::impl::VirtualGuardImpl(kType).getNewStream(device); }

std::unique_ptr<ebm::DeviceGraph> make(const ebm::DeviceGraph*) { return std::make_unique<Graph>(); }

}  // namespace
}  // namespace second_device

extern "C" __attribute__((visibility("default"))) const ebm::DeviceGraphLibrary ebm_graphs_fake{
    ebm::kDeviceGraphVersion, second_device::make_stream, second_device::make};
