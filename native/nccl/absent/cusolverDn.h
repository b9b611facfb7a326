#pragma once
// See cusparse.h.
typedef struct cusolverDnContext* cusolverDnHandle_t;
