#include "ebm/distributed/store.h"

#include <c10/util/Logging.h>
#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <cstdlib>

namespace ebm::distributed {

namespace {

/// libtorch's warnings of stores that have gone say with a stack what an error says in words.
void keep_quiet() {
  if (std::getenv("TORCH_CPP_LOG_LEVEL") == nullptr) FLAGS_caffe2_log_level = 2;  // errors
}

std::string seconds(Milliseconds time) {
  auto text = std::to_string(static_cast<double>(time.count()) / 1000);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text + " s";
}

}  // namespace

OpenedStore open_store(const TcpStore& where) {
  keep_quiet();
  c10d::TCPStoreOptions options;
  options.port = static_cast<std::uint16_t>(where.port);
  options.isServer = where.serves;
  options.waitWorkers = false;
  options.timeout = where.timeout;
  const auto address = where.host + ":" + std::to_string(where.port);
  try {
    const auto store = c10::make_intrusive<c10d::TCPStore>(where.host, options);
    return {store, store->getPort()};
  } catch (const std::exception& error) {
    const std::string text = error.what();
    if (text.find("EADDRINUSE") != std::string::npos) {
      throw MeetingError("expected port " + std::to_string(where.port) +
                         " to be free, got one that another process listens on: choose another MASTER_PORT, the same "
                         "for all ranks");
    }
    if (where.serves)
      throw MeetingError("expected to listen on " + address + ", got: " + text.substr(0, text.find('\n')));
    throw MeetingError(
        "expected a store at " + address + " within " + seconds(where.timeout) +
        ", got no answer: is rank 0, or its launcher, running, and can this machine reach that address?");
  }
}

Store open_store(const std::string& path, Milliseconds timeout) {
  const auto store = c10::make_intrusive<c10d::FileStore>(path, -1);
  store->setTimeout(timeout);
  return store;
}

Store part_of(const Store& store, const std::string& prefix) {
  return c10::make_intrusive<c10d::PrefixStore>(prefix, store);
}

}  // namespace ebm::distributed
