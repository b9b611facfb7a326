"""Training an EBM with the library's trainers: callbacks, early stopping, checkpoints, gradient accumulation."""
import logging
import os
import shutil
import sys
import tempfile

import torch
import torch.nn as nn
from torch.utils.data import DataLoader, random_split

from torchebm.core import BaseModel
from torchebm.core.base_trainer import BaseTrainer
from torchebm.datasets import CircleDataset
from torchebm.losses import PersistentContrastiveDivergence, ScoreMatching
from torchebm.samplers import LangevinDynamics

logger = logging.getLogger(__name__)
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(levelname).1s %(name)s: %(message)s"))
logger.addHandler(handler)
logger.setLevel(logging.INFO)


class StopTraining(Exception):
    def __init__(self, epoch, reason):
        super().__init__(f"stopped after epoch {epoch}: {reason}")
        self.epoch = epoch


class Callback(object):
    """Does nothing; subclasses override what they need."""

    def on_epoch_end(self, trainer, epoch, metrics):
        pass

    def on_train_end(self, trainer, history):
        pass


class GradNormMeter(Callback):
    def __init__(self):
        self.norms = []

    def on_batch_end(self, trainer, batch, metrics):
        grads = [p.grad.norm() for p in trainer.model.parameters() if p.grad is not None]
        self.norms.append(torch.stack(grads).norm().item())

    def on_epoch_end(self, trainer, epoch, metrics):
        metrics["grad_norm"] = sum(self.norms) / len(self.norms)
        self.norms.clear()


class EarlyStopping(Callback):
    def __init__(self, path, patience=3, min_delta=1e-3):
        self.path = path
        self.patience = patience
        self.min_delta = min_delta
        self.best = float("inf")
        self.bad = 0

    def on_epoch_end(self, trainer, epoch, metrics):
        loss = metrics["loss"]
        if loss < self.best - self.min_delta:
            self.best, self.bad = loss, 0
            trainer.save_checkpoint(self.path)
        else:
            self.bad += 1
            if self.bad >= self.patience:
                raise StopTraining(epoch, f"no gain on {self.best:.4f} in {self.bad} epochs")


class Printer(Callback):
    def __init__(self, every=1):
        self.every = every

    def on_train_start(self, trainer):
        logger.info("training %s with %s", type(trainer.model).__name__, type(trainer.optimizer).__name__)

    def on_epoch_end(self, trainer, epoch, metrics):
        if (epoch + 1) % self.every == 0:
            msg = " ".join("{}={:.4f}".format(k, v) for k, v in sorted(metrics.items()))
            logger.info("epoch %d %s", epoch + 1, msg)


class RingEnergy(BaseModel):
    def __init__(self, hidden=32):
        super().__init__()
        self.l1 = nn.Linear(2, hidden)
        self.l2 = nn.Linear(hidden, hidden)
        self.l3 = nn.Linear(hidden, 1)
        self.log_k = nn.Parameter(torch.zeros(()))

    def forward(self, x):
        h = torch.tanh(self.l2(torch.tanh(self.l1(x))))
        return self.l3(h)[:, 0] + 0.5 * self.log_k.exp() * (x ** 2).sum(1)


class PCDTrainer(BaseTrainer):
    """The stock trainer expects a scalar loss; CD returns the negatives too."""

    def train_step(self, batch, model_kwargs=None):
        x, _ = self._split_batch(batch)
        self.optimizer.zero_grad()
        loss, neg = self.loss_fn(x)
        loss.backward()
        self.optimizer.step()
        with torch.no_grad():
            return {"loss": loss.detach(), "pos_energy": self.model(x).mean(), "neg_energy": self.model(neg).mean()}


def radial_stats(x):
    r = x.norm(dim=1)
    return r.mean().item(), r.std().item()


def main():
    torch.manual_seed(5)
    full = CircleDataset(n_samples=640, noise=0.08, radius=1.2, seed=5)
    train, val = random_split(full, [512, 128], generator=torch.Generator().manual_seed(1))
    val_x = torch.stack([val[i] for i in range(len(val))])
    loader = DataLoader(train, batch_size=64, shuffle=True)
    workdir = tempfile.mkdtemp(prefix="ebm_")
    best_path = os.path.join(workdir, "best.pt")

    try:
        # 1. score matching with the generic trainer
        model = RingEnergy()
        optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
        loss_fn = ScoreMatching(model, hessian_method="exact")
        stopper = EarlyStopping(best_path, patience=2, min_delta=0.02)
        trainer = BaseTrainer(model, optimizer, loss_fn, device="cpu", grad_accum_steps=2,
                              callbacks=[GradNormMeter(), Printer(every=3), stopper])

        def validate(m):
            return {"energy": m(val_x).mean().item(), "score_norm": m.gradient(val_x).norm(dim=1).mean().item()}

        try:
            history = trainer.train(loader, num_epochs=15, validate_fn=validate)
        except StopTraining as stop:
            logger.warning("%s", stop)
        else:
            print("val energy  ", [round(v, 3) for v in history["val_energy"][::5]])
            print("val |score| ", [round(v, 3) for v in history["val_score_norm"][::5]])
        trainer.load_checkpoint(best_path)
        print(f"best loss {stopper.best:.4f}, after reload {loss_fn(val_x).item():.4f}, k={model.log_k.exp().item():.4f}")

        # 2. contrastive divergence, starting from the score-matched weights
        sampler = LangevinDynamics(model, step_size=0.01, noise_scale=1.0)
        pcd = PersistentContrastiveDivergence(model, sampler, k_steps=5, buffer_size=256, init_steps=20)
        cd = PCDTrainer(model, torch.optim.Adam(model.parameters(), lr=5e-4), pcd, device="cpu")
        cd.callbacks.append(Printer(every=2))
        history = cd.train(loader, num_epochs=4)
        gap = [n - p for n, p in zip(history["neg_energy"], history["pos_energy"])]
        print("energy gaps:", ", ".join(f"{g:+.4f}" for g in gap))

        # 3. samples
        x = sampler.sample(dim=2, n_samples=300, n_steps=200)
        print("radius of data    %.4f +- %.4f" % radial_stats(full.get_data()))
        print("radius of samples %.4f +- %.4f" % radial_stats(x))

        try:
            trainer.train_step("not a batch")
        except TypeError as e:
            print("rejected:", str(e).split(";")[0])
    finally:
        shutil.rmtree(workdir)
        logger.info("removed work folder: %s", not os.path.exists(workdir))


if __name__ == "__main__":
    main()
