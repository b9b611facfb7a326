"""Bernoulli RBM with block Gibbs sampling, NumPy alone."""
import numpy as np


def sigmoid(x):
    return 1.0 / (1.0 + np.exp(-x))


class RBM(object):
    def __init__(self, n_visible, n_hidden, lr=0.1, momentum=0.5, rng=None):
        if rng is None:
            rng = np.random.RandomState(1234)
        self.rng = rng
        self.n_visible = n_visible
        self.n_hidden = n_hidden
        a = 1. / n_visible
        self.W = np.array(rng.uniform(low=-a, high=a, size=(n_visible, n_hidden)))
        self.hbias = np.zeros(n_hidden)
        self.vbias = np.zeros(n_visible)
        self.lr = lr
        self.momentum = momentum
        self.velocity = np.zeros_like(self.W)

    def propup(self, v):
        return sigmoid(np.dot(v, self.W) + self.hbias)

    def propdown(self, h):
        return sigmoid(np.dot(h, self.W.T) + self.vbias)

    def sample_h_given_v(self, v0):
        mean = self.propup(v0)
        return mean, self.rng.binomial(size=mean.shape, n=1, p=mean)

    def sample_v_given_h(self, h0):
        mean = self.propdown(h0)
        return mean, self.rng.binomial(size=mean.shape, n=1, p=mean)

    def gibbs_hvh(self, h0):
        v_mean, v_sample = self.sample_v_given_h(h0)
        h_mean, h_sample = self.sample_h_given_v(v_sample)
        return v_mean, v_sample, h_mean, h_sample

    def contrastive_divergence(self, batch, k=1):
        ph_mean, ph_sample = self.sample_h_given_v(batch)
        chain_start = ph_sample
        for step in range(k):
            if step == 0:
                nv_mean, nv_sample, nh_mean, nh_sample = self.gibbs_hvh(chain_start)
            else:
                nv_mean, nv_sample, nh_mean, nh_sample = self.gibbs_hvh(nh_sample)
        grad = (batch.T @ ph_mean - nv_sample.T @ nh_mean) / len(batch)
        self.velocity = self.momentum * self.velocity + self.lr * grad
        self.W += self.velocity
        self.vbias += self.lr * np.mean(batch - nv_sample, axis=0)
        self.hbias += self.lr * np.mean(ph_mean - nh_mean, axis=0)

    def free_energy(self, v):
        wx_b = v @ self.W + self.hbias
        return -(v @ self.vbias) - np.sum(np.log(1 + np.exp(wx_b)), axis=1)

    def reconstruction_cross_entropy(self, v):
        r = self.propdown(self.propup(v))
        return -np.mean(np.sum(v * np.log(r) + (1 - v) * np.log(1 - r), axis=1))

    def reconstruct(self, v):
        return self.propdown(self.propup(v))


def test_rbm(learning_rate=0.1, k=2, training_epochs=8):
    data = np.array([[1, 1, 1, 0, 0, 0],
                     [1, 0, 1, 0, 0, 0],
                     [1, 1, 1, 0, 0, 0],
                     [0, 0, 1, 1, 1, 0],
                     [0, 0, 1, 0, 1, 0],
                     [0, 0, 1, 1, 1, 0]])
    rng = np.random.RandomState(123)
    rbm = RBM(n_visible=6, n_hidden=3, lr=learning_rate, rng=rng)
    for epoch in range(training_epochs):
        idx = rng.permutation(len(data))
        for chunk in np.array_split(idx, 2):
            rbm.contrastive_divergence(data[chunk], k=k)
        cost = rbm.reconstruction_cross_entropy(data)
        if epoch % 2 == 0:
            print('Training epoch %d, cost is %.6f' % (epoch, cost))
    v = np.array([[1, 1, 0, 0, 0, 0], [0, 0, 0, 1, 1, 0]])
    print(rbm.reconstruct(v).round(4))
    gap = rbm.free_energy(data).mean() - rbm.free_energy(1 - data).mean()
    print('gap', gap)
    print('weights', np.linalg.norm(rbm.W), np.abs(rbm.W).max(), np.percentile(rbm.W, 25), np.median(rbm.W))
    noise = rng.normal(0, 1, size=5)
    print(noise.sum(), rng.rand(), rng.randn(2, 2).sum(), rng.randint(0, 10, size=8).tolist(), rng.choice(5, 3, replace=False))


if __name__ == "__main__":
    test_rbm()
