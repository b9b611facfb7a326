/** @file Imports: the names that PyTorch shows of a path, modules with a counterpart, and imports that are tried. */
import type { Statement } from '../reading/syntax.js';

/** Where PyTorch shows a class that a longer path leads to: `torch.nn.parameter.Parameter` is `torch.nn.Parameter`. */
export const canonical = (path: string): string =>
  path
    .replace(/^torch\.nn\.(parameter|modules(\.\w+)?)\.(?=[A-Z])/, 'torch.nn.')
    .replace(/^torch\.optim\.(?!lr_scheduler|swa_utils)[a-z]\w*\.(?=[A-Z])/, 'torch.optim.')
    .replace(/^torch\.distributions\.[a-z]\w*\.(?=[A-Z]|kl_divergence$)/, 'torch.distributions.')
    .replace(/^torch\.utils\.data\.[a-z]\w*\.(?=[A-Z])/, 'torch.utils.data.');

/** Modules of Python that have a counterpart here, at least for what scripts of this kind ask of them. */
export const KNOWN_MODULES =
  /^(__future__|typing|typing_extensions|collections\.abc|dataclasses|abc|torch|torchebm|numpy|matplotlib|math|os|sys|time|json|copy|itertools|collections|functools|pathlib|argparse|tqdm|warnings|random|logging|enum|contextlib|pylab|mpl_toolkits|inspect|gc|operator|tempfile|re|csv|subprocess|concurrent\.futures|imageio_ffmpeg|statistics|heapq|bisect|ast|pprint|hashlib|traceback|textwrap|base64|urllib\.request|websocket|types|datetime|io|PIL|cairosvg|shutil|string|glob|scipy\.(special|optimize|stats|spatial|spatial\.distance)|scipy$)(\.|$)/;

/** `try: import x` with `except ImportError`: the imports where all modules have counterparts, else what is done without. */
export function chooseImports(body: Statement[]): void {
  for (const [i, s] of [...body.entries()].reverse()) {
    if (s.kind !== 'try' || s.body.length === 0 || s.finally_.length > 0 || s.handlers.length !== 1) continue;
    const caught = s.handlers[0]!.classes;
    const name = caught?.kind === 'name' ? caught.name : '';
    if (caught && !/^(ImportError|ModuleNotFoundError|Exception)$/.test(name)) continue;
    const [first] = s.body;
    if (first!.kind !== 'import' && first!.kind !== 'from') continue;
    const paths = s.body.flatMap((x) =>
      x.kind === 'import' ? x.names.map((n) => n.path) : x.kind === 'from' ? [x.path] : [],
    );
    const chosen = paths.every((p) => KNOWN_MODULES.test(p)) ? [...s.body, ...s.other] : s.handlers[0]!.body;
    if (chosen[0]) chosen[0].before.unshift(...s.before);
    body.splice(i, 1, ...chosen);
  }
}
