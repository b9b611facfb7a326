def LinearInterpolant(x: any, dtype):
    interpolant = interpolants.LinearInterpolant()
    x0 = torch.randn_like(x)
    t = torch.rand([x.shape[0]], dtype=dtype)
    v = torch.randn_like(x)
    return [
        interpolant.interpolate(x0, x, t),
        interpolant.compute_alpha_t(t),
        interpolant.compute_sigma_t(t),
        interpolant.compute_d_alpha_alpha_ratio_t(t),
        interpolant.compute_drift(x, t),
        interpolant.compute_diffusion(x, t),
        interpolant.velocity_to_score(v, x, t),
        interpolant.velocity_to_noise(v, x, t),
        interpolant.score_to_velocity(v, x, t),
    ]


def CosineInterpolant(x: any, dtype):
    interpolant = interpolants.CosineInterpolant()
    x0 = torch.randn_like(x)
    t = torch.rand([x.shape[0]], dtype=dtype)
    v = torch.randn_like(x)
    return [
        interpolant.interpolate(x0, x, t),
        interpolant.compute_alpha_t(t),
        interpolant.compute_sigma_t(t),
        interpolant.compute_d_alpha_alpha_ratio_t(t),
        interpolant.compute_drift(x, t),
        interpolant.velocity_to_score(v, x, t),
        interpolant.velocity_to_noise(v, x, t),
        interpolant.score_to_velocity(v, x, t),
    ]


def VariancePreservingInterpolant(x: any, dtype):
    interpolant = interpolants.VariancePreservingInterpolant(sigma_min=0.2, sigma_max=15.0)
    x0 = torch.randn_like(x)
    t = torch.rand([x.shape[0]], dtype=dtype)
    v = torch.randn_like(x)
    return [
        interpolant.interpolate(x0, x, t),
        interpolant.compute_drift(x, t),
        interpolant.compute_diffusion(x, t),
        interpolant.velocity_to_score(v, x, t),
        interpolant.velocity_to_noise(v, x, t),
        interpolant.score_to_velocity(v, x, t),
    ]


def compute_diffusion(x: any, dtype):
    interpolant = interpolants.LinearInterpolant()
    t = torch.rand([x.shape[0]], dtype=dtype)
    forms = ["constant", "SBDM", "sigma", "linear", "decreasing", "increasing-decreasing"]
    return [interpolant.compute_diffusion(x, t, form=form, norm=0.7) for form in forms]


def get_interpolant(x: any, dtype):
    t = torch.rand([x.shape[0]], dtype=dtype)
    return [interpolants.get_interpolant(name).interpolate(x, x, t) for name in ["linear", "cosine", "vp"]]


def expand_t_like_x(x: any, dtype):
    t = torch.rand([x.shape[0]], dtype=dtype)
    return core.expand_t_like_x(t, x)


def resolve_interpolant(x: any, dtype):
    t = torch.rand([x.shape[0]], dtype=dtype)
    interpolant = interpolants.LinearInterpolant()
    chosen = [
        interpolants.resolve_interpolant(each, default="linear", owner="me") for each in [None, "cosine", interpolant]
    ]
    return [each.interpolate(x, x, t) for each in chosen]
