import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ID = /^[0-9A-Za-z-]{1,100}$/;

/**
 * Does what a consumer does with an event, once for each id however often the event comes: here, it keeps it as a file.
 * Where the work is a row in a database, the id belongs into the same transaction, as its primary key.
 */
export class Once {
  constructor(folder) {
    this.folder = folder;
  }

  /** Whether the event is new, and now done; an event that is none is a TypeError. */
  async handle(event) {
    if (event?.specversion !== '1.0' || !ID.test(event.id) || typeof event.data !== 'object') {
      throw new TypeError('This is no event');
    }
    await mkdir(this.folder, { recursive: true });
    // A name that appears with all of its content, or not at all, whenever this process dies.
    const draft = join(this.folder, `${randomUUID()}.tmp`);
    try {
      await write(draft, JSON.stringify(event));
      await link(draft, join(this.folder, `${event.id}.json`));
      return true;
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
      return false;
    } finally {
      await rm(draft, { force: true });
    }
  }
}

async function write(path, text) {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** What to tell somebody of the event; nothing for types that came after this was written. */
export function sentence({ type, data }) {
  switch (type) {
    case 'training.gofast.plan.generated.v1':
      return `Plan ${data.trainingPlanId} is ready: ${data.weeks} weeks, ${data.days} days.`;
    case 'training.gofast.plan.failed.v1':
      return `Plan ${data.trainingPlanId} was not made: ${data.error.detail}`;
    case 'training.gofast.plan.cancelled.v1':
      return `Plan ${data.trainingPlanId} was cancelled.`;
  }
}
