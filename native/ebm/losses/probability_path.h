#pragma once

#include <memory>
#include <optional>

#include "ebm/core/fields.h"
#include "ebm/core/tensor.h"
#include "ebm/couplings/coupling.h"
#include "ebm/interpolants/interpolant.h"

namespace ebm {

/// The law of the times at which a batch is looked at.
struct Times {
  /// t = 1 / (1 + s) with log s normal, from max(1e-4, eps) to 1 - eps; else uniform from eps to 1 - eps.
  bool log_normal = false;
  double eps = 0;
  double mean = 0;  // of log s
  double std = 1;

  void fields(Fields& f) {
    f("logNormal", log_normal);
    f("eps", eps);
    f("mean", mean);
    f("std", std);
  }

  /// Times (batch,). Draws: rand or randn of that shape.
  Tensor draw(int64_t batch, const at::TensorOptions& options, const Rng& rng) const;
};

/// A batch on its way from noise to data, each pair at a time of its own.
struct PathSample {
  Tensor x0;       // source samples, (B, *data)
  Tensor x1;       // the data that they are paired with
  Tensor weights;  // of the pairs, (B,); undefined where all are equal
  Tensor t;        // times, (B,)
  Tensor xt;       // where the pairs are at these times
  Tensor ut;       // their velocities
};

/// The law of a path sample.
struct ProbabilityPath {
  std::shared_ptr<const Coupling> coupling;
  Times times;
  std::shared_ptr<const Interpolant> interpolant;

  void fields(Fields& f) {
    f("coupling", coupling);
    f.group("times", times);
    f("interpolant", interpolant);
  }

  /// Pairs the data x1 with x0, or where that is undefined with standard normal noise, and takes each pair to a time of
  /// its own. Draws: [randn_like(x1)], [the coupling's], the times.
  PathSample draw(Tensor x0, const Tensor& x1, const Rng& rng) const;
};

/// The path sample of a loss: one that is there, or one drawn anew each time.
struct PathSource {
  struct Given {
    Tensor weights, t, xt, ut;  // as in PathSample

    void fields(Fields& f) {
      f.optional("weights", weights);
      f("t", t);
      f("xt", xt);
      f("ut", ut);
    }
  };

  Tensor x0;  // undefined for standard normal noise
  Tensor x1;
  std::optional<Given> given;
  std::optional<ProbabilityPath> path;
  Rng rng;

  void fields(Fields& f) {
    f.optional("x0", x0);
    f("x1", x1);
    f.optional_group("given", given);
    f.optional_group("path", path);
    f.generator("generator", rng, path.has_value());
  }

  PathSample draw() const {
    if (path) return path->draw(x0, x1, rng);
    return {x0, x1, given->weights, given->t, given->xt, given->ut};
  }
};

/// The mean of the rows' losses (B,), weighted if `weights` is defined.
Tensor mean_of_rows(const Tensor& rows, const Tensor& weights);

/// The mean over all dimensions but the first.
Tensor mean_flat(const Tensor& t);

}  // namespace ebm
