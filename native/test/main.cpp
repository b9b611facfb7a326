#include <cstdio>

#include "test/check.h"

std::vector<test::Case>& test::cases() {
  static std::vector<Case> all;
  return all;
}

/// Runs the tests whose names hold the first argument, or all of them. Ends with "N passed, N failed".
int main(int argc, char** argv) {
  const std::string filter = argc > 1 ? argv[1] : "";
  int passed = 0, failed = 0;
  for (const auto& [name, body] : test::cases()) {
    if (name.find(filter) == std::string::npos) continue;
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
