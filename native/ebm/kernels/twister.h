#pragma once

#include <ATen/core/MT19937RNGEngine.h>

#include <cstdint>

namespace ebm::kernels {

/// The next `count` numbers of `uniform_()` on the CPU, of ATen's Mersenne Twister.
template <typename T>
void take_uniforms(at::mt19937_data_pod& engine, int64_t count, T* out);

/// Passes over as many of them.
template <typename T>
void skip_uniforms(at::mt19937_data_pod& engine, int64_t count);

}  // namespace ebm::kernels
