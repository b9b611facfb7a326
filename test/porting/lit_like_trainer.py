from abc import ABC, abstractmethod
from collections import defaultdict
from typing import Callable, Iterable, Union
import json
import shutil
import tempfile
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.data import DataLoader, TensorDataset, random_split


class Callback(ABC):
    def on_train_start(self, trainer, module): ...
    def on_epoch_end(self, trainer, module, metrics): ...
    def on_train_end(self, trainer, module): ...


class EarlyStopping(Callback):
    def __init__(self, monitor: str = "val_loss", patience: int = 3, min_delta: float = 0.0, mode: str = "min"):
        assert mode in {"min", "max"}
        self.monitor, self.patience, self.min_delta, self.mode = monitor, patience, min_delta, mode
        self.best = float("inf") if mode == "min" else -float("inf")
        self.wait = 0

    def on_epoch_end(self, trainer, module, metrics):
        current = metrics[self.monitor]
        improved = current < self.best - self.min_delta if self.mode == "min" else current > self.best + self.min_delta
        if improved:
            self.best, self.wait = current, 0
        else:
            self.wait += 1
            if self.wait >= self.patience:
                trainer.should_stop = True
                print(f"EarlyStopping: no improvement of {self.monitor} for {self.wait} epochs")


class Checkpoint(Callback):
    def __init__(self, dirpath, monitor="val_loss", every=1):
        self.dirpath = dirpath
        self.monitor = monitor
        self.every = every
        self.best_path = None
        self.best_score = None

    def on_epoch_end(self, trainer, module, metrics):
        if trainer.epoch % self.every != 0:
            return
        score = metrics[self.monitor]
        if self.best_score is None or score < self.best_score:
            self.best_score = score
            self.best_path = f"{self.dirpath}/best.pt"
            torch.save({
                "epoch": trainer.epoch,
                "state_dict": module.state_dict(),
                "optimizer": trainer.optimizer.state_dict(),
                self.monitor: score,
            }, self.best_path)


class Module(nn.Module, ABC):
    @abstractmethod
    def training_step(self, batch, batch_idx): ...

    def validation_step(self, batch, batch_idx):
        raise NotImplementedError

    @abstractmethod
    def configure_optimizers(self): ...


class Trainer:
    def __init__(self, max_epochs=10, callbacks: Iterable[Callback] = (), gradient_clip_val: Union[float, None] = None, accumulate_grad_batches: int = 1):
        self.max_epochs = max_epochs
        self.callbacks = list(callbacks)
        self.gradient_clip_val = gradient_clip_val
        self.accumulate = accumulate_grad_batches
        self.should_stop = False
        self.epoch = 0
        self.history = defaultdict(list)

    def _call(self, hook: str, *args):
        for cb in self.callbacks:
            getattr(cb, hook)(self, *args)

    def fit(self, module: Module, train_loader, val_loader):
        self.optimizer, self.scheduler = module.configure_optimizers()
        self._call("on_train_start", module)
        while self.epoch < self.max_epochs and not self.should_stop:
            module.train()
            total, n = 0.0, 0
            for i, batch in enumerate(train_loader):
                loss = module.training_step(batch, i) / self.accumulate
                loss.backward()
                if (i + 1) % self.accumulate == 0 or i + 1 == len(train_loader):
                    if self.gradient_clip_val is not None:
                        nn.utils.clip_grad_value_(module.parameters(), self.gradient_clip_val)
                    self.optimizer.step()
                    self.optimizer.zero_grad()
                total += loss.item() * self.accumulate
                n += 1
            module.eval()
            with torch.no_grad():
                outs = [module.validation_step(b, i) for i, b in enumerate(val_loader)]
            metrics = {k: sum(o[k] for o in outs) / len(outs) for k in outs[0]}
            metrics["train_loss"] = total / n
            self.scheduler.step(metrics["val_loss"])
            for k, v in metrics.items():
                self.history[k].append(v)
            print(f"Epoch {self.epoch:>2}: " + " | ".join(f"{k}: {v:.4f}" for k, v in sorted(metrics.items())))
            self._call("on_epoch_end", module, metrics)
            self.epoch += 1
        self._call("on_train_end", module)
        return self


class Classifier(Module):
    def __init__(self, in_dim, n_classes, hidden=32, lr=1e-2):
        super().__init__()
        self.lr = lr
        self.body = nn.Sequential(nn.Linear(in_dim, hidden), nn.BatchNorm1d(hidden), nn.ReLU(inplace=True), nn.Dropout(p=0.1))
        self.head = nn.Linear(hidden, n_classes)
        self.apply(self._init)

    @staticmethod
    def _init(m):
        if isinstance(m, nn.Linear):
            nn.init.kaiming_normal_(m.weight, nonlinearity="relu")
            if m.bias is not None:
                nn.init.zeros_(m.bias)

    def forward(self, x):
        return self.head(self.body(x))

    def training_step(self, batch, batch_idx):
        x, y = batch
        return F.cross_entropy(self(x), y, label_smoothing=0.05)

    def validation_step(self, batch, batch_idx):
        x, y = batch
        logits = self(x)
        return {"val_loss": F.cross_entropy(logits, y).item(), "val_acc": (logits.argmax(-1) == y).float().mean().item()}

    def configure_optimizers(self):
        decay, no_decay = [], []
        for name, p in self.named_parameters():
            (no_decay if name.endswith("bias") or p.ndim == 1 else decay).append(p)
        opt = torch.optim.AdamW([{"params": decay, "weight_decay": 1e-2}, {"params": no_decay, "weight_decay": 0.0}], lr=self.lr)
        sched = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, factor=0.5, patience=1)
        return opt, sched


def main():
    torch.manual_seed(5)
    centers = torch.randn(4, 6) * 1.5
    y = torch.arange(400) % 4
    x = centers[y] + torch.randn(400, 6)
    train, val = random_split(TensorDataset(x, y), [320, 80], generator=torch.Generator().manual_seed(0))
    tmp = tempfile.mkdtemp()
    try:
        ckpt = Checkpoint(tmp)
        trainer = Trainer(max_epochs=8, callbacks=[EarlyStopping(patience=2), ckpt], gradient_clip_val=0.5, accumulate_grad_batches=2)
        model = Classifier(6, 4)
        trainer.fit(model, DataLoader(train, 32, shuffle=True), DataLoader(val, 40))
        state = torch.load(ckpt.best_path)
        model.load_state_dict(state["state_dict"])
        print("best epoch", state["epoch"], "score", round(state["val_loss"], 5))
        model.eval()
        with torch.inference_mode():
            probs = model(val[:][0]).softmax(dim=-1)
        conf, pred = probs.max(dim=-1)
        print("confidence %.4f, predictions %s" % (conf.mean(), torch.bincount(pred, minlength=4).tolist()))
        print(json.dumps({k: [round(u, 3) for u in v[:2]] for k, v in trainer.history.items()}, sort_keys=True))
    finally:
        shutil.rmtree(tmp)


if __name__ == "__main__":
    main()
