def DoubleWellModel(x: rows, dtype):
    model = core.DoubleWellModel(barrier_height=1.3, b=0.9, dtype=dtype)
    return model(x), model.gradient(x)


def GaussianModel(x: widths, dtype):
    d = x.shape[1]
    model = core.GaussianModel(torch.ones([d], dtype=dtype), torch.eye(d, dtype=dtype) + 0.2, dtype=dtype)
    return model(x), model.gradient(x)


def HarmonicModel(x: rows, dtype):
    model = core.HarmonicModel(k=0.7, dtype=dtype)
    return model(x), model.gradient(x)


def DoubleWellModel_of_any_shape(x: any, dtype):
    well = core.DoubleWellModel(dtype=dtype)
    harmonic = core.HarmonicModel(dtype=dtype)
    ackley = core.AckleyModel(dtype=dtype)
    rastrigin = core.RastriginModel(dtype=dtype)
    styblinski = core.StyblinskiTangModel(dtype=dtype)
    return well(x), harmonic(x), ackley(x), rastrigin(x), styblinski(x)


def RosenbrockModel(x: vectors, dtype):
    model = core.RosenbrockModel(a=0.9, b=3.0, dtype=dtype)
    return model(x), model.gradient(x)


def AckleyModel(x: rows, dtype):
    model = core.AckleyModel(dtype=dtype)
    return model(x), model.gradient(x)


def RastriginModel(x: rows, dtype):
    model = core.RastriginModel(a=3.0, dtype=dtype)
    return model(x), model.gradient(x)


def HimmelblauModel(x: pairs, dtype):
    model = core.HimmelblauModel(dtype=dtype)
    return model(x), model.gradient(x)


def BoothModel(x: pairs, dtype):
    model = core.BoothModel(dtype=dtype)
    return model(x), model.gradient(x)


def StyblinskiTangModel(x: rows, dtype):
    model = core.StyblinskiTangModel(dtype=dtype)
    return model(x), model.gradient(x)


def BaseModel(x: any, dtype):
    model = Mlp(x[0].numel(), dtype=dtype)
    return model(x), model.gradient(x)


def ConstantScheduler(x: single):
    scheduler = core.ConstantScheduler(0.3)
    return [scheduler.step() for _ in range(4)]


def ExponentialDecayScheduler(x: single):
    scheduler = core.ExponentialDecayScheduler(0.3, 0.7, min_value=0.1)
    return scheduler.get_value(), [scheduler.step() for _ in range(8)]


def LinearScheduler(x: single):
    scheduler = core.LinearScheduler(0.3, 0.01, 7)
    return scheduler.get_value(), [scheduler.step() for _ in range(9)]


def CosineScheduler(x: single):
    scheduler = core.CosineScheduler(0.3, 0.01, 7)
    return scheduler.get_value(), [scheduler.step() for _ in range(9)]


def MultiStepScheduler(x: single):
    scheduler = core.MultiStepScheduler(0.3, [2, 5], gamma=0.3)
    return scheduler.get_value(), [scheduler.step() for _ in range(8)]


def WarmupScheduler(x: single):
    scheduler = core.WarmupScheduler(core.LinearScheduler(1.0, 0.0, 4), 3, warmup_init_factor=0.1)
    return scheduler.get_value(), [scheduler.step() for _ in range(9)]


def TemperatureScheduler(x: single):
    scheduler = core.TemperatureScheduler(0.15, tau_star=0.6, n_steps=9)
    return scheduler.get_value(), [scheduler.step() for _ in range(12)], scheduler.epsilon_at(0.7)
