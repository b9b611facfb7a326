#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace binding {

// ", did you mean …?" with the name that a misspelt one stands for; empty if none is near.
std::string DidYouMean(std::string_view given, const std::vector<std::string>& names);

}  // namespace binding
