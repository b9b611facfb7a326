"""Writes test/fixtures/torch/distributions.json: what torch.distributions gives.

Written with torch 2.11.0:
    python scripts/oracle/distributions.py
Each entry holds the Python expression of a distribution and the TypeScript one, and Python's answers: shapes, moments,
draws from seed 0, log-probabilities of those draws, and gradients of both by the parameters `a` and `b`.
"""

import json
from pathlib import Path

import torch
from torch import distributions as D

out = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "torch"

# `a` and `b` are leaves, `m` a positive definite matrix and `l` its factor.
A = [0.5, 1.5, 2.5]
B = [1.0, 2.0, 0.25]
M = [[2.0, 0.5, 0.0], [0.5, 1.0, 0.25], [0.0, 0.25, 1.5]]
CASES = [
    ("D.Normal(0.0, 1.0)", "new D.Normal(0, 1)"),
    ("D.Normal(a, b)", "new D.Normal(a, b)"),
    ("D.Normal(a, 2.0)", "new D.Normal(a, 2)"),
    ("D.Normal(a[:2].unsqueeze(-1), b)", "new D.Normal(a.at(':2').unsqueeze(-1), b)"),
    ("D.Normal(a, b).expand((2, 3))", "new D.Normal(a, b).expand([2, 3])"),
    ("D.Uniform(0.0, 5.0)", "new D.Uniform(0, 5)"),
    ("D.Uniform(-a, b)", "new D.Uniform({ low: a.neg(), high: b })"),
    ("D.Bernoulli(0.3)", "new D.Bernoulli(0.3)"),
    ("D.Bernoulli(probs=a / 4)", "new D.Bernoulli({ probs: a.div(4) })"),
    ("D.Bernoulli(logits=a - b)", "new D.Bernoulli({ logits: a.sub(b) })"),
    ("D.Bernoulli(logits=a - b).expand((2, 3))", "new D.Bernoulli({ logits: a.sub(b) }).expand([2, 3])"),
    ("D.Categorical(a)", "new D.Categorical(a)"),
    ("D.Categorical(logits=torch.stack([a, b]))", "new D.Categorical({ logits: torch.stack([a, b]) })"),
    ("D.Categorical(torch.stack([a, b]))", "new D.Categorical(torch.stack([a, b]))"),
    ("D.Gamma(2.0, 3.0)", "new D.Gamma(2, 3)"),
    ("D.Gamma(a, b)", "new D.Gamma({ concentration: a, rate: b })"),
    ("D.Beta(2.0, 0.5)", "new D.Beta(2, 0.5)"),
    ("D.Beta(a, b)", "new D.Beta(a, b)"),
    ("D.Beta(a, b).expand((2, 3))", "new D.Beta(a, b).expand([2, 3])"),
    ("D.Exponential(2.0)", "new D.Exponential(2)"),
    ("D.Exponential(b)", "new D.Exponential({ rate: b })"),
    ("D.Laplace(0.0, 2.0)", "new D.Laplace(0, 2)"),
    ("D.Laplace(a, b)", "new D.Laplace({ loc: a, scale: b })"),
    ("D.Dirichlet(a)", "new D.Dirichlet(a)"),
    ("D.Dirichlet(torch.stack([a, b]))", "new D.Dirichlet(torch.stack([a, b]))"),
    ("D.MultivariateNormal(a, m)", "new D.MultivariateNormal(a, m)"),
    ("D.MultivariateNormal(a, precision_matrix=m)", "new D.MultivariateNormal(a, { precisionMatrix: m })"),
    ("D.MultivariateNormal(a, scale_tril=l)", "new D.MultivariateNormal({ loc: a, scaleTril: l })"),
    ("D.MultivariateNormal(torch.stack([a, b]), m)", "new D.MultivariateNormal(torch.stack([a, b]), m)"),
    (
        "D.MultivariateNormal(a, torch.stack([m, 2 * m]))",
        "new D.MultivariateNormal(a, torch.stack([m, m.mul(2)]))",
    ),
    ("D.MultivariateNormal(a, m).expand((2,))", "new D.MultivariateNormal(a, m).expand([2])"),
    ("D.Independent(D.Normal(a, b), 1)", "new D.Independent(new D.Normal(a, b), 1)"),
    (
        "D.Independent(D.Normal(a, b).expand((2, 3)), 1)",
        "new D.Independent(new D.Normal(a, b).expand([2, 3]), 1)",
    ),
    (
        "D.MixtureSameFamily(D.Categorical(b), D.Normal(a, b))",
        "new D.MixtureSameFamily(new D.Categorical(b), new D.Normal(a, b))",
    ),
    (
        "D.MixtureSameFamily(D.Categorical(logits=b[:2]), D.Independent(D.Normal(torch.stack([a, b]), 1.0), 1))",
        "new D.MixtureSameFamily(new D.Categorical({ logits: b.at(':2') }), "
        "new D.Independent(new D.Normal(torch.stack([a, b]), 1), 1))",
    ),
    (
        "D.MixtureSameFamily(D.Categorical(b[:2]), D.MultivariateNormal(torch.stack([a, b]), m))",
        "new D.MixtureSameFamily(new D.Categorical(b.at(':2')), new D.MultivariateNormal(torch.stack([a, b]), m))",
    ),
    ("D.LogNormal(0.5, 0.25)", "new D.LogNormal(0.5, 0.25)"),
    ("D.LogNormal(a, b / 4)", "new D.LogNormal({ loc: a, scale: b.div(4) })"),
    ("D.LogNormal(a, b / 4).expand((2, 3))", "new D.LogNormal(a, b.div(4)).expand([2, 3])"),
    ("D.HalfNormal(b)", "new D.HalfNormal(b)"),
    ("D.HalfNormal(2.0).expand((2,))", "new D.HalfNormal(2).expand([2])"),
    ("D.HalfCauchy(b)", "new D.HalfCauchy(b)"),
    ("D.HalfCauchy(2.0).expand((2,))", "new D.HalfCauchy(2).expand([2])"),
    ("D.VonMises(a, b)", "new D.VonMises(a, b)"),
    ("D.VonMises(0.0, 1e-6).expand((2,))", "new D.VonMises(0, 1e-6).expand([2])"),
    ("D.VonMises(a - 9, 8 * b)", "new D.VonMises({ loc: a.sub(9), concentration: b.mul(8) })"),
    ("D.Cauchy(a, b)", "new D.Cauchy(a, b)"),
    ("D.Cauchy(0.0, 1.0).expand((2,))", "new D.Cauchy(0, 1).expand([2])"),
    ("D.Gumbel(a, b)", "new D.Gumbel(a, b)"),
    ("D.Gumbel(1.0, 2.0).expand((2,))", "new D.Gumbel(1, 2).expand([2])"),
    ("D.Weibull(b, a)", "new D.Weibull(b, a)"),
    ("D.Weibull(1.0, 2.0).expand((2,))", "new D.Weibull(1, 2).expand([2])"),
    ("D.Chi2(a)", "new D.Chi2(a)"),
    ("D.Chi2(3.0).expand((2,))", "new D.Chi2(3).expand([2])"),
    ("D.StudentT(a)", "new D.StudentT(a)"),
    ("D.StudentT(5.0, a, b)", "new D.StudentT(5, a, b)"),
    ("D.StudentT(b + 2, scale=a).expand((2, 3))", "new D.StudentT(b.add(2), { scale: a }).expand([2, 3])"),
    ("D.Poisson(a)", "new D.Poisson(a)"),
    ("D.Poisson(3.0).expand((2,))", "new D.Poisson(3).expand([2])"),
    ("D.Geometric(0.4)", "new D.Geometric(0.4)"),
    ("D.Geometric(logits=a - b)", "new D.Geometric({ logits: a.sub(b) })"),
    ("D.Geometric(a / 4).expand((2, 3))", "new D.Geometric(a.div(4)).expand([2, 3])"),
    ("D.Binomial(5, a / 4)", "new D.Binomial(5, a.div(4))"),
    ("D.Binomial(3, logits=a - b)", "new D.Binomial(3, { logits: a.sub(b) })"),
    (
        "D.Binomial(torch.tensor(4.0), probs=torch.tensor([0.25, 0.5])).expand((3, 2))",
        "new D.Binomial(torch.tensor(4), { probs: torch.tensor([0.25, 0.5]) }).expand([3, 2])",
    ),
    ("D.OneHotCategorical(a)", "new D.OneHotCategorical(a)"),
    (
        "D.OneHotCategorical(logits=torch.stack([a, b])).expand((4, 2))",
        "new D.OneHotCategorical({ logits: torch.stack([a, b]) }).expand([4, 2])",
    ),
    ("D.OneHotCategoricalStraightThrough(a)", "new D.OneHotCategoricalStraightThrough(a)"),
    ("D.Multinomial(4, a)", "new D.Multinomial(4, a)"),
    ("D.Multinomial(3, logits=torch.stack([a, b]))", "new D.Multinomial(3, { logits: torch.stack([a, b]) })"),
    ("D.RelaxedBernoulli(torch.tensor(0.5), a / 4)", "new D.RelaxedBernoulli(torch.tensor(0.5), a.div(4))"),
    (
        "D.RelaxedBernoulli(torch.tensor(2.0), logits=a - b).expand((2, 3))",
        "new D.RelaxedBernoulli(torch.tensor(2), { logits: a.sub(b) }).expand([2, 3])",
    ),
    ("D.RelaxedOneHotCategorical(torch.tensor(0.5), a)", "new D.RelaxedOneHotCategorical(torch.tensor(0.5), a)"),
    (
        "D.RelaxedOneHotCategorical(torch.tensor(0.7), logits=torch.stack([a, b])).expand((4, 2))",
        "new D.RelaxedOneHotCategorical(torch.tensor(0.7), { logits: torch.stack([a, b]) }).expand([4, 2])",
    ),
    (
        "D.LowRankMultivariateNormal(a, torch.stack([a, b], 1), b + 1)",
        "new D.LowRankMultivariateNormal(a, torch.stack([a, b], 1), b.add(1))",
    ),
    (
        "D.LowRankMultivariateNormal(a, torch.stack([a, b], 1), b + 1).expand((2,))",
        "new D.LowRankMultivariateNormal(a, torch.stack([a, b], 1), b.add(1)).expand([2])",
    ),
    (
        "D.TransformedDistribution(D.Normal(a, b), [D.ExpTransform(), D.AffineTransform(1.0, -2.0)])",
        "new D.TransformedDistribution(new D.Normal(a, b), [new D.ExpTransform(), new D.AffineTransform(1, -2)])",
    ),
    (
        "D.TransformedDistribution(D.Uniform(0.0 * a, 1.0), [D.SigmoidTransform().inv, D.AffineTransform(a, b)])",
        "new D.TransformedDistribution(new D.Uniform(a.mul(0), 1), "
        "[new D.SigmoidTransform().inv, new D.AffineTransform(a, b)])",
    ),
    (
        "D.TransformedDistribution(D.Independent(D.Normal(a, b), 1), D.TanhTransform(cache_size=1))",
        "new D.TransformedDistribution(new D.Independent(new D.Normal(a, b), 1), new D.TanhTransform({ cacheSize: 1 }))",
    ),
    (
        "D.TransformedDistribution(D.Normal(0.0 * a[0], 1.0), [D.SoftplusTransform(), D.PowerTransform(b)])",
        "new D.TransformedDistribution(new D.Normal(a.at(0).mul(0), 1), "
        "[new D.SoftplusTransform(), new D.PowerTransform(b)])",
    ),
    (
        "D.TransformedDistribution(D.Normal(a, b), [D.StickBreakingTransform()])",
        "new D.TransformedDistribution(new D.Normal(a, b), [new D.StickBreakingTransform()])",
    ),
    (
        "D.TransformedDistribution(D.Normal(a, b), [D.AffineTransform(b, a, 1), D.StickBreakingTransform().inv.inv])",
        "new D.TransformedDistribution(new D.Normal(a, b), "
        "[new D.AffineTransform(b, a, 1), new D.StickBreakingTransform().inv.inv])",
    ),
    (
        "D.TransformedDistribution(D.Normal(a, b), D.IndependentTransform(D.ComposeTransform("
        "[D.AffineTransform(0.0, 0.5), D.SigmoidTransform()]), 1)).expand((2,))",
        "new D.TransformedDistribution(new D.Normal(a, b), new D.IndependentTransform(new D.ComposeTransform("
        "[new D.AffineTransform(0, 0.5), new D.SigmoidTransform()]), 1)).expand([2])",
    ),
]

