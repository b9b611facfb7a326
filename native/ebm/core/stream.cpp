#include "ebm/core/stream.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <torch/library.h>

#include <mutex>
#include <utility>

#include "ebm/core/lending.h"
#include "ebm/core/place.h"

namespace ebm {

namespace {

// libtorch's threads hand this kind of information on to each other, and use it for nothing else.
constexpr auto kKind = c10::DebugInfoKind::TEST_INFO_2;

// A key that libtorch leaves to others, below those that record (autograd, traces): recorded programs name no
// generator.
constexpr auto kKey = c10::DispatchKey::Fake;

// Of all sources: they are asked seldom, and for moments.
std::mutex mutex;

Source* current_source() { return static_cast<Source*>(c10::ThreadLocalDebugInfo::get(kKind)); }

// Vigna's finaliser of SplitMix64, as a number that JavaScript holds exactly.
uint64_t mixed(uint64_t seed) {
  uint64_t z = seed + 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return (z ^ (z >> 31)) >> 12;
}

at::Generator make_generator(c10::Device device, uint64_t seed) {
  if (device.is_cpu()) return at::detail::createCPUGenerator(seed);
  auto made = at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index());
  made.set_current_seed(seed);
  return made;
}

}  // namespace

Stream::Stream(uint64_t seed) : Stream(seed, std::make_shared<Root>(Root{seed})) {}

at::Generator Stream::on(c10::Device device) {
  if (!device.is_cpu() && !device.has_index()) {
    device.set_index(at::globalContext().getAcceleratorHooksInterface(device.type()).getCurrentDevice());
  }
  for (const auto& generator : generators_) {
    if (generator.device().type() == device.type() && (device.is_cpu() || generator.device() == device)) {
      return generator;
    }
  }
  generators_.push_back(make_generator(device, seed_));
  return generators_.back();
}

void Stream::seed(uint64_t seed) {
  seed_ = seed;
  root_ = std::make_shared<Root>(Root{seed});
  for (auto& generator : generators_) {
    const std::lock_guard lock(generator.mutex());
    generator.set_current_seed(seed);
  }
}

void Stream::set_state(const at::Tensor& state, c10::Device device) {
  auto generator = on(device);
  const std::lock_guard lock(generator.mutex());
  generator.set_state(state);
  if (!device.is_cpu()) return;
  // Counted on, since a state that is set twice must not be split into the same streams twice.
  root_ = std::make_shared<Root>(Root{generator.current_seed(), root_->splits});
}

std::shared_ptr<Stream> Stream::split() {
  // Neighbouring seeds, as PyTorch gives the workers of a loader: no two of them are equal, even cut to 32 bits.
  const uint64_t seed = mixed(root_->seed) + ++root_->splits;
  return std::shared_ptr<Stream>(new Stream(seed, root_));
}

Source::Source(uint64_t seed, std::function<void(const std::string&)> on_split)
    : kind_(Kind::kProgram), on_split_(std::move(on_split)), stream_(std::make_shared<Stream>(seed)) {}

Source::Source(std::shared_ptr<Source> parent, std::string name, Kind kind)
    : parent_(std::move(parent)), name_(std::move(name)), kind_(kind), given_(parent_->given_) {}

Source::Source(std::shared_ptr<Source> parent, at::Generator given)
    : parent_(std::move(parent)), kind_(Kind::kProgram), given_(std::move(given)), is_through_(true) {}

Source::~Source() { end(); }

std::shared_ptr<Source> Source::current() {
  auto* source = current_source();
  return source ? source->shared_from_this() : nullptr;
}

void Source::take() {
  if (given_) return;
  const std::lock_guard lock(mutex);
  if (!stream_) take_locked();
}

void Source::take_locked() {
  if (kind_ != Kind::kCall) {
    stream_ = parent_->lend(*this);
    return;
  }
  auto* owner = parent_.get();
  while (owner->is_through_) owner = owner->parent_.get();
  stream_ = owner->use(false);
  if (owner->kind_ != Kind::kProgram) return;
  owner->borrower_ = this;
  lender_ = owner->shared_from_this();
}

