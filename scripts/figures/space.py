"""Points and a path in space, from another side."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(6)
points = torch.randn(150, 3)
t = torch.linspace(0, 12, 200)

fig = plt.figure(figsize=(10, 4.5))
left = fig.add_subplot(1, 2, 1, projection="3d")
left.scatter(points[:, 0], points[:, 1], points[:, 2], s=12)
left.set_zlabel("z")
right = fig.add_subplot(1, 2, 2, projection="3d")
right.plot(torch.cos(t), torch.sin(t), t, color="tab:red")
right.view_init(elev=20, azim=45)
right.set_xlabel("cos")
right.set_ylabel("sin")
right.set_zlabel("t")
fig.savefig("space.png")
