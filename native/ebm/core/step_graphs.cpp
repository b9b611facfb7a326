#include "ebm/core/step_graphs.h"

#include <ATen/autocast_mode.h>
#include <ATen/record_function.h>
#include <c10/core/Event.h>
#include <c10/core/StreamGuard.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <torch/csrc/jit/frontend/tracer.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <mutex>
#include <string_view>
#include <utility>

#include "ebm/core/control.h"
#include "ebm/core/lending.h"
#include "ebm/core/stream.h"

namespace ebm {
namespace {

using Clock = std::chrono::steady_clock;
using Moves = std::vector<std::pair<Tensor, Tensor>>;

/// The time of its kind at which a step is recorded, and the steps that must be left for that to pay.
constexpr int64_t kRecorded = 3, kWorth = 16;
/// The kinds that are kept: a schedule may have one for each step.
constexpr size_t kKinds = 16;
/// The most steps, and the time after which no more are begun, before a loop looks whether to stop.
constexpr int64_t kMost = 64;
constexpr auto kLongest = std::chrono::milliseconds(20);

bool wanted() {
  const char* const graphs = std::getenv("TORCHEBM_CUDA_GRAPHS");
  return graphs == nullptr || std::string_view(graphs) != "0";
}

// Streams that loops have given back. Whoever shared the stream of a recording would be recorded along.
std::mutex mutex;
std::map<std::pair<c10::DeviceType, c10::DeviceIndex>, std::vector<c10::Stream>> idle;

std::vector<c10::Stream>& idle_on(c10::Device device) { return idle[{device.type(), device.index()}]; }

c10::Stream take_stream(const DeviceGraphLibrary& library, c10::Device device) {
  {
    const std::lock_guard lock(mutex);
    auto& streams = idle_on(device);
    if (!streams.empty()) {
      const auto last = streams.back();
      streams.pop_back();
      return last;
    }
  }
  return library.make_stream(device);
}

/// Has this thread work on a stream while it lives: behind what it has begun before, and before what it begins after.
class Aside {
 public:
  explicit Aside(c10::Stream stream)
      : outer_(c10::impl::VirtualGuardImpl(stream.device_type()).getStream(stream.device())), guard_(stream) {
    follow(outer_, stream);
  }
  ~Aside() {
    try {
      follow(guard_.current_stream(), outer_);
    } catch (const std::exception&) {
      // A device that has failed says so at the next call.
    }
  }
  Aside(const Aside&) = delete;
  Aside& operator=(const Aside&) = delete;

 private:
  static void follow(c10::Stream first, c10::Stream second) {
    c10::Event event(first.device_type());
    event.record(first);
    event.block(second);
  }

