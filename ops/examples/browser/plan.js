// Talks to the plan generator: what a frontend takes over. No library, no framework.

/** The service sends something every 15 seconds at least. */
const LONGEST_SILENCE_MILLIS = 25_000;

/** The service refused: the message is for people, `problem` for programs. */
export class Refused extends Error {
  constructor(status, { type = '', detail = `The service answered ${status}.` }) {
    super(detail);
    this.status = status;
    this.problem = type.replace('/problems/', '');
  }
}

/** Streams do not get through to here. */
class NoStream extends Error {}

export class Plans {
  /** `token` is asked for a bearer token at each request; without it, somebody on the way adds one. */
  constructor(base, token) {
    this.base = base;
    this.token = token;
  }

  /** The job; with the same key it is the same one, however often the connection breaks. */
  async submit(trainingPlanId, key) {
    const request = { body: { trainingPlanId }, headers: { 'Idempotency-Key': key } };
    return again(async () => (await this.call('POST', '/api/training-plan/generate', request)).json());
  }

  async weeks(trainingPlanId) {
    return again(async () => (await (await this.call('GET', `/api/training-plans/${trainingPlanId}/weeks`)).json()).weeks);
  }

  /** Tells what happens to a job, to its end; where streams do not get through, it asks again and again. */
  async *follow(jobId) {
    try {
      yield* this.stream(jobId);
    } catch (e) {
      if (!(e instanceof NoStream)) throw e;
      yield* this.poll(jobId);
    }
  }

  /** The job's events from the first on. A broken stream goes on after the last event, at whichever process answers. */
  async *stream(jobId) {
    let last = '0';
    for (;;) {
      const silence = new Silence();
      let isOpen = false;
      try {
        const headers = { Accept: 'text/event-stream', 'Last-Event-ID': last };
        const answer = await this.call('GET', `/api/jobs/${jobId}/events`, { headers, signal: silence.signal });
        if (answer.status === 204) return;
        isOpen = true;
        for await (const event of events(answer.body, silence)) {
          last = event.id;
          yield event;
          if (event.type === 'done') return;
        }
      } catch (e) {
        const isKeptBack = isOpen && last === '0' && silence.signal.aborted;
        if (isKeptBack || e.problem === 'too-many-followers') throw new NoStream();
        if (!isPassing(e)) throw e;
      } finally {
        silence.end();
      }
      await beforeComingBack();
    }
  }

  /** The job each time it has changed; an answer is late on purpose where the service can wait for news. */
  async *poll(jobId) {
    let tag;
    for (;;) {
      const headers = { Prefer: 'wait=30', ...(tag && { 'If-None-Match': tag }) };
      const [answer, job] = await again(async () => {
        const answer = await this.call('GET', `/api/jobs/${jobId}`, { headers });
        return [answer, answer.status === 200 ? await answer.json() : undefined];
      });
      if (job) {
        tag = answer.headers.get('ETag');
        yield { type: job.finishedAt ? 'done' : 'state', data: job };
        if (job.finishedAt) return;
      }
      if (!answer.headers.has('Preference-Applied')) {
        await pause(1000 * Number(answer.headers.get('Retry-After') ?? 1));
      }
    }
  }

  /** The answer to one request; one that says no is a Refused. */
  async call(method, path, { body, headers, signal } = {}) {
    const all = new Headers(headers);
    if (this.token) all.set('Authorization', `Bearer ${await this.token()}`);
    if (body) all.set('Content-Type', 'application/json');
    const answer = await fetch(this.base + path, {
      method, headers: all, body: body && JSON.stringify(body), signal, cache: 'no-store',
    });
    if (answer.ok || answer.status === 304) return answer;
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
}

/** Aborts what has been silent for long: nobody else notices a connection whose other end is gone. */
class Silence {
  constructor() {
    this.controller = new AbortController();
    this.signal = this.controller.signal;
    this.heard();
  }

  heard() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), LONGEST_SILENCE_MILLIS);
  }

  end() {
    clearTimeout(this.timer);
    this.controller.abort();
  }
}

/** The events of a stream as they come. */
async function* events(body, silence) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    silence.heard();
    const blocks = (text + part.value).split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map(line => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
      }));
      if (fields.data) yield { type: fields.event, id: fields.id, data: JSON.parse(fields.data) };
    }
  }
}

/** Whether the same request may go better later: no connection, one that broke, a service that is down or busy with it. */
function isPassing(e) {
  return e instanceof Refused
    ? e.status >= 500 || e.problem === 'request-in-flight'
    : e instanceof TypeError || e.name === 'AbortError';
}

async function again(request) {
  for (;;) {
    try {
      return await request();
    } catch (e) {
      if (!isPassing(e)) throw e;
    }
    await beforeComingBack();
  }
}

/** Between one and three seconds, so that not all come back at once. */
function beforeComingBack() {
  return pause(1000 + 2000 * Math.random());
}

function pause(millis) {
  return new Promise(resolve => setTimeout(resolve, millis));
}
