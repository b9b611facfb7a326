#pragma once

#include <optional>

#include "ebm/cuda/interface.h"
#include "ebm/formulas/list.h"
#include "ebm/kernels/energy.h"

namespace ebm::cuda {

/// An energy as the library of kernels takes it; none for a network.
inline std::optional<EbmCudaEnergy> interface_energy(const kernels::Energy& energy) {
  EbmCudaEnergy result{-1, {}, energy.mean, energy.precision};
  switch (energy.kind) {
    case kernels::Energy::kGaussian:
      return result;
    case kernels::Energy::kFormula:
      result.formula = energy.number;
      formulas::All::visit(energy.number, energy.formula, [&](auto formula) {
        static_assert(sizeof(formula) <= sizeof(result.parameters), "more parameters than cross to the kernels");
        double* next = result.parameters;
        auto write = [&](const char*, double& value) { *next++ = value; };
        formula.fields(write);
      });
      return result;
    case kernels::Energy::kNetwork:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace ebm::cuda
