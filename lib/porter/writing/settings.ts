/** @file Contexts of torch, NumPy and Matplotlib that set something for a while, and those that no number depends on. */
import { type Code, type Context, code, fail } from '../context.js';
import type { Argument, Expression } from '../reading/syntax.js';
import { args } from './arguments.js';
import { call as callDoc, type Doc } from './doc.js';
import { torch, value } from './operands.js';

/** A context as statements around its body. */
export interface Setting {
  before: Doc[];
  /** The statements that set all back; none where nothing was set. */
  after: Doc[];
}

/** Contexts that change neither numbers nor what is drawn here. */
const IDLE =
  /^(warnings\.catch_warnings|numpy\.errstate|torch\.(profiler|autograd\.profiler)\.record_function|torch\.backends\.cuda\.sdp_kernel|torch\.nn\.attention\.sdpa_kernel|torch\.nn\.utils\.parametrize\.cached|torch\.cuda\.(device|stream|nvtx\.range))$/;

/** The statements that a context of these becomes; null for any other. */
export function setting(c: Context, e: Expression): Setting | null {
  if (e.kind !== 'call') return null;
  const path = c.program.path(e.of, c.scope);
  if (!path) return null;
  if (IDLE.test(path)) return { before: [], after: [] };
  const first = e.args[0];
  switch (path) {
    case 'torch.autograd.set_detect_anomaly':
    case 'torch.autograd.detect_anomaly': {
      const mode = path.endsWith('set_detect_anomaly') && first ? value(c, first.value) : 'true';
      const call = `${torch(c)}.autograd.setDetectAnomaly`;
      return { before: [[call, '(', mode, ')']], after: [`${call}(false)`] };
    }
    case 'torch.random.fork_rng': {
      const kept = `rngState${c.counter++ || ''}`;
      return { before: [`const ${kept} = ${torch(c)}.getRngState()`], after: [`${torch(c)}.setRngState(${kept})`] };
    }
    case 'torch.device': {
      const kept = `device${c.counter++ || ''}`;
      return {
        before: [
          `const ${kept} = ${torch(c)}.getDefaultDevice()`,
          [`${torch(c)}.setDefaultDevice`, callDoc(args(c, e.args))],
        ],
        after: [`${torch(c)}.setDefaultDevice(${kept})`],
      };
    }
    case 'matplotlib.pyplot.style.context':
    case 'matplotlib.pyplot.rc_context':
    case 'matplotlib.rc_context': {
      const plt = pyplot(c);
      const kept = `rcParams${c.counter++ || ''}`;
      const set = path.endsWith('style.context')
        ? [`${plt}.style.use`, callDoc(args(c, e.args.slice(0, 1)))]
        : [`${plt}.rcParams.update`, callDoc(args(c, e.args.slice(0, 1)))];
      return {
        before: [`const ${kept} = { ...${plt}.rcParams }`, ...(first ? [set] : [])],
        after: [`${plt}.rcParams.update(${kept})`],
      };
    }
    default:
      return null;
  }
}

function pyplot(c: Context): string {
  for (const [name, path] of c.program.imports) if (path === 'matplotlib.pyplot') return name;
  return fail('pyplot is not imported');
}

const AUTOCAST = /^torch\.((cuda|cpu)\.amp\.|amp\.)?autocast$/;
export const isAutocast = (path: string): boolean => AUTOCAST.test(path);

/** `torch.autocast(…)` as a context: the device stands first. */
export function autocast(c: Context, path: string, given: readonly Argument[]): Code {
  const of = /^torch\.(cuda|cpu)\.amp\./.exec(path)?.[1];
  const names = of ? ['enabled', 'dtype'] : ['device_type', 'dtype', 'enabled'];
  const byName = new Map(given.map((a, i) => [a.name ?? names[i]!, a.value]));
  const device = of ? `'${of}'` : byName.get('device_type');
  if (device === undefined) return fail('autocast without a type of device');
  const rest = ['dtype', 'enabled'].flatMap((name): Argument[] => {
    const found = byName.get(name);
    return found ? [{ name, value: found, spread: '' }] : [];
  });
  const head = typeof device === 'string' ? device : value(c, device);
  return code([`${torch(c)}.autocast`, callDoc([{ doc: head }, ...args(c, rest)])]);
}
