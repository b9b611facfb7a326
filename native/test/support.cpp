#include "test/support.h"

#include <ATen/CPUGeneratorImpl.h>

#include "ebm/energies/formula_model.h"

at::Generator test::seeded(uint64_t seed) { return at::detail::createCPUGenerator(seed); }

at::Tensor test::finite_differences(const ebm::Model& model, const at::Tensor& x) {
  constexpr double step = 1e-5;
  const auto gradient = at::empty_like(x);
  for (int64_t i = 0; i < x.numel(); ++i) {
    const auto shift = at::zeros_like(x);
    shift.view(-1)[i].fill_(step);
    const auto slope = model.energy(x.add(shift)).sum().sub(model.energy(x.sub(shift)).sum()).div(2 * step);
    gradient.view(-1)[i].copy_(slope);
  }
  return gradient;
}

std::vector<std::shared_ptr<const ebm::Model>> test::formula_models() {
  std::vector<std::shared_ptr<const ebm::Model>> models;
  ebm::formulas::All::each([&]<typename F>(F formula) {
    auto shrink = [](const char*, double& value) { value *= 0.97; };
    formula.fields(shrink);
    models.push_back(std::make_shared<ebm::FormulaModel<F>>(formula));
  });
  return models;
}
