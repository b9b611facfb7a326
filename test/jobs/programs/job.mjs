// A process with a job: node job.mjs DIR ID '{ "steps": … }' '{ options of createJob }'. It says how the job is, line by line.
import { writeSync } from 'node:fs';
import { createJob } from 'torchebm/jobs';

const [dir, id, config, options = '{}'] = process.argv.slice(2);
const train = new URL('./training.mjs', import.meta.url);
const job = createJob({ dir, id, train, config: JSON.parse(config), silence: 600, ...JSON.parse(options) });
writeSync(1, `process ${process.pid}\n`);
for await (const { state, step } of job.progress) writeSync(1, `${state} ${step ?? 0}\n`);
job.result.then(
  ({ weights }) => writeSync(1, `weights ${weights}\n`),
  (error) => writeSync(1, `${error.name}: ${error.message}\n`),
);
