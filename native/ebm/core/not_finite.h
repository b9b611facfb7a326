#pragma once

#include <c10/util/Exception.h>

#include <string>

namespace ebm {

/// Thrown where numbers that are infinite or not numbers leave no way on.
struct NotFinite : c10::ValueError {
  explicit NotFinite(const std::string& message) : ValueError({__func__, __FILE__, __LINE__}, message) {}
};

}  // namespace ebm
