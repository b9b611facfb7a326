def EulerMaruyamaIntegrator(x: any, dtype):
    integrator = integrators.EulerMaruyamaIntegrator(dtype=dtype)
    one = integrator.step({"x": x}, 0.1, drift=lambda x, t: x.sin().neg(), noise_scale=0.5)
    all = integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg(), diffusion=lambda x, t: x * 0.0 + 0.3)
    return one, all


def BackwardEulerMaruyamaIntegrator(x: any, dtype):
    integrator = integrators.BackwardEulerMaruyamaIntegrator(dtype=dtype)
    return integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg())


def HeunIntegrator(x: any, dtype):
    integrator = integrators.HeunIntegrator(dtype=dtype)
    one = integrator.step({"x": x}, 0.1, drift=lambda x, t: x.sin().neg(), noise_scale=0.5)
    all = integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg())
    return one, all


def MidpointIntegrator(x: any, dtype):
    integrator = integrators.MidpointIntegrator(dtype=dtype)
    return integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg())


def RK4Integrator(x: any, dtype):
    integrator = integrators.RK4Integrator(dtype=dtype)
    return integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg())


def RK438Integrator(x: any, dtype):
    integrator = integrators.RK438Integrator(dtype=dtype)
    t = torch.tensor([0.0, 0.1, 0.3, 0.7], dtype=dtype)
    return integrator.integrate({"x": x}, 0.1, 3, drift=lambda x, t: x.sin().neg(), t=t)


def AdaptiveHeunIntegrator(x: any, dtype):
    integrator = integrators.AdaptiveHeunIntegrator(dtype=dtype)
    return integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg())


def Bosh3Integrator(x: any, dtype):
    integrator = integrators.Bosh3Integrator(dtype=dtype, rtol=0.0001)
    return integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg())


def Dopri5Integrator(x: any, dtype):
    integrator = integrators.Dopri5Integrator(dtype=dtype, atol=1e-8)
    adaptive = integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg())
    fixed = integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg(), adaptive=False)
    return adaptive, fixed


def Dopri8Integrator(x: any, dtype):
    integrator = integrators.Dopri8Integrator(dtype=dtype)
    return integrator.integrate({"x": x}, 0.1, 7, drift=lambda x, t: x.sin().neg())


def LeapfrogIntegrator(x: any, dtype):
    integrator = integrators.LeapfrogIntegrator(dtype=dtype)
    p = torch.randn_like(x)
    plain = integrator.integrate({"x": x, "p": p}, 0.1, 7, drift=lambda x, t: x.sin().neg())
    safe = integrator.integrate({"x": x, "p": p}, 0.1, 7, mass=2.0, drift=lambda x, t: x.sin().neg(), safe=True)
    return plain, safe


def GeneralisedLeapfrogIntegrator(x: any, dtype):
    integrator = integrators.GeneralisedLeapfrogIntegrator(dtype=dtype, solver_max_iter=5)
    p = torch.randn_like(x)
    return integrator.integrate(
        {"x": x, "p": p}, 0.1, 4, force=lambda x, p, t: x.sin().neg() - p * 0.1, velocity=lambda x, p, t: p * 0.9
    )


def get_integrator(x: any, dtype):
    integrator = integrators.get_integrator("rk4", dtype=dtype)
    return integrator.step({"x": x}, 0.1, drift=lambda x, t: x.neg())


def resolve_integrator(x: rows, dtype):
    integrator = integrators.resolve_integrator(
        None, default="heun", family=core.BaseRungeKuttaIntegrator, owner="me", device=torch.device("cpu"), dtype=dtype
    )
    return integrator.integrate({"x": x}, 0.1, 3, drift=lambda x, t: x.neg())
