#pragma once

#include <memory>
#include <optional>

#include "ebm/cuda/interface.h"
#include "ebm/formulas/list.h"
#include "ebm/kernels/energy.h"

namespace ebm::cuda {

/// A network as the library of kernels takes it; null where it has too many layers.
inline std::unique_ptr<EbmCudaNetwork> interface_network(const kernels::Network& network) {
  if (network.depth > EBM_CUDA_LAYERS) return nullptr;
  auto result = std::make_unique<EbmCudaNetwork>();
  result->depth = static_cast<int32_t>(network.depth);
  result->scale = network.scale;
  result->quadratic = network.quadratic;
  for (int64_t l = 0; l < network.depth; ++l) {
    const auto& layer = network.layers[l];
    result->layers[l] = {static_cast<int32_t>(layer.inputs),
                         static_cast<int32_t>(layer.outputs),
                         layer.weight,
                         layer.bias,
                         static_cast<int32_t>(layer.activation),
                         {layer.parameters[0], layer.parameters[1], layer.parameters[2]}};
  }
  return result;
}

/// An energy as the library of kernels takes it, and what it points to.
struct InterfaceEnergy {
  EbmCudaEnergy energy;
  std::unique_ptr<EbmCudaNetwork> network;
};

/// None for a network of too many layers.
inline std::optional<InterfaceEnergy> interface_energy(const kernels::Energy& energy) {
  InterfaceEnergy result{{-1, {}, energy.mean, energy.precision, nullptr}, nullptr};
  switch (energy.kind) {
    case kernels::Energy::kGaussian:
      break;
    case kernels::Energy::kFormula:
      result.energy.formula = energy.number;
      formulas::All::visit(energy.number, energy.formula, [&](auto formula) {
        static_assert(sizeof(formula) <= sizeof(result.energy.parameters), "more parameters than cross to the kernels");
        double* next = result.energy.parameters;
        auto write = [&](const char*, double& value) { *next++ = value; };
        formula.fields(write);
      });
      break;
    case kernels::Energy::kNetwork:
      result.network = interface_network(*energy.network);
      if (!result.network) return std::nullopt;
      result.energy.network = result.network.get();
      break;
  }
  return result;
}

}  // namespace ebm::cuda
