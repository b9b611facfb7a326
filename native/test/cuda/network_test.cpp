#include "ebm/cuda/run_networks.h"
#include "ebm/kernels/cpu.h"
#include "ebm/kernels/training.h"
#include "ebm/samplers/gradient_descent.h"
#include "ebm/samplers/hamiltonian_monte_carlo.h"
#include "ebm/samplers/langevin_dynamics.h"
#include "ebm/samplers/metropolis_adjusted_langevin.h"
#include "ebm/samplers/underdamped_langevin_dynamics.h"
#include "test/cuda/kernel.h"
#include "test/networks/mlp.h"

namespace {

using namespace ebm::cuda;
using test::GivenNoise;
using test::Mlp;

constexpr int kSteps = 4;
// So long that some proposals are refused.
constexpr double kMalaSize = 1.2, kHmcSize = 1.7;

/// A network of positions of `d` coordinates, its energy halved and pulled to the middle.
struct Subject {
  Subject(const std::vector<int64_t>& widths, const test::Function& activation, at::ScalarType dtype, bool bias = true)
      : mlp(widths, activation, dtype, bias),
        model(std::make_shared<ebm::GraphModel>(test::trace_energy(
            mlp.slots(), widths[0],
            [this](const at::Tensor& x) {
              return mlp.forward(x).squeeze(-1).mul(0.5).add(x.square().sum(-1).mul(0.25));
            },
            dtype))) {}

