// Hears of plans by webhook:  WEBHOOK_SECRET=whsec_… PORT=9000 node receiver.mjs FOLDER
import { createServer } from 'node:http';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import { Once, sentence } from './once.mjs';

const MOST_BYTES = 100_000;

const webhook = new Webhook(process.env.WEBHOOK_SECRET);
const once = new Once(process.argv[2] ?? 'events');

/** The bytes as they came, since those are signed. */
async function body(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MOST_BYTES) throw new WebhookVerificationError('Too long for an event');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function answer(request) {
  if (request.method !== 'POST') return 405;
  const event = webhook.verify(await body(request), request.headers);
  const isNew = await once.handle(event);
  console.log(isNew ? sentence(event) ?? `Nothing to do at ${event.type}` : `Event ${event.id} came again`);
  return 204;
}

const server = createServer((request, response) => {
  answer(request)
    .catch(e => {
      console.error(e.message);
      return e instanceof WebhookVerificationError ? 401 : 500;
    })
    .then(status => response.writeHead(status).end());
});
server.listen(Number(process.env.PORT ?? 9000), process.env.HOST ?? '127.0.0.1', () => {
  console.log(`Waits for events on port ${server.address().port}`);
});
