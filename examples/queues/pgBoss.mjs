// A worker of trainings that pg-boss delivers; README.md tells how to use it.
import { setTimeout } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { pgBossHandler } from 'torchebm/jobs';

const [dir = 'out/queue', url = 'postgres://localhost/postgres', train = new URL('./training.mjs', import.meta.url)] =
  process.argv.slice(2);
// The time that a worker may be silent, for Postgres and for the folder.
const silence = Number(process.env.SILENCE_MS ?? 30_000);

process.on('unhandledRejection', (reason) => console.error(reason?.message)); // pg-boss awaits no complete and no fail
/** A Postgres that is away is waited for, here and later; a boss whose start failed does not start again. */
async function connect() {
  const boss = new PgBoss({ connectionString: url, maintenanceIntervalSeconds: Math.max(1, silence / 2000) });
  boss.on('error', ({ message }) => console.error(message));
  try {
    await boss.start();
    await boss.createQueue('trainings', { expireInSeconds: Math.max(1, silence / 1000), retryLimit: 1000 });
    return boss;
  } catch ({ message }) {
    console.error(message);
    await boss.stop({ graceful: false }).catch(() => {});
    await setTimeout(1000);
    return connect();
  }
}

const boss = await connect();
const handler = pgBossHandler(boss, { dir, train, silence });
await boss.work('trainings', { batchSize: 1, pollingIntervalSeconds: 0.5 }, handler);

process.on('SIGTERM', async () => {
  await boss.offWork('trainings'); // takes no more
  await handler.stop({ within: 10_000 });
  await boss.stop();
});
