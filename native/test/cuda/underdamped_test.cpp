#include "ebm/cuda/run.h"
#include "ebm/samplers/underdamped_langevin_dynamics.h"
#include "test/cuda/kernel.h"

namespace {

using namespace ebm::cuda;
using test::GivenNoise;

constexpr int kSteps = 4;
constexpr double kFriction = 1.3;

template <typename T>
Steps<UnderdampedStep<T>> steps_from(const std::vector<double>& sizes, size_t begin) {
  Steps<UnderdampedStep<T>> steps{static_cast<int>(sizes.size() - begin), false, {}};
  for (size_t i = begin; i < sizes.size(); ++i) steps.at[i - begin] = UnderdampedStep<T>::of(sizes[i], kFriction);
  return steps;
}

/// Positions and momenta after some steps, with noise that is given.
template <typename T>
void move(const ebm::Model& model, double mass, const Steps<UnderdampedStep<T>>& steps, bool begins,
          const at::Tensor& noise, const at::Tensor& x, const at::Tensor& p) {
  const auto n = x.size(0), d = x.size(1);
  const auto given = test::given<T>(x, noise);
  const UnderdampedRule<T> rule{static_cast<T>(std::sqrt(mass)), static_cast<T>(mass)};
  T *const positions = x.mutable_data_ptr<T>(), *const momenta = p.mutable_data_ptr<T>();
  const auto failed =
      with_target<T>(interface_energy(*model.kernel(x))->energy, [&]<typename Target>(const Target& target) {
        if constexpr (Target::kSeparable) {
          const UnderdampedEach<T, Target, GivenNoise<T>> kernel{target, rule,      given,   steps,
                                                                 begins, positions, momenta, n * d};
          return launch(kernel, kernel.geometry(), nullptr);
        } else {
          return with_width<Target>(d, [&](auto width) {
            using Kernel = Underdamped<T, decltype(width)::value, Target, GivenNoise<T>>;
            const Kernel kernel{target, rule, given, steps, begins, positions, momenta, n, static_cast<int>(d)};
            return launch_chains(kernel, width, sizeof(T), nullptr);
          });
        }
      });
  if (failed) throw std::logic_error(failed);
}

TEST("CUDA kernels of underdamped Langevin dynamics are the CPU's steps, given the same noise") {
  for (const auto& [n, d] :
       std::vector<std::pair<int64_t, int64_t>>{{1, 1}, {1, 2}, {127, 2}, {128, 2}, {129, 2}, {257, 3}, {2100, 1}}) {
    test::for_targets(n, d, []<typename T>(T, const auto& model, const at::Tensor& start) {
      const double largest = model->name() == "RosenbrockModel" ? 1e-3 : 1e-2;
      const std::vector<double> sizes{largest, 0.9 * largest, 0.8 * largest, 0.7 * largest};
      ebm::UnderdampedLangevinDynamics sampler(model, {.step_size = sizes, .friction = kFriction, .mass = 1.7});
      const auto ours = test::seeded(2), theirs = test::seeded(2);
      std::vector<at::Tensor> noise{ebm::normal_like(start, ours)};
      sampler.init(start);
      auto stepwise = start;
      for (int i = 0; i < kSteps; ++i) {
        noise.push_back(ebm::normal_like(start, ours));
        stepwise = sampler.step(stepwise, i, theirs);
      }
      const auto all = at::stack(noise);
      const auto x = start.clone(), p = at::empty_like(x);
      move<T>(*model, 1.7, steps_from<T>(sizes, 0), true, all, x, p);
      // libtorch fuses products and sums only with wide vectors.
      test::expect_alike("underdamped Langevin dynamics", *model, x, stepwise, false);
      // In two launches: the momenta go on.
      const auto again = start.clone(), momenta = at::empty_like(x);
      move<T>(*model, 1.7, steps_from<T>({sizes[0]}, 0), true, all, again, momenta);
      move<T>(*model, 1.7, steps_from<T>(sizes, 1), false, all.narrow(0, 2, 3), again, momenta);
      EXPECT(again.equal(x) && momenta.equal(p));
    });
  }
}

TEST("CUDA kernels of underdamped Langevin dynamics draw the momenta first, then once for each step") {
  for (const auto& [n, d] : std::vector<std::pair<int64_t, int64_t>>{{255, 1}, {1025, 1}, {700, 2}, {257, 3}}) {
    test::for_targets(n, d, []<typename T>(T, const auto& model, const at::Tensor& start) {
      const std::vector<EbmCudaStep> numbers{{1e-3, 0, kFriction}, {2e-3, 0, kFriction}};
      std::vector<at::Tensor> noise;
      uint64_t offset = 8;
      for (int i = 0; i < 3; ++i) noise.push_back(test::draw_normals<T>(42, offset, start, 2));
      const auto x = start.clone(), p = at::empty_like(x);
      auto run = test::interface_run<T>(EBM_CUDA_UNDERDAMPED, *model, x, 2, numbers);
      run.momentum = p.mutable_data_ptr();
      run.mass = run.mass_divisor = 1.7;
      run.begins = 1;
      EXPECT(run_kernel<T>(run) == nullptr);
      EXPECT_EQUAL(run.offset, offset);
      const auto expected = start.clone(), momenta = at::empty_like(x);
      move<T>(*model, 1.7, steps_from<T>({1e-3, 2e-3}, 0), true, at::stack(noise), expected, momenta);
      EXPECT(x.equal(expected) && p.equal(momenta));
    });
  }
}

}  // namespace
