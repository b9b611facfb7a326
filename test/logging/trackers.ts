import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request to a tracker's server, and its answer. */
export interface Call {
  method: string;
  url: string;
  body: unknown;
  status: number;
  answer: object;
}

export type Asked = Pick<Call, 'method' | 'url' | 'body'> & {
  authorization: string | undefined;
  headers: IncomingHttpHeaders;
};

/** Calls and answers of a real server, which scripts/trackers.mjs has taken down. */
export const recordedCalls = (name: string): Call[] =>
  JSON.parse(readFileSync(new URL(`../fixtures/logging/${name}.json`, import.meta.url), 'utf8')).calls;

/** A server that answers as it is told, until the end of the test; its host and port. */
export async function serve(answer: (asked: Asked) => Pick<Call, 'status' | 'answer'>): Promise<string> {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { method, url, headers } = request;
    const body = text && JSON.parse(text);
    const asked = { method: method!, url: url!, body, authorization: headers.authorization, headers };
    const { status, answer: told } = answer(asked);
    response.writeHead(status).end(JSON.stringify(told));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