void Source::end() {
  std::shared_ptr<Source> lender;  // released without the lock, which its own end takes
  const std::lock_guard lock(mutex);
  if (lender_ && lender_->borrower_ == this) {
    lender_->borrower_ = borrower_;
    if (borrower_) borrower_->lender_ = lender_;
  }
  lender = std::move(lender_);
  borrower_ = nullptr;
  stream_ = nullptr;
  is_through_ = parent_ != nullptr;
}

void Source::close() {
  const std::lock_guard lock(mutex);
  on_split_ = nullptr;
}

at::Generator Source::on(c10::Device device) {
  if (auto own = given(device)) return *own;
  const std::lock_guard lock(mutex);
  return use(false)->on(device);
}

std::optional<at::Generator> Source::given(c10::Device device) const {
  return given_ && given_->device().type() == device.type() ? given_ : std::nullopt;
}

void Source::seed(uint64_t seed) {
  if (auto own = given_) {
    const std::lock_guard lock(own->mutex());
    return own->set_current_seed(seed);
  }
  const std::lock_guard lock(mutex);
  use(true)->seed(seed);
}

void Source::set_state(const at::Tensor& state, c10::Device device) {
  if (auto own = given(device)) {
    const std::lock_guard lock(own->mutex());
    return own->set_state(state);
  }
  const std::lock_guard lock(mutex);
  use(true)->set_state(state, device);
}

void Source::seed(uint64_t seed, c10::Device device) {
  auto own = given(device);
  const std::lock_guard lock(mutex);
  auto generator = own ? *own : use(true)->on(device);
  const std::lock_guard drawing(generator.mutex());
  generator.set_current_seed(seed);
}

uint64_t Source::initial_seed() {
  if (given_) return given_->current_seed();
  const std::lock_guard lock(mutex);
  auto* source = this;
  while (!source->stream_) source = source->parent_.get();
  return source->stream_->on(at::kCPU).current_seed();
}

const std::shared_ptr<Stream>& Source::use(bool quietly) {
  if (is_through_) return parent_->use(quietly);
  if (!stream_) {
    take_locked();
  } else if (borrower_) {
    if (!quietly) tell(borrower_->name_);
    stream_ = stream_->split();
    borrower_ = nullptr;
  }
  return stream_;
}

std::shared_ptr<Stream> Source::lend(Source& to) {
  if (is_through_ || (kind_ != Kind::kProgram && !stream_)) return parent_->lend(to);
  if (!stream_) take_locked();
  if (kind_ != Kind::kProgram || borrower_) {
    tell(borrower_ ? borrower_->name_ : name_);
    return stream_->split();
  }
  borrower_ = &to;
  to.lender_ = shared_from_this();
  return stream_;
}

void Source::tell(const std::string& holder) {
  auto* program = this;
  while (program->parent_) program = program->parent_.get();
  if (program->on_split_) program->on_split_(holder);
}

DrawFrom::DrawFrom(std::shared_ptr<Source> source) : source_(kKind, std::move(source)), key_(kKey) {}

at::Generator generator_for(const std::optional<at::Generator>& rng, c10::Device device) {
  if (rng) return *rng;
  auto* source = current_source();
  return source ? source->on(device) : at::globalContext().defaultGenerator(device);
}

namespace {

// CUDA has operators that draw and take no generator. For them libtorch's own is put where that of the source is.
std::mutex lending;
thread_local bool has_default = false;

c10::ArrayRef<c10::IValue> arguments_of(const c10::OperatorHandle& op, const torch::jit::Stack& stack) {
  return c10::ArrayRef<c10::IValue>(stack).slice(stack.size() - op.schema().arguments().size());
}

void go_on(const c10::OperatorHandle& op, c10::DispatchKeySet keys, torch::jit::Stack* stack) {
  op.redispatchBoxed(keys & c10::DispatchKeySet(c10::DispatchKeySet::FULL_AFTER, kKey), stack);
}

// An operator that takes a generator, and is given that of the source where it is given none.
struct Filled : c10::OperatorKernel {
  explicit Filled(size_t from_end) : from_end(from_end) {}

