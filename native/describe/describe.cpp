// Prints the components of native/ebm's registry as TypeScript types: lib/specs/generated/components.ts.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "ebm/core/chain.h"
#include "ebm/core/schedule.h"
#include "ebm/losses/energy_metrics.h"
#include "ebm/losses/probability_path.h"
#include "ebm/losses/replay_buffer.h"
#include "ebm/registry.h"
#include "ebm/samplers/adaptation.h"
#include "ebm/samplers/flow.h"
#include "ebm/training/average.h"
#include "ebm/training/optimization_step.h"

namespace {

/// Writes the members of an object type.
class Printer final : public ebm::Fields {
 public:
  const std::string& text() const { return text_; }

  void operator()(const char* name, bool&) override { add(name, "boolean"); }
  void operator()(const char* name, int64_t&) override { add(name, "number"); }
  void operator()(const char* name, double&) override { add(name, "number"); }
  void operator()(const char* name, std::string&) override { add(name, "string"); }
  void operator()(const char* name, at::ScalarType&) override { add(name, "DType"); }
  void operator()(const char* name, std::pair<double, double>&) override { add(name, "readonly number[]"); }
  void operator()(const char* name, std::vector<double>&) override { add(name, "Float64Array"); }
  void operator()(const char* name, std::vector<bool>&) override { add(name, "readonly boolean[]"); }
  void operator()(const char* name, ebm::Schedule&) override { add(name, "ScheduleSpec"); }
  void operator()(const char* name, ebm::Mass&) override { add(name, "NumberSpec | null"); }
  void operator()(const char* name, at::Tensor&) override { add(name, "Tensor"); }
  void operator()(const char* name, std::vector<at::Tensor>&) override { add(name, "Int32Array"); }
  void operator()(const char* name, std::function<at::Tensor(const at::Tensor&)>&) override {
    add(name, "FunctionSpec");
  }
  void operator()(const char* name, ebm::Callback&) override { add(name, "CallbackSpec"); }
  void operator()(const char* name, std::shared_ptr<const ebm::Coupling>&) override { add(name, "CouplingSpec"); }
  void operator()(const char* name, std::shared_ptr<const ebm::Field>&) override { add(name, "FieldSpec"); }
  void operator()(const char* name, std::shared_ptr<const ebm::Interpolant>&) override { add(name, "InterpolantSpec"); }
  void operator()(const char* name, std::shared_ptr<const ebm::Model>&) override { add(name, "ModelSpec"); }
  void operator()(const char* name, std::shared_ptr<const ebm::Stepper>&) override { add(name, "StepperSpec"); }
  void operator()(const char* name, std::shared_ptr<ebm::Sampler>&) override { add(name, "SamplerSpec"); }
  void operator()(const char* name, std::vector<std::shared_ptr<const ebm::Model>>&) override {
    add(name, "readonly ModelSpec[]");
  }
  void operator()(const char* name, std::vector<std::shared_ptr<ebm::Sampler>>&) override {
    add(name, "readonly SamplerSpec[]");
  }
  void written(const char* name, at::Tensor&) override { add(name, "Tensor"); }
  void written(const char* name, std::vector<at::Tensor>&) override { add(name, "Int32Array"); }
  void generator(const char* name, ebm::Rng&, bool) override { add(name, "Generator | null"); }

 protected:
  int choose(const char* name, int value, std::initializer_list<const char*> names) override {
    std::string type;
    for (const std::string each : names) type += (type.empty() ? "'" : " | '") + each + "'";
    add(name, type);
    return value;
  }
  bool begin_optional(const char*) override {
    is_optional_.push_back(true);
    return true;
  }
  void end_optional() override {
    if (!is_optional_.empty()) is_optional_.pop_back();
  }
  void begin_group(const char* name) override {
    const bool is_optional = take_optional();
    text_ += std::string(name) + ": { ";
    groups_.push_back(is_optional);
    is_optional_.push_back(false);
  }
  void end_group() override {
    is_optional_.pop_back();
    text_ += groups_.back() ? "} | null; " : "}; ";
    groups_.pop_back();
  }

 private:
  /// Whether the field that comes may be null; fields within it may not.
  bool take_optional() {
    if (is_optional_.empty()) return false;
    const bool is_optional = is_optional_.back();
    is_optional_.back() = false;
    return is_optional;
  }

  void add(const char* name, const std::string& type) {
    text_ += std::string(name) + ": " + type + (take_optional() ? " | null; " : "; ");
  }

  std::string text_;
  std::vector<bool> is_optional_;
  std::vector<bool> groups_;
};

template <typename T>
void print_family(const char* type, const char* what, const ebm::Family<T>& family) {
  std::printf("\n/** %s that native code has, by its name. */\nexport interface %ss {\n", what, type);
  for (const auto& component : family) {
    Printer printer;
    component.visit(printer);
    const bool quoted = component.name.find('.') != std::string::npos;
    std::printf(quoted ? "  '%s': { %s};\n" : "  %s: { %s};\n", component.name.c_str(), printer.text().c_str());
  }
  std::printf("}\nexport type %s = { [K in keyof %ss]: { kind: K } & %ss[K] }[keyof %ss];\n", type, type, type, type);
}

template <typename Options>
void print_options(const char* type) {
  Options options;
  Printer printer;
  options.fields(printer);
  std::printf("\nexport interface %s { %s}\n", type, printer.text().c_str());
}

}  // namespace

int main() {
  std::printf(
      "// Written by scripts/generate.mjs from the registry of native/ebm. Do not edit.\n"
      "import type { DType, Generator, Tensor } from '../../tensor/index.js';\n"
      "import type {\n  CallbackSpec,\n  FieldSpec,\n  FunctionSpec,\n  ModelSpec,\n  NumberSpec,\n  ScheduleSpec,\n"
      "  StepperSpec,\n} from '../specs.js';\n");
  print_family("CouplingSpec", "A coupling", ebm::couplings());
  print_family("InterpolantSpec", "An interpolant", ebm::interpolants());
  print_family("NativeLossSpec", "A loss", ebm::losses());
  print_family("NativeModelSpec", "A model", ebm::models());
  print_family("NativeStepperSpec", "An integrator", ebm::steppers());
  print_family("SamplerSpec", "A sampler", ebm::samplers());
  print_family("SymplecticIntegratorSpec", "A symplectic integrator", ebm::symplectic_integrators());
  print_family("UnaryFunctionSpec", "A function of one tensor", ebm::unary_functions());
  print_family("UpdateRuleSpec", "An optimizer", ebm::update_rules());
  print_options<ebm::Average>("AverageSpec");
  print_options<ebm::ChainOptions>("ChainSpec");
  print_options<ebm::ChainStarts>("StartsSpec");
  print_options<ebm::EnergyMetricsOptions>("EnergyMetricsSpec");
  print_options<ebm::FlowOptions>("FlowSpec");
  print_options<ebm::OptimizationStep>("OptimizationStepSpec");
  print_options<ebm::PathSource>("PathSpec");
  print_options<ebm::ReplayBuffer>("BufferSpec");
  print_options<ebm::Times>("TimesSpec");
  print_options<ebm::WarmupOptions>("WarmupSpec");
}
