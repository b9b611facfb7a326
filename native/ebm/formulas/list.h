#pragma once

#include <type_traits>

#include "ebm/formulas/ackley.h"
#include "ebm/formulas/booth.h"
#include "ebm/formulas/double_well.h"
#include "ebm/formulas/harmonic.h"
#include "ebm/formulas/himmelblau.h"
#include "ebm/formulas/rastrigin.h"
#include "ebm/formulas/rosenbrock.h"
#include "ebm/formulas/styblinski_tang.h"

namespace ebm::formulas {

template <typename... F>
struct List {
  /// The place of a formula.
  template <typename G>
  static constexpr int number() {
    int i = 0, found = -1;
    ((found = std::is_same_v<F, G> ? i : found, ++i), ...);
    return found;
  }

  /// Calls `body` with a formula of each kind.
  template <typename Body>
  static void each(const Body& body) {
    (body(F()), ...);
  }

  /// Calls `body` with the formula of a place, which `formula` points to.
  template <typename Body>
  static void visit(int number, const void* formula, const Body& body) {
    int i = 0;
    (void)((number == i++ && (body(*static_cast<const F*>(formula)), true)) || ...);
  }
};

/// All formulas. The registry, the kernels and their tests take them from here.
using All = List<Ackley, Booth, DoubleWell, Harmonic, Himmelblau, Rastrigin, Rosenbrock, StyblinskiTang>;

}  // namespace ebm::formulas
