import * as torch from 'torchebm/torch';

/**
 * Runs `step` `steps` times without a pause; prints what the process held at `samples` moments on the way, as JSON. Under
 * --expose-gc the garbage is collected before.
 */
export function watch(steps, step, samples = 40) {
  const every = Math.floor(steps / samples);
  const seen = [];
  const start = performance.now();
  for (let i = 1; i <= steps; i++) {
    step(i);
    if (i % every === 0) {
      globalThis.gc?.();
      const { tensors, bytes, sweeps } = torch.memoryStats();
      seen.push({ tensors, bytes, sweeps, rss: process.memoryUsage.rss() });
    }
  }
  console.log(JSON.stringify({ node: process.version, seconds: (performance.now() - start) / 1000, seen }));
}