# Pairs of distributions whose divergence is compared.
DIVERGENCES = [
    ("D.Bernoulli(probs=a / 4)", "D.Bernoulli(probs=b / 4)", "new D.Bernoulli(a.div(4))", "new D.Bernoulli(b.div(4))"),
    ("D.Bernoulli(0.0)", "D.Bernoulli(0.5)", "new D.Bernoulli(0)", "new D.Bernoulli(0.5)"),
    ("D.Bernoulli(0.5)", "D.Bernoulli(1.0)", "new D.Bernoulli(0.5)", "new D.Bernoulli(1)"),
    ("D.Categorical(a)", "D.Categorical(logits=b)", "new D.Categorical(a)", "new D.Categorical({ logits: b })"),
    (
        "D.Categorical(torch.stack([a, b]))",
        "D.Categorical(b)",
        "new D.Categorical(torch.stack([a, b]))",
        "new D.Categorical(b)",
    ),
    ("D.Normal(a, b)", "D.Normal(0.0, 2.0)", "new D.Normal(a, b)", "new D.Normal(0, 2)"),
    ("D.Normal(0.0, 1.0)", "D.Normal(a, b)", "new D.Normal(0, 1)", "new D.Normal(a, b)"),
    ("D.Gamma(a, b)", "D.Gamma(b, a)", "new D.Gamma(a, b)", "new D.Gamma(b, a)"),
    ("D.Beta(a, b)", "D.Beta(b, 2.0)", "new D.Beta(a, b)", "new D.Beta(b, 2)"),
    ("D.Dirichlet(a)", "D.Dirichlet(torch.stack([a, b]))", "new D.Dirichlet(a)", "new D.Dirichlet(torch.stack([a, b]))"),
    ("D.Exponential(a)", "D.Exponential(b)", "new D.Exponential(a)", "new D.Exponential(b)"),
    ("D.Laplace(a, b)", "D.Laplace(b, a)", "new D.Laplace(a, b)", "new D.Laplace(b, a)"),
    ("D.Uniform(a, a + 1)", "D.Uniform(a - 1, a + b)", "new D.Uniform(a, a.add(1))", "new D.Uniform(a.sub(1), a.add(b))"),
    (
        "D.MultivariateNormal(a, m)",
        "D.MultivariateNormal(b, scale_tril=2 * l)",
        "new D.MultivariateNormal(a, m)",
        "new D.MultivariateNormal(b, { scaleTril: l.mul(2) })",
    ),
    (
        "D.MultivariateNormal(torch.stack([a, b]), m)",
        "D.MultivariateNormal(b, torch.eye(3, dtype=a.dtype))",
        "new D.MultivariateNormal(torch.stack([a, b]), m)",
        "new D.MultivariateNormal(b, torch.eye(3, { dtype: a.dtype }))",
    ),
    (
        "D.Independent(D.Normal(a, b), 1)",
        "D.Independent(D.Normal(b, a), 1)",
        "new D.Independent(new D.Normal(a, b), 1)",
        "new D.Independent(new D.Normal(b, a), 1)",
    ),
]


