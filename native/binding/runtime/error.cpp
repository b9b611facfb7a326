#include "binding/runtime/error.h"

#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/impl/VirtualGuardImpl.h>
#include <c10/util/Exception.h>

#include <array>
#include <cctype>
#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "binding/runtime/env.h"
#include "binding/runtime/realm.h"
#include "ebm/core/accelerator.h"
#include "ebm/core/not_finite.h"

namespace binding {

namespace {

// The first line that says something: libtorch's compiler begins with an empty one.
std::string FirstLine(const std::string& text) {
  const auto begin = text.find_first_not_of(" \n");
  if (begin == std::string::npos) return text;
  const auto end = text.find('\n', begin);
  return end == std::string::npos ? text.substr(begin) : text.substr(begin, end - begin);
}

std::string InWords(double bytes) {
  constexpr std::array units{"bytes", "kB", "MB", "GB", "TB", "PB", "EB"};
  size_t power = 0;
  for (; bytes >= 1000 && power + 1 < units.size(); ++power) bytes /= 1000;
  std::ostringstream text;
  text << std::setprecision(3) << bytes << ' ' << units[power];
  return text.str();
}

// A number of bytes behind `words` in a text of libtorch, such as "20.00 GiB"; 0 where there is none.
double BytesIn(const std::string& text, std::string_view words) {
  const auto at = text.find(words);
  if (at == std::string::npos) return 0;
  char* unit = nullptr;
  const double number = std::strtod(text.c_str() + at + words.size(), &unit);
  constexpr std::array<std::string_view, 4> units{" bytes", " KiB", " MiB", " GiB"};
  for (size_t power = 0; power < units.size(); ++power) {
    if (std::string_view(unit).starts_with(units[power])) return std::ldexp(number, 10 * static_cast<int>(power));
  }
  return 0;
}

// The memory of a device that had too little, in bytes.
struct Memory {
  std::string device;
  double asked, allocated, reserved, free, total;
};

// The memory that there is now, and the amount that libtorch's text says was asked for.
Memory MemoryAt(const std::string& text) {
  Memory memory{"the device", BytesIn(text, "Tried to allocate "), 0, 0, 0, 0};
  const auto type = ebm::accelerator();
  auto* const allocator = type ? dynamic_cast<c10::DeviceAllocator*>(c10::GetAllocator(*type)) : nullptr;
  if (allocator == nullptr) return memory;
  c10::Device device = c10::impl::VirtualGuardImpl(*type).getDevice();
  if (const auto at = text.find("GPU "); at != std::string::npos && std::isdigit(text[at + 4])) {
    device.set_index(static_cast<c10::DeviceIndex>(std::atoi(text.c_str() + at + 4)));
  }
  memory.device = device.str();
  try {
    const auto stats = allocator->getDeviceStats(device.index());
    memory.allocated = static_cast<double>(stats.allocated_bytes[0].current);
    memory.reserved = static_cast<double>(stats.reserved_bytes[0].current);
    const auto [free, total] = allocator->getMemoryInfo(device.index());
    memory.free = static_cast<double>(free);
    memory.total = static_cast<double>(total);
  } catch (const c10::Error&) {
    // A device that cannot be asked any more must not hide why.
  }
  return memory;
}

std::string InWords(const Memory& memory) {
  return "expected " + InWords(memory.asked) + " more to fit into the memory of " + memory.device + ", of which " +
         InWords(memory.free) + " of " + InWords(memory.total) + " are free, " + InWords(memory.allocated) +
         " hold tensors and " + InWords(memory.reserved - memory.allocated) +
         " are kept for later ones (torch.cuda.emptyCache() gives them back); take fewer rows at once";
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
  // A kernel that is not there is followed by a list of all that are.
  if (text.starts_with("Could not run '")) return text.substr(0, text.find(". "));
  return text == "std::bad_alloc" ? "expected the result to fit into memory" : text;
}

struct Description {
  ErrorKind kind = ErrorKind::kError;
  std::string name = "TorchError";
  std::string message;
  std::string native;
  std::optional<Memory> memory;
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
  } catch (const c10::OutOfMemoryError& e) {
    d.memory = MemoryAt(e.what());
    d.name = "OutOfMemoryError";
    d.message = InWords(*d.memory);
    d.native = e.what();
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

// A message of libtorch behind the name of its owner, which it may begin with itself: `einsum(): …`, `linalg.inv: …`.
std::string Owned(const std::string& owner, const std::string& message) {
  const auto letters = [](std::string_view text) {
    std::string kept;
    for (const char c : text) {
      if (std::isalnum(static_cast<unsigned char>(c))) kept += static_cast<char>(std::tolower(c));
    }
    return kept;
  };
  const auto colon = message.find(": ");
  if (colon == std::string::npos) return owner + ": " + message;
  std::string_view first(message.data(), colon);
  if (first.starts_with("torch.")) first.remove_prefix(6);
  const bool repeats = first.find(' ') == std::string_view::npos && letters(first) == letters(owner);
  return owner + ": " + (repeats ? message.substr(colon + 2) : message);
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
  const std::string message = owner != nullptr && !d.native.empty() ? Owned(owner, d.message) : d.message;
  napi_value result = MakeError(env, d.kind, String(env, message));
  if (!d.name.empty()) {
    // Not enumerable, like the name of every built-in error, so that console.log stays short.
    const napi_property_descriptor name[] = {{"name", nullptr, nullptr, nullptr, nullptr, String(env, d.name),
                                              static_cast<napi_property_attributes>(napi_writable | napi_configurable),
                                              nullptr}};
    napi_define_properties(env, result, 1, name);
  }
  if (d.memory) {
    const auto set = [&](napi_value object, const char* key, napi_value value) {
      napi_set_named_property(env, object, key, value);
    };
    set(result, "code", String(env, "ERR_TORCHEBM_OUT_OF_MEMORY"));
    napi_value figures = nullptr;
    napi_create_object(env, &figures);
    set(figures, "device", String(env, d.memory->device));
    for (const auto& [key, bytes] : {std::pair("asked", d.memory->asked), std::pair("allocated", d.memory->allocated),
                                     std::pair("reserved", d.memory->reserved), std::pair("free", d.memory->free),
                                     std::pair("total", d.memory->total)}) {
      napi_value number = nullptr;
      napi_create_double(env, bytes, &number);
      set(figures, key, number);
    }
    set(result, "memory", figures);
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
