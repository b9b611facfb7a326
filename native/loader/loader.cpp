// Calls of the system that Node lacks: libtorch's libraries are opened so that their symbols are visible to the main
// addon, which carries no rpath, and files are locked.
#include <napi.h>

#if defined(_WIN32)
#include <windows.h>

#include <system_error>
#else
#include <dlfcn.h>
#include <sys/file.h>

#include <cerrno>
#include <cstring>
#endif

namespace {

// open(path): loads one shared library for the whole process, for good. Throws the dynamic linker's own sentence.
void Open(const Napi::CallbackInfo& info) {
#if defined(_WIN32)
  // Its own libraries lie beside it. Windows finds a library that is loaded by its name, whoever asks for it.
  const std::u16string path = info[0].As<Napi::String>().Utf16Value();
  if (LoadLibraryExW(reinterpret_cast<const wchar_t*>(path.c_str()), nullptr, LOAD_WITH_ALTERED_SEARCH_PATH) == nullptr)
    throw Napi::Error::New(info.Env(), std::system_category().message(static_cast<int>(GetLastError())));
#else
  const std::string path = info[0].As<Napi::String>().Utf8Value();
  if (dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) throw Napi::Error::New(info.Env(), dlerror());
#endif
}

// lock(fd): whether this open file is now locked; the system lifts the lock when the file is closed, or the process
// ends in whatever way. Throws the system's own sentence where files cannot be locked.
Napi::Value Lock(const Napi::CallbackInfo& info) {
#if defined(_WIN32)
  throw Napi::Error::New(info.Env(), "files are not locked on Windows: its locks keep others from reading");
#else
  int result = 0;
  do {
    result = flock(info[0].As<Napi::Number>().Int32Value(), LOCK_EX | LOCK_NB);
  } while (result != 0 && errno == EINTR);
  if (result != 0 && errno != EWOULDBLOCK) throw Napi::Error::New(info.Env(), std::strerror(errno));
  return Napi::Boolean::New(info.Env(), result == 0);
#endif
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("open", Napi::Function::New(env, Open));
  exports.Set("lock", Napi::Function::New(env, Lock));
  return exports;
}

}  // namespace

NODE_API_MODULE(loader, Init)
