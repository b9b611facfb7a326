import os

import arviz
import numpy as np
import nutpie
import pymc

CHAINS, DRAWS = 64, 500


def gauss():
    pymc.Normal("x", 0, np.linspace(0.1, 5, 50), shape=50)


def funnel():
    v = pymc.Normal("v", 0, 3)
    pymc.Normal("x", 0, pymc.math.exp(v / 2), shape=9)


def row(define, first):
    with pymc.Model() as model:
        define()
    compiled = nutpie.compile_pymc_model(model)
    seeds = iter(range(1, 100_000))

    def run():
        return nutpie.sample(
            compiled,
            draws=DRAWS,
            tune=DRAWS,
            chains=CHAINS,
            cores=int(os.environ["BENCH_THREADS"]),
            seed=next(seeds),
            progress_bar=False,
        )

    def results(trace):
        ess = arviz.ess(trace, method="bulk")
        least = min(float(ess[name].min()) for name in ess.data_vars)
        return {"amount": least, "law": {"std": float(first(trace.posterior).values.std())}}

    return {"run": run, "results": results}


rows = {
    "nuts-gauss-50": lambda given: row(gauss, lambda posterior: posterior.x[..., 0]),
    "nuts-funnel": lambda given: row(funnel, lambda posterior: posterior.v),
}
