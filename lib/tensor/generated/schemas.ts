// Written by scripts/generate.mjs from the operator schemas of libtorch. Do not edit.

/** The overloads of every operator, in the notation of ../schema.ts, in the order in which they are tried. */
export const SCHEMAS: Readonly<Record<string, readonly string[]>> = {
  "__and__": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
  ],
  "__iand__": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "__ilshift__": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "__ior__": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "__irshift__": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "__ixor__": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "__lshift__": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "__or__": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
  ],
  "__rshift__": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "__xor__": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
  ],
  "_adaptive_avg_pool2d": [
    "(Tensor self, int[] outputSize) -> Tensor",
    "out(Tensor self, int[] outputSize, *, Tensor! out) -> Tensor!",
  ],
  "_adaptive_avg_pool2d_backward": [
    "(Tensor gradOutput, Tensor self) -> Tensor",
    "out(Tensor gradOutput, Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_adaptive_avg_pool3d": [
    "(Tensor self, int[] outputSize) -> Tensor",
    "out(Tensor self, int[] outputSize, *, Tensor! out) -> Tensor!",
  ],
  "_adaptive_avg_pool3d_backward": [
    "(Tensor gradOutput, Tensor self) -> Tensor",
    "out(Tensor gradOutput, Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_add_batch_dim": [
    "(Tensor self, int batchDim, int level) -> Tensor",
  ],
  "_add_relu": [
    "Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor",
    "Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "_add_relu_": [
    "Scalar(Tensor! self, Scalar other, Scalar alpha=1) -> Tensor!",
    "Tensor(Tensor! self, Tensor other, *, Scalar alpha=1) -> Tensor!",
  ],
  "_addmm_activation": [
    "(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, bool useGelu=False) -> Tensor",
    "out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, bool useGelu=False, Tensor! out) -> Tensor!",
  ],
  "_aminmax": [
    "(Tensor self) -> Tensor, Tensor",
    "dim(Tensor self, int dim, bool keepdim=False) -> Tensor, Tensor",
    "out(Tensor self, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
    "dim_out(Tensor self, int dim, bool keepdim=False, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_amp_foreach_non_finite_check_and_unscale": [
    "(Tensor[] self, Tensor foundInf, Tensor invScale) -> Tensor[] selfOut, Tensor foundInfOut",
    "out(Tensor[] self, Tensor! foundInf, Tensor invScale, *, Tensor![] out) -> ",
  ],
  "_amp_foreach_non_finite_check_and_unscale_": [
    "(Tensor![] self, Tensor! foundInf, Tensor invScale) -> ",
  ],
  "_amp_update_scale": [
    "(Tensor self, Tensor growthTracker, Tensor foundInf, float scaleGrowthFactor, float scaleBackoffFactor, int growthInterval) -> Tensor, Tensor growthTrackerOut",
    "out(Tensor self, Tensor! growthTracker, Tensor foundInf, float scaleGrowthFactor, float scaleBackoffFactor, int growthInterval, *, Tensor! out) -> Tensor!",
  ],
  "_amp_update_scale_": [
    "(Tensor! self, Tensor! growthTracker, Tensor foundInf, float scaleGrowthFactor, float scaleBackoffFactor, int growthInterval) -> Tensor!",
  ],
  "_assert_async": [
    "(Tensor self) -> ",
    "msg(Tensor self, str assertMsg) -> ",
  ],
  "_assert_scalar": [
    "(Scalar self, str assertMsg) -> ",
  ],
  "_assert_tensor_metadata": [
    "(Tensor a, int[]? size=None, int[]? stride=None, ScalarType? dtype=None, *, Device? device=None, Layout? layout=None) -> ",
  ],
  "_autocast_to_full_precision": [
    "(Tensor self, bool cudaEnabled, bool cpuEnabled) -> Tensor",
  ],
  "_autocast_to_reduced_precision": [
    "(Tensor self, bool cudaEnabled, bool cpuEnabled, ScalarType cudaDtype, ScalarType cpuDtype) -> Tensor",
  ],
  "_backward": [
    "(Tensor self, Tensor[] inputs, Tensor? gradient=None, bool? retainGraph=None, bool createGraph=False) -> ",
  ],
  "_batch_norm_impl_index": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool training, float momentum, float eps, bool cudnnEnabled) -> Tensor, Tensor, Tensor, Tensor, int",
  ],
  "_batch_norm_impl_index_backward": [
    "(int implIndex, Tensor input, Tensor gradOutput, Tensor? weight, Tensor? runningMean, Tensor? runningVar, Tensor? saveMean, Tensor? saveVarTransform, bool train, float eps, bool[] outputMask, Tensor reservedSpace) -> Tensor, Tensor, Tensor",
  ],
  "_batch_norm_no_update": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, float momentum, float eps) -> Tensor, Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor? weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, float momentum, float eps, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3) -> Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "_batch_norm_with_update": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor! runningMean, Tensor! runningVar, float momentum, float eps) -> Tensor, Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor? weight, Tensor? bias, Tensor! runningMean, Tensor! runningVar, float momentum, float eps, *, Tensor! out, Tensor! saveMean, Tensor! saveInvstd, Tensor! reserve) -> Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "_batch_norm_with_update_functional": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor runningMean, Tensor runningVar, float momentum, float eps) -> Tensor, Tensor, Tensor, Tensor, Tensor runningMeanOut, Tensor runningVarOut",
  ],
  "_cast_Byte": [
    "(Tensor self, bool nonBlocking=False) -> Tensor",
  ],
  "_cast_Char": [
    "(Tensor self, bool nonBlocking=False) -> Tensor",
  ],
  "_cast_Double": [
    "(Tensor self, bool nonBlocking=False) -> Tensor",
  ],
  "_cast_Float": [
    "(Tensor self, bool nonBlocking=False) -> Tensor",
  ],
  "_cast_Half": [
    "(Tensor self, bool nonBlocking=False) -> Tensor",
  ],
  "_cast_Int": [
    "(Tensor self, bool nonBlocking=False) -> Tensor",
  ],
  "_cast_Long": [
    "(Tensor self, bool nonBlocking=False) -> Tensor",
  ],
  "_cast_Short": [
    "(Tensor self, bool nonBlocking=False) -> Tensor",
  ],
  "_cdist_backward": [
    "(Tensor grad, Tensor x1, Tensor x2, float p, Tensor cdist) -> Tensor",
    "out(Tensor grad, Tensor x1, Tensor x2, float p, Tensor cdist, *, Tensor! out) -> Tensor!",
  ],
  "_cdist_forward": [
    "(Tensor x1, Tensor x2, float p, int? computeMode) -> Tensor",
    "out(Tensor x1, Tensor x2, float p, int? computeMode, *, Tensor! out) -> Tensor!",
  ],
  "_cholesky_solve_helper": [
    "(Tensor self, Tensor A, bool upper) -> Tensor",
    "out(Tensor self, Tensor A, bool upper, *, Tensor! out) -> Tensor!",
  ],
  "_choose_qparams_per_tensor": [
    "(Tensor self, bool reduceRange=False) -> float",
  ],
  "_chunk_cat": [
    "(Tensor[] tensors, int dim, int numChunks) -> Tensor",
    "out(Tensor[] tensors, int dim, int numChunks, *, Tensor! out) -> Tensor!",
  ],
  "_coalesce": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_coalesced": [
    "(Tensor self, bool coalesced) -> Tensor",
    "out(Tensor self, bool coalesced, *, Tensor! out) -> Tensor!",
  ],
  "_coalesced_": [
    "(Tensor! self, bool coalesced) -> Tensor!",
  ],
  "_compute_linear_combination": [
    "(Tensor input, Tensor coefficients) -> Tensor",
    "out(Tensor input, Tensor coefficients, *, Tensor! out) -> Tensor!",
  ],
  "_conj": [
    "(Tensor self) -> Tensor",
  ],
  "_conj_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_conj_physical": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_conv_depthwise2d": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias, int[] stride, int[] padding, int[] dilation) -> Tensor",
    "out(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias, int[] stride, int[] padding, int[] dilation, *, Tensor! out) -> Tensor!",
  ],
  "_convert_indices_from_coo_to_csr": [
    "(Tensor self, int size, *, bool outInt32=False) -> Tensor",
    "out(Tensor self, int size, *, bool outInt32=False, Tensor! out) -> Tensor!",
  ],
  "_convert_indices_from_csr_to_coo": [
    "(Tensor crowIndices, Tensor colIndices, *, bool outInt32=False, bool transpose=False) -> Tensor",
    "out(Tensor crowIndices, Tensor colIndices, *, bool outInt32=False, bool transpose=False, Tensor! out) -> Tensor!",
  ],
  "_convert_weight_to_int4pack": [
    "(Tensor self, int innerKTiles) -> Tensor",
  ],
  "_convert_weight_to_int4pack_for_cpu": [
    "(Tensor self, int innerKTiles) -> Tensor",
  ],
  "_convolution": [
    "deprecated(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, bool benchmark, bool deterministic, bool cudnnEnabled) -> Tensor",
    "(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, bool benchmark, bool deterministic, bool cudnnEnabled, bool allowTf32) -> Tensor",
    "out(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, bool benchmark, bool deterministic, bool cudnnEnabled, bool allowTf32, *, Tensor! out) -> Tensor!",
  ],
  "_convolution_double_backward": [
    "(Tensor? ggI, Tensor? ggW, Tensor? ggb, Tensor gO, Tensor weight, Tensor self, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, bool[] outputMask) -> Tensor, Tensor, Tensor",
  ],
  "_convolution_mode": [
    "(Tensor input, Tensor weight, Tensor? bias, int[] stride, str padding, int[] dilation, int groups) -> Tensor",
  ],
  "_copy_from": [
    "(Tensor self, Tensor dst, bool nonBlocking=False) -> Tensor",
    "out(Tensor self, Tensor dst, bool nonBlocking=False, *, Tensor! out) -> Tensor!",
  ],
  "_copy_from_and_resize": [
    "(Tensor self, Tensor dst) -> Tensor",
    "out(Tensor self, Tensor dst, *, Tensor! out) -> Tensor!",
  ],
  "_cslt_compress": [
    "(Tensor input) -> Tensor",
  ],
  "_cslt_sparse_mm": [
    "(Tensor compressed_A, Tensor dense_B, Tensor? bias=None, Tensor? alpha=None, ScalarType? outDtype=None, bool transposeResult=False, int algId=0, int splitK=1, int splitKMode=-1) -> Tensor",
  ],
  "_cslt_sparse_mm_search": [
    "(Tensor compressed_A, Tensor dense_B, Tensor? bias=None, Tensor? alpha=None, ScalarType? outDtype=None, bool transposeResult=False) -> int",
  ],
  "_ctc_loss": [
    "(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank=0, bool zeroInfinity=False) -> Tensor, Tensor",
    "Tensor(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, int blank=0, bool zeroInfinity=False) -> Tensor, Tensor",
    "Tensor_out(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, int blank=0, bool zeroInfinity=False, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
    "out(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank=0, bool zeroInfinity=False, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_ctc_loss_backward": [
    "(Tensor grad, Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, Tensor negLogLikelihood, Tensor logAlpha, int blank, bool zeroInfinity=False) -> Tensor",
    "Tensor(Tensor grad, Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, Tensor negLogLikelihood, Tensor logAlpha, int blank, bool zeroInfinity=False) -> Tensor",
    "out(Tensor grad, Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, Tensor negLogLikelihood, Tensor logAlpha, int blank, bool zeroInfinity=False, *, Tensor! out) -> Tensor!",
  ],
  "_cudnn_attention_backward": [
    "(Tensor gradOut, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor philoxSeed, Tensor philoxOffset, Tensor attnBias, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, float dropoutP, bool isCausal, *, float? scale=None) -> Tensor, Tensor, Tensor",
  ],
  "_cudnn_attention_forward": [
    "(Tensor query, Tensor key, Tensor value, Tensor? attnBias, Tensor? cumSeqQ, Tensor? cumSeqK, int maxQ, int maxK, bool computeLogSumexp, float dropoutP=0., bool isCausal=False, bool returnDebugMask=False, *, float? scale=None) -> Tensor output, Tensor logsumexp, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, Tensor philoxSeed, Tensor philoxOffset, Tensor debugAttnMask",
  ],
  "_cudnn_ctc_loss": [
    "(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank, bool deterministic, bool zeroInfinity) -> Tensor, Tensor",
    "Tensor(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, int blank, bool deterministic, bool zeroInfinity) -> Tensor, Tensor",
    "out(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank, bool deterministic, bool zeroInfinity, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_cudnn_init_dropout_state": [
    "(float dropout, bool train, int dropoutSeed, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
    "out(float dropout, bool train, int dropoutSeed, *, Tensor! out) -> Tensor!",
  ],
  "_cudnn_rnn": [
    "(Tensor input, Tensor[] weight, int weightStride0, Tensor? weightBuf, Tensor hx, Tensor? cx, int mode, int hiddenSize, int projSize, int numLayers, bool batchFirst, float dropout, bool train, bool bidirectional, int[] batchSizes, Tensor? dropoutState) -> Tensor, Tensor, Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor[] weight, int weightStride0, Tensor? weightBuf, Tensor hx, Tensor? cx, int mode, int hiddenSize, int projSize, int numLayers, bool batchFirst, float dropout, bool train, bool bidirectional, int[] batchSizes, Tensor? dropoutState, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3, Tensor! out4) -> Tensor!, Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "_cudnn_rnn_backward": [
    "(Tensor input, Tensor[] weight, int weightStride0, Tensor weightBuf, Tensor hx, Tensor? cx, Tensor output, Tensor? gradOutput, Tensor? gradHy, Tensor? gradCy, int mode, int hiddenSize, int projSize, int numLayers, bool batchFirst, float dropout, bool train, bool bidirectional, int[] batchSizes, Tensor? dropoutState, Tensor reserve, bool[] outputMask) -> Tensor, Tensor, Tensor, Tensor[]",
    "out(Tensor input, Tensor[] weight, int weightStride0, Tensor weightBuf, Tensor hx, Tensor? cx, Tensor output, Tensor? gradOutput, Tensor? gradHy, Tensor? gradCy, int mode, int hiddenSize, int projSize, int numLayers, bool batchFirst, float dropout, bool train, bool bidirectional, int[] batchSizes, Tensor? dropoutState, Tensor reserve, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor![] out3) -> ",
  ],
  "_cudnn_rnn_flatten_weight": [
    "(Tensor[] weightArr, int weightStride0, int inputSize, int mode, int hiddenSize, int projSize, int numLayers, bool batchFirst, bool bidirectional) -> Tensor",
    "out(Tensor[] weightArr, int weightStride0, int inputSize, int mode, int hiddenSize, int projSize, int numLayers, bool batchFirst, bool bidirectional, *, Tensor! out) -> Tensor!",
  ],
  "_cufft_clear_plan_cache": [
    "(int deviceIndex) -> ",
  ],
  "_cufft_get_plan_cache_max_size": [
    "(int deviceIndex) -> int",
  ],
  "_cufft_get_plan_cache_size": [
    "(int deviceIndex) -> int",
  ],
  "_cufft_set_plan_cache_max_size": [
    "(int deviceIndex, int maxSize) -> ",
  ],
  "_cummax_helper": [
    "(Tensor self, Tensor! values, Tensor! indices, int dim) -> ",
  ],
  "_cummin_helper": [
    "(Tensor self, Tensor! values, Tensor! indices, int dim) -> ",
  ],
  "_debug_has_internal_overlap": [
    "(Tensor self) -> int",
  ],
  "_dimI": [
    "(Tensor self) -> int",
  ],
  "_dimV": [
    "(Tensor self) -> int",
  ],
  "_dim_arange": [
    "(Tensor like, int dim) -> Tensor",
  ],
  "_dirichlet_grad": [
    "(Tensor x, Tensor alpha, Tensor total) -> Tensor",
    "out(Tensor x, Tensor alpha, Tensor total, *, Tensor! out) -> Tensor!",
  ],
  "_dyn_quant_matmul_4bit": [
    "(Tensor inp, Tensor packedWeights, int blockSize, int inFeatures, int outFeatures) -> Tensor",
  ],
  "_dyn_quant_pack_4bit_weight": [
    "(Tensor weights, Tensor scalesZeros, Tensor? bias, int blockSize, int inFeatures, int outFeatures) -> Tensor",
  ],
  "_efficient_attention_backward": [
    "(Tensor gradOut_, Tensor query, Tensor key, Tensor value, Tensor? bias, Tensor out, Tensor? cuSeqlensQ, Tensor? cuSeqlensK, int maxSeqlenQ, int maxSeqlenK, Tensor logsumexp, float dropoutP, Tensor philoxSeed, Tensor philoxOffset, int customMaskType, bool biasRequiresGrad, *, float? scale=None, int? numSplitsKey=None, int? windowSize=None, bool sharedStorageDqdkdv=False) -> Tensor, Tensor, Tensor, Tensor",
  ],
  "_efficient_attention_forward": [
    "(Tensor query, Tensor key, Tensor value, Tensor? bias, Tensor? cuSeqlensQ, Tensor? cuSeqlensK, int? maxSeqlenQ, int? maxSeqlenK, float dropoutP, int customMaskType, bool computeLogSumexp=False, *, float? scale=None, Tensor? seqlenK=None, int? windowSize=None) -> Tensor output, Tensor logsumexp, Tensor philoxSeed, Tensor philoxOffset, int maxSeqlenBatchQ, int maxSeqlenBatchK",
  ],
  "_efficientzerotensor": [
    "(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int[] size, *, Tensor! out) -> Tensor!",
  ],
  "_embedding_bag": [
    "(Tensor weight, Tensor indices, Tensor offsets, bool scaleGradByFreq=False, int mode=0, bool sparse=False, Tensor? perSampleWeights=None, bool includeLastOffset=False, int paddingIdx=-1) -> Tensor, Tensor, Tensor, Tensor",
    "out(Tensor weight, Tensor indices, Tensor offsets, bool scaleGradByFreq=False, int mode=0, bool sparse=False, Tensor? perSampleWeights=None, bool includeLastOffset=False, int paddingIdx=-1, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3) -> Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "_embedding_bag_backward": [
    "(Tensor grad, Tensor indices, Tensor offsets, Tensor offset2bag, Tensor bagSize, Tensor maximumIndices, int numWeights, bool scaleGradByFreq, int mode, bool sparse, Tensor? perSampleWeights, int paddingIdx=-1) -> Tensor",
  ],
  "_embedding_bag_dense_backward": [
    "(Tensor grad, Tensor indices, Tensor offset2bag, Tensor bagSize, Tensor maximumIndices, int numWeights, bool scaleGradByFreq, int mode, Tensor? perSampleWeights, int paddingIdx=-1) -> Tensor",
    "out(Tensor grad, Tensor indices, Tensor offset2bag, Tensor bagSize, Tensor maximumIndices, int numWeights, bool scaleGradByFreq, int mode, Tensor? perSampleWeights, int paddingIdx=-1, *, Tensor! out) -> Tensor!",
  ],
  "_embedding_bag_forward_only": [
    "(Tensor weight, Tensor indices, Tensor offsets, bool scaleGradByFreq=False, int mode=0, bool sparse=False, Tensor? perSampleWeights=None, bool includeLastOffset=False, int paddingIdx=-1) -> Tensor, Tensor, Tensor, Tensor",
    "out(Tensor weight, Tensor indices, Tensor offsets, bool scaleGradByFreq=False, int mode=0, bool sparse=False, Tensor? perSampleWeights=None, bool includeLastOffset=False, int paddingIdx=-1, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3) -> Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "_embedding_bag_per_sample_weights_backward": [
    "(Tensor grad, Tensor weight, Tensor indices, Tensor offsets, Tensor offset2bag, int mode, int paddingIdx=-1) -> Tensor",
    "out(Tensor grad, Tensor weight, Tensor indices, Tensor offsets, Tensor offset2bag, int mode, int paddingIdx=-1, *, Tensor! out) -> Tensor!",
  ],
  "_embedding_bag_sparse_backward": [
    "(Tensor grad, Tensor indices, Tensor offsets, Tensor offset2bag, Tensor bagSize, int numWeights, bool scaleGradByFreq, int mode, Tensor? perSampleWeights, int paddingIdx=-1) -> Tensor",
  ],
  "_empty_affine_quantized": [
    "(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, float scale=1., int zeroPoint=0, MemoryFormat? memoryFormat=0) -> Tensor",
    "out(int[] size, *, float scale=1., int zeroPoint=0, MemoryFormat? memoryFormat=0, Tensor! out) -> Tensor!",
  ],
  "_empty_per_channel_affine_quantized": [
    "(int[] size, *, Tensor scales, Tensor zeroPoints, int axis, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=0) -> Tensor",
    "out(int[] size, *, Tensor scales, Tensor zeroPoints, int axis, MemoryFormat? memoryFormat=0, Tensor! out) -> Tensor!",
  ],
  "_euclidean_dist": [
    "(Tensor x1, Tensor x2) -> Tensor",
    "out(Tensor x1, Tensor x2, *, Tensor! out) -> Tensor!",
  ],
  "_fake_quantize_learnable_per_channel_affine": [
    "(Tensor self, Tensor scale, Tensor zeroPoint, int axis, int quantMin, int quantMax, float gradFactor=1.) -> Tensor",
    "out(Tensor self, Tensor scale, Tensor zeroPoint, int axis, int quantMin, int quantMax, float gradFactor=1., *, Tensor! out) -> Tensor!",
  ],
  "_fake_quantize_learnable_per_channel_affine_backward": [
    "(Tensor grad, Tensor self, Tensor scale, Tensor zeroPoint, int axis, int quantMin, int quantMax, float gradFactor=1.) -> Tensor, Tensor, Tensor",
  ],
  "_fake_quantize_learnable_per_tensor_affine": [
    "(Tensor self, Tensor scale, Tensor zeroPoint, int quantMin, int quantMax, float gradFactor=1.) -> Tensor",
    "out(Tensor self, Tensor scale, Tensor zeroPoint, int quantMin, int quantMax, float gradFactor=1., *, Tensor! out) -> Tensor!",
  ],
  "_fake_quantize_learnable_per_tensor_affine_backward": [
    "(Tensor grad, Tensor self, Tensor scale, Tensor zeroPoint, int quantMin, int quantMax, float gradFactor=1.) -> Tensor, Tensor, Tensor",
  ],
  "_fake_quantize_per_tensor_affine_cachemask_tensor_qparams": [
    "(Tensor self, Tensor scale, Tensor zeroPoint, Tensor fakeQuantEnabled, int quantMin, int quantMax) -> Tensor output, Tensor mask",
    "out(Tensor self, Tensor scale, Tensor zeroPoint, Tensor fakeQuantEnabled, int quantMin, int quantMax, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_fft_c2c": [
    "(Tensor self, int[] dim, int normalization, bool forward) -> Tensor",
    "out(Tensor self, int[] dim, int normalization, bool forward, *, Tensor! out) -> Tensor!",
  ],
  "_fft_c2r": [
    "(Tensor self, int[] dim, int normalization, int lastDimSize) -> Tensor",
    "out(Tensor self, int[] dim, int normalization, int lastDimSize, *, Tensor! out) -> Tensor!",
  ],
  "_fft_r2c": [
    "(Tensor self, int[] dim, int normalization, bool onesided) -> Tensor",
    "out(Tensor self, int[] dim, int normalization, bool onesided, *, Tensor! out) -> Tensor!",
  ],
  "_fill_mem_eff_dropout_mask_": [
    "(Tensor! self, float dropoutP, int seed, int offset) -> Tensor!",
  ],
  "_flash_attention_backward": [
    "(Tensor gradOut, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, float dropoutP, bool isCausal, Tensor rngState, Tensor unused, *, float? scale=None, int? windowSizeLeft=None, int? windowSizeRight=None) -> Tensor, Tensor, Tensor",
  ],
  "_flash_attention_forward": [
    "(Tensor query, Tensor key, Tensor value, Tensor? cumSeqQ, Tensor? cumSeqK, int maxQ, int maxK, float dropoutP, bool isCausal, bool returnDebugMask, *, float? scale=None, int? windowSizeLeft=None, int? windowSizeRight=None, Tensor? sequsedK=None, Tensor? alibiSlopes=None) -> Tensor output, Tensor softmaxLogsumexp, Tensor rngState, Tensor unused, Tensor debugAttnMask",
    "quantized(Tensor query, Tensor key, Tensor value, Tensor? cumSeqQ, Tensor? cumSeqK, int maxQ, int maxK, float dropoutP, bool isCausal, bool returnDebugMask, Tensor? qDescale, Tensor? kDescale, Tensor? vDescale, *, float? scale=None, int? windowSizeLeft=None, int? windowSizeRight=None, Tensor? sequsedK=None, Tensor? alibiSlopes=None) -> Tensor output, Tensor softmaxLogsumexp, Tensor rngState, Tensor unused, Tensor debugAttnMask",
  ],
  "_foobar": [
    "(Tensor self, bool arg1=True, bool arg2=True, *, bool arg3=True) -> Tensor",
    "out(Tensor self, bool arg1=True, bool arg2=True, *, bool arg3=True, Tensor! out) -> Tensor!",
  ],
  "_foreach_abs": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_abs_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_acos": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_acos_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_add": [
    "Scalar(Tensor[] self, Scalar scalar) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]",
    "List(Tensor[] self, Tensor[] other, *, Scalar alpha=1) -> Tensor[]",
    "Tensor(Tensor[] self, Tensor other, *, Scalar alpha=1) -> Tensor[]",
    "ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar scalar, *, Tensor![] out) -> ",
    "List_out(Tensor[] self, Tensor[] other, *, Scalar alpha=1, Tensor![] out) -> ",
    "Tensor_out(Tensor[] self, Tensor other, *, Scalar alpha=1, Tensor![] out) -> ",
  ],
  "_foreach_add_": [
    "Scalar(Tensor![] self, Scalar scalar) -> ",
    "ScalarList(Tensor![] self, Scalar[] scalars) -> ",
    "List(Tensor![] self, Tensor[] other, *, Scalar alpha=1) -> ",
    "Tensor(Tensor![] self, Tensor other, *, Scalar alpha=1) -> ",
  ],
  "_foreach_addcdiv": [
    "Scalar(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> Tensor[]",
    "ScalarList(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> Tensor[]",
    "Tensor(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> Tensor[]",
    "ScalarList_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1, *, Tensor![] out) -> ",
    "Tensor_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars, *, Tensor![] out) -> ",
  ],
  "_foreach_addcdiv_": [
    "Scalar(Tensor![] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ",
    "ScalarList(Tensor![] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> ",
    "Tensor(Tensor![] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> ",
  ],
  "_foreach_addcmul": [
    "Scalar(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> Tensor[]",
    "ScalarList(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> Tensor[]",
    "Tensor(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> Tensor[]",
    "ScalarList_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1, *, Tensor![] out) -> ",
    "Tensor_out(Tensor[] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars, *, Tensor![] out) -> ",
  ],
  "_foreach_addcmul_": [
    "Scalar(Tensor![] self, Tensor[] tensor1, Tensor[] tensor2, Scalar value=1) -> ",
    "ScalarList(Tensor![] self, Tensor[] tensor1, Tensor[] tensor2, Scalar[] scalars) -> ",
    "Tensor(Tensor![] self, Tensor[] tensor1, Tensor[] tensor2, Tensor scalars) -> ",
  ],
  "_foreach_asin": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_asin_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_atan": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_atan_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_ceil": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_ceil_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_clamp_max": [
    "List(Tensor[] self, Tensor[] other) -> Tensor[]",
    "Scalar(Tensor[] self, Scalar scalar) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]",
    "List_out(Tensor[] self, Tensor[] other, *, Tensor![] out) -> ",
    "ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar scalar, *, Tensor![] out) -> ",
  ],
  "_foreach_clamp_max_": [
    "List(Tensor![] self, Tensor[] other) -> ",
    "Scalar(Tensor![] self, Scalar scalar) -> ",
    "ScalarList(Tensor![] self, Scalar[] scalars) -> ",
  ],
  "_foreach_clamp_min": [
    "List(Tensor[] self, Tensor[] other) -> Tensor[]",
    "Scalar(Tensor[] self, Scalar scalar) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]",
    "List_out(Tensor[] self, Tensor[] other, *, Tensor![] out) -> ",
    "ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar scalar, *, Tensor![] out) -> ",
  ],
  "_foreach_clamp_min_": [
    "List(Tensor![] self, Tensor[] other) -> ",
    "Scalar(Tensor![] self, Scalar scalar) -> ",
    "ScalarList(Tensor![] self, Scalar[] scalars) -> ",
  ],
  "_foreach_copy": [
    "(Tensor[] self, Tensor[] src, bool nonBlocking=False) -> Tensor[] selfOut",
    "out(Tensor[] self, Tensor[] src, bool nonBlocking=False, *, Tensor![] out) -> ",
  ],
  "_foreach_copy_": [
    "(Tensor![] self, Tensor[] src, bool nonBlocking=False) -> ",
  ],
  "_foreach_cos": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_cos_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_cosh": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_cosh_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_div": [
    "List(Tensor[] self, Tensor[] other) -> Tensor[]",
    "Scalar(Tensor[] self, Scalar scalar) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]",
    "Tensor(Tensor[] self, Tensor other) -> Tensor[]",
    "List_out(Tensor[] self, Tensor[] other, *, Tensor![] out) -> ",
    "ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar scalar, *, Tensor![] out) -> ",
    "Tensor_out(Tensor[] self, Tensor other, *, Tensor![] out) -> ",
  ],
  "_foreach_div_": [
    "List(Tensor![] self, Tensor[] other) -> ",
    "Scalar(Tensor![] self, Scalar scalar) -> ",
    "ScalarList(Tensor![] self, Scalar[] scalars) -> ",
    "Tensor(Tensor![] self, Tensor other) -> ",
  ],
  "_foreach_erf": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_erf_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_erfc": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_erfc_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_exp": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_exp_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_expm1": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_expm1_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_floor": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_floor_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_frac": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_frac_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_lerp": [
    "List(Tensor[] self, Tensor[] tensors1, Tensor[] weights) -> Tensor[]",
    "Scalar(Tensor[] self, Tensor[] tensors1, Scalar weight) -> Tensor[]",
    "ScalarList(Tensor[] self, Tensor[] tensors1, Scalar[] weight) -> Tensor[]",
    "List_out(Tensor[] self, Tensor[] tensors1, Tensor[] weights, *, Tensor![] out) -> ",
    "ScalarList_out(Tensor[] self, Tensor[] tensors1, Scalar[] weight, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Tensor[] tensors1, Scalar weight, *, Tensor![] out) -> ",
  ],
  "_foreach_lerp_": [
    "List(Tensor![] self, Tensor[] tensors1, Tensor[] weights) -> ",
    "Scalar(Tensor![] self, Tensor[] tensors1, Scalar weight) -> ",
    "ScalarList(Tensor![] self, Tensor[] tensors1, Scalar[] weight) -> ",
  ],
  "_foreach_lgamma": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_lgamma_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_log": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_log10": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_log10_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_log1p": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_log1p_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_log2": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_log2_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_log_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_max": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_maximum": [
    "List(Tensor[] self, Tensor[] other) -> Tensor[]",
    "Scalar(Tensor[] self, Scalar scalar) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]",
    "List_out(Tensor[] self, Tensor[] other, *, Tensor![] out) -> ",
    "ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar scalar, *, Tensor![] out) -> ",
  ],
  "_foreach_maximum_": [
    "List(Tensor![] self, Tensor[] other) -> ",
    "Scalar(Tensor![] self, Scalar scalar) -> ",
    "ScalarList(Tensor![] self, Scalar[] scalars) -> ",
  ],
  "_foreach_minimum": [
    "List(Tensor[] self, Tensor[] other) -> Tensor[]",
    "Scalar(Tensor[] self, Scalar scalar) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]",
    "List_out(Tensor[] self, Tensor[] other, *, Tensor![] out) -> ",
    "ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar scalar, *, Tensor![] out) -> ",
  ],
  "_foreach_minimum_": [
    "List(Tensor![] self, Tensor[] other) -> ",
    "Scalar(Tensor![] self, Scalar scalar) -> ",
    "ScalarList(Tensor![] self, Scalar[] scalars) -> ",
  ],
  "_foreach_mul": [
    "List(Tensor[] self, Tensor[] other) -> Tensor[]",
    "Scalar(Tensor[] self, Scalar scalar) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]",
    "Tensor(Tensor[] self, Tensor other) -> Tensor[]",
    "List_out(Tensor[] self, Tensor[] other, *, Tensor![] out) -> ",
    "ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar scalar, *, Tensor![] out) -> ",
    "Tensor_out(Tensor[] self, Tensor other, *, Tensor![] out) -> ",
  ],
  "_foreach_mul_": [
    "List(Tensor![] self, Tensor[] other) -> ",
    "Scalar(Tensor![] self, Scalar scalar) -> ",
    "ScalarList(Tensor![] self, Scalar[] scalars) -> ",
    "Tensor(Tensor![] self, Tensor other) -> ",
  ],
  "_foreach_neg": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_neg_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_norm": [
    "Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]",
    "Scalar_out(Tensor[] self, Scalar ord=2, ScalarType? dtype=None, *, Tensor![] out) -> ",
  ],
  "_foreach_pow": [
    "List(Tensor[] self, Tensor[] exponent) -> Tensor[]",
    "Scalar(Tensor[] self, Scalar exponent) -> Tensor[]",
    "ScalarAndTensor(Scalar self, Tensor[] exponent) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] exponent) -> Tensor[]",
    "List_out(Tensor[] self, Tensor[] exponent, *, Tensor![] out) -> ",
    "ScalarList_out(Tensor[] self, Scalar[] exponent, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar exponent, *, Tensor![] out) -> ",
  ],
  "_foreach_pow_": [
    "List(Tensor![] self, Tensor[] exponent) -> ",
    "Scalar(Tensor![] self, Scalar exponent) -> ",
    "ScalarList(Tensor![] self, Scalar[] exponent) -> ",
  ],
  "_foreach_powsum": [
    "Scalar(Tensor[] self, Scalar ord=2, ScalarType? dtype=None) -> Tensor[]",
    "Scalar_out(Tensor[] self, Scalar ord=2, ScalarType? dtype=None, *, Tensor![] out) -> ",
  ],
  "_foreach_reciprocal": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_reciprocal_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_round": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_round_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_rsqrt": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_rsqrt_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_sigmoid": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_sigmoid_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_sign": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_sign_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_sin": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_sin_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_sinh": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_sinh_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_sqrt": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_sqrt_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_sub": [
    "Scalar(Tensor[] self, Scalar scalar) -> Tensor[]",
    "ScalarList(Tensor[] self, Scalar[] scalars) -> Tensor[]",
    "List(Tensor[] self, Tensor[] other, *, Scalar alpha=1) -> Tensor[]",
    "ScalarList_out(Tensor[] self, Scalar[] scalars, *, Tensor![] out) -> ",
    "Scalar_out(Tensor[] self, Scalar scalar, *, Tensor![] out) -> ",
    "List_out(Tensor[] self, Tensor[] other, *, Scalar alpha=1, Tensor![] out) -> ",
  ],
  "_foreach_sub_": [
    "Scalar(Tensor![] self, Scalar scalar) -> ",
    "ScalarList(Tensor![] self, Scalar[] scalars) -> ",
    "List(Tensor![] self, Tensor[] other, *, Scalar alpha=1) -> ",
  ],
  "_foreach_tan": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_tan_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_tanh": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_tanh_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_trunc": [
    "(Tensor[] self) -> Tensor[]",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_trunc_": [
    "(Tensor![] self) -> ",
  ],
  "_foreach_zero": [
    "(Tensor[] self) -> Tensor[] selfOut",
    "out(Tensor[] self, *, Tensor![] out) -> ",
  ],
  "_foreach_zero_": [
    "(Tensor![] self) -> ",
  ],
  "_functional_assert_async": [
    "msg(Tensor self, str assertMsg, Tensor depToken) -> Tensor",
  ],
  "_functional_assert_scalar": [
    "(Scalar self, str assertMsg, Tensor depToken) -> Tensor",
  ],
  "_functional_sym_constrain_range": [
    "(Scalar size, int? min, int? max, Tensor depToken) -> Tensor",
  ],
  "_functional_sym_constrain_range_for_size": [
    "(Scalar size, int? min, int? max, Tensor depToken) -> Tensor",
  ],
  "_fused_adagrad": [
    "(Tensor[] self, Tensor[] grads, Tensor[] stateSums, Tensor[] stateSteps, *, float lr, float lrDecay, float weightDecay, float eps, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> Tensor[] selfOut, Tensor[] gradsOut, Tensor[] stateSumsOut, Tensor[] stateStepsOut",
    "tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] stateSums, Tensor[] stateSteps, *, Tensor lr, float lrDecay, float weightDecay, float eps, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> Tensor[] selfOut, Tensor[] gradsOut, Tensor[] stateSumsOut",
    "out(Tensor[] self, Tensor![] grads, Tensor![] stateSums, Tensor![] stateSteps, *, float lr, float lrDecay, float weightDecay, float eps, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None, Tensor![] out) -> ",
    "tensor_lr_out(Tensor[] self, Tensor![] grads, Tensor![] stateSums, Tensor[] stateSteps, *, Tensor lr, float lrDecay, float weightDecay, float eps, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None, Tensor![] out) -> ",
  ],
  "_fused_adagrad_": [
    "(Tensor![] self, Tensor![] grads, Tensor![] stateSums, Tensor![] stateSteps, *, float lr, float lrDecay, float weightDecay, float eps, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> ",
    "tensor_lr(Tensor![] self, Tensor![] grads, Tensor![] stateSums, Tensor[] stateSteps, *, Tensor lr, float lrDecay, float weightDecay, float eps, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> ",
  ],
  "_fused_adam": [
    "(Tensor[] self, Tensor[] grads, Tensor[] expAvgs, Tensor[] expAvgSqs, Tensor[] maxExpAvgSqs, Tensor[] stateSteps, *, float lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> Tensor[] selfOut, Tensor[] gradsOut, Tensor[] expAvgsOut, Tensor[] expAvgSqsOut, Tensor[] maxExpAvgSqsOut",
    "tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] expAvgs, Tensor[] expAvgSqs, Tensor[] maxExpAvgSqs, Tensor[] stateSteps, *, Tensor lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> Tensor[] selfOut, Tensor[] gradsOut, Tensor[] expAvgsOut, Tensor[] expAvgSqsOut, Tensor[] maxExpAvgSqsOut",
    "out(Tensor[] self, Tensor![] grads, Tensor![] expAvgs, Tensor![] expAvgSqs, Tensor![] maxExpAvgSqs, Tensor[] stateSteps, *, float lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None, Tensor![] out) -> ",
    "tensor_lr_out(Tensor[] self, Tensor![] grads, Tensor![] expAvgs, Tensor![] expAvgSqs, Tensor![] maxExpAvgSqs, Tensor[] stateSteps, *, Tensor lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None, Tensor![] out) -> ",
  ],
  "_fused_adam_": [
    "(Tensor![] self, Tensor![] grads, Tensor![] expAvgs, Tensor![] expAvgSqs, Tensor![] maxExpAvgSqs, Tensor[] stateSteps, *, float lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> ",
    "tensor_lr(Tensor![] self, Tensor![] grads, Tensor![] expAvgs, Tensor![] expAvgSqs, Tensor![] maxExpAvgSqs, Tensor[] stateSteps, *, Tensor lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> ",
  ],
  "_fused_adamw": [
    "(Tensor[] self, Tensor[] grads, Tensor[] expAvgs, Tensor[] expAvgSqs, Tensor[] maxExpAvgSqs, Tensor[] stateSteps, *, float lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> Tensor[] selfOut, Tensor[] gradsOut, Tensor[] expAvgsOut, Tensor[] expAvgSqsOut, Tensor[] maxExpAvgSqsOut",
    "tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] expAvgs, Tensor[] expAvgSqs, Tensor[] maxExpAvgSqs, Tensor[] stateSteps, *, Tensor lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> Tensor[] selfOut, Tensor[] gradsOut, Tensor[] expAvgsOut, Tensor[] expAvgSqsOut, Tensor[] maxExpAvgSqsOut",
    "out(Tensor[] self, Tensor![] grads, Tensor![] expAvgs, Tensor![] expAvgSqs, Tensor![] maxExpAvgSqs, Tensor[] stateSteps, *, float lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None, Tensor![] out) -> ",
    "tensor_lr_out(Tensor[] self, Tensor![] grads, Tensor![] expAvgs, Tensor![] expAvgSqs, Tensor![] maxExpAvgSqs, Tensor[] stateSteps, *, Tensor lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None, Tensor![] out) -> ",
  ],
  "_fused_adamw_": [
    "(Tensor![] self, Tensor![] grads, Tensor![] expAvgs, Tensor![] expAvgSqs, Tensor![] maxExpAvgSqs, Tensor[] stateSteps, *, float lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> ",
    "tensor_lr(Tensor![] self, Tensor![] grads, Tensor![] expAvgs, Tensor![] expAvgSqs, Tensor![] maxExpAvgSqs, Tensor[] stateSteps, *, Tensor lr, float beta1, float beta2, float weightDecay, float eps, bool amsgrad, bool maximize, Tensor? gradScale=None, Tensor? foundInf=None) -> ",
  ],
  "_fused_dropout": [
    "(Tensor self, float p, Generator? generator=None) -> Tensor, Tensor",
    "out(Tensor self, float p, Generator? generator=None, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_fused_moving_avg_obs_fq_helper": [
    "(Tensor self, Tensor observerOn, Tensor fakeQuantOn, Tensor! runningMin, Tensor! runningMax, Tensor! scale, Tensor! zeroPoint, float averagingConst, int quantMin, int quantMax, int chAxis, bool perRowFakeQuant=False, bool symmetricQuant=False) -> Tensor output, Tensor mask",
    "out(Tensor self, Tensor observerOn, Tensor fakeQuantOn, Tensor! runningMin, Tensor! runningMax, Tensor! scale, Tensor! zeroPoint, float averagingConst, int quantMin, int quantMax, int chAxis, bool perRowFakeQuant=False, bool symmetricQuant=False, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_fused_moving_avg_obs_fq_helper_functional": [
    "(Tensor self, Tensor observerOn, Tensor fakeQuantOn, Tensor runningMin, Tensor runningMax, Tensor scale, Tensor zeroPoint, float averagingConst, int quantMin, int quantMax, int chAxis, bool perRowFakeQuant=False, bool symmetricQuant=False) -> Tensor output, Tensor mask, Tensor runningMinOut, Tensor runningMaxOut, Tensor scaleOut, Tensor zeroPointOut",
  ],
  "_fused_rms_norm": [
    "(Tensor input, int[] normalizedShape, Tensor? weight, float? eps) -> Tensor, Tensor",
  ],
  "_fused_rms_norm_backward": [
    "(Tensor gradOut, Tensor input, int[] normalizedShape, Tensor rstd, Tensor? weight, bool[] outputMask) -> Tensor, Tensor",
  ],
  "_fused_sdp_choice": [
    "(Tensor query, Tensor key, Tensor value, Tensor? attnMask=None, float dropoutP=0., bool isCausal=False, *, float? scale=None, bool enableGqa=False) -> int",
  ],
  "_fused_sgd": [
    "(Tensor[] self, Tensor[] grads, Tensor[] momentumBufferList, *, float weightDecay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool isFirstStep, Tensor? gradScale=None, Tensor? foundInf=None) -> Tensor[] selfOut, Tensor[] gradsOut, Tensor[] momentumBufferListOut",
    "tensor_lr(Tensor[] self, Tensor[] grads, Tensor[] momentumBufferList, *, float weightDecay, float momentum, Tensor lr, float dampening, bool nesterov, bool maximize, bool isFirstStep, Tensor? gradScale=None, Tensor? foundInf=None) -> Tensor[] selfOut, Tensor[] gradsOut, Tensor[] momentumBufferListOut",
    "out(Tensor[] self, Tensor![] grads, Tensor![] momentumBufferList, *, float weightDecay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool isFirstStep, Tensor? gradScale=None, Tensor? foundInf=None, Tensor![] out) -> ",
    "tensor_lr_out(Tensor[] self, Tensor![] grads, Tensor![] momentumBufferList, *, float weightDecay, float momentum, Tensor lr, float dampening, bool nesterov, bool maximize, bool isFirstStep, Tensor? gradScale=None, Tensor? foundInf=None, Tensor![] out) -> ",
  ],
  "_fused_sgd_": [
    "(Tensor![] self, Tensor![] grads, Tensor![] momentumBufferList, *, float weightDecay, float momentum, float lr, float dampening, bool nesterov, bool maximize, bool isFirstStep, Tensor? gradScale=None, Tensor? foundInf=None) -> ",
    "tensor_lr(Tensor![] self, Tensor![] grads, Tensor![] momentumBufferList, *, float weightDecay, float momentum, Tensor lr, float dampening, bool nesterov, bool maximize, bool isFirstStep, Tensor? gradScale=None, Tensor? foundInf=None) -> ",
  ],
  "_fw_primal": [
    "(Tensor self, int level) -> Tensor",
  ],
  "_fw_primal_copy": [
    "(Tensor self, int level) -> Tensor",
    "out(Tensor self, int level, *, Tensor! out) -> Tensor!",
  ],
  "_gather_sparse_backward": [
    "(Tensor self, int dim, Tensor index, Tensor grad) -> Tensor",
  ],
  "_grid_sampler_2d_cpu_fallback": [
    "(Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners) -> Tensor",
    "out(Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners, *, Tensor! out) -> Tensor!",
  ],
  "_grid_sampler_2d_cpu_fallback_backward": [
    "(Tensor gradOutput, Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners) -> Tensor, Tensor",
  ],
  "_grouped_mm": [
    "(Tensor self, Tensor mat2, Tensor? offs=None, Tensor? bias=None, ScalarType? outDtype=None) -> Tensor",
  ],
  "_has_compatible_shallow_copy_type": [
    "(Tensor self, Tensor from) -> bool",
  ],
  "_has_same_storage_numel": [
    "(Tensor self, Tensor other) -> bool",
  ],
  "_histogramdd_bin_edges": [
    "(Tensor self, int[] bins, *, float[]? range=None, Tensor? weight=None, bool density=False) -> Tensor[]",
    "out(Tensor self, int[] bins, *, float[]? range=None, Tensor? weight=None, bool density=False, Tensor![] out) -> ",
  ],
  "_histogramdd_from_bin_cts": [
    "(Tensor self, int[] bins, *, float[]? range=None, Tensor? weight=None, bool density=False) -> Tensor",
    "out(Tensor self, int[] bins, *, float[]? range=None, Tensor? weight=None, bool density=False, Tensor! out) -> Tensor!",
  ],
  "_histogramdd_from_bin_tensors": [
    "(Tensor self, Tensor[] bins, *, Tensor? weight=None, bool density=False) -> Tensor",
    "out(Tensor self, Tensor[] bins, *, Tensor? weight=None, bool density=False, Tensor! out) -> Tensor!",
  ],
  "_index_put_impl": [
    "(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False, bool unsafe=False) -> Tensor",
    "out(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False, bool unsafe=False, *, Tensor! out) -> Tensor!",
  ],
  "_index_put_impl_": [
    "(Tensor! self, Tensor?[] indices, Tensor values, bool accumulate=False, bool unsafe=False) -> Tensor!",
  ],
  "_indices": [
    "(Tensor self) -> Tensor",
  ],
  "_indices_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_int_mm": [
    "(Tensor self, Tensor mat2) -> Tensor",
    "out(Tensor self, Tensor mat2, *, Tensor! out) -> Tensor!",
  ],
  "_is_all_true": [
    "(Tensor self) -> Tensor",
  ],
  "_is_any_true": [
    "(Tensor self) -> Tensor",
  ],
  "_is_zerotensor": [
    "(Tensor self) -> bool",
  ],
  "_jagged_to_padded_dense_forward": [
    "(Tensor values, Tensor[] offsets, int[] maxLengths, float paddingValue=0.) -> Tensor",
  ],
  "_lazy_clone": [
    "(Tensor self) -> Tensor",
  ],
  "_linalg_check_errors": [
    "(Tensor info, str apiName, *, bool isMatrix) -> ",
  ],
  "_linalg_det": [
    "(Tensor A) -> Tensor result, Tensor LU, Tensor pivots",
    "result(Tensor A, *, Tensor! result, Tensor! LU, Tensor! pivots) -> Tensor! result, Tensor! LU, Tensor! pivots",
  ],
  "_linalg_eigh": [
    "(Tensor A, str UPLO=\"L\", bool computeV=True) -> Tensor eigenvalues, Tensor eigenvectors",
    "eigenvalues(Tensor A, str UPLO=\"L\", bool computeV=True, *, Tensor! eigenvalues, Tensor! eigenvectors) -> Tensor! eigenvalues, Tensor! eigenvectors",
  ],
  "_linalg_eigvals": [
    "(Tensor self) -> Tensor",
  ],
  "_linalg_slogdet": [
    "(Tensor A) -> Tensor sign, Tensor logabsdet, Tensor LU, Tensor pivots",
    "sign(Tensor A, *, Tensor! sign, Tensor! logabsdet, Tensor! LU, Tensor! pivots) -> Tensor! sign, Tensor! logabsdet, Tensor! LU, Tensor! pivots",
  ],
  "_linalg_solve_ex": [
    "(Tensor A, Tensor B, *, bool left=True, bool checkErrors=False) -> Tensor result, Tensor LU, Tensor pivots, Tensor info",
    "result(Tensor A, Tensor B, *, bool left=True, bool checkErrors=False, Tensor! result, Tensor! LU, Tensor! pivots, Tensor! info) -> Tensor! result, Tensor! LU, Tensor! pivots, Tensor! info",
  ],
  "_linalg_svd": [
    "(Tensor A, bool fullMatrices=False, bool computeUv=True, *, str? driver=None) -> Tensor U, Tensor S, Tensor Vh",
    "U(Tensor A, bool fullMatrices=False, bool computeUv=True, *, str? driver=None, Tensor! U, Tensor! S, Tensor! Vh) -> Tensor! U, Tensor! S, Tensor! Vh",
  ],
  "_local_scalar_dense": [
    "(Tensor self) -> Scalar",
  ],
  "_log_softmax": [
    "(Tensor self, int dim, bool halfToFloat) -> Tensor",
    "out(Tensor self, int dim, bool halfToFloat, *, Tensor! out) -> Tensor!",
  ],
  "_log_softmax_backward_data": [
    "(Tensor gradOutput, Tensor output, int dim, ScalarType inputDtype) -> Tensor",
    "out(Tensor gradOutput, Tensor output, int dim, ScalarType inputDtype, *, Tensor! out) -> Tensor!",
  ],
  "_logcumsumexp": [
    "(Tensor self, int dim) -> Tensor",
    "out(Tensor self, int dim, *, Tensor! out) -> Tensor!",
  ],
  "_lstm_mps": [
    "(Tensor input, Tensor[] hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst) -> Tensor, Tensor, Tensor, Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor[] hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3, Tensor! out4, Tensor! out5) -> Tensor!, Tensor!, Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "_lu_with_info": [
    "(Tensor self, bool pivot=True, bool checkErrors=True) -> Tensor LU, Tensor pivots, Tensor info",
  ],
  "_make_dep_token": [
    "(*, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
  ],
  "_make_dual": [
    "(Tensor primal, Tensor tangent, int level) -> Tensor",
  ],
  "_make_dual_copy": [
    "(Tensor primal, Tensor tangent, int level) -> Tensor",
    "out(Tensor primal, Tensor tangent, int level, *, Tensor! out) -> Tensor!",
  ],
  "_make_per_channel_quantized_tensor": [
    "(Tensor self, Tensor scale, Tensor zeroPoint, int axis) -> Tensor",
    "out(Tensor self, Tensor scale, Tensor zeroPoint, int axis, *, Tensor! out) -> Tensor!",
  ],
  "_make_per_tensor_quantized_tensor": [
    "(Tensor self, float scale, int zeroPoint) -> Tensor",
    "out(Tensor self, float scale, int zeroPoint, *, Tensor! out) -> Tensor!",
  ],
  "_masked_scale": [
    "(Tensor self, Tensor mask, float scale) -> Tensor",
    "out(Tensor self, Tensor mask, float scale, *, Tensor! out) -> Tensor!",
  ],
  "_masked_softmax": [
    "(Tensor self, Tensor mask, int? dim=None, int? maskType=None) -> Tensor",
    "out(Tensor self, Tensor mask, int? dim=None, int? maskType=None, *, Tensor! out) -> Tensor!",
  ],
  "_masked_softmax_backward": [
    "(Tensor gradOutput, Tensor output, Tensor mask, int? dim=None) -> Tensor",
    "out(Tensor gradOutput, Tensor output, Tensor mask, int? dim=None, *, Tensor! out) -> Tensor!",
  ],
  "_mixed_dtypes_linear": [
    "(Tensor input, Tensor weight, Tensor scale, *, Tensor? bias=None, str? activation=None) -> Tensor",
  ],
  "_mkldnn_reshape": [
    "(Tensor self, int[] shape) -> Tensor",
    "out(Tensor self, int[] shape, *, Tensor! out) -> Tensor!",
  ],
  "_mkldnn_transpose": [
    "(Tensor self, int dim0, int dim1) -> Tensor",
    "out(Tensor self, int dim0, int dim1, *, Tensor! out) -> Tensor!",
  ],
  "_mkldnn_transpose_": [
    "(Tensor! self, int dim0, int dim1) -> Tensor!",
  ],
  "_mps_convolution": [
    "(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] stride, int[] dilation, int groups) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] stride, int[] dilation, int groups, *, Tensor! out) -> Tensor!",
  ],
  "_mps_convolution_transpose": [
    "(Tensor self, Tensor weight, int[] padding, int[] outputPadding, int[] stride, int[] dilation, int groups) -> Tensor",
    "out(Tensor self, Tensor weight, int[] padding, int[] outputPadding, int[] stride, int[] dilation, int groups, *, Tensor! out) -> Tensor!",
  ],
  "_native_batch_norm_legit": [
    "no_stats(Tensor input, Tensor? weight, Tensor? bias, bool training, float momentum, float eps) -> Tensor, Tensor, Tensor",
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor! runningMean, Tensor! runningVar, bool training, float momentum, float eps) -> Tensor, Tensor, Tensor",
    "no_stats_out(Tensor input, Tensor? weight, Tensor? bias, bool training, float momentum, float eps, *, Tensor! out, Tensor! saveMean, Tensor! saveInvstd) -> Tensor!, Tensor!, Tensor!",
    "out(Tensor input, Tensor? weight, Tensor? bias, Tensor! runningMean, Tensor! runningVar, bool training, float momentum, float eps, *, Tensor! out, Tensor! saveMean, Tensor! saveInvstd) -> Tensor!, Tensor!, Tensor!",
  ],
  "_native_batch_norm_legit_functional": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor runningMean, Tensor runningVar, bool training, float momentum, float eps) -> Tensor, Tensor, Tensor, Tensor runningMeanOut, Tensor runningVarOut",
  ],
  "_native_batch_norm_legit_no_training": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor runningMean, Tensor runningVar, float momentum, float eps) -> Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor? weight, Tensor? bias, Tensor runningMean, Tensor runningVar, float momentum, float eps, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "_native_multi_head_attention": [
    "(Tensor query, Tensor key, Tensor value, int embedDim, int numHead, Tensor qkvWeight, Tensor qkvBias, Tensor projWeight, Tensor projBias, Tensor? mask=None, bool needWeights=True, bool averageAttnWeights=True, int? maskType=None) -> Tensor, Tensor",
    "out(Tensor query, Tensor key, Tensor value, int embedDim, int numHead, Tensor qkvWeight, Tensor qkvBias, Tensor projWeight, Tensor projBias, Tensor? mask=None, bool needWeights=True, bool averageAttnWeights=True, int? maskType=None, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_neg_view": [
    "(Tensor self) -> Tensor",
  ],
  "_neg_view_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_nested_compute_contiguous_strides_offsets": [
    "(Tensor nestedSize) -> Tensor, Tensor",
  ],
  "_nested_from_padded": [
    "(Tensor padded, Tensor cpuNestedShapeExample, bool fuseTransform0213=False) -> Tensor",
    "out(Tensor padded, Tensor cpuNestedShapeExample, bool fuseTransform0213=False, *, Tensor! out) -> Tensor!",
  ],
  "_nested_from_padded_and_nested_example": [
    "(Tensor padded, Tensor ntExample) -> Tensor",
    "out(Tensor padded, Tensor ntExample, *, Tensor! out) -> Tensor!",
  ],
  "_nested_from_padded_tensor": [
    "(Tensor padded, Tensor offsets, Tensor dummy, int raggedIdx=1, Tensor? minSeqlen=None, Tensor? maxSeqlen=None, int? sum_S=None) -> Tensor",
  ],
  "_nested_get_jagged_dummy": [
    "(Tensor any) -> Tensor",
  ],
  "_nested_get_lengths": [
    "(Tensor self) -> Tensor",
  ],
  "_nested_get_max_seqlen": [
    "(Tensor self) -> Tensor",
  ],
  "_nested_get_min_seqlen": [
    "(Tensor self) -> Tensor",
  ],
  "_nested_get_offsets": [
    "(Tensor self) -> Tensor",
  ],
  "_nested_get_ragged_idx": [
    "(Tensor self) -> int",
  ],
  "_nested_get_values": [
    "(Tensor self) -> Tensor",
  ],
  "_nested_get_values_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_nested_select_backward": [
    "(Tensor gradOutput, Tensor self, int dim, int index) -> Tensor",
  ],
  "_nested_sum_backward": [
    "(Tensor grad, Tensor self, int[]? dim, bool keepdim=False) -> Tensor",
  ],
  "_nested_tensor_from_mask": [
    "(Tensor t, Tensor mask, bool maskCheck=True) -> Tensor",
    "out(Tensor t, Tensor mask, bool maskCheck=True, *, Tensor! out) -> Tensor!",
  ],
  "_nested_tensor_from_mask_left_aligned": [
    "(Tensor t, Tensor mask) -> bool",
  ],
  "_nested_tensor_from_tensor_list": [
    "(Tensor[] list, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(Tensor[] list, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, *, Tensor! out) -> Tensor!",
  ],
  "_nested_tensor_size": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_nested_tensor_softmax_with_shape": [
    "(Tensor self, Tensor query) -> Tensor",
  ],
  "_nested_tensor_storage_offsets": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_nested_tensor_strides": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_nested_view_from_buffer": [
    "(Tensor self, Tensor nestedSize, Tensor nestedStrides, Tensor offsets) -> Tensor",
  ],
  "_nested_view_from_buffer_copy": [
    "(Tensor self, Tensor nestedSize, Tensor nestedStrides, Tensor offsets) -> Tensor",
    "out(Tensor self, Tensor nestedSize, Tensor nestedStrides, Tensor offsets, *, Tensor! out) -> Tensor!",
  ],
  "_nested_view_from_jagged": [
    "(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=None, int raggedIdx=1, Tensor? minSeqlen=None, Tensor? maxSeqlen=None) -> Tensor",
  ],
  "_nested_view_from_jagged_copy": [
    "(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=None, int raggedIdx=1, Tensor? minSeqlen=None, Tensor? maxSeqlen=None) -> Tensor",
    "out(Tensor self, Tensor offsets, Tensor dummy, Tensor? lengths=None, int raggedIdx=1, Tensor? minSeqlen=None, Tensor? maxSeqlen=None, *, Tensor! out) -> Tensor!",
  ],
  "_new_zeros_with_same_feature_meta": [
    "(Tensor self, Tensor other, *, int selfNumBatchDims=0) -> Tensor",
    "out(Tensor self, Tensor other, *, int selfNumBatchDims=0, Tensor! out) -> Tensor!",
  ],
  "_nnpack_available": [
    "() -> bool",
  ],
  "_nnpack_spatial_convolution": [
    "(Tensor input, Tensor weight, Tensor? bias, int[] padding, int[] stride=[1;1]) -> Tensor",
    "out(Tensor input, Tensor weight, Tensor? bias, int[] padding, int[] stride=[1;1], *, Tensor! out) -> Tensor!",
  ],
  "_nnz": [
    "(Tensor self) -> int",
  ],
  "_pack_padded_sequence": [
    "(Tensor input, Tensor lengths, bool batchFirst) -> Tensor, Tensor",
    "out(Tensor input, Tensor lengths, bool batchFirst, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_pack_padded_sequence_backward": [
    "(Tensor grad, int[] inputSize, Tensor batchSizes, bool batchFirst) -> Tensor",
  ],
  "_pad_circular": [
    "(Tensor self, int[] pad) -> Tensor",
  ],
  "_pad_enum": [
    "(Tensor self, int[] pad, int mode, float? value=None) -> Tensor",
  ],
  "_pad_packed_sequence": [
    "(Tensor data, Tensor batchSizes, bool batchFirst, Scalar paddingValue, int totalLength) -> Tensor, Tensor",
  ],
  "_padded_dense_to_jagged_forward": [
    "(Tensor dense, Tensor[] offsets, int? total_L=None) -> Tensor",
  ],
  "_pdist_backward": [
    "(Tensor grad, Tensor self, float p, Tensor pdist) -> Tensor",
    "out(Tensor grad, Tensor self, float p, Tensor pdist, *, Tensor! out) -> Tensor!",
  ],
  "_pdist_forward": [
    "(Tensor self, float p=2.) -> Tensor",
    "out(Tensor self, float p=2., *, Tensor! out) -> Tensor!",
  ],
  "_pin_memory": [
    "(Tensor self, Device? device=None) -> Tensor",
    "out(Tensor self, Device? device=None, *, Tensor! out) -> Tensor!",
  ],
  "_prelu_kernel": [
    "(Tensor self, Tensor weight) -> Tensor",
  ],
  "_prelu_kernel_backward": [
    "(Tensor gradOutput, Tensor self, Tensor weight) -> Tensor, Tensor",
  ],
  "_print": [
    "(str s) -> ",
  ],
  "_propagate_xla_data": [
    "(Tensor input, Tensor output) -> ",
  ],
  "_remove_batch_dim": [
    "(Tensor self, int level, int batchSize, int outDim) -> Tensor",
  ],
  "_reshape_alias": [
    "(Tensor self, int[] size, int[] stride) -> Tensor",
  ],
  "_reshape_alias_copy": [
    "(Tensor self, int[] size, int[] stride) -> Tensor",
    "out(Tensor self, int[] size, int[] stride, *, Tensor! out) -> Tensor!",
  ],
  "_reshape_copy": [
    "(Tensor self, int[] size) -> Tensor",
  ],
  "_reshape_from_tensor": [
    "(Tensor self, Tensor shape) -> Tensor",
  ],
  "_resize_output": [
    "(Tensor self, int[] size, Device device) -> Tensor",
    "out(Tensor self, int[] size, Device device, *, Tensor! out) -> Tensor!",
  ],
  "_resize_output_": [
    "(Tensor! self, int[] size, Device device) -> Tensor!",
  ],
  "_rowwise_prune": [
    "(Tensor weight, Tensor mask, ScalarType compressedIndicesDtype) -> Tensor, Tensor",
  ],
  "_safe_softmax": [
    "(Tensor self, int dim, ScalarType? dtype=None) -> Tensor",
  ],
  "_sample_dirichlet": [
    "(Tensor self, Generator? generator=None) -> Tensor",
    "out(Tensor self, Generator? generator=None, *, Tensor! out) -> Tensor!",
  ],
  "_saturate_weight_to_fp16": [
    "(Tensor weight) -> Tensor",
  ],
  "_scaled_dot_product_attention_math": [
    "(Tensor query, Tensor key, Tensor value, Tensor? attnMask=None, float dropoutP=0., bool isCausal=False, Tensor? dropoutMask=None, *, float? scale=None, bool enableGqa=False) -> Tensor, Tensor",
  ],
  "_scaled_dot_product_attention_math_for_mps": [
    "(Tensor query, Tensor key, Tensor value, Tensor? attnMask=None, float dropoutP=0., bool isCausal=False, Tensor? dropoutMask=None, *, float? scale=None) -> Tensor, Tensor",
  ],
  "_scaled_dot_product_cudnn_attention": [
    "(Tensor query, Tensor key, Tensor value, Tensor? attnBias, bool computeLogSumexp, float dropoutP=0., bool isCausal=False, bool returnDebugMask=False, *, float? scale=None) -> Tensor output, Tensor logsumexp, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, Tensor philoxSeed, Tensor philoxOffset, Tensor debugAttnMask",
  ],
  "_scaled_dot_product_cudnn_attention_backward": [
    "(Tensor gradOut, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor philoxSeed, Tensor philoxOffset, Tensor attnBias, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, float dropoutP, bool isCausal, *, float? scale=None) -> Tensor, Tensor, Tensor",
  ],
  "_scaled_dot_product_efficient_attention": [
    "(Tensor query, Tensor key, Tensor value, Tensor? attnBias, bool computeLogSumexp, float dropoutP=0., bool isCausal=False, *, float? scale=None) -> Tensor output, Tensor logSumexp, Tensor philoxSeed, Tensor philoxOffset",
  ],
  "_scaled_dot_product_efficient_attention_backward": [
    "(Tensor gradOut_, Tensor query, Tensor key, Tensor value, Tensor attnBias, Tensor out, Tensor logsumexp, Tensor philoxSeed, Tensor philoxOffset, float dropoutP, bool[] gradInputMask, bool isCausal=False, *, float? scale=None) -> Tensor, Tensor, Tensor, Tensor",
  ],
  "_scaled_dot_product_flash_attention": [
    "(Tensor query, Tensor key, Tensor value, float dropoutP=0., bool isCausal=False, bool returnDebugMask=False, *, float? scale=None) -> Tensor output, Tensor logsumexp, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, Tensor rngState, Tensor unused, Tensor debugAttnMask",
    "quantized(Tensor query, Tensor key, Tensor value, Tensor? qDescale, Tensor? kDescale, Tensor? vDescale, float dropoutP=0., bool isCausal=False, bool returnDebugMask=False, *, float? scale=None) -> Tensor output, Tensor logsumexp, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, Tensor rngState, Tensor unused, Tensor debugAttnMask",
  ],
  "_scaled_dot_product_flash_attention_backward": [
    "(Tensor gradOut, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, float dropoutP, bool isCausal, Tensor philoxSeed, Tensor philoxOffset, *, float? scale=None) -> Tensor gradQuery, Tensor gradKey, Tensor gradValue",
  ],
  "_scaled_dot_product_flash_attention_for_cpu": [
    "(Tensor query, Tensor key, Tensor value, float dropoutP=0., bool isCausal=False, *, Tensor? attnMask=None, float? scale=None) -> Tensor output, Tensor logsumexp",
  ],
  "_scaled_dot_product_flash_attention_for_cpu_backward": [
    "(Tensor gradOut, Tensor query, Tensor key, Tensor value, Tensor out, Tensor logsumexp, float dropoutP, bool isCausal, *, Tensor? attnMask=None, float? scale=None) -> Tensor gradQuery, Tensor gradKey, Tensor gradValue",
  ],
  "_scaled_dot_product_fused_attention_overrideable": [
    "(Tensor query, Tensor key, Tensor value, Tensor? attnBias=None, float dropoutP=0., bool isCausal=False, bool returnDebugMask=False, *, float? scale=None) -> Tensor output, Tensor logsumexp, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, Tensor philoxSeed, Tensor philoxOffset, Tensor debugAttnMask",
  ],
  "_scaled_dot_product_fused_attention_overrideable_backward": [
    "(Tensor gradOut, Tensor query, Tensor key, Tensor value, Tensor attnBias, bool[] gradInputMask, Tensor out, Tensor logsumexp, Tensor cumSeqQ, Tensor cumSeqK, int maxQ, int maxK, float dropoutP, bool isCausal, Tensor philoxSeed, Tensor philoxOffset, *, float? scale=None) -> Tensor gradQuery, Tensor gradKey, Tensor gradValue, Tensor gradAttnBias",
  ],
  "_scaled_grouped_mm": [
    "(Tensor self, Tensor mat2, Tensor scaleA, Tensor scaleB, Tensor? offs=None, Tensor? bias=None, Tensor? scaleResult=None, ScalarType? outDtype=None, bool useFastAccum=False) -> Tensor",
  ],
  "_scaled_grouped_mm_v2": [
    "(Tensor self, Tensor mat2, Tensor[] scaleA, int[] recipeA, int[] swizzleA, Tensor[] scaleB, int[] recipeB, int[] swizzleB, Tensor? offs=None, Tensor? bias=None, ScalarType? outDtype=None, int[] contractionDim=[], bool useFastAccum=False) -> Tensor",
  ],
  "_scaled_mm": [
    "(Tensor self, Tensor mat2, Tensor scaleA, Tensor scaleB, Tensor? bias=None, Tensor? scaleResult=None, ScalarType? outDtype=None, bool useFastAccum=False) -> Tensor",
    "out(Tensor self, Tensor mat2, Tensor scaleA, Tensor scaleB, Tensor? bias=None, Tensor? scaleResult=None, ScalarType? outDtype=None, bool useFastAccum=False, *, Tensor! out) -> Tensor!",
  ],
  "_scaled_mm_v2": [
    "(Tensor self, Tensor mat2, Tensor[] scaleA, int[] recipeA, int[] swizzleA, Tensor[] scaleB, int[] recipeB, int[] swizzleB, Tensor? bias, ScalarType? outDtype, int[] contractionDim=[], bool useFastAccum=False) -> Tensor",
    "out(Tensor self, Tensor mat2, Tensor[] scaleA, int[] recipeA, int[] swizzleA, Tensor[] scaleB, int[] recipeB, int[] swizzleB, Tensor? bias, ScalarType? outDtype, int[] contractionDim=[], bool useFastAccum=False, *, Tensor! out) -> Tensor!",
  ],
  "_segment_reduce_backward": [
    "(Tensor grad, Tensor output, Tensor data, str reduce, *, Tensor? lengths=None, Tensor? offsets=None, int axis=0, Scalar? initial=None) -> Tensor",
    "out(Tensor grad, Tensor output, Tensor data, str reduce, *, Tensor? lengths=None, Tensor? offsets=None, int axis=0, Scalar? initial=None, Tensor! out) -> Tensor!",
  ],
  "_shape_as_tensor": [
    "(Tensor self) -> Tensor",
  ],
  "_slow_conv2d_backward": [
    "output_mask(Tensor gradOutput, Tensor self, Tensor weight, int[] kernelSize, int[] stride, int[] padding, bool[] outputMask) -> Tensor gradInput, Tensor gradWeight, Tensor gradBias",
    "grad_input(Tensor gradOutput, Tensor self, Tensor weight, int[] kernelSize, int[] stride, int[] padding, *, Tensor! gradInput, Tensor! gradWeight, Tensor! gradBias) -> Tensor!, Tensor!, Tensor!",
    "output_mask_out(Tensor gradOutput, Tensor self, Tensor weight, int[] kernelSize, int[] stride, int[] padding, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "_slow_conv2d_forward": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias, int[] stride, int[] padding) -> Tensor",
    "output(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias, int[] stride, int[] padding, *, Tensor! output) -> Tensor!",
  ],
  "_sobol_engine_draw": [
    "(Tensor quasi, int n, Tensor sobolstate, int dimension, int numGenerated, ScalarType? dtype) -> Tensor, Tensor",
  ],
  "_sobol_engine_ff_": [
    "(Tensor! self, int n, Tensor sobolstate, int dimension, int numGenerated) -> Tensor!",
  ],
  "_sobol_engine_initialize_state_": [
    "(Tensor! self, int dimension) -> Tensor!",
  ],
  "_sobol_engine_scramble_": [
    "(Tensor! self, Tensor ltm, int dimension) -> Tensor!",
  ],
  "_softmax": [
    "(Tensor self, int dim, bool halfToFloat) -> Tensor",
    "out(Tensor self, int dim, bool halfToFloat, *, Tensor! out) -> Tensor!",
  ],
  "_softmax_backward_data": [
    "(Tensor gradOutput, Tensor output, int dim, ScalarType inputDtype) -> Tensor",
    "out(Tensor gradOutput, Tensor output, int dim, ScalarType inputDtype, *, Tensor! gradInput) -> Tensor!",
  ],
  "_sparse_addmm": [
    "(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "_sparse_broadcast_to": [
    "(Tensor self, int[] size) -> Tensor",
  ],
  "_sparse_broadcast_to_copy": [
    "(Tensor self, int[] size) -> Tensor",
    "out(Tensor self, int[] size, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_bsc_tensor_unsafe": [
    "(Tensor ccolIndices, Tensor rowIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
  ],
  "_sparse_bsr_tensor_unsafe": [
    "(Tensor crowIndices, Tensor colIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
  ],
  "_sparse_compressed_tensor_unsafe": [
    "(Tensor compressedIndices, Tensor plainIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
  ],
  "_sparse_compressed_tensor_with_dims": [
    "(int nnz, int denseDim, int[] size, int[] blocksize, ScalarType indexDtype, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
  ],
  "_sparse_coo_tensor_unsafe": [
    "(Tensor indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, bool? isCoalesced=None) -> Tensor",
  ],
  "_sparse_coo_tensor_with_dims": [
    "(int sparseDim, int denseDim, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
    "out(int sparseDim, int denseDim, int[] size, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_coo_tensor_with_dims_and_tensors": [
    "(int sparseDim, int denseDim, int[] size, Tensor indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False, bool? isCoalesced=None) -> Tensor",
    "out(int sparseDim, int denseDim, int[] size, Tensor indices, Tensor values, *, bool? isCoalesced=None, Tensor! out) -> Tensor!",
  ],
  "_sparse_csc_tensor_unsafe": [
    "(Tensor ccolIndices, Tensor rowIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
  ],
  "_sparse_csr_prod": [
    "dim_dtype(Tensor self, int[] dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "dim_dtype_out(Tensor self, int[] dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "_sparse_csr_sum": [
    "dim_dtype(Tensor self, int[] dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "dim_dtype_out(Tensor self, int[] dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "_sparse_csr_tensor_unsafe": [
    "(Tensor crowIndices, Tensor colIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
  ],
  "_sparse_log_softmax": [
    "(Tensor self, int dim, bool halfToFloat) -> Tensor",
    "int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, int dim, bool halfToFloat, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_log_softmax_backward_data": [
    "(Tensor gradOutput, Tensor output, int dim, Tensor self) -> Tensor",
    "out(Tensor gradOutput, Tensor output, int dim, Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_mask_projection": [
    "(Tensor self, Tensor mask, bool accumulateMatches=False) -> Tensor",
    "out(Tensor self, Tensor mask, bool accumulateMatches=False, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_mm": [
    "(Tensor sparse, Tensor dense) -> Tensor",
    "reduce(Tensor sparse, Tensor dense, str reduce) -> Tensor",
  ],
  "_sparse_mm_reduce_impl": [
    "(Tensor self, Tensor other, str reduce) -> Tensor, Tensor",
  ],
  "_sparse_mm_reduce_impl_backward": [
    "(Tensor self, Tensor gradOut, Tensor weight, str reduce, Tensor argOut, bool[] outputMask) -> Tensor, Tensor",
  ],
  "_sparse_semi_structured_addmm": [
    "(Tensor input, Tensor mat1, Tensor mat1Meta, Tensor mat2, *, Scalar alpha=1, Scalar beta=1, ScalarType? outDtype=None) -> Tensor",
  ],
  "_sparse_semi_structured_apply": [
    "(Tensor input, Tensor threadMasks) -> Tensor, Tensor",
  ],
  "_sparse_semi_structured_apply_dense": [
    "(Tensor input, Tensor threadMasks) -> Tensor",
  ],
  "_sparse_semi_structured_linear": [
    "(Tensor input, Tensor weight, Tensor meta, *, Tensor? bias=None, str? activation=None, ScalarType? outDtype=None) -> Tensor",
  ],
  "_sparse_semi_structured_mm": [
    "(Tensor mat1, Tensor mat1Meta, Tensor mat2, *, ScalarType? outDtype=None) -> Tensor",
  ],
  "_sparse_semi_structured_tile": [
    "(Tensor input, str algorithm=\"\", bool useCutlass=True) -> Tensor, Tensor, Tensor, Tensor, Tensor",
  ],
  "_sparse_softmax": [
    "(Tensor self, int dim, bool halfToFloat) -> Tensor",
    "int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, int dim, bool halfToFloat, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_softmax_backward_data": [
    "(Tensor gradOutput, Tensor output, int dim, Tensor self) -> Tensor",
    "out(Tensor gradOutput, Tensor output, int dim, Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_sparse_matmul": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_sum": [
    "(Tensor self) -> Tensor",
    "dim(Tensor self, int[] dim) -> Tensor",
    "dtype(Tensor self, *, ScalarType dtype) -> Tensor",
    "dim_dtype(Tensor self, int[] dim, *, ScalarType dtype) -> Tensor",
    "dim_out(Tensor self, int[] dim, *, Tensor! out) -> Tensor!",
  ],
  "_sparse_sum_backward": [
    "(Tensor grad, Tensor self, int[] dim) -> Tensor",
    "out(Tensor grad, Tensor self, int[] dim, *, Tensor! out) -> Tensor!",
  ],
  "_spdiags": [
    "(Tensor diagonals, Tensor offsets, int[] shape, Layout? layout=None) -> Tensor",
    "out(Tensor diagonals, Tensor offsets, int[] shape, Layout? layout=None, *, Tensor! out) -> Tensor!",
  ],
  "_spsolve": [
    "(Tensor A, Tensor B, *, bool left=True) -> Tensor",
  ],
  "_stack": [
    "(Tensor[] tensors, int dim=0) -> Tensor",
    "out(Tensor[] tensors, int dim=0, *, Tensor! out) -> Tensor!",
  ],
  "_standard_gamma": [
    "(Tensor self, Generator? generator=None) -> Tensor",
    "out(Tensor self, Generator? generator=None, *, Tensor! out) -> Tensor!",
  ],
  "_standard_gamma_grad": [
    "(Tensor self, Tensor output) -> Tensor",
    "out(Tensor self, Tensor output, *, Tensor! out) -> Tensor!",
  ],
  "_test_ambiguous_defaults": [
    "a(Tensor dummy, int a=1, int b=1) -> Tensor",
    "b(Tensor dummy, int a=2, str b=\"2\") -> Tensor",
  ],
  "_test_autograd_multiple_dispatch": [
    "fullcoverage(Tensor self) -> Tensor",
    "ntonly(Tensor self, bool b) -> Tensor",
    "fullcoverage_out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_test_autograd_multiple_dispatch_view": [
    "(Tensor self) -> Tensor",
  ],
  "_test_autograd_multiple_dispatch_view_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_test_check_tensor": [
    "(Tensor self) -> Tensor",
  ],
  "_test_functorch_fallback": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "_test_optional_filled_intlist": [
    "(Tensor values, int[]? addends) -> Tensor",
    "out(Tensor values, int[]? addends, *, Tensor! out) -> Tensor!",
  ],
  "_test_optional_floatlist": [
    "(Tensor values, float[]? addends) -> Tensor",
    "out(Tensor values, float[]? addends, *, Tensor! out) -> Tensor!",
  ],
  "_test_optional_intlist": [
    "(Tensor values, int[]? addends) -> Tensor",
    "out(Tensor values, int[]? addends, *, Tensor! out) -> Tensor!",
  ],
  "_test_parallel_materialize": [
    "(Tensor self, int numParallel, bool skipFirst=False) -> Tensor",
  ],
  "_test_serialization_subcmul": [
    "(Tensor self, Tensor other, Scalar alpha=1) -> Tensor",
  ],
  "_test_string_default": [
    "(Tensor dummy, str a=\"\\\"\\'\\\\\", str b=\"\\\"\\'\\\\\") -> Tensor",
  ],
  "_test_warn_in_autograd": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_thnn_differentiable_gru_cell_backward": [
    "(Tensor gradHy, Tensor inputGates, Tensor hiddenGates, Tensor hx, Tensor? inputBias, Tensor? hiddenBias) -> Tensor, Tensor, Tensor, Tensor, Tensor",
  ],
  "_thnn_differentiable_lstm_cell_backward": [
    "(Tensor? gradHy, Tensor? gradCy, Tensor inputGates, Tensor hiddenGates, Tensor? inputBias, Tensor? hiddenBias, Tensor cx, Tensor cy) -> Tensor, Tensor, Tensor, Tensor, Tensor",
  ],
  "_thnn_fused_gru_cell": [
    "(Tensor inputGates, Tensor hiddenGates, Tensor hx, Tensor? inputBias=None, Tensor? hiddenBias=None) -> Tensor, Tensor",
    "out(Tensor inputGates, Tensor hiddenGates, Tensor hx, Tensor? inputBias=None, Tensor? hiddenBias=None, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_thnn_fused_gru_cell_backward": [
    "(Tensor gradHy, Tensor workspace, bool hasBias) -> Tensor, Tensor, Tensor, Tensor, Tensor",
    "out(Tensor gradHy, Tensor workspace, bool hasBias, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3, Tensor! out4) -> Tensor!, Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "_thnn_fused_lstm_cell": [
    "(Tensor inputGates, Tensor hiddenGates, Tensor cx, Tensor? inputBias=None, Tensor? hiddenBias=None) -> Tensor, Tensor, Tensor",
    "out(Tensor inputGates, Tensor hiddenGates, Tensor cx, Tensor? inputBias=None, Tensor? hiddenBias=None, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "_thnn_fused_lstm_cell_backward": [
    "(Tensor? gradHy, Tensor? gradCy, Tensor cx, Tensor cy, Tensor workspace, bool hasBias) -> Tensor, Tensor, Tensor, Tensor, Tensor",
  ],
  "_thnn_fused_lstm_cell_backward_impl": [
    "(Tensor? gradHy, Tensor? gradCy, Tensor cx, Tensor cy, Tensor workspace, bool hasBias) -> Tensor, Tensor, Tensor",
    "out(Tensor? gradHy, Tensor? gradCy, Tensor cx, Tensor cy, Tensor workspace, bool hasBias, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "_to_copy": [
    "(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, bool nonBlocking=False, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, *, bool nonBlocking=False, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "_to_cpu": [
    "(Tensor[] tensors) -> Tensor[]",
  ],
  "_to_dense": [
    "(Tensor self, ScalarType? dtype=None, bool? maskedGrad=None) -> Tensor",
    "out(Tensor self, ScalarType? dtype=None, bool? maskedGrad=None, *, Tensor! out) -> Tensor!",
  ],
  "_to_sparse": [
    "sparse_dim(Tensor self, int sparseDim) -> Tensor",
    "(Tensor self, *, Layout? layout=None, int[]? blocksize=None, int? denseDim=None) -> Tensor",
    "sparse_dim_out(Tensor self, int sparseDim, *, Tensor! out) -> Tensor!",
    "out(Tensor self, *, Layout? layout=None, int[]? blocksize=None, int? denseDim=None, Tensor! out) -> Tensor!",
  ],
  "_to_sparse_bsc": [
    "(Tensor self, int[] blocksize, int? denseDim=None) -> Tensor",
    "out(Tensor self, int[] blocksize, int? denseDim=None, *, Tensor! out) -> Tensor!",
  ],
  "_to_sparse_bsr": [
    "(Tensor self, int[] blocksize, int? denseDim=None) -> Tensor",
    "out(Tensor self, int[] blocksize, int? denseDim=None, *, Tensor! out) -> Tensor!",
  ],
  "_to_sparse_csc": [
    "(Tensor self, int? denseDim=None) -> Tensor",
    "out(Tensor self, int? denseDim=None, *, Tensor! out) -> Tensor!",
  ],
  "_to_sparse_csr": [
    "(Tensor self, int? denseDim=None) -> Tensor",
    "out(Tensor self, int? denseDim=None, *, Tensor! out) -> Tensor!",
  ],
  "_to_sparse_semi_structured": [
    "(Tensor dense) -> Tensor, Tensor",
  ],
  "_transform_bias_rescale_qkv": [
    "(Tensor qkv, Tensor qkvBias, int numHeads) -> Tensor, Tensor, Tensor",
    "out(Tensor qkv, Tensor qkvBias, int numHeads, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "_transformer_encoder_layer_fwd": [
    "(Tensor src, int embedDim, int numHeads, Tensor qkvWeight, Tensor qkvBias, Tensor projWeight, Tensor projBias, bool useGelu, bool normFirst, float eps, Tensor normWeight1, Tensor normBias1, Tensor normWeight2, Tensor normBias2, Tensor ffnWeight1, Tensor ffnBias1, Tensor ffnWeight2, Tensor ffnBias2, Tensor? mask=None, int? maskType=None) -> Tensor",
    "out(Tensor src, int embedDim, int numHeads, Tensor qkvWeight, Tensor qkvBias, Tensor projWeight, Tensor projBias, bool useGelu, bool normFirst, float eps, Tensor normWeight1, Tensor normBias1, Tensor normWeight2, Tensor normBias2, Tensor ffnWeight1, Tensor ffnBias1, Tensor ffnWeight2, Tensor ffnBias2, Tensor? mask=None, int? maskType=None, *, Tensor! out) -> Tensor!",
  ],
  "_trilinear": [
    "(Tensor i1, Tensor i2, Tensor i3, int[] expand1, int[] expand2, int[] expand3, int[] sumdim, int unrollDim=1) -> Tensor",
    "out(Tensor i1, Tensor i2, Tensor i3, int[] expand1, int[] expand2, int[] expand3, int[] sumdim, int unrollDim=1, *, Tensor! out) -> Tensor!",
  ],
  "_triton_multi_head_attention": [
    "(Tensor query, Tensor key, Tensor value, int embedDim, int numHead, Tensor qkvWeight, Tensor qkvBias, Tensor projWeight, Tensor projBias, Tensor? mask=None) -> Tensor",
    "out(Tensor query, Tensor key, Tensor value, int embedDim, int numHead, Tensor qkvWeight, Tensor qkvBias, Tensor projWeight, Tensor projBias, Tensor? mask=None, *, Tensor! out) -> Tensor!",
  ],
  "_triton_scaled_dot_attention": [
    "(Tensor q, Tensor k, Tensor v, float dropoutP=0.) -> Tensor",
    "out(Tensor q, Tensor k, Tensor v, float dropoutP=0., *, Tensor! out) -> Tensor!",
  ],
  "_unique": [
    "(Tensor self, bool sorted=True, bool returnInverse=False) -> Tensor, Tensor",
    "out(Tensor self, bool sorted=True, bool returnInverse=False, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_unique2": [
    "(Tensor self, bool sorted=True, bool returnInverse=False, bool returnCounts=False) -> Tensor, Tensor, Tensor",
    "out(Tensor self, bool sorted=True, bool returnInverse=False, bool returnCounts=False, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "_unpack_dual": [
    "(Tensor dual, int level) -> Tensor primal, Tensor tangent",
  ],
  "_unsafe_index": [
    "Tensor(Tensor self, Tensor?[] indices) -> Tensor",
  ],
  "_unsafe_index_put": [
    "(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor",
  ],
  "_unsafe_masked_index": [
    "(Tensor self, Tensor mask, Tensor?[] indices, Scalar fill) -> Tensor",
  ],
  "_unsafe_masked_index_put_accumulate": [
    "(Tensor self, Tensor mask, Tensor?[] indices, Tensor values) -> Tensor",
  ],
  "_unsafe_view": [
    "(Tensor self, int[] size) -> Tensor",
    "out(Tensor self, int[] size, *, Tensor! out) -> Tensor!",
  ],
  "_upsample_bicubic2d_aa": [
    "vec(Tensor input, int[]? outputSize, bool alignCorners, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, bool alignCorners, float? scalesH=None, float? scalesW=None) -> Tensor",
    "out(Tensor self, int[] outputSize, bool alignCorners, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "_upsample_bicubic2d_aa_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "_upsample_bilinear2d_aa": [
    "vec(Tensor input, int[]? outputSize, bool alignCorners, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, bool alignCorners, float? scalesH=None, float? scalesW=None) -> Tensor",
    "out(Tensor self, int[] outputSize, bool alignCorners, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "_upsample_bilinear2d_aa_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "_upsample_nearest_exact1d": [
    "(Tensor self, int[] outputSize, float? scales=None) -> Tensor",
    "vec(Tensor input, int[]? outputSize, float[]? scaleFactors) -> Tensor",
    "out(Tensor self, int[] outputSize, float? scales=None, *, Tensor! out) -> Tensor!",
  ],
  "_upsample_nearest_exact1d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scales=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scales=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "_upsample_nearest_exact2d": [
    "vec(Tensor input, int[]? outputSize, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, float? scalesH=None, float? scalesW=None) -> Tensor",
    "out(Tensor self, int[] outputSize, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "_upsample_nearest_exact2d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "_upsample_nearest_exact3d": [
    "vec(Tensor input, int[]? outputSize, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, float? scalesD=None, float? scalesH=None, float? scalesW=None) -> Tensor",
    "out(Tensor self, int[] outputSize, float? scalesD=None, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "_upsample_nearest_exact3d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scalesD=None, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scalesD=None, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "_use_cudnn_ctc_loss": [
    "(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank) -> bool",
    "Tensor(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, int blank) -> bool",
  ],
  "_use_cudnn_rnn_flatten_weight": [
    "() -> bool",
  ],
  "_use_miopen_ctc_loss": [
    "(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank) -> bool",
    "Tensor(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, int blank) -> bool",
  ],
  "_validate_compressed_sparse_indices": [
    "(bool isCrow, Tensor compressedIdx, Tensor plainIdx, int cdim, int dim, int nnz) -> ",
  ],
  "_validate_sparse_bsc_tensor_args": [
    "(Tensor ccolIndices, Tensor rowIndices, Tensor values, int[] size, bool? checkPinning=None) -> ",
  ],
  "_validate_sparse_bsr_tensor_args": [
    "(Tensor crowIndices, Tensor colIndices, Tensor values, int[] size, bool? checkPinning=None) -> ",
  ],
  "_validate_sparse_compressed_tensor_args": [
    "(Tensor compressedIndices, Tensor plainIndices, Tensor values, int[] size, Layout layout, bool? checkPinning=None) -> ",
  ],
  "_validate_sparse_coo_tensor_args": [
    "(Tensor indices, Tensor values, int[] size, bool? isCoalesced=None, bool? checkPinning=None) -> ",
  ],
  "_validate_sparse_csc_tensor_args": [
    "(Tensor ccolIndices, Tensor rowIndices, Tensor values, int[] size, bool? checkPinning=None) -> ",
  ],
  "_validate_sparse_csr_tensor_args": [
    "(Tensor crowIndices, Tensor colIndices, Tensor values, int[] size, bool? checkPinning=None) -> ",
  ],
  "_values": [
    "(Tensor self) -> Tensor",
  ],
  "_values_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "_version": [
    "(Tensor self) -> int",
  ],
  "_weight_int4pack_mm": [
    "(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor",
  ],
  "_weight_int4pack_mm_for_cpu": [
    "(Tensor self, Tensor mat2, int qGroupSize, Tensor qScaleAndZeros) -> Tensor",
  ],
  "_weight_int4pack_mm_with_scales_and_zeros": [
    "(Tensor self, Tensor mat2, int qGroupSize, Tensor qScale, Tensor qZeros) -> Tensor",
  ],
  "_weight_int8pack_mm": [
    "(Tensor self, Tensor mat2, Tensor scales) -> Tensor",
  ],
  "_weight_norm": [
    "(Tensor v, Tensor g, int dim=0) -> Tensor",
  ],
  "_weight_norm_differentiable_backward": [
    "(Tensor gradW, Tensor savedV, Tensor savedG, Tensor savedNorms, int dim) -> Tensor, Tensor",
  ],
  "_weight_norm_interface": [
    "(Tensor v, Tensor g, int dim=0) -> Tensor, Tensor",
    "out(Tensor v, Tensor g, int dim=0, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_weight_norm_interface_backward": [
    "(Tensor gradW, Tensor savedV, Tensor savedG, Tensor savedNorms, int dim) -> Tensor, Tensor",
    "out(Tensor gradW, Tensor savedV, Tensor savedG, Tensor savedNorms, int dim, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "_wrapped_linear_prepack": [
    "(Tensor weight, Tensor weightScale, Tensor weightZeroPoint, Tensor bias) -> Tensor",
  ],
  "_wrapped_quantized_linear_prepacked": [
    "(Tensor input, Tensor inputScale, Tensor inputZeroPoint, Tensor packedWeight, Tensor outputScale, Tensor outputZeroPoint, int outChannel) -> Tensor",
  ],
  "abs": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "abs_": [
    "(Tensor! self) -> Tensor!",
  ],
  "absolute": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "absolute_": [
    "(Tensor! self) -> Tensor!",
  ],
  "acos": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "acos_": [
    "(Tensor! self) -> Tensor!",
  ],
  "acosh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "acosh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "adaptive_avg_pool1d": [
    "(Tensor self, int[] outputSize) -> Tensor",
    "out(Tensor self, int[] outputSize, *, Tensor! out) -> Tensor!",
  ],
  "adaptive_avg_pool2d": [
    "(Tensor self, int[] outputSize) -> Tensor",
    "out(Tensor self, int[] outputSize, *, Tensor! out) -> Tensor!",
  ],
  "adaptive_avg_pool3d": [
    "(Tensor self, int[] outputSize) -> Tensor",
    "out(Tensor self, int[] outputSize, *, Tensor! out) -> Tensor!",
  ],
  "adaptive_avg_pool3d_backward": [
    "grad_input(Tensor gradOutput, Tensor self, *, Tensor! gradInput) -> Tensor!",
  ],
  "adaptive_max_pool1d": [
    "(Tensor self, int[] outputSize) -> Tensor, Tensor",
  ],
  "adaptive_max_pool2d": [
    "(Tensor self, int[] outputSize) -> Tensor, Tensor",
    "out(Tensor self, int[] outputSize, *, Tensor! out, Tensor! indices) -> Tensor!, Tensor!",
  ],
  "adaptive_max_pool2d_backward": [
    "(Tensor gradOutput, Tensor self, Tensor indices) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor indices, *, Tensor! gradInput) -> Tensor!",
  ],
  "adaptive_max_pool3d": [
    "(Tensor self, int[] outputSize) -> Tensor, Tensor",
    "out(Tensor self, int[] outputSize, *, Tensor! out, Tensor! indices) -> Tensor!, Tensor!",
  ],
  "adaptive_max_pool3d_backward": [
    "(Tensor gradOutput, Tensor self, Tensor indices) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor indices, *, Tensor! gradInput) -> Tensor!",
  ],
  "add": [
    "Tensor(Operand self, Operand other, *, Scalar alpha=1) -> Tensor",
    "out(Operand self, Operand other, *, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "add_": [
    "Tensor(Tensor! self, Operand other, *, Scalar alpha=1) -> Tensor!",
  ],
  "addbmm": [
    "(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "out(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "addbmm_": [
    "(Tensor! self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor!",
  ],
  "addcdiv": [
    "(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor",
    "out(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1, Tensor! out) -> Tensor!",
  ],
  "addcdiv_": [
    "(Tensor! self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor!",
  ],
  "addcmul": [
    "(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor",
    "out(Tensor self, Tensor tensor1, Tensor tensor2, *, Scalar value=1, Tensor! out) -> Tensor!",
  ],
  "addcmul_": [
    "(Tensor! self, Tensor tensor1, Tensor tensor2, *, Scalar value=1) -> Tensor!",
  ],
  "addmm": [
    "(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "dtype(Tensor self, Tensor mat1, Tensor mat2, ScalarType outDtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
    "dtype_out(Tensor self, Tensor mat1, Tensor mat2, ScalarType outDtype, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "addmm_": [
    "(Tensor! self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor!",
  ],
  "addmv": [
    "(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "out(Tensor self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "addmv_": [
    "(Tensor! self, Tensor mat, Tensor vec, *, Scalar beta=1, Scalar alpha=1) -> Tensor!",
  ],
  "addr": [
    "(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "out(Tensor self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "addr_": [
    "(Tensor! self, Tensor vec1, Tensor vec2, *, Scalar beta=1, Scalar alpha=1) -> Tensor!",
  ],
  "adjoint": [
    "(Tensor self) -> Tensor",
  ],
  "affine_grid_generator": [
    "(Tensor theta, int[] size, bool alignCorners) -> Tensor",
    "out(Tensor theta, int[] size, bool alignCorners, *, Tensor! out) -> Tensor!",
  ],
  "affine_grid_generator_backward": [
    "(Tensor grad, int[] size, bool alignCorners) -> Tensor",
  ],
  "alias": [
    "(Tensor self) -> Tensor",
  ],
  "alias_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "align_as": [
    "(Tensor self, Tensor other) -> Tensor",
  ],
  "align_tensors": [
    "(Tensor[] tensors) -> Tensor[]",
  ],
  "all": [
    "(Tensor self) -> Tensor",
    "dim(Tensor self, int dim, bool keepdim=False) -> Tensor",
    "dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor",
    "all_out(Tensor self, *, Tensor! out) -> Tensor!",
    "dims_out(Tensor self, int[]? dim=None, bool keepdim=False, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "allclose": [
    "(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equalNan=False) -> bool",
  ],
  "alpha_dropout": [
    "(Tensor input, float p, bool train) -> Tensor",
  ],
  "alpha_dropout_": [
    "(Tensor! self, float p, bool train) -> Tensor!",
  ],
  "amax": [
    "(Tensor self, int[] dim=[], bool keepdim=False) -> Tensor",
    "out(Tensor self, int[] dim=[], bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "amin": [
    "(Tensor self, int[] dim=[], bool keepdim=False) -> Tensor",
    "out(Tensor self, int[] dim=[], bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "aminmax": [
    "(Tensor self, *, int? dim=None, bool keepdim=False) -> Tensor min, Tensor max",
    "out(Tensor self, *, int? dim=None, bool keepdim=False, Tensor! min, Tensor! max) -> Tensor! min, Tensor! max",
  ],
  "angle": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "any": [
    "(Tensor self) -> Tensor",
    "dim(Tensor self, int dim, bool keepdim=False) -> Tensor",
    "dims(Tensor self, int[]? dim=None, bool keepdim=False) -> Tensor",
    "all_out(Tensor self, *, Tensor! out) -> Tensor!",
    "dims_out(Tensor self, int[]? dim=None, bool keepdim=False, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "arange": [
    "(Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "start(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "start_step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(Scalar end, *, Tensor! out) -> Tensor!",
    "start_out(Scalar start, Scalar end, Scalar step=1, *, Tensor! out) -> Tensor!",
  ],
  "arccos": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "arccos_": [
    "(Tensor! self) -> Tensor!",
  ],
  "arccosh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "arccosh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "arcsin": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "arcsin_": [
    "(Tensor! self) -> Tensor!",
  ],
  "arcsinh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "arcsinh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "arctan": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "arctan2": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "arctan2_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "arctan_": [
    "(Tensor! self) -> Tensor!",
  ],
  "arctanh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "arctanh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "argmax": [
    "(Tensor self, int? dim=None, bool keepdim=False) -> Tensor",
    "out(Tensor self, int? dim=None, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "argmin": [
    "(Tensor self, int? dim=None, bool keepdim=False) -> Tensor",
    "out(Tensor self, int? dim=None, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "argsort": [
    "(Tensor self, int dim=-1, bool descending=False) -> Tensor",
    "stable(Tensor self, *, bool stable, int dim=-1, bool descending=False) -> Tensor",
    "stable_out(Tensor self, *, bool stable, int dim=-1, bool descending=False, Tensor! out) -> Tensor!",
  ],
  "argwhere": [
    "(Tensor self) -> Tensor",
  ],
  "as_strided": [
    "(Tensor self, int[] size, int[] stride, int? storageOffset=None) -> Tensor",
  ],
  "as_strided_": [
    "(Tensor! self, int[] size, int[] stride, int? storageOffset=None) -> Tensor!",
  ],
  "as_strided_copy": [
    "(Tensor self, int[] size, int[] stride, int? storageOffset=None) -> Tensor",
    "out(Tensor self, int[] size, int[] stride, int? storageOffset=None, *, Tensor! out) -> Tensor!",
  ],
  "as_strided_scatter": [
    "(Tensor self, Tensor src, int[] size, int[] stride, int? storageOffset=None) -> Tensor",
    "out(Tensor self, Tensor src, int[] size, int[] stride, int? storageOffset=None, *, Tensor! out) -> Tensor!",
  ],
  "asin": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "asin_": [
    "(Tensor! self) -> Tensor!",
  ],
  "asinh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "asinh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "atan": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "atan2": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "atan2_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "atan_": [
    "(Tensor! self) -> Tensor!",
  ],
  "atanh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "atanh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "atleast_1d": [
    "(Tensor self) -> Tensor",
    "Sequence(Tensor[] tensors) -> Tensor[]",
  ],
  "atleast_2d": [
    "(Tensor self) -> Tensor",
    "Sequence(Tensor[] tensors) -> Tensor[]",
  ],
  "atleast_3d": [
    "(Tensor self) -> Tensor",
    "Sequence(Tensor[] tensors) -> Tensor[]",
  ],
  "avg_pool1d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=[0], bool ceilMode=False, bool countIncludePad=True) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=[0], bool ceilMode=False, bool countIncludePad=True, *, Tensor! out) -> Tensor!",
  ],
  "avg_pool2d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, bool ceilMode=False, bool countIncludePad=True, int? divisorOverride=None) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, bool ceilMode=False, bool countIncludePad=True, int? divisorOverride=None, *, Tensor! out) -> Tensor!",
  ],
  "avg_pool2d_backward": [
    "(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride, int[] padding, bool ceilMode, bool countIncludePad, int? divisorOverride) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride, int[] padding, bool ceilMode, bool countIncludePad, int? divisorOverride, *, Tensor! gradInput) -> Tensor!",
  ],
  "avg_pool3d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, bool ceilMode=False, bool countIncludePad=True, int? divisorOverride=None) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, bool ceilMode=False, bool countIncludePad=True, int? divisorOverride=None, *, Tensor! out) -> Tensor!",
  ],
  "avg_pool3d_backward": [
    "(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride, int[] padding, bool ceilMode, bool countIncludePad, int? divisorOverride) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride, int[] padding, bool ceilMode, bool countIncludePad, int? divisorOverride, *, Tensor! gradInput) -> Tensor!",
  ],
  "baddbmm": [
    "(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "dtype(Tensor self, Tensor batch1, Tensor batch2, ScalarType outDtype, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "out(Tensor self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
    "dtype_out(Tensor self, Tensor batch1, Tensor batch2, ScalarType outDtype, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "baddbmm_": [
    "(Tensor! self, Tensor batch1, Tensor batch2, *, Scalar beta=1, Scalar alpha=1) -> Tensor!",
  ],
  "bartlett_window": [
    "(int windowLength, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "periodic(int windowLength, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int windowLength, *, Tensor! out) -> Tensor!",
    "periodic_out(int windowLength, bool periodic, *, Tensor! out) -> Tensor!",
  ],
  "batch_norm": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool training, float momentum, float eps, bool cudnnEnabled) -> Tensor",
  ],
  "batch_norm_backward": [
    "(Tensor gradOut, Tensor input, Tensor weight, Tensor? runningMean, Tensor? runningVar, Tensor? saveMean, Tensor? saveVar, bool update, float eps, bool[] outputMask, Tensor reserve) -> Tensor, Tensor, Tensor",
  ],
  "batch_norm_backward_elemt": [
    "(Tensor gradOut, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, Tensor sumDy, Tensor sumDyXmu, Tensor count) -> Tensor",
    "out(Tensor gradOut, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, Tensor sumDy, Tensor sumDyXmu, Tensor count, *, Tensor! out) -> Tensor!",
  ],
  "batch_norm_backward_reduce": [
    "(Tensor gradOut, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, bool inputG, bool weightG, bool biasG) -> Tensor, Tensor, Tensor, Tensor",
    "out(Tensor gradOut, Tensor input, Tensor mean, Tensor invstd, Tensor? weight, bool inputG, bool weightG, bool biasG, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3) -> Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "batch_norm_elemt": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor invstd, float eps) -> Tensor",
    "out(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor invstd, float eps, *, Tensor! out) -> Tensor!",
  ],
  "batch_norm_gather_stats": [
    "(Tensor input, Tensor mean, Tensor invstd, Tensor? runningMean, Tensor? runningVar, float momentum, float eps, int count) -> Tensor, Tensor",
    "out(Tensor input, Tensor mean, Tensor invstd, Tensor? runningMean, Tensor? runningVar, float momentum, float eps, int count, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "batch_norm_gather_stats_with_counts": [
    "(Tensor input, Tensor mean, Tensor invstd, Tensor? runningMean, Tensor? runningVar, float momentum, float eps, Tensor counts) -> Tensor, Tensor",
    "out(Tensor input, Tensor mean, Tensor invstd, Tensor? runningMean, Tensor? runningVar, float momentum, float eps, Tensor counts, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "batch_norm_stats": [
    "(Tensor input, float eps) -> Tensor, Tensor",
    "out(Tensor input, float eps, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "batch_norm_update_stats": [
    "(Tensor input, Tensor? runningMean, Tensor? runningVar, float momentum) -> Tensor, Tensor",
    "out(Tensor input, Tensor? runningMean, Tensor? runningVar, float momentum, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "bernoulli": [
    "(Tensor self, *, Generator? generator=None) -> Tensor",
    "Tensor(Tensor self, Tensor p, *, Generator? generator=None) -> Tensor",
    "p(Tensor self, float p, *, Generator? generator=None) -> Tensor",
    "out(Tensor self, *, Generator? generator=None, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor p, *, Generator? generator=None, Tensor! out) -> Tensor!",
    "float_out(Tensor self, float p=0.5, *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "bernoulli_": [
    "Tensor(Tensor! self, Tensor p, *, Generator? generator=None) -> Tensor!",
    "float(Tensor! self, float p=0.5, *, Generator? generator=None) -> Tensor!",
  ],
  "bilinear": [
    "(Tensor input1, Tensor input2, Tensor weight, Tensor? bias=None) -> Tensor",
  ],
  "binary_cross_entropy": [
    "(Tensor self, Tensor target, Tensor? weight=None, int reduction=1) -> Tensor",
    "out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, *, Tensor! out) -> Tensor!",
  ],
  "binary_cross_entropy_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, Tensor? weight=None, int reduction=1) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor target, Tensor? weight=None, int reduction=1, *, Tensor! gradInput) -> Tensor!",
  ],
  "binary_cross_entropy_with_logits": [
    "(Tensor self, Tensor target, Tensor? weight=None, Tensor? posWeight=None, int reduction=1) -> Tensor",
    "out(Tensor self, Tensor target, Tensor? weight=None, Tensor? posWeight=None, int reduction=1, *, Tensor! out) -> Tensor!",
  ],
  "bincount": [
    "(Tensor self, Tensor? weights=None, int minlength=0) -> Tensor",
    "out(Tensor self, Tensor? weights=None, int minlength=0, *, Tensor! out) -> Tensor!",
  ],
  "binomial": [
    "(Tensor count, Tensor prob, Generator? generator=None) -> Tensor",
    "out(Tensor count, Tensor prob, Generator? generator=None, *, Tensor! out) -> Tensor!",
  ],
  "bitwise_and": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Scalar_Tensor(Scalar self, Tensor other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "bitwise_and_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "bitwise_left_shift": [
    "Scalar_Tensor(Scalar self, Tensor other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Tensor_Scalar(Tensor self, Scalar other) -> Tensor",
    "Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
    "Tensor_Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "bitwise_left_shift_": [
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
    "Tensor_Scalar(Tensor! self, Scalar other) -> Tensor!",
  ],
  "bitwise_not": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "bitwise_not_": [
    "(Tensor! self) -> Tensor!",
  ],
  "bitwise_or": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Scalar_Tensor(Scalar self, Tensor other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "bitwise_or_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "bitwise_right_shift": [
    "Scalar_Tensor(Scalar self, Tensor other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Tensor_Scalar(Tensor self, Scalar other) -> Tensor",
    "Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
    "Tensor_Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "bitwise_right_shift_": [
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
    "Tensor_Scalar(Tensor! self, Scalar other) -> Tensor!",
  ],
  "bitwise_xor": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Scalar_Tensor(Scalar self, Tensor other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "bitwise_xor_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "blackman_window": [
    "(int windowLength, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "periodic(int windowLength, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int windowLength, *, Tensor! out) -> Tensor!",
    "periodic_out(int windowLength, bool periodic, *, Tensor! out) -> Tensor!",
  ],
  "block_diag": [
    "(Tensor[] tensors) -> Tensor",
    "out(Tensor[] tensors, *, Tensor! out) -> Tensor!",
  ],
  "bmm": [
    "(Tensor self, Tensor mat2) -> Tensor",
    "dtype(Tensor self, Tensor mat2, ScalarType outDtype) -> Tensor",
    "out(Tensor self, Tensor mat2, *, Tensor! out) -> Tensor!",
    "dtype_out(Tensor self, Tensor mat2, ScalarType outDtype, *, Tensor! out) -> Tensor!",
  ],
  "broadcast_tensors": [
    "(Tensor[] tensors) -> Tensor[]",
  ],
  "broadcast_to": [
    "(Tensor self, int[] size) -> Tensor",
  ],
  "bucketize": [
    "Scalar(Scalar self, Tensor boundaries, *, bool outInt32=False, bool right=False) -> Tensor",
    "Tensor(Tensor self, Tensor boundaries, *, bool outInt32=False, bool right=False) -> Tensor",
    "Scalar_out(Scalar self, Tensor boundaries, *, bool outInt32=False, bool right=False, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor boundaries, *, bool outInt32=False, bool right=False, Tensor! out) -> Tensor!",
  ],
  "can_cast": [
    "(ScalarType from_, ScalarType to) -> bool",
  ],
  "cartesian_prod": [
    "(Tensor[] tensors) -> Tensor",
  ],
  "cat": [
    "(Tensor[] tensors, int dim=0) -> Tensor",
    "out(Tensor[] tensors, int dim=0, *, Tensor! out) -> Tensor!",
  ],
  "cauchy": [
    "(Tensor self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor",
    "out(Tensor self, float median=0., float sigma=1., *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "cauchy_": [
    "(Tensor! self, float median=0., float sigma=1., *, Generator? generator=None) -> Tensor!",
  ],
  "ccol_indices": [
    "(Tensor self) -> Tensor",
  ],
  "ccol_indices_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "cdist": [
    "(Tensor x1, Tensor x2, float p=2., int? computeMode=None) -> Tensor",
  ],
  "ceil": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "ceil_": [
    "(Tensor! self) -> Tensor!",
  ],
  "celu": [
    "(Tensor self, Scalar alpha=1.) -> Tensor",
    "out(Tensor self, Scalar alpha=1., *, Tensor! out) -> Tensor!",
  ],
  "celu_": [
    "(Tensor! self, Scalar alpha=1.) -> Tensor!",
  ],
  "chain_matmul": [
    "(Tensor[] matrices) -> Tensor",
    "out(Tensor[] matrices, *, Tensor! out) -> Tensor!",
  ],
  "chalf": [
    "(Tensor self, *, MemoryFormat? memoryFormat=None) -> Tensor",
  ],
  "channel_shuffle": [
    "(Tensor self, int groups) -> Tensor",
    "out(Tensor self, int groups, *, Tensor! out) -> Tensor!",
  ],
  "cholesky": [
    "(Tensor self, bool upper=False) -> Tensor",
    "out(Tensor self, bool upper=False, *, Tensor! out) -> Tensor!",
  ],
  "cholesky_inverse": [
    "(Tensor self, bool upper=False) -> Tensor",
    "out(Tensor self, bool upper=False, *, Tensor! out) -> Tensor!",
  ],
  "cholesky_solve": [
    "(Tensor self, Tensor input2, bool upper=False) -> Tensor",
    "out(Tensor self, Tensor input2, bool upper=False, *, Tensor! out) -> Tensor!",
  ],
  "choose_qparams_optimized": [
    "(Tensor input, int numel, int nBins, float ratio, int bitWidth) -> Tensor, Tensor",
  ],
  "chunk": [
    "(Tensor self, int chunks, int dim=0) -> Tensor[]",
  ],
  "clamp": [
    "(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor",
    "Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor",
    "Tensor_out(Tensor self, Tensor? min=None, Tensor? max=None, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Scalar? min=None, Scalar? max=None, *, Tensor! out) -> Tensor!",
  ],
  "clamp_": [
    "(Tensor! self, Scalar? min=None, Scalar? max=None) -> Tensor!",
    "Tensor(Tensor! self, Tensor? min=None, Tensor? max=None) -> Tensor!",
  ],
  "clamp_max": [
    "(Tensor self, Scalar max) -> Tensor",
    "Tensor(Tensor self, Tensor max) -> Tensor",
    "Tensor_out(Tensor self, Tensor max, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Scalar max, *, Tensor! out) -> Tensor!",
  ],
  "clamp_max_": [
    "(Tensor! self, Scalar max) -> Tensor!",
    "Tensor(Tensor! self, Tensor max) -> Tensor!",
  ],
  "clamp_min": [
    "(Tensor self, Scalar min) -> Tensor",
    "Tensor(Tensor self, Tensor min) -> Tensor",
    "Tensor_out(Tensor self, Tensor min, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Scalar min, *, Tensor! out) -> Tensor!",
  ],
  "clamp_min_": [
    "(Tensor! self, Scalar min) -> Tensor!",
    "Tensor(Tensor! self, Tensor min) -> Tensor!",
  ],
  "clip": [
    "(Tensor self, Scalar? min=None, Scalar? max=None) -> Tensor",
    "Tensor(Tensor self, Tensor? min=None, Tensor? max=None) -> Tensor",
    "Tensor_out(Tensor self, Tensor? min=None, Tensor? max=None, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Scalar? min=None, Scalar? max=None, *, Tensor! out) -> Tensor!",
  ],
  "clip_": [
    "(Tensor! self, Scalar? min=None, Scalar? max=None) -> Tensor!",
    "Tensor(Tensor! self, Tensor? min=None, Tensor? max=None) -> Tensor!",
  ],
  "clone": [
    "(Tensor self, *, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "coalesce": [
    "(Tensor self) -> Tensor",
  ],
  "col2im": [
    "(Tensor self, int[] outputSize, int[] kernelSize, int[] dilation, int[] padding, int[] stride) -> Tensor",
    "out(Tensor self, int[] outputSize, int[] kernelSize, int[] dilation, int[] padding, int[] stride, *, Tensor! out) -> Tensor!",
  ],
  "col_indices": [
    "(Tensor self) -> Tensor",
  ],
  "col_indices_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "column_stack": [
    "(Tensor[] tensors) -> Tensor",
    "out(Tensor[] tensors, *, Tensor! out) -> Tensor!",
  ],
  "combinations": [
    "(Tensor self, int r=2, bool withReplacement=False) -> Tensor",
  ],
  "complex": [
    "(Tensor real, Tensor imag) -> Tensor",
    "out(Tensor real, Tensor imag, *, Tensor! out) -> Tensor!",
  ],
  "concat": [
    "(Tensor[] tensors, int dim=0) -> Tensor",
    "out(Tensor[] tensors, int dim=0, *, Tensor! out) -> Tensor!",
  ],
  "concatenate": [
    "(Tensor[] tensors, int dim=0) -> Tensor",
    "out(Tensor[] tensors, int dim=0, *, Tensor! out) -> Tensor!",
  ],
  "conj": [
    "(Tensor self) -> Tensor",
  ],
  "conj_physical": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "conj_physical_": [
    "(Tensor! self) -> Tensor!",
  ],
  "constant_pad_nd": [
    "(Tensor self, int[] pad, Scalar value=0) -> Tensor",
    "out(Tensor self, int[] pad, Scalar value=0, *, Tensor! out) -> Tensor!",
  ],
  "contiguous": [
    "(Tensor self, *, MemoryFormat memoryFormat=0) -> Tensor",
  ],
  "conv1d": [
    "(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1], int[] padding=[0], int[] dilation=[1], int groups=1) -> Tensor",
    "padding(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1], str padding=\"valid\", int[] dilation=[1], int groups=1) -> Tensor",
  ],
  "conv2d": [
    "(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1;1], int[] padding=[0;0], int[] dilation=[1;1], int groups=1) -> Tensor",
    "padding(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1;1], str padding=\"valid\", int[] dilation=[1;1], int groups=1) -> Tensor",
  ],
  "conv3d": [
    "(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1;1;1], int[] padding=[0;0;0], int[] dilation=[1;1;1], int groups=1) -> Tensor",
    "padding(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1;1;1], str padding=\"valid\", int[] dilation=[1;1;1], int groups=1) -> Tensor",
  ],
  "conv_depthwise3d": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias, int[] stride, int[] padding, int[] dilation) -> Tensor",
    "out(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias, int[] stride, int[] padding, int[] dilation, *, Tensor! out) -> Tensor!",
  ],
  "conv_tbc": [
    "(Tensor self, Tensor weight, Tensor bias, int pad=0) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor bias, int pad=0, *, Tensor! out) -> Tensor!",
  ],
  "conv_tbc_backward": [
    "(Tensor self, Tensor input, Tensor weight, Tensor bias, int pad) -> Tensor, Tensor, Tensor",
  ],
  "conv_transpose1d": [
    "(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1], int[] padding=[0], int[] outputPadding=[0], int groups=1, int[] dilation=[1]) -> Tensor",
  ],
  "conv_transpose2d": [
    "input(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1;1], int[] padding=[0;0], int[] outputPadding=[0;0], int groups=1, int[] dilation=[1;1]) -> Tensor",
  ],
  "conv_transpose3d": [
    "input(Tensor input, Tensor weight, Tensor? bias=None, int[] stride=[1;1;1], int[] padding=[0;0;0], int[] outputPadding=[0;0;0], int groups=1, int[] dilation=[1;1;1]) -> Tensor",
  ],
  "convolution": [
    "(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups) -> Tensor",
    "out(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, *, Tensor! out) -> Tensor!",
  ],
  "convolution_backward": [
    "(Tensor gradOutput, Tensor input, Tensor weight, int[]? biasSizes, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, bool[] outputMask) -> Tensor, Tensor, Tensor",
    "out(Tensor gradOutput, Tensor input, Tensor weight, int[]? biasSizes, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "convolution_backward_overrideable": [
    "(Tensor gradOutput, Tensor input, Tensor weight, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, bool[] outputMask) -> Tensor gradInput, Tensor gradWeight, Tensor gradBias",
    "out(Tensor gradOutput, Tensor input, Tensor weight, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "convolution_overrideable": [
    "(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups) -> Tensor",
    "out(Tensor input, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, bool transposed, int[] outputPadding, int groups, *, Tensor! out) -> Tensor!",
  ],
  "copy": [
    "(Tensor self, Tensor src, bool nonBlocking=False) -> Tensor",
    "out(Tensor self, Tensor src, bool nonBlocking=False, *, Tensor! out) -> Tensor!",
  ],
  "copy_": [
    "(Tensor! self, Tensor src, bool nonBlocking=False) -> Tensor!",
  ],
  "copy_sparse_to_sparse": [
    "(Tensor self, Tensor src, bool nonBlocking=False) -> Tensor",
    "out(Tensor self, Tensor src, bool nonBlocking=False, *, Tensor! out) -> Tensor!",
  ],
  "copy_sparse_to_sparse_": [
    "(Tensor! self, Tensor src, bool nonBlocking=False) -> Tensor!",
  ],
  "copysign": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "copysign_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "corrcoef": [
    "(Tensor self) -> Tensor",
  ],
  "cos": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "cos_": [
    "(Tensor! self) -> Tensor!",
  ],
  "cosh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "cosh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "cosine_embedding_loss": [
    "(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor",
  ],
  "cosine_similarity": [
    "(Tensor x1, Tensor x2, int dim=1, float eps=1e-08) -> Tensor",
  ],
  "count_nonzero": [
    "(Tensor self, int? dim=None) -> Tensor",
    "dim_IntList(Tensor self, int[] dim) -> Tensor",
    "dim_IntList_out(Tensor self, int[] dim, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int? dim=None, *, Tensor! out) -> Tensor!",
  ],
  "cov": [
    "(Tensor self, *, int correction=1, Tensor? fweights=None, Tensor? aweights=None) -> Tensor",
  ],
  "cross": [
    "(Tensor self, Tensor other, int? dim=None) -> Tensor",
    "out(Tensor self, Tensor other, int? dim=None, *, Tensor! out) -> Tensor!",
  ],
  "cross_entropy_loss": [
    "(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignoreIndex=-100, float labelSmoothing=0.) -> Tensor",
  ],
  "crow_indices": [
    "(Tensor self) -> Tensor",
  ],
  "crow_indices_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "ctc_loss": [
    "IntList(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank=0, int reduction=1, bool zeroInfinity=False) -> Tensor",
    "Tensor(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, int blank=0, int reduction=1, bool zeroInfinity=False) -> Tensor",
  ],
  "cudnn_affine_grid_generator": [
    "(Tensor theta, int N, int C, int H, int W) -> Tensor grid",
    "out(Tensor theta, int N, int C, int H, int W, *, Tensor! out) -> Tensor!",
  ],
  "cudnn_affine_grid_generator_backward": [
    "(Tensor grad, int N, int C, int H, int W) -> Tensor gradTheta",
    "out(Tensor grad, int N, int C, int H, int W, *, Tensor! out) -> Tensor!",
  ],
  "cudnn_batch_norm": [
    "(Tensor input, Tensor weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool training, float exponentialAverageFactor, float epsilon) -> Tensor, Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool training, float exponentialAverageFactor, float epsilon, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3) -> Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "cudnn_batch_norm_backward": [
    "(Tensor input, Tensor gradOutput, Tensor weight, Tensor? runningMean, Tensor? runningVar, Tensor? saveMean, Tensor? saveVar, float epsilon, Tensor reserveSpace) -> Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor gradOutput, Tensor weight, Tensor? runningMean, Tensor? runningVar, Tensor? saveMean, Tensor? saveVar, float epsilon, Tensor reserveSpace, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "cudnn_convolution": [
    "(Tensor self, Tensor weight, int[] padding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic, bool allowTf32) -> Tensor",
    "out(Tensor self, Tensor weight, int[] padding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic, bool allowTf32, *, Tensor! out) -> Tensor!",
  ],
  "cudnn_convolution_add_relu": [
    "(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, int[] stride, int[] padding, int[] dilation, int groups) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, int[] stride, int[] padding, int[] dilation, int groups, *, Tensor! out) -> Tensor!",
  ],
  "cudnn_convolution_relu": [
    "(Tensor self, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, int groups) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, int groups, *, Tensor! out) -> Tensor!",
  ],
  "cudnn_convolution_transpose": [
    "(Tensor self, Tensor weight, int[] padding, int[] outputPadding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic, bool allowTf32) -> Tensor",
    "out(Tensor self, Tensor weight, int[] padding, int[] outputPadding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic, bool allowTf32, *, Tensor! out) -> Tensor!",
  ],
  "cudnn_grid_sampler": [
    "(Tensor self, Tensor grid) -> Tensor output",
    "out(Tensor self, Tensor grid, *, Tensor! out) -> Tensor!",
  ],
  "cudnn_grid_sampler_backward": [
    "(Tensor self, Tensor grid, Tensor gradOutput) -> Tensor gradSelf, Tensor gradGrid",
    "out(Tensor self, Tensor grid, Tensor gradOutput, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "cudnn_is_acceptable": [
    "(Tensor self) -> bool",
  ],
  "cummax": [
    "(Tensor self, int dim) -> Tensor values, Tensor indices",
    "out(Tensor self, int dim, *, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
  ],
  "cummaxmin_backward": [
    "(Tensor grad, Tensor input, Tensor indices, int dim) -> Tensor",
  ],
  "cummin": [
    "(Tensor self, int dim) -> Tensor values, Tensor indices",
    "out(Tensor self, int dim, *, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
  ],
  "cumprod": [
    "(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "cumprod_": [
    "(Tensor! self, int dim, *, ScalarType? dtype=None) -> Tensor!",
  ],
  "cumprod_backward": [
    "(Tensor grad, Tensor input, int dim, Tensor output) -> Tensor",
  ],
  "cumsum": [
    "(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, int dim, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "cumsum_": [
    "(Tensor! self, int dim, *, ScalarType? dtype=None) -> Tensor!",
  ],
  "cumulative_trapezoid": [
    "dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor",
    "x(Tensor y, Tensor x, *, int dim=-1) -> Tensor",
  ],
  "data": [
    "(Tensor self) -> Tensor",
  ],
  "deg2rad": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "deg2rad_": [
    "(Tensor! self) -> Tensor!",
  ],
  "dense_dim": [
    "(Tensor self) -> int",
  ],
  "dequantize": [
    "self(Tensor self) -> Tensor",
    "tensors(Tensor[] tensors) -> Tensor[]",
    "self_out(Tensor self, *, Tensor! out) -> Tensor!",
    "tensors_out(Tensor[] tensors, *, Tensor![] out) -> ",
  ],
  "det": [
    "(Tensor self) -> Tensor",
  ],
  "detach": [
    "(Tensor self) -> Tensor",
  ],
  "detach_": [
    "(Tensor! self) -> Tensor!",
  ],
  "detach_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "diag": [
    "(Tensor self, int diagonal=0) -> Tensor",
    "out(Tensor self, int diagonal=0, *, Tensor! out) -> Tensor!",
  ],
  "diag_embed": [
    "(Tensor self, int offset=0, int dim1=-2, int dim2=-1) -> Tensor",
    "out(Tensor self, int offset=0, int dim1=-2, int dim2=-1, *, Tensor! out) -> Tensor!",
  ],
  "diagflat": [
    "(Tensor self, int offset=0) -> Tensor",
  ],
  "diagonal": [
    "(Tensor self, int offset=0, int dim1=0, int dim2=1) -> Tensor",
  ],
  "diagonal_backward": [
    "(Tensor gradOutput, int[] inputSizes, int offset, int dim1, int dim2) -> Tensor",
    "out(Tensor gradOutput, int[] inputSizes, int offset, int dim1, int dim2, *, Tensor! out) -> Tensor!",
  ],
  "diagonal_copy": [
    "(Tensor self, int offset=0, int dim1=0, int dim2=1) -> Tensor",
    "out(Tensor self, int offset=0, int dim1=0, int dim2=1, *, Tensor! out) -> Tensor!",
  ],
  "diagonal_scatter": [
    "(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1) -> Tensor",
    "out(Tensor self, Tensor src, int offset=0, int dim1=0, int dim2=1, *, Tensor! out) -> Tensor!",
  ],
  "diff": [
    "(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None) -> Tensor",
    "out(Tensor self, int n=1, int dim=-1, Tensor? prepend=None, Tensor? append=None, *, Tensor! out) -> Tensor!",
  ],
  "digamma": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "digamma_": [
    "(Tensor! self) -> Tensor!",
  ],
  "dist": [
    "(Tensor self, Tensor other, Scalar p=2) -> Tensor",
    "out(Tensor self, Tensor other, Scalar p=2, *, Tensor! out) -> Tensor!",
  ],
  "div": [
    "Tensor(Operand self, Operand other) -> Tensor",
    "Tensor_mode(Operand self, Operand other, *, str? roundingMode) -> Tensor",
    "out(Operand self, Operand other, *, Tensor! out) -> Tensor!",
    "out_mode(Operand self, Operand other, *, str? roundingMode, Tensor! out) -> Tensor!",
  ],
  "div_": [
    "Tensor(Tensor! self, Operand other) -> Tensor!",
    "Tensor_mode(Tensor! self, Operand other, *, str? roundingMode) -> Tensor!",
  ],
  "divide": [
    "Tensor(Operand self, Operand other) -> Tensor",
    "Tensor_mode(Operand self, Operand other, *, str? roundingMode) -> Tensor",
    "out(Operand self, Operand other, *, Tensor! out) -> Tensor!",
    "out_mode(Operand self, Operand other, *, str? roundingMode, Tensor! out) -> Tensor!",
  ],
  "divide_": [
    "Tensor(Tensor! self, Operand other) -> Tensor!",
    "Tensor_mode(Tensor! self, Operand other, *, str? roundingMode) -> Tensor!",
  ],
  "dot": [
    "(Tensor self, Tensor tensor) -> Tensor",
    "out(Tensor self, Tensor tensor, *, Tensor! out) -> Tensor!",
  ],
  "dropout": [
    "(Tensor input, float p, bool train) -> Tensor",
  ],
  "dropout_": [
    "(Tensor! self, float p, bool train) -> Tensor!",
  ],
  "dsplit": [
    "array(Tensor self, int[] indices) -> Tensor[]",
    "int(Tensor self, int sections) -> Tensor[]",
  ],
  "dstack": [
    "(Tensor[] tensors) -> Tensor",
    "out(Tensor[] tensors, *, Tensor! out) -> Tensor!",
  ],
  "einsum": [
    "(str equation, Tensor[] tensors, *, int[]? path=None) -> Tensor",
  ],
  "elu": [
    "(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar inputScale=1) -> Tensor",
    "out(Tensor self, Scalar alpha=1, Scalar scale=1, Scalar inputScale=1, *, Tensor! out) -> Tensor!",
  ],
  "elu_": [
    "(Tensor! self, Scalar alpha=1, Scalar scale=1, Scalar inputScale=1) -> Tensor!",
  ],
  "elu_backward": [
    "(Tensor gradOutput, Scalar alpha, Scalar scale, Scalar inputScale, bool isResult, Tensor selfOrResult) -> Tensor",
    "grad_input(Tensor gradOutput, Scalar alpha, Scalar scale, Scalar inputScale, bool isResult, Tensor selfOrResult, *, Tensor! gradInput) -> Tensor!",
  ],
  "embedding": [
    "(Tensor weight, Tensor indices, int paddingIdx=-1, bool scaleGradByFreq=False, bool sparse=False) -> Tensor",
    "out(Tensor weight, Tensor indices, int paddingIdx=-1, bool scaleGradByFreq=False, bool sparse=False, *, Tensor! out) -> Tensor!",
  ],
  "embedding_backward": [
    "(Tensor grad, Tensor indices, int numWeights, int paddingIdx, bool scaleGradByFreq, bool sparse) -> Tensor",
  ],
  "embedding_bag": [
    "(Tensor weight, Tensor indices, Tensor offsets, bool scaleGradByFreq=False, int mode=0, bool sparse=False, Tensor? perSampleWeights=None, bool includeLastOffset=False) -> Tensor, Tensor, Tensor, Tensor",
    "padding_idx(Tensor weight, Tensor indices, Tensor offsets, bool scaleGradByFreq, int mode, bool sparse, Tensor? perSampleWeights, bool includeLastOffset, int? paddingIdx) -> Tensor, Tensor, Tensor, Tensor",
  ],
  "embedding_dense_backward": [
    "(Tensor gradOutput, Tensor indices, int numWeights, int paddingIdx, bool scaleGradByFreq) -> Tensor",
    "out(Tensor gradOutput, Tensor indices, int numWeights, int paddingIdx, bool scaleGradByFreq, *, Tensor! out) -> Tensor!",
  ],
  "embedding_renorm": [
    "(Tensor self, Tensor indices, float maxNorm, float normType) -> Tensor",
    "out(Tensor self, Tensor indices, float maxNorm, float normType, *, Tensor! out) -> Tensor!",
  ],
  "embedding_renorm_": [
    "(Tensor! self, Tensor indices, float maxNorm, float normType) -> Tensor!",
  ],
  "embedding_sparse_backward": [
    "(Tensor grad, Tensor indices, int numWeights, int paddingIdx, bool scaleGradByFreq) -> Tensor",
  ],
  "empty": [
    "memory_format(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(int[] size, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "empty_like": [
    "(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "empty_permuted": [
    "(int[] size, int[] physicalLayout, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int[] size, int[] physicalLayout, *, Tensor! out) -> Tensor!",
  ],
  "empty_quantized": [
    "(int[] size, Tensor qtensor, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(int[] size, Tensor qtensor, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "empty_strided": [
    "(int[] size, int[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int[] size, int[] stride, *, Tensor! out) -> Tensor!",
  ],
  "eq": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "eq_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "equal": [
    "(Tensor self, Tensor other) -> bool",
  ],
  "erf": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "erf_": [
    "(Tensor! self) -> Tensor!",
  ],
  "erfc": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "erfc_": [
    "(Tensor! self) -> Tensor!",
  ],
  "erfinv": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "erfinv_": [
    "(Tensor! self) -> Tensor!",
  ],
  "exp": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "exp2": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "exp2_": [
    "(Tensor! self) -> Tensor!",
  ],
  "exp_": [
    "(Tensor! self) -> Tensor!",
  ],
  "expand": [
    "(Tensor self, int[] size, *, bool implicit=False) -> Tensor",
  ],
  "expand_as": [
    "(Tensor self, Tensor other) -> Tensor",
  ],
  "expand_copy": [
    "(Tensor self, int[] size, *, bool implicit=False) -> Tensor",
    "out(Tensor self, int[] size, *, bool implicit=False, Tensor! out) -> Tensor!",
  ],
  "expm1": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "expm1_": [
    "(Tensor! self) -> Tensor!",
  ],
  "exponential": [
    "(Tensor self, float lambd=1., *, Generator? generator=None) -> Tensor",
    "out(Tensor self, float lambd=1., *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "exponential_": [
    "(Tensor! self, float lambd=1., *, Generator? generator=None) -> Tensor!",
  ],
  "eye": [
    "(int n, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "m(int n, int m, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int n, *, Tensor! out) -> Tensor!",
    "m_out(int n, int m, *, Tensor! out) -> Tensor!",
  ],
  "fake_quantize_per_channel_affine": [
    "(Tensor self, Tensor scale, Tensor zeroPoint, int axis, int quantMin, int quantMax) -> Tensor",
  ],
  "fake_quantize_per_channel_affine_cachemask": [
    "(Tensor self, Tensor scale, Tensor zeroPoint, int axis, int quantMin, int quantMax) -> Tensor output, Tensor mask",
    "out(Tensor self, Tensor scale, Tensor zeroPoint, int axis, int quantMin, int quantMax, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "fake_quantize_per_channel_affine_cachemask_backward": [
    "(Tensor grad, Tensor mask) -> Tensor",
  ],
  "fake_quantize_per_tensor_affine": [
    "(Tensor self, float scale, int zeroPoint, int quantMin, int quantMax) -> Tensor",
    "tensor_qparams(Tensor self, Tensor scale, Tensor zeroPoint, int quantMin, int quantMax) -> Tensor",
  ],
  "fake_quantize_per_tensor_affine_cachemask": [
    "(Tensor self, float scale, int zeroPoint, int quantMin, int quantMax) -> Tensor output, Tensor mask",
    "out(Tensor self, float scale, int zeroPoint, int quantMin, int quantMax, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "fake_quantize_per_tensor_affine_cachemask_backward": [
    "(Tensor grad, Tensor mask) -> Tensor",
  ],
  "fbgemm_linear_fp16_weight": [
    "(Tensor input, Tensor packedWeight, Tensor bias) -> Tensor",
    "out(Tensor input, Tensor packedWeight, Tensor bias, Tensor! output) -> Tensor",
  ],
  "fbgemm_linear_fp16_weight_fp32_activation": [
    "(Tensor input, Tensor packedWeight, Tensor? bias) -> Tensor",
    "out(Tensor input, Tensor packedWeight, Tensor? bias, Tensor! output) -> Tensor",
  ],
  "fbgemm_linear_int8_weight": [
    "(Tensor input, Tensor weight, Tensor packed, Tensor colOffsets, Scalar weightScale, Scalar weightZeroPoint, Tensor bias) -> Tensor",
  ],
  "fbgemm_linear_int8_weight_fp32_activation": [
    "(Tensor input, Tensor weight, Tensor packed, Tensor colOffsets, Scalar weightScale, Scalar weightZeroPoint, Tensor bias) -> Tensor",
  ],
  "fbgemm_linear_quantize_weight": [
    "(Tensor input) -> Tensor, Tensor, float, int",
  ],
  "fbgemm_pack_gemm_matrix_fp16": [
    "(Tensor input) -> Tensor",
  ],
  "fbgemm_pack_quantized_matrix": [
    "(Tensor input) -> Tensor",
    "KN(Tensor input, int K, int N) -> Tensor",
  ],
  "feature_alpha_dropout": [
    "(Tensor input, float p, bool train) -> Tensor",
  ],
  "feature_alpha_dropout_": [
    "(Tensor! self, float p, bool train) -> Tensor!",
  ],
  "feature_dropout": [
    "(Tensor input, float p, bool train) -> Tensor",
  ],
  "feature_dropout_": [
    "(Tensor! self, float p, bool train) -> Tensor!",
  ],
  "fft_fft": [
    "(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor",
    "out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_fft2": [
    "(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_fftfreq": [
    "(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int n, float d=1., *, Tensor! out) -> Tensor!",
  ],
  "fft_fftn": [
    "(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_fftshift": [
    "(Tensor self, int[]? dim=None) -> Tensor",
  ],
  "fft_hfft": [
    "(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor",
    "out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_hfft2": [
    "(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_hfftn": [
    "(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_ifft": [
    "(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor",
    "out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_ifft2": [
    "(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_ifftn": [
    "(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_ifftshift": [
    "(Tensor self, int[]? dim=None) -> Tensor",
  ],
  "fft_ihfft": [
    "(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor",
    "out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_ihfft2": [
    "(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_ihfftn": [
    "(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_irfft": [
    "(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor",
    "out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_irfft2": [
    "(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_irfftn": [
    "(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_rfft": [
    "(Tensor self, int? n=None, int dim=-1, str? norm=None) -> Tensor",
    "out(Tensor self, int? n=None, int dim=-1, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_rfft2": [
    "(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[] dim=[-2;-1], str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fft_rfftfreq": [
    "(int n, float d=1., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int n, float d=1., *, Tensor! out) -> Tensor!",
  ],
  "fft_rfftn": [
    "(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None) -> Tensor",
    "out(Tensor self, int[]? s=None, int[]? dim=None, str? norm=None, *, Tensor! out) -> Tensor!",
  ],
  "fill": [
    "Scalar(Tensor self, Scalar value) -> Tensor",
    "Tensor(Tensor self, Tensor value) -> Tensor",
    "Scalar_out(Tensor self, Scalar value, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor value, *, Tensor! out) -> Tensor!",
  ],
  "fill_": [
    "Scalar(Tensor! self, Scalar value) -> Tensor!",
    "Tensor(Tensor! self, Tensor value) -> Tensor!",
  ],
  "fill_diagonal_": [
    "(Tensor! self, Scalar fillValue, bool wrap=False) -> Tensor!",
  ],
  "fix": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "fix_": [
    "(Tensor! self) -> Tensor!",
  ],
  "flatten": [
    "using_ints(Tensor self, int startDim=0, int endDim=-1) -> Tensor",
  ],
  "flatten_dense_tensors": [
    "(Tensor[] tensors) -> Tensor",
  ],
  "flip": [
    "(Tensor self, int[] dims) -> Tensor",
    "out(Tensor self, int[] dims, *, Tensor! out) -> Tensor!",
  ],
  "fliplr": [
    "(Tensor self) -> Tensor",
  ],
  "flipud": [
    "(Tensor self) -> Tensor",
  ],
  "float_power": [
    "Scalar(Scalar self, Tensor exponent) -> Tensor",
    "Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor",
    "Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor",
    "Scalar_out(Scalar self, Tensor exponent, *, Tensor! out) -> Tensor!",
    "Tensor_Scalar_out(Tensor self, Scalar exponent, *, Tensor! out) -> Tensor!",
    "Tensor_Tensor_out(Tensor self, Tensor exponent, *, Tensor! out) -> Tensor!",
  ],
  "float_power_": [
    "Scalar(Tensor! self, Scalar exponent) -> Tensor!",
    "Tensor(Tensor! self, Tensor exponent) -> Tensor!",
  ],
  "floor": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "floor_": [
    "(Tensor! self) -> Tensor!",
  ],
  "floor_divide": [
    "(Operand self, Operand other) -> Tensor",
    "out(Operand self, Operand other, *, Tensor! out) -> Tensor!",
  ],
  "floor_divide_": [
    "Tensor(Tensor! self, Operand other) -> Tensor!",
  ],
  "fmax": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "fmin": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "fmod": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "fmod_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "frac": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "frac_": [
    "(Tensor! self) -> Tensor!",
  ],
  "fractional_max_pool2d": [
    "(Tensor self, int[] kernelSize, int[] outputSize, Tensor randomSamples) -> Tensor, Tensor",
    "output(Tensor self, int[] kernelSize, int[] outputSize, Tensor randomSamples, *, Tensor! output, Tensor! indices) -> Tensor!, Tensor!",
  ],
  "fractional_max_pool2d_backward": [
    "(Tensor gradOutput, Tensor self, int[] kernelSize, int[] outputSize, Tensor indices) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] kernelSize, int[] outputSize, Tensor indices, *, Tensor! gradInput) -> Tensor!",
  ],
  "fractional_max_pool3d": [
    "(Tensor self, int[] kernelSize, int[] outputSize, Tensor randomSamples) -> Tensor, Tensor",
    "output(Tensor self, int[] kernelSize, int[] outputSize, Tensor randomSamples, *, Tensor! output, Tensor! indices) -> Tensor!, Tensor!",
  ],
  "fractional_max_pool3d_backward": [
    "(Tensor gradOutput, Tensor self, int[] kernelSize, int[] outputSize, Tensor indices) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] kernelSize, int[] outputSize, Tensor indices, *, Tensor! gradInput) -> Tensor!",
  ],
  "frexp": [
    "Tensor(Tensor self) -> Tensor mantissa, Tensor exponent",
    "Tensor_out(Tensor self, *, Tensor! mantissa, Tensor! exponent) -> Tensor! mantissa, Tensor! exponent",
  ],
  "frobenius_norm": [
    "dim(Tensor self, int[] dim, bool keepdim=False) -> Tensor",
    "out(Tensor self, int[] dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "from_file": [
    "(str filename, bool? shared=None, int? size=0, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(str filename, bool? shared=None, int? size=0, *, Tensor! out) -> Tensor!",
  ],
  "full": [
    "(int[] size, Scalar fillValue, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int[] size, Scalar fillValue, *, Tensor! out) -> Tensor!",
  ],
  "full_like": [
    "(Tensor self, Scalar fillValue, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, Scalar fillValue, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "fused_moving_avg_obs_fake_quant": [
    "(Tensor self, Tensor observerOn, Tensor fakeQuantOn, Tensor! runningMin, Tensor! runningMax, Tensor! scale, Tensor! zeroPoint, float averagingConst, int quantMin, int quantMax, int chAxis, bool perRowFakeQuant=False, bool symmetricQuant=False) -> Tensor",
  ],
  "gather": [
    "(Tensor self, int dim, Tensor index, *, bool sparseGrad=False) -> Tensor",
    "out(Tensor self, int dim, Tensor index, *, bool sparseGrad=False, Tensor! out) -> Tensor!",
  ],
  "gather_backward": [
    "(Tensor grad, Tensor self, int dim, Tensor index, bool sparseGrad) -> Tensor",
  ],
  "gcd": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "gcd_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "ge": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "ge_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "gelu": [
    "(Tensor self, *, str approximate=\"none\") -> Tensor",
    "out(Tensor self, *, str approximate=\"none\", Tensor! out) -> Tensor!",
  ],
  "gelu_": [
    "(Tensor! self, *, str approximate=\"none\") -> Tensor!",
  ],
  "gelu_backward": [
    "(Tensor gradOutput, Tensor self, *, str approximate=\"none\") -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, *, str approximate=\"none\", Tensor! gradInput) -> Tensor!",
  ],
  "geometric": [
    "(Tensor self, float p, *, Generator? generator=None) -> Tensor",
    "out(Tensor self, float p, *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "geometric_": [
    "(Tensor! self, float p, *, Generator? generator=None) -> Tensor!",
  ],
  "geqrf": [
    "(Tensor self) -> Tensor a, Tensor tau",
    "a(Tensor self, *, Tensor! a, Tensor! tau) -> Tensor! a, Tensor! tau",
  ],
  "ger": [
    "(Tensor self, Tensor vec2) -> Tensor",
    "out(Tensor self, Tensor vec2, *, Tensor! out) -> Tensor!",
  ],
  "glu": [
    "(Tensor self, int dim=-1) -> Tensor",
    "out(Tensor self, int dim=-1, *, Tensor! out) -> Tensor!",
  ],
  "glu_backward": [
    "(Tensor gradOutput, Tensor self, int dim) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int dim, *, Tensor! gradInput) -> Tensor!",
  ],
  "glu_backward_jvp": [
    "(Tensor gradX, Tensor gradGlu, Tensor x, Tensor dgradGlu, Tensor dx, int dim) -> Tensor",
    "out(Tensor gradX, Tensor gradGlu, Tensor x, Tensor dgradGlu, Tensor dx, int dim, *, Tensor! out) -> Tensor!",
  ],
  "glu_jvp": [
    "(Tensor glu, Tensor x, Tensor dx, int dim) -> Tensor",
    "out(Tensor glu, Tensor x, Tensor dx, int dim, *, Tensor! out) -> Tensor!",
  ],
  "gradient": [
    "array(Tensor self, *, int[] dim, int edgeOrder=1) -> Tensor[]",
    "scalararray(Tensor self, *, Scalar spacing, int[] dim, int edgeOrder=1) -> Tensor[]",
    "scalarint(Tensor self, *, Scalar? spacing=None, int? dim=None, int edgeOrder=1) -> Tensor[]",
    "scalarrayarray(Tensor self, *, Scalar[] spacing, int[] dim, int edgeOrder=1) -> Tensor[]",
    "scalarrayint(Tensor self, *, Scalar[] spacing, int? dim=None, int edgeOrder=1) -> Tensor[]",
    "tensorarray(Tensor self, *, Tensor[] spacing, int[] dim, int edgeOrder=1) -> Tensor[]",
    "tensorarrayint(Tensor self, *, Tensor[] spacing, int? dim=None, int edgeOrder=1) -> Tensor[]",
  ],
  "greater": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "greater_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "greater_equal": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "greater_equal_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "grid_sampler": [
    "(Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners) -> Tensor",
  ],
  "grid_sampler_2d": [
    "(Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners) -> Tensor",
    "out(Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners, *, Tensor! out) -> Tensor!",
  ],
  "grid_sampler_2d_backward": [
    "(Tensor gradOutput, Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners, bool[] outputMask) -> Tensor, Tensor",
    "out(Tensor gradOutput, Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners, bool[] outputMask, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "grid_sampler_3d": [
    "(Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners) -> Tensor",
    "out(Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners, *, Tensor! out) -> Tensor!",
  ],
  "grid_sampler_3d_backward": [
    "(Tensor gradOutput, Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners, bool[] outputMask) -> Tensor, Tensor",
    "out(Tensor gradOutput, Tensor input, Tensor grid, int interpolationMode, int paddingMode, bool alignCorners, bool[] outputMask, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "group_norm": [
    "(Tensor input, int numGroups, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnnEnabled=True) -> Tensor",
  ],
  "gru": [
    "data(Tensor data, Tensor batchSizes, Tensor hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional) -> Tensor, Tensor",
    "input(Tensor input, Tensor hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst) -> Tensor, Tensor",
  ],
  "gru_cell": [
    "(Tensor input, Tensor hx, Tensor wIh, Tensor wHh, Tensor? bIh=None, Tensor? bHh=None) -> Tensor",
  ],
  "gt": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "gt_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "hamming_window": [
    "(int windowLength, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "periodic(int windowLength, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "periodic_alpha(int windowLength, bool periodic, float alpha, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "periodic_alpha_beta(int windowLength, bool periodic, float alpha, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int windowLength, *, Tensor! out) -> Tensor!",
    "periodic_out(int windowLength, bool periodic, *, Tensor! out) -> Tensor!",
    "periodic_alpha_out(int windowLength, bool periodic, float alpha, *, Tensor! out) -> Tensor!",
    "periodic_alpha_beta_out(int windowLength, bool periodic, float alpha, float beta, *, Tensor! out) -> Tensor!",
  ],
  "hann_window": [
    "(int windowLength, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "periodic(int windowLength, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int windowLength, *, Tensor! out) -> Tensor!",
    "periodic_out(int windowLength, bool periodic, *, Tensor! out) -> Tensor!",
  ],
  "hardshrink": [
    "(Tensor self, Scalar lambd=0.5) -> Tensor",
    "out(Tensor self, Scalar lambd=0.5, *, Tensor! out) -> Tensor!",
  ],
  "hardshrink_backward": [
    "(Tensor gradOut, Tensor self, Scalar lambd) -> Tensor",
    "grad_input(Tensor gradOut, Tensor self, Scalar lambd, *, Tensor! gradInput) -> Tensor!",
  ],
  "hardsigmoid": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "hardsigmoid_": [
    "(Tensor! self) -> Tensor!",
  ],
  "hardsigmoid_backward": [
    "(Tensor gradOutput, Tensor self) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, *, Tensor! gradInput) -> Tensor!",
  ],
  "hardswish": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "hardswish_": [
    "(Tensor! self) -> Tensor!",
  ],
  "hardswish_backward": [
    "(Tensor gradOutput, Tensor self) -> Tensor",
    "out(Tensor gradOutput, Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "hardtanh": [
    "(Tensor self, Scalar minVal=-1, Scalar maxVal=1) -> Tensor",
    "out(Tensor self, Scalar minVal=-1, Scalar maxVal=1, *, Tensor! out) -> Tensor!",
  ],
  "hardtanh_": [
    "(Tensor! self, Scalar minVal=-1, Scalar maxVal=1) -> Tensor!",
  ],
  "hardtanh_backward": [
    "(Tensor gradOutput, Tensor self, Scalar minVal, Scalar maxVal) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Scalar minVal, Scalar maxVal, *, Tensor! gradInput) -> Tensor!",
  ],
  "hash_tensor": [
    "(Tensor self, int[] dim=[], *, bool keepdim=False, int mode=0) -> Tensor",
    "out(Tensor self, int[] dim=[], *, bool keepdim=False, int mode=0, Tensor! out) -> Tensor!",
  ],
  "heaviside": [
    "(Tensor self, Tensor values) -> Tensor",
    "out(Tensor self, Tensor values, *, Tensor! out) -> Tensor!",
  ],
  "heaviside_": [
    "(Tensor! self, Tensor values) -> Tensor!",
  ],
  "hinge_embedding_loss": [
    "(Tensor self, Tensor target, float margin=1., int reduction=1) -> Tensor",
  ],
  "histc": [
    "(Tensor self, int bins=100, Scalar min=0, Scalar max=0) -> Tensor",
    "out(Tensor self, int bins=100, Scalar min=0, Scalar max=0, *, Tensor! out) -> Tensor!",
  ],
  "histogram": [
    "bins_tensor(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False) -> Tensor hist, Tensor binEdges",
    "bin_ct(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False) -> Tensor hist, Tensor binEdges",
    "bins_tensor_out(Tensor self, Tensor bins, *, Tensor? weight=None, bool density=False, Tensor! hist, Tensor! binEdges) -> Tensor! hist, Tensor! binEdges",
    "bin_ct_out(Tensor self, int bins=100, *, float[]? range=None, Tensor? weight=None, bool density=False, Tensor! hist, Tensor! binEdges) -> Tensor! hist, Tensor! binEdges",
  ],
  "histogramdd": [
    "(Tensor self, int[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> Tensor hist, Tensor[] binEdges",
    "TensorList_bins(Tensor self, Tensor[] bins, float[]? range=None, Tensor? weight=None, bool density=False) -> Tensor hist, Tensor[] binEdges",
    "int_bins(Tensor self, int bins, float[]? range=None, Tensor? weight=None, bool density=False) -> Tensor hist, Tensor[] binEdges",
  ],
  "hsplit": [
    "array(Tensor self, int[] indices) -> Tensor[]",
    "int(Tensor self, int sections) -> Tensor[]",
  ],
  "hspmm": [
    "(Tensor mat1, Tensor mat2) -> Tensor",
    "out(Tensor mat1, Tensor mat2, *, Tensor! out) -> Tensor!",
  ],
  "hstack": [
    "(Tensor[] tensors) -> Tensor",
    "out(Tensor[] tensors, *, Tensor! out) -> Tensor!",
  ],
  "huber_loss": [
    "(Tensor self, Tensor target, int reduction=1, float delta=1.) -> Tensor",
    "out(Tensor self, Tensor target, int reduction=1, float delta=1., *, Tensor! out) -> Tensor!",
  ],
  "huber_loss_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, int reduction, float delta) -> Tensor",
    "out(Tensor gradOutput, Tensor self, Tensor target, int reduction, float delta, *, Tensor! gradInput) -> Tensor!",
  ],
  "hypot": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "hypot_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "i0": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "i0_": [
    "(Tensor! self) -> Tensor!",
  ],
  "igamma": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "igamma_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "igammac": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "igammac_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "im2col": [
    "(Tensor self, int[] kernelSize, int[] dilation, int[] padding, int[] stride) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] dilation, int[] padding, int[] stride, *, Tensor! out) -> Tensor!",
  ],
  "imag": [
    "(Tensor self) -> Tensor",
  ],
  "index": [
    "Tensor(Tensor self, Tensor?[] indices) -> Tensor",
    "Tensor_out(Tensor self, Tensor?[] indices, *, Tensor! out) -> Tensor!",
  ],
  "index_add": [
    "(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor",
    "out(Tensor self, int dim, Tensor index, Tensor source, *, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "index_add_": [
    "(Tensor! self, int dim, Tensor index, Tensor source, *, Scalar alpha=1) -> Tensor!",
  ],
  "index_copy": [
    "(Tensor self, int dim, Tensor index, Tensor source) -> Tensor",
    "out(Tensor self, int dim, Tensor index, Tensor source, *, Tensor! out) -> Tensor!",
  ],
  "index_copy_": [
    "(Tensor! self, int dim, Tensor index, Tensor source) -> Tensor!",
  ],
  "index_fill": [
    "int_Scalar(Tensor self, int dim, Tensor index, Scalar value) -> Tensor",
    "int_Tensor(Tensor self, int dim, Tensor index, Tensor value) -> Tensor",
    "int_Scalar_out(Tensor self, int dim, Tensor index, Scalar value, *, Tensor! out) -> Tensor!",
    "int_Tensor_out(Tensor self, int dim, Tensor index, Tensor value, *, Tensor! out) -> Tensor!",
  ],
  "index_fill_": [
    "int_Scalar(Tensor! self, int dim, Tensor index, Scalar value) -> Tensor!",
    "int_Tensor(Tensor! self, int dim, Tensor index, Tensor value) -> Tensor!",
  ],
  "index_put": [
    "(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor",
    "out(Tensor self, Tensor?[] indices, Tensor values, bool accumulate=False, *, Tensor! out) -> Tensor!",
  ],
  "index_put_": [
    "(Tensor! self, Tensor?[] indices, Tensor values, bool accumulate=False) -> Tensor!",
  ],
  "index_reduce": [
    "(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool includeSelf=True) -> Tensor",
    "out(Tensor self, int dim, Tensor index, Tensor source, str reduce, *, bool includeSelf=True, Tensor! out) -> Tensor!",
  ],
  "index_reduce_": [
    "(Tensor! self, int dim, Tensor index, Tensor source, str reduce, *, bool includeSelf=True) -> Tensor!",
  ],
  "index_select": [
    "(Tensor self, int dim, Tensor index) -> Tensor",
    "out(Tensor self, int dim, Tensor index, *, Tensor! out) -> Tensor!",
  ],
  "index_select_backward": [
    "(Tensor grad, int[] selfSizes, int dim, Tensor index) -> Tensor",
  ],
  "indices": [
    "(Tensor self) -> Tensor",
  ],
  "indices_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "infinitely_differentiable_gelu_backward": [
    "(Tensor grad, Tensor self) -> Tensor",
  ],
  "inner": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "instance_norm": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool useInputStats, float momentum, float eps, bool cudnnEnabled) -> Tensor",
  ],
  "int_repr": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "inverse": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "is_coalesced": [
    "(Tensor self) -> bool",
  ],
  "is_complex": [
    "(Tensor self) -> bool",
  ],
  "is_conj": [
    "(Tensor self) -> bool",
  ],
  "is_distributed": [
    "(Tensor self) -> bool",
  ],
  "is_floating_point": [
    "(Tensor self) -> bool",
  ],
  "is_inference": [
    "(Tensor self) -> bool",
  ],
  "is_leaf": [
    "(Tensor self) -> bool",
  ],
  "is_neg": [
    "(Tensor self) -> bool",
  ],
  "is_nonzero": [
    "(Tensor self) -> bool",
  ],
  "is_pinned": [
    "(Tensor self, Device? device=None) -> bool",
  ],
  "is_same_size": [
    "(Tensor self, Tensor other) -> bool",
  ],
  "is_set_to": [
    "(Tensor self, Tensor tensor) -> bool",
  ],
  "is_signed": [
    "(Tensor self) -> bool",
  ],
  "is_vulkan_available": [
    "() -> bool",
  ],
  "isclose": [
    "(Tensor self, Tensor other, float rtol=1.0000000000000001e-05, float atol=1e-08, bool equalNan=False) -> Tensor",
  ],
  "isfinite": [
    "(Tensor self) -> Tensor",
  ],
  "isin": [
    "Scalar_Tensor(Scalar element, Tensor testElements, *, bool assumeUnique=False, bool invert=False) -> Tensor",
    "Tensor_Scalar(Tensor elements, Scalar testElement, *, bool assumeUnique=False, bool invert=False) -> Tensor",
    "Tensor_Tensor(Tensor elements, Tensor testElements, *, bool assumeUnique=False, bool invert=False) -> Tensor",
    "Scalar_Tensor_out(Scalar element, Tensor testElements, *, bool assumeUnique=False, bool invert=False, Tensor! out) -> Tensor!",
    "Tensor_Scalar_out(Tensor elements, Scalar testElement, *, bool assumeUnique=False, bool invert=False, Tensor! out) -> Tensor!",
    "Tensor_Tensor_out(Tensor elements, Tensor testElements, *, bool assumeUnique=False, bool invert=False, Tensor! out) -> Tensor!",
  ],
  "isinf": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "isnan": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "isneginf": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "isposinf": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "isreal": [
    "(Tensor self) -> Tensor",
  ],
  "istft": [
    "(Tensor self, int nFft, int? hopLength=None, int? winLength=None, Tensor? window=None, bool center=True, bool normalized=False, bool? onesided=None, int? length=None, bool returnComplex=False) -> Tensor",
  ],
  "item": [
    "(Tensor self) -> Scalar",
  ],
  "kaiser_window": [
    "(int windowLength, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "periodic(int windowLength, bool periodic, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "beta(int windowLength, bool periodic, float beta, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int windowLength, *, Tensor! out) -> Tensor!",
    "periodic_out(int windowLength, bool periodic, *, Tensor! out) -> Tensor!",
    "beta_out(int windowLength, bool periodic, float beta, *, Tensor! out) -> Tensor!",
  ],
  "kl_div": [
    "(Tensor self, Tensor target, int reduction=1, *, bool logTarget=False) -> Tensor",
  ],
  "kron": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "kthvalue": [
    "(Tensor self, int k, int dim=-1, bool keepdim=False) -> Tensor values, Tensor indices",
    "values(Tensor self, int k, int dim=-1, bool keepdim=False, *, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
  ],
  "l1_loss": [
    "(Tensor self, Tensor target, int reduction=1) -> Tensor",
  ],
  "layer_norm": [
    "(Tensor input, int[] normalizedShape, Tensor? weight=None, Tensor? bias=None, float eps=1.0000000000000001e-05, bool cudnnEnable=True) -> Tensor",
  ],
  "lcm": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "lcm_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "ldexp": [
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "ldexp_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "le": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "le_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "leaky_relu": [
    "(Tensor self, Scalar negativeSlope=0.01) -> Tensor",
    "out(Tensor self, Scalar negativeSlope=0.01, *, Tensor! out) -> Tensor!",
  ],
  "leaky_relu_": [
    "(Tensor! self, Scalar negativeSlope=0.01) -> Tensor!",
  ],
  "leaky_relu_backward": [
    "(Tensor gradOutput, Tensor self, Scalar negativeSlope, bool selfIsResult) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Scalar negativeSlope, bool selfIsResult, *, Tensor! gradInput) -> Tensor!",
  ],
  "lerp": [
    "Scalar(Tensor self, Tensor end, Scalar weight) -> Tensor",
    "Tensor(Tensor self, Tensor end, Tensor weight) -> Tensor",
    "Scalar_out(Tensor self, Tensor end, Scalar weight, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor end, Tensor weight, *, Tensor! out) -> Tensor!",
  ],
  "lerp_": [
    "Scalar(Tensor! self, Tensor end, Scalar weight) -> Tensor!",
    "Tensor(Tensor! self, Tensor end, Tensor weight) -> Tensor!",
  ],
  "less": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "less_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "less_equal": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "less_equal_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "lgamma": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "lgamma_": [
    "(Tensor! self) -> Tensor!",
  ],
  "lift": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "lift_fresh": [
    "(Tensor self) -> Tensor",
  ],
  "lift_fresh_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "linalg__powsum": [
    "(Tensor self, Scalar ord=2, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
  ],
  "linalg_cholesky": [
    "(Tensor self, *, bool upper=False) -> Tensor",
    "out(Tensor self, *, bool upper=False, Tensor! out) -> Tensor!",
  ],
  "linalg_cholesky_ex": [
    "(Tensor self, *, bool upper=False, bool checkErrors=False) -> Tensor L, Tensor info",
    "L(Tensor self, *, bool upper=False, bool checkErrors=False, Tensor! L, Tensor! info) -> Tensor! L, Tensor! info",
  ],
  "linalg_cond": [
    "(Tensor self, Scalar? p=None) -> Tensor",
    "p_str(Tensor self, str p) -> Tensor",
    "out(Tensor self, Scalar? p=None, *, Tensor! out) -> Tensor!",
    "p_str_out(Tensor self, str p, *, Tensor! out) -> Tensor!",
  ],
  "linalg_cross": [
    "(Tensor self, Tensor other, *, int dim=-1) -> Tensor",
    "out(Tensor self, Tensor other, *, int dim=-1, Tensor! out) -> Tensor!",
  ],
  "linalg_det": [
    "(Tensor A) -> Tensor",
    "out(Tensor A, *, Tensor! out) -> Tensor!",
  ],
  "linalg_diagonal": [
    "(Tensor A, *, int offset=0, int dim1=-2, int dim2=-1) -> Tensor",
  ],
  "linalg_eig": [
    "(Tensor self) -> Tensor eigenvalues, Tensor eigenvectors",
    "out(Tensor self, *, Tensor! eigenvalues, Tensor! eigenvectors) -> Tensor! eigenvalues, Tensor! eigenvectors",
  ],
  "linalg_eigh": [
    "(Tensor self, str UPLO=\"L\") -> Tensor eigenvalues, Tensor eigenvectors",
    "eigvals(Tensor self, str UPLO=\"L\", *, Tensor! eigvals, Tensor! eigvecs) -> Tensor! eigenvalues, Tensor! eigenvectors",
  ],
  "linalg_eigvals": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "linalg_eigvalsh": [
    "(Tensor self, str UPLO=\"L\") -> Tensor",
    "out(Tensor self, str UPLO=\"L\", *, Tensor! out) -> Tensor!",
  ],
  "linalg_householder_product": [
    "(Tensor input, Tensor tau) -> Tensor",
    "out(Tensor input, Tensor tau, *, Tensor! out) -> Tensor!",
  ],
  "linalg_inv": [
    "(Tensor A) -> Tensor",
    "out(Tensor A, *, Tensor! out) -> Tensor!",
  ],
  "linalg_inv_ex": [
    "(Tensor A, *, bool checkErrors=False) -> Tensor inverse, Tensor info",
    "inverse(Tensor A, *, bool checkErrors=False, Tensor! inverse, Tensor! info) -> Tensor! inverse, Tensor! info",
  ],
  "linalg_ldl_factor": [
    "(Tensor self, *, bool hermitian=False) -> Tensor LD, Tensor pivots",
    "out(Tensor self, *, bool hermitian=False, Tensor! LD, Tensor! pivots) -> Tensor! LD, Tensor! pivots",
  ],
  "linalg_ldl_factor_ex": [
    "(Tensor self, *, bool hermitian=False, bool checkErrors=False) -> Tensor LD, Tensor pivots, Tensor info",
    "out(Tensor self, *, bool hermitian=False, bool checkErrors=False, Tensor! LD, Tensor! pivots, Tensor! info) -> Tensor! LD, Tensor! pivots, Tensor! info",
  ],
  "linalg_ldl_solve": [
    "(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=False) -> Tensor",
    "out(Tensor LD, Tensor pivots, Tensor B, *, bool hermitian=False, Tensor! out) -> Tensor!",
  ],
  "linalg_lstsq": [
    "(Tensor self, Tensor b, float? rcond=None, *, str? driver=None) -> Tensor solution, Tensor residuals, Tensor rank, Tensor singularValues",
    "out(Tensor self, Tensor b, float? rcond=None, *, str? driver=None, Tensor! solution, Tensor! residuals, Tensor! rank, Tensor! singularValues) -> Tensor! solution, Tensor! residuals, Tensor! rank, Tensor! singularValues",
  ],
  "linalg_lu": [
    "(Tensor A, *, bool pivot=True) -> Tensor P, Tensor L, Tensor U",
    "out(Tensor A, *, bool pivot=True, Tensor! P, Tensor! L, Tensor! U) -> Tensor! P, Tensor! L, Tensor! U",
  ],
  "linalg_lu_factor": [
    "(Tensor A, *, bool pivot=True) -> Tensor LU, Tensor pivots",
    "out(Tensor A, *, bool pivot=True, Tensor! LU, Tensor! pivots) -> Tensor! LU, Tensor! pivots",
  ],
  "linalg_lu_factor_ex": [
    "(Tensor A, *, bool pivot=True, bool checkErrors=False) -> Tensor LU, Tensor pivots, Tensor info",
    "out(Tensor A, *, bool pivot=True, bool checkErrors=False, Tensor! LU, Tensor! pivots, Tensor! info) -> Tensor! LU, Tensor! pivots, Tensor! info",
  ],
  "linalg_lu_solve": [
    "(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False) -> Tensor",
    "out(Tensor LU, Tensor pivots, Tensor B, *, bool left=True, bool adjoint=False, Tensor! out) -> Tensor!",
  ],
  "linalg_matmul": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "linalg_matrix_exp": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "linalg_matrix_norm": [
    "(Tensor self, Scalar ord, int[] dim=[-2;-1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "str_ord(Tensor self, str ord=\"fro\", int[] dim=[-2;-1], bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, Scalar ord, int[] dim=[-2;-1], bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
    "str_ord_out(Tensor self, str ord=\"fro\", int[] dim=[-2;-1], bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "linalg_matrix_power": [
    "(Tensor self, int n) -> Tensor",
    "out(Tensor self, int n, *, Tensor! out) -> Tensor!",
  ],
  "linalg_matrix_rank": [
    "(Tensor self, float tol, bool hermitian=False) -> Tensor",
    "tol_tensor(Tensor input, Tensor tol, bool hermitian=False) -> Tensor",
    "atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor",
    "atol_rtol_tensor(Tensor input, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor",
    "out(Tensor self, float tol, bool hermitian=False, *, Tensor! out) -> Tensor!",
    "out_tol_tensor(Tensor input, Tensor tol, bool hermitian=False, *, Tensor! out) -> Tensor!",
    "atol_rtol_float_out(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False, Tensor! out) -> Tensor!",
    "atol_rtol_tensor_out(Tensor input, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False, Tensor! out) -> Tensor!",
  ],
  "linalg_multi_dot": [
    "(Tensor[] tensors) -> Tensor",
    "out(Tensor[] tensors, *, Tensor! out) -> Tensor!",
  ],
  "linalg_norm": [
    "(Tensor self, Scalar? ord=None, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "ord_str(Tensor self, str ord, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "ord_str_out(Tensor self, str ord, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
    "out(Tensor self, Scalar? ord=None, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "linalg_pinv": [
    "(Tensor self, float rcond, bool hermitian=False) -> Tensor",
    "rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False) -> Tensor",
    "atol_rtol_float(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False) -> Tensor",
    "atol_rtol_tensor(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False) -> Tensor",
    "out(Tensor self, float rcond, bool hermitian=False, *, Tensor! out) -> Tensor!",
    "out_rcond_tensor(Tensor self, Tensor rcond, bool hermitian=False, *, Tensor! out) -> Tensor!",
    "atol_rtol_float_out(Tensor self, *, float? atol=None, float? rtol=None, bool hermitian=False, Tensor! out) -> Tensor!",
    "atol_rtol_tensor_out(Tensor self, *, Tensor? atol=None, Tensor? rtol=None, bool hermitian=False, Tensor! out) -> Tensor!",
  ],
  "linalg_qr": [
    "(Tensor A, str mode=\"reduced\") -> Tensor Q, Tensor R",
    "out(Tensor A, str mode=\"reduced\", *, Tensor! Q, Tensor! R) -> Tensor! Q, Tensor! R",
  ],
  "linalg_slogdet": [
    "(Tensor A) -> Tensor sign, Tensor logabsdet",
    "out(Tensor A, *, Tensor! sign, Tensor! logabsdet) -> Tensor! sign, Tensor! logabsdet",
  ],
  "linalg_solve": [
    "(Tensor A, Tensor B, *, bool left=True) -> Tensor",
    "out(Tensor A, Tensor B, *, bool left=True, Tensor! out) -> Tensor!",
  ],
  "linalg_solve_ex": [
    "(Tensor A, Tensor B, *, bool left=True, bool checkErrors=False) -> Tensor result, Tensor info",
    "out(Tensor A, Tensor B, *, bool left=True, bool checkErrors=False, Tensor! result, Tensor! info) -> Tensor! result, Tensor! info",
  ],
  "linalg_solve_triangular": [
    "(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False) -> Tensor",
    "out(Tensor self, Tensor B, *, bool upper, bool left=True, bool unitriangular=False, Tensor! out) -> Tensor!",
  ],
  "linalg_svd": [
    "(Tensor A, bool fullMatrices=True, *, str? driver=None) -> Tensor U, Tensor S, Tensor Vh",
    "U(Tensor A, bool fullMatrices=True, *, str? driver=None, Tensor! U, Tensor! S, Tensor! Vh) -> Tensor! U, Tensor! S, Tensor! Vh",
  ],
  "linalg_svdvals": [
    "(Tensor A, *, str? driver=None) -> Tensor",
    "out(Tensor A, *, str? driver=None, Tensor! out) -> Tensor!",
  ],
  "linalg_tensorinv": [
    "(Tensor self, int ind=2) -> Tensor",
    "out(Tensor self, int ind=2, *, Tensor! out) -> Tensor!",
  ],
  "linalg_tensorsolve": [
    "(Tensor self, Tensor other, int[]? dims=None) -> Tensor",
    "out(Tensor self, Tensor other, int[]? dims=None, *, Tensor! out) -> Tensor!",
  ],
  "linalg_vander": [
    "(Tensor x, *, int? N=None) -> Tensor",
  ],
  "linalg_vecdot": [
    "(Tensor x, Tensor y, *, int dim=-1) -> Tensor",
    "out(Tensor x, Tensor y, *, int dim=-1, Tensor! out) -> Tensor!",
  ],
  "linalg_vector_norm": [
    "(Tensor self, Scalar ord=2, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, Scalar ord=2, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "linear": [
    "(Tensor input, Tensor weight, Tensor? bias=None) -> Tensor",
    "out(Tensor input, Tensor weight, Tensor? bias=None, *, Tensor! out) -> Tensor!",
  ],
  "linear_backward": [
    "(Tensor self, Tensor gradOutput, Tensor weight, bool[] outputMask) -> Tensor, Tensor, Tensor",
    "out(Tensor self, Tensor gradOutput, Tensor weight, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "linspace": [
    "(Scalar start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Scalar_Tensor(Scalar start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Tensor_Scalar(Tensor start, Scalar end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Tensor_Tensor(Tensor start, Tensor end, int steps, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Scalar_Tensor_out(Scalar start, Tensor end, int steps, *, Tensor! out) -> Tensor!",
    "Tensor_Scalar_out(Tensor start, Scalar end, int steps, *, Tensor! out) -> Tensor!",
    "Tensor_Tensor_out(Tensor start, Tensor end, int steps, *, Tensor! out) -> Tensor!",
    "out(Scalar start, Scalar end, int steps, *, Tensor! out) -> Tensor!",
  ],
  "log": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "log10": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "log10_": [
    "(Tensor! self) -> Tensor!",
  ],
  "log1p": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "log1p_": [
    "(Tensor! self) -> Tensor!",
  ],
  "log2": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "log2_": [
    "(Tensor! self) -> Tensor!",
  ],
  "log_": [
    "(Tensor! self) -> Tensor!",
  ],
  "log_normal": [
    "(Tensor self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor",
    "out(Tensor self, float mean=1., float std=2., *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "log_normal_": [
    "(Tensor! self, float mean=1., float std=2., *, Generator? generator=None) -> Tensor!",
  ],
  "log_sigmoid": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "log_sigmoid_backward": [
    "(Tensor gradOutput, Tensor self, Tensor buffer) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor buffer, *, Tensor! gradInput) -> Tensor!",
  ],
  "log_sigmoid_forward": [
    "(Tensor self) -> Tensor output, Tensor buffer",
    "output(Tensor self, *, Tensor! output, Tensor! buffer) -> Tensor!, Tensor!",
  ],
  "log_softmax": [
    "int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor",
    "int_out(Tensor self, int dim, ScalarType? dtype=None, *, Tensor! out) -> Tensor!",
  ],
  "logaddexp": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "logaddexp2": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "logcumsumexp": [
    "(Tensor self, int dim) -> Tensor",
    "out(Tensor self, int dim, *, Tensor! out) -> Tensor!",
  ],
  "logdet": [
    "(Tensor self) -> Tensor",
  ],
  "logical_and": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "logical_and_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "logical_not": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "logical_not_": [
    "(Tensor! self) -> Tensor!",
  ],
  "logical_or": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "logical_or_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "logical_xor": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "logical_xor_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "logit": [
    "(Tensor self, float? eps=None) -> Tensor",
    "out(Tensor self, float? eps=None, *, Tensor! out) -> Tensor!",
  ],
  "logit_": [
    "(Tensor! self, float? eps=None) -> Tensor!",
  ],
  "logit_backward": [
    "(Tensor gradOutput, Tensor self, float? eps=None) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, float? eps=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "logspace": [
    "(Scalar start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Scalar_Tensor(Scalar start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Tensor_Scalar(Tensor start, Scalar end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Tensor_Tensor(Tensor start, Tensor end, int steps, float base=10., *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Scalar_Tensor_out(Scalar start, Tensor end, int steps, float base=10., *, Tensor! out) -> Tensor!",
    "Tensor_Scalar_out(Tensor start, Scalar end, int steps, float base=10., *, Tensor! out) -> Tensor!",
    "Tensor_Tensor_out(Tensor start, Tensor end, int steps, float base=10., *, Tensor! out) -> Tensor!",
    "out(Scalar start, Scalar end, int steps, float base=10., *, Tensor! out) -> Tensor!",
  ],
  "logsumexp": [
    "(Tensor self, int[] dim, bool keepdim=False) -> Tensor",
    "names(Tensor self, str[] dim, bool keepdim=False) -> Tensor",
    "names_out(Tensor self, str[] dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int[] dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "lstm": [
    "data(Tensor data, Tensor batchSizes, Tensor[] hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional) -> Tensor, Tensor, Tensor",
    "input(Tensor input, Tensor[] hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst) -> Tensor, Tensor, Tensor",
  ],
  "lstm_cell": [
    "(Tensor input, Tensor[] hx, Tensor wIh, Tensor wHh, Tensor? bIh=None, Tensor? bHh=None) -> Tensor, Tensor",
  ],
  "lstm_mps_backward": [
    "(Tensor? gradY, Tensor? gradHy, Tensor? gradCy, Tensor zState, Tensor cellStateFwd, Tensor input, Tensor layersOutputs, Tensor[] hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst) -> Tensor, Tensor[], Tensor[]",
    "out(Tensor? gradY, Tensor? gradHy, Tensor? gradCy, Tensor zState, Tensor cellStateFwd, Tensor input, Tensor layersOutputs, Tensor[] hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst, *, Tensor! out0, Tensor![] out1, Tensor![] out2) -> ",
  ],
  "lt": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "lt_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "lu_solve": [
    "(Tensor self, Tensor LUData, Tensor LUPivots) -> Tensor",
    "out(Tensor self, Tensor LUData, Tensor LUPivots, *, Tensor! out) -> Tensor!",
  ],
  "lu_unpack": [
    "(Tensor LUData, Tensor LUPivots, bool unpackData=True, bool unpackPivots=True) -> Tensor P, Tensor L, Tensor U",
    "out(Tensor LUData, Tensor LUPivots, bool unpackData=True, bool unpackPivots=True, *, Tensor! P, Tensor! L, Tensor! U) -> Tensor! P, Tensor! L, Tensor! U",
  ],
  "mH": [
    "(Tensor self) -> Tensor",
  ],
  "mT": [
    "(Tensor self) -> Tensor",
  ],
  "margin_ranking_loss": [
    "(Tensor input1, Tensor input2, Tensor target, float margin=0., int reduction=1) -> Tensor",
  ],
  "masked_fill": [
    "Scalar(Tensor self, Tensor mask, Scalar value) -> Tensor",
    "Tensor(Tensor self, Tensor mask, Tensor value) -> Tensor",
    "Scalar_out(Tensor self, Tensor mask, Scalar value, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor mask, Tensor value, *, Tensor! out) -> Tensor!",
  ],
  "masked_fill_": [
    "Scalar(Tensor! self, Tensor mask, Scalar value) -> Tensor!",
    "Tensor(Tensor! self, Tensor mask, Tensor value) -> Tensor!",
  ],
  "masked_scatter": [
    "(Tensor self, Tensor mask, Tensor source) -> Tensor",
    "out(Tensor self, Tensor mask, Tensor source, *, Tensor! out) -> Tensor!",
  ],
  "masked_scatter_": [
    "(Tensor! self, Tensor mask, Tensor source) -> Tensor!",
  ],
  "masked_scatter_backward": [
    "(Tensor gradOutput, Tensor mask, int[] sizes) -> Tensor",
  ],
  "masked_select": [
    "(Tensor self, Tensor mask) -> Tensor",
    "out(Tensor self, Tensor mask, *, Tensor! out) -> Tensor!",
  ],
  "masked_select_backward": [
    "(Tensor grad, Tensor input, Tensor mask) -> Tensor",
  ],
  "matmul": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "matmul_backward": [
    "(Tensor grad, Tensor self, Tensor other, bool[] mask) -> Tensor, Tensor",
    "out(Tensor grad, Tensor self, Tensor other, bool[] mask, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "matrix_H": [
    "(Tensor self) -> Tensor",
  ],
  "matrix_exp": [
    "(Tensor self) -> Tensor",
  ],
  "matrix_exp_backward": [
    "(Tensor self, Tensor grad) -> Tensor",
  ],
  "matrix_power": [
    "(Tensor self, int n) -> Tensor",
    "out(Tensor self, int n, *, Tensor! out) -> Tensor!",
  ],
  "max": [
    "(Tensor self) -> Tensor",
    "other(Tensor self, Tensor other) -> Tensor",
    "dim(Tensor self, int dim, bool keepdim=False) -> Tensor values, Tensor indices",
    "unary_out(Tensor self, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
    "dim_max(Tensor self, int dim, bool keepdim=False, *, Tensor! max, Tensor! maxValues) -> Tensor! values, Tensor! indices",
  ],
  "max_pool1d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=[0], int[] dilation=[1], bool ceilMode=False) -> Tensor",
  ],
  "max_pool1d_with_indices": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=[0], int[] dilation=[1], bool ceilMode=False) -> Tensor, Tensor",
  ],
  "max_pool2d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
  ],
  "max_pool2d_backward": [
    "(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
    "out(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out) -> Tensor!",
  ],
  "max_pool2d_with_indices": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor, Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out, Tensor! indices) -> Tensor!, Tensor!",
  ],
  "max_pool2d_with_indices_backward": [
    "(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride, int[] padding, int[] dilation, bool ceilMode, Tensor indices) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride, int[] padding, int[] dilation, bool ceilMode, Tensor indices, *, Tensor! gradInput) -> Tensor!",
  ],
  "max_pool3d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
  ],
  "max_pool3d_with_indices": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor, Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out, Tensor! indices) -> Tensor!, Tensor!",
  ],
  "max_pool3d_with_indices_backward": [
    "(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride, int[] padding, int[] dilation, bool ceilMode, Tensor indices) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] kernelSize, int[] stride, int[] padding, int[] dilation, bool ceilMode, Tensor indices, *, Tensor! gradInput) -> Tensor!",
  ],
  "max_unpool2d": [
    "(Tensor self, Tensor indices, int[] outputSize) -> Tensor",
    "out(Tensor self, Tensor indices, int[] outputSize, *, Tensor! out) -> Tensor!",
  ],
  "max_unpool3d": [
    "(Tensor self, Tensor indices, int[] outputSize, int[] stride, int[] padding) -> Tensor",
    "out(Tensor self, Tensor indices, int[] outputSize, int[] stride, int[] padding, *, Tensor! out) -> Tensor!",
  ],
  "maximum": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "mean": [
    "(Tensor self, *, ScalarType? dtype=None) -> Tensor",
    "dim(Tensor self, int[]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "names_dim(Tensor self, str[] dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "dtype_out(Tensor self, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
    "names_out(Tensor self, str[] dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
    "out(Tensor self, int[]? dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "median": [
    "(Tensor self) -> Tensor",
    "dim(Tensor self, int dim, bool keepdim=False) -> Tensor values, Tensor indices",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
    "dim_values(Tensor self, int dim, bool keepdim=False, *, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
  ],
  "meshgrid": [
    "(Tensor[] tensors) -> Tensor[]",
    "indexing(Tensor[] tensors, *, str indexing) -> Tensor[]",
  ],
  "min": [
    "(Tensor self) -> Tensor",
    "other(Tensor self, Tensor other) -> Tensor",
    "dim(Tensor self, int dim, bool keepdim=False) -> Tensor values, Tensor indices",
    "unary_out(Tensor self, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
    "dim_min(Tensor self, int dim, bool keepdim=False, *, Tensor! min, Tensor! minIndices) -> Tensor! values, Tensor! indices",
  ],
  "minimum": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "miopen_batch_norm": [
    "(Tensor input, Tensor weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool training, float exponentialAverageFactor, float epsilon) -> Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool training, float exponentialAverageFactor, float epsilon, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "miopen_batch_norm_backward": [
    "(Tensor input, Tensor gradOutput, Tensor weight, Tensor? runningMean, Tensor? runningVar, Tensor? saveMean, Tensor? saveVar, float epsilon) -> Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor gradOutput, Tensor weight, Tensor? runningMean, Tensor? runningVar, Tensor? saveMean, Tensor? saveVar, float epsilon, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "miopen_convolution": [
    "(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic, *, Tensor! out) -> Tensor!",
  ],
  "miopen_convolution_add_relu": [
    "(Tensor self, Tensor weight, Tensor z, Scalar? alpha, Tensor? bias, int[] stride, int[] padding, int[] dilation, int groups) -> Tensor",
  ],
  "miopen_convolution_relu": [
    "(Tensor self, Tensor weight, Tensor? bias, int[] stride, int[] padding, int[] dilation, int groups) -> Tensor",
  ],
  "miopen_convolution_transpose": [
    "(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] outputPadding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] outputPadding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic, *, Tensor! out) -> Tensor!",
  ],
  "miopen_ctc_loss": [
    "(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank, bool deterministic, bool zeroInfinity) -> Tensor, Tensor",
    "Tensor(Tensor logProbs, Tensor targets, Tensor inputLengths, Tensor targetLengths, int blank, bool deterministic, bool zeroInfinity) -> Tensor, Tensor",
    "out(Tensor logProbs, Tensor targets, int[] inputLengths, int[] targetLengths, int blank, bool deterministic, bool zeroInfinity, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "miopen_depthwise_convolution": [
    "(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] stride, int[] dilation, int groups, bool benchmark, bool deterministic, *, Tensor! out) -> Tensor!",
  ],
  "miopen_rnn": [
    "(Tensor input, Tensor[] weight, int weightStride0, Tensor hx, Tensor? cx, int mode, int hiddenSize, int numLayers, bool batchFirst, float dropout, bool train, bool bidirectional, int[] batchSizes, Tensor? dropoutState) -> Tensor, Tensor, Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor[] weight, int weightStride0, Tensor hx, Tensor? cx, int mode, int hiddenSize, int numLayers, bool batchFirst, float dropout, bool train, bool bidirectional, int[] batchSizes, Tensor? dropoutState, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3, Tensor! out4) -> Tensor!, Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "miopen_rnn_backward": [
    "(Tensor input, Tensor[] weight, int weightStride0, Tensor weightBuf, Tensor hx, Tensor? cx, Tensor output, Tensor? gradOutput, Tensor? gradHy, Tensor? gradCy, int mode, int hiddenSize, int numLayers, bool batchFirst, float dropout, bool train, bool bidirectional, int[] batchSizes, Tensor? dropoutState, Tensor reserve, bool[] outputMask) -> Tensor, Tensor, Tensor, Tensor[]",
    "out(Tensor input, Tensor[] weight, int weightStride0, Tensor weightBuf, Tensor hx, Tensor? cx, Tensor output, Tensor? gradOutput, Tensor? gradHy, Tensor? gradCy, int mode, int hiddenSize, int numLayers, bool batchFirst, float dropout, bool train, bool bidirectional, int[] batchSizes, Tensor? dropoutState, Tensor reserve, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor![] out3) -> ",
  ],
  "mish": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "mish_": [
    "(Tensor! self) -> Tensor!",
  ],
  "mish_backward": [
    "(Tensor gradOutput, Tensor self) -> Tensor",
  ],
  "mkldnn_adaptive_avg_pool2d": [
    "(Tensor self, int[] outputSize) -> Tensor",
    "out(Tensor self, int[] outputSize, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_adaptive_avg_pool2d_backward": [
    "(Tensor gradOutput, Tensor self) -> Tensor",
    "out(Tensor gradOutput, Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_convolution": [
    "(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] stride, int[] dilation, int groups) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor? bias, int[] padding, int[] stride, int[] dilation, int groups, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_linear": [
    "(Tensor self, Tensor weight, Tensor? bias=None) -> Tensor",
    "out(Tensor self, Tensor weight, Tensor? bias=None, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_linear_backward": [
    "(Tensor self, Tensor gradOutput, Tensor weight, bool[] outputMask) -> Tensor, Tensor, Tensor",
    "out(Tensor self, Tensor gradOutput, Tensor weight, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "mkldnn_linear_backward_input": [
    "(int[] inputSize, Tensor gradOutput, Tensor weight) -> Tensor",
    "out(int[] inputSize, Tensor gradOutput, Tensor weight, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_linear_backward_weights": [
    "(Tensor gradOutput, Tensor input, Tensor weight, bool biasDefined) -> Tensor, Tensor",
    "out(Tensor gradOutput, Tensor input, Tensor weight, bool biasDefined, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "mkldnn_max_pool2d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_max_pool2d_backward": [
    "(Tensor gradOutput, Tensor output, Tensor input, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
    "out(Tensor gradOutput, Tensor output, Tensor input, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_max_pool3d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_max_pool3d_backward": [
    "(Tensor gradOutput, Tensor output, Tensor input, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
    "out(Tensor gradOutput, Tensor output, Tensor input, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_reorder_conv2d_weight": [
    "(Tensor self, int[] padding=[0;0], int[] stride=[1;1], int[] dilation=[1;1], int groups=1, int[]? inputSize=None) -> Tensor",
    "out(Tensor self, int[] padding=[0;0], int[] stride=[1;1], int[] dilation=[1;1], int groups=1, int[]? inputSize=None, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_reorder_conv3d_weight": [
    "(Tensor self, int[] padding=[0;0;0], int[] stride=[1;1;1], int[] dilation=[1;1;1], int groups=1, int[]? inputSize=None) -> Tensor",
    "out(Tensor self, int[] padding=[0;0;0], int[] stride=[1;1;1], int[] dilation=[1;1;1], int groups=1, int[]? inputSize=None, *, Tensor! out) -> Tensor!",
  ],
  "mkldnn_rnn_layer": [
    "(Tensor input, Tensor weight0, Tensor weight1, Tensor weight2, Tensor weight3, Tensor hx_, Tensor cx_, bool reverse, int[] batchSizes, int mode, int hiddenSize, int numLayers, bool hasBiases, bool bidirectional, bool batchFirst, bool train) -> Tensor, Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor weight0, Tensor weight1, Tensor weight2, Tensor weight3, Tensor hx_, Tensor cx_, bool reverse, int[] batchSizes, int mode, int hiddenSize, int numLayers, bool hasBiases, bool bidirectional, bool batchFirst, bool train, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3) -> Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "mkldnn_rnn_layer_backward": [
    "(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3, Tensor weight4, Tensor hx_, Tensor cxTmp, Tensor output, Tensor hy_, Tensor cy_, Tensor? gradOutput, Tensor? gradHy, Tensor? gradCy, bool reverse, int mode, int hiddenSize, int numLayers, bool hasBiases, bool train, bool bidirectional, int[] batchSizes, bool batchFirst, Tensor workspace) -> Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor weight1, Tensor weight2, Tensor weight3, Tensor weight4, Tensor hx_, Tensor cxTmp, Tensor output, Tensor hy_, Tensor cy_, Tensor? gradOutput, Tensor? gradHy, Tensor? gradCy, bool reverse, int mode, int hiddenSize, int numLayers, bool hasBiases, bool train, bool bidirectional, int[] batchSizes, bool batchFirst, Tensor workspace, *, Tensor! out0, Tensor! out1, Tensor! out2, Tensor! out3, Tensor! out4, Tensor! out5, Tensor! out6) -> Tensor!, Tensor!, Tensor!, Tensor!, Tensor!, Tensor!, Tensor!",
  ],
  "mm": [
    "(Tensor self, Tensor mat2) -> Tensor",
    "dtype(Tensor self, Tensor mat2, ScalarType outDtype) -> Tensor",
    "out(Tensor self, Tensor mat2, *, Tensor! out) -> Tensor!",
    "dtype_out(Tensor self, Tensor mat2, ScalarType outDtype, *, Tensor! out) -> Tensor!",
  ],
  "mode": [
    "(Tensor self, int dim=-1, bool keepdim=False) -> Tensor values, Tensor indices",
    "values(Tensor self, int dim=-1, bool keepdim=False, *, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
  ],
  "moveaxis": [
    "int(Tensor self, int source, int destination) -> Tensor",
    "intlist(Tensor self, int[] source, int[] destination) -> Tensor",
  ],
  "movedim": [
    "int(Tensor self, int source, int destination) -> Tensor",
    "intlist(Tensor self, int[] source, int[] destination) -> Tensor",
  ],
  "mps_convolution_backward": [
    "(Tensor self, Tensor gradOutput, Tensor weight, int[] padding, int[] stride, int[] dilation, int groups, bool[] outputMask) -> Tensor, Tensor, Tensor",
    "out(Tensor self, Tensor gradOutput, Tensor weight, int[] padding, int[] stride, int[] dilation, int groups, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "mps_convolution_transpose_backward": [
    "(Tensor self, Tensor gradOutput, Tensor weight, int[] padding, int[] outputPadding, int[] stride, int[] dilation, int groups, bool[] outputMask) -> Tensor, Tensor",
    "out(Tensor self, Tensor gradOutput, Tensor weight, int[] padding, int[] outputPadding, int[] stride, int[] dilation, int groups, bool[] outputMask, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "mse_loss": [
    "(Tensor self, Tensor target, int reduction=1) -> Tensor",
    "out(Tensor self, Tensor target, int reduction=1, *, Tensor! out) -> Tensor!",
  ],
  "mse_loss_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, int reduction) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor target, int reduction, *, Tensor! gradInput) -> Tensor!",
  ],
  "msort": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "mul": [
    "Tensor(Operand self, Operand other) -> Tensor",
    "out(Operand self, Operand other, *, Tensor! out) -> Tensor!",
  ],
  "mul_": [
    "Tensor(Tensor! self, Operand other) -> Tensor!",
  ],
  "multi_margin_loss": [
    "(Tensor self, Tensor target, Scalar p=1, Scalar margin=1, Tensor? weight=None, int reduction=1) -> Tensor",
    "out(Tensor self, Tensor target, Scalar p=1, Scalar margin=1, Tensor? weight=None, int reduction=1, *, Tensor! out) -> Tensor!",
  ],
  "multi_margin_loss_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, Scalar p, Scalar margin, Tensor? weight=None, int reduction=1) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor target, Scalar p, Scalar margin, Tensor? weight=None, int reduction=1, *, Tensor! gradInput) -> Tensor!",
  ],
  "multilabel_margin_loss": [
    "(Tensor self, Tensor target, int reduction=1) -> Tensor",
    "out(Tensor self, Tensor target, int reduction=1, *, Tensor! out) -> Tensor!",
  ],
  "multilabel_margin_loss_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, int reduction, Tensor isTarget) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor target, int reduction, Tensor isTarget, *, Tensor! gradInput) -> Tensor!",
  ],
  "multilabel_margin_loss_forward": [
    "(Tensor self, Tensor target, int reduction) -> Tensor output, Tensor isTarget",
    "output(Tensor self, Tensor target, int reduction, *, Tensor! output, Tensor! isTarget) -> Tensor!, Tensor!",
  ],
  "multinomial": [
    "(Tensor self, int numSamples, bool replacement=False, *, Generator? generator=None) -> Tensor",
    "out(Tensor self, int numSamples, bool replacement=False, *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "multiply": [
    "Tensor(Operand self, Operand other) -> Tensor",
    "out(Operand self, Operand other, *, Tensor! out) -> Tensor!",
  ],
  "multiply_": [
    "Tensor(Tensor! self, Operand other) -> Tensor!",
  ],
  "mv": [
    "(Tensor self, Tensor vec) -> Tensor",
    "out(Tensor self, Tensor vec, *, Tensor! out) -> Tensor!",
  ],
  "mvlgamma": [
    "(Tensor self, int p) -> Tensor",
    "out(Tensor self, int p, *, Tensor! out) -> Tensor!",
  ],
  "mvlgamma_": [
    "(Tensor! self, int p) -> Tensor!",
  ],
  "nan_to_num": [
    "(Tensor self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor",
    "out(Tensor self, float? nan=None, float? posinf=None, float? neginf=None, *, Tensor! out) -> Tensor!",
  ],
  "nan_to_num_": [
    "(Tensor! self, float? nan=None, float? posinf=None, float? neginf=None) -> Tensor!",
  ],
  "nanmean": [
    "(Tensor self, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "nanmedian": [
    "(Tensor self) -> Tensor",
    "dim(Tensor self, int dim, bool keepdim=False) -> Tensor values, Tensor indices",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
    "dim_values(Tensor self, int dim, bool keepdim=False, *, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
  ],
  "nanquantile": [
    "(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation=\"linear\") -> Tensor",
    "scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation=\"linear\") -> Tensor",
    "out(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation=\"linear\", Tensor! out) -> Tensor!",
    "scalar_out(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation=\"linear\", Tensor! out) -> Tensor!",
  ],
  "nansum": [
    "(Tensor self, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, int[]? dim=None, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "narrow": [
    "(Tensor self, int dim, int start, int length) -> Tensor",
    "Tensor(Tensor self, int dim, Tensor start, int length) -> Tensor",
  ],
  "narrow_copy": [
    "(Tensor self, int dim, int start, int length) -> Tensor",
    "out(Tensor self, int dim, int start, int length, *, Tensor! out) -> Tensor!",
  ],
  "native_batch_norm": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool training, float momentum, float eps) -> Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor? weight, Tensor? bias, Tensor? runningMean, Tensor? runningVar, bool training, float momentum, float eps, *, Tensor! out, Tensor! saveMean, Tensor! saveInvstd) -> Tensor!, Tensor!, Tensor!",
  ],
  "native_batch_norm_backward": [
    "(Tensor gradOut, Tensor input, Tensor? weight, Tensor? runningMean, Tensor? runningVar, Tensor? saveMean, Tensor? saveInvstd, bool train, float eps, bool[] outputMask) -> Tensor, Tensor, Tensor",
    "out(Tensor gradOut, Tensor input, Tensor? weight, Tensor? runningMean, Tensor? runningVar, Tensor? saveMean, Tensor? saveInvstd, bool train, float eps, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "native_channel_shuffle": [
    "(Tensor self, int groups) -> Tensor",
  ],
  "native_dropout": [
    "(Tensor input, float p, bool? train) -> Tensor, Tensor",
    "out(Tensor input, float p, bool? train, *, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "native_dropout_backward": [
    "(Tensor gradOutput, Tensor mask, float scale) -> Tensor",
    "out(Tensor gradOutput, Tensor mask, float scale, *, Tensor! out) -> Tensor!",
  ],
  "native_group_norm": [
    "(Tensor input, Tensor? weight, Tensor? bias, int N, int C, int HxW, int group, float eps) -> Tensor, Tensor, Tensor",
    "out(Tensor input, Tensor? weight, Tensor? bias, int N, int C, int HxW, int group, float eps, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "native_group_norm_backward": [
    "(Tensor gradOut, Tensor input, Tensor mean, Tensor rstd, Tensor? weight, int N, int C, int HxW, int group, bool[] outputMask) -> Tensor, Tensor, Tensor",
    "out(Tensor gradOut, Tensor input, Tensor mean, Tensor rstd, Tensor? weight, int N, int C, int HxW, int group, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "native_layer_norm": [
    "(Tensor input, int[] normalizedShape, Tensor? weight, Tensor? bias, float eps) -> Tensor, Tensor, Tensor",
    "out(Tensor input, int[] normalizedShape, Tensor? weight, Tensor? bias, float eps, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "native_layer_norm_backward": [
    "(Tensor gradOut, Tensor input, int[] normalizedShape, Tensor mean, Tensor rstd, Tensor? weight, Tensor? bias, bool[] outputMask) -> Tensor, Tensor, Tensor",
    "out(Tensor gradOut, Tensor input, int[] normalizedShape, Tensor mean, Tensor rstd, Tensor? weight, Tensor? bias, bool[] outputMask, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "native_norm": [
    "(Tensor self, Scalar p=2) -> Tensor",
    "ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[] dim, bool keepdim, ScalarType? dtype) -> Tensor",
    "out(Tensor self, Scalar p=2, *, Tensor! out) -> Tensor!",
    "ScalarOpt_dim_dtype_out(Tensor self, Scalar? p, int[] dim, bool keepdim, ScalarType? dtype, *, Tensor! out) -> Tensor!",
  ],
  "ne": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "ne_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "neg": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "neg_": [
    "(Tensor! self) -> Tensor!",
  ],
  "negative": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "negative_": [
    "(Tensor! self) -> Tensor!",
  ],
  "nested_to_padded_tensor": [
    "(Tensor self, float padding, int[]? outputSize=None) -> Tensor",
  ],
  "new_empty": [
    "(Tensor self, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(Tensor self, int[] size, *, Tensor! out) -> Tensor!",
  ],
  "new_empty_strided": [
    "(Tensor self, int[] size, int[] stride, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(Tensor self, int[] size, int[] stride, *, Tensor! out) -> Tensor!",
  ],
  "new_full": [
    "(Tensor self, int[] size, Scalar fillValue, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(Tensor self, int[] size, Scalar fillValue, *, Tensor! out) -> Tensor!",
  ],
  "new_ones": [
    "(Tensor self, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(Tensor self, int[] size, *, Tensor! out) -> Tensor!",
  ],
  "new_zeros": [
    "(Tensor self, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(Tensor self, int[] size, *, Tensor! out) -> Tensor!",
  ],
  "nextafter": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "nextafter_": [
    "(Tensor! self, Tensor other) -> Tensor!",
  ],
  "nll_loss": [
    "(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignoreIndex=-100) -> Tensor",
    "out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignoreIndex=-100, *, Tensor! out) -> Tensor!",
  ],
  "nll_loss2d": [
    "(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignoreIndex=-100) -> Tensor",
    "out(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignoreIndex=-100, *, Tensor! out) -> Tensor!",
  ],
  "nll_loss2d_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, Tensor? weight, int reduction, int ignoreIndex, Tensor totalWeight) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor target, Tensor? weight, int reduction, int ignoreIndex, Tensor totalWeight, *, Tensor! gradInput) -> Tensor!",
  ],
  "nll_loss2d_forward": [
    "(Tensor self, Tensor target, Tensor? weight, int reduction, int ignoreIndex) -> Tensor output, Tensor totalWeight",
    "output(Tensor self, Tensor target, Tensor? weight, int reduction, int ignoreIndex, *, Tensor! output, Tensor! totalWeight) -> Tensor!, Tensor!",
  ],
  "nll_loss_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, Tensor? weight, int reduction, int ignoreIndex, Tensor totalWeight) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor target, Tensor? weight, int reduction, int ignoreIndex, Tensor totalWeight, *, Tensor! gradInput) -> Tensor!",
  ],
  "nll_loss_forward": [
    "(Tensor self, Tensor target, Tensor? weight, int reduction, int ignoreIndex) -> Tensor output, Tensor totalWeight",
    "output(Tensor self, Tensor target, Tensor? weight, int reduction, int ignoreIndex, *, Tensor! output, Tensor! totalWeight) -> Tensor!, Tensor!",
  ],
  "nll_loss_nd": [
    "(Tensor self, Tensor target, Tensor? weight=None, int reduction=1, int ignoreIndex=-100) -> Tensor",
  ],
  "nonzero": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "nonzero_numpy": [
    "(Tensor self) -> Tensor[]",
  ],
  "nonzero_static": [
    "(Tensor self, *, int size, int fillValue=-1) -> Tensor",
    "out(Tensor self, *, int size, int fillValue=-1, Tensor! out) -> Tensor!",
  ],
  "norm": [
    "Scalar(Tensor self, Scalar p=2) -> Tensor",
    "ScalarOpt_dtype(Tensor self, Scalar? p, *, ScalarType dtype) -> Tensor",
    "ScalarOpt_dim(Tensor self, Scalar? p, int[] dim, bool keepdim=False) -> Tensor",
    "names_ScalarOpt_dim(Tensor self, Scalar? p, str[] dim, bool keepdim=False) -> Tensor",
    "ScalarOpt_dim_dtype(Tensor self, Scalar? p, int[] dim, bool keepdim, *, ScalarType dtype) -> Tensor",
    "names_ScalarOpt_dim_dtype(Tensor self, Scalar? p, str[] dim, bool keepdim, *, ScalarType dtype) -> Tensor",
    "Scalar_out(Tensor self, Scalar p=2, *, Tensor! out) -> Tensor!",
    "ScalarOpt_dtype_out(Tensor self, Scalar? p, *, ScalarType dtype, Tensor! out) -> Tensor!",
    "names_out(Tensor self, Scalar? p, str[] dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Scalar? p, int[] dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
    "dtype_out(Tensor self, Scalar? p, int[] dim, bool keepdim, *, ScalarType dtype, Tensor! out) -> Tensor!",
    "names_dtype_out(Tensor self, Scalar? p, str[] dim, bool keepdim, *, ScalarType dtype, Tensor! out) -> Tensor!",
  ],
  "norm_except_dim": [
    "(Tensor v, int pow=2, int dim=0) -> Tensor",
  ],
  "normal": [
    "Tensor_Tensor(Tensor mean, Tensor std, *, Generator? generator=None) -> Tensor",
    "Tensor_float(Tensor mean, float std=1., *, Generator? generator=None) -> Tensor",
    "float_Tensor(float mean, Tensor std, *, Generator? generator=None) -> Tensor",
    "float_float(float mean, float std, int[] size, *, Generator? generator=None, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "Tensor_Tensor_out(Tensor mean, Tensor std, *, Generator? generator=None, Tensor! out) -> Tensor!",
    "Tensor_float_out(Tensor mean, float std=1., *, Generator? generator=None, Tensor! out) -> Tensor!",
    "float_Tensor_out(float mean, Tensor std, *, Generator? generator=None, Tensor! out) -> Tensor!",
    "float_float_out(float mean, float std, int[] size, *, Generator? generator=None, Tensor! out) -> Tensor!",
    "out(Tensor self, float mean=0., float std=1., *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "normal_": [
    "(Tensor! self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor!",
  ],
  "normal_functional": [
    "(Tensor self, float mean=0., float std=1., *, Generator? generator=None) -> Tensor",
  ],
  "not_equal": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "not_equal_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "nuclear_norm": [
    "(Tensor self, bool keepdim=False) -> Tensor",
    "dim(Tensor self, int[] dim, bool keepdim=False) -> Tensor",
    "out(Tensor self, bool keepdim=False, *, Tensor! out) -> Tensor!",
    "dim_out(Tensor self, int[] dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "numpy_T": [
    "(Tensor self) -> Tensor",
  ],
  "one_hot": [
    "(Tensor self, int numClasses=-1) -> Tensor",
  ],
  "ones": [
    "(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int[] size, *, Tensor! out) -> Tensor!",
  ],
  "ones_like": [
    "(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "orgqr": [
    "(Tensor self, Tensor input2) -> Tensor",
    "out(Tensor self, Tensor input2, *, Tensor! out) -> Tensor!",
  ],
  "ormqr": [
    "(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False) -> Tensor",
    "out(Tensor self, Tensor input2, Tensor input3, bool left=True, bool transpose=False, *, Tensor! out) -> Tensor!",
  ],
  "outer": [
    "(Tensor self, Tensor vec2) -> Tensor",
    "out(Tensor self, Tensor vec2, *, Tensor! out) -> Tensor!",
  ],
  "output_nr": [
    "(Tensor self) -> int",
  ],
  "pad": [
    "(Tensor self, int[] pad, str mode=\"constant\", float? value=None) -> Tensor",
  ],
  "pad_sequence": [
    "(Tensor[] sequences, bool batchFirst=False, float paddingValue=0., str paddingSide=\"right\") -> Tensor",
  ],
  "pairwise_distance": [
    "(Tensor x1, Tensor x2, float p=2., float eps=9.9999999999999995e-07, bool keepdim=False) -> Tensor",
  ],
  "pdist": [
    "(Tensor self, float p=2.) -> Tensor",
  ],
  "permute": [
    "(Tensor self, int[] dims) -> Tensor",
  ],
  "permute_copy": [
    "(Tensor self, int[] dims) -> Tensor",
    "out(Tensor self, int[] dims, *, Tensor! out) -> Tensor!",
  ],
  "pin_memory": [
    "(Tensor self, Device? device=None) -> Tensor",
  ],
  "pinverse": [
    "(Tensor self, float rcond=1.0000000000000001e-15) -> Tensor",
  ],
  "pixel_shuffle": [
    "(Tensor self, int upscaleFactor) -> Tensor",
    "out(Tensor self, int upscaleFactor, *, Tensor! out) -> Tensor!",
  ],
  "pixel_unshuffle": [
    "(Tensor self, int downscaleFactor) -> Tensor",
    "out(Tensor self, int downscaleFactor, *, Tensor! out) -> Tensor!",
  ],
  "poisson": [
    "(Tensor self, Generator? generator=None) -> Tensor",
    "out(Tensor self, Generator? generator=None, *, Tensor! out) -> Tensor!",
  ],
  "poisson_nll_loss": [
    "(Tensor input, Tensor target, bool logInput, bool full, float eps, int reduction) -> Tensor",
  ],
  "polar": [
    "(Tensor abs, Tensor angle) -> Tensor",
    "out(Tensor abs, Tensor angle, *, Tensor! out) -> Tensor!",
  ],
  "polygamma": [
    "(int n, Tensor self) -> Tensor",
    "out(int n, Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "polygamma_": [
    "(Tensor! self, int n) -> Tensor!",
  ],
  "positive": [
    "(Tensor self) -> Tensor",
  ],
  "pow": [
    "Scalar(Scalar self, Tensor exponent) -> Tensor",
    "Tensor_Scalar(Tensor self, Scalar exponent) -> Tensor",
    "Tensor_Tensor(Tensor self, Tensor exponent) -> Tensor",
    "Scalar_out(Scalar self, Tensor exponent, *, Tensor! out) -> Tensor!",
    "Tensor_Scalar_out(Tensor self, Scalar exponent, *, Tensor! out) -> Tensor!",
    "Tensor_Tensor_out(Tensor self, Tensor exponent, *, Tensor! out) -> Tensor!",
  ],
  "pow_": [
    "Scalar(Tensor! self, Scalar exponent) -> Tensor!",
    "Tensor(Tensor! self, Tensor exponent) -> Tensor!",
  ],
  "prelu": [
    "(Tensor self, Tensor weight) -> Tensor",
  ],
  "prod": [
    "(Tensor self, *, ScalarType? dtype=None) -> Tensor",
    "dim_int(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
    "int_out(Tensor self, int dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "promote_types": [
    "(ScalarType type1, ScalarType type2) -> ScalarType",
  ],
  "put": [
    "(Tensor self, Tensor index, Tensor source, bool accumulate=False) -> Tensor",
    "out(Tensor self, Tensor index, Tensor source, bool accumulate=False, *, Tensor! out) -> Tensor!",
  ],
  "put_": [
    "(Tensor! self, Tensor index, Tensor source, bool accumulate=False) -> Tensor!",
  ],
  "q_per_channel_axis": [
    "(Tensor self) -> int",
  ],
  "q_per_channel_scales": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "q_per_channel_zero_points": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "q_scale": [
    "(Tensor self) -> float",
  ],
  "q_zero_point": [
    "(Tensor self) -> int",
  ],
  "qr": [
    "(Tensor self, bool some=True) -> Tensor Q, Tensor R",
    "Q(Tensor self, bool some=True, *, Tensor! Q, Tensor! R) -> Tensor! Q, Tensor! R",
  ],
  "quantile": [
    "(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation=\"linear\") -> Tensor",
    "scalar(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation=\"linear\") -> Tensor",
    "out(Tensor self, Tensor q, int? dim=None, bool keepdim=False, *, str interpolation=\"linear\", Tensor! out) -> Tensor!",
    "scalar_out(Tensor self, float q, int? dim=None, bool keepdim=False, *, str interpolation=\"linear\", Tensor! out) -> Tensor!",
  ],
  "quantize_per_channel": [
    "(Tensor self, Tensor scales, Tensor zeroPoints, int axis, ScalarType dtype) -> Tensor",
    "out(Tensor self, Tensor scales, Tensor zeroPoints, int axis, ScalarType dtype, *, Tensor! out) -> Tensor!",
  ],
  "quantize_per_tensor": [
    "(Tensor self, float scale, int zeroPoint, ScalarType dtype) -> Tensor",
    "tensor_qparams(Tensor self, Tensor scale, Tensor zeroPoint, ScalarType dtype) -> Tensor",
    "tensors(Tensor[] tensors, Tensor scales, Tensor zeroPoints, ScalarType dtype) -> Tensor[]",
    "out(Tensor self, float scale, int zeroPoint, ScalarType dtype, *, Tensor! out) -> Tensor!",
    "tensor_qparams_out(Tensor self, Tensor scale, Tensor zeroPoint, ScalarType dtype, *, Tensor! out) -> Tensor!",
    "tensors_out(Tensor[] tensors, Tensor scales, Tensor zeroPoints, ScalarType dtype, *, Tensor![] out) -> ",
  ],
  "quantize_per_tensor_dynamic": [
    "(Tensor self, ScalarType dtype, bool reduceRange) -> Tensor",
    "out(Tensor self, ScalarType dtype, bool reduceRange, *, Tensor! out) -> Tensor!",
  ],
  "quantized_batch_norm": [
    "(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor var, float eps, float outputScale, int outputZeroPoint) -> Tensor",
    "out(Tensor input, Tensor? weight, Tensor? bias, Tensor mean, Tensor var, float eps, float outputScale, int outputZeroPoint, *, Tensor! out) -> Tensor!",
  ],
  "quantized_gru": [
    "data_legacy(Tensor data, Tensor batchSizes, Tensor hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional) -> Tensor, Tensor",
    "input_legacy(Tensor input, Tensor hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst) -> Tensor, Tensor",
  ],
  "quantized_gru_cell": [
    "(Tensor input, Tensor hx, Tensor wIh, Tensor wHh, Tensor bIh, Tensor bHh, Tensor packedIh, Tensor packedHh, Tensor colOffsetsIh, Tensor colOffsetsHh, Scalar scaleIh, Scalar scaleHh, Scalar zeroPointIh, Scalar zeroPointHh) -> Tensor",
  ],
  "quantized_lstm": [
    "data_legacy(Tensor data, Tensor batchSizes, Tensor[] hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, *, ScalarType? dtype=None, bool useDynamic=False) -> Tensor, Tensor, Tensor",
    "input_legacy(Tensor input, Tensor[] hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst, *, ScalarType? dtype=None, bool useDynamic=False) -> Tensor, Tensor, Tensor",
  ],
  "quantized_lstm_cell": [
    "(Tensor input, Tensor[] hx, Tensor wIh, Tensor wHh, Tensor bIh, Tensor bHh, Tensor packedIh, Tensor packedHh, Tensor colOffsetsIh, Tensor colOffsetsHh, Scalar scaleIh, Scalar scaleHh, Scalar zeroPointIh, Scalar zeroPointHh) -> Tensor, Tensor",
  ],
  "quantized_max_pool1d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=[0], int[] dilation=[1], bool ceilMode=False) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=[0], int[] dilation=[1], bool ceilMode=False, *, Tensor! out) -> Tensor!",
  ],
  "quantized_max_pool2d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out) -> Tensor!",
  ],
  "quantized_max_pool3d": [
    "(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False) -> Tensor",
    "out(Tensor self, int[] kernelSize, int[] stride=[], int[] padding=0, int[] dilation=1, bool ceilMode=False, *, Tensor! out) -> Tensor!",
  ],
  "quantized_rnn_relu_cell": [
    "(Tensor input, Tensor hx, Tensor wIh, Tensor wHh, Tensor bIh, Tensor bHh, Tensor packedIh, Tensor packedHh, Tensor colOffsetsIh, Tensor colOffsetsHh, Scalar scaleIh, Scalar scaleHh, Scalar zeroPointIh, Scalar zeroPointHh) -> Tensor",
  ],
  "quantized_rnn_tanh_cell": [
    "(Tensor input, Tensor hx, Tensor wIh, Tensor wHh, Tensor bIh, Tensor bHh, Tensor packedIh, Tensor packedHh, Tensor colOffsetsIh, Tensor colOffsetsHh, Scalar scaleIh, Scalar scaleHh, Scalar zeroPointIh, Scalar zeroPointHh) -> Tensor",
  ],
  "rad2deg": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "rad2deg_": [
    "(Tensor! self) -> Tensor!",
  ],
  "rand": [
    "(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "generator(int[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int[] size, *, Tensor! out) -> Tensor!",
    "generator_out(int[] size, *, Generator? generator, Tensor! out) -> Tensor!",
  ],
  "rand_like": [
    "(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
    "generator_out(Tensor self, *, Generator? generator, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "randint": [
    "(int high, int[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "generator(int high, int[] size, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "low(int low, int high, int[] size, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "low_generator(int low, int high, int[] size, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int high, int[] size, *, Tensor! out) -> Tensor!",
    "generator_out(int high, int[] size, *, Generator? generator, Tensor! out) -> Tensor!",
    "low_out(int low, int high, int[] size, *, Tensor! out) -> Tensor!",
    "low_generator_out(int low, int high, int[] size, *, Generator? generator, Tensor! out) -> Tensor!",
  ],
  "randint_like": [
    "(Tensor self, int high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "Tensor(Tensor self, Tensor high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "Tensor_generator(Tensor self, Tensor high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "generator(Tensor self, int high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "low_dtype(Tensor self, int low, int high, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "low_generator_dtype(Tensor self, int low, int high, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "Tensor_out(Tensor self, Tensor high, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
    "out(Tensor self, int high, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
    "Tensor_generator_out(Tensor self, Tensor high, *, Generator? generator, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
    "generator_out(Tensor self, int high, *, Generator? generator, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
    "low_dtype_out(Tensor self, int low, int high, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
    "low_generator_dtype_out(Tensor self, int low, int high, *, Generator? generator, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "randn": [
    "(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "generator(int[] size, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int[] size, *, Tensor! out) -> Tensor!",
    "generator_out(int[] size, *, Generator? generator, Tensor! out) -> Tensor!",
  ],
  "randn_like": [
    "(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "generator(Tensor self, *, Generator? generator, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
    "generator_out(Tensor self, *, Generator? generator, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "random": [
    "(Tensor self, *, Generator? generator=None) -> Tensor",
    "to(Tensor self, int to, *, Generator? generator=None) -> Tensor",
    "from(Tensor self, int from, int? to, *, Generator? generator=None) -> Tensor",
    "out(Tensor self, *, Generator? generator=None, Tensor! out) -> Tensor!",
    "to_out(Tensor self, int to, *, Generator? generator=None, Tensor! out) -> Tensor!",
    "from_out(Tensor self, int from, int? to, *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "random_": [
    "(Tensor! self, *, Generator? generator=None) -> Tensor!",
    "to(Tensor! self, int to, *, Generator? generator=None) -> Tensor!",
    "from(Tensor! self, int from, int? to, *, Generator? generator=None) -> Tensor!",
  ],
  "randperm": [
    "(int n, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "generator(int n, *, Generator? generator, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int n, *, Tensor! out) -> Tensor!",
    "generator_out(int n, *, Generator? generator, Tensor! out) -> Tensor!",
  ],
  "range": [
    "(Scalar start, Scalar end, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "step(Scalar start, Scalar end, Scalar step=1, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out_(Scalar start, Scalar end, *, Tensor! out) -> Tensor!",
    "out(Scalar start, Scalar end, Scalar step=1, *, Tensor! out) -> Tensor!",
  ],
  "ravel": [
    "(Tensor self) -> Tensor",
  ],
  "real": [
    "(Tensor self) -> Tensor",
  ],
  "reciprocal": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "reciprocal_": [
    "(Tensor! self) -> Tensor!",
  ],
  "reflection_pad1d": [
    "(Tensor self, int[] padding) -> Tensor",
    "out(Tensor self, int[] padding, *, Tensor! out) -> Tensor!",
  ],
  "reflection_pad1d_backward": [
    "(Tensor gradOutput, Tensor self, int[] padding) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] padding, *, Tensor! gradInput) -> Tensor!",
  ],
  "reflection_pad2d": [
    "(Tensor self, int[] padding) -> Tensor",
    "out(Tensor self, int[] padding, *, Tensor! out) -> Tensor!",
  ],
  "reflection_pad2d_backward": [
    "(Tensor gradOutput, Tensor self, int[] padding) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] padding, *, Tensor! gradInput) -> Tensor!",
  ],
  "reflection_pad3d": [
    "(Tensor self, int[] padding) -> Tensor",
    "out(Tensor self, int[] padding, *, Tensor! out) -> Tensor!",
  ],
  "reflection_pad3d_backward": [
    "(Tensor gradOutput, Tensor self, int[] padding) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] padding, *, Tensor! gradInput) -> Tensor!",
  ],
  "relu": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "relu6": [
    "(Tensor self) -> Tensor",
  ],
  "relu6_": [
    "(Tensor! self) -> Tensor!",
  ],
  "relu_": [
    "(Tensor! self) -> Tensor!",
  ],
  "remainder": [
    "Scalar(Tensor self, Scalar other) -> Tensor",
    "Scalar_Tensor(Scalar self, Tensor other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "Scalar_Tensor_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
    "Scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "remainder_": [
    "Scalar(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "renorm": [
    "(Tensor self, Scalar p, int dim, Scalar maxnorm) -> Tensor",
    "out(Tensor self, Scalar p, int dim, Scalar maxnorm, *, Tensor! out) -> Tensor!",
  ],
  "renorm_": [
    "(Tensor! self, Scalar p, int dim, Scalar maxnorm) -> Tensor!",
  ],
  "repeat": [
    "(Tensor self, int[] repeats) -> Tensor",
    "out(Tensor self, int[] repeats, *, Tensor! out) -> Tensor!",
  ],
  "repeat_interleave": [
    "Tensor(Tensor repeats, *, int? outputSize=None) -> Tensor",
    "self_Tensor(Tensor self, Tensor repeats, int? dim=None, *, int? outputSize=None) -> Tensor",
    "self_int(Tensor self, int repeats, int? dim=None, *, int? outputSize=None) -> Tensor",
    "Tensor_out(Tensor repeats, *, int? outputSize=None, Tensor! out) -> Tensor!",
  ],
  "replication_pad1d": [
    "(Tensor self, int[] padding) -> Tensor",
    "out(Tensor self, int[] padding, *, Tensor! out) -> Tensor!",
  ],
  "replication_pad1d_backward": [
    "(Tensor gradOutput, Tensor self, int[] padding) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] padding, *, Tensor! gradInput) -> Tensor!",
  ],
  "replication_pad2d": [
    "(Tensor self, int[] padding) -> Tensor",
    "out(Tensor self, int[] padding, *, Tensor! out) -> Tensor!",
  ],
  "replication_pad2d_backward": [
    "(Tensor gradOutput, Tensor self, int[] padding) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] padding, *, Tensor! gradInput) -> Tensor!",
  ],
  "replication_pad3d": [
    "(Tensor self, int[] padding) -> Tensor",
    "out(Tensor self, int[] padding, *, Tensor! out) -> Tensor!",
  ],
  "replication_pad3d_backward": [
    "(Tensor gradOutput, Tensor self, int[] padding) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, int[] padding, *, Tensor! gradInput) -> Tensor!",
  ],
  "requires_grad_": [
    "(Tensor! self, bool requiresGrad=True) -> Tensor!",
  ],
  "reshape": [
    "(Tensor self, int[] shape) -> Tensor",
  ],
  "reshape_as": [
    "(Tensor self, Tensor other) -> Tensor",
  ],
  "resize": [
    "(Tensor self, int[] size, *, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, int[] size, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "resize_": [
    "(Tensor! self, int[] size, *, MemoryFormat? memoryFormat=None) -> Tensor!",
  ],
  "resize_as": [
    "(Tensor self, Tensor theTemplate, *, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, Tensor theTemplate, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
  "resize_as_": [
    "(Tensor! self, Tensor theTemplate, *, MemoryFormat? memoryFormat=None) -> Tensor!",
  ],
  "resize_as_sparse": [
    "(Tensor self, Tensor theTemplate) -> Tensor",
    "out(Tensor self, Tensor theTemplate, *, Tensor! out) -> Tensor!",
  ],
  "resize_as_sparse_": [
    "(Tensor! self, Tensor theTemplate) -> Tensor!",
  ],
  "resolve_conj": [
    "(Tensor self) -> Tensor",
  ],
  "resolve_neg": [
    "(Tensor self) -> Tensor",
  ],
  "result_type": [
    "Scalar(Tensor tensor, Scalar other) -> ScalarType",
    "Scalar_Scalar(Scalar scalar1, Scalar scalar2) -> ScalarType",
    "Scalar_Tensor(Scalar scalar, Tensor tensor) -> ScalarType",
    "Tensor(Tensor tensor, Tensor other) -> ScalarType",
  ],
  "retain_grad": [
    "(Tensor! self) -> ",
  ],
  "retains_grad": [
    "(Tensor self) -> bool",
  ],
  "rms_norm": [
    "(Tensor input, int[] normalizedShape, Tensor? weight=None, float? eps=None) -> Tensor",
  ],
  "rnn_relu": [
    "data(Tensor data, Tensor batchSizes, Tensor hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional) -> Tensor, Tensor",
    "input(Tensor input, Tensor hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst) -> Tensor, Tensor",
  ],
  "rnn_relu_cell": [
    "(Tensor input, Tensor hx, Tensor wIh, Tensor wHh, Tensor? bIh=None, Tensor? bHh=None) -> Tensor",
  ],
  "rnn_tanh": [
    "data(Tensor data, Tensor batchSizes, Tensor hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional) -> Tensor, Tensor",
    "input(Tensor input, Tensor hx, Tensor[] params, bool hasBiases, int numLayers, float dropout, bool train, bool bidirectional, bool batchFirst) -> Tensor, Tensor",
  ],
  "rnn_tanh_cell": [
    "(Tensor input, Tensor hx, Tensor wIh, Tensor wHh, Tensor? bIh=None, Tensor? bHh=None) -> Tensor",
  ],
  "roll": [
    "(Tensor self, int[] shifts, int[] dims=[]) -> Tensor",
    "out(Tensor self, int[] shifts, int[] dims=[], *, Tensor! out) -> Tensor!",
  ],
  "rot90": [
    "(Tensor self, int k=1, int[] dims=[0;1]) -> Tensor",
    "out(Tensor self, int k=1, int[] dims=[0;1], *, Tensor! out) -> Tensor!",
  ],
  "round": [
    "(Tensor self) -> Tensor",
    "decimals(Tensor self, *, int decimals) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
    "decimals_out(Tensor self, *, int decimals, Tensor! out) -> Tensor!",
  ],
  "round_": [
    "(Tensor! self) -> Tensor!",
    "decimals(Tensor! self, *, int decimals) -> Tensor!",
  ],
  "row_indices": [
    "(Tensor self) -> Tensor",
  ],
  "row_indices_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "row_stack": [
    "(Tensor[] tensors) -> Tensor",
    "out(Tensor[] tensors, *, Tensor! out) -> Tensor!",
  ],
  "rrelu": [
    "(Tensor self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor",
  ],
  "rrelu_": [
    "(Tensor! self, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor!",
  ],
  "rrelu_with_noise": [
    "(Tensor self, Tensor! noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor",
    "out(Tensor self, Tensor! noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None, *, Tensor! out) -> Tensor!",
  ],
  "rrelu_with_noise_": [
    "(Tensor! self, Tensor! noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor!",
  ],
  "rrelu_with_noise_backward": [
    "(Tensor gradOutput, Tensor self, Tensor noise, Scalar lower, Scalar upper, bool training, bool selfIsResult) -> Tensor",
    "out(Tensor gradOutput, Tensor self, Tensor noise, Scalar lower, Scalar upper, bool training, bool selfIsResult, *, Tensor! out) -> Tensor!",
  ],
  "rrelu_with_noise_functional": [
    "(Tensor self, Tensor noise, Scalar lower=0.125, Scalar upper=0.33333333333333331, bool training=False, Generator? generator=None) -> Tensor, Tensor noiseOut",
  ],
  "rsqrt": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "rsqrt_": [
    "(Tensor! self) -> Tensor!",
  ],
  "rsub": [
    "Scalar(Tensor self, Scalar other, Scalar alpha=1) -> Tensor",
    "Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor",
    "Scalar_out(Tensor self, Scalar other, Scalar alpha=1, *, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor self, Tensor other, *, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "scalar_tensor": [
    "(Scalar s, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(Scalar s, *, Tensor! out) -> Tensor!",
  ],
  "scaled_dot_product_attention": [
    "(Tensor query, Tensor key, Tensor value, Tensor? attnMask=None, float dropoutP=0., bool isCausal=False, *, float? scale=None, bool enableGqa=False) -> Tensor",
  ],
  "scatter": [
    "src(Tensor self, int dim, Tensor index, Tensor src) -> Tensor",
    "value(Tensor self, int dim, Tensor index, Scalar value) -> Tensor",
    "reduce(Tensor self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor",
    "value_reduce(Tensor self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor",
    "src_out(Tensor self, int dim, Tensor index, Tensor src, *, Tensor! out) -> Tensor!",
    "value_out(Tensor self, int dim, Tensor index, Scalar value, *, Tensor! out) -> Tensor!",
    "reduce_out(Tensor self, int dim, Tensor index, Tensor src, *, str reduce, Tensor! out) -> Tensor!",
    "value_reduce_out(Tensor self, int dim, Tensor index, Scalar value, *, str reduce, Tensor! out) -> Tensor!",
  ],
  "scatter_": [
    "src(Tensor! self, int dim, Tensor index, Tensor src) -> Tensor!",
    "value(Tensor! self, int dim, Tensor index, Scalar value) -> Tensor!",
    "reduce(Tensor! self, int dim, Tensor index, Tensor src, *, str reduce) -> Tensor!",
    "value_reduce(Tensor! self, int dim, Tensor index, Scalar value, *, str reduce) -> Tensor!",
  ],
  "scatter_add": [
    "(Tensor self, int dim, Tensor index, Tensor src) -> Tensor",
    "out(Tensor self, int dim, Tensor index, Tensor src, *, Tensor! out) -> Tensor!",
  ],
  "scatter_add_": [
    "(Tensor! self, int dim, Tensor index, Tensor src) -> Tensor!",
  ],
  "scatter_reduce": [
    "two(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool includeSelf=True) -> Tensor",
    "two_out(Tensor self, int dim, Tensor index, Tensor src, str reduce, *, bool includeSelf=True, Tensor! out) -> Tensor!",
  ],
  "scatter_reduce_": [
    "two(Tensor! self, int dim, Tensor index, Tensor src, str reduce, *, bool includeSelf=True) -> Tensor!",
  ],
  "searchsorted": [
    "Scalar(Tensor sortedSequence, Scalar self, *, bool outInt32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor",
    "Tensor(Tensor sortedSequence, Tensor self, *, bool outInt32=False, bool right=False, str? side=None, Tensor? sorter=None) -> Tensor",
    "Scalar_out(Tensor sortedSequence, Scalar self, *, bool outInt32=False, bool right=False, str? side=None, Tensor? sorter=None, Tensor! out) -> Tensor!",
    "Tensor_out(Tensor sortedSequence, Tensor self, *, bool outInt32=False, bool right=False, str? side=None, Tensor? sorter=None, Tensor! out) -> Tensor!",
  ],
  "segment_reduce": [
    "(Tensor data, str reduce, *, Tensor? lengths=None, Tensor? indices=None, Tensor? offsets=None, int axis=0, bool unsafe=False, Scalar? initial=None) -> Tensor",
    "out(Tensor data, str reduce, *, Tensor? lengths=None, Tensor? indices=None, Tensor? offsets=None, int axis=0, bool unsafe=False, Scalar? initial=None, Tensor! out) -> Tensor!",
  ],
  "select": [
    "int(Tensor self, int dim, int index) -> Tensor",
  ],
  "select_backward": [
    "(Tensor gradOutput, int[] inputSizes, int dim, int index) -> Tensor",
    "out(Tensor gradOutput, int[] inputSizes, int dim, int index, *, Tensor! out) -> Tensor!",
  ],
  "select_copy": [
    "int(Tensor self, int dim, int index) -> Tensor",
    "int_out(Tensor self, int dim, int index, *, Tensor! out) -> Tensor!",
  ],
  "select_scatter": [
    "(Tensor self, Tensor src, int dim, int index) -> Tensor",
    "out(Tensor self, Tensor src, int dim, int index, *, Tensor! out) -> Tensor!",
  ],
  "selu": [
    "(Tensor self) -> Tensor",
  ],
  "selu_": [
    "(Tensor! self) -> Tensor!",
  ],
  "set": [
    "(Tensor self) -> Tensor",
    "source_Tensor(Tensor self, Tensor source) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
    "source_Tensor_out(Tensor self, Tensor source, *, Tensor! out) -> Tensor!",
  ],
  "set_": [
    "(Tensor! self) -> Tensor!",
    "source_Tensor(Tensor! self, Tensor source) -> Tensor!",
    "source_Tensor_storage_offset(Tensor! self, Tensor source, int storageOffset, int[] size, int[] stride=[]) -> Tensor!",
  ],
  "set_data": [
    "(Tensor! self, Tensor newData) -> ",
  ],
  "sgn": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "sgn_": [
    "(Tensor! self) -> Tensor!",
  ],
  "sigmoid": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "sigmoid_": [
    "(Tensor! self) -> Tensor!",
  ],
  "sigmoid_backward": [
    "(Tensor gradOutput, Tensor output) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor output, *, Tensor! gradInput) -> Tensor!",
  ],
  "sign": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "sign_": [
    "(Tensor! self) -> Tensor!",
  ],
  "signbit": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "silu": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "silu_": [
    "(Tensor! self) -> Tensor!",
  ],
  "silu_backward": [
    "(Tensor gradOutput, Tensor self) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, *, Tensor! gradInput) -> Tensor!",
  ],
  "sin": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "sin_": [
    "(Tensor! self) -> Tensor!",
  ],
  "sinc": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "sinc_": [
    "(Tensor! self) -> Tensor!",
  ],
  "sinh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "sinh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "size": [
    "int(Tensor self, int dim) -> int",
  ],
  "slice": [
    "Tensor(Tensor self, int dim=0, int? start=None, int? end=None, int step=1) -> Tensor",
  ],
  "slice_backward": [
    "(Tensor gradOutput, int[] inputSizes, int dim, int start, int end, int step) -> Tensor",
    "out(Tensor gradOutput, int[] inputSizes, int dim, int start, int end, int step, *, Tensor! out) -> Tensor!",
  ],
  "slice_copy": [
    "Tensor(Tensor self, int dim=0, int? start=None, int? end=None, int step=1) -> Tensor",
    "Tensor_out(Tensor self, int dim=0, int? start=None, int? end=None, int step=1, *, Tensor! out) -> Tensor!",
  ],
  "slice_inverse": [
    "(Tensor self, Tensor src, int dim=0, int? start=None, int? end=None, int step=1) -> Tensor",
  ],
  "slice_scatter": [
    "(Tensor self, Tensor src, int dim=0, int? start=None, int? end=None, int step=1) -> Tensor",
    "out(Tensor self, Tensor src, int dim=0, int? start=None, int? end=None, int step=1, *, Tensor! out) -> Tensor!",
  ],
  "slogdet": [
    "(Tensor self) -> Tensor sign, Tensor logabsdet",
    "out(Tensor self, *, Tensor! sign, Tensor! logabsdet) -> Tensor! sign, Tensor! logabsdet",
  ],
  "slow_conv3d": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1;1], int[] padding=[0;0;0]) -> Tensor",
    "out(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1;1], int[] padding=[0;0;0], *, Tensor! out) -> Tensor!",
  ],
  "slow_conv3d_forward": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias, int[] stride, int[] padding) -> Tensor",
    "output(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias, int[] stride, int[] padding, *, Tensor! output) -> Tensor!",
  ],
  "slow_conv_dilated2d": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1], int[] padding=[0;0], int[] dilation=[1;1]) -> Tensor",
    "out(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1], int[] padding=[0;0], int[] dilation=[1;1], *, Tensor! out) -> Tensor!",
  ],
  "slow_conv_dilated3d": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1;1], int[] padding=[0;0;0], int[] dilation=[1;1;1]) -> Tensor",
    "out(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1;1], int[] padding=[0;0;0], int[] dilation=[1;1;1], *, Tensor! out) -> Tensor!",
  ],
  "slow_conv_transpose2d": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1], int[] padding=[0;0], int[] outputPadding=[0;0], int[] dilation=[1;1]) -> Tensor",
    "out(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1], int[] padding=[0;0], int[] outputPadding=[0;0], int[] dilation=[1;1], *, Tensor! out) -> Tensor!",
  ],
  "slow_conv_transpose3d": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1;1], int[] padding=[0;0;0], int[] outputPadding=[0;0;0], int[] dilation=[1;1;1]) -> Tensor",
    "out(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1;1], int[] padding=[0;0;0], int[] outputPadding=[0;0;0], int[] dilation=[1;1;1], *, Tensor! out) -> Tensor!",
  ],
  "smm": [
    "(Tensor self, Tensor mat2) -> Tensor",
  ],
  "smooth_l1_loss": [
    "(Tensor self, Tensor target, int reduction=1, float beta=1.) -> Tensor",
    "out(Tensor self, Tensor target, int reduction=1, float beta=1., *, Tensor! out) -> Tensor!",
  ],
  "smooth_l1_loss_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, int reduction, float beta) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor target, int reduction, float beta, *, Tensor! gradInput) -> Tensor!",
  ],
  "soft_margin_loss": [
    "(Tensor self, Tensor target, int reduction=1) -> Tensor",
    "out(Tensor self, Tensor target, int reduction=1, *, Tensor! out) -> Tensor!",
  ],
  "soft_margin_loss_backward": [
    "(Tensor gradOutput, Tensor self, Tensor target, int reduction) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Tensor target, int reduction, *, Tensor! gradInput) -> Tensor!",
  ],
  "softmax": [
    "int(Tensor self, int dim, ScalarType? dtype=None) -> Tensor",
    "int_out(Tensor self, int dim, ScalarType? dtype=None, *, Tensor! out) -> Tensor!",
  ],
  "softplus": [
    "(Tensor self, Scalar beta=1, Scalar threshold=20) -> Tensor",
    "out(Tensor self, Scalar beta=1, Scalar threshold=20, *, Tensor! out) -> Tensor!",
  ],
  "softplus_backward": [
    "(Tensor gradOutput, Tensor self, Scalar beta, Scalar threshold) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Scalar beta, Scalar threshold, *, Tensor! gradInput) -> Tensor!",
  ],
  "softshrink": [
    "(Tensor self, Scalar lambd=0.5) -> Tensor",
    "out(Tensor self, Scalar lambd=0.5, *, Tensor! out) -> Tensor!",
  ],
  "softshrink_backward": [
    "(Tensor gradOutput, Tensor self, Scalar lambd) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Scalar lambd, *, Tensor! gradInput) -> Tensor!",
  ],
  "sort": [
    "(Tensor self, int dim=-1, bool descending=False) -> Tensor values, Tensor indices",
    "stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False) -> Tensor values, Tensor indices",
    "values(Tensor self, int dim=-1, bool descending=False, *, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
    "values_stable(Tensor self, *, bool? stable, int dim=-1, bool descending=False, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
  ],
  "sparse_bsc_tensor": [
    "ccol_row_value(Tensor ccolIndices, Tensor rowIndices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
    "ccol_row_value_size(Tensor ccolIndices, Tensor rowIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
  ],
  "sparse_bsr_tensor": [
    "crow_col_value(Tensor crowIndices, Tensor colIndices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
    "crow_col_value_size(Tensor crowIndices, Tensor colIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
  ],
  "sparse_compressed_tensor": [
    "comp_plain_value(Tensor compressedIndices, Tensor plainIndices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
    "comp_plain_value_size(Tensor compressedIndices, Tensor plainIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
  ],
  "sparse_coo_tensor": [
    "size(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
    "indices(Tensor indices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, bool? isCoalesced=None) -> Tensor",
    "indices_size(Tensor indices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, bool? isCoalesced=None) -> Tensor",
    "size_out(int[] size, *, Tensor! out) -> Tensor!",
  ],
  "sparse_csc_tensor": [
    "ccol_row_value(Tensor ccolIndices, Tensor rowIndices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
    "ccol_row_value_size(Tensor ccolIndices, Tensor rowIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
  ],
  "sparse_csr_tensor": [
    "crow_col_value(Tensor crowIndices, Tensor colIndices, Tensor values, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
    "crow_col_value_size(Tensor crowIndices, Tensor colIndices, Tensor values, int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=False) -> Tensor",
  ],
  "sparse_dim": [
    "(Tensor self) -> int",
  ],
  "sparse_mask": [
    "(Tensor self, Tensor mask) -> Tensor",
    "out(Tensor self, Tensor mask, *, Tensor! out) -> Tensor!",
  ],
  "sparse_resize": [
    "(Tensor self, int[] size, int sparseDim, int denseDim) -> Tensor",
    "out(Tensor self, int[] size, int sparseDim, int denseDim, *, Tensor! out) -> Tensor!",
  ],
  "sparse_resize_": [
    "(Tensor! self, int[] size, int sparseDim, int denseDim) -> Tensor!",
  ],
  "sparse_resize_and_clear": [
    "(Tensor self, int[] size, int sparseDim, int denseDim) -> Tensor",
    "out(Tensor self, int[] size, int sparseDim, int denseDim, *, Tensor! out) -> Tensor!",
  ],
  "sparse_resize_and_clear_": [
    "(Tensor! self, int[] size, int sparseDim, int denseDim) -> Tensor!",
  ],
  "sparse_sampled_addmm": [
    "(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "special_airy_ai": [
    "(Tensor x) -> Tensor",
    "out(Tensor x, *, Tensor! out) -> Tensor!",
  ],
  "special_bessel_j0": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_bessel_j1": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_bessel_y0": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_bessel_y1": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_chebyshev_polynomial_t": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_chebyshev_polynomial_u": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_chebyshev_polynomial_v": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_chebyshev_polynomial_w": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_digamma": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_entr": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_erf": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_erfc": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_erfcx": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_erfinv": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_exp2": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_expit": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_expm1": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_gammainc": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "special_gammaincc": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "special_gammaln": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_hermite_polynomial_h": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_hermite_polynomial_he": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_i0": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_i0e": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_i1": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_i1e": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_laguerre_polynomial_l": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_legendre_polynomial_p": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_log1p": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_log_ndtr": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_log_softmax": [
    "(Tensor self, int dim, *, ScalarType? dtype=None) -> Tensor",
  ],
  "special_logit": [
    "(Tensor self, float? eps=None) -> Tensor",
    "out(Tensor self, float? eps=None, *, Tensor! out) -> Tensor!",
  ],
  "special_logsumexp": [
    "(Tensor self, int[] dim, bool keepdim=False) -> Tensor",
    "out(Tensor self, int[] dim, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "special_modified_bessel_i0": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_modified_bessel_i1": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_modified_bessel_k0": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_modified_bessel_k1": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_multigammaln": [
    "(Tensor self, int p) -> Tensor",
    "out(Tensor self, int p, *, Tensor! out) -> Tensor!",
  ],
  "special_ndtr": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_ndtri": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_polygamma": [
    "(int n, Tensor self) -> Tensor",
    "out(int n, Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_psi": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_round": [
    "(Tensor self, *, int decimals=0) -> Tensor",
    "out(Tensor self, *, int decimals=0, Tensor! out) -> Tensor!",
  ],
  "special_scaled_modified_bessel_k0": [
    "(Tensor x) -> Tensor",
    "out(Tensor x, *, Tensor! out) -> Tensor!",
  ],
  "special_scaled_modified_bessel_k1": [
    "(Tensor x) -> Tensor",
    "out(Tensor x, *, Tensor! out) -> Tensor!",
  ],
  "special_shifted_chebyshev_polynomial_t": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_shifted_chebyshev_polynomial_u": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_shifted_chebyshev_polynomial_v": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_shifted_chebyshev_polynomial_w": [
    "(Tensor x, Tensor n) -> Tensor",
    "n_scalar(Tensor x, Scalar n) -> Tensor",
    "x_scalar(Scalar x, Tensor n) -> Tensor",
    "n_scalar_out(Tensor x, Scalar n, *, Tensor! out) -> Tensor!",
    "out(Tensor x, Tensor n, *, Tensor! out) -> Tensor!",
    "x_scalar_out(Scalar x, Tensor n, *, Tensor! out) -> Tensor!",
  ],
  "special_sinc": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "special_softmax": [
    "(Tensor self, int dim, ScalarType? dtype=None) -> Tensor",
  ],
  "special_spherical_bessel_j0": [
    "(Tensor x) -> Tensor",
    "out(Tensor x, *, Tensor! out) -> Tensor!",
  ],
  "special_xlog1py": [
    "(Tensor self, Tensor other) -> Tensor",
    "other_scalar(Tensor self, Scalar other) -> Tensor",
    "self_scalar(Scalar self, Tensor other) -> Tensor",
    "other_scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
    "self_scalar_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "special_xlogy": [
    "(Tensor self, Tensor other) -> Tensor",
    "other_scalar(Tensor self, Scalar other) -> Tensor",
    "self_scalar(Scalar self, Tensor other) -> Tensor",
    "other_scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
    "self_scalar_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "special_zeta": [
    "(Tensor self, Tensor other) -> Tensor",
    "other_scalar(Tensor self, Scalar other) -> Tensor",
    "self_scalar(Scalar self, Tensor other) -> Tensor",
    "other_scalar_out(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
    "self_scalar_out(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "split": [
    "Tensor(Tensor self, int splitSize, int dim=0) -> Tensor[]",
    "sizes(Tensor self, int[] splitSize, int dim=0) -> Tensor[]",
  ],
  "split_copy": [
    "Tensor(Tensor self, int splitSize, int dim=0) -> Tensor[]",
    "Tensor_out(Tensor self, int splitSize, int dim=0, *, Tensor![] out) -> ",
  ],
  "split_with_sizes": [
    "(Tensor self, int[] splitSizes, int dim=0) -> Tensor[]",
  ],
  "split_with_sizes_copy": [
    "(Tensor self, int[] splitSizes, int dim=0) -> Tensor[]",
    "out(Tensor self, int[] splitSizes, int dim=0, *, Tensor![] out) -> ",
  ],
  "sqrt": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "sqrt_": [
    "(Tensor! self) -> Tensor!",
  ],
  "square": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "square_": [
    "(Tensor! self) -> Tensor!",
  ],
  "squeeze": [
    "(Tensor self) -> Tensor",
    "dim(Tensor self, int dim) -> Tensor",
    "dims(Tensor self, int[] dim) -> Tensor",
  ],
  "squeeze_": [
    "(Tensor! self) -> Tensor!",
    "dim(Tensor! self, int dim) -> Tensor!",
    "dims(Tensor! self, int[] dim) -> Tensor!",
  ],
  "squeeze_copy": [
    "(Tensor self) -> Tensor",
    "dim(Tensor self, int dim) -> Tensor",
    "dims(Tensor self, int[] dim) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
    "dim_out(Tensor self, int dim, *, Tensor! out) -> Tensor!",
    "dims_out(Tensor self, int[] dim, *, Tensor! out) -> Tensor!",
  ],
  "sspaddmm": [
    "(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1) -> Tensor",
    "out(Tensor self, Tensor mat1, Tensor mat2, *, Scalar beta=1, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "stack": [
    "(Tensor[] tensors, int dim=0) -> Tensor",
    "out(Tensor[] tensors, int dim=0, *, Tensor! out) -> Tensor!",
  ],
  "std": [
    "(Tensor self, bool unbiased=True) -> Tensor",
    "correction(Tensor self, int[]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor",
    "correction_names(Tensor self, str[] dim, *, Scalar? correction=None, bool keepdim=False) -> Tensor",
    "dim(Tensor self, int[]? dim, bool unbiased=True, bool keepdim=False) -> Tensor",
    "names_dim(Tensor self, str[] dim, bool unbiased=True, bool keepdim=False) -> Tensor",
    "correction_names_out(Tensor self, str[] dim, *, Scalar? correction=None, bool keepdim=False, Tensor! out) -> Tensor!",
    "correction_out(Tensor self, int[]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor! out) -> Tensor!",
    "names_out(Tensor self, str[] dim, bool unbiased=True, bool keepdim=False, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int[]? dim, bool unbiased=True, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "std_mean": [
    "(Tensor self, bool unbiased=True) -> Tensor, Tensor",
    "correction(Tensor self, int[]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor, Tensor",
    "correction_names(Tensor self, str[] dim, *, Scalar? correction=None, bool keepdim=False) -> Tensor, Tensor",
    "dim(Tensor self, int[]? dim, bool unbiased=True, bool keepdim=False) -> Tensor, Tensor",
    "names_dim(Tensor self, str[] dim, bool unbiased=True, bool keepdim=False) -> Tensor, Tensor",
    "correction_out(Tensor self, int[]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "stft": [
    "(Tensor self, int nFft, int? hopLength=None, int? winLength=None, Tensor? window=None, bool normalized=False, bool? onesided=None, bool? returnComplex=None, bool? alignToWindow=None) -> Tensor",
    "center(Tensor self, int nFft, int? hopLength=None, int? winLength=None, Tensor? window=None, bool center=True, str padMode=\"reflect\", bool normalized=False, bool? onesided=None, bool? returnComplex=None, bool? alignToWindow=None) -> Tensor",
  ],
  "stride": [
    "int(Tensor self, int dim) -> int",
  ],
  "sub": [
    "Tensor(Operand self, Operand other, *, Scalar alpha=1) -> Tensor",
    "out(Operand self, Operand other, *, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "sub_": [
    "Tensor(Tensor! self, Operand other, *, Scalar alpha=1) -> Tensor!",
  ],
  "subtract": [
    "Tensor(Operand self, Operand other, *, Scalar alpha=1) -> Tensor",
    "out(Operand self, Operand other, *, Scalar alpha=1, Tensor! out) -> Tensor!",
  ],
  "subtract_": [
    "Tensor(Tensor! self, Operand other, *, Scalar alpha=1) -> Tensor!",
  ],
  "sum": [
    "(Tensor self, *, ScalarType? dtype=None) -> Tensor",
    "dim_DimnameList(Tensor self, str[] dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "dim_IntList(Tensor self, int[]? dim, bool keepdim=False, *, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
    "DimnameList_out(Tensor self, str[] dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
    "IntList_out(Tensor self, int[]? dim, bool keepdim=False, *, ScalarType? dtype=None, Tensor! out) -> Tensor!",
  ],
  "sum_to_size": [
    "(Tensor self, int[] size) -> Tensor",
  ],
  "svd": [
    "(Tensor self, bool some=True, bool computeUv=True) -> Tensor U, Tensor S, Tensor V",
    "U(Tensor self, bool some=True, bool computeUv=True, *, Tensor! U, Tensor! S, Tensor! V) -> Tensor! U, Tensor! S, Tensor! V",
  ],
  "swapaxes": [
    "(Tensor self, int axis0, int axis1) -> Tensor",
  ],
  "swapaxes_": [
    "(Tensor! self, int axis0, int axis1) -> Tensor!",
  ],
  "swapdims": [
    "(Tensor self, int dim0, int dim1) -> Tensor",
  ],
  "swapdims_": [
    "(Tensor! self, int dim0, int dim1) -> Tensor!",
  ],
  "sym_constrain_range": [
    "(Scalar size, *, int? min=None, int? max=None) -> ",
  ],
  "sym_constrain_range_for_size": [
    "(Scalar size, *, int? min=None, int? max=None) -> ",
  ],
  "sym_is_contiguous": [
    "(Tensor self, MemoryFormat memoryFormat=0) -> bool",
  ],
  "sym_numel": [
    "(Tensor self) -> int",
  ],
  "sym_size": [
    "int(Tensor self, int dim) -> int",
  ],
  "sym_storage_offset": [
    "(Tensor self) -> int",
  ],
  "sym_stride": [
    "int(Tensor self, int dim) -> int",
  ],
  "t": [
    "(Tensor self) -> Tensor",
  ],
  "t_": [
    "(Tensor! self) -> Tensor!",
  ],
  "t_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "take": [
    "(Tensor self, Tensor index) -> Tensor",
    "out(Tensor self, Tensor index, *, Tensor! out) -> Tensor!",
  ],
  "take_along_dim": [
    "(Tensor self, Tensor indices, int? dim=None) -> Tensor",
    "out(Tensor self, Tensor indices, int? dim=None, *, Tensor! out) -> Tensor!",
  ],
  "tan": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "tan_": [
    "(Tensor! self) -> Tensor!",
  ],
  "tanh": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "tanh_": [
    "(Tensor! self) -> Tensor!",
  ],
  "tanh_backward": [
    "(Tensor gradOutput, Tensor output) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor output, *, Tensor! gradInput) -> Tensor!",
  ],
  "tensor_split": [
    "indices(Tensor self, int[] indices, int dim=0) -> Tensor[]",
    "sections(Tensor self, int sections, int dim=0) -> Tensor[]",
    "tensor_indices_or_sections(Tensor self, Tensor tensorIndicesOrSections, int dim=0) -> Tensor[]",
  ],
  "tensordot": [
    "(Tensor self, Tensor other, int[] dimsSelf, int[] dimsOther) -> Tensor",
    "out(Tensor self, Tensor other, int[] dimsSelf, int[] dimsOther, *, Tensor! out) -> Tensor!",
  ],
  "thnn_conv2d": [
    "(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1], int[] padding=[0;0]) -> Tensor",
    "out(Tensor self, Tensor weight, int[] kernelSize, Tensor? bias=None, int[] stride=[1;1], int[] padding=[0;0], *, Tensor! out) -> Tensor!",
  ],
  "threshold": [
    "(Tensor self, Scalar threshold, Scalar value) -> Tensor",
    "out(Tensor self, Scalar threshold, Scalar value, *, Tensor! out) -> Tensor!",
  ],
  "threshold_": [
    "(Tensor! self, Scalar threshold, Scalar value) -> Tensor!",
  ],
  "threshold_backward": [
    "(Tensor gradOutput, Tensor self, Scalar threshold) -> Tensor",
    "grad_input(Tensor gradOutput, Tensor self, Scalar threshold, *, Tensor! gradInput) -> Tensor!",
  ],
  "tile": [
    "(Tensor self, int[] dims) -> Tensor",
  ],
  "to": [
    "dtype(Tensor self, ScalarType dtype, bool nonBlocking=False, bool copy=False, MemoryFormat? memoryFormat=None) -> Tensor",
    "other(Tensor self, Tensor other, bool nonBlocking=False, bool copy=False, MemoryFormat? memoryFormat=None) -> Tensor",
    "device(Tensor self, Device device, ScalarType dtype, bool nonBlocking=False, bool copy=False, MemoryFormat? memoryFormat=None) -> Tensor",
    "dtype_layout(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, bool nonBlocking=False, bool copy=False, MemoryFormat? memoryFormat=None) -> Tensor",
  ],
  "to_dense": [
    "(Tensor self, ScalarType? dtype=None, *, bool? maskedGrad=None) -> Tensor",
  ],
  "to_dense_backward": [
    "(Tensor grad, Tensor input, bool? maskedGrad=None) -> Tensor",
  ],
  "to_mkldnn": [
    "(Tensor self, ScalarType? dtype=None) -> Tensor",
    "out(Tensor self, ScalarType? dtype=None, *, Tensor! out) -> Tensor!",
  ],
  "to_mkldnn_backward": [
    "(Tensor grad, Tensor input) -> Tensor",
  ],
  "to_padded_tensor": [
    "(Tensor self, float padding, int[]? outputSize=None) -> Tensor",
    "out(Tensor self, float padding, int[]? outputSize=None, *, Tensor! out) -> Tensor!",
  ],
  "to_sparse": [
    "sparse_dim(Tensor self, int sparseDim) -> Tensor",
    "(Tensor self, *, Layout? layout=None, int[]? blocksize=None, int? denseDim=None) -> Tensor",
  ],
  "to_sparse_bsc": [
    "(Tensor self, int[] blocksize, int? denseDim=None) -> Tensor",
  ],
  "to_sparse_bsr": [
    "(Tensor self, int[] blocksize, int? denseDim=None) -> Tensor",
  ],
  "to_sparse_csc": [
    "(Tensor self, int? denseDim=None) -> Tensor",
  ],
  "to_sparse_csr": [
    "(Tensor self, int? denseDim=None) -> Tensor",
  ],
  "topk": [
    "(Tensor self, int k, int dim=-1, bool largest=True, bool sorted=True) -> Tensor values, Tensor indices",
    "values(Tensor self, int k, int dim=-1, bool largest=True, bool sorted=True, *, Tensor! values, Tensor! indices) -> Tensor! values, Tensor! indices",
  ],
  "trace": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "trace_backward": [
    "(Tensor grad, int[] sizes) -> Tensor",
  ],
  "transpose": [
    "int(Tensor self, int dim0, int dim1) -> Tensor",
  ],
  "transpose_": [
    "(Tensor! self, int dim0, int dim1) -> Tensor!",
  ],
  "transpose_copy": [
    "int(Tensor self, int dim0, int dim1) -> Tensor",
    "int_out(Tensor self, int dim0, int dim1, *, Tensor! out) -> Tensor!",
  ],
  "trapezoid": [
    "dx(Tensor y, *, Scalar dx=1, int dim=-1) -> Tensor",
    "x(Tensor y, Tensor x, *, int dim=-1) -> Tensor",
  ],
  "trapz": [
    "dx(Tensor y, *, float dx=1., int dim=-1) -> Tensor",
    "x(Tensor y, Tensor x, *, int dim=-1) -> Tensor",
  ],
  "triangular_solve": [
    "(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False) -> Tensor solution, Tensor clonedCoefficient",
    "X(Tensor self, Tensor A, bool upper=True, bool transpose=False, bool unitriangular=False, *, Tensor! X, Tensor! M) -> Tensor! solution, Tensor! clonedCoefficient",
  ],
  "tril": [
    "(Tensor self, int diagonal=0) -> Tensor",
    "out(Tensor self, int diagonal=0, *, Tensor! out) -> Tensor!",
  ],
  "tril_": [
    "(Tensor! self, int diagonal=0) -> Tensor!",
  ],
  "tril_indices": [
    "(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int row, int col, int offset=0, *, Tensor! out) -> Tensor!",
  ],
  "triplet_margin_loss": [
    "(Tensor anchor, Tensor positive, Tensor negative, float margin=1., float p=2., float eps=9.9999999999999995e-07, bool swap=False, int reduction=1) -> Tensor",
  ],
  "triu": [
    "(Tensor self, int diagonal=0) -> Tensor",
    "out(Tensor self, int diagonal=0, *, Tensor! out) -> Tensor!",
  ],
  "triu_": [
    "(Tensor! self, int diagonal=0) -> Tensor!",
  ],
  "triu_indices": [
    "(int row, int col, int offset=0, *, ScalarType? dtype=4, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int row, int col, int offset=0, *, Tensor! out) -> Tensor!",
  ],
  "true_divide": [
    "Tensor(Operand self, Operand other) -> Tensor",
    "out(Operand self, Operand other, *, Tensor! out) -> Tensor!",
  ],
  "true_divide_": [
    "Tensor(Tensor! self, Operand other) -> Tensor!",
  ],
  "trunc": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "trunc_": [
    "(Tensor! self) -> Tensor!",
  ],
  "type_as": [
    "(Tensor self, Tensor other) -> Tensor",
  ],
  "unbind": [
    "int(Tensor self, int dim=0) -> Tensor[]",
  ],
  "unbind_copy": [
    "int(Tensor self, int dim=0) -> Tensor[]",
    "int_out(Tensor self, int dim=0, *, Tensor![] out) -> ",
  ],
  "unflatten": [
    "int(Tensor self, int dim, int[] sizes) -> Tensor",
  ],
  "unflatten_dense_tensors": [
    "(Tensor flat, Tensor[] tensors) -> Tensor[]",
  ],
  "unfold": [
    "(Tensor self, int dimension, int size, int step) -> Tensor",
  ],
  "unfold_backward": [
    "(Tensor gradIn, int[] inputSizes, int dim, int size, int step) -> Tensor",
    "out(Tensor gradIn, int[] inputSizes, int dim, int size, int step, *, Tensor! out) -> Tensor!",
  ],
  "unfold_copy": [
    "(Tensor self, int dimension, int size, int step) -> Tensor",
    "out(Tensor self, int dimension, int size, int step, *, Tensor! out) -> Tensor!",
  ],
  "uniform": [
    "(Tensor self, float from=0., float to=1., *, Generator? generator=None) -> Tensor",
    "out(Tensor self, float from=0., float to=1., *, Generator? generator=None, Tensor! out) -> Tensor!",
  ],
  "uniform_": [
    "(Tensor! self, float from=0., float to=1., *, Generator? generator=None) -> Tensor!",
  ],
  "unique_consecutive": [
    "(Tensor self, bool returnInverse=False, bool returnCounts=False, int? dim=None) -> Tensor, Tensor, Tensor",
    "out(Tensor self, bool returnInverse=False, bool returnCounts=False, int? dim=None, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "unique_dim": [
    "(Tensor self, int dim, bool sorted=True, bool returnInverse=False, bool returnCounts=False) -> Tensor, Tensor, Tensor",
    "out(Tensor self, int dim, bool sorted=True, bool returnInverse=False, bool returnCounts=False, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "unique_dim_consecutive": [
    "(Tensor self, int dim, bool returnInverse=False, bool returnCounts=False) -> Tensor, Tensor, Tensor",
    "out(Tensor self, int dim, bool returnInverse=False, bool returnCounts=False, *, Tensor! out0, Tensor! out1, Tensor! out2) -> Tensor!, Tensor!, Tensor!",
  ],
  "unsafe_chunk": [
    "(Tensor self, int chunks, int dim=0) -> Tensor[]",
  ],
  "unsafe_split": [
    "Tensor(Tensor self, int splitSize, int dim=0) -> Tensor[]",
    "Tensor_out(Tensor self, int splitSize, int dim=0, *, Tensor![] out) -> ",
  ],
  "unsafe_split_with_sizes": [
    "(Tensor self, int[] splitSizes, int dim=0) -> Tensor[]",
    "out(Tensor self, int[] splitSizes, int dim=0, *, Tensor![] out) -> ",
  ],
  "unsqueeze": [
    "(Tensor self, int dim) -> Tensor",
  ],
  "unsqueeze_": [
    "(Tensor! self, int dim) -> Tensor!",
  ],
  "unsqueeze_copy": [
    "(Tensor self, int dim) -> Tensor",
    "out(Tensor self, int dim, *, Tensor! out) -> Tensor!",
  ],
  "upsample_bicubic2d": [
    "vec(Tensor input, int[]? outputSize, bool alignCorners, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, bool alignCorners, float? scalesH=None, float? scalesW=None) -> Tensor",
    "out(Tensor self, int[] outputSize, bool alignCorners, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "upsample_bicubic2d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "upsample_bilinear2d": [
    "vec(Tensor input, int[]? outputSize, bool alignCorners, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, bool alignCorners, float? scalesH=None, float? scalesW=None) -> Tensor",
    "vec_out(Tensor input, int[]? outputSize, bool alignCorners, float[]? scaleFactors, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int[] outputSize, bool alignCorners, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "upsample_bilinear2d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "upsample_linear1d": [
    "(Tensor self, int[] outputSize, bool alignCorners, float? scales=None) -> Tensor",
    "vec(Tensor input, int[]? outputSize, bool alignCorners, float[]? scaleFactors) -> Tensor",
    "out(Tensor self, int[] outputSize, bool alignCorners, float? scales=None, *, Tensor! out) -> Tensor!",
  ],
  "upsample_linear1d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scales=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scales=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "upsample_nearest1d": [
    "(Tensor self, int[] outputSize, float? scales=None) -> Tensor",
    "vec(Tensor input, int[]? outputSize, float[]? scaleFactors) -> Tensor",
    "out(Tensor self, int[] outputSize, float? scales=None, *, Tensor! out) -> Tensor!",
  ],
  "upsample_nearest1d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scales=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scales=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "upsample_nearest2d": [
    "vec(Tensor input, int[]? outputSize, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, float? scalesH=None, float? scalesW=None) -> Tensor",
    "vec_out(Tensor input, int[]? outputSize, float[]? scaleFactors, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int[] outputSize, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "upsample_nearest2d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "upsample_nearest3d": [
    "vec(Tensor input, int[]? outputSize, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, float? scalesD=None, float? scalesH=None, float? scalesW=None) -> Tensor",
    "out(Tensor self, int[] outputSize, float? scalesD=None, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "upsample_nearest3d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scalesD=None, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, float? scalesD=None, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "upsample_trilinear3d": [
    "vec(Tensor input, int[]? outputSize, bool alignCorners, float[]? scaleFactors) -> Tensor",
    "(Tensor self, int[] outputSize, bool alignCorners, float? scalesD=None, float? scalesH=None, float? scalesW=None) -> Tensor",
    "out(Tensor self, int[] outputSize, bool alignCorners, float? scalesD=None, float? scalesH=None, float? scalesW=None, *, Tensor! out) -> Tensor!",
  ],
  "upsample_trilinear3d_backward": [
    "(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesD=None, float? scalesH=None, float? scalesW=None) -> Tensor",
    "grad_input(Tensor gradOutput, int[] outputSize, int[] inputSize, bool alignCorners, float? scalesD=None, float? scalesH=None, float? scalesW=None, *, Tensor! gradInput) -> Tensor!",
  ],
  "value_selecting_reduction_backward": [
    "(Tensor grad, int dim, Tensor indices, int[] sizes, bool keepdim) -> Tensor",
  ],
  "values": [
    "(Tensor self) -> Tensor",
  ],
  "values_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "vander": [
    "(Tensor x, int? N=None, bool increasing=False) -> Tensor",
  ],
  "var": [
    "(Tensor self, bool unbiased=True) -> Tensor",
    "correction(Tensor self, int[]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor",
    "correction_names(Tensor self, str[] dim, *, Scalar? correction=None, bool keepdim=False) -> Tensor",
    "dim(Tensor self, int[]? dim, bool unbiased=True, bool keepdim=False) -> Tensor",
    "names_dim(Tensor self, str[] dim, bool unbiased=True, bool keepdim=False) -> Tensor",
    "correction_names_out(Tensor self, str[] dim, *, Scalar? correction=None, bool keepdim=False, Tensor! out) -> Tensor!",
    "correction_out(Tensor self, int[]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor! out) -> Tensor!",
    "names_out(Tensor self, str[] dim, bool unbiased=True, bool keepdim=False, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int[]? dim, bool unbiased=True, bool keepdim=False, *, Tensor! out) -> Tensor!",
  ],
  "var_mean": [
    "(Tensor self, bool unbiased=True) -> Tensor, Tensor",
    "correction(Tensor self, int[]? dim=None, *, Scalar? correction=None, bool keepdim=False) -> Tensor, Tensor",
    "correction_names(Tensor self, str[] dim, *, Scalar? correction=None, bool keepdim=False) -> Tensor, Tensor",
    "dim(Tensor self, int[]? dim, bool unbiased=True, bool keepdim=False) -> Tensor, Tensor",
    "names_dim(Tensor self, str[] dim, bool unbiased=True, bool keepdim=False) -> Tensor, Tensor",
    "correction_out(Tensor self, int[]? dim=None, *, Scalar? correction=None, bool keepdim=False, Tensor! out0, Tensor! out1) -> Tensor!, Tensor!",
  ],
  "vdot": [
    "(Tensor self, Tensor other) -> Tensor",
    "out(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "view": [
    "(Tensor self, int[] size) -> Tensor",
    "dtype(Tensor self, ScalarType dtype) -> Tensor",
  ],
  "view_as": [
    "(Tensor self, Tensor other) -> Tensor",
  ],
  "view_as_complex": [
    "(Tensor self) -> Tensor",
  ],
  "view_as_complex_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "view_as_real": [
    "(Tensor self) -> Tensor",
  ],
  "view_as_real_copy": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "view_copy": [
    "(Tensor self, int[] size) -> Tensor",
    "dtype(Tensor self, ScalarType dtype) -> Tensor",
    "dtype_out(Tensor self, ScalarType dtype, *, Tensor! out) -> Tensor!",
    "out(Tensor self, int[] size, *, Tensor! out) -> Tensor!",
  ],
  "vsplit": [
    "array(Tensor self, int[] indices) -> Tensor[]",
    "int(Tensor self, int sections) -> Tensor[]",
  ],
  "vstack": [
    "(Tensor[] tensors) -> Tensor",
    "out(Tensor[] tensors, *, Tensor! out) -> Tensor!",
  ],
  "where": [
    "(Tensor condition) -> Tensor[]",
    "Scalar(Tensor condition, Scalar self, Scalar other) -> Tensor",
    "ScalarOther(Tensor condition, Tensor self, Scalar other) -> Tensor",
    "ScalarSelf(Tensor condition, Scalar self, Tensor other) -> Tensor",
    "self(Tensor condition, Tensor self, Tensor other) -> Tensor",
    "self_out(Tensor condition, Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "xlogy": [
    "Scalar_Other(Tensor self, Scalar other) -> Tensor",
    "Scalar_Self(Scalar self, Tensor other) -> Tensor",
    "Tensor(Tensor self, Tensor other) -> Tensor",
    "OutScalar_Other(Tensor self, Scalar other, *, Tensor! out) -> Tensor!",
    "OutScalar_Self(Scalar self, Tensor other, *, Tensor! out) -> Tensor!",
    "OutTensor(Tensor self, Tensor other, *, Tensor! out) -> Tensor!",
  ],
  "xlogy_": [
    "Scalar_Other(Tensor! self, Scalar other) -> Tensor!",
    "Tensor(Tensor! self, Tensor other) -> Tensor!",
  ],
  "zero": [
    "(Tensor self) -> Tensor",
    "out(Tensor self, *, Tensor! out) -> Tensor!",
  ],
  "zero_": [
    "(Tensor! self) -> Tensor!",
  ],
  "zeros": [
    "(int[] size, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None) -> Tensor",
    "out(int[] size, *, Tensor! out) -> Tensor!",
  ],
  "zeros_like": [
    "(Tensor self, *, ScalarType? dtype=None, Layout? layout=None, Device? device=None, bool? pinMemory=None, MemoryFormat? memoryFormat=None) -> Tensor",
    "out(Tensor self, *, MemoryFormat? memoryFormat=None, Tensor! out) -> Tensor!",
  ],
};