  const c10::Stream outer_;
  const c10::StreamGuard guard_;
};

/// Copies tensors to their places, of which one may be where another tensor stands.
void put(Moves moves) {
  for (auto& [from, to] : moves) {
    const bool stands = std::any_of(moves.begin(), moves.end(),
                                    [&from = from](const auto& move) { return move.second.is_alias_of(from); });
    if (stands) from = from.clone();
  }
  for (const auto& [from, to] : moves) to.copy_(from);
}

Tensor state_of(std::optional<at::Generator>& generator) {
  if (!generator) return {};
  const std::lock_guard lock(generator->mutex());
  return generator->get_state();
}

void set_state(std::optional<at::Generator>& generator, const Tensor& state) {
  if (!generator) return;
  const std::lock_guard lock(generator->mutex());
  generator->set_state(state);
}

/// The flag, 0-d, that two tensors have the same numbers to the bit.
Tensor same(const Tensor& a, const Tensor& b) { return a.eq(b).logical_or_(a.ne(a).logical_and_(b.ne(b))).all(); }

std::string first_line(const std::exception& error) {
  const auto* const own = dynamic_cast<const c10::Error*>(&error);
  const std::string text = own ? own->what_without_backtrace() : error.what();
  return text.substr(0, text.find('\n'));
}

}  // namespace

StepGraphs::StepGraphs(Sampler& sampler, const Tensor& x, int64_t n_steps, Rng rng)
    : sampler_(sampler), n_steps_(n_steps), rng_(std::move(rng)) {
  // A tensor that stands for others, inside torch.func, has no storage. Autocast keeps copies of weights for later,
  // which are not to be those that a graph writes.
  const bool covered = !x.is_cpu() && x.has_storage() && x.numel() > 0 && n_steps >= kRecorded + kWorth &&
                       !at::autocast::is_autocast_enabled(x.device().type()) && !torch::jit::tracer::isTracing();
  if (covered && !sampler.has_kernel() && wanted()) library_ = device_graph_library(x.device().type());
}

StepGraphs::~StepGraphs() {
  if (!stream_) return;
  try {
    const Aside aside(*stream_);
    kinds_.clear();
  } catch (const std::exception&) {
    // As above.
  }
  const std::lock_guard lock(mutex);
  idle_on(stream_->device()).push_back(*stream_);
}

std::vector<bool> StepGraphs::known() const {
  std::vector<bool> all;
  for (const auto* tensor : sampler_.state()) all.push_back(tensor->defined());
  return all;
}

StepGraphs::Kind& StepGraphs::kind_of(const std::vector<double>& work) {
  const auto found = std::find_if(kinds_.begin(), kinds_.end(), [&](const Kind& kind) { return kind.work == work; });
  if (found != kinds_.end()) return *found;
  if (kinds_.size() == kKinds) {
    std::optional<Aside> aside;
    if (kinds_.front().graph) aside.emplace(*stream_);
    kinds_.pop_front();
  }
  kinds_.push_back({work, 0, nullptr, {}, {}});
  return kinds_.back();
}

StepGraphs::Kind* StepGraphs::ready(int64_t i) {
  const auto work = sampler_.work(i);
  if (!work) return nullptr;
  auto& kind = kind_of(*work);
  return kind.graph && kind.known == known() ? &kind : nullptr;
}

int64_t StepGraphs::advance(Tensor& x, int64_t begin, int64_t end) {
  is_replayed_ = false;
  const auto work = library_ ? sampler_.work(begin) : std::nullopt;
  if (!work) return sampler_.advance(x, begin, end, rng_);
  auto& kind = kind_of(*work);
  if (kind.graph && kind.known == known()) return repeat(kind, x, begin, end);
  if (!kind.graph && ++kind.seen >= kRecorded && n_steps_ - begin > kWorth) {
    learn(kind, x, begin);
  } else {
    x = sampler_.step(x, begin, rng_);
  }
  return 1;
}

void StepGraphs::learn(Kind& kind, Tensor& x, int64_t i) {
  RECORD_FUNCTION("ebm::graph_capture", {});
  const auto members = sampler_.state();
  const auto begun = known();
  const auto start = x;
  std::vector<Tensor> before, after;
  for (const auto* member : members) before.push_back(member->defined() ? member->clone() : Tensor());
  // Whoever draws nothing takes no stream of numbers from others.
  auto generator = sampler_.draws() ? std::optional(generator_for(rng_, x.device())) : std::nullopt;
  const auto drawn = state_of(generator);
  // The step itself, whose numbers count whatever becomes of the graph.
  x = sampler_.step(x, i, rng_);
  for (const auto* member : members) {
    // A step may have written to the memory that the graph is about to begin with.
    const auto is_written = [&](const Tensor& place) { return place.defined() && place.is_alias_of(*member); };
    const bool stands = member->defined() && std::any_of(state_.begin(), state_.end(), is_written);
    after.push_back(stands ? member->clone() : *member);
  }
  const auto drawn_after = state_of(generator);
  const auto left = known();

  std::unique_ptr<DeviceGraph> graph;
  bool draws_alike = true;
  const auto put_back = [&] {
    for (size_t k = 0; k < members.size(); ++k) *members[k] = after[k];
    set_state(generator, drawn_after);
  };
  const auto refuse = [&](std::string reason) {
    library_ = nullptr;
    refusal_ = std::move(reason);
    std::optional<Aside> aside;
    if (stream_) aside.emplace(*stream_);
    graph = nullptr;
    for (auto& other : kinds_) other.graph = nullptr;
  };
  try {
    if (!stream_) stream_ = take_stream(*library_, x.device());
    // Memory of this thread's stream, which what follows the loop may read.
    if (!x_.defined()) x_ = at::empty_like(start);
    state_.resize(members.size());
    for (size_t k = 0; k < members.size(); ++k)
      if (!state_[k].defined() && after[k].defined()) state_[k] = at::empty_like(after[k]);
    if (const auto accepted = sampler_.accepted(); accepted.defined() && !moved_.defined())
      moved_ = at::zeros_like(accepted);
    {
      const Aside aside(*stream_);
      Moves moves{{start, x_}};
      for (size_t k = 0; k < members.size(); ++k)
        if (before[k].defined()) moves.emplace_back(before[k], state_[k]);
      put(std::move(moves));
      graph = record(before, i, generator);
      set_state(generator, drawn);
      graph->replay();
    }
    draws_alike = !generator || at::equal(state_of(generator), drawn_after);
    put_back();
    std::vector<Tensor> flags{same(x, x_)};
    for (size_t k = 0; k < members.size(); ++k)
      if (after[k].defined()) flags.push_back(same(after[k], state_[k]));
    if (!draws_alike || !at::stack(flags).all().item<bool>())
      return refuse("the graph has other numbers than the step");
  } catch (const Aborted&) {
    put_back();
    throw;
  } catch (const std::exception& error) {
    put_back();
    return refuse(first_line(error));
  }
  kind.graph = std::move(graph);
  kind.known = begun;
  kind.left = left;
}

std::unique_ptr<DeviceGraph> StepGraphs::record(const std::vector<Tensor>& before, int64_t i,
                                                const std::optional<at::Generator>& generator) {
  const auto other = std::find_if(kinds_.begin(), kinds_.end(), [](const Kind& kind) { return kind.graph != nullptr; });
  auto graph = library_->make(other == kinds_.end() ? nullptr : other->graph.get());
  const auto members = sampler_.state();
  for (size_t k = 0; k < members.size(); ++k) *members[k] = before[k].defined() ? state_[k] : Tensor();
  {
    // CUDA's graphs begin with a look at libtorch's own generator too.
    const auto held = hold_default_generators();
    graph->begin(generator);
  }
  Moves moves{{sampler_.step(x_, i, rng_), x_}};
  if (moved_.defined()) moved_.logical_or_(sampler_.accepted());
  for (size_t k = 0; k < members.size(); ++k)
    if (members[k]->defined() && !members[k]->is_same(state_[k])) moves.emplace_back(*members[k], state_[k]);
  put(std::move(moves));
  graph->end();
  return graph;
}

int64_t StepGraphs::repeat(Kind& kind, Tensor& x, int64_t begin, int64_t end) {
  RECORD_FUNCTION("ebm::graph", {});
  const auto members = sampler_.state();
  const auto until = Clock::now() + kLongest;
  // Of this thread's stream, as it outlives the loop.
  auto next = at::empty_like(x);
  auto i = begin;
  {
    const Aside aside(*stream_);
    Moves moves{{x, x_}};
    for (size_t k = 0; k < members.size(); ++k)
      if (members[k]->defined() && !members[k]->is_same(state_[k])) moves.emplace_back(*members[k], state_[k]);
    put(std::move(moves));
    if (moved_.defined()) moved_.zero_();
    auto* now = &kind;
    do {
      now->graph->replay();
      for (size_t k = 0; k < members.size(); ++k) *members[k] = now->left[k] ? state_[k] : Tensor();
      sampler_.taken(i++);
      now = i < std::min(end, begin + kMost) && Clock::now() < until ? ready(i) : nullptr;
    } while (now);
    next.copy_(x_);
  }
  x = std::move(next);
  is_replayed_ = true;
  return i - begin;
}

}  // namespace ebm
