#include "ebm/cuda/run.h"
#include "ebm/energies/formula_model.h"
#include "ebm/samplers/gradient_descent.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "test/cuda/kernel.h"

namespace {

using namespace ebm::cuda;
using test::GivenNoise;

constexpr int kSteps = 5;

std::vector<double> sizes(double largest) {
  std::vector<double> all;
  for (int i = 0; i < kSteps; ++i) all.push_back(largest / (1 + 0.1 * i));
  return all;
}

/// The chains after the steps of a rule, with noise that is given: (steps, n, d).
template <typename T, typename Rule>
at::Tensor with_kernel(const ebm::Model& model, const Rule& rule, const Steps<typename Rule::Step>& steps,
                       const at::Tensor& start, const at::Tensor& noise) {
  const auto x = start.clone();
  const auto n = x.size(0), d = x.size(1);
  const auto given = test::given<T>(x, noise);
  T* const data = x.mutable_data_ptr<T>();
  const auto failed =
      with_target<T>(interface_energy(*model.kernel(start))->energy, [&]<typename Target>(const Target& target) {
        if constexpr (Target::kSeparable) {
          const FirstOrderEach<T, Target, Rule, GivenNoise<T>> kernel{target, rule, given, steps, data, n * d};
          return launch(kernel, kernel.geometry(), nullptr);
        } else {
          return with_width<Target>(d, [&](auto width) {
            using Kernel = FirstOrder<T, decltype(width)::value, Target, Rule, GivenNoise<T>>;
            const auto geometry =
                chain_geometry(n, static_cast<int>(d), width, Kernel::kRows, sizeof(T), Kernel::kThreads);
            return launch(Kernel{target, rule, given, steps, data, n, static_cast<int>(d)}, geometry, nullptr);
          });
        }
      });
  if (failed) throw std::logic_error(failed);
  return x;
}

template <typename T>
void check_first_order(const std::shared_ptr<const ebm::Model>& model, const at::Tensor& x) {
  const auto h = sizes(model->name() == "RosenbrockModel" ? 1e-4 : 1e-3);

  ebm::LangevinDynamics langevin(model, {.step_size = h, .noise_scale = 0.8, .clamp = std::pair(-1.5, 2.0)});
  Steps<typename LangevinRule<T>::Step> steps{kSteps, false, {}};
  const auto ours = test::seeded(2), theirs = test::seeded(2);
  std::vector<at::Tensor> noise;
  auto stepwise = x;
  for (int i = 0; i < kSteps; ++i) {
    steps.at[i] = LangevinRule<T>::step(h[i], 0.8);
    noise.push_back(ebm::normal_like(x, ours));
    stepwise = langevin.step(stepwise, i, theirs);
  }
  const LangevinRule<T> rule{true, T(-1.5), T(2.0)};
  const auto moved = with_kernel<T>(*model, rule, steps, x, at::stack(noise));
  test::expect_alike("Langevin dynamics", *model, moved, stepwise, test::is_exact(*model));

  ebm::GradientDescent descent(model, {.step_size = h});
  Steps<typename DescentRule<T>::Step> descents{kSteps, false, {}};
  stepwise = x;
  for (int i = 0; i < kSteps; ++i) {
    descents.at[i] = DescentRule<T>::step(h[i]);
    stepwise = descent.step(stepwise, i, {});
  }
  // libtorch fuses only with wide vectors.
  const auto fallen = with_kernel<T>(*model, DescentRule<T>(), descents, x, x);
  test::expect_alike("gradient descent", *model, fallen, stepwise, false);
}

TEST("CUDA kernels of Langevin dynamics and gradient descent are the CPU's steps, given the same noise") {
  for (const auto& [n, d] : std::vector<std::pair<int64_t, int64_t>>{
           {1, 1}, {1, 2}, {3, 3}, {255, 2}, {256, 2}, {257, 2}, {513, 5}, {2100, 1}, {40, 64}}) {
    test::for_targets(n, d, []<typename T>(T, const auto& model, const auto& x) { check_first_order<T>(model, x); });
  }
}

template <typename T>
void check_draws(const ebm::Model& model, const at::Tensor& start, int64_t blocks) {
  std::vector<EbmCudaStep> numbers;
  Steps<typename LangevinRule<T>::Step> steps{kSteps, false, {}};
  std::vector<at::Tensor> noise;
  uint64_t offset = 8;
  for (const double h : sizes(1e-3)) {
    steps.at[numbers.size()] = LangevinRule<T>::step(h, 0.8);
    numbers.push_back({h, 0.8});
    noise.push_back(test::draw_normals<T>(42, offset, start, blocks));
  }
  const auto x = start.clone();
  auto run = test::interface_run<T>(EBM_CUDA_LANGEVIN, model, x, blocks, numbers);
  EXPECT(run_kernel<T>(run) == nullptr);
  EXPECT(x.equal(with_kernel<T>(model, LangevinRule<T>{}, steps, start, at::stack(noise))));
  EXPECT_EQUAL(run.offset, offset);
  // In two launches too.
  const auto again = start.clone();
  const std::vector<EbmCudaStep> some(numbers.begin(), numbers.begin() + 2), rest(numbers.begin() + 2, numbers.end());
  auto first = test::interface_run<T>(EBM_CUDA_LANGEVIN, model, again, blocks, some);
  EXPECT(run_kernel<T>(first) == nullptr);
  auto second = test::interface_run<T>(EBM_CUDA_LANGEVIN, model, again, blocks, rest);
  second.offset = first.offset;
  EXPECT(run_kernel<T>(second) == nullptr);
  EXPECT(again.equal(x));
}

TEST("CUDA kernels draw the numbers that PyTorch's CUDA generator draws step after step") {
  for (const int64_t blocks : {1, 3, 1056}) {
    for (const auto& [n, d] : std::vector<std::pair<int64_t, int64_t>>{
             {1, 1}, {255, 1}, {256, 1}, {257, 1}, {1025, 1}, {3000, 1}, {700, 2}, {257, 3}}) {
      test::for_targets(n, d,
                        [&]<typename T>(T, const auto& model, const auto& x) { check_draws<T>(*model, x, blocks); });
    }
  }
}

TEST("CUDA kernels refuse what they have no room for, and change nothing") {
  const ebm::BoothModel pair;
  const auto x = at::zeros({4, 2000}), before = x.clone();
  const std::vector<EbmCudaStep> step{{0.1, 1}};
  auto run = test::interface_run<float>(EBM_CUDA_LANGEVIN, pair, at::zeros({4, 2}), 1, step);
  run.x = x.mutable_data_ptr();
  run.d = 3;
  EXPECT_EQUAL(std::string(run_kernel<float>(run)), "two coordinates expected");
  run.d = 2000;
  run.energy = {-1, {}, x.const_data_ptr(), x.const_data_ptr()};
  EXPECT_EQUAL(std::string(run_kernel<float>(run)), "no kernel takes chains of so many coordinates");
  run.energy.formula = 99;
  EXPECT_EQUAL(std::string(run_kernel<float>(run)), "unknown energy");
  run.count = 65;
  EXPECT_EQUAL(std::string(run_kernel<float>(run)), "too many steps for one launch");
  run.count = 1;
  run.n = int64_t{1} << 40;
  EXPECT_EQUAL(std::string(run_kernel<float>(run)), "too many numbers for one launch");
  EXPECT(x.equal(before));
  EXPECT_EQUAL(run.offset, 8);
}

}  // namespace
