#pragma once
// In place of a header that libtorch's own functorch headers include and libtorch does not carry: just what they name,
// in functions that write interpreters as text, which nobody calls here.
#include <string>

namespace nlohmann {

struct json {
  json();
  template <typename T>
  explicit json(const T& value);
  static json parse(const std::string& text);
  std::string dump() const;
  template <typename T>
  T get() const;
};

}  // namespace nlohmann
