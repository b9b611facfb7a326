#pragma once

#include <ATen/core/Generator.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <c10/util/ThreadLocalDebugInfo.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ebm {

/// Random numbers in one order: a generator for each device, all of one seed.
class Stream {
 public:
  explicit Stream(uint64_t seed);
  /// The generator of a device.
  at::Generator on(c10::Device device);
  /// Starts anew from `seed`, and so do the splits to come.
  void seed(uint64_t seed);
  /// Puts the generator of a device into a state; the seed of the CPU's is that of the splits to come.
  void set_state(const at::Tensor& state, c10::Device device);
  /// Another stream, which the seed and the number of splits so far tell.
  std::shared_ptr<Stream> split();

 private:
  struct Root {
    uint64_t seed;
    uint64_t splits = 0;
  };
  Stream(uint64_t seed, std::shared_ptr<Root> root) : seed_(seed), root_(std::move(root)) {}

  uint64_t seed_;
  std::shared_ptr<Root> root_;  // one for a stream and its splits
  std::vector<at::Generator> generators_;
};

/// The source of draws without a generator: it stands for libtorch's global generators, which all threads share, on a
/// thread that draws from it (DrawFrom).
///
/// A program has a stream. A job, which runs beside it, borrows that stream, and the program goes on with it
/// afterwards: a program that waits for each of its jobs draws in the order of its calls. Whoever wants a stream that
/// another has gets a split of it. So no one waits, and none disturbs another.
///
/// Splits are made when a stream is asked for, never when a thread happens to draw: the order of the calls tells them.
class Source : public c10::DebugInfoBase, public std::enable_shared_from_this<Source> {
 public:
  enum class Kind {
    kProgram,  // jobs that it begins borrow its stream, as it draws nothing meanwhile if it waits
    kJob,      // runs beside its parent, and may draw at any time
    kCall,     // runs inside of its parent, which waits
  };

  /// A program; `on_split` hears who had the stream.
  Source(uint64_t seed, std::function<void(const std::string& holder)> on_split);
  /// A job or call that `parent` has begun.
  Source(std::shared_ptr<Source> parent, std::string name, Kind kind);
  /// The same program, of which all that can be is drawn from `given`.
  Source(std::shared_ptr<Source> parent, at::Generator given);

  /// The source of this thread; null for libtorch's own.
  static std::shared_ptr<Source> current();

  ~Source() override;

  /// Has a stream from now on, that of its parent or a split; otherwise from the first draw on.
  void take();
  /// Gives the borrowed stream back; draws are the parent's from now on.
  void end();
  /// Nobody hears of splits any more.
  void close();

  /// The generator of a device, to draw from.
  at::Generator on(c10::Device device);
  const std::optional<at::Generator>& given() const { return given_; }
  /// The same, for a device of its type only.
  std::optional<at::Generator> given(c10::Device device) const;

  void seed(uint64_t seed);
  /// Seeds the generator of one device alone.
  void seed(uint64_t seed, c10::Device device);
  void set_state(const at::Tensor& state, c10::Device device);
  uint64_t initial_seed();

 private:
  void take_locked();
  const std::shared_ptr<Stream>& use(bool quietly);
  std::shared_ptr<Stream> lend(Source& to);
  void tell(const std::string& holder);

  const std::shared_ptr<Source> parent_;  // null for a program
  const std::string name_;
  const Kind kind_;
  const std::optional<at::Generator> given_;
  std::function<void(const std::string&)> on_split_;
  std::shared_ptr<Stream> stream_;
  Source* borrower_ = nullptr;      // who has the stream at the moment
  std::shared_ptr<Source> lender_;  // whose stream this one has
  bool is_through_ = false;         // draws are the parent's
};

/// While it lives, this thread, and the threads of libtorch that work for it, draw from `source`.
class DrawFrom {
 public:
  explicit DrawFrom(std::shared_ptr<Source> source);

 private:
  const c10::DebugInfoGuard source_;
  const c10::impl::IncludeDispatchKeyGuard key_;
};

/// The generator that `rng` stands for, or else the source of this thread.
at::Generator generator_for(const std::optional<at::Generator>& rng, c10::Device device);

/// Makes the operators of libtorch ask for the source of their thread; again after a library of operators was loaded.
void redirect_draws();

}  // namespace ebm
