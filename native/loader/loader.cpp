// Opens the libtorch libraries so that their symbols are visible to the main addon, which carries no rpath.
#include <dlfcn.h>
#include <napi.h>

namespace {

// open(path): loads one shared library for the whole process, for good. Throws the dynamic linker's own sentence.
void Open(const Napi::CallbackInfo& info) {
  const std::string path = info[0].As<Napi::String>().Utf8Value();
  if (dlopen(path.c_str(), RTLD_NOW | RTLD_GLOBAL) == nullptr) throw Napi::Error::New(info.Env(), dlerror());
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
  exports.Set("open", Napi::Function::New(env, Open));
  return exports;
}

}  // namespace

NODE_API_MODULE(loader, Init)
