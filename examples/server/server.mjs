// Trainings over HTTP, which go on after the process was killed; README.md tells how to use them.
import * as fs from 'node:fs';
import { createServer } from 'node:http';
import { asked, prepare } from './training.mjs';

const [folder = 'out/jobs', port = 8080] = process.argv.slice(2);
const jobs = new Map(); // by id: what is told of a job, and while it runs who hears it and how it ends

function start(id, spec, { trainer, loader, steps } = prepare(spec)) {
  const [told, listeners, controller] = [{ id, spec }, new Set(), new AbortController()];
  const tell = (news) => {
    Object.assign(told, news);
    for (const to of listeners) if (!to.writableNeedDrain) to.write(`data: ${JSON.stringify(told)}\n\n`);
    if (!news.state) return;
    fs.writeFileSync(`${folder}/${id}.new`, JSON.stringify({ id, spec, state: news.state }));
    fs.renameSync(`${folder}/${id}.new`, `${folder}/${id}.json`); // whole, whenever the process is killed
  };
  const end = (state) => {
    if (told.state !== 'running') return;
    tell({ state });
    for (const listener of listeners) listener.end();
    controller.abort();
    jobs.set(id, { told });
  };
  tell({ state: 'running' });
  jobs.set(id, { told, listeners, trainer, cancel: () => end('cancelled') });
  const options = { steps, signal: controller.signal, onProgress: tell, checkpointDir: `${folder}/${id}` };
  const done = () => server.listening && end('done'); // else it goes on another time
  trainer.fit(loader, options).then(done, (error) => end(`failed: ${error.message}`));
  return told;
}

const server = createServer(async (request, response) => {
  const [, root, id, events] = request.url.split('/');
  const job = jobs.get(Number(id));
  const reply = (status, body) => response.writeHead(status).end(JSON.stringify(body));
  if (root !== 'jobs' || (id && !job)) return reply(404, { error: `there is no ${request.url}` });
  if (request.method === 'POST') {
    const made = asked(request).then((spec) => reply(201, start(jobs.size + 1, spec)));
    return made.catch(({ message }) => reply(400, { error: message }));
  }
  if (request.method === 'DELETE') job?.cancel?.();
  if (!events) return reply(200, job ? job.told : [...jobs.values()].map(({ told }) => told));
  response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`data: ${JSON.stringify(job.told)}\n\n`);
  if (!job.listeners?.add(response.on('close', () => job.listeners.delete(response)))) response.end();
}).listen(port);

fs.mkdirSync(folder, { recursive: true });
for (const name of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const { id, spec, state } = JSON.parse(fs.readFileSync(`${folder}/${name}`));
  if (state === 'running') start(id, spec);
  else jobs.set(id, { told: { id, spec, state } });
}

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  for (const { trainer } of jobs.values()) trainer?.stop({ within: 1000 });
});
