#include "ebm/core/place.h"

#include "test/check.h"

namespace {

const at::Tensor here = at::ones({2}), there = at::empty({2}, at::kMeta);

std::optional<c10::Device> place(const std::vector<c10::IValue>& arguments) { return ebm::place_of(arguments); }

}  // namespace

TEST("An operator computes on the device of its tensors, whichever of them comes first") {
  EXPECT(place({here, there}) == there.device());
  EXPECT(place({there, here}) == there.device());
  EXPECT(place({here, 2.0, here}) == here.device());
  EXPECT(place({at::scalar_tensor(1), there}) == there.device());
}

TEST("Tensors of lists are seen too, and those that are not there are not") {
  EXPECT(place({here, std::vector<at::Tensor>{here, there}}) == there.device());
  EXPECT(place({c10::List<std::optional<at::Tensor>>({std::nullopt, there})}) == there.device());
  EXPECT(place({at::Tensor(), here}) == here.device());
  EXPECT(!place({at::Tensor(), 1, std::vector<int64_t>{2, 3}}));
}

TEST("Sources have generators for the CPU and for GPUs, not for tensors without numbers") {
  EXPECT(ebm::has_source(at::kCPU));
  EXPECT(ebm::has_source(c10::Device("cuda:1")));
  EXPECT(!ebm::has_source(there.device()));
}
