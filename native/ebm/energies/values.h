#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include "ebm/core/tensor.h"

namespace ebm {

/// Tensors in the formula of a gradient. A result that only its next operation sees is overwritten by that, so a
/// formula takes no more memory than one that is written by operations in place.
class Values {
 public:
  explicit Values(Tensor tensor) : tensor_(std::move(tensor)) {}

  const Tensor& tensor() const { return tensor_; }

  template <typename A, typename New, typename InPlace>
  static Values apply(A&& a, const New& anew, const InPlace& in_place) {
    if constexpr (std::is_lvalue_reference_v<A>) {
      return Values(anew(a.tensor_));
    } else {
      in_place(a.tensor_);
      return std::move(a);
    }
  }

 private:
  Tensor tensor_;
};

template <typename A>
concept AnyValues = std::same_as<std::remove_cvref_t<A>, Values>;

template <typename B>
concept Operand = AnyValues<B> || std::same_as<B, double>;

inline const Tensor& operand(const Values& b) { return b.tensor(); }
inline double operand(double b) { return b; }

template <AnyValues A, typename B>
  requires Operand<std::remove_cvref_t<B>>
Values operator+(A&& a, const B& b) {
  return Values::apply(
      std::forward<A>(a), [&](const Tensor& t) { return t.add(operand(b)); }, [&](Tensor& t) { t.add_(operand(b)); });
}
template <AnyValues A, typename B>
  requires Operand<std::remove_cvref_t<B>>
Values operator-(A&& a, const B& b) {
  return Values::apply(
      std::forward<A>(a), [&](const Tensor& t) { return t.sub(operand(b)); }, [&](Tensor& t) { t.sub_(operand(b)); });
}
template <AnyValues A, typename B>
  requires Operand<std::remove_cvref_t<B>>
Values operator*(A&& a, const B& b) {
  return Values::apply(
      std::forward<A>(a), [&](const Tensor& t) { return t.mul(operand(b)); }, [&](Tensor& t) { t.mul_(operand(b)); });
}
template <AnyValues A, typename B>
  requires Operand<std::remove_cvref_t<B>>
Values operator/(A&& a, const B& b) {
  return Values::apply(
      std::forward<A>(a), [&](const Tensor& t) { return t.div(operand(b)); }, [&](Tensor& t) { t.div_(operand(b)); });
}
template <AnyValues B>
Values operator-(double a, B&& b) {
  return Values::apply(
      std::forward<B>(b), [&](const Tensor& t) { return t.neg().add_(a); }, [&](Tensor& t) { t.neg_().add_(a); });
}

template <AnyValues A>
Values sin(A&& a) {
  return Values::apply(std::forward<A>(a), [](const Tensor& t) { return t.sin(); }, [](Tensor& t) { t.sin_(); });
}
template <AnyValues A>
Values cos(A&& a) {
  return Values::apply(std::forward<A>(a), [](const Tensor& t) { return t.cos(); }, [](Tensor& t) { t.cos_(); });
}
template <AnyValues A>
Values exp(A&& a) {
  return Values::apply(std::forward<A>(a), [](const Tensor& t) { return t.exp(); }, [](Tensor& t) { t.exp_(); });
}
template <AnyValues A>
Values sqrt(A&& a) {
  return Values::apply(std::forward<A>(a), [](const Tensor& t) { return t.sqrt(); }, [](Tensor& t) { t.sqrt_(); });
}

/// `values`, but 0 where `where` is.
inline Values zero_where_zero(const Values& where, Values values) {
  return Values(values.tensor().masked_fill(where.tensor().eq(0), 0));
}

}  // namespace ebm