  Mlp mlp;
  std::shared_ptr<const ebm::GraphModel> model;
};

struct Shape {
  int64_t n;
  std::vector<int64_t> widths;
  bool bias = true;
};

// Tiles that are full and not, one layer and many, weights that fit into a block's memory and not.
const std::vector<Shape> kShapes{
    {1, {2, 16, 16, 1}}, {17, {1, 7, 1}},         {64, {3, 20, 9, 1}, false},
    {33, {5, 1}},        {200, {2, 128, 128, 1}}, {15, {2, 7, 5, 3, 1}},
};

/// The launches that are compared: of a small and a large GPU, and with the threads in both orders.
struct Launch {
  int shared_bytes;
  int64_t least_blocks;
  bool is_turned;
};
const std::vector<Launch> kLaunches{{227 * 1024, 1, false}, {227 * 1024, 1, true}, {99 * 1024, 200, false}};

/// Chains x after the steps of a kernel, made by `make(Kernel, NetworkRun)` for numbers that are given.
template <typename T, template <typename...> typename Kernel, typename... Rule, typename Make>
void run_given(const ebm::kernels::Energy& energy, const at::Tensor& x, const at::Tensor& normals,
               const at::Tensor& uniforms, const Launch& launch, const Make& make) {
  using Chains = Kernel<T, Rule..., GivenNoise<T>>;
  const auto network = DeviceNetwork<T>::of(*interface_network(*energy.network));
  const auto n = x.size(0);
  const auto tiling = Tiling::of(n, Chains::per_chain(network), network.shared_weights(), sizeof(T),
                                 launch.shared_bytes, launch.least_blocks);
  EXPECT(tiling.chains > 0);
  const NetworkRun<T, GivenNoise<T>> all{
      network, tiling, test::given<T>(x, normals, uniforms), x.mutable_data_ptr<T>(), n, static_cast<int>(x.size(1))};
  const Geometry geometry{(n + tiling.chains - 1) / tiling.chains, 64, tiling.bytes};
  EXPECT(launch_blocks(make.template operator()<Chains>(all), geometry, nullptr, launch.is_turned) == nullptr);
}

void expect_near(const std::string& what, const at::Tensor& ours, const at::Tensor& theirs) {
  const double tolerance = ours.scalar_type() == at::kFloat ? 2e-5 : 1e-12;
  if (const auto off = test::distance(ours, theirs); !(off <= tolerance))
    test::fail(__FILE__, __LINE__, what, " ", ours.scalar_type(), " ", ours.sizes(), " is off by ", off);
}

/// The verdicts on the last step, and on any, of which some are refusals where there are many chains.
void expect_verdicts(const at::Tensor& accepted, const at::Tensor& moved, const at::Tensor& last,
                     const at::Tensor& any) {
  EXPECT(accepted.equal(last));
  EXPECT(moved.equal(any));
  const auto share = accepted.to(at::kDouble).mean().item<double>();
  EXPECT(accepted.numel() < 50 || (share > 0.2 && share < 1));
}

/// body(T, subject, x) for shapes and both types.
template <typename Body>
void for_networks(const Body& body) {
  const auto silu = [](const at::Tensor& x) { return at::silu(x); };
  for (const auto dtype : {at::kFloat, at::kDouble}) {
    for (const auto& [n, widths, bias] : kShapes) {
      const Subject subject(widths, silu, dtype, bias);
      const auto x = at::randn({n, widths[0]}, test::seeded(1), dtype);
      if (dtype == at::kFloat) {
        body(float(), subject, x);
      } else {
        body(double(), subject, x);
      }
    }
  }
}

template <typename T>
void check_chains(const Subject& subject, const at::Tensor& start) {
  const auto& model = subject.model;
  const auto n = start.size(0);
  const auto energy = model->kernel(start);
  if (!energy) return;  // this processor has no fused kernels, whose form of the network is asked for
  const double size = 0.02;
  const auto rng = test::seeded(2);
  std::vector<at::Tensor> drawn, uniform;
  for (int i = 0; i < kSteps; ++i) {
    drawn.push_back(ebm::normal_like(start, rng));
    uniform.push_back(at::rand({n}, rng, at::TensorOptions()));
  }
  const auto normals = at::stack(drawn), uniforms = at::stack(uniform);

  // The stepwise samplers, given the same numbers: of a generator that is put back.
  const auto stepwise = [&](ebm::Sampler& sampler, bool compares, at::Tensor* moved = nullptr) {
    const auto theirs = test::seeded(2);
    auto x = start;
    sampler.init(start);
    for (int i = 0; i < kSteps; ++i) {
      x = sampler.step(x, i, theirs);
      if (!compares) at::rand({n}, theirs, at::TensorOptions());
      if (moved) *moved = moved->defined() ? moved->logical_or(sampler.accepted()) : sampler.accepted();
    }
    return x;
  };
  std::vector<at::Tensor> langevins;
  for (const auto& launch : kLaunches) {
    {
      ebm::LangevinDynamics sampler(model, {.step_size = size, .noise_scale = 0.8, .clamp = std::pair(-1.5, 2.0)});
      using Rule = LangevinRule<T>;
      const auto x = start.clone();
      run_given<T, NetworkFirstOrder, Rule>(
          *energy, x, normals, uniforms, launch, [&]<typename Kernel>(const auto& all) {
            return Kernel{all, Rule{true, T(-1.5), T(2.0)}, {kSteps, true, {Rule::step(size, 0.8)}}};
          });
      expect_near("Langevin dynamics", x, stepwise(sampler, false));
      langevins.push_back(x);
    }
    {
      ebm::GradientDescent sampler(model, {.step_size = size});
      using Rule = DescentRule<T>;
      const auto x = start.clone();
      run_given<T, NetworkFirstOrder, Rule>(
          *energy, x, normals, uniforms, launch,
          [&]<typename Kernel>(const auto& all) { return Kernel{all, Rule{}, {kSteps, true, {Rule::step(size)}}}; });
      auto expected = start;
      for (int i = 0; i < kSteps; ++i) expected = sampler.step(expected, i, {});
      expect_near("gradient descent", x, expected);
    }
    {
      ebm::MetropolisAdjustedLangevin sampler(model, {.step_size = kMalaSize});
      const auto x = start.clone(), ratio = at::zeros({n}, start.options());
      const auto accepted = at::zeros({n}, at::kBool), moved = at::zeros({n}, at::kBool);
      const Verdicts<T> verdicts{ratio.mutable_data_ptr<T>(), accepted.mutable_data_ptr<bool>(),
                                 moved.mutable_data_ptr<bool>()};
      run_given<T, NetworkMala>(*energy, x, normals, uniforms, launch, [&]<typename Kernel>(const auto& all) {
        return Kernel{all, {kSteps, true, {MalaStep<T>::of(kMalaSize)}}, verdicts};
      });
      at::Tensor expected;
      expect_near("MALA", x, stepwise(sampler, true, &expected));
      expect_verdicts(accepted, moved, sampler.accepted(), expected);
    }
    {
      ebm::HamiltonianMonteCarlo sampler(model, {.step_size = kHmcSize, .n_leapfrog_steps = 3, .mass = 1.7});
      const auto x = start.clone(), ratio = at::zeros({n}, start.options());
      const auto accepted = at::zeros({n}, at::kBool), moved = at::zeros({n}, at::kBool);
      const Verdicts<T> verdicts{ratio.mutable_data_ptr<T>(), accepted.mutable_data_ptr<bool>(),
                                 moved.mutable_data_ptr<bool>()};
      const HmcMass<T> mass{static_cast<T>(std::sqrt(1.7)), static_cast<T>(1.7), static_cast<T>(1.7)};
      run_given<T, NetworkHmc>(*energy, x, normals, uniforms, launch, [&]<typename Kernel>(const auto& all) {
        return Kernel{all, {kSteps, true, {HmcStep<T>::of(kHmcSize)}}, 3, mass, verdicts};
      });
      at::Tensor expected;
      expect_near("HMC", x, stepwise(sampler, true, &expected));
      expect_verdicts(accepted, moved, sampler.accepted(), expected);
    }
    {
      // The first draw is that of the momenta.
      ebm::UnderdampedLangevinDynamics sampler(model, {.step_size = 0.1, .friction = 0.7, .mass = 1.3});
      const auto x = start.clone(), p = at::empty_like(start);
      const UnderdampedRule<T> rule{static_cast<T>(std::sqrt(1.3)), static_cast<T>(1.3)};
      run_given<T, NetworkUnderdamped>(*energy, x, normals, uniforms, launch, [&]<typename Kernel>(const auto& all) {
        return Kernel{all, rule, {kSteps - 1, true, {UnderdampedStep<T>::of(0.1, 0.7)}}, true, p.mutable_data_ptr<T>()};
      });
      const auto theirs = test::seeded(2);
      const auto all = [&] {
        auto numbers = ebm::normal_like(start, theirs);
        at::rand({n}, theirs, at::TensorOptions());
        return numbers;
      };
      // Momenta, then a draw a step, by hand: the sampler's own draws lie closer together.
      auto at = start, momentum = all().mul(std::sqrt(1.3)), slope = model->gradient(start);
      for (int i = 0; i < kSteps - 1; ++i) {
        momentum = momentum.sub(slope, 0.05);
        at = at.add(momentum.mul(0.05).div(1.3));
        momentum = momentum.mul(std::exp(-0.07)).add(all().mul(std::sqrt(1.3)), std::sqrt(-std::expm1(-0.14)));
        at = at.add(momentum.mul(0.05).div(1.3));
        slope = model->gradient(at);
        momentum = momentum.sub(slope, 0.05);
      }
      expect_near("underdamped Langevin dynamics", x, at);
      expect_near("its momenta", p, momentum);
    }
  }
  // No thread of a phase reads what another one writes.
  EXPECT(langevins[0].equal(langevins[1]));
}

TEST("CUDA kernels of networks are the CPU's steps, given the same numbers, in whatever order the threads run") {
  for_networks([]<typename T>(T, const Subject& subject, const at::Tensor& x) { check_chains<T>(subject, x); });
}

TEST("CUDA kernels of networks draw the numbers that PyTorch's CUDA generator draws step after step") {
  if (!ebm::kernels::supported()) return;
  for_networks([]<typename T>(T, const Subject& subject, const at::Tensor& start) {
    using Rule = LangevinRule<T>;
    std::vector<at::Tensor> noise;
    const std::vector<EbmCudaStep> steps{{0.02, 0.8}};
    uint64_t offset = 8;
    for (int i = 0; i < kSteps; ++i) noise.push_back(test::draw_normals<T>(42, offset, start, 3));
    const auto x = start.clone(), expected = start.clone();
    const auto energy = subject.model->kernel(start);
    const auto described = interface_energy(*energy);
    auto run = test::interface_run<T>(EBM_CUDA_LANGEVIN, *subject.model, x, 3, steps);
    run.energy = described->energy;
    run.shared_bytes = 99 * 1024;
    run.count = kSteps;
    run.are_equal = 1;
    EXPECT(run_network<T>(run) == nullptr);
    EXPECT_EQUAL(run.offset, offset);
    run_given<T, NetworkFirstOrder, Rule>(
        *energy, expected, at::stack(noise), {}, {99 * 1024, 1, false},
        [&]<typename Kernel>(const auto& all) { return Kernel{all, Rule{}, {kSteps, true, {Rule::step(0.02, 0.8)}}}; });
    EXPECT(x.equal(expected));
  });
}

TEST("CUDA kernels refuse a network that no block holds or that is too deep, and change nothing") {
  if (!ebm::kernels::supported()) return;
  const Subject wide({2, 512, 512, 512, 512, 1}, [](const at::Tensor& x) { return at::silu(x); }, at::kDouble);
  const auto x = at::zeros({16, 2}, at::kDouble), before = x.clone();
  const std::vector<EbmCudaStep> step{{0.1, 1}};
  const auto energy = wide.model->kernel(x);
  const auto described = interface_energy(*energy);
  auto run = test::interface_run<double>(EBM_CUDA_LANGEVIN, *wide.model, x, 1, step);
  run.energy = described->energy;
  run.shared_bytes = 99 * 1024;
  EXPECT_EQUAL(std::string(run_network<double>(run)), "a block's memory does not hold such a network");
  run.d = 3;
  EXPECT_EQUAL(std::string(run_network<double>(run)), "chains of another width than the network's");
  EbmCudaNetwork deep = *described->network;
  deep.depth = EBM_CUDA_LAYERS + 1;
  run.energy.network = &deep;
  EXPECT_EQUAL(std::string(run_network<double>(run)), "too many layers");
  EXPECT(x.equal(before));
  EXPECT_EQUAL(run.offset, 8);
}

/// The most that a number is off, by the size of the largest one.
double relative(const at::Tensor& actual, const at::Tensor& expected) {
  return test::distance(actual.to(at::kDouble), expected.to(at::kDouble)) /
         (expected.abs().max().item<double>() + 1e-30);
}

/// A pass of a network by the kernels, with all that it needs: its results, or the derivatives by the parameters.
template <typename T>
struct PassRun {
  EbmCudaPass pass{};
  at::Tensor state, work, slopes;

