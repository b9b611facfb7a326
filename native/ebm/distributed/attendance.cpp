#include "ebm/distributed/attendance.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace ebm::distributed {

namespace {

using Entries = std::vector<std::optional<Attendance::Entry>>;

constexpr Milliseconds kBeat{500};    // between signs of life
constexpr Milliseconds kPause{20};    // between two entries at least
constexpr Milliseconds kLooks{1300};  // from one look to the next: time for a sign of life

std::string key_of(int rank) { return "at/" + std::to_string(rank); }

/// "at operation 7, broadcast"
std::string place(const Attendance::Entry& entry) {
  const auto doing = entry.messages.empty() ? "" : ", in " + entry.messages;
  if (entry.number == 0) return "before its first operation" + doing;
  return "at operation " + std::to_string(entry.number) + ", " + entry.what + doing;
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : "; ") + word;
  return text;
}

}  // namespace

/// Held by the threads too, which may hang in a store that no longer answers: nobody waits for them.
struct Attendance::State {
  Store store;
  int rank = 0;
  int size = 0;
  std::mutex mutex;
  std::condition_variable changed;
  Entry own;
  std::list<std::string> messages;
  bool changes = true;
  bool closed = false;

  void write() {
    std::unique_lock lock(mutex);
    while (!closed) {
      const auto more = messages.size() > 1 ? " and " + std::to_string(messages.size() - 1) + " more" : "";
      const auto doing = messages.empty() ? "" : messages.front() + more;
      const auto text = std::to_string(own.number) + " " + std::to_string(++own.beat) + " " + own.what + "\n" + doing;
      changes = false;
      lock.unlock();
      try {
        store->set(key_of(rank), text);
      } catch (const std::exception&) {
        return;  // whoever kept the store is gone
      }
      std::this_thread::sleep_for(kPause);
      lock.lock();
      changed.wait_for(lock, kBeat, [this] { return closed || changes; });
    }
  }

  Entries read() const {
    Entries entries(size);
    for (int other = 0; other < size; ++other) {
      if (!store->check({key_of(other)})) continue;
      const auto text = store->get_to_str(key_of(other));
      const auto first = text.find(' ');
      const auto second = text.find(' ', first + 1);
      const auto third = text.find('\n', second + 1);
      entries[other] = Entry{std::stoll(text.substr(0, first)), text.substr(second + 1, third - second - 1),
                             std::stoll(text.substr(first + 1, second - first - 1)), text.substr(third + 1)};
    }
    return entries;
  }
};

Attendance::Attendance(const Store& store, int rank, int size) : state_(std::make_shared<State>()) {
  state_->store = store;
  state_->rank = rank;
  state_->size = size;
  std::thread([state = state_] { state->write(); }).detach();
}

Attendance::~Attendance() {
  const std::lock_guard lock(state_->mutex);
  state_->closed = true;
  state_->changed.notify_all();
}

void Attendance::arrive(int64_t number, const std::string& what) {
  const std::lock_guard lock(state_->mutex);
  state_->own.number = number;
  state_->own.what = what;
  state_->changes = true;
  state_->changed.notify_all();
}

std::shared_ptr<void> Attendance::exchange(const std::string& what) {
  const std::lock_guard lock(state_->mutex);
  const auto place = state_->messages.insert(state_->messages.end(), what);
  state_->changes = true;
  state_->changed.notify_all();
  return {nullptr, [state = state_, place](void*) {
            const std::lock_guard lock(state->mutex);
            state->messages.erase(place);
            state->changes = true;
            state->changed.notify_all();
          }};
}

// std::future asks for a newer system than libtorch does.
struct Attendance::Look {
  std::mutex mutex;
  std::condition_variable changed;
  bool done = false;
  bool failed = false;
  Entries before, now;

  bool lives(int rank) const { return !before[rank] || before[rank]->beat != now[rank]->beat; }
};

std::shared_ptr<Attendance::Look> Attendance::look(std::string& failure) const {
  const auto look = std::make_shared<Look>();
  std::thread([look, state = state_] {
    Entries before, now;
    bool failed = false;
    try {
      before = state->read();
      std::this_thread::sleep_for(kLooks);
      now = state->read();
    } catch (const std::exception&) {
      failed = true;
    }
    const std::lock_guard lock(look->mutex);
    look->before = std::move(before);
    look->now = std::move(now);
    look->failed = failed;
    look->done = true;
    look->changed.notify_all();
  }).detach();
  std::unique_lock lock(look->mutex);
  if (!look->changed.wait_for(lock, kPatience, [&] { return look->done; })) {
    failure = "no answer from the store in which the ranks meet: the network, or rank 0 or its launcher, is gone";
  } else if (look->failed) {
    failure = "no store in which the ranks meet: rank 0, or its launcher, has ended";
  }
  return look;
}

std::string Attendance::whereabouts(int rank) const {
  std::string failure;
  const auto look = this->look(failure);
  if (!failure.empty()) return failure;
  const auto name = "rank " + std::to_string(rank);
  if (!look->now[rank]) return "no sign of " + name;
  const auto where = place(*look->now[rank]);
  return look->lives(rank) ? name + " " + where : "no sign of life of " + name + ", last seen " + where;
}

std::string Attendance::faults(int64_t number, const std::string& what) const {
  std::string failure;
  const auto look = this->look(failure);
  if (!failure.empty()) return failure;
  const auto& now = look->now;
  std::vector<std::string> late, others;
  for (int rank = 0; rank < state_->size; ++rank) {
    if (rank == state_->rank) continue;
    const auto name = "rank " + std::to_string(rank);
    if (!now[rank]) {
      late.push_back("no sign of " + name);
    } else if (!look->lives(rank)) {
      late.push_back("no sign of life of " + name + ", last seen " + place(*now[rank]));
    } else if (now[rank]->number < number) {
      late.push_back(name + " still " + place(*now[rank]));
    } else if (now[rank]->number == number && now[rank]->what != what) {
      others.push_back(name + " in another operation, " + now[rank]->what);
    }
  }
  return join(late.empty() ? others : late);
}

}  // namespace ebm::distributed
