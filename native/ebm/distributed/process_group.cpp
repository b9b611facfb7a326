#define USE_DISTRIBUTED
#define USE_C10D_GLOO
#include "ebm/distributed/process_group.h"

#include <ATen/ATen.h>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <condition_variable>
#include <cstdlib>
#include <sstream>
#include <thread>
#include <utility>

namespace ebm::distributed {

namespace {

using Clock = std::chrono::steady_clock;
constexpr Milliseconds kLook{20};  // from one look at the control to the next

std::string list(const std::vector<int>& ranks) {
  std::string text = ranks.size() == 1 ? "rank " : "ranks ";
  for (size_t i = 0; i < ranks.size(); ++i) text += (i ? ", " : "") + std::to_string(ranks[i]);
  return text;
}

std::string in_seconds(Milliseconds time) {
  std::ostringstream text;
  text << static_cast<double>(time.count()) / 1000 << " s";
  return text.str();
}

/// Whether an error is what gloo says of the others, and not one of this process.
bool is_of_others(const std::exception& error) { return std::string(error.what()).find("gloo") != std::string::npos; }

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// This machine's own address on the way to another.
std::string own_address(const std::string& near) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_DGRAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(near.c_str(), "1", &hints, &found) != 0) return "";
  std::string own;
  for (const auto* each = found; each != nullptr && own.empty(); each = each->ai_next) {
    const auto socket = ::socket(each->ai_family, SOCK_DGRAM, 0);
    if (static_cast<int>(socket) < 0) continue;
    sockaddr_storage address{};
    socklen_t length = sizeof(address);
    char text[NI_MAXHOST];
    // Nothing is sent: the system chooses the way.
    if (connect(socket, each->ai_addr, static_cast<socklen_t>(each->ai_addrlen)) == 0 &&
        getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) == 0 &&
        getnameinfo(reinterpret_cast<sockaddr*>(&address), length, text, sizeof(text), nullptr, 0, NI_NUMERICHOST) == 0)
      own = text;
#ifdef _WIN32
    closesocket(socket);
#else
    close(socket);
#endif
  }
  freeaddrinfo(found);
  return own;
}

c10::intrusive_ptr<c10d::ProcessGroupGloo::Options> gloo_options(const std::string& near, Milliseconds timeout) {
  using Gloo = c10d::ProcessGroupGloo;
  if (std::getenv("GLOO_SOCKET_IFNAME") != nullptr) return Gloo::Options::create_default(timeout);
  auto options = Gloo::Options::create(timeout);
  const auto own = own_address(near);
  options->devices.push_back(own.empty() ? Gloo::createDefaultDevice() : Gloo::createDeviceForHostname(own));
  return options;
}

/// Comes to the store, and waits until all ranks have.
void meet(const Store& store, int rank, int size, Milliseconds timeout, const Control& control) {
  const auto key = [](int other) { return "rank/" + std::to_string(other); };
  const auto name = [](int other) { return "rank " + std::to_string(other); };
  const auto deadline = Clock::now() + timeout;
  if (store->add("seats/" + std::to_string(rank), 1) > 1) {
    throw MeetingError("expected each RANK to be of one process, got " + std::to_string(rank) + " a second time");
  }
  store->set(key(rank), std::to_string(size));
  std::vector<int> missing;
  const auto refuse_others = [&] {
    for (int other = 0; other < size; ++other) {
      if (!store->check({key(other)})) continue;
      const auto theirs = store->get_to_str(key(other));
      if (theirs == std::to_string(size)) continue;
      throw MeetingError("expected WORLD_SIZE to be the same on all ranks, got " + std::to_string(size) + " on " +
                         name(rank) + " and " + theirs + " on " + name(other));
    }
  };
  for (int other = 0; other < size; ++other) {
    for (Milliseconds pause(2); !store->check({key(other)});) {
      control.check();
      if (Clock::now() > deadline) {
        for (int rest = other; rest < size; ++rest) {
          if (!store->check({key(rest)})) missing.push_back(rest);
        }
        if (missing.empty()) break;
        refuse_others();
        throw MeetingError("expected all " + std::to_string(size) + " ranks within " + in_seconds(timeout) +
                           ", got no sign of " + list(missing));
      }
      std::this_thread::sleep_for(pause);
      pause = std::min(pause * 2, Milliseconds(100));
      refuse_others();
    }
  }
  refuse_others();
}

/// The time that libtorch may wait, so that there is some left to ask who is missing.
Milliseconds shortened(Milliseconds timeout) {
  return timeout > 2 * Attendance::kPatience ? timeout - Attendance::kPatience : timeout / 2;
}

std::string describe(const Collective& collective, const std::vector<at::Tensor>& inputs) {
  std::ostringstream text;
  text << collective.name;
  using Kind = Collective::Kind;
  // Elsewhere the ranks may give different things.
  const bool same = collective.kind == Kind::kAllGather || collective.kind == Kind::kAllReduce ||
                    collective.kind == Kind::kReduce || collective.kind == Kind::kBroadcast;
  if (same) text << " of " << c10::getDtypeNames(inputs[0].scalar_type()).first << " " << inputs[0].sizes();
  return text.str();
}

}  // namespace

