#pragma once

#include <c10/util/Exception.h>

#include <string>

namespace ebm {

/// Thrown by what meets numbers that are infinite or not numbers, and cannot go on with them.
struct NotFinite : c10::ValueError {
  explicit NotFinite(const std::string& message) : ValueError({__func__, __FILE__, __LINE__}, message) {}
};

}  // namespace ebm
