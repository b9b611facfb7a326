def ContrastiveDivergence(x: rows, dtype):
    model = Mlp(x.shape[1], dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.02, dtype=dtype)
    loss_fn = losses.ContrastiveDivergence(model, sampler, k_steps=5, dtype=dtype)
    loss, negatives = loss_fn(x)
    loss.backward()
    return loss, negatives, grads(model)


def PersistentContrastiveDivergence(x: pairs, dtype):
    model = Mlp(2, dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.02, dtype=dtype)
    loss_fn = losses.PersistentContrastiveDivergence(model, sampler, k_steps=3, buffer_size=64, init_steps=4, dtype=dtype)
    optimizer = optim.Adam(model.parameters(), lr=0.01)
    for _ in range(3):
        optimizer.zero_grad()
        loss, negatives = loss_fn(x)
        loss.backward()
        optimizer.step()
    return loss, negatives, grads(model), loss_fn.replay_buffer, loss_fn.buffer_ptr


def ContrastiveDivergence_hmc(x: rows, dtype):
    model = Mlp(x.shape[1], dtype=dtype)
    sampler = samplers.HamiltonianMonteCarlo(model, step_size=0.1, n_leapfrog_steps=3, dtype=dtype)
    loss_fn = losses.ContrastiveDivergence(model, sampler, k_steps=2, add_noise_to_real=True, noise_scale=0.1, dtype=dtype)
    loss, negatives = loss_fn(x)
    loss.backward()
    return loss, negatives, grads(model)


def ScoreMatching(x: rows, dtype):
    model = Mlp(x.shape[1], dtype=dtype)
    loss = losses.ScoreMatching(model, regularization_strength=0.1, dtype=dtype)(x)
    loss.backward()
    return loss, grads(model)


def ScoreMatching_approx(x: rows):
    model = Mlp(x.shape[1], dtype=torch.float64)
    loss = losses.ScoreMatching(model, hessian_method="approx", dtype=torch.float64)(x.to(torch.float64))
    loss.backward()
    return loss, grads(model)


def DenoisingScoreMatching(x: images, dtype):
    model = Mlp(x[0].numel(), dtype=dtype)
    loss = losses.DenoisingScoreMatching(model, noise_scale=0.3, dtype=dtype)(x)
    loss.backward()
    return loss, grads(model)


def SlicedScoreMatching(x: rows, dtype):
    model = Mlp(x.shape[1], dtype=dtype)
    kinds = ["rademacher", "sphere", "gaussian"]
    all = [losses.SlicedScoreMatching(model, n_projections=3, projection_type=kind, dtype=dtype)(x) for kind in kinds]
    (all[0] + all[1] + all[2]).backward()
    return all, grads(model)


def training(x: single, dtype):
    torch.manual_seed(3)
    model = Mlp(2, dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.05, dtype=dtype)
    loss_fn = losses.ContrastiveDivergence(model, sampler, k_steps=5, dtype=dtype)
    optimizer = optim.Adam(model.parameters(), lr=0.01)
    data = datasets.TwoMoonsDataset(n_samples=128, dtype=dtype).get_data()
    for _ in range(200):
        optimizer.zero_grad()
        loss, negatives = loss_fn(data)
        loss.backward()
        optimizer.step()
    return loss, [p for p in model.parameters()]


def training_score(x: single, dtype):
    torch.manual_seed(3)
    model = Mlp(2, dtype=dtype)
    loss_fn = losses.DenoisingScoreMatching(model, noise_scale=0.3, dtype=dtype)
    optimizer = optim.Adam(model.parameters(), lr=0.01)
    data = datasets.TwoMoonsDataset(n_samples=128, dtype=dtype).get_data()
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(data)
        loss.backward()
        optimizer.step()
    return loss, [p for p in model.parameters()]
