#pragma once
// See cusparse.h.
typedef struct cublasContext* cublasHandle_t;
enum cublasStatus_t : int;
