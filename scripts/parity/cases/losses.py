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
