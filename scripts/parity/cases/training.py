# Runs of 200 steps: the trainer's own loop, and loops written by hand.


def train_ScoreMatching(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    loss_fn = losses.ScoreMatching(model, dtype=dtype)
    optimizer = optim.Adam(model.parameters(), lr=0.002)
    trainer = training.BaseTrainer(model, optimizer, loss_fn, device="cpu", dtype=dtype)
    history = trainer.train(batches_of(x), 40)
    return history, model.state_dict(), optimizer.state_dict()["state"]


def train_SlicedScoreMatching(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    loss_fn = losses.SlicedScoreMatching(model, n_projections=2, dtype=dtype)
    optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)
    trainer = training.BaseTrainer(model, optimizer, loss_fn, device="cpu", dtype=dtype)
    history = trainer.train(batches_of(x), 40)
    return history, model.state_dict(), optimizer.state_dict()["state"]


def train_DenoisingScoreMatching(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    loss_fn = losses.DenoisingScoreMatching(model, noise_scale=0.3, dtype=dtype)
    optimizer = optim.AdamW(model.parameters(), lr=0.01, amsgrad=True)
    trainer = training.BaseTrainer(model, optimizer, loss_fn, device="cpu", dtype=dtype, grad_accum_steps=2)
    history = trainer.train(batches_of(x), 40)
    return history, model.state_dict(), optimizer.state_dict()["state"]


def train_FlowMatching(x: dataset, dtype):
    model = Velocity(2, dtype=dtype)
    loss_fn = losses.FlowMatchingLoss(model, coupling="ot", dtype=dtype)
    optimizer = optim.RMSprop(model.parameters(), lr=0.001)
    trainer = training.BaseTrainer(model, optimizer, loss_fn, device="cpu", dtype=dtype)
    history = trainer.train(batches_of(x), 40)
    return history, model.state_dict()


def train_EquilibriumMatching(x: dataset, dtype):
    model = Velocity(2, dtype=dtype)
    loss_fn = losses.EquilibriumMatchingLoss(model, dtype=dtype)
    optimizer = optim.Adamax(model.parameters(), lr=0.005, weight_decay=0.01)
    trainer = training.BaseTrainer(model, optimizer, loss_fn, device="cpu", dtype=dtype)
    history = trainer.train(batches_of(x), 40)
    return history, model.state_dict()


def train_ContrastiveDivergence(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.02, dtype=dtype)
    divergence = losses.ContrastiveDivergence(model, sampler, k_steps=3, dtype=dtype)
    optimizer = optim.Adam(model.parameters(), lr=0.001)
    loss_fn = lambda batch, model_kwargs: divergence(batch)[0]
    trainer = training.BaseTrainer(model, optimizer, loss_fn, device="cpu", dtype=dtype)
    history = trainer.train(batches_of(x), 40)
    return history, model.state_dict()


def loop_ContrastiveDivergence(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.02, dtype=dtype)
    loss_fn = losses.ContrastiveDivergence(model, sampler, k_steps=3, dtype=dtype)
    optimizer = optim.Adam(model.parameters(), lr=0.002)
    scheduler = optim.lr_scheduler.StepLR(optimizer, 60, gamma=0.5)
    for _ in range(200):
        optimizer.zero_grad()
        loss, negatives = loss_fn(x)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), 0.1)
        optimizer.step()
        scheduler.step()
    return loss, negatives, norm, model.state_dict(), optimizer.state_dict()


def loop_PersistentContrastiveDivergence(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    sampler = samplers.LangevinDynamics(model, step_size=0.02, dtype=dtype)
    loss_fn = losses.PersistentContrastiveDivergence(model, sampler, k_steps=2, buffer_size=128, init_steps=3, dtype=dtype)
    optimizer = optim.SGD(model.parameters(), lr=0.05, momentum=0.5, dampening=0.1, weight_decay=0.001)
    for _ in range(200):
        optimizer.zero_grad()
        loss, negatives = loss_fn(x)
        loss.backward()
        nn.utils.clip_grad_value_(model.parameters(), 0.02)
        optimizer.step()
    return loss, negatives, model.state_dict(), loss_fn.replay_buffer, loss_fn.buffer_ptr


def loop_ScoreMatching(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    loss_fn = losses.ScoreMatching(model, regularization_strength=0.1, dtype=dtype)
    optimizer = optim.AdamW(model.parameters(), lr=0.01, weight_decay=0.1)
    scheduler = optim.lr_scheduler.CosineAnnealingLR(optimizer, 200)
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(x)
        loss.backward()
        norm = nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        scheduler.step()
    return loss, norm, model.state_dict(), optimizer.state_dict()


def loop_SlicedScoreMatching(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    loss_fn = losses.SlicedScoreMatching(model, dtype=dtype)
    optimizer = optim.NAdam(model.parameters(), lr=0.005)
    average = utils.EMA(model, decay=0.9)
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(x)
        loss.backward()
        optimizer.step()
        average.update(model)
    return loss, model.state_dict(), average.module.state_dict()


def loop_DenoisingScoreMatching(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    loss_fn = losses.DenoisingScoreMatching(model, noise_scale=0.3, dtype=dtype)
    optimizer = optim.RAdam(model.parameters(), lr=0.01)
    scheduler = optim.lr_scheduler.OneCycleLR(optimizer, 0.05, total_steps=200)
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(x)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        scheduler.step()
    return loss, model.state_dict()


def loop_EquilibriumMatching(x: dataset, dtype):
    model = Velocity(2, dtype=dtype)
    loss_fn = losses.EquilibriumMatchingLoss(model, dtype=dtype)
    optimizer = optim.Adagrad(model.parameters(), lr=0.05, lr_decay=0.01)
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(x)
        loss.backward()
        optimizer.step()
    return loss, model.state_dict()


def loop_FlowMatching(x: dataset, dtype):
    model = Velocity(2, dtype=dtype)
    loss_fn = losses.FlowMatchingLoss(model, dtype=dtype)
    optimizer = optim.Adadelta(model.parameters(), lr=0.5)
    scheduler = optim.lr_scheduler.ExponentialLR(optimizer, 0.99)
    average = utils.EMA(model, decay=0.99, decay_schedule="warmup")
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(x)
        loss.backward()
        optimizer.step()
        average.update(model)
        scheduler.step()
    return loss, model.state_dict(), average.module.state_dict()


def loop_EnergyMatching(x: dataset, dtype):
    model = Mlp(2, dtype=dtype)
    loss_fn = losses.EnergyMatchingLoss(model, coupling="independent", lambda_cd=0.01, n_langevin_steps=5, dtype=dtype)
    optimizer = optim.SGD(model.parameters(), lr=0.01, momentum=0.9, nesterov=True)
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_fn(x)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    return loss, model.state_dict()
