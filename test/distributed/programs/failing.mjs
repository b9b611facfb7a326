// Comes to operations until something goes wrong; prints the error and how long it took.
import * as torch from 'torchebm/torch';
import { aborts, isFake, joining, stall } from './device.mjs';

const dist = torch.distributed;
torch.setNumThreads(1);
const [kind, timeout = '4000'] = process.argv.slice(2);
const began = performance.now();
let at = performance.now();
try {
  await dist.initProcessGroup({ ...joining, timeout: Number(timeout) });
  const rank = dist.getRank();
  console.log('joined');
  const x = torch.full([3], rank);
  for (let step = 1; ; step++) {
    if (rank === 1 && step === 4) {
      if (kind === 'killed') process.kill(process.pid, 'SIGKILL');
      if (kind === 'ended') process.exit(0);
      // The event loop goes on: it is alive, and elsewhere.
      if (kind === 'slow') await new Promise((resolve) => setTimeout(resolve, 3 * Number(timeout)));
      if (kind === 'other') await dist.broadcast(x, 0);
      if (kind === 'shape') await dist.allReduce(torch.zeros([5]));
      if (kind === 'device') await dist.allReduce(x.cpu());
      if (kind === 'stalled') stall(true);
      if (kind === 'error') throw new Error('a mistake of this rank');
    }
    at = performance.now();
    if (kind === 'forever') await new Promise((resolve) => setTimeout(resolve, 20));
    await dist.allReduce(x);
    if (step === 3) console.log('three');
  }
} catch (error) {
  if (error.message === 'a mistake of this rank') throw error;
  const now = performance.now();
  const again = await dist.allReduce(torch.zeros([1])).then(
    () => 'worked',
    ({ message }) => message,
  );
  const { name, message } = error;
  const given = isFake ? aborts() : null;
  console.log(JSON.stringify({ name, message, took: now - at, all: now - began, again, aborts: given }));
  // The store is rank 0's, in which the others look for who is missing.
  if (process.env.RANK === '0') await new Promise((resolve) => setTimeout(resolve, 3000));
  process.exit(3);
}
