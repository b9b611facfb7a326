// Processes that compute together: the store in which they meet, the operations of their group, copies of a model.
#include <ATen/ATen.h>

#include <map>
#include <sstream>
#include <thread>
#include <utility>

#include "binding/distributed/handles.h"
#include "binding/runtime/env.h"
#include "binding/runtime/external.h"
#include "binding/runtime/properties.h"
#include "ebm/distributed/carrier_library.h"
#include "ebm/distributed/process_group.h"
#include "ebm/distributed/replicas.h"
#include "ebm/distributed/store.h"

namespace binding {

namespace {

using ebm::distributed::Collective;
using ebm::distributed::Milliseconds;
using ebm::distributed::Store;

Store& ReadStore(napi_env env, napi_value value) { return ReadObject<Store>(env, value, "a store"); }
// Runs the body of a job, whose errors tell who failed.
napi_value Run(napi_env env, const std::shared_ptr<Job>& job, std::function<Job::Results(ebm::Control&)> body) {
  return Data(env).jobs.Run(job, [owner = job->lease.holder, body = std::move(body)](ebm::Control& control) {
    return Meeting(owner, [&] { return body(control); });
  });
}

// Throws BusyError while an operation of a group has its turn, or messages of it are under way: for calls in place.
void CheckIdle(napi_env env, const std::string& owner, const std::vector<at::Tensor>& turns) {
  for (const auto& turn : turns) Data(env).leases.CheckWrite(turn, owner.c_str(), "the process group");
}

void Set(napi_env env, napi_value record, const char* name, napi_value value) {
  Check(env, napi_set_named_property(env, record, name, value));
}

// openStore(job, { path | null, host, port, serves, timeout }): a record with `store` and `port`.
napi_value OpenStore(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const Properties spec(env, args[1]);
    const Milliseconds timeout(spec.Int("timeout"));
    const auto path = spec.IsNull("path") ? std::string() : spec.String("path");
    const ebm::distributed::TcpStore where{spec.String("host"), static_cast<int>(spec.Int("port")), spec.Bool("serves"),
                                           timeout};
    return Run(env, job, [=](ebm::Control&) -> Job::Results {
      const auto opened = path.empty() ? ebm::distributed::open_store(where)
                                       : ebm::distributed::OpenedStore{ebm::distributed::open_store(path, timeout), 0};
      return [opened](napi_env env, napi_value record) {
        Set(env, record, "store", FromObject<Store>(env, opened.store));
        Set(env, record, "port", FromInt(env, opened.port));
      };
    });
  });
}

// storePart(store, prefix)
napi_value StorePart(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    return FromObject<Store>(env,
                             ebm::distributed::part_of(ReadStore(env, args[0]), ReadString(env, args[1], "prefix")));
  });
}

// useStore(job, store, { method, key, value: text | number }): a record with `value`.
napi_value UseStore(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const Store store = ReadStore(env, args[1]);
    const Properties spec(env, args[2]);
    const auto method = spec.String("method"), key = spec.String("key");
    const auto text = method == "set" ? spec.String("value") : std::string();
    const int64_t number = method == "add" || method == "wait" ? spec.Int("value") : 0;
    return Run(env, job, [=](ebm::Control& control) -> Job::Results {
      std::string got;
      int64_t count = 0;
      const auto wait = [&](Milliseconds limit) {
        const auto deadline = std::chrono::steady_clock::now() + limit;
        while (!store->check({key})) {
          control.check();
          if (std::chrono::steady_clock::now() > deadline) {
            throw ebm::distributed::MeetingError("expected the key \"" + key + "\" to be set within " +
                                                 std::to_string(limit.count()) + " ms, got none");
          }
          std::this_thread::sleep_for(Milliseconds(10));
        }
      };
      try {
        if (method == "set") store->set(key, text);
        if (method == "get") wait(store->getTimeout()), got = store->get_to_str(key);
        if (method == "add") count = store->add(key, number);
        if (method == "check") count = store->check({key}) ? 1 : 0;
        if (method == "delete") count = store->deleteKey(key) ? 1 : 0;
        if (method == "wait") wait(Milliseconds(number));
      } catch (const c10::Error& error) {
        const std::string words = error.what_without_backtrace();
        throw ebm::distributed::MeetingError("expected the store to answer, got: " + words.substr(0, words.find('\n')));
      }
      return [=](napi_env env, napi_value record) {
        Set(env, record, "value", method == "get" ? FromString(env, got) : FromInt(env, count));
      };
    });
  });
}

// carrierOf(device): the name of what carries tensors of such devices, from a library that is open; null without one.
napi_value CarrierOf(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const auto* const library =
        ebm::distributed::carrier_library(c10::Device(ReadString(env, Arguments(env, info)[0], "device")).type());
    if (library) return FromString(env, library->name);
    napi_value none;
    Check(env, napi_get_null(env, &none));
    return none;
  });
}

