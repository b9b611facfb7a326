#pragma once

#include <memory>

#include "ebm/kernels/energy.h"

namespace ebm::kernels {

/// Whether this processor multiplies pairs of bfloat16 numbers (AVX-512 BF16), and libtorch uses its longest vectors.
bool has_bf16();

/// Whether it has matrices of them besides (AMX), and Linux gives us the room for these. `TORCHEBM_AMX=0` in the
/// environment says no.
bool has_amx();

/// A network, in float32, whose gradient multiplies weights and neurons of its hidden layers in bfloat16, with sums in
/// float32. Positions, and layers of fewer than 16 neurons, stay in float32: they cost little and say where a chain is.
/// The energy itself where nothing is left, or `has_bf16()` says no.
std::shared_ptr<const Energy> in_bf16(std::shared_ptr<const Energy> energy);

}  // namespace ebm::kernels
