/** @file Where the kernels for GPUs are looked for, and what `torchebm doctor` says of them. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diagnose, renderDiagnosis } from '../../lib/addon/doctor.js';
import { findKernels, kernelsPackage } from '../../lib/addon/kernels.js';
import { deviceOfRank } from '../../lib/addon/load.js';
import { packageVersion } from '../../lib/addon/package.js';

describe('the kernels for GPUs', () => {
  let app: string;
  const found = () => findKernels(pathToFileURL(join(app, 'node_modules', 'torchebm', 'load.js')).href);
  const install = (version: string) => {
    const folder = join(app, 'node_modules', kernelsPackage);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: kernelsPackage, version }));
    return folder;
  };
  beforeEach(() => {
    app = realpathSync(mkdtempSync(join(tmpdir(), 'torchebm-kernels-')));
  });
  afterEach(() => rmSync(app, { recursive: true }));

  it('are found in a package beside this one, which has their library', () => {
    expect(found()).toBeUndefined();
    const library = join(install(packageVersion), 'torchebm_cuda.so');
    expect(found()).toBeUndefined();
    writeFileSync(library, '');
    expect(found()).toEqual({ library, nccl: null, graphs: null, version: packageVersion, fits: true });
    const other = (name: string) => join(app, 'node_modules', kernelsPackage, `torchebm_${name}.so`);
    for (const name of ['nccl', 'graphs']) writeFileSync(other(name), '');
    expect(found()).toMatchObject({ nccl: other('nccl'), graphs: other('graphs') });
  });

  it('are those of a GPU of its own for each rank on a machine', () => {
    const launched = (local: number) => ({ WORLD_SIZE: '4', LOCAL_RANK: String(local) });
    expect([0, 1, 2, 3].map((local) => deviceOfRank(launched(local), 4))).toEqual([0, 1, 2, 3]);
    // Each rank sees a GPU alone where CUDA_VISIBLE_DEVICES hides the others, and a rank alone has the current one.
    expect(deviceOfRank(launched(3), 1)).toBe(null);
    expect(deviceOfRank({ WORLD_SIZE: '1', LOCAL_RANK: '0' }, 4)).toBe(null);
    expect(deviceOfRank({}, 4)).toBe(null);
  });

  it('do not fit in another version', () => {
    writeFileSync(join(install('0.0.1'), 'torchebm_cuda.so'), '');
    expect(found()).toMatchObject({ version: '0.0.1', fits: false });
  });

  it('have a line of the doctor where there is CUDA', () => {
    const { kernels: _, ...diagnosis } = diagnose({ ...process.env, TORCHEBM_LIBTORCH: app });
    const lines = (more: object) => renderDiagnosis({ ...diagnosis, ...more }).split('\n');
    expect(lines({ libtorchHasCuda: true })).toContain(
      `kernels     none: loops on a GPU run as operators of libtorch; npm install ${kernelsPackage} adds kernels`,
    );
    const kernels = {
      library: '/somewhere/torchebm_cuda.so',
      nccl: null,
      graphs: null,
      version: packageVersion,
      fits: true,
    };
    expect(lines({ kernels })).toContain(
      `kernels     ${kernelsPackage} ${packageVersion} (/somewhere/torchebm_cuda.so)`,
    );
    expect(lines({ kernels: { ...kernels, version: '0.0.1', fits: false } }).join('\n')).toContain('0.0.1 is not used');
  });
});
