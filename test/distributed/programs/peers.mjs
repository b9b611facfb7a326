// Messages that do not come; prints the errors of this rank.
import * as torch from 'torchebm/torch';

const dist = torch.distributed;
torch.setNumThreads(1);
const [kind] = process.argv.slice(2);
await dist.initProcessGroup({ timeout: 5000 });
const rank = dist.getRank();
await dist.barrier();
const x = torch.full([3], rank);
const told = (promise) =>
  promise.then(
    () => null,
    ({ name, message }) => ({ name, message }),
  );
const got = [];
if (kind === 'late') {
  // Rank 1 is elsewhere, for longer than the others wait.
  if (rank === 0) got.push(await told(dist.recv(x, 1, { tag: 3 })), x.tolist());
  else await new Promise((resolve) => setTimeout(resolve, 8000));
} else if (kind === 'killed') {
  if (rank === 1) process.kill(process.pid, 'SIGKILL');
  got.push(await told(dist.recv(x, 1)));
  got.push(await told(dist.allReduce(x)));
} else if (kind === 'after') {
  // Two ranks have sent one another messages before all meet, and one is late then.
  if (rank < 2) await Promise.all([dist.send(x, 1 - rank), dist.recv(torch.zeros([3]), 1 - rank)]);
  if (rank === 2) await new Promise((resolve) => setTimeout(resolve, 8000));
  else got.push(await told(dist.allReduce(x)));
} else if (kind === 'aborted') {
  const controller = new AbortController();
  if (rank === 0) {
    const waits = told(dist.recv(x, { src: 1, signal: controller.signal }));
    // It keeps no thread of the pool, and is not waited for by what is not of the group.
    const sum = await torch.noGrad(() => torch.ones([2]).sum().item());
    controller.abort(new Error('enough'));
    got.push(sum, await waits, await told(dist.destroyProcessGroup()));
  }
} else if (kind === 'busy') {
  if (rank === 0) {
    const work = dist.irecv(x, 1);
    got.push(await told(dist.destroyProcessGroup()));
    let error = null;
    try {
      x.add_(1);
    } catch (thrown) {
      error = thrown.name;
    }
    got.push(error);
    await dist.sendObject('now', 1);
    await work.wait();
  } else {
    await dist.recvObject(0);
    await dist.send(x, 0);
  }
  got.push(await told(dist.destroyProcessGroup()));
}
console.log(JSON.stringify(got));
// The store is rank 0's, in which the others look.
if (rank === 0) await new Promise((resolve) => setTimeout(resolve, 3000));
process.exit(0);
