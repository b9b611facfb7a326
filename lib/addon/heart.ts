/** @file The signs of life of leases: a thread of its own beats, whatever the event loop does. */
import { Worker } from 'node:worker_threads';

const HEART = `
const { parentPort } = require('node:worker_threads');
const { utimesSync } = require('node:fs');
const timers = new Map();
parentPort.on('message', ({ place, every }) => {
  clearInterval(timers.get(place));
  timers.delete(place);
  if (every) timers.set(place, setInterval(() => {
    const now = new Date();
    try { utimesSync(place, now, now); } catch {}
  }, every));
});`;
let heart: Worker | null = null;
let ending: NodeJS.Timeout | undefined;
const beating = new Set<string>();

/** Milliseconds for which the thread waits for the next lease: jobs that follow one another need no thread each. */
const LINGER = 5_000;

/** Touches a folder every so many milliseconds, until {@link endToBeat}. */
export function beginToBeat(place: string, every: number): void {
  beating.add(place);
  clearTimeout(ending);
  if (heart === null) {
    heart = new Worker(HEART, { eval: true, execArgv: [], env: {} });
    heart.unref();
  }
  heart.postMessage({ place, every });
}

export function endToBeat(place: string): void {
  if (!beating.delete(place)) return;
  heart?.postMessage({ place, every: 0 });
  if (beating.size > 0) return;
  ending = setTimeout(() => {
    void heart?.terminate();
    heart = null;
  }, LINGER).unref();
}
