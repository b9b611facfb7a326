#include "binding/runtime/error.h"

#include <c10/util/Exception.h>

#include <array>
#include <cstdlib>
#include <iomanip>
#include <sstream>
#include <string_view>

#include "binding/runtime/env.h"
#include "binding/runtime/realm.h"
#include "ebm/core/not_finite.h"

namespace binding {

namespace {

std::string FirstLine(const std::string& text) {
  const auto end = text.find('\n');
  return end == std::string::npos ? text : text.substr(0, end);
}

std::string InWords(double bytes) {
  constexpr std::array units{"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};
  size_t power = 0;
  for (; bytes >= 1000 && power + 1 < units.size(); ++power) bytes /= 1000;
  std::ostringstream text;
  text << std::setprecision(3) << bytes << ' ' << units[power];
  return text.str();
}

// libtorch's words about memory name its sources; a user wants to know how much was asked for.
std::string Plain(const std::string& text) {
  constexpr std::string_view asked = "you tried to allocate ";
  constexpr std::string_view sizes = "Storage size calculation overflowed with sizes=";
  if (const auto at = text.find(asked); at != std::string::npos) {
    return "expected " + InWords(std::strtod(text.c_str() + at + asked.size(), nullptr)) + " to fit into memory";
  }
  if (const auto at = text.find(sizes); at != std::string::npos) {
    return "expected a tensor of the sizes " + text.substr(at + sizes.size()) + " to fit into memory";
  }
  return text == "std::bad_alloc" ? "expected the result to fit into memory" : text;
}

struct Description {
  ErrorKind kind = ErrorKind::kError;
  std::string name = "TorchError";
  std::string message;
  std::string native;
};

Description Describe(std::exception_ptr error) {
  Description d;
  try {
    std::rethrow_exception(error);
  } catch (const NamedError& e) {
    d.name = e.name;
    d.message = e.what();
  } catch (const TypeError& e) {
    d = {ErrorKind::kType, "", e.what(), ""};
  } catch (const RangeError& e) {
    d = {ErrorKind::kRange, "", e.what(), ""};
  } catch (const c10::IndexError& e) {
    d = {ErrorKind::kRange, "", FirstLine(e.what_without_backtrace()), e.what()};
  } catch (const ebm::NotFinite& e) {
    d = {ErrorKind::kRange, "NonFiniteError", FirstLine(e.what_without_backtrace()), ""};
  } catch (const c10::ValueError& e) {
    d = {ErrorKind::kRange, "", FirstLine(e.what_without_backtrace()), e.what()};
  } catch (const c10::TypeError& e) {
    d = {ErrorKind::kType, "", FirstLine(e.what_without_backtrace()), e.what()};
  } catch (const c10::Error& e) {
    d.message = Plain(FirstLine(e.what_without_backtrace()));
    d.native = e.what();
  } catch (const std::exception& e) {
    d.message = Plain(FirstLine(e.what()));
    d.native = e.what();
  } catch (...) {
    d.message = "an unknown native error";
  }
  return d;
}

napi_value String(napi_env env, const std::string& text) {
  napi_value value = nullptr;
  napi_create_string_utf8(env, text.data(), text.size(), &value);
  return value;
}

}  // namespace

napi_value ToJsError(napi_env env, std::exception_ptr error, const char* owner) {
  try {
    std::rethrow_exception(error);
  } catch (const CallbackError& e) {
    return Data(env).callbacks->Thrown(e.number);
  } catch (...) {
  }
  const Description d = Describe(error);
  const std::string message = owner != nullptr && !d.native.empty() ? std::string(owner) + ": " + d.message : d.message;
  napi_value result = MakeError(env, d.kind, String(env, message));
  if (!d.name.empty()) {
    // Not enumerable, like the name of every built-in error, so that console.log stays short.
    const napi_property_descriptor name[] = {{"name", nullptr, nullptr, nullptr, nullptr, String(env, d.name),
                                              static_cast<napi_property_attributes>(napi_writable | napi_configurable),
                                              nullptr}};
    napi_define_properties(env, result, 1, name);
  }
  if (!d.native.empty()) {
    const napi_property_descriptor native[] = {
        {"native", nullptr, nullptr, nullptr, nullptr, String(env, d.native),
         static_cast<napi_property_attributes>(napi_writable | napi_configurable), nullptr}};
    napi_define_properties(env, result, 1, native);
  }
  return result;
}

void Rethrow(napi_env env, const char* owner) noexcept {
  bool pending = false;
  napi_is_exception_pending(env, &pending);
  if (pending) return;
  napi_value error = ToJsError(env, std::current_exception(), owner);
  if (error != nullptr) napi_throw(env, error);
}

void Check(napi_env env, napi_status status) {
  if (status == napi_ok) return;
  bool pending = false;
  napi_is_exception_pending(env, &pending);
  if (pending || status == napi_pending_exception) throw PendingException{};
  const napi_extended_error_info* info = nullptr;
  napi_get_last_error_info(env, &info);
  throw std::runtime_error(info != nullptr && info->error_message != nullptr ? info->error_message
                                                                             : "a Node-API call failed");
}

}  // namespace binding
