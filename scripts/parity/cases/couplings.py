def IndependentCoupling(x: rows):
    result = couplings.IndependentCoupling()(torch.randn_like(x), x)
    return result.x0, result.x1


def ExactOTCoupling(x: vectors):
    result = couplings.ExactOTCoupling()(torch.randn_like(x), x)
    return result.x0, result.x1


def SinkhornCoupling(x: samples):
    result = couplings.SinkhornCoupling(reg=0.1, n_iters=50)(torch.randn_like(x), x)
    return result.x0, result.x1


def UnbalancedSinkhornCoupling(x: samples):
    result = couplings.UnbalancedSinkhornCoupling(n_iters=50)(torch.randn_like(x), x)
    return result.x0, result.x1, result.weights


def GreedyCoupling(x: images):
    result = couplings.GreedyCoupling()(torch.randn_like(x), x)
    return result.x0, result.x1


def ReflowCoupling(x: rows, dtype):
    flow = samplers.FlowSampler(Velocity(x.shape[1], dtype=dtype), integrator="rk4", dtype=dtype)
    result = couplings.ReflowCoupling(flow, n_steps=4)(x)
    return result.x0, result.x1


def get_coupling(x: samples):
    result = couplings.get_coupling("greedy").couple(torch.randn_like(x), x)
    return result.x1
