import { existsSync } from 'node:fs';
import { type Command, InvalidArgumentError } from 'commander';

interface Options {
  jobs: boolean;
  host: string;
  port?: number;
}

/** Where jobs are if nobody says otherwise. */
const DIR = 'out';

function portNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  }
  return value;
}

/** Adds `torchebm watch`, which serves a page of jobs. */
export function addWatch(program: Command): void {
  program
    .command('watch')
    .description('Look at trainings in a browser: losses, energies, pictures, logs; stop them and go on with them.')
    .argument('[dir]', "a job's folder, or one with jobs in it or in its folders")
    .option('--jobs', `all jobs in ./${DIR}, also those to come`, false)
    .option('--host <address>', 'where to listen; beyond this machine the page asks for the token', '127.0.0.1')
    .option('--port <n>', 'the port (default: 6020, or the next that is free)', portNumber)
    .action(look);
}

async function look(dir: string | undefined, { jobs, host, port }: Options): Promise<void> {
  if ((dir === undefined) !== jobs) throw new Error('watch: expected a folder or --jobs');
  if (dir !== undefined && !existsSync(dir)) throw new Error(`${dir}: there is no such folder`);
  const { watch } = await import('../jobs/watch/server.js');
  const page = await watch({ dir: dir ?? DIR, host, ...(port !== undefined && { port }) });
  console.log(`The page is at ${page.url}\nCtrl-C ends it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await page.close();
}
