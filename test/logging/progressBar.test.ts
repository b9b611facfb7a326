import { expect, test } from 'vitest';
import { ProgressBar } from '../../lib/logging/progressBar.js';

function capture(isTTY: boolean) {
  const written: string[] = [];
  const output = {
    isTTY,
    columns: 100,
    write(text: string) {
      written.push(text);
      return true;
    },
  };
  return { written, output: output as unknown as NodeJS.WriteStream };
}

test('a terminal gets one line that is redrawn, with measures, speed and the end', () => {
  const { written, output } = capture(true);
  const bar = new ProgressBar(4, { label: 'Training', samples: 10, output });
  bar.update(1, { loss: 0.12345678 });
  bar.update(4, { loss: 1e-7 });
  const clear = '\r\x1b[K';
  expect(written.every((text) => text.startsWith(clear))).toBe(true);
  const [first, last] = [written[0]!, written.at(-1)!].map((text) => text.slice(clear.length));
  expect(first).toMatch(/^Training \[#####-{15}\] 1\/4 {2}loss 0\.1235 {2}\d+ samples\/s {2}\d+ s left$/);
  expect(last).toMatch(/^Training \[#{20}\] 4\/4 {2}loss 1\.00e-7 .* in \d+ s\n$/);
});

test('elsewhere lines are rare: the first and the last of a short loop', () => {
  const { written, output } = capture(false);
  const bar = new ProgressBar(100, { output });
  for (let i = 1; i <= 100; i++) bar.update(i);
  expect(written.length).toBe(2);
  expect(written[1]).toMatch(/100\/100/);
});

test('a total of nothing is refused', () => {
  expect(() => new ProgressBar(0)).toThrow(new RangeError('ProgressBar: expected total to be positive, got 0'));
});
