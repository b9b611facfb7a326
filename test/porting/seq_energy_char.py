"""Character-level energy reranker: a GRU language model proposes, an energy model scores. Tiny corpus."""
import random
import re
import string
from collections import Counter, defaultdict

import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.nn.utils.rnn import pad_sequence, pack_padded_sequence

random.seed(0)
torch.manual_seed(0)
TEXT = """
the cat sat on the mat. the dog sat on the log. a cat and a dog met on the road.
the rain in spain stays mainly in the plain. a log on the road stays in the rain.
"""
words = re.findall(r"[a-z]+", TEXT.lower())
counts = Counter(words)
print(counts.most_common(3), len(counts), sum(counts.values()))
PAD, BOS, EOS = 0, 1, 2
alphabet = ["<pad>", "<bos>", "<eos>"] + list(string.ascii_lowercase)
stoi = {ch: i for i, ch in enumerate(alphabet)}
itos = {i: ch for ch, i in stoi.items()}


def encode(w):
    return torch.tensor([BOS] + [stoi[ch] for ch in w] + [EOS])


def decode(ids):
    return "".join(itos[int(i)] for i in ids if int(i) > EOS)


vocab = sorted(set(words))
lengths = {w: len(w) for w in vocab}
by_len = defaultdict(list)
for w, n in lengths.items():
    by_len[n].append(w)
print({n: len(ws) for n, ws in sorted(by_len.items())}, decode(encode("mat")))


class LM(nn.Module):
    def __init__(self, v, d=16, h=32):
        super().__init__()
        self.emb = nn.Embedding(v, d, padding_idx=PAD)
        self.rnn = nn.GRU(d, h, batch_first=True)
        self.out = nn.Linear(h, v)

    def forward(self, x, state=None):
        h, state = self.rnn(self.emb(x), state)
        return self.out(h), state

    @torch.no_grad()
    def generate(self, max_len=8, temperature=1.0):
        x, state, ids = torch.tensor([[BOS]]), None, []
        while len(ids) < max_len:
            logits, state = self(x, state)
            probs = F.softmax(logits[0, -1] / temperature, dim=-1)
            nxt = torch.multinomial(probs, 1).item()
            if nxt == EOS:
                break
            ids.append(nxt)
            x = torch.tensor([[nxt]])
        return decode(ids)


lm = LM(len(alphabet))
opt = torch.optim.Adam(lm.parameters(), lr=1e-2)
seqs = [encode(w) for w in words]
for epoch in range(4):
    random.shuffle(seqs)
    total, n_tok = 0.0, 0
    for i in range(0, len(seqs), 8):
        chunk = seqs[i:i + 8]
        x = pad_sequence(chunk, batch_first=True, padding_value=PAD)
        logits, _ = lm(x[:, :-1])
        target = x[:, 1:]
        loss = F.cross_entropy(logits.reshape(-1, len(alphabet)), target.reshape(-1), ignore_index=PAD, reduction="sum")
        mask = target != PAD
        opt.zero_grad()
        (loss / mask.sum()).backward()
        nn.utils.clip_grad_norm_(lm.parameters(), 1.0)
        opt.step()
        total += loss.item()
        n_tok += mask.sum().item()
    print(f"epoch {epoch}: perplexity {torch.exp(torch.tensor(total / n_tok)).item():.4f} over {n_tok} tokens")

fakes = [lm.generate() for _ in range(40)]
fakes = [w for w in fakes if w]
print(len(fakes), "proposals,", len(set(fakes) & set(vocab)), "are words,", max(map(len, fakes)), "longest")


class Energy(nn.Module):
    def __init__(self, v, d=16):
        super().__init__()
        self.emb = nn.EmbeddingBag(v, d, mode="mean", padding_idx=PAD)
        self.bi = nn.Embedding(v * v, 1)
        self.lin = nn.Linear(d, 1)

    def forward(self, x):
        pair = x[:, :-1] * len(alphabet) + x[:, 1:]
        valid = (x[:, 1:] != PAD).float()
        return self.lin(self.emb(x)).squeeze(-1) + (self.bi(pair).squeeze(-1) * valid).sum(-1)


E = Energy(len(alphabet))
opt = torch.optim.Adagrad(E.parameters(), lr=0.1)
for step in range(30):
    pos = pad_sequence([encode(random.choice(words)) for _ in range(16)], batch_first=True)
    neg = pad_sequence([encode(random.choice(fakes)) for _ in range(16)], batch_first=True)
    ep, en = E(pos), E(neg)
    loss = F.softplus(ep).mean() + F.softplus(-en).mean()
    opt.zero_grad()
    loss.backward()
    opt.step()
    if step % 10 == 9:
        acc = ((ep < 0).float().mean() + (en > 0).float().mean()) / 2
        print("step", step + 1, "loss", round(loss.item(), 5), "acc", round(acc.item(), 4))
with torch.no_grad():
    ranked = sorted(set(fakes), key=lambda w: (E(encode(w)[None]).item(), w))
    scores = [E(encode(w).unsqueeze(0)).item() for w in ranked]
print("lowest energies", [f"{s:.4f}" for s in scores[:3]], "highest", f"{scores[-1]:.4f}")
print(ranked[0].title(), ranked[-1].upper().rjust(10, "."), "".join(reversed(ranked[0])))
