// The parts of the package: the bill of materials in CycloneDX, and the licences of it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, root } from './common.mjs';

/** Licences under which dependencies of an MIT package may be. */
const ACCEPTED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];

/** The works of others that the package carries, compiled in or as a file; third-party.md has the texts. */
const SHIPPED = [
  { name: 'pytorch', licence: 'BSD-3-Clause', from: (pins) => pins.version },
  { name: 'avx_mathfun', licence: 'Zlib', from: () => '2012' },
  { name: 'arm-optimized-routines', licence: 'MIT', from: () => '2018' },
  { name: 'node-addon-api', licence: 'MIT', from: () => versionOf('node-addon-api') },
  { name: 'node-api-headers', licence: 'MIT', from: () => versionOf('node-api-headers') },
  { name: 'dejavu-sans', licence: 'Bitstream-Vera', from: () => '2.37' },
];

const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const versionOf = (name) => read(`node_modules/${name}/package.json`).version;

/** The bill of materials: packages installed with this one, what it carries, and the wheels that setup downloads. */
export function billOfMaterials() {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    [
      'sbom',
      '--sbom-format',
      'cyclonedx',
      '--sbom-type',
      'library',
      '--omit',
      'dev',
      '--omit',
      'optional',
      '--omit',
      'peer',
      '--package-lock-only',
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Failure(`npm sbom failed:\n${stderr}`);
  const bill = JSON.parse(stdout);
  const { libtorch } = read('package.json');
  for (const { name, licence, from } of SHIPPED) {
    const version = from(libtorch);
    const licences = [{ license: licence === 'Bitstream-Vera' ? { name: licence } : { id: licence } }];
    bill.components.push({
      type: 'library',
      'bom-ref': `carried:${name}@${version}`,
      name,
      version,
      scope: 'required',
      licenses: licences,
    });
  }
  // A machine gets the wheels of one platform.
  const wheels = Object.values(libtorch.wheels).flatMap(({ cpu, cuda }) => [
    ['required', cpu],
    ['optional', cuda],
  ]);
  for (const [scope, pinned] of wheels) {
    for (const { name, version, file, sha256 } of pinned) {
      const purl = `pkg:pypi/${name}@${version}?file_name=${file}`;
      bill.components.push({
        type: 'library',
        'bom-ref': purl,
        purl,
        name,
        version,
        scope,
        hashes: [{ alg: 'SHA-256', content: sha256 }],
      });
    }
  }
  return bill;
}

/** Refuses a dependency whose licence is not accepted, or unknown. */
export function checkLicences() {
  const { packages } = read('package-lock.json');
  const bad = Object.entries(packages)
    .filter(([path, { dev, optional, peer }]) => path && !dev && !optional && !peer)
    .map(([path, { license }]) => [path.replace('node_modules/', ''), license ?? read(`${path}/package.json`).license])
    .filter(([, license]) => !ACCEPTED.includes(license));
  if (bad.length > 0)
    throw new Failure(`Licences that are not accepted: ${bad.map((entry) => entry.join(' ')).join(', ')}`);
}
