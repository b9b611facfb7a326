#include "ebm/core/stream.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/core/dispatch/Dispatcher.h>

#include <thread>

#include "test/check.h"

using ebm::DrawFrom;
using ebm::Source;
using Kind = Source::Kind;

namespace {

at::Tensor drawn(const std::shared_ptr<Source>& source) {
  const DrawFrom draws(source);
  return at::randn({3});
}

// A program of seed 1 that has redirected libtorch's draws.
struct Program {
  std::vector<std::string> told;
  std::shared_ptr<Source> source;
  Program() {
    ebm::redirect_draws();
    source = std::make_shared<Source>(1, [this](const std::string& holder) { told.push_back(holder); });
  }
  std::shared_ptr<Source> begin(Kind kind, const char* name = "job") {
    return std::make_shared<Source>(source, name, kind);
  }
};

at::Tensor numbers(uint64_t seed, int64_t from = 0) {
  const auto generator = at::detail::createCPUGenerator(seed);
  for (int64_t i = 0; i < from; ++i) at::randn({3}, generator);
  return at::randn({3}, generator);
}

}  // namespace

TEST("Source gives the numbers that libtorch draws on this thread, and leaves its own generator alone") {
  const Program program;
  const auto before = at::detail::getDefaultCPUGenerator().get_state();
  EXPECT(drawn(program.source).equal(numbers(1)));
  {
    const DrawFrom draws(program.source);
    const auto x = at::ones({40});
    program.source->seed(2);
    const auto dropped = at::dropout(x, 0.5, true);
    program.source->seed(2);
    EXPECT(at::dropout(x, 0.5, true).equal(dropped));
    EXPECT(!at::dropout(x, 0.5, true).equal(dropped));
  }
  EXPECT(at::detail::getDefaultCPUGenerator().get_state().equal(before));
  at::randn({3});
  EXPECT(!at::detail::getDefaultCPUGenerator().get_state().equal(before));
}

TEST("Source: every operator that takes a generator is redirected") {
  ebm::redirect_draws();
  auto& dispatcher = c10::Dispatcher::singleton();
  int64_t n = 0;
  for (const auto& name : dispatcher.getAllOpNames()) {
    if (name.name.rfind("aten::", 0) != 0) continue;
    const auto op = dispatcher.findSchema(name);
    if (!op) continue;
    for (const auto& argument : op->schema().arguments()) {
      if (argument.type()->str() != "Generator?") continue;
      ++n;
      if (!op->hasKernelForDispatchKey(c10::DispatchKey::Fake)) {
        test::fail(__FILE__, __LINE__, name.name, ".", name.overload_name, " draws from libtorch's own generator");
      }
    }
  }
  EXPECT(n > 60);
}

TEST("Source: who waits for a job goes on where the job has ended") {
  Program program;
  const auto job = program.begin(Kind::kJob);
  job->take();
  EXPECT(drawn(job).equal(numbers(1)));
  job->end();
  EXPECT(drawn(program.source).equal(numbers(1, 1)));
  EXPECT(program.told.empty());
}

TEST("Source: who draws meanwhile gets a split, and so does another job") {
  for (int round = 0; round < 2; ++round) {
    Program program;
    const auto first = program.begin(Kind::kJob, "first");
    first->take();
    const auto second = program.begin(Kind::kJob, "second");
    second->take();
    const auto a = drawn(second), b = drawn(program.source), c = drawn(program.source);
    EXPECT(drawn(first).equal(numbers(1)));
    EXPECT((program.told == std::vector<std::string>{"first", "first"}));
    // The program has gone on with its split, whose end is nobody's business.
    first->end();
    second->end();
    EXPECT(!drawn(program.source).equal(numbers(1, 1)));
    static at::Tensor known[3];
    for (const auto& [i, x] : {std::pair(0, a), std::pair(1, b), std::pair(2, c)}) {
      if (round == 1) EXPECT(x.equal(known[i]));
      for (int j = 0; j < i; ++j) EXPECT(!x.equal(known[j]));
      known[i] = x;
    }
  }
}

TEST("Source: a seed set meanwhile is for later draws, and starts the splits anew") {
  Program program;
  const auto job = program.begin(Kind::kJob);
  job->take();
  program.source->seed(5);
  EXPECT(drawn(program.source).equal(numbers(5)));
  EXPECT(drawn(job).equal(numbers(1)));
  EXPECT(program.told.empty());
  const auto split = [&] {
    const auto other = program.begin(Kind::kJob);
    other->take();
    return drawn(program.source);
  };
  program.source->seed(5);
  const auto first = split(), second = split();
  EXPECT(!first.equal(second));
  program.source->seed(5);
  EXPECT(split().equal(first));
}