  void operator()(const c10::OperatorHandle& op, c10::DispatchKeySet keys, torch::jit::Stack* stack) {
    auto& rng = (*stack)[stack->size() - from_end];
    auto* source = rng.isNone() && !has_default ? current_source() : nullptr;
    const auto device = source ? place_of(arguments_of(op, *stack)) : std::nullopt;
    if (device && has_source(*device)) rng = source->on(*device);
    go_on(op, keys, stack);
  }

  const size_t from_end;
};

// An operator that draws from CUDA's generator of libtorch and takes no other.
struct Lent : c10::OperatorKernel {
  void operator()(const c10::OperatorHandle& op, c10::DispatchKeySet keys, torch::jit::Stack* stack) {
    auto* source = has_default ? nullptr : current_source();
    const auto device = source ? place_of(arguments_of(op, *stack)) : std::nullopt;
    if (!device || !device->is_cuda()) return go_on(op, keys, stack);
    auto own = source->on(*device);
    auto lent = at::globalContext().defaultGenerator(*device);
    const std::lock_guard lock(lending);
    lent.set_current_seed(own.current_seed());
    lent.set_offset(own.get_offset());
    has_default = true;
    try {
      go_on(op, keys, stack);
    } catch (...) {
      has_default = false;
      throw;
    }
    has_default = false;
    own.set_offset(lent.get_offset());
  }
};

// The place of an operator's generator, from the end of its arguments; 0 where it takes none.
size_t place_of_generator(const c10::FunctionSchema& schema) {
  const auto& arguments = schema.arguments();
  for (size_t i = 0; i < arguments.size(); ++i) {
    const auto optional = arguments[i].type()->cast<c10::OptionalType>();
    if (optional && optional->getElementType()->kind() == c10::TypeKind::GeneratorType) return arguments.size() - i;
  }
  return 0;
}

}  // namespace

std::unique_lock<std::mutex> hold_default_generators() { return std::unique_lock(lending); }

void redirect_draws() {
  static std::mutex once;
  // Never destroyed: operators may run until the process ends.
  static torch::Library *library = nullptr, *all = nullptr;
  static bool has_cuda = false;
  const std::lock_guard lock(once);
  const bool first = library == nullptr;
  if (!first && has_cuda == at::hasCUDA()) return;
  if (first) {
    all = new torch::Library(torch::Library::IMPL, "_", kKey, __FILE__, __LINE__);
    all->fallback(torch::CppFunction::makeFallthrough());
    library = new torch::Library(torch::Library::IMPL, "aten", kKey, __FILE__, __LINE__);
  }
  const bool new_cuda = !has_cuda && at::hasCUDA();
  has_cuda = at::hasCUDA();
  auto& dispatcher = c10::Dispatcher::singleton();
  for (const auto& name : dispatcher.getAllOpNames()) {
    if (name.name.rfind("aten::", 0) != 0) continue;
    const auto op = dispatcher.findSchema(name);
    if (!op) continue;
    const size_t from_end = place_of_generator(op->schema());
    const auto title = name.overload_name.empty() ? name.name : name.name + "." + name.overload_name;
    if (from_end > 0 && first) {
      library->impl(title.c_str(), torch::CppFunction::makeFromBoxedFunctor(std::make_unique<Filled>(from_end)));
    } else if (from_end == 0 && new_cuda && op->hasTag(at::Tag::nondeterministic_seeded) &&
               op->hasKernelForDispatchKey(c10::DispatchKey::CUDA)) {
      library->impl(title.c_str(), torch::CppFunction::makeFromBoxedFunctor(std::make_unique<Lent>()));
    }
  }
}

}  // namespace ebm
