import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { port } from '../../lib/porter/port.js';

const body = (source: string) => port(source).code;

describe('expressions', () => {
  test.each([
    ['x = torch.zeros(2, 3)\ny = 2 * x - 1', 'const y = x.mul(2).sub(1);'],
    ['x = torch.ones(3)\ny = 1 - x', 'const y = x.rsub(1);'],
    ['x = torch.ones(3)\ny = -x[1:, None]', "const y = x.at('1:', null).neg();"],
    ['n = 4\nx = torch.ones(8)\ny = x[:n]', `const y = x.at(\`:\${n}\`);`],
    ['x = torch.tensor([1, 2])', 'const x = torch.tensor([1, 2], { dtype: torch.int64 });'],
    ['x = torch.tensor([1.0, 2])', 'const x = torch.tensor([1.0, 2]);'],
    ['a = 7\nb = a // 2', 'const b = Math.floor(a / 2);'],
    ['a = 7\nb = -a % 3', 'const b = mod(-a, 3);'],
    ['x = 3.0\ny = 0 < x <= 5', 'const y = 0 < x && x <= 5;'],
    ['xs = [1, 2]\ny = xs[-1]', 'const y = xs.at(-1)!;'],
    ['xs = [1, 2]\nif not xs:\n    print("none")', 'if (xs.length === 0) {'],
    ['m = nn.Linear(2, 3)\nx = m(torch.ones(1, 2)).sum(dim=-1)', 'const x = m(torch.ones([1, 2])).sum({ dim: -1 });'],
    ['loss = torch.ones(())\nprint(f"{loss:.3f}")', "format(loss.item(), '.3f')"],
    ['x = 1.0\nprint(f"{x}")', "str(x, 'float')"],
  ])('%s', (source, expected) => {
    expect(body(source)).toContain(expected);
  });
});

describe('statements', () => {
  test('a variable assigned under no_grad is given by the callback', () => {
    expect(body('with torch.no_grad():\n    e = torch.ones(2)\nprint(e.sum())\n')).toContain(
      'const e = torch.noGrad(() => torch.ones([2]));',
    );
  });

  test('what waits makes the functions around it asynchronous, upwards', () => {
    const { code } = port(
      'def draw(sampler):\n    return sampler.sample(dim=2, n_steps=3)\n\ndef main():\n    print(draw(LangevinDynamics(GaussianModel(torch.zeros(2), torch.eye(2)))))\n\nmain()\n',
    );
    expect(code).toContain('return await sampler.sample({ dim: 2, nSteps: 3 });');
    expect(code).toContain('async function main(): Promise<void>');
    expect(code).toContain('await main();');
  });

  test('a variable of several blocks is declared before them', () => {
    expect(body('a = 1\nif a > 0:\n    b = 2.0\nelse:\n    b = 3.0\nprint(b)\n')).toContain('let b!: number;');
  });

  test('two loops have a counter of their own', () => {
    const { code } = port('for i in range(3):\n    print(i)\nfor i in range(2):\n    print(i)\n');
    expect(code.match(/for \(let i = 0; i < \d; i\+\+\) \{/g)).toHaveLength(2);
  });

  test('keys of saved dictionaries are data', () => {
    expect(body('torch.save({"model_state_dict": 1}, "a.pt")')).toContain(
      "torch.save({ model_state_dict: 1 }, 'a.pt');",
    );
  });

  test('comments and blank lines survive', () => {
    const { code } = port('# first\nx = 1  # behind\n\n# second\ny = 2\n');
    expect(code).toBe('// first\nconst x = 1; // behind\n\n// second\nconst y = 2;\n');
  });

  test('a default that Python makes once is made once', () => {
    expect(body('def f(x, acc=[]):\n    acc.append(x)\n    return acc\n')).toMatch(/const fAcc: \w+\[\] = \[\];/);
  });
});

describe('what stays', () => {
  test('is a comment with its line and a reason, never a guess', () => {
    const { code, todos } = port('import uuid\nx = uuid.uuid4()\n');
    expect(code).toContain('// TODO(port): x = uuid.uuid4()');
    expect(todos).toEqual([
      { line: 1, lines: 1, python: 'import uuid', reason: 'the module uuid has no counterpart here' },
      { line: 2, lines: 1, python: 'x = uuid.uuid4()', reason: 'uuid.uuid4 has no counterpart' },
    ]);
  });

  test('names that nothing sets are listed', () => {
    const { code, notes } = port('model.eval()\n');
    expect(code).toContain('declare const model: any;');
    expect(notes.map((n) => n.python)).toContain('model');
  });
});

const folder = new URL('../porting/', import.meta.url);
const scripts = readdirSync(folder).filter((name) => name.endsWith('.py'));

describe('scripts in other styles', () => {
  test('are many', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(12);
  });

  test.each(scripts)('%s comes over, the same text every time', (name) => {
    const source = readFileSync(new URL(name, folder), 'utf8');
    const { code, todos } = port(source);
    expect(todos.length).toBeLessThanOrEqual(1);
    expect(port(source).code).toBe(code);
    // A comment in a statement that stays by hand stays with it.
    const comments = source.split('\n').flatMap((l) => /^\s*#+[: ]*(\w.*)$/.exec(l)?.[1] ?? []);
    for (const text of comments) expect(code, text).toContain(text);
    const blank = (text: string) => text.trim().split(/\n\s*\n/).length;
    expect(blank(code)).toBeGreaterThanOrEqual(blank(source) / 2);
  });

  test('broken ones never stop the porter', () => {
    let state = 1;
    const random = (n: number) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state % n;
    };
    for (let round = 0; round < 24; round++) {
      let source = readFileSync(new URL(scripts[round % scripts.length]!, folder), 'utf8');
      for (let i = 0; i < 5; i++) {
        const at = random(source.length);
        const piece = ['', '(', ')', ':', '\n', ' ', 'for', '"', '=', ']', 'lambda', '*'][random(12)]!;
        source = source.slice(0, at) + piece + source.slice(at + random(8));
      }
      expect(typeof port(source).code).toBe('string');
    }
  }, 300_000);
});
