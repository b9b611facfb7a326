// A process beside those of npm run installs, which wait for what they start: a registry that knows this package and sends
// on who asks for another, a package index of the wheels in a folder, and a proxy. The only argument is JSON:
//   tarball, wheels   what is served
//   cuts              bytes of a file after which connections break, one after the other; /cuts says how many are left
//   login             `user:password` that the site and the proxy ask for
//   upstream          the registry for all other packages
//   key, certificate  files, with which the site speaks HTTPS
//   host              a name of the site that only the proxy knows
// Sends { port, proxyPort } when all listens.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { join } from 'node:path';

const { tarball, wheels, cuts = [], login, upstream, key, certificate, host } = JSON.parse(process.argv[2]);

const manifest = JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }));
const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;

/** Whether a header has the user and the password. */
const isKnown = (header = '') => !login || header === `Basic ${Buffer.from(login).toString('base64')}`;

function packument(origin) {
  const { name, version } = manifest;
  const dist = { tarball: `${origin}/${name}/-/${name}-${version}.tgz`, integrity };
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } };
}

function linksOf(project) {
  const files = readdirSync(wheels).filter((file) => file.replaceAll('_', '-').startsWith(`${project}-`));
  return files.map((file) => `<a href="/wheels/${file}">${file}</a>`).join('\n');
}

function sendFile(path, request, response) {
  const { size } = statSync(path);
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range)?.[1] ?? 0);
  if (start > 0) response.setHeader('content-range', `bytes ${start}-${size - 1}/${size}`);
  response.writeHead(start > 0 ? 206 : 200, { 'content-length': size - start });
  const cut = cuts.shift();
  const file = createReadStream(path, { start, end: (cut ?? size) - 1 });
  file.pipe(response, { end: cut === undefined });
  if (cut !== undefined) file.on('end', () => response.socket.end());
}

function answer(request, response) {
  const { pathname } = new URL(request.url, 'http://site');
  const [room, last] = pathname.split('/').slice(1);
  if (!isKnown(request.headers.authorization)) return response.writeHead(401).end();
  if (room === 'cuts') return response.end(`${cuts.length}`);
  if (room === 'wheels') return sendFile(join(wheels, last), request, response);
  if (room === 'simple') return response.setHeader('content-type', 'text/html').end(linksOf(last));
  if (pathname === `/${manifest.name}`) {
    const origin = `${key ? 'https' : 'http'}://${request.headers.host}`;
    return response.setHeader('content-type', 'application/json').end(JSON.stringify(packument(origin)));
  }
  if (room === manifest.name) return sendFile(tarball, request, response);
  response.writeHead(307, { location: new URL(request.url, upstream).href }).end();
}

function connect(request, socket) {
  if (!isKnown(request.headers['proxy-authorization'])) return socket.end('HTTP/1.1 407 Login\r\n\r\n');
  const [name, port] = request.url.split(':');
  const target = name === host ? net.connect(site.address().port, '127.0.0.1') : net.connect(port, name);
  target.on('connect', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
  for (const [from, to] of [
    [socket, target],
    [target, socket],
  ]) {
    from.pipe(to).on('error', () => from.destroy());
  }
}

const site = key
  ? https.createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, answer)
  : http.createServer(answer);
const proxy = http.createServer((_, response) => response.writeHead(501).end()).on('connect', connect);
for (const server of [site, proxy]) await once(server.listen(0, '127.0.0.1'), 'listening');
process.send({ port: site.address().port, proxyPort: proxy.address().port });
process.on('disconnect', () => process.exit());
