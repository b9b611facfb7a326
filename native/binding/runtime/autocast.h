#pragma once
// Scopes of lower precision. libtorch keeps the casts of weights in one cache for all threads, until a scope ends and
// weights may move. So the cache is of one scope at a time, and of the jobs that were begun in it; a scope that begins
// meanwhile on another thread casts anew each time.

namespace binding {

// A scope begins or ends on this thread; only the outermost one counts.
void EnterAutocast();
void LeaveAutocast();

// The part of a job in the scope that it was begun in, which lasts until the job has ended too.
class AutocastShare {
 public:
  AutocastShare();  // in the scope, on its thread
  ~AutocastShare();
  AutocastShare(const AutocastShare&) = delete;
  AutocastShare& operator=(const AutocastShare&) = delete;

  // The job is at work on this thread.
  class Working {
   public:
    explicit Working(AutocastShare& share);
    ~Working();
    Working(const Working&) = delete;
    Working& operator=(const Working&) = delete;

   private:
    AutocastShare& share_;
    const bool cached_;
  };

 private:
  void End();

  const bool cached_;
  bool ended_ = false;
};

}  // namespace binding