ProcessGroup::ProcessGroup(const Store& store, int rank, int size, Milliseconds timeout, const std::string& near,
                           Control& control)
    : store_(store), rank_(rank), size_(size), timeout_(timeout) {
  const auto began = Clock::now();
  store->setTimeout(timeout);
  try {
    meet(store, rank, size, timeout, control);
  } catch (const MeetingError&) {
    throw;
  } catch (const Aborted&) {
    throw;
  } catch (const std::exception& error) {
    throw MeetingError("expected the store to answer, got: " + first_line(error.what()));
  }
  const auto left =
      std::max(timeout - std::chrono::duration_cast<Milliseconds>(Clock::now() - began), Milliseconds(1000));
  const auto options = gloo_options(near, left);
  group_ = c10::make_intrusive<c10d::ProcessGroup>(store, rank, size);
  try {
    const auto gloo = c10::make_intrusive<c10d::ProcessGroupGloo>(part_of(store, "gloo/"), rank, size, options);
    gloo->setTimeout(shortened(timeout));
    group_->setBackend(c10::DeviceType::CPU, c10d::ProcessGroup::BackendType::GLOO, gloo);
    group_->setDefaultBackend(c10d::ProcessGroup::BackendType::GLOO);
  } catch (const std::exception& error) {
    throw MeetingError("expected the ranks to reach one another, got: " + first_line(error.what()) +
                       "; where a machine has several networks, GLOO_SOCKET_IFNAME names the interface");
  }
  attendance_ = std::make_unique<Attendance>(store->clone(), rank, size);
}

ProcessGroup::~ProcessGroup() {
  attendance_.reset();
  // An operation that was given up may still hold its threads, for which nobody shall wait.
  if (!failure_.empty()) std::thread([group = std::move(group_)]() mutable { group.reset(); }).detach();
}

void ProcessGroup::wait(const c10::intrusive_ptr<c10d::Work>& work, const Control& control) const {
  struct Ended {
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
  };
  const auto ended = std::make_shared<Ended>();
  work->getFuture()->addCallback([ended](c10::ivalue::Future&) {
    const std::lock_guard lock(ended->mutex);
    ended->done = true;
    ended->changed.notify_all();
  });
  std::unique_lock lock(ended->mutex);
  while (!ended->changed.wait_for(lock, kLook, [&] { return ended->done; })) control.check();
  lock.unlock();
  work->wait();
}

void ProcessGroup::wait_for_peer(const c10::intrusive_ptr<c10d::Work>& work, const Control& control) const {
  std::exception_ptr error;
  std::mutex mutex;
  std::condition_variable changed;
  bool done = false;
  std::thread waiting([&] {
    try {
      work->wait(shortened(timeout_));
    } catch (...) {
      error = std::current_exception();
    }
    const std::lock_guard lock(mutex);
    done = true;
    changed.notify_all();
  });
  bool aborted = false;
  {
    std::unique_lock lock(mutex);
    while (!changed.wait_for(lock, kLook, [&] { return done; })) {
      try {
        control.check();
      } catch (const Aborted&) {
        if (!std::exchange(aborted, true)) work->abort();
      }
    }
  }
  waiting.join();
  if (aborted) throw Aborted();
  if (error) std::rethrow_exception(error);
}

void ProcessGroup::open(const std::string& what) {
  if (!failure_.empty()) {
    throw MeetingError("expected a process group that works, got one that failed " + failure_ +
                       ": destroyProcessGroup() and initProcessGroup() begin anew");
  }
  ++number_;
  what_ = what;
  attendance_->arrive(number_, what);
  began_ = Clock::now();
}

void ProcessGroup::fail(const std::exception& error, bool all) {
  failure_ = "at operation " + std::to_string(number_) + ", " + what_;
  auto faults = attendance_->faults(number_, what_);
  // A message between two ranks says nothing of the others.
  if (faults.empty() || !all) faults += (faults.empty() ? "" : ", and ") + first_line(error.what());
  const bool late = Clock::now() - began_ >= shortened(timeout_);
  throw MeetingError("expected all " + std::to_string(size_) + " ranks " + failure_ +
                     (late ? ", within " + in_seconds(timeout_) : "") + ", got " + faults);
}

void ProcessGroup::explain() {
  if (!failure_.empty()) return;
  try {
    throw;
  } catch (const MeetingError&) {
  } catch (const std::exception& error) {
    if (is_of_others(error)) fail(error, true);
    // The others wait for this one.
    failure_ = "at operation " + std::to_string(number_) + ", " + what_ + ", with an error of this rank's own";
  }
}

void ProcessGroup::run(const std::string& what, const std::function<void()>& body) {
  open(what);
  try {
    body();
  } catch (...) {
    explain();
    throw;
  }
}

