#include <limits>

#include "ebm/cuda/run.h"
#include "ebm/energies/formula_model.h"
#include "ebm/samplers/hamiltonian_monte_carlo.h"
#include "ebm/samplers/metropolis_adjusted_langevin.h"
#include "test/cuda/kernel.h"

namespace {

using namespace ebm::cuda;
using test::GivenNoise;

constexpr int kSteps = 4;
constexpr int kLeapfrogs = 3;
constexpr double kMass = 1.7;

/// Chains and what their last step said.
struct Chains {
  explicit Chains(const at::Tensor& start)
      : x(start.clone()),
        log_ratio(at::zeros({x.size(0)}, x.options())),
        accepted(at::zeros({x.size(0)}, at::kBool)),
        moved(accepted.clone()) {}

  template <typename T>
  Verdicts<T> verdicts() const {
    return {log_ratio.mutable_data_ptr<T>(), accepted.mutable_data_ptr<bool>(), moved.mutable_data_ptr<bool>()};
  }

  at::Tensor x, log_ratio, accepted, moved;
};

template <typename T>
void mala(const ebm::Model& model, double size, const at::Tensor& normals, const at::Tensor& uniforms,
          const Chains& chains) {
  const auto& x = chains.x;
  const auto given = test::given<T>(x, normals, uniforms);
  const Steps<MalaStep<T>> steps{static_cast<int>(normals.size(0)), true, {MalaStep<T>::of(size)}};
  const auto failed = with_target<T>(interface_energy(*model.kernel(x))->energy, [&]<typename Target>(
                                                                                     const Target& target) {
    return with_width<Target>(x.size(1), [&](auto width) {
      using Kernel = Mala<T, decltype(width)::value, Target, GivenNoise<T>>;
      const Kernel kernel{
          target, given, steps, x.mutable_data_ptr<T>(), chains.verdicts<T>(), x.size(0), static_cast<int>(x.size(1))};
      return launch_chains(kernel, width, sizeof(T), nullptr);
    });
  });
  if (failed) throw std::logic_error(failed);
}

template <typename T>
void hmc(const ebm::Model& model, double size, const at::Tensor& normals, const at::Tensor& uniforms,
         const Chains& chains) {
  const auto& x = chains.x;
  const auto given = test::given<T>(x, normals, uniforms);
  const Steps<HmcStep<T>> steps{static_cast<int>(normals.size(0)), true, {HmcStep<T>::of(size)}};
  const HmcMass<T> mass{static_cast<T>(std::sqrt(kMass)), static_cast<T>(kMass), static_cast<T>(kMass)};
  const auto failed =
      with_target<T>(interface_energy(*model.kernel(x))->energy, [&]<typename Target>(const Target& target) {
        return with_width<Target>(x.size(1), [&](auto width) {
          using Kernel = Hmc<T, decltype(width)::value, Target, GivenNoise<T>>;
          const Kernel kernel{target,
                              given,
                              steps,
                              kLeapfrogs,
                              mass,
                              x.mutable_data_ptr<T>(),
                              chains.verdicts<T>(),
                              x.size(0),
                              static_cast<int>(x.size(1))};
          return launch_chains(kernel, width, sizeof(T), nullptr);
        });
      });
  if (failed) throw std::logic_error(failed);
}

/// The kernel beside the sampler: positions, verdicts, and which chains ever moved.
template <typename Kernel>
void compare(const std::string& what, ebm::Sampler& sampler, const ebm::Model& model, const at::Tensor& start,
             const Kernel& kernel) {
  const auto n = start.size(0);
  const auto ours = test::seeded(2), theirs = test::seeded(2);
  std::vector<at::Tensor> normals, uniforms;
  auto moved = at::zeros({n}, at::kBool);
  auto stepwise = start;
  sampler.init(start);
  for (int i = 0; i < kSteps; ++i) {
    normals.push_back(ebm::normal_like(start, ours));
    uniforms.push_back(at::rand({n}, ours, at::TensorOptions()));
    stepwise = sampler.step(stepwise, i, theirs);
    moved.logical_or_(sampler.accepted());
  }
  const Chains chains(start);
  kernel(at::stack(normals), at::stack(uniforms), chains);
  test::expect_alike(what, model, chains.x, stepwise, false);
  EXPECT(chains.accepted.equal(sampler.accepted()));
  EXPECT(chains.moved.equal(moved));
}

const std::vector<std::pair<int64_t, int64_t>> kShapes{{1, 1}, {1, 2}, {127, 2}, {128, 2}, {129, 2}, {257, 3}, {9, 20}};

TEST("CUDA kernels of MALA are the CPU's steps, given the same numbers") {
  for (const auto& [n, d] : kShapes) {
    test::for_targets(n, d, []<typename T>(T, const auto& model, const at::Tensor& start) {
      const double size = model->name() == "RosenbrockModel" ? 3e-4 : 0.03;
      ebm::MetropolisAdjustedLangevin sampler(model, {.step_size = size});
      compare("MALA", sampler, *model, start,
              [&](const auto& z, const auto& u, const auto& chains) { mala<T>(*model, size, z, u, chains); });
    });
  }
}

TEST("CUDA kernels of HMC are the CPU's steps, given the same numbers") {
  for (const auto& [n, d] : kShapes) {
    test::for_targets(n, d, []<typename T>(T, const auto& model, const at::Tensor& start) {
      // Steep energies send rounding errors far apart.
      const bool is_steep = model->name() == "RosenbrockModel" || model->name() == "RastriginModel";
      const double size = is_steep ? 0.03 : 0.2;
      ebm::HamiltonianMonteCarlo sampler(model, {.step_size = size, .n_leapfrog_steps = kLeapfrogs, .mass = kMass});
      compare("HMC", sampler, *model, start,
              [&](const auto& z, const auto& u, const auto& chains) { hmc<T>(*model, size, z, u, chains); });
    });
  }
}

TEST("CUDA kernels of samplers that propose take some proposals and refuse others, and refuse what is no number") {
  const ebm::DoubleWellModel well({2, 1});
  const auto start = at::randn({1000, 2}, test::seeded(1));
  start[0].fill_(std::numeric_limits<float>::quiet_NaN());
  const auto z = at::randn({1, 1000, 2}, test::seeded(3)), u = at::rand({1, 1000}, test::seeded(4));
  for (const auto& sampler : {mala<float>, hmc<float>}) {
    const Chains chains(start);
    sampler(well, sampler == mala<float> ? 0.05 : 0.5, z, u, chains);
    const auto share = chains.accepted.to(at::kFloat).mean().item<double>();
    EXPECT(share > 0.2 && share < 0.99);
    EXPECT(chains.accepted.equal(chains.moved));
    EXPECT(!chains.accepted[0].item<bool>());
    EXPECT(chains.x[0].isnan().all().item<bool>());
    EXPECT_EQUAL(chains.x.ne(start).any(1).sum().item<int64_t>(), chains.accepted.sum().item<int64_t>() + 1);
  }
}

TEST("CUDA kernels of samplers that propose draw in the shape of x, then once for each chain") {
  for (const auto& [n, d] : std::vector<std::pair<int64_t, int64_t>>{{1, 1}, {255, 2}, {1025, 1}, {700, 2}, {257, 3}}) {
    test::for_targets(n, d, []<typename T>(T, const auto& model, const at::Tensor& start) {
      for (const auto sampler : {EBM_CUDA_MALA, EBM_CUDA_HMC}) {
        const std::vector<EbmCudaStep> step{{1e-3}};
        std::vector<at::Tensor> normals, uniforms;
        uint64_t offset = 8;
        for (int i = 0; i < 3; ++i) {
          normals.push_back(test::draw_normals<T>(42, offset, start, 2));
          uniforms.push_back(test::draw_uniforms(42, offset, start.size(0), 2));
        }
        const Chains ours(start), expected(start);
        auto run = test::interface_run<T>(sampler, *model, ours.x, 2, step);
        run.count = 3;
        run.are_equal = 1;
        run.mass = run.mass_divisor = kMass;
        run.leapfrogs = kLeapfrogs;
        run.log_ratio = ours.log_ratio.mutable_data_ptr();
        run.accepted = ours.accepted.mutable_data_ptr<bool>();
        run.moved = ours.moved.mutable_data_ptr<bool>();
        EXPECT(run_kernel<T>(run) == nullptr);
        EXPECT_EQUAL(run.offset, offset);
        const auto& kernel = sampler == EBM_CUDA_MALA ? mala<T> : hmc<T>;
        kernel(*model, 1e-3, at::stack(normals), at::stack(uniforms), expected);
        EXPECT(ours.x.equal(expected.x) && ours.log_ratio.equal(expected.log_ratio));
        EXPECT(ours.accepted.equal(expected.accepted) && ours.moved.equal(expected.moved));
      }
    });
  }
}

}  // namespace
