#pragma once
// In place of the headers of gloo, which libtorch holds and whose headers it does not carry: just what its header
// ProcessGroupGloo.hpp names. libtorch alone makes objects of these types, and nobody here looks into them.
#include <chrono>

namespace gloo {

class Context {
 public:
  void setTimeout(std::chrono::milliseconds timeout);
};

}  // namespace gloo