std::vector<at::Tensor> ProcessGroup::run(const Collective& collective, std::vector<at::Tensor> inputs,
                                          const Control& control) {
  using Kind = Collective::Kind;
  const at::NoGradGuard no_grad;
  std::vector<at::Tensor> outputs;
  const bool pair = collective.kind == Kind::kSend || collective.kind == Kind::kReceive;
  // gloo writes where it reads, and a failure must change nothing.
  for (auto& input : inputs) input = input.detach().clone(at::MemoryFormat::Contiguous);
  open(describe(collective, inputs));
  try {
    if (!pair) compare(collective, control);
    outputs = start(collective, inputs, control);
  } catch (const Aborted&) {
    failure_ = "at operation " + std::to_string(number_) + ", " + what_ + ", which was aborted";
    throw;
  } catch (const std::exception& error) {
    fail(error, !pair);
  }
  if (collective.mean) {
    for (auto& output : outputs) output.div_(size_);
  }
  return outputs;
}

void ProcessGroup::compare(const Collective& collective, const Control& control) {
  const auto whole = what_ + " " + std::to_string(collective.op) + " " + std::to_string(collective.root);
  const auto own = static_cast<int64_t>(std::hash<std::string>{}(whole));
  std::vector<at::Tensor> inputs{at::full({1}, own, at::kLong)};
  std::vector<std::vector<at::Tensor>> outputs(1);
  for (int i = 0; i < size_; ++i) outputs[0].push_back(at::empty({1}, at::kLong));
  c10d::AllgatherOptions options;
  options.timeout = shortened(timeout_);
  wait(group_->getBackend(c10::DeviceType::CPU)->allgather(outputs, inputs, options), control);
  for (const auto& other : outputs[0]) {
    if (other.item<int64_t>() != own) throw std::runtime_error("another op, src or dst on some of them");
  }
}

std::vector<at::Tensor> ProcessGroup::start(const Collective& collective, std::vector<at::Tensor>& inputs,
                                            const Control& control) {
  using Kind = Collective::Kind;
  const auto backend = group_->getBackend(c10::DeviceType::CPU);
  const auto timeout = shortened(timeout_);
  const auto like = [this](const at::Tensor& tensor) {
    std::vector<at::Tensor> all;
    for (int i = 0; i < size_; ++i) all.push_back(at::empty_like(tensor));
    return all;
  };
  const bool is_root = rank_ == collective.root;
  switch (collective.kind) {
    case Kind::kAllReduce: {
      c10d::AllreduceOptions options;
      options.reduceOp = collective.op;
      options.timeout = timeout;
      wait(backend->allreduce(inputs, options), control);
      return inputs;
    }
    case Kind::kReduce: {
      c10d::ReduceOptions options;
      options.reduceOp = collective.op;
      options.rootRank = collective.root;
      options.timeout = timeout;
      wait(backend->reduce(inputs, options), control);
      return is_root ? inputs : std::vector<at::Tensor>();
    }
    case Kind::kBroadcast: {
      c10d::BroadcastOptions options;
      options.rootRank = collective.root;
      options.timeout = timeout;
      wait(backend->broadcast(inputs, options), control);
      return inputs;
    }
    case Kind::kAllGather: {
      c10d::AllgatherOptions options;
      options.timeout = timeout;
      std::vector<std::vector<at::Tensor>> outputs{like(inputs[0])};
      wait(backend->allgather(outputs, inputs, options), control);
      return outputs[0];
    }
    case Kind::kGather: {
      c10d::GatherOptions options;
      options.rootRank = collective.root;
      options.timeout = timeout;
      std::vector<std::vector<at::Tensor>> outputs;
      if (is_root) outputs.push_back(like(inputs[0]));
      wait(backend->gather(outputs, inputs, options), control);
      return is_root ? outputs[0] : std::vector<at::Tensor>();
    }
    case Kind::kScatter: {
      c10d::ScatterOptions options;
      options.rootRank = collective.root;
      options.timeout = timeout;
      // The first is of the shape of what comes; the root has those that go.
      std::vector<at::Tensor> outputs{inputs[0]};
      std::vector<std::vector<at::Tensor>> lists;
      if (is_root) lists.emplace_back(inputs.begin() + 1, inputs.end());
      wait(backend->scatter(outputs, lists, options), control);
      return outputs;
    }
    case Kind::kReduceScatter: {
      // gloo has none of its own; libtorch does the same, and cannot be asked whether it is done.
      c10d::AllreduceOptions options;
      options.reduceOp = collective.op;
      options.timeout = timeout;
      std::vector<at::Tensor> all{at::stack(inputs)};
      wait(backend->allreduce(all, options), control);
      return {all[0].select(0, rank_).clone()};
    }
    case Kind::kBarrier: {
      c10d::BarrierOptions options;
      options.timeout = timeout;
      wait(backend->barrier(options), control);
      return {};
    }
    case Kind::kSend:
      wait_for_peer(backend->send(inputs, collective.root, collective.tag), control);
      return {};
    case Kind::kReceive:
      wait_for_peer(backend->recv(inputs, collective.root, collective.tag), control);
      return inputs;
  }
  throw std::logic_error("an operation without a case");
}

}  // namespace ebm::distributed
