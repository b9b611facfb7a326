#pragma once

#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "ebm/core/control.h"
#include "ebm/core/field.h"
#include "ebm/core/fields.h"
#include "ebm/integrators/stepper.h"

namespace ebm {

/// A Butcher tableau of s stages, explicit or diagonally implicit. The tensors may be of any floating-point type and on
/// any device: the numbers of a step are in the type of its state.
struct Tableau {
  Tensor a;                    // (s, s), lower triangular
  Tensor b;                    // (s)
  Tensor c;                    // (s)
  Tensor e;                    // b minus the weights of the embedded method: (s), or (s + 1) with fsal; or undefined
  std::vector<bool> implicit;  // by stage: whether a[i][i] is not 0
  int64_t order = 0;           // of the method, where there is an embedded one
  bool fsal = false;           // the first stage of a step is the drift at the end of the last
};

struct RungeKuttaOptions {
  /// The class name, for messages.
  std::string name = "RungeKutta";
  double atol = 1e-6;
  double rtol = 1e-3;
  int64_t max_steps = 10000;
  double safety = 0.9;
  double min_factor = 0.2;
  double max_factor = 10;
  double max_step_size = std::numeric_limits<double>::infinity();
  /// The size of a local error, a 0-d tensor; the root of its mean square by default.
  std::function<Tensor(const Tensor&)> norm;
  int64_t solver_max_iter = 8;
  double solver_tol = 1e-6;
  int64_t solver_check_every = 0;
  /// The type in which `step` draws its noise.
  at::ScalarType noise_dtype = at::kFloat;
  Tableau tableau;

  void fields(Fields& f);
};

/// The noise sqrt(2 D) sqrt(h) z of a step of size h, for z standard normal.
Tensor wiener(const Tensor& h, const Tensor& diffusion, const Tensor& z);

/// The Runge-Kutta method of a tableau: k_i = f(x + h sum_j a_ij k_j, t + c_i h), x' = x + h sum_i b_i k_i, and for a
/// stochastic equation noise of strong order 1/2 on top. Implicit stages are solved by Picard iteration.
/// Runs in the caller's grad mode: its result can be differentiated.
class RungeKutta final : public Integrator {
 public:
  using Options = RungeKuttaOptions;

  explicit RungeKutta(Options options) : options_(std::move(options)) {}

  Tensor step(const Field& drift, const Tensor& x, const Tensor& t, const Tensor& h, const Tensor& diffusion,
              const Rng& rng) const override;

  Tensor step_with(const Tensor& z, const Field& drift, const Tensor& x, const Tensor& t, const Tensor& h,
                   const Tensor& diffusion) const override {
    return step(drift, x, t, h, {}, {}).add(wiener(h, diffusion, z));
  }

  Tensor integrate(const Field& drift, Tensor x, const Tensor& grid,
                   const std::function<Tensor(const Tensor&, const Tensor&)>& diffusion, const Rng& rng,
                   Control& control) const override;

  Tensor integrate_adaptive(const Field& drift, Tensor x, double t0, double t1, double h, int64_t n,
                            Control& control) const override;

 private:
  /// The tableau in the type of a state, cut up as the stages use it.
  struct Coefficients {
    std::vector<Tensor> rows;      // a[i, :i]
    std::vector<Tensor> diagonal;  // a[i, i]
    std::vector<Tensor> nodes;     // c[i]
    Tensor b, e;
  };

  Coefficients on(const Tensor& x) const;
  /// All stages, (s, *x.shape). A given `first` is the first of them.
  Tensor stages(const Field& drift, const Coefficients& at, const Tensor& x, const Tensor& t, const Tensor& h,
                const Tensor& first) const;
  Tensor solve_stage(const Field& drift, const Tensor& base, const Tensor& t, const Tensor& coefficient) const;
  Tensor value(const Field& drift, const Tensor& x, const Tensor& t) const;

  Options options_;
};

}  // namespace ebm