  PassRun(EbmCudaPassKind kind, const EbmCudaNetwork& network, const at::Tensor& x, int64_t blocks, int shared_bytes) {
    pass.pass = kind;
    pass.is_double = sizeof(T) == sizeof(double);
    pass.network = &network;
    pass.rows = x.size(0);
    pass.blocks = blocks;
    pass.shared_bytes = shared_bytes;
    pass.x = x.const_data_ptr();
    pass.count = 1;
  }
  void run(const at::TensorOptions& options, const at::Tensor& from = {}, bool is_turned = false) {
    EXPECT(plan_pass<T>(pass) == nullptr);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    state = from.defined() ? from : at::full({pass.state_count}, nan, options);
    work = at::full({pass.work_count}, nan, options);
    slopes = at::full({pass.slopes_count}, nan, options);
    EXPECT_EQUAL(state.numel(), pass.state_count);
    pass.state = state.mutable_data_ptr();
    pass.work = work.mutable_data_ptr();
    pass.slopes = slopes.mutable_data_ptr();
    EXPECT(run_pass<T>(pass, is_turned) == nullptr);
  }
};

template <typename T>
void check_passes(const Subject& subject, const at::Tensor& x) {
  const auto energy = subject.model->kernel(x);
  const auto& network = *energy->network;
  const auto described = interface_network(network);
  const auto n = x.size(0), d = x.size(1);
  const double tolerance = sizeof(T) == sizeof(float) ? 2e-5 : 1e-12;
  const auto expect = [&](const char* what, const at::Tensor& ours, const at::Tensor& theirs) {
    if (const auto off = relative(ours, theirs); !(off <= tolerance))
      test::fail(__FILE__, __LINE__, what, " ", x.scalar_type(), " ", x.sizes(), " is off by ", off);
  };
  /// The derivatives of all layers behind one another, 0 where there are none.
  const auto joined = [&](const std::vector<ebm::kernels::LayerSlopes>& slopes) {
    std::vector<at::Tensor> all;
    for (int64_t l = 0; l < network.depth; ++l) {
      all.push_back(slopes[l].weight.flatten());
      all.push_back(slopes[l].bias.defined() ? slopes[l].bias : at::zeros({network.layers[l].outputs}, x.options()));
    }
    return at::cat(all);
  };
  /// The kernels know of biases that the network has not, and that move nothing; they are not read.
  const auto masked = [&](const at::Tensor& all, const at::Tensor& expected) {
    return at::where(expected.eq(0), at::zeros_like(all), all);
  };
  const auto v = at::randn({3, n, d}, test::seeded(5), x.scalar_type());
  for (const auto& [blocks, shared_bytes] : std::vector<std::pair<int64_t, int>>{{8, 227 * 1024}, {64, 4096}}) {
    const auto pass = [&](EbmCudaPassKind kind) { return PassRun<T>(kind, *described, x, blocks, shared_bytes); };
    const auto back = [&](EbmCudaPassKind kind, const PassRun<T>& forth, const at::Tensor& weights,
                          const at::Tensor& more = {}) {
      std::vector<at::Tensor> both;
      for (const bool is_turned : {false, true}) {
        auto own = pass(kind);
        const auto derivatives = at::full({slopes_count(DeviceNetwork<T>::of(*described))}, std::nan(""), x.options());
        own.pass.results = weights.mutable_data_ptr();
        if (more.defined()) own.pass.more_results = more.mutable_data_ptr();
        own.pass.derivatives = derivatives.mutable_data_ptr();
        own.pass.count = forth.pass.count;
        own.pass.v = forth.pass.v;
        own.run(x.options(), forth.state.clone(), is_turned);
        both.push_back(derivatives);
      }
      EXPECT(both[0].equal(both[1]));
      return both[0];
    };
    at::Tensor state;
    {
      auto forth = pass(EBM_CUDA_OUTPUTS);
      const auto ours = at::full({n, network.outputs()}, std::nan(""), x.options());
      forth.pass.results = ours.mutable_data_ptr();
      forth.run(x.options());
      expect("outputs", ours, ebm::kernels::outputs(network, x, state));
      const auto weights = at::randn(ours.sizes(), test::seeded(6), x.scalar_type());
      const auto expected = joined(ebm::kernels::outputs_back(network, x, weights, state));
      expect("their derivatives", masked(back(EBM_CUDA_OUTPUTS_BACK, forth, weights), expected), expected);
    }
    {
      auto forth = pass(EBM_CUDA_SLOPE);
      const auto ours = at::full({n, d}, std::nan(""), x.options());
      forth.pass.results = ours.mutable_data_ptr();
      forth.run(x.options());
      expect("the gradient", ours, ebm::kernels::slope(network, x, state));
      const auto weights = at::randn(ours.sizes(), test::seeded(7), x.scalar_type());
      const auto expected = joined(ebm::kernels::slope_back(network, x, weights, state));
      expect("its mixed derivatives", masked(back(EBM_CUDA_SLOPE_BACK, forth, weights), expected), expected);
    }
    {
      auto forth = pass(EBM_CUDA_SLICES);
      const auto along = at::full({3, n}, std::nan(""), x.options()),
                 curvature = at::full({n}, std::nan(""), x.options());
      forth.pass.count = 3;
      forth.pass.v = v.const_data_ptr();
      forth.pass.results = along.mutable_data_ptr();
      forth.pass.more_results = curvature.mutable_data_ptr();
      forth.run(x.options());
      const auto theirs = ebm::kernels::slices(network, x, v, state);
      expect("slopes along directions", along, theirs.first);
      expect("curvatures along directions", curvature, theirs.second);
      const auto weights = at::randn({3, n}, test::seeded(8), x.scalar_type());
      const auto more = at::randn({n}, test::seeded(9), x.scalar_type());
      const auto expected = joined(ebm::kernels::slices_back(network, x, v, {weights, more}, state));
      expect("their mixed derivatives", masked(back(EBM_CUDA_SLICES_BACK, forth, weights, more), expected), expected);
    }
  }
}

TEST("CUDA passes of a training are the CPU's, for every shape and activation, in whatever order the threads run") {
  if (!ebm::kernels::supported()) return;
  for_networks([]<typename T>(T, const Subject& subject, const at::Tensor& x) { check_passes<T>(subject, x); });
  for (const auto& [name, activation] : test::activations()) {
    const auto x = at::randn({40, 3}, test::seeded(1), at::kDouble);
    check_passes<double>(Subject({3, 12, 9, 1}, activation, at::kDouble), x);
    check_passes<float>(Subject({3, 12, 9, 1}, activation, at::kFloat), x.to(at::kFloat));
  }
}

}  // namespace
