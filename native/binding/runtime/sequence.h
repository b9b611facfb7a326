#pragma once
#include <ATen/SequenceNumber.h>

#include <cstdint>

namespace binding {

// Gradients are summed in the order in which the nodes of a graph were made, and each thread counts its own: one that
// goes on with the work of another counts on from there, so that sums are those of work in place.
inline void CountOnFrom(uint64_t made) {
  while (at::sequence_number::peek() < made) at::sequence_number::get_and_increment();
}

}  // namespace binding
