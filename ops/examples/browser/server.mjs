// Serves the page, and calls the api for pages whose EventSource sends no token:
//   PORT=9001 API=http://localhost:8080 node server.mjs
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const API = process.env.API ?? 'http://localhost:8080';
const FILES = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/page.js': ['page.js', 'text/javascript; charset=utf-8'],
  '/plan.js': ['plan.js', 'text/javascript; charset=utf-8'],
};
const FORWARDED = ['accept', 'content-type', 'idempotency-key', 'if-none-match', 'last-event-id', 'prefer'];
const RETURNED = ['cache-control', 'content-type', 'etag', 'location', 'preference-applied', 'retry-after'];

const select = (headers, names) =>
  Object.fromEntries(names.filter(name => headers[name] !== undefined).map(name => [name, headers[name]]));

async function serve([file, type], response) {
  const content = await readFile(new URL(file, import.meta.url));
  response.writeHead(200, {
    'content-type': type,
    'content-security-policy': `default-src 'self'; img-src data:; connect-src 'self' ${new URL(API).origin}`,
  });
  response.end(content);
}

/**
 * Keeps the token in a cookie that no script can read and no other site can use: where the page's own server logs people
 * in, this is where it does. Behind HTTPS, say Secure as well.
 */
async function login(request, response) {
  const [, token] = request.headers.authorization?.match(/^Bearer ([\w.-]{1,3500})$/) ?? [];
  if (!token) return response.writeHead(401).end();
  response.writeHead(204, { 'set-cookie': `token=${token}; HttpOnly; SameSite=Strict; Path=/api` }).end();
}

async function forward(request, response) {
  const isStream = request.headers.accept?.includes('text/event-stream') ?? false;
  const [, token] = request.headers.cookie?.match(/(?:^|; )token=([\w.-]+)/) ?? [];
  const headers = select(request.headers, FORWARDED);
  if (token) headers.authorization = `Bearer ${token}`;
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const answer = await fetch(new URL(request.url, API), {
    method: request.method, headers, signal: gone.signal, redirect: 'manual', duplex: 'half',
    body: ['GET', 'HEAD'].includes(request.method) ? undefined : Readable.toWeb(request),
  });
  // At any answer but 200 EventSource gives up; after a broken connection it comes back.
  if (isStream && answer.status >= 500) return response.destroy();
  response.writeHead(answer.status, select(Object.fromEntries(answer.headers), RETURNED));
  response.flushHeaders();
  await (answer.body ? pipeline(Readable.fromWeb(answer.body), response) : response.end());
}

async function handle(request, response) {
  const { method, url, headers } = request;
  if (method === 'GET' && FILES[url]) return serve(FILES[url], response);
  const isForApi = url.startsWith('/api/');
  if (!isForApi && !(method === 'POST' && url === '/session')) return response.writeHead(404).end();
  if (headers['sec-fetch-site'] !== 'same-origin') return response.writeHead(403).end();
  return isForApi ? forward(request, response) : login(request, response);
}

const server = createServer((request, response) => {
  // The api is away: a connection that breaks has clients come back.
  handle(request, response).catch(() => response.destroy());
});
server.listen(Number(process.env.PORT ?? 9001), process.env.HOST ?? '127.0.0.1', () => {
  console.log(`The page is at http://127.0.0.1:${server.address().port}/`);
});
