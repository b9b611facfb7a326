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


def FlowMatchingLoss(x: rows, dtype):
    model = Velocity(x.shape[1], dtype=dtype)
    loss = losses.FlowMatchingLoss(model, dtype=dtype)(x)
    loss.backward()
    return loss, grads(model)


def FlowMatchingLoss_lognormal(x: pairs, dtype):
    model = Velocity(2, dtype=dtype)
    loss_fn = losses.FlowMatchingLoss(model, interpolant="cosine", t_sampler="lognormal", negate_velocity=True, dtype=dtype)
    result = loss_fn.training_losses(x)
    result["loss"].sum().backward()
    return result, grads(model)


def FlowMatchingLoss_coupled(x: samples, dtype):
    model = Velocity(x.shape[1], dtype=dtype)
    loss = losses.FlowMatchingLoss(model, coupling="sinkhorn", dtype=dtype)(x)
    loss.backward()
    return loss, grads(model)


def EquilibriumMatchingLoss(x: rows, dtype):
    model = Velocity(x.shape[1], dtype=dtype)
    loss = losses.EquilibriumMatchingLoss(model, dtype=dtype)(x)
    loss.backward()
    return loss, grads(model)


def EquilibriumMatchingLoss_energies(x: rows, dtype):
    model = Velocity(x.shape[1], dtype=dtype)
    kinds = ["dot", "l2", "mean"]
    all = [losses.EquilibriumMatchingLoss(model, energy_type=kind, ct="linear", dtype=dtype)(x) for kind in kinds]
    (all[0] + all[1] + all[2]).backward()
    return all, grads(model)


def EquilibriumMatchingLoss_predictions(x: rows, dtype):
    model = Velocity(x.shape[1], dtype=dtype)
    kinds = ["score", "noise"]
    all = [losses.EquilibriumMatchingLoss(model, prediction=kind, interpolant="vp", train_eps=0.01, dtype=dtype)(x) for kind in kinds]
    (all[0] + all[1]).backward()
    return all, grads(model)


def EnergyMatchingLoss(x: samples, dtype):
    model = Mlp(x.shape[1], dtype=dtype)
    loss_fn = losses.EnergyMatchingLoss(model, coupling="independent", n_langevin_steps=10, dtype=dtype)
    result = loss_fn.training_losses(x)
    result["loss"].backward()
    return result, grads(model)


def EquilibriumMatchingLoss_weights(x: rows, dtype):
    model = Velocity(x.shape[1], dtype=dtype)
    kinds = ["velocity", "likelihood"]
    all = [losses.EquilibriumMatchingLoss(model, prediction="noise", loss_weight=kind, interpolant="vp", train_eps=0.01, coupling="unbalanced_sinkhorn", dtype=dtype)(x) for kind in kinds]
    (all[0] + all[1]).backward()
    return all, grads(model)


def EnergyMatchingLoss_forward(x: rows, dtype):
    model = Mlp(x.shape[1], dtype=dtype)
    loss_fn = losses.EnergyMatchingLoss(model, coupling="independent", interpolant="cosine", n_langevin_steps=8, noise_fraction=0.3, cd_clamp=None, dtype=dtype)
    all = [loss_fn(x), loss_fn(x)]
    (all[0] + all[1]).backward()
    return all, grads(model)


def mean_flat(x: images):
    return losses.mean_flat(x)


def trimmed_mean(x: samples):
    return losses.trimmed_mean(x.select(1, 0), 0.2)


def compute_flow_weight(x: single, dtype):
    return losses.compute_flow_weight(torch.rand([9], dtype=dtype), cutoff=0.7)


def compute_eqm_ct(x: single, dtype):
    return losses.compute_eqm_ct(torch.rand([9], dtype=dtype), threshold=0.7, multiplier=3.0)


def dispersive_loss(x: samples):
    return losses.dispersive_loss(x)


def training_divergence(x: single, dtype):
    torch.manual_seed(3)
    model = Mlp(2, dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.05, dtype=dtype)
    loss_fn = losses.ContrastiveDivergence(model, sampler, k_steps=5, dtype=dtype)
    optimizer = optim.Adam(model.parameters(), lr=0.002)
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


def training_flow(x: single, dtype):
    torch.manual_seed(3)
    model = Velocity(2, dtype=dtype)
    loss_fn = losses.FlowMatchingLoss(model, dtype=dtype)
    optimizer = optim.Adam(model.parameters(), lr=0.01)
    data = datasets.TwoMoonsDataset(n_samples=128, dtype=dtype).get_data()
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(data)
        loss.backward()
        optimizer.step()
    return loss, [p for p in model.parameters()]
