#pragma once
// The border between the addon and a library that has a device do recorded work again: CUDA's graphs, in the package
// torchebm-cuda-linux-x64 (native/graphs). Both are built for one libtorch, whose classes cross; a library of another
// version is not used.
#include <ATen/core/Generator.h>
#include <c10/core/Stream.h>

#include <cstdint>
#include <memory>
#include <optional>

namespace ebm {

/// Operators that a stream was given once, to be done again with one call, on the memory that they had. All calls are
/// made while that stream is the current one; a graph that ends while it records gives the recording up.
class DeviceGraph {
 public:
  virtual ~DeviceGraph() = default;
  /// From now on the stream notes its operators, and does nothing. They may draw from `generator`, and from no other.
  virtual void begin(const std::optional<at::Generator>& generator) = 0;
  /// Ends the recording; throws where it has failed.
  virtual void end() = 0;
  /// Does all of it. Draws are those that the operators would make, and leave the generator as they would.
  virtual void replay() = 0;
};

constexpr int32_t kDeviceGraphVersion = 1;

/// A library shows one of these as `ebm_graphs_cuda`, or with the name of its devices.
struct DeviceGraphLibrary {
  int32_t version;
  /// A stream that nobody else has, for good.
  c10::Stream (*make_stream)(c10::Device device);
  /// A graph, whose memory may be that of another one of the same stream.
  std::unique_ptr<DeviceGraph> (*make)(const DeviceGraph* other);
};

/// That of a kind of devices; null where the process has opened none, or one of another version.
const DeviceGraphLibrary* device_graph_library(c10::DeviceType devices);

}  // namespace ebm
