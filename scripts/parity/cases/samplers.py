def LangevinDynamics(x: rows, dtype):
    model = core.DoubleWellModel(dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.01, dtype=dtype)
    return sampler.sample(x=x, n_steps=20, thin=3, return_trajectory=True, return_diagnostics=True)


def LangevinDynamics_schedules(x: rows, dtype):
    model = core.RastriginModel(dtype=dtype)
    steps = core.CosineScheduler(0.002, 0.0005, 15)
    noise = core.ExponentialDecayScheduler(1.0, 0.9)
    sampler = samplers.LangevinDynamics(model, step_size=steps, noise_scale=noise, clamp=(-1.5, 1.5), dtype=dtype)
    first = sampler.sample(x=x, n_steps=10)
    second = sampler.sample(x=first, n_steps=10, reset_schedulers=False)
    return first, second, steps.get_value(), noise.get_value()


def LangevinDynamics_from_noise(x: single, dtype):
    model = core.GaussianModel(torch.zeros([3], dtype=dtype), torch.eye(3, dtype=dtype), dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.05, dtype=dtype)
    generator = torch.Generator().manual_seed(5)
    return sampler.sample(dim=3, n_samples=17, n_steps=12, generator=generator), torch.randn([4])


def LangevinDynamics_network(x: any, dtype):
    model = Mlp(x[0].numel(), dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.05, noise_scale=0.5, dtype=dtype)
    return sampler.sample(x=x, n_steps=10, return_diagnostics=True)


def LangevinDynamics_heun(x: rows, dtype):
    model = core.DoubleWellModel(dtype=dtype)
    integrator = integrators.HeunIntegrator(dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.01, dtype=dtype, integrator=integrator)
    return sampler.sample(x=x, n_steps=8)


def LangevinDynamics_backward_euler(x: rows, dtype):
    model = core.DoubleWellModel(dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.01, dtype=dtype, integrator="backward_euler_maruyama")
    return sampler.sample(x=x, n_steps=8, return_diagnostics=True)


def HamiltonianMonteCarlo(x: rows, dtype):
    model = core.DoubleWellModel(dtype=dtype)
    sampler = samplers.HamiltonianMonteCarlo(model, step_size=0.05, n_leapfrog_steps=5, dtype=dtype)
    return sampler.sample(x=x, n_steps=6, thin=2, return_trajectory=True, return_diagnostics=True)


def HamiltonianMonteCarlo_mass(x: widths, dtype):
    d = x.shape[1]
    model = core.GaussianModel(torch.zeros([d], dtype=dtype), torch.eye(d, dtype=dtype) + 0.2, dtype=dtype)
    mass = torch.arange(1, d + 1).to(dtype)
    sampler = samplers.HamiltonianMonteCarlo(model, step_size=0.1, n_leapfrog_steps=5, mass=mass, dtype=dtype)
    return sampler.sample(n_samples=5, n_steps=6)


def RiemannianManifoldHMC(x: widths, dtype):
    model = core.DoubleWellModel(dtype=dtype)
    metric = lambda x: torch.diag_embed(x * x + 1.0)
    sampler = samplers.RiemannianManifoldHMC(model, metric, step_size=0.05, n_leapfrog_steps=3, dtype=dtype)
    return sampler.sample(x=x, n_steps=3, return_diagnostics=True)


def RiemannianManifoldHMC_solver(x: rows, dtype):
    model = core.HarmonicModel(k=3.0, dtype=dtype)
    metric = lambda x: torch.diag_embed(x * x + 1.0)
    steps = core.LinearScheduler(0.05, 0.01, 3)
    solver = integrators.GeneralisedLeapfrogIntegrator(dtype=dtype, solver_max_iter=5, solver_check_every=2)
    sampler = samplers.RiemannianManifoldHMC(model, metric, step_size=steps, integrator=solver, dtype=dtype)
    return sampler.sample(x=x, n_steps=2, thin=2, return_trajectory=True)


def GradientDescentSampler(x: any, dtype):
    model = Mlp(x[0].numel(), dtype=dtype)
    sampler = samplers.GradientDescentSampler(model, step_size=0.1, dtype=dtype)
    return sampler.sample(x=x, n_steps=9, thin=3, return_trajectory=True, return_diagnostics=True)


def NesterovSampler(x: any, dtype):
    model = Mlp(x[0].numel(), dtype=dtype)
    steps = core.LinearScheduler(0.01, 0.001, 6)
    sampler = samplers.NesterovSampler(model, step_size=steps, momentum=0.8, dtype=dtype)
    return sampler.sample(x=x, n_steps=9, return_diagnostics=True)


def FlowSampler(x: any, dtype):
    model = Velocity(x[0].numel(), dtype=dtype)
    sampler = samplers.FlowSampler(model, dtype=dtype)
    fixed = samplers.FlowSampler(model, integrator=integrators.RK4Integrator(dtype=dtype), dtype=dtype)
    end = sampler.sample(x=x)
    path = fixed.sample(x=x, n_steps=6, thin=2, return_trajectory=True, return_diagnostics=True)
    return end, path


def FlowSampler_sde(x: any, dtype):
    model = Velocity(x[0].numel(), dtype=dtype)
    sampler = samplers.FlowSampler(model, mode="sde", diffusion_form="sigma", dtype=dtype)
    return sampler.sample(x=x, n_steps=10, return_diagnostics=True)


def FlowSampler_score(x: any, dtype):
    model = Velocity(x[0].numel(), dtype=dtype)
    sampler = samplers.FlowSampler(
        model, mode="sde", prediction="score", interpolant="vp", last_step="Tweedie", sample_eps=0.01, dtype=dtype
    )
    return sampler.sample(x=x, n_steps=10)


def FlowSampler_noise(x: any, dtype):
    model = Velocity(x[0].numel(), dtype=dtype)
    integrator = integrators.HeunIntegrator(dtype=dtype)
    sampler = samplers.FlowSampler(
        model, prediction="noise", interpolant="cosine", sample_eps=0.05, integrator=integrator, dtype=dtype
    )
    return sampler.sample(x=x, n_steps=10), sampler.prior_logp(x)


def FlowSampler_condition(x: any, dtype):
    model = Velocity(x[0].numel(), dtype=dtype)
    integrator = integrators.RK4Integrator(dtype=dtype)
    sampler = samplers.FlowSampler(model, negate_velocity=True, integrator=integrator, dtype=dtype)
    return sampler.sample(x=x, n_steps=5, y=torch.ones([x.shape[0]], dtype=dtype))
