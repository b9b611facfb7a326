#pragma once
// Energies in closed form, each a struct with its parameters, its formula and that of its gradient. A formula is
// written once, for values of any type: tensors (ebm/energies/formula_model.h), vectors of chains
// (ebm/kernels/chains_avx2.cpp) and one chain of a GPU (ebm/cuda/target.h), for which nvcc takes what is constexpr.
// Operations stand in the order of autograd's backward pass, without factors that round nothing, so that gradients of
// the first two kinds are equal to autograd's to the bit. Plain templates alone: see ebm/kernels/avx2.h.

namespace ebm {

template <typename F>
class FormulaModel;

namespace formulas {

/// The ways in which coordinates meet in a gradient.
enum class Shape {
  kSeparable,   // slope(x), of each coordinate alone
  kPair,        // slopes(x1, x2), of the only two coordinates
  kNeighbours,  // slope(here, wall) with wall(here, next), to which the wall before is added
  kSums,        // slope(x, factors(sums, d)), with the sums of parts(x) over the coordinates
};

template <typename V>
struct Pair {
  V first, second;
};

}  // namespace formulas
}  // namespace ebm
