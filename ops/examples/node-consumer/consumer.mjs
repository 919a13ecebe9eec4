// Hears of plans on a queue of its own:  AMQP_URL=amqp://guest:guest@localhost:5672 node consumer.mjs FOLDER
import amqp from 'amqplib';
import { Once, sentence } from './once.mjs';

const EXCHANGE = 'gofast.plan.events';
const QUEUE = 'example.node-consumer';
const DEAD = `${QUEUE}.dead`;

const once = new Once(process.argv[2] ?? 'events');

async function consume(connection) {
  const channel = await connection.createChannel();
  // The same as the service declares, so that either may be there first.
  await channel.assertExchange(EXCHANGE, 'topic', { durable: true });
  await channel.assertQueue(DEAD, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await channel.assertQueue(QUEUE, {
    durable: true,
    arguments: {
      'x-queue-type': 'quorum',
      'x-delivery-limit': 20,
      'x-dead-letter-exchange': '',
      'x-dead-letter-routing-key': DEAD,
    },
  });
  await channel.bindQueue(QUEUE, EXCHANGE, 'plan.*');
  await channel.prefetch(20);
  await channel.consume(QUEUE, message => {
    // Without its connection an event cannot be acknowledged: it comes again.
    if (message) handle(channel, message).catch(e => console.error(e.message));
  });
  console.log(`Waits for events on ${QUEUE}`);
}

/** Acknowledges what is done; what nobody can read is put aside, and what failed comes again, up to 20 times. */
async function handle(channel, message) {
  try {
    const event = JSON.parse(message.content.toString());
    const isNew = await once.handle(event);
    console.log(isNew ? sentence(event) ?? `Nothing to do at ${event.type}` : `Event ${event.id} came again`);
    channel.ack(message);
  } catch (e) {
    const unreadable = e instanceof SyntaxError || e instanceof TypeError;
    console.error(unreadable ? `Put aside: ${e.message}` : e);
    channel.nack(message, false, !unreadable);
  }
}

const connection = await amqp.connect(process.env.AMQP_URL ?? 'amqp://localhost', { recovery: { setup: consume } });
connection.on('error', e => console.error(`The broker is away: ${e.message}`));
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => connection.close());
}
