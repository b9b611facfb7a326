#!/usr/bin/env node
import { Command } from 'commander';
import { packageVersion } from '../addon/package.js';
import { addDoctor } from './doctor.js';
import { addExport } from './export.js';
import { addLaunch } from './launch.js';
import { addPort } from './port.js';
import { addSample } from './sample.js';
import { addSetup } from './setup.js';
import { addTrain } from './train.js';
import { addWatch } from './watch.js';

const program = new Command('torchebm')
  .description('Energy-based models for Node, on libtorch.')
  .version(packageVersion)
  .showHelpAfterError('(--help lists commands and options)');
for (const add of [addSetup, addDoctor, addTrain, addSample, addLaunch, addWatch, addExport, addPort]) add(program);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode ||= 1;
});
