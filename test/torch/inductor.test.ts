import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as torch from '../../lib/torch/index.js';
import { temporary } from '../addon/support.js';

// Packages hold code of the processor that made them; one is made and run by hand, see docs/models.md.
it('names what is no package', () => {
  const path = join(temporary(), 'net.pt2');
  const { aotiLoadPackage } = torch.inductor;
  expect(() => aotiLoadPackage(path)).toThrow(`inductor.aotiLoadPackage: cannot read "${path}": there is no such file`);
  writeFileSync(path, 'no package');
  expect(() => aotiLoadPackage(path)).toThrow(`inductor.aotiLoadPackage: "${path}" is no package that runs here: `);
  torch.save({ x: torch.ones([2]) }, path);
  expect(() => aotiLoadPackage(path)).toThrow("Failed to find a generated cpp file or so file for model 'model'");
  const bytes = readFileSync(path);
  const at = bytes.indexOf(Buffer.from(new Float32Array([1, 1]).buffer));
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(path, bytes);
  expect(() => aotiLoadPackage(path)).toThrow(
    `inductor.aotiLoadPackage: "${path}" is no package that runs here: 'net/data/0' is damaged`,
  );
  expect(() => aotiLoadPackage('')).toThrow('inductor.aotiLoadPackage: expected path to be the name of a file, got ""');
});
