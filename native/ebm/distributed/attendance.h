#pragma once
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ebm/distributed/store.h"

namespace ebm::distributed {

/// The operation that each rank is at. Each writes its own down in the store, from a thread of its own, so that nobody
/// waits for it; whoever waits in vain reads what the others have written.
class Attendance {
 public:
  /// The last entry that a rank has written.
  struct Entry {
    int64_t number = 0;
    std::string what;
    int64_t beat = 0;
    /// Its messages under way, in words.
    std::string messages;
  };

  Attendance(const Store& store, int rank, int size);
  ~Attendance();

  /// Says that this rank is at operation `number`.
  void arrive(int64_t number, const std::string& what);

  /// Says that this rank sends or receives a message, until the end of what is given back.
  std::shared_ptr<void> exchange(const std::string& what);

  /// The ranks that keep others waiting in operation `number`, in words, or what else is wrong; empty if nothing is.
  /// Takes two seconds at most.
  std::string faults(int64_t number, const std::string& what) const;

  /// Where a rank is, in words. Takes as long.
  std::string whereabouts(int rank) const;

  /// The longest time that `faults` takes.
  static constexpr Milliseconds kPatience{2000};

 private:
  struct State;
  struct Look;
  /// The notes of all, read twice; or in words why they cannot be read.
  std::shared_ptr<Look> look(std::string& failure) const;

  std::shared_ptr<State> state_;
};

}  // namespace ebm::distributed