// joinGroup(job, store, { rank, size, timeout, near, devices: those beside the CPU, with commas between }): a record
// with `group`.
napi_value JoinGroup(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const Store store = ReadStore(env, args[1]);
    const Properties spec(env, args[2]);
    const auto rank = static_cast<int>(spec.Int("rank")), size = static_cast<int>(spec.Int("size"));
    const Milliseconds timeout(spec.Int("timeout"));
    const auto near = spec.String("near");
    std::vector<c10::DeviceType> devices;
    std::istringstream names(spec.String("devices"));
    for (std::string name; std::getline(names, name, ',');) devices.push_back(c10::Device(name).type());
    return Run(env, job, [=](ebm::Control& control) -> Job::Results {
      auto group = std::make_shared<ebm::distributed::ProcessGroup>(store, rank, size, timeout, near, devices, control);
      return [group](napi_env env, napi_value record) {
        Set(env, record, "group", FromObject<GroupHandle>(env, {group, at::empty({1}), at::empty({1})}));
      };
    });
  });
}

// leaveGroup(group)
napi_value LeaveGroup(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    auto& [group, turn, messages] = ReadGroup(env, Arguments(env, info)[0]);
    CheckIdle(env, "destroyProcessGroup", {turn, messages});
    group.reset();
    return Undefined(env);
  });
}

Collective::Kind ReadKind(const std::string& name) {
  using Kind = Collective::Kind;
  static const std::map<std::string, Kind> kinds{
      {"allGather", Kind::kAllGather}, {"allGatherBytes", Kind::kAllGatherBytes},
      {"allReduce", Kind::kAllReduce}, {"allToAll", Kind::kAllToAll},
      {"barrier", Kind::kBarrier},     {"broadcast", Kind::kBroadcast},
      {"gather", Kind::kGather},       {"broadcastBytes", Kind::kBroadcastBytes},
      {"reduce", Kind::kReduce},       {"reduceScatter", Kind::kReduceScatter},
      {"scatter", Kind::kScatter},     {"scatterBytes", Kind::kScatterBytes}};
  return kinds.at(name);
}

// collective(job, group, { kind, name, op, root, timeout, inPlace }, inputs): a record with `outputs`. In place the
// first input is given the first output.
napi_value RunCollective(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    using Op = c10d::ReduceOp;
    static const std::map<std::string, Op::RedOpType> ops{{"sum", Op::SUM}, {"mean", Op::SUM}, {"product", Op::PRODUCT},
                                                          {"min", Op::MIN}, {"max", Op::MAX},  {"band", Op::BAND},
                                                          {"bor", Op::BOR}, {"bxor", Op::BXOR}};
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto [group, turn, messages] = ReadGroup(env, args[1]);
    const Properties spec(env, args[2]);
    auto inputs = ReadTensors(env, args[3], "inputs");
    const auto op = spec.String("op");
    const Collective collective{ReadKind(spec.String("kind")),
                                spec.String("name"),
                                ops.at(op),
                                op == "mean",
                                static_cast<int>(spec.Int("root")),
                                Milliseconds(spec.Int("timeout"))};
    const bool in_place = spec.Bool("inPlace");
    if (job->sync) CheckIdle(env, job->lease.holder, {turn});
    job->lease.writes.push_back(turn);
    if (in_place) job->lease.writes.push_back(inputs[0]);
    return Run(env, job, [=](ebm::Control& control) -> Job::Results {
      auto outputs = group->run(collective, inputs, control);
      if (in_place && !outputs.empty()) {
        const at::NoGradGuard no_grad;
        auto target = inputs[0];
        target.copy_(outputs[0]);
        outputs.clear();
      }
      return [outputs](napi_env env, napi_value record) {
        Set(env, record, "outputs",
            FromIValue(env, c10::ivalue::Tuple::create(std::vector<c10::IValue>(outputs.begin(), outputs.end()))));
      };
    });
  });
}

// Gives a tensor the values of one that came from a rank.
void Write(const std::string& owner, int peer, at::Tensor target, const at::Tensor& got) {
  if (got.scalar_type() != target.scalar_type() || got.sizes() != target.sizes()) {
    const auto show = [](const at::Tensor& tensor) {
      std::ostringstream text;
      text << c10::getDtypeNames(tensor.scalar_type()).first << " " << tensor.sizes();
      return text.str();
    };
    throw NamedError("RangeError", owner + ": expected the tensor to be like the one from rank " +
                                       std::to_string(peer) + ", " + show(got) + ", got " + show(target));
  }
  const at::NoGradGuard no_grad;
  target.copy_(got);
}

