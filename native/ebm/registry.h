#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "ebm/core/fields.h"
#include "ebm/core/model.h"
#include "ebm/core/sampler.h"
#include "ebm/core/unary_function.h"
#include "ebm/couplings/coupling.h"
#include "ebm/integrators/stepper.h"
#include "ebm/integrators/symplectic.h"
#include "ebm/interpolants/interpolant.h"
#include "ebm/losses/loss.h"
#include "ebm/optim/optimizer.h"

namespace ebm {

/// A component that can be made from a description of its options, by the name of its class.
template <typename T>
struct Component {
  std::string name;
  /// Visits the fields of its options alone.
  std::function<void(Fields& fields)> visit;
  std::function<std::shared_ptr<T>(Fields& fields)> make;
};

template <typename T>
using Family = std::vector<Component<T>>;

// All components of the library, in the order of their names. Each is listed here and nowhere else.

const Family<Coupling>& couplings();
const Family<Interpolant>& interpolants();
const Family<Loss>& losses();
const Family<Model>& models();
const Family<Sampler>& samplers();
const Family<Stepper>& steppers();
const Family<SymplecticIntegrator>& symplectic_integrators();
const Family<UnaryFunction>& unary_functions();
const Family<UpdateRule>& update_rules();

/// The component of a family by its name; null if there is none.
template <typename T>
const Component<T>* find(const Family<T>& family, const std::string& name) {
  for (const auto& component : family) {
    if (component.name == name) return &component;
  }
  return nullptr;
}

}  // namespace ebm
