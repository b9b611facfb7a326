#pragma once
// In place of headers of NVIDIA's wheels of 0.8 GB: libtorch's headers name these types, and nobody here uses one.
typedef struct cusparseContext* cusparseHandle_t;
enum cusparseStatus_t : int;
