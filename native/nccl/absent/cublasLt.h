#pragma once
// See cusparse.h.
typedef struct cublasLtContext* cublasLtHandle_t;