TEST("Source: a call in place shares the stream, and jobs that it begins do not") {
  Program program;
  const auto call = program.begin(Kind::kCall);
  call->take();
  const auto inner = std::make_shared<Source>(call, "job", Kind::kJob);
  inner->take();
  const auto other = drawn(inner);
  EXPECT(drawn(call).equal(numbers(1)));
  EXPECT(!other.equal(numbers(1)));
  call->end();
  EXPECT(drawn(program.source).equal(numbers(1, 1)));
  // Inside of a job, too.
  program.source->seed(1);
  const auto job = program.begin(Kind::kJob);
  job->take();
  const auto in_callback = std::make_shared<Source>(job, "call", Kind::kCall);
  EXPECT(drawn(in_callback).equal(numbers(1)));
  in_callback->end();
  EXPECT(drawn(job).equal(numbers(1, 1)));
}

TEST("Source: a program inside of another has its stream as long as it lasts, and lends it to its jobs") {
  Program program;
  const auto fit = program.begin(Kind::kProgram, "fit");
  const auto step = [&] { return std::make_shared<Source>(fit, "step", Kind::kJob); };
  const auto first = step();
  first->take();
  const auto beside = drawn(program.source);
  EXPECT(drawn(first).equal(numbers(1)));
  first->end();
  EXPECT(drawn(fit).equal(numbers(1, 1)));
  EXPECT(drawn(step()).equal(numbers(1, 2)));
  EXPECT((program.told == std::vector<std::string>{"fit"}));
  // A job that outlives it keeps its stream.
  const auto last = step();
  last->take();
  fit->end();
  EXPECT(drawn(last).equal(numbers(1, 3)));
  EXPECT(!drawn(program.source).equal(beside));
}

TEST("Source: a job that outlives the program that began it still has the stream") {
  Program program;
  const auto fit = program.begin(Kind::kProgram, "fit");
  const auto job = std::make_shared<Source>(fit, "job", Kind::kJob);
  job->take();
  fit->end();
  EXPECT(!drawn(program.source).equal(numbers(1)));
  EXPECT((program.told == std::vector<std::string>{"job"}));
  EXPECT(drawn(job).equal(numbers(1)));
}

TEST("Source: a given generator is drawn from, by jobs too, and the program's stream stays") {
  Program program;
  const auto given = std::make_shared<Source>(program.source, at::detail::createCPUGenerator(7));
  EXPECT(drawn(given).equal(numbers(7)));
  const auto job = std::make_shared<Source>(given, "job", Kind::kJob);
  job->take();
  EXPECT(drawn(job).equal(numbers(7, 1)));
  EXPECT(drawn(program.source).equal(numbers(1)));
}

TEST("Source: each draw takes the generator of its device, whichever tensor comes first") {
  const c10::Device fake("privateuseone:0");
  Program program;
  const DrawFrom draws(program.source);
  const auto there = at::zeros({3}, fake), here = at::scalar_tensor(0);
  const auto first = at::normal(here, there.add(1));
  EXPECT(first.device() == fake);
  EXPECT(first.cpu().equal(numbers(1)));
  EXPECT(at::randn({3}, fake).cpu().equal(numbers(1, 1)));
  EXPECT(at::randn({3}).equal(numbers(1)));
  program.source->seed(4, fake);
  EXPECT(at::randn({3}, fake).cpu().equal(numbers(4)));
  EXPECT(at::randn({3}).equal(numbers(1, 1)));
}

TEST("Source: a job has the generators of all devices, and gives them back") {
  const c10::Device fake("privateuseone:1");
  Program program;
  const auto job = program.begin(Kind::kJob);
  job->take();
  const auto on = [&](const std::shared_ptr<Source>& source) {
    const DrawFrom draws(source);
    return at::randn({3}, fake).cpu();
  };
  EXPECT(on(job).equal(numbers(1)));
  EXPECT(!on(program.source).equal(numbers(1, 1)));
  job->end();
  const auto given = std::make_shared<Source>(program.source, at::detail::createCPUGenerator(7));
  EXPECT(drawn(given).equal(numbers(7)));
  EXPECT(!on(given).equal(numbers(7, 1)));
}

TEST("Source: a state that is set twice is not split into the same streams twice") {
  Program program;
  const auto state = program.source->on(at::kCPU).get_state();
  const auto split = [&] {
    program.source->set_state(state, at::kCPU);
    const auto job = program.begin(Kind::kJob);
    job->take();
    EXPECT(drawn(job).equal(numbers(1)));
    return drawn(program.source);
  };
  const auto first = split();
  EXPECT(!first.equal(split()));
}

TEST("Source: threads draw from their own, whatever the others do") {
  Program program;
  const auto last = [&](uint64_t seed) {
    const DrawFrom draws(std::make_shared<Source>(seed, nullptr));
    at::Tensor x;
    for (int i = 0; i < 2000; ++i) x = at::dropout(at::randn({8}), 0.5, true);
    return x;
  };
  const auto expected = last(1);
  std::vector<at::Tensor> got(4);
  std::vector<std::thread> threads;
  for (size_t i = 0; i < got.size(); ++i) threads.emplace_back([&, i] { got[i] = last(1 + i % 2); });
  for (auto& thread : threads) thread.join();
  EXPECT(got[0].equal(expected));
  EXPECT(got[2].equal(expected));
  EXPECT(!got[1].equal(expected));
}
