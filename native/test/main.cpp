#include <algorithm>
#include <cstdio>

#include "test/check.h"

std::vector<test::Case>& test::cases() {
  static std::vector<Case> all;
  return all;
}

/// Runs the tests whose names hold one of the arguments, or all of them. Ends with "N passed, N failed".
int main(int argc, char** argv) {
  const std::vector<std::string> parts(argv + 1, argv + argc);
  int passed = 0, failed = 0;
  for (const auto& [name, body] : test::cases()) {
    const auto holds = [&name](const std::string& part) { return name.find(part) != std::string::npos; };
    if (!parts.empty() && std::none_of(parts.begin(), parts.end(), holds)) continue;
    try {
      body();
      ++passed;
    } catch (const std::exception& e) {
      ++failed;
      std::printf("FAILED %s\n  %s\n", name.c_str(), e.what());
    }
  }
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed > 0 || passed == 0;
}
