#pragma once

#include <c10/core/Stream.h>

#include <optional>

namespace ebm {

/// The kind of devices beside the CPU that this process can use, such as CUDA's once its half of libtorch has been
/// opened; none where there is no such device.
std::optional<c10::DeviceType> accelerator();

/// Where this thread has such a device work: its device, and its stream there.
std::optional<c10::Stream> current_stream();

/// Makes devices that libtorch has been given since the first backward pass known to it: its engine has threads for
/// those alone that were there then.
void renew_engine();

}  // namespace ebm
