import { Plans, Refused } from './plan.js';

const form = document.querySelector('#request');
const element = id => document.getElementById(id);

form.addEventListener('submit', async submitted => {
  submitted.preventDefault();
  clear();
  try {
    await run(Object.fromEntries(new FormData(form)));
  } catch (e) {
    element('problem').textContent = e.message;
    if (!(e instanceof Refused)) throw e;
  }
});

async function run({ api, token, plan, job, way }) {
  const plans = way === 'eventsource' ? await throughThisServer(token) : new Plans(api, () => token);
  const id = job || (await plans.submit(plan, keyOf(plan))).id;
  element('job').textContent = id;
  for await (const event of ways[way](plans, id)) {
    show(event);
    if (event.type === 'done' && event.data.state === 'succeeded') {
      (await plans.weeks(event.data.trainingPlanId)).forEach(showWeek);
    }
  }
}

const ways = {
  stream: (plans, job) => plans.follow(job),
  poll: (plans, job) => plans.poll(job),
  eventsource: (plans, job) => eventSource(job),
};

/** A key for each draft, which outlives a reload: pressing the button again asks for the same job. */
function keyOf(plan) {
  const name = `key of ${plan}`;
  const key = sessionStorage.getItem(name) ?? crypto.randomUUID();
  sessionStorage.setItem(name, key);
  return key;
}

/** EventSource sends no token, so this page's server gets it once, and adds it to each request. */
async function throughThisServer(token) {
  await new Plans('', () => token).call('POST', '/session');
  return new Plans('');
}

/** The browser's own EventSource, which comes back by itself and says which event it had last. */
async function* eventSource(job) {
  const source = new EventSource(`/api/jobs/${job}/events`);
  const stream = new ReadableStream({
    start(events) {
      for (const type of ['state', 'week', 'done']) {
        source.addEventListener(type, ({ lastEventId, data }) =>
          events.enqueue({ type, id: lastEventId, data: JSON.parse(data) }));
      }
      source.addEventListener('error', () => {
        if (source.readyState === EventSource.CLOSED) events.error(new Refused(0, { detail: 'The stream was refused.' }));
      });
    },
  });
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value } = await reader.read();
      yield value;
      if (value.type === 'done') return;
    }
  } finally {
    source.close();
  }
}

function clear() {
  for (const id of ['job', 'state', 'progress', 'problem', 'weeks', 'events']) element(id).replaceChildren();
}

function show({ type, id, data }) {
  if (data.state) element('state').textContent = data.state;
  if (data.progress) element('progress').textContent = `${data.progress.weeksDone} of ${data.progress.totalWeeks} weeks`;
  if (data.error) element('problem').textContent = data.error.detail;
  if (type === 'week') showWeek(data);
  const line = document.createElement('li');
  line.textContent = id === undefined ? type : `${id} ${type}`;
  element('events').append(line);
}

/** A week that comes once more replaces the one that was shown. */
function showWeek({ weekIndex, phase, days }) {
  const miles = days.reduce((sum, day) => sum + day.workout.mileage, 0);
  const line = document.createElement('li');
  line.value = weekIndex;
  line.textContent = `${phase}: ${miles.toFixed(1)} miles`;
  const shown = [...element('weeks').children];
  shown.find(other => other.value === weekIndex)?.remove();
  element('weeks').insertBefore(line, shown.find(other => other.value > weekIndex) ?? null);
}
