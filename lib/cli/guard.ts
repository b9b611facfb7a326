/** @file The end of ranks whose launcher was killed, which no longer can end them. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';

/**
 * Reads which process groups have begun and ended, and when whoever writes that is gone, ends those that are left. A
 * shell, since it costs a megabyte; in a group of its own, so that what kills the launcher's group leaves it.
 */
const SCRIPT = `
ranks=
while read -r word rank; do
  others=
  for each in $ranks; do [ "$each" = "$rank" ] || others="$others $each"; done
  ranks=$others
  [ "$word" = ended ] || ranks="$ranks $rank"
done
[ -n "$ranks" ] || exit 0
echo 'torchebm launch: the launcher is gone; its ranks are ended' >&2
left() { for each in $ranks; do kill -0 "-$each" 2>/dev/null && return; done; return 1; }
for each in $ranks; do kill -TERM "-$each" 2>/dev/null; done
looks=0
while left && [ "$looks" -lt "$1" ]; do sleep 1; looks=$((looks + 1)); done
for each in $ranks; do kill -KILL "-$each" 2>/dev/null; done
`;

/** A watch over the ranks of this process, which ends them when it is killed. */
export class Guard {
  readonly #stdin: Writable | null = null;

  /** @param grace Seconds between SIGTERM and SIGKILL. */
  constructor(grace: number) {
    if (process.platform === 'win32') return;
    const args = ['-c', SCRIPT, 'sh', String(grace)];
    const shell = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'inherit'] });
    // Where there is no shell, or it was killed, ranks have no guard.
    shell.on('error', () => {});
    shell.stdin.on('error', () => {});
    shell.unref();
    (shell.stdin as unknown as { unref(): void }).unref();
    this.#stdin = shell.stdin;
  }

  begun({ pid }: ChildProcess): void {
    if (pid) this.#stdin?.write(`begun ${pid}\n`);
  }

  ended({ pid }: ChildProcess): void {
    if (pid) this.#stdin?.write(`ended ${pid}\n`);
  }
}
