# A small training framework with callbacks, in the manner of lightning.
import math
import torch
from torch import nn, optim
from torch.utils.data import DataLoader, TensorDataset
from tqdm import tqdm


class Callback:
    def __init__(self, **kwargs):
        for k, v in kwargs.items():
            setattr(self, k, v)

    def on_fit_start(self, trainer): ...
    def on_epoch_end(self, trainer, epoch, logs): ...
    def on_fit_end(self, trainer): ...


class CSVLogger(Callback):
    def on_fit_start(self, trainer):
        self.rows = [("epoch", "loss", "lr")]

    def on_epoch_end(self, trainer, epoch, logs):
        self.rows.append((epoch, round(logs["loss"], 5), logs["lr"]))

    def on_fit_end(self, trainer):
        header, *rows = self.rows
        print(",".join(header))
        for row in rows[-2:]:
            print(",".join(map(str, row)))


class BestModel(Callback):
    best = math.inf
    state = None

    def on_epoch_end(self, trainer, epoch, logs):
        if logs["loss"] < self.best:
            self.best, self.state = logs["loss"], {k: v.clone() for k, v in trainer.model.state_dict().items()}
            self.epoch = epoch

    def on_fit_end(self, trainer):
        trainer.model.load_state_dict(self.state)


class LambdaCallback(Callback):
    def __init__(self, fn, every=1):
        super().__init__(every=every)
        self.fn = fn
        self.calls = 0

    def on_epoch_end(self, trainer, epoch, logs):
        if (epoch + 1) % self.every == 0:
            self.calls += 1
            self.fn(trainer, logs)


class Trainer:
    def __init__(self, model, criterion, optimizer=None, scheduler=None, callbacks=(), clip=None):
        self.model = model
        self.criterion = criterion
        self.optimizer = optimizer or optim.SGD(model.parameters(), lr=1e-2)
        self.scheduler = scheduler
        self.callbacks = list(callbacks)
        self.clip = clip
        self.history = []

    def _emit(self, event, *args):
        for cb in self.callbacks:
            getattr(cb, f"on_{event}")(self, *args)

    def step(self, batch):
        x, y = batch
        loss = self.criterion(self.model(x), y)
        self.optimizer.zero_grad()
        loss.backward()
        if self.clip is not None:
            nn.utils.clip_grad_norm_(self.model.parameters(), self.clip)
        self.optimizer.step()
        return loss.detach()

    def fit(self, loader, epochs=1):
        self._emit("fit_start")
        with tqdm(total=epochs * len(loader), desc="fit", leave=False) as pbar:
            for epoch in range(epochs):
                self.model.train()
                losses = []
                for batch in loader:
                    losses.append(self.step(batch))
                    pbar.update()
                    pbar.set_postfix(loss=f"{losses[-1]:.3f}", epoch=epoch)
                logs = dict(loss=torch.stack(losses).mean().item(), lr=self.optimizer.param_groups[0]["lr"])
                self.history.append(logs)
                if self.scheduler is not None:
                    self.scheduler.step()
                self._emit("epoch_end", epoch, logs)
        self._emit("fit_end")
        return self


class AdversarialTrainer(Trainer):
    def __init__(self, *args, eps=0.05, **kwargs):
        super().__init__(*args, **kwargs)
        self.eps = eps

    def step(self, batch):
        x, y = batch
        x = x.clone().requires_grad_()
        (g,) = torch.autograd.grad(self.criterion(self.model(x), y), x)
        return super().step(((x + self.eps * g.sign()).detach(), y))


torch.manual_seed(3)
x = torch.rand(80, 1) * 6 - 3
y = torch.sin(x) + 0.1 * torch.randn_like(x)
loader = DataLoader(TensorDataset(x, y), batch_size=20, shuffle=False)
for cls, extra in ((Trainer, {}), (AdversarialTrainer, {"eps": 0.1})):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(1, 16), nn.Tanh(), nn.Linear(16, 1))
    opt = optim.Adam(net.parameters(), lr=2e-2)
    best = BestModel()
    seen = LambdaCallback(lambda t, logs: print("log", f"{logs['loss']:.4f}"), every=3)
    trainer = cls(net, nn.MSELoss(), opt, optim.lr_scheduler.StepLR(opt, 2, 0.5), callbacks=[CSVLogger(), best, seen], clip=1.0, **extra)
    trainer.fit(loader, epochs=6)
    print(cls.__name__, seen.calls, best.epoch, f"{best.best:.5f}", f"{min(h['loss'] for h in trainer.history):.5f}")
    with torch.no_grad():
        print(f"{net(torch.tensor([[0.5]])).item():.5f}")
