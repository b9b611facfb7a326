# Restricted Boltzmann machine with CD-k, nothing but tensors
import torch
import math

torch.manual_seed(1)


class RBM:
    '''Bernoulli-Bernoulli RBM.

    Parameters
    ----------
    n_visible : int
    n_hidden : int
    k : int
        number of Gibbs steps
    '''

    def __init__(self, n_visible, n_hidden, k=1, learning_rate=1e-1, momentum=0.5, weight_decay=1e-4, use_cuda=False):
        self.n_visible, self.n_hidden = n_visible, n_hidden
        self.k = k
        self.lr = learning_rate
        self.momentum_coefficient = momentum
        self.weight_decay = weight_decay
        self.use_cuda = use_cuda

        self.weights = torch.randn(n_visible, n_hidden) * 0.1
        self.visible_bias = torch.ones(n_visible) * 0.5
        self.hidden_bias = torch.zeros(n_hidden)

        self.weights_momentum = torch.zeros(n_visible, n_hidden)
        self.visible_bias_momentum = torch.zeros(n_visible)
        self.hidden_bias_momentum = torch.zeros(n_hidden)

        if self.use_cuda:
            self.weights = self.weights.cuda()
            self.visible_bias = self.visible_bias.cuda()

    def sample_hidden(self, v):
        activations = torch.matmul(v, self.weights) + self.hidden_bias
        return self._sigmoid(activations)

    def sample_visible(self, h):
        return self._sigmoid(torch.matmul(h, self.weights.t()) + self.visible_bias)

    def contrastive_divergence(self, input_data):
        # Positive phase
        positive_hidden = self.sample_hidden(input_data)
        positive_activations = (positive_hidden >= self._random(self.n_hidden)).float()
        positive_associations = torch.matmul(input_data.t(), positive_activations)

        # Negative phase
        hidden_activations = positive_activations
        for step in range(self.k):
            visible = self.sample_visible(hidden_activations)
            hidden = self.sample_hidden(visible)
            hidden_activations = (hidden >= self._random(self.n_hidden)).float()

        negative_associations = torch.matmul(visible.t(), hidden)

        # Update parameters
        self.weights_momentum *= self.momentum_coefficient
        self.weights_momentum += (positive_associations - negative_associations)
        self.visible_bias_momentum *= self.momentum_coefficient
        self.visible_bias_momentum += torch.sum(input_data - visible, dim=0)
        self.hidden_bias_momentum *= self.momentum_coefficient
        self.hidden_bias_momentum += torch.sum(positive_hidden - hidden, dim=0)

        batch_size = input_data.size(0)
        self.weights += self.weights_momentum * self.lr / batch_size
        self.visible_bias += self.visible_bias_momentum * self.lr / batch_size
        self.hidden_bias += self.hidden_bias_momentum * self.lr / batch_size
        self.weights -= self.weights * self.weight_decay

        error = torch.sum((input_data - visible)**2)
        return error

    def free_energy(self, v):
        vbias_term = v.mv(self.visible_bias)
        wx_b = torch.mm(v, self.weights) + self.hidden_bias
        hidden_term = wx_b.exp().add(1).log().sum(1)
        return (-hidden_term - vbias_term).mean()

    def _sigmoid(self, x):
        return 1 / (1 + torch.exp(-x))

    def _random(self, num):
        r = torch.rand(num)
        if self.use_cuda: r = r.cuda()
        return r

    def __repr__(self):
        return f"{self.__class__.__name__}({self.n_visible}, {self.n_hidden}, k={self.k})"


def bars(n, side=4):
    out = torch.zeros(n, side, side)
    for i in range(n):
        j = int(torch.randint(0, side, (1,)))
        if torch.rand(1).item() < 0.5:
            out[i, j, :] = 1
        else:
            out[i, :, j] = 1.
    return out.view(n, -1)


train = bars(80)
test = bars(20)
rbm = RBM(train.shape[1], 12, k=2)
print(rbm)
n_epochs = 4
bs = 20
errors = []
for epoch in range(1, n_epochs + 1):
    err = 0.0
    perm = torch.randperm(train.size()[0])
    n_batches = math.ceil(len(train) / bs)
    for b in range(n_batches):
        batch = train[perm[b * bs:(b + 1) * bs]]
        err += rbm.contrastive_divergence(batch)
    errors.append(err)
    gap = rbm.free_energy(test) - rbm.free_energy(train)
    print('Epoch %02d/%d  error %.3f  gap %+.4f' % (epoch, n_epochs, err, gap))

# reconstruct half an image
v = test[0].clone()
mask = torch.ones_like(v, dtype=torch.bool)
mask[: v.numel() // 2] = False
x = torch.where(mask, v, torch.rand_like(v))
for _ in range(10):
    h = torch.bernoulli(rbm.sample_hidden(x[None]))
    x_new = torch.bernoulli(rbm.sample_visible(h))[0]
    x[~mask] = x_new[~mask]
rows = [''.join('#' if c > 0.5 else '.' for c in row) for row in x.view(4, 4)]
print('\n'.join(rows))
print("hidden usage: {:.2%}, max |W| = {:.4f}".format(rbm.sample_hidden(test).mean().item(), rbm.weights.abs().max()))
print(f"{errors[0]:.1f} -> {errors[-1]:.1f}", errors[-1] < errors[0])