// exchange(job, group, { name, sends, peer, tag }, tensor | null): a record with `tensor`, one that came to where there
// was none to write to, or null.
napi_value Exchange(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto [group, turn, messages] = ReadGroup(env, args[1]);
    const Properties spec(env, args[2]);
    const ebm::distributed::Message message{spec.String("name"), spec.Bool("sends"), static_cast<int>(spec.Int("peer")),
                                            static_cast<int>(spec.Int("tag"))};
    const auto tensor = IsNullish(env, args[3]) ? at::Tensor() : ReadTensor(env, args[3], "tensor");
    job->lease.reads.push_back(messages);
    if (tensor.defined()) (message.sends ? job->lease.reads : job->lease.writes).push_back(tensor);
    job->waits_for_others = true;
    const auto place = group->line_up(message);
    return Run(env, job, [=](ebm::Control& control) -> Job::Results {
      auto got = group->exchange(message, tensor, *place, control);
      if (tensor.defined() && !message.sends) Write(job->lease.holder, message.peer, tensor, std::exchange(got, {}));
      return [got](napi_env env, napi_value record) { Set(env, record, "tensor", FromIValue(env, got)); };
    });
  });
}

// makeReplicas(job, group, { parameters, buffers, findUnused, views, half, bucketBytes }): a record with `replicas`.
napi_value MakeReplicas(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    const Arguments args(env, info);
    const auto job = std::make_shared<Job>(env, args[0]);
    const auto [group, turn, messages] = ReadGroup(env, args[1]);
    const Properties spec(env, args[2]);
    const auto parameters = spec.Tensors("parameters"), buffers = spec.Tensors("buffers");
    const ebm::distributed::Replicas::Options options{spec.Bool("findUnused"), spec.Bool("views"), spec.Bool("half"),
                                                      spec.Int("bucketBytes")};
    for (const auto& list : {parameters, buffers, {turn}}) {
      job->lease.writes.insert(job->lease.writes.end(), list.begin(), list.end());
    }
    return Run(env, job, [=](ebm::Control&) -> Job::Results {
      auto replicas = std::make_shared<ebm::distributed::Replicas>(group, parameters, buffers, options);
      return [=](napi_env env, napi_value record) {
        Set(env, record, "replicas", FromObject<ReplicasHandle>(env, {replicas, turn}));
      };
    });
  });
}

// The work of a pass of a model in place with its replicas.
template <typename Body>
napi_value InPlace(napi_env env, napi_value handle, Body&& body) {
  constexpr auto owner = "DistributedDataParallel";
  return Guarded(
      env,
      [&] {
        auto& [replicas, turn] = ReadReplicas(env, handle);
        CheckIdle(env, owner, {turn});
        Meeting(owner, [&] { body(*replicas); });
        return Undefined(env);
      },
      owner);
}

// beginReplicas(replicas, whether buffers are made those of rank 0)
napi_value BeginReplicas(napi_env env, napi_callback_info info) {
  const Arguments args(env, info);
  return InPlace(env, args[0], [&](auto& replicas) { replicas.begin(ReadBool(env, args[1], "buffers")); });
}

// prepareReplicas(replicas, outputs)
napi_value PrepareReplicas(napi_env env, napi_callback_info info) {
  const Arguments args(env, info);
  return InPlace(env, args[0], [&](auto& replicas) { replicas.prepare(ReadTensors(env, args[1], "outputs")); });
}

// releaseReplicas(replicas)
napi_value ReleaseReplicas(napi_env env, napi_callback_info info) {
  return Guarded(env, [&] {
    ReadReplicas(env, Arguments(env, info)[0]).replicas.reset();
    return Undefined(env);
  });
}

}  // namespace

GroupHandle& ReadGroup(napi_env env, napi_value value) {
  return ReadObject<GroupHandle>(env, value, "a process group");
}

ReplicasHandle& ReadReplicas(napi_env env, napi_value value) {
  return ReadObject<ReplicasHandle>(env, value, "replicas");
}

void RethrowMeeting(const std::string& owner) {
  try {
    throw;
  } catch (const ebm::distributed::MeetingError& error) {
    throw NamedError("DistributedError", owner + ": " + error.what());
  }
}

void InitDistributed(napi_env env, napi_value exports) {
  Export(env, exports, "openStore", OpenStore);
  Export(env, exports, "storePart", StorePart);
  Export(env, exports, "useStore", UseStore);
  Export(env, exports, "carrierOf", CarrierOf);
  Export(env, exports, "joinGroup", JoinGroup);
  Export(env, exports, "leaveGroup", LeaveGroup);
  Export(env, exports, "collective", RunCollective);
  Export(env, exports, "exchange", Exchange);
  Export(env, exports, "makeReplicas", MakeReplicas);
  Export(env, exports, "beginReplicas", BeginReplicas);
  Export(env, exports, "prepareReplicas", PrepareReplicas);
  Export(env, exports, "releaseReplicas", ReleaseReplicas);
}

}  // namespace binding
