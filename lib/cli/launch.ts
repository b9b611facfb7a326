import { type Command, InvalidArgumentError } from 'commander';
import { positiveInteger, seedNumber } from './options.js';

interface Options {
  nproc: number;
  nnodes: number;
  nodeRank?: number;
  rdzv?: { host: string; port: number };
  maxRestarts: number;
  grace: number;
}

function address(text: string): { host: string; port: number } {
  const [, host, port] = /^(?:\[(.+)\]|(?!\[).+?):(\d{1,5})$/.exec(text) ?? [];
  const name = host ?? text.slice(0, text.lastIndexOf(':'));
  if (!port || Number(port) < 1 || Number(port) > 65535) {
    throw new InvalidArgumentError('It must be HOST:PORT, such as 10.0.0.1:29500.');
  }
  return { host: name, port: Number(port) };
}

/** Adds `torchebm launch`, which starts the processes of a distributed program, with torchrun's environment. */
export function addLaunch(program: Command): void {
  program
    .enablePositionalOptions()
    .command('launch')
    .description('Start a program in several processes, on one machine or on several, as torchrun does.')
    .argument('<program>', 'a JavaScript file, or any program')
    .argument('[args...]', 'its arguments')
    .option('--nproc <n>', 'processes on this machine', positiveInteger, 1)
    .option('--nnodes <n>', 'machines, each with as many processes', positiveInteger, 1)
    .option('--node-rank <n>', 'the number of this machine, from 0', seedNumber)
    .option('--rdzv <host:port>', 'where the machines meet: an address of machine 0, and a free port there', address)
    .option('--max-restarts <n>', 'starts all again after a failure, at most so often', seedNumber, 0)
    .option('--grace <seconds>', 'between SIGTERM and SIGKILL for processes that are to end', positiveInteger, 30)
    .passThroughOptions()
    .action(async (file: string, args: string[], options: Options) => {
      const { nproc, nnodes, nodeRank = 0, rdzv = null, maxRestarts, grace } = options;
      if (nnodes > 1 && (options.nodeRank === undefined || !rdzv)) {
        throw new Error('torchebm launch: expected --node-rank and --rdzv with --nnodes above 1');
      }
      if (nodeRank >= nnodes) {
        throw new Error(`torchebm launch: expected --node-rank to be below --nnodes, ${nnodes}, got ${nodeRank}`);
      }
      const { launch } = await import('./workers.js');
      process.exitCode = await launch(file, args, { nproc, nnodes, nodeRank, rdzv, maxRestarts, grace });
    });
}
