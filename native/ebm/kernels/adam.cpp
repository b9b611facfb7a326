#include "ebm/kernels/adam.h"

#include <ATen/record_function.h>

#include <algorithm>

#include "ebm/kernels/avx2.h"
#include "ebm/kernels/cpu.h"
#include "ebm/kernels/parallel.h"

namespace ebm::kernels {
namespace {

template <typename T>
void run(const AdamStep& step, const Tensor& x, const Tensor& gradient, const Tensor& mean, const Tensor& square) {
  const avx2::AdamCoefficients<T> coefficients{static_cast<T>(step.mean_share),   static_cast<T>(step.square_kept),
                                               static_cast<T>(step.square_share), static_cast<T>(step.root),
                                               static_cast<T>(step.eps),          static_cast<T>(step.step)};
  constexpr int64_t kPiece = 1 << 14;
  const auto count = x.numel();
  const T* const slope = gradient.const_data_ptr<T>();
  T *const to = x.mutable_data_ptr<T>(), *const means = mean.mutable_data_ptr<T>(),
           *const squares = square.mutable_data_ptr<T>();
  parallel_for((count + kPiece - 1) / kPiece, 8, [&](int64_t piece) {
    const auto begin = piece * kPiece;
    avx2::adam(coefficients, slope + begin, std::min(kPiece, count - begin), means + begin, squares + begin,
               to + begin);
  });
}

}  // namespace

bool adam(const AdamStep& step, const Tensor& x, const Tensor& gradient, const Tensor& mean, const Tensor& square) {
  if (!supported()) return false;
  for (const Tensor& tensor : {x, gradient, mean, square}) {
    if (!tensor.has_storage() || !tensor.is_cpu() || tensor.layout() != at::kStrided || !tensor.is_contiguous() ||
        tensor.is_conj() || tensor.is_neg() || tensor.scalar_type() != x.scalar_type() ||
        !tensor.sizes().equals(x.sizes()))
      return false;
  }
  RECORD_FUNCTION("ebm::adam", {});
  if (x.scalar_type() == at::kFloat) {
    run<float>(step, x, gradient, mean, square);
  } else if (x.scalar_type() == at::kDouble) {
    run<double>(step, x, gradient, mean, square);
  } else {
    return false;
  }
  for (const Tensor& tensor : {x, mean, square}) tensor.unsafeGetTensorImpl()->bump_version();
  return true;
}

}  // namespace ebm::kernels