def stored(x):
    values = [v if abs(v) < float("inf") else str(v).replace("inf", "Infinity") for v in x.detach().flatten().tolist()]
    return {"shape": list(x.shape), "dtype": str(x.dtype).removeprefix("torch."), "values": values}


def gradients(y, leaves):
    if not y.requires_grad:
        return None
    found = torch.autograd.grad(y.sum(), leaves, allow_unused=True, retain_graph=True)
    return [None if g is None else stored(g) for g in found]


def optional(compute):
    try:
        return stored(compute())
    except NotImplementedError:
        return None


def case(python, typescript, dtype):
    a, b = (torch.tensor(v, dtype=dtype, requires_grad=True) for v in (A, B))
    m = torch.tensor(M, dtype=dtype)
    l = torch.linalg.cholesky(m)
    d = eval(python, {"D": D, "torch": torch, "a": a, "b": b, "m": m, "l": l})
    torch.manual_seed(0)
    drawn = d.sample((4,))
    again = d.sample()
    log_prob = d.log_prob(drawn)
    answer = {
        "batchShape": list(d.batch_shape),
        "eventShape": list(d.event_shape),
        "sample": stored(drawn),
        "next": stored(again),
        "logProb": stored(log_prob),
        "logProbGradients": gradients(log_prob, [a, b]),
        "mean": optional(lambda: d.mean),
        "variance": optional(lambda: d.variance),
        "stddev": optional(lambda: d.stddev),
        "entropy": optional(d.entropy),
    }
    if d.has_rsample:
        torch.manual_seed(1)
        reparametrised = d.rsample((2,))
        answer["rsample"] = stored(reparametrised)
        answer["rsampleGradients"] = gradients(reparametrised.pow(2), [a, b])
    if not isinstance(d, D.Independent):
        answer["cdf"] = optional(lambda: d.cdf(drawn))
    return {"python": python, "typescript": typescript, "dtype": str(dtype).removeprefix("torch."), **answer}


def divergence(p, q, p_here, q_here, dtype):
    a, b = (torch.tensor(v, dtype=dtype, requires_grad=True) for v in (A, B))
    m = torch.tensor(M, dtype=dtype)
    names = {"D": D, "torch": torch, "a": a, "b": b, "m": m, "l": torch.linalg.cholesky(m)}
    made = D.kl_divergence(eval(p, names), eval(q, names))
    name = str(dtype).removeprefix("torch.")
    return {
        "python": f"kl_divergence({p}, {q})",
        "p": p_here,
        "q": q_here,
        "dtype": name,
        "value": stored(made),
        "gradients": gradients(made, [a, b]),
    }


cases = [case(python, typescript, dtype) for python, typescript in CASES for dtype in (torch.float32, torch.float64)]
divergences = [divergence(*pair, dtype) for pair in DIVERGENCES for dtype in (torch.float32, torch.float64)]
result = {"torch": torch.__version__.split("+")[0], "a": A, "b": B, "m": M, "cases": cases, "divergences": divergences}
(out / "distributions.json").write_text(json.dumps(result) + "\n")
