#pragma once
// TorchScript modules: forwards recorded from TypeScript, and files.
#include <node_api.h>
#include <torch/csrc/jit/api/module.h>

#include <memory>

#include "ebm/models/graph.h"

namespace binding {

struct Graph {
  explicit Graph(torch::jit::Module module);
  // The graph that native loops run; made when first asked for, since not every module has a forward.
  const ebm::Graph& code() const;

  torch::jit::Module module;
  bool draws;  // some operator takes numbers from the global generator

 private:
  mutable std::shared_ptr<const ebm::Graph> code_;
};

const Graph& ReadGraph(napi_env env, napi_value value);

// Parts of the exports of InitGraph.
void InitGraphNodes(napi_env env, napi_value exports);
void InitPackage(napi_env env, napi_value exports);

}  // namespace binding
