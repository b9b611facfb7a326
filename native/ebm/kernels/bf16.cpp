#include "ebm/kernels/bf16.h"

#include <ATen/Version.h>
#include <c10/util/BFloat16.h>

#include <cstdlib>
#include <string_view>
#include <utility>
#include <vector>
#if defined(__x86_64__) && defined(__linux__)
#include <cpuid.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace ebm::kernels {
namespace {

using Pairs = std::vector<uint32_t>;

/// A matrix (rows, depth), with element (row, k) at data[row * by_row + k * by_k], as padded pairs, of which the first
/// number is the lower half.
Pairs pairs(const float* data, int64_t rows, int64_t depth, int64_t by_row, int64_t by_k) {
  const auto across = pairs_of(depth);
  Pairs result((rows + 15) / 16 * 16 * across);
  const auto bits = [&](int64_t row, int64_t k) -> uint32_t {
    return k < depth ? c10::BFloat16(data[row * by_row + k * by_k]).x : 0;
  };
  for (int64_t row = 0; row < rows; ++row) {
    for (int64_t k = 0; k < depth; k += 2) result[row * across + k / 2] = bits(row, k) | bits(row, k + 1) << 16;
  }
  return result;
}

/// A network with pairs, and the energy whose numbers it was made of.
struct Paired {
  std::shared_ptr<const Energy> original;
  std::vector<Layer> layers;
  std::vector<Pairs> weights;
  Network network;
  Energy energy;
};

}  // namespace

bool has_bf16() {
#if defined(__x86_64__) || defined(_M_X64)
  return at::get_cpu_capability() == "AVX512" && __builtin_cpu_supports("avx512bf16");
#else
  return false;
#endif
}

bool has_amx() {
#if defined(__x86_64__) && defined(__linux__)
  constexpr long kRequest = 0x1023, kTileData = 18;  // ARCH_REQ_XCOMP_PERM, XFEATURE_XTILEDATA
  // The kernel makes room for a thread's tiles once a process has asked for it.
  static const bool has = [] {
    unsigned eax, ebx, ecx, edx;
    constexpr unsigned kBf16 = 1u << 22, kTile = 1u << 24;  // of EDX in leaf 7
    const bool known = __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) && (edx & kBf16) && (edx & kTile);
    return known && syscall(SYS_arch_prctl, kRequest, kTileData) == 0;
  }();
  const char* const wanted = std::getenv("TORCHEBM_AMX");
  return has && has_bf16() && (wanted == nullptr || std::string_view(wanted) != "0");
#else
  return false;
#endif
}

std::shared_ptr<const Energy> in_bf16(std::shared_ptr<const Energy> energy) {
  if (!has_bf16() || !energy || !energy->network) return energy;
  constexpr int64_t kLeast = 16;
  const auto paired = std::make_shared<Paired>();
  const auto& network = *energy->network;
  paired->layers.assign(network.layers, network.layers + network.depth);
  for (int64_t l = 1; l < network.depth; ++l) {
    auto& layer = paired->layers[l];
    if (layer.inputs < kLeast || layer.outputs < kLeast) continue;
    const auto* const weight = static_cast<const float*>(layer.weight);
    layer.pairs = paired->weights.emplace_back(pairs(weight, layer.outputs, layer.inputs, layer.inputs, 1)).data();
    layer.pairs_back = paired->weights.emplace_back(pairs(weight, layer.inputs, layer.outputs, 1, layer.inputs)).data();
  }
  if (paired->weights.empty()) return energy;
  paired->network = network;
  paired->network.layers = paired->layers.data();
  paired->network.tiles = has_amx();
  paired->energy = *energy;
  paired->energy.network = &paired->network;
  paired->original = std::move(energy);
  return {paired, &paired->energy};
}

}  // namespace ebm::kernels
