#pragma once

#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ebm/core/device_graph.h"
#include "ebm/core/sampler.h"

namespace ebm {

/// The steps of a sampler: one by one or, on a device that has graphs, by graphs of their operators. A host that starts
/// operators by themselves takes longer than a GPU that has small ones to do.
///
/// A kind of step (Sampler::work) is first taken as it is, which sets up what operators keep for later. The third time
/// it is recorded too, and done by the graph from the same start with the same draws: where all numbers are equal to
/// the bit, the graph takes the steps of this kind from then on. Where they are not, or nothing can be recorded, all
/// steps stay as they are. `TORCHEBM_CUDA_GRAPHS=0` in the environment leaves them so too.
class StepGraphs {
 public:
  /// For n_steps steps of chains that start at x.
  StepGraphs(Sampler& sampler, const Tensor& x, int64_t n_steps, Rng rng);
  ~StepGraphs();
  StepGraphs(const StepGraphs&) = delete;
  StepGraphs& operator=(const StepGraphs&) = delete;

  /// As Sampler::advance.
  int64_t advance(Tensor& x, int64_t begin, int64_t end);
  /// The chains that took a proposal of the steps of the last call.
  Tensor accepted() const { return is_replayed_ && moved_.defined() ? moved_ : sampler_.accepted(); }
  /// The reason why steps could not be recorded; empty where none had to be, or all went well.
  const std::string& refusal() const { return refusal_; }

 private:
  struct Kind {
    std::vector<double> work;
    int64_t seen = 0;
    std::unique_ptr<DeviceGraph> graph;
    std::vector<bool> known, left;  // the members of `state` that it begins and ends with
  };

  Kind& kind_of(const std::vector<double>& work);
  /// The kind of step i if a graph can take it from here; null otherwise.
  Kind* ready(int64_t i);
  void learn(Kind& kind, Tensor& x, int64_t i);
  std::unique_ptr<DeviceGraph> record(const std::vector<Tensor>& before, int64_t i,
                                      const std::optional<at::Generator>& generator);
  int64_t repeat(Kind& kind, Tensor& x, int64_t begin, int64_t end);
  std::vector<bool> known() const;

  Sampler& sampler_;
  const int64_t n_steps_;
  const Rng rng_;
  const DeviceGraphLibrary* library_ = nullptr;  // null where no steps are recorded, or no more
  std::string refusal_;
  std::optional<c10::Stream> stream_;
  // The memory on which graphs work: positions, members of `state`, and who took a proposal of the steps of a call.
  Tensor x_, moved_;
  std::vector<Tensor> state_;
  std::list<Kind> kinds_;  // the oldest first
  bool is_replayed_ = false;
};

}  // namespace ebm
