#define USE_DISTRIBUTED
#define USE_C10D_GLOO
#include "ebm/distributed/process_group.h"

#include <ATen/ATen.h>
#include <c10/core/DeviceGuard.h>
#include <c10/core/Event.h>
#include <c10/core/impl/VirtualGuardImpl.h>
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

#include "ebm/distributed/carrier_library.h"

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

/// Whether an error is what gloo or NCCL says of the others, and not one of this process.
bool is_of_others(const std::exception& error) {
  const std::string words = error.what();
  return words.find("gloo") != std::string::npos || words.find("NCCL") != std::string::npos;
}

/// Of a device whose stream was not through in time.
struct Unfinished : std::runtime_error {
  using std::runtime_error::runtime_error;
};

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

/// Waits for an operation, and looks meanwhile whether it is to stop.
void wait(const c10::intrusive_ptr<c10d::Work>& work, const Control& control) {
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

/// The same for a message, which cannot be asked whether it is done.
void wait_for_peer(const c10::intrusive_ptr<c10d::Work>& work, Milliseconds timeout, const Control& control) {
  std::exception_ptr error;
  std::mutex mutex;
  std::condition_variable changed;
  bool done = false;
  std::thread waiting([&] {
    try {
      work->wait(timeout);
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

}  // namespace

ProcessGroup::ProcessGroup(const Store& store, int rank, int size, Milliseconds timeout, const std::string& near,
                           const std::vector<c10::DeviceType>& devices, Control& control)
    : store_(store), rank_(rank), size_(size), timeout_(timeout), devices_(devices) {
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
  for (const auto device : devices) {
    const auto* const library = carrier_library(device);
    const auto name = c10::DeviceTypeName(device, true);
    if (!library) throw MeetingError("expected a library that carries tensors of " + name + ", got none");
    try {
      const auto backend = library->make(part_of(store, name + "/"), rank, size, shortened(timeout));
      const auto kind = device == c10::DeviceType::CUDA ? c10d::ProcessGroup::BackendType::NCCL
                                                        : c10d::ProcessGroup::BackendType::CUSTOM;
      group_->setBackend(device, kind, backend);
    } catch (const std::exception& error) {
      throw MeetingError(std::string("expected ") + library->name + " to begin, got: " + first_line(error.what()));
    }
  }
  attendance_ = std::make_unique<Attendance>(store->clone(), rank, size);
}

ProcessGroup::~ProcessGroup() {
  attendance_.reset();
  // An operation that was given up may still hold its threads, for which nobody shall wait.
  if (!failure_.empty()) {
    std::thread([group = std::move(group_)]() mutable { group.reset(); }).detach();
    return;
  }
  for (const auto device : devices_) {
    try {
      if (group_) group_->getBackend(device)->shutdown();
    } catch (const std::exception&) {  // there is nobody to tell
    }
  }
}

void ProcessGroup::check() const {
  const std::lock_guard lock(mutex_);
  if (failure_.empty()) return;
  throw MeetingError("expected a process group that works, got one that failed " + failure_ +
                     ": destroyProcessGroup() and initProcessGroup() begin anew");
}

void ProcessGroup::end(const std::string& failure) {
  const std::lock_guard lock(mutex_);
  if (!failure_.empty()) return;
  failure_ = failure;
  // A kernel that waits on a stream for the others would keep the device for ever.
  for (const auto device : devices_) {
    std::thread([backend = group_->getBackend(device)] {
      try {
        backend->abort();
      } catch (const std::exception&) {  // there is nobody to tell
      }
    }).detach();
  }
}

void ProcessGroup::begin(const std::string& what) {
  check();
  ++number_;
  what_ = what;
  limit_ = timeout_;
  attendance_->arrive(number_, what);
  began_ = Clock::now();
}

std::string ProcessGroup::where() const { return "at operation " + std::to_string(number_) + ", " + what_; }

void ProcessGroup::fail(const std::exception& error) {
  end(where());
  auto faults = attendance_->faults(number_, what_);
  if (faults.empty()) faults = first_line(error.what());
  const bool late = Clock::now() - began_ >= shortened(limit_);
  throw MeetingError("expected all " + std::to_string(size_) + " ranks " + where() +
                     (late ? ", within " + in_seconds(limit_) : "") + ", got " + faults);
}

void ProcessGroup::explain() {
  try {
    throw;
  } catch (const MeetingError&) {
  } catch (const std::exception& error) {
    if (is_of_others(error) || dynamic_cast<const Unfinished*>(&error)) fail(error);
    // The others wait for this one.
    end(where() + ", with an error of this rank's own");
  }
}

Milliseconds ProcessGroup::left() const {
  const auto past = std::chrono::duration_cast<Milliseconds>(Clock::now() - began_);
  return std::max(shortened(limit_) - past, Milliseconds(1));
}

Carrier ProcessGroup::host(const Control& control) const {
  return {
      group_->getBackend(c10::DeviceType::CPU), nullptr, rank_, size_, shortened(limit_), [&control](const auto& work) {
        wait(work, control);
      }};
}

Carrier ProcessGroup::carrier(at::Device device, const Carrier& host, const Control& control) {
  const auto backend = group_->getBackend(device.type());
  connect(backend, device, control);
  return {backend, &host, rank_, size_, left(), [this, device, &control](const auto& work) {
            // The stream of this thread goes on behind the operation.
            work->wait();
            settle(device, control);
            if (work->isCompleted() && work->exception()) std::rethrow_exception(work->exception());
          }};
}

void ProcessGroup::connect(const c10::intrusive_ptr<c10d::Backend>& backend, at::Device device,
                           const Control& control) {
  if (std::find(connected_.begin(), connected_.end(), device) != connected_.end()) return;
  // A call that hears nothing, and may hang in a rank that is gone: nobody waits for its thread.
  struct Ended {
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
    std::string error;
  };
  const auto ended = std::make_shared<Ended>();
  std::thread([ended, backend, device] {
    std::string failure;
    try {
      const c10::DeviceGuard here(device);
      backend->eagerConnectSingleDevice(device);
    } catch (const std::exception& error) {
      failure = error.what();
    }
    const std::lock_guard lock(ended->mutex);
    ended->error = failure;
    ended->done = true;
    ended->changed.notify_all();
  }).detach();
  const auto deadline = Clock::now() + left();
  std::unique_lock lock(ended->mutex);
  while (!ended->changed.wait_for(lock, kLook, [&] { return ended->done; })) {
    control.check();
    if (Clock::now() > deadline) throw Unfinished("no connection between the devices of the ranks");
  }
  if (!ended->error.empty()) throw std::runtime_error(ended->error);
  connected_.push_back(device);
}

void ProcessGroup::settle(at::Device device, const Control& control) const {
  const c10::impl::VirtualGuardImpl guard(device.type());
  c10::Event through(device.type());
  through.record(guard.getStream(device));
  const auto deadline = Clock::now() + left();
  for (auto pause = std::chrono::microseconds(20); !through.query();
       pause = std::min(pause * 2, std::chrono::microseconds(1000))) {
    control.check();
    if (Clock::now() > deadline) throw Unfinished("a device that was not through with it");
    std::this_thread::sleep_for(pause);
  }
}

void ProcessGroup::open(const std::string& what, at::Device device) {
  begin(what);
  if (device.is_cpu()) return;
  // The others' absence is told before the device waits for them.
  const Control control;
  const auto host = this->host(control);
  try {
    compare(what_ + " on " + c10::DeviceTypeName(device.type(), true), host);
    connect(group_->getBackend(device.type()), device, control);
  } catch (const std::exception& error) {
    fail(error);
  }
}

void ProcessGroup::close(at::Device device) {
  if (device.is_cpu()) return;
  began_ = Clock::now();
  settle(device, Control());
}

void ProcessGroup::run(const std::string& what, at::Device device, const std::function<void()>& body) {
  open(what, device);
  try {
    body();
    close(device);
  } catch (...) {
    explain();
    throw;
  }
}

std::vector<at::Tensor> ProcessGroup::run(const Collective& collective, std::vector<at::Tensor> inputs,
                                          const Control& control) {
  const at::NoGradGuard no_grad;
  std::vector<at::Tensor> outputs;
  // gloo writes where it reads, and a failure must change nothing.
  for (auto& input : inputs) input = input.detach().clone(at::MemoryFormat::Contiguous);
  begin(describe(collective, inputs));
  if (collective.timeout.count() > 0) limit_ = collective.timeout;
  const auto device = inputs.empty() ? at::Device(at::kCPU) : inputs[0].device();
  const auto host = this->host(control);
  try {
    compare(what_ + " " + std::to_string(collective.op) + " " + std::to_string(collective.root) + " on " +
                c10::DeviceTypeName(device.type(), true),
            host);
    if (device.is_cpu()) {
      outputs = perform(collective, inputs, host);
    } else {
      const c10::DeviceGuard here(device);
      outputs = perform(collective, inputs, carrier(device, host, control));
    }
  } catch (const Aborted&) {
    end(where() + ", which was aborted");
    throw;
  } catch (const std::exception& error) {
    fail(error);
  }
  if (collective.mean) {
    for (auto& output : outputs) output.div_(size_);
  }
  return outputs;
}

void ProcessGroup::compare(const std::string& whole, const Carrier& host) const {
  const auto own = static_cast<int64_t>(std::hash<std::string>{}(whole));
  std::vector<at::Tensor> inputs{at::full({1}, own, at::kLong)};
  Collective gather;
  gather.kind = Collective::Kind::kAllGather;
  for (const auto& other : perform(gather, inputs, host)) {
    if (other.item<int64_t>() != own) throw std::runtime_error("another op, src, dst or device on some of them");
  }
}

std::shared_ptr<Line::Place> ProcessGroup::line_up(const Message& message) {
  auto& line = lines_[{message.sends, message.peer, message.tag}];
  if (!line) line = std::make_shared<Line>();
  return std::make_shared<Line::Place>(line);
}

at::Tensor ProcessGroup::exchange(const Message& message, const at::Tensor& tensor, Line::Place& place,
                                  const Control& control) {
  const at::NoGradGuard no_grad;
  const auto peer = "rank " + std::to_string(message.peer);
  const auto tag = message.tag == 0 ? "" : " of tag " + std::to_string(message.tag);
  const auto which = "message " + std::to_string(place.number()) + tag;
  const auto whole = message.name + (message.sends ? " to " : " from ") + peer + ", " + which;
  place.wait(control);
  check();
  const auto present = attendance_->exchange(message.name + (message.sends ? " to " : " from ") + peer);
  const auto backend = group_->getBackend(c10::DeviceType::CPU);
  const auto limit = shortened(timeout_);
  const auto began = Clock::now();
  const auto send = [&](at::Tensor what) {
    std::vector<at::Tensor> sent{std::move(what)};
    return backend->send(sent, message.peer, message.tag);
  };
  const auto receive = [&](at::Tensor where) {
    std::vector<at::Tensor> got{std::move(where)};
    return backend->recv(got, message.peer, message.tag);
  };
  try {
    // Whoever receives makes room for what comes, and gloo ends a process that gets more than it has room for.
    if (message.sends) {
      // By way of the CPU: NCCL knows no tags, and two messages that cross would wait for each other.
      const auto values = tensor.detach().to(at::kCPU, false, true, at::MemoryFormat::Contiguous);
      std::vector<c10::intrusive_ptr<c10d::Work>> works{send(shape_of(values))};
      if (values.nbytes() > 0) works.push_back(send(bytes_of(values)));
      place.begun();
      for (const auto& work : works) wait_for_peer(work, limit, control);
      return {};
    }
    const auto shape = at::empty({kShapeNumbers}, at::kLong);
    wait_for_peer(receive(shape), limit, control);
    const auto values = room_for(shape);
    const auto work = values.nbytes() > 0 ? receive(bytes_of(values)) : nullptr;
    place.begun();
    if (work) wait_for_peer(work, limit, control);
    return values;
  } catch (const Aborted&) {
    end("in " + whole + ", which was aborted");
    throw;
  } catch (const std::exception& error) {
    end("in " + whole);
    const bool late = Clock::now() - began >= limit;
    const auto found = attendance_->whereabouts(message.peer);
    // Of one that is gone the system's words say no more.
    const bool explains = late || found.starts_with("no ");
    throw MeetingError("expected " + which + (message.sends ? " to be received by " : " from ") + peer +
                       (late ? " within " + in_seconds(timeout_) : "") + ", got " + found +
                       (explains ? "" : ", and " + first_line(error.what())));
  }
}

}  // namespace ebm::distributed
