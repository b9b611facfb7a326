#include "binding/runtime/autocast.h"

#include <ATen/autocast_mode.h>

#include <atomic>
#include <utility>

namespace binding {

namespace {

std::atomic<int> scopes = 0;
thread_local int depth = 0;

void EndScope() {
  if (scopes.fetch_sub(1) == 1) at::autocast::clear_cache();
}

}  // namespace

void EnterAutocast() {
  at::autocast::increment_nesting();
  if (depth++ == 0) at::autocast::set_autocast_cache_enabled(scopes.fetch_add(1) == 0);
}

void LeaveAutocast() {
  at::autocast::decrement_nesting();
  if (--depth > 0) return;
  at::autocast::set_autocast_cache_enabled(true);
  EndScope();
}

AutocastShare::AutocastShare() : cached_(at::autocast::is_autocast_cache_enabled()) { ++scopes; }

AutocastShare::~AutocastShare() { End(); }

void AutocastShare::End() {
  if (!std::exchange(ended_, true)) EndScope();
}

AutocastShare::Working::Working(AutocastShare& share)
    : share_(share), cached_(at::autocast::is_autocast_cache_enabled()) {
  at::autocast::increment_nesting();
  ++depth;
  at::autocast::set_autocast_cache_enabled(share.cached_);
}

AutocastShare::Working::~Working() {
  at::autocast::set_autocast_cache_enabled(cached_);
  --depth;
  at::autocast::decrement_nesting();
  share_.End();
}

}  // namespace binding
