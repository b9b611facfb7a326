"""Lines along a field, in one colour and by speed."""
import matplotlib.pyplot as plt
import torch

a = torch.linspace(-2, 2, 41)
X, Y = torch.meshgrid(a, a, indexing="xy")
U, V = Y, X - X**3 - 0.3 * Y

fig, (left, right) = plt.subplots(1, 2, figsize=(10, 4))
left.streamplot(a.numpy(), a.numpy(), U.numpy(), V.numpy(), density=0.8)
left.set_title("Duffing")
speed = torch.hypot(U, V).numpy()
right.streamplot(a.numpy(), a.numpy(), U.numpy(), V.numpy(), color=speed, cmap="autumn", linewidth=1)
right.set_title("by speed")
fig.savefig("streams.png")
