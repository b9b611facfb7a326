#pragma once

#include <mutex>

namespace ebm {

/// Keeps operators off libtorch's own generators of devices, where those draw that take no generator, while it lives.
std::unique_lock<std::mutex> hold_default_generators();

}  // namespace ebm
