#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

// A test is TEST(name) { … } with checks inside; the first one that fails ends it with its file, line and values.

namespace test {

struct Case {
  std::string name;
  std::function<void()> body;
};

std::vector<Case>& cases();

struct Registrar {
  Registrar(const char* name, void (*body)()) { cases().push_back({name, body}); }
};

template <typename... Parts>
[[noreturn]] void fail(const char* file, int line, const Parts&... parts) {
  std::ostringstream out;
  out.precision(10);
  out << file << ":" << line << ": ";
  (out << ... << parts);
  throw std::logic_error(out.str());
}

/// The largest difference of two tensors of one shape; NaN if either holds one.
inline double distance(const at::Tensor& a, const at::Tensor& b) {
  if (a.sizes() != b.sizes()) throw std::logic_error("the shapes differ");
  return a.numel() == 0 ? 0.0 : a.sub(b).abs().max().item<double>();
}
inline double distance(double a, double b) { return a < b ? b - a : a - b; }

}  // namespace test

#define TEST_NAME_(line) test_at_##line
#define TEST_AT_(name, line)                                              \
  static void TEST_NAME_(line)();                                         \
  static const test::Registrar registrar_##line(name, &TEST_NAME_(line)); \
  static void TEST_NAME_(line)()
#define TEST_EXPAND_(name, line) TEST_AT_(name, line)
#define TEST(name) TEST_EXPAND_(name, __LINE__)

#define EXPECT(condition) \
  if (!(condition)) test::fail(__FILE__, __LINE__, "expected ", #condition)

// Compared within the one expression: `actual` may be a view of something that ends with it.
#define EXPECT_EQUAL(actual, expected)                \
  if (std::ostringstream got_; ![&](const auto& a_) { \
        const bool same = a_ == (expected);           \
        if (!same) got_ << a_;                        \
        return same;                                  \
      }(actual))                                      \
  test::fail(__FILE__, __LINE__, "expected ", #actual, " to be ", #expected, ", got ", got_.str())

/// NaN is never near anything.
#define EXPECT_NEAR(actual, expected, tolerance)                                                                      \
  if (const auto d_ = test::distance(actual, expected); !(d_ <= (tolerance)))                                         \
  test::fail(__FILE__, __LINE__, "expected ", #actual, " within ", #tolerance, " of ", #expected, ", is off by ", d_, \
             ": ", actual)

/// The statement throws an `exception` whose message holds `text`.
#define EXPECT_THROWS(statement, exception, text)                                                       \
  try {                                                                                                 \
    (void)(statement);                                                                                  \
    throw 0;                                                                                            \
  } catch (const exception& e) {                                                                        \
    if (std::string(e.what()).find(text) == std::string::npos)                                          \
      test::fail(__FILE__, __LINE__, "expected ", #statement, " to say '", text, "', got: ", e.what()); \
  } catch (int) {                                                                                       \
    test::fail(__FILE__, __LINE__, "expected ", #statement, " to throw ", #exception);                  \
  }
