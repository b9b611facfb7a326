import math, copy, time
from inspect import isfunction
from functools import partial
import torch, torch.nn as nn, torch.nn.functional as F
from tqdm.auto import tqdm


def exists(x):
    return x is not None

def default(val, d):
    if exists(val):
        return val
    return d() if isfunction(d) else d

def extract(a, t, x_shape):
    b, *_ = t.shape
    out = a.gather(-1, t)
    return out.reshape(b, *((1,) * (len(x_shape) - 1)))

def cosine_beta_schedule(timesteps, s = 0.008):
    steps = timesteps + 1
    x = torch.linspace(0, timesteps, steps, dtype = torch.float64)
    alphas_cumprod = torch.cos(((x / timesteps) + s) / (1 + s) * math.pi * 0.5) ** 2
    alphas_cumprod = alphas_cumprod / alphas_cumprod[0]
    betas = 1 - (alphas_cumprod[1:] / alphas_cumprod[:-1])
    return torch.clip(betas, 0, 0.999)

def linear_beta_schedule(timesteps):
    scale = 1000 / timesteps
    beta_start = scale * 0.0001
    beta_end = scale * 0.02
    return torch.linspace(beta_start, beta_end, timesteps, dtype = torch.float64)

class SinusoidalPosEmb(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        device = x.device
        half_dim = self.dim // 2
        emb = math.log(10000) / (half_dim - 1)
        emb = torch.exp(torch.arange(half_dim, device=device) * -emb)
        emb = x[:, None] * emb[None, :]
        emb = torch.cat((emb.sin(), emb.cos()), dim=-1)
        return emb

class Residual(nn.Module):
    def __init__(self, fn):
        super().__init__()
        self.fn = fn

    def forward(self, x, *args, **kwargs):
        return self.fn(x, *args, **kwargs) + x

class Block(nn.Module):
    def __init__(self, dim, dim_out, *, time_dim = None, groups = 8):
        super().__init__()
        self.mlp = nn.Sequential(nn.SiLU(), nn.Linear(time_dim, dim_out * 2)) if exists(time_dim) else None
        self.proj = nn.Conv1d(dim, dim_out, 3, padding = 1)
        self.norm = nn.GroupNorm(groups, dim_out)
        self.act = nn.SiLU()
        self.res = nn.Conv1d(dim, dim_out, 1) if dim != dim_out else nn.Identity()

    def forward(self, x, t = None):
        h = self.norm(self.proj(x))
        if exists(self.mlp) and exists(t):
            t = self.mlp(t)
            t = t[..., None]
            scale, shift = t.chunk(2, dim = 1)
            h = h * (scale + 1) + shift
        return self.act(h) + self.res(x)

class Net(nn.Module):
    def __init__(self, dim = 16, init_dim = None, dim_mults = (1, 2), channels = 1):
        super().__init__()
        init_dim = default(init_dim, dim)
        dims = [init_dim, *map(lambda m: dim * m, dim_mults)]
        in_out = list(zip(dims[:-1], dims[1:]))
        time_dim = dim * 4
        self.init_conv = nn.Conv1d(channels, init_dim, 7, padding = 3)
        self.time_mlp = nn.Sequential(SinusoidalPosEmb(dim), nn.Linear(dim, time_dim), nn.GELU(), nn.Linear(time_dim, time_dim))
        block_klass = partial(Block, groups = 4)
        self.downs = nn.ModuleList([])
        self.ups = nn.ModuleList([])
        for ind, (dim_in, dim_out) in enumerate(in_out):
            is_last = ind >= (len(in_out) - 1)
            self.downs.append(nn.ModuleList([
                block_klass(dim_in, dim_in, time_dim = time_dim),
                Residual(nn.Conv1d(dim_in, dim_in, 3, padding = 1)),
                nn.Conv1d(dim_in, dim_out, 4, 2, 1) if not is_last else nn.Conv1d(dim_in, dim_out, 3, padding = 1)
            ]))
        mid_dim = dims[-1]
        self.mid = block_klass(mid_dim, mid_dim, time_dim = time_dim)
        for ind, (dim_in, dim_out) in enumerate(reversed(in_out)):
            is_last = ind == (len(in_out) - 1)
            self.ups.append(nn.ModuleList([
                block_klass(dim_out + dim_in, dim_out, time_dim = time_dim),
                nn.ConvTranspose1d(dim_out, dim_in, 4, 2, 1) if not is_last else nn.Conv1d(dim_out, dim_in, 3, padding = 1)
            ]))
        self.final = nn.Conv1d(dim * 2, channels, 1)

    def forward(self, x, time):
        x = self.init_conv(x)
        r = x.clone()
        t = self.time_mlp(time)
        h = []
        for block, attn, downsample in self.downs:
            x = block(x, t)
            x = attn(x)
            h.append(x)
            x = downsample(x)
        x = self.mid(x, t)
        for block, upsample in self.ups:
            s = h.pop()
            if x.shape[-1] != s.shape[-1]:
                x = F.interpolate(x, size = s.shape[-1], mode = 'nearest')
            x = torch.cat((x, s), dim = 1)
            x = upsample(block(x, t))
        if x.shape[-1] != r.shape[-1]:
            x = F.interpolate(x, size = r.shape[-1], mode = 'nearest')
        return self.final(torch.cat((x, r), dim = 1))

class GaussianDiffusion(nn.Module):
    def __init__(self, model, *, seq_length, timesteps = 20, objective = 'pred_noise', beta_schedule = 'cosine', min_snr_loss_weight = True, min_snr_gamma = 5):
        super().__init__()
        self.model = model
        self.seq_length = seq_length
        self.objective = objective
        assert objective in {'pred_noise', 'pred_x0', 'pred_v'}, 'objective must be one of pred_noise, pred_x0, pred_v'
        if beta_schedule == 'linear':
            betas = linear_beta_schedule(timesteps)
        elif beta_schedule == 'cosine':
            betas = cosine_beta_schedule(timesteps)
        else:
            raise ValueError(f'unknown beta schedule {beta_schedule}')
        alphas = 1. - betas
        alphas_cumprod = torch.cumprod(alphas, dim=0)
        alphas_cumprod_prev = F.pad(alphas_cumprod[:-1], (1, 0), value = 1.)
        timesteps, = betas.shape
        self.num_timesteps = int(timesteps)
        register_buffer = lambda name, val: self.register_buffer(name, val.to(torch.float32))
        register_buffer('betas', betas)
        register_buffer('alphas_cumprod', alphas_cumprod)
        register_buffer('sqrt_alphas_cumprod', torch.sqrt(alphas_cumprod))
        register_buffer('sqrt_one_minus_alphas_cumprod', torch.sqrt(1. - alphas_cumprod))
        register_buffer('sqrt_recip_alphas_cumprod', torch.sqrt(1. / alphas_cumprod))
        register_buffer('sqrt_recipm1_alphas_cumprod', torch.sqrt(1. / alphas_cumprod - 1))
        posterior_variance = betas * (1. - alphas_cumprod_prev) / (1. - alphas_cumprod)
        register_buffer('posterior_log_variance_clipped', torch.log(posterior_variance.clamp(min = 1e-20)))
        register_buffer('posterior_mean_coef1', betas * torch.sqrt(alphas_cumprod_prev) / (1. - alphas_cumprod))
        register_buffer('posterior_mean_coef2', (1. - alphas_cumprod_prev) * torch.sqrt(alphas) / (1. - alphas_cumprod))
        snr = alphas_cumprod / (1 - alphas_cumprod)
        maybe_clipped_snr = snr.clone()
        if min_snr_loss_weight:
            maybe_clipped_snr.clamp_(max = min_snr_gamma)
        if objective == 'pred_noise':
            register_buffer('loss_weight', maybe_clipped_snr / snr)
        elif objective == 'pred_x0':
            register_buffer('loss_weight', maybe_clipped_snr)
        elif objective == 'pred_v':
            register_buffer('loss_weight', maybe_clipped_snr / (snr + 1))

    def predict_start_from_noise(self, x_t, t, noise):
        return (
            extract(self.sqrt_recip_alphas_cumprod, t, x_t.shape) * x_t -
            extract(self.sqrt_recipm1_alphas_cumprod, t, x_t.shape) * noise
        )

    def q_posterior(self, x_start, x_t, t):
        posterior_mean = (
            extract(self.posterior_mean_coef1, t, x_t.shape) * x_start +
            extract(self.posterior_mean_coef2, t, x_t.shape) * x_t
        )
        return posterior_mean, extract(self.posterior_log_variance_clipped, t, x_t.shape)

    @torch.no_grad()
    def p_sample(self, x, t: int):
        b, *_, device = *x.shape, x.device
        batched_times = torch.full((b,), t, device = device, dtype = torch.long)
        pred_noise = self.model(x, batched_times)
        x_start = self.predict_start_from_noise(x, batched_times, pred_noise)
        x_start.clamp_(-1., 1.)
        model_mean, log_variance = self.q_posterior(x_start = x_start, x_t = x, t = batched_times)
        noise = torch.randn_like(x) if t > 0 else 0. # no noise if t == 0
        return model_mean + (0.5 * log_variance).exp() * noise, x_start

    @torch.no_grad()
    def sample(self, batch_size = 4):
        img = torch.randn((batch_size, 1, self.seq_length))
        for t in tqdm(reversed(range(0, self.num_timesteps)), desc = 'sampling loop time step', total = self.num_timesteps):
            img, x_start = self.p_sample(img, t)
        return img

    def q_sample(self, x_start, t, noise=None):
        noise = default(noise, lambda: torch.randn_like(x_start))
        return (
            extract(self.sqrt_alphas_cumprod, t, x_start.shape) * x_start +
            extract(self.sqrt_one_minus_alphas_cumprod, t, x_start.shape) * noise
        )

    def forward(self, x_start, noise = None):
        b, c, n = x_start.shape
        t = torch.randint(0, self.num_timesteps, (b,)).long()
        noise = default(noise, lambda: torch.randn_like(x_start))
        x = self.q_sample(x_start = x_start, t = t, noise = noise)
        model_out = self.model(x, t)
        loss = F.mse_loss(model_out, noise, reduction = 'none')
        loss = loss.flatten(1).mean(dim = -1)
        loss = loss * extract(self.loss_weight, t, loss.shape)
        return loss.mean()

class EMA:
    def __init__(self, model, beta = 0.995):
        self.beta = beta
        self.shadow = copy.deepcopy(model)
        for p in self.shadow.parameters():
            p.requires_grad_(False)

    def update(self, model):
        for ma, p in zip(self.shadow.parameters(), model.parameters()):
            ma.data.mul_(self.beta).add_(p.data, alpha = 1 - self.beta)

def cycle(dl):
    while True:
        for data in dl:
            yield data

if __name__ == '__main__':
    torch.manual_seed(0)
    start = time.time()
    phase = torch.rand(128, 1) * 2 * math.pi
    grid = torch.linspace(0, 2 * math.pi, 32)
    waves = torch.sin(grid + phase).unsqueeze(1) * 0.8
    dl = cycle(torch.utils.data.DataLoader(torch.utils.data.TensorDataset(waves), batch_size = 16, shuffle = True))
    diffusion = GaussianDiffusion(Net(), seq_length = 32)
    ema = EMA(diffusion.model)
    opt = torch.optim.AdamW(diffusion.parameters(), lr = 2e-3, weight_decay = 1e-4)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(opt, T_max = 10)
    with tqdm(initial = 0, total = 10) as pbar:
        for step in range(10):
            total_loss = 0.
            for _ in range(2):
                (data,) = next(dl)
                loss = diffusion(data) / 2
                total_loss += loss.item()
                loss.backward()
            torch.nn.utils.clip_grad_norm_(diffusion.parameters(), 1.0)
            opt.step()
            opt.zero_grad()
            scheduler.step()
            ema.update(diffusion.model)
            pbar.set_postfix(loss = f'{total_loss:.4f}')
            pbar.update(1)
            if step % 3 == 0:
                print(f'step {step:03d} loss {total_loss:.6f} lr {scheduler.get_last_lr()[0]:.2e}')
    diffusion.model = ema.shadow
    out = diffusion.sample(batch_size = 2)
    print(tuple(out.shape), round(out.mean().item(), 5), round(out.std().item(), 5))
    print('done' if time.time() - start < 1e6 else 'slow')
