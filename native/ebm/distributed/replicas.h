#pragma once
#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <vector>

namespace ebm::distributed {

class ProcessGroup;

/// Copies of one model on all ranks, whose gradients each backward pass averages while it goes on: libtorch's Reducer.
class Replicas {
 public:
  struct Options {
    bool find_unused = false;
    bool views = false;  // gradients are parts of the buckets
    bool half = false;   // sent as float16
    int64_t bucket_bytes = 25 << 20;
  };

  /// All ranks get the values that rank 0 has. Throws if they have other parameters.
  Replicas(std::shared_ptr<ProcessGroup> group, std::vector<at::Tensor> parameters, std::vector<at::Tensor> buffers,
           const Options& options);
  ~Replicas();

  /// Before a pass forward; with `buffers`, all get those of rank 0.
  void begin(bool buffers);
  /// All of a pass backward, as one operation of the group.
  void backward(const at::Tensor& loss, const std::function<void()>& body);

  /// After a pass forward, if somebody else begins a pass backward of these, which is one operation of the group.
  void prepare(const std::vector<at::Tensor>& outputs);
  /// At the end of a pass backward: waits for what is still under way on a device, if it is the end of such a pass.
  static void close();
  /// Puts the error that is being handled into words, if it is the end of such a pass: throws that, or returns.
  static void explain();

  const std::shared_ptr<ProcessGroup>& group() const;

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace ebm::distributed
