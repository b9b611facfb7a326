"""Boxes of quartiles and densities of sets."""
import matplotlib.pyplot as plt
import torch

torch.manual_seed(9)
sets = [(torch.randn(200) * (k + 1) * 0.4 + k).numpy() for k in range(3)]

fig, (left, right) = plt.subplots(1, 2, figsize=(9, 4))
left.boxplot(sets)
left.set_title("boxes")
right.violinplot(sets, showmedians=True)
right.set_title("violins")
fig.savefig("boxes.png")
