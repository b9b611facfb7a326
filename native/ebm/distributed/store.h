#pragma once
#include <torch/csrc/distributed/c10d/Store.hpp>

#include <chrono>
#include <stdexcept>
#include <string>

namespace ebm::distributed {

using Milliseconds = std::chrono::milliseconds;

/// Processes that did not meet, in words for a user.
struct MeetingError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A table of keys and values that processes share: where they find one another.
using Store = c10::intrusive_ptr<c10d::Store>;

/// One that a process keeps and others reach through TCP. Whoever keeps it may ask for port 0, and gets a free one.
struct TcpStore {
  std::string host;
  int port = 0;
  bool serves = false;
  Milliseconds timeout{};
};
struct OpenedStore {
  Store store;
  int port = 0;
};
OpenedStore open_store(const TcpStore& where);

/// One in a file that all processes see.
Store open_store(const std::string& path, Milliseconds timeout);

/// The part of a store whose keys begin with this.
Store part_of(const Store& store, const std::string& prefix);

}  // namespace ebm::distributed
