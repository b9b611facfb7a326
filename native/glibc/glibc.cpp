// The addons run on glibc 2.28 and GLIBCXX 3.4.25, as libtorch itself does, wherever they are compiled. Newer systems
// have newer versions of a few symbols, to which the linker would bind: here stand the same symbols, seen by the addons
// alone, which lead to the versions that an old system has too. scripts/symbols.mjs refuses an addon that asks for
// more.
#include <pthread.h>

#include <ctime>
#include <sstream>

#if defined(__x86_64__)
#define OLDEST "GLIBC_2.2.5"
#elif defined(__aarch64__)
#define OLDEST "GLIBC_2.17"
#endif

// Functions have other names here, since the compiler knows theirs.
#define HIDDEN(declaration, symbol)                                             \
  extern "C" __attribute__((visibility("hidden"))) declaration __asm__(symbol); \
  declaration
#define LEAD(result, name, symbol, version, parameters, ...) \
  extern "C" result Old##name parameters;                    \
  __asm__(".symver Old" #name "," symbol "@" version);       \
  HIDDEN(result name parameters, symbol) { return Old##name(__VA_ARGS__); }

// They differ from the newer versions in errno and in the sign of a NaN, in no number.
LEAD(double, Exp, "exp", OLDEST, (double x), x)
LEAD(double, Log, "log", OLDEST, (double x), x)
LEAD(double, Pow, "pow", OLDEST, (double x, double y), x, y)

// These moved from libdl to libc; the dynamic linker finds the old version in either.
LEAD(void*, Dlopen, "dlopen", OLDEST, (const char* file, int mode), file, mode)
LEAD(void*, Dlsym, "dlsym", OLDEST, (void* library, const char* name), library, name)
LEAD(char*, Dlerror, "dlerror", OLDEST, ())

// std::condition_variable::wait, which once could throw.
LEAD(void, Wait, "_ZNSt18condition_variable4waitERSt11unique_lockISt5mutexE", "GLIBCXX_3.4.11",
     (void* condition, void* lock), condition, lock)

// An old condition waits by the time of day alone. Who waits by another clock looks at it afterwards, and waits again.
HIDDEN(int Clockwait(pthread_cond_t* condition, pthread_mutex_t* mutex, clockid_t clock, const timespec* until),
       "pthread_cond_clockwait") {
  constexpr long second = 1'000'000'000;
  timespec now{};
  timespec today{};
  clock_gettime(clock, &now);
  clock_gettime(CLOCK_REALTIME, &today);
  const long nanoseconds = until->tv_nsec - now.tv_nsec + today.tv_nsec + second;  // between 0 and 3 seconds
  const timespec deadline{until->tv_sec - now.tv_sec + today.tv_sec - 1 + nanoseconds / second, nanoseconds % second};
  return pthread_cond_timedwait(condition, mutex, &deadline);
}

// Reference counts are atomic even with one thread; Node has several.
extern "C" {
extern __attribute__((visibility("hidden"))) char singleThreaded __asm__("__libc_single_threaded");
char singleThreaded = 0;
}

template std::string std::stringbuf::str() const&;
