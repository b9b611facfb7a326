// Trainings over HTTP, which go on after the process was killed; README.md tells how to use them.
import { createServer } from 'node:http';
import { JobRunner } from 'torchebm/jobs';
import { asked } from './training.mjs';

const [dir = 'out/jobs', port = 8080] = process.argv.slice(2);
const train = new URL('./training.mjs', import.meta.url);
const runner = new JobRunner({ dir, train, concurrency: 4, threads: 4, drainWithin: 1000 });

createServer(async (request, response) => {
  const [, root, id, events] = request.url.split('/');
  const job = id && runner.get(id);
  const reply = (status, body) => response.writeHead(status).end(JSON.stringify(body));
  if (root !== 'jobs' || (id && !job)) return reply(404, { error: `there is no ${request.url}` });
  if (request.method === 'POST') {
    const made = asked(request).then((config) => reply(201, runner.add({ config, seed: config.seed }).status));
    return made.catch(({ message }) => reply(400, { error: message }));
  }
  if (request.method === 'DELETE') await job?.abort();
  if (!events) return reply(200, job ? job.status : runner.jobs.map(({ status }) => status));
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for await (const status of job.progress) response.write(`data: ${JSON.stringify(status)}\n\n`);
  response.end();
}).listen(port);
