#include "ebm/samplers/adaptation.h"

#include <cmath>
#include <utility>

#include "ebm/integrators/leapfrog.h"

namespace ebm {

void DualAveraging::restart(double step_size) {
  centre_ = std::log(10 * step_size);
  log_step_ = std::log(step_size);
  error_ = log_averaged_ = 0;
  count_ = 0;
}

void DualAveraging::update(double acceptance) {
  constexpr double kGamma = 0.05, kDelay = 10, kKappa = 0.75;  // the paper's
  const double error = target_ - acceptance;
  const auto n = static_cast<double>(++count_);
  error_ += (error - error_) / (n + kDelay);
  log_step_ = centre_ - error_ * std::sqrt(n) / kGamma;
  const double weight = std::pow(n, -kKappa);
  log_averaged_ += weight * (log_step_ - log_averaged_);
}

double DualAveraging::step_size() const { return std::exp(log_step_); }

double DualAveraging::averaged() const { return std::exp(count_ > 0 ? log_averaged_ : log_step_); }

void RunningVariance::add(const Tensor& x) {
  const auto n = x.size(0);
  const auto mean = x.mean(0);
  const auto squares = x.sub(mean).square_().sum(0);
  if (count_ == 0) {
    mean_ = mean;
    squares_ = squares;
  } else {
    // Chan, Golub and LeVeque's update by a whole batch.
    const auto total = static_cast<double>(count_ + n);
    const auto shift = mean.sub(mean_);
    squares_.add_(squares).add_(shift.square(), static_cast<double>(count_) * n / total);
    mean_.add_(shift, n / total);
  }
  count_ += n;
}

Tensor RunningVariance::regularised() const {
  const auto n = static_cast<double>(count_);
  const auto variance = count_ > 1 ? squares_.div(n - 1) : at::zeros_like(squares_);
  return variance.mul_(n / (n + 5)).add_(1e-3 * (5 / (n + 5)));
}

MassWindows mass_windows(const WarmupOptions& options) {
  const auto n = options.n_steps;
  if (!options.adapt_mass || n < 20) return {};  // too few to estimate a variance from
  auto begin = options.init_buffer;
  auto width = options.base_window;
  auto stop = n - options.term_buffer;
  if (begin + width > stop) {
    begin = static_cast<int64_t>(0.15 * n);
    stop = n - static_cast<int64_t>(0.1 * n);
    width = stop - begin;
  }
  MassWindows windows{begin, {}};
  for (auto end = begin + width; end <= stop; end += width) {
    width *= 2;
    if (end + width > stop) end = stop;  // the next would not fit, so this one takes the rest
    windows.ends.push_back(end);
  }
  return windows;
}

double reasonable_step_size(const Model& model, const Tensor& x, const Mass& mass, double from, const Rng& rng) {
  const auto drift = [&](const Tensor& at) { return model.gradient(at).neg(); };
  const auto potential = energies(model, x);
  const auto force = drift(x).clamp_(-kSafeClamp, kSafeClamp);
  const auto is_good = [&](double step_size) {
    const auto p = mass.draw_momentum(x, rng);
    const auto end = leapfrog({x, p, force}, at::full({}, step_size, x.options()), 1, mass, /*safe=*/true, drift);
    const auto loss = energies(model, end.x).add(mass.kinetic_energy(end.p)).sub(potential).sub(mass.kinetic_energy(p));
    return loss.neg_().exp_().clamp_max_(1).nan_to_num_(0.0).mean().item<double>() > 0.8;
  };
  double step_size = from;
  const bool grows = is_good(step_size);
  while (true) {
    const double next = grows ? step_size * 2 : step_size / 2;
    TORCH_CHECK_VALUE(next < 1e7,
                      "warmup: expected an energy that grows without bounds, but every step is accepted; "
                      "is the density proper?");
    TORCH_CHECK_VALUE(next > 1e-10,
                      "warmup: expected an energy that is finite and smooth around the start, but no "
                      "step is small enough to be accepted");
    const bool good = is_good(next);
    // The largest that is good, coming from either side.
    if (grows && !good) return step_size;
    step_size = next;
    if (!grows && good) return step_size;
  }
}

WarmupResult warm_up(TunableSampler& sampler, Tensor x, const WarmupOptions& options, const Rng& rng,
                     Control& control) {
  const at::NoGradGuard no_grad;
  auto mass = options.mass;
  DualAveraging steps(options.step_size, options.target_accept);
  const auto search = [&](double from) {
    steps.restart(reasonable_step_size(sampler.model(), x, mass, from, rng));
    sampler.set_step_size(steps.step_size());
  };
  sampler.set_mass(mass);
  sampler.init(x);
  sampler.desynchronise();
  if (options.n_steps > 0) search(options.step_size);

  const auto windows = mass_windows(options);
  auto end = windows.ends.begin();
  RunningVariance variance;
  Watch watch;
  watch.see(sampler.positions(x), 0);
  double accepted = 0;
  int64_t counted = 0;
  for (int64_t i = 0; i < options.n_steps; ++i) {
    control.check();
    x = sampler.step(x, i, rng);
    watch.see(sampler.positions(x), i + 1, sampler.accepted());
    const auto acceptance = sampler.acceptance().item<double>();
    steps.update(acceptance);
    sampler.set_step_size(steps.step_size());
    if (end == windows.ends.end()) {
      accepted += acceptance;
      ++counted;
    } else if (i >= windows.begin) {
      variance.add(x);
      if (i + 1 == *end) {
        mass = variance.regularised().reciprocal_();
        sampler.set_mass(mass);
        variance = {};
        ++end;
        search(steps.averaged());
      }
    }
    control.advance();
  }
  sampler.set_step_size(steps.averaged());
  x = sampler.synchronise(x);
  return {x, steps.averaged(), mass, counted > 0 ? accepted / static_cast<double>(counted) : 0,
          watch.result(sampler.positions(x), options.n_steps)};
}

}  // namespace ebm
