#include "ebm/energies/harmonic.h"

namespace ebm {

Tensor HarmonicModel::energy(const Tensor& x) const { return rows(x).pow(2).sum(-1).mul(0.5 * options_.k); }

Tensor HarmonicModel::closed_gradient(const Tensor& x) const { return x.mul(options_.k); }

}  // namespace ebm
