// A worker of trainings that BullMQ delivers; README.md tells how to use it.
import { Worker } from 'bullmq';
import { bullmqProcessor } from 'torchebm/jobs';

const [dir = 'out/queue', url = 'redis://localhost:6379', train = new URL('./training.mjs', import.meta.url)] =
  process.argv.slice(2);
// The time that a worker may be silent, for Redis and for the folder.
const silence = Number(process.env.SILENCE_MS ?? 30_000);

const processor = bullmqProcessor({ dir, train, silence });
const { hostname: host, port } = new URL(url);
const worker = new Worker('trainings', processor, {
  connection: { host, port: Number(port), maxRetriesPerRequest: null },
  lockDuration: silence,
  stalledInterval: silence / 2,
  maxStalledCount: 1000,
});
// A Redis that is away is waited for.
worker.on('error', ({ message }) => console.error(message));

process.on('SIGTERM', async () => {
  const closed = worker.close(); // takes no more
  await processor.stop({ within: 10_000 });
  await closed;
});
