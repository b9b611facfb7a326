#pragma once
// See cusparse.h.
enum cusolverStatus_t : int;
