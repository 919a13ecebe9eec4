--liquibase formatted sql

--changeset gofast:athletes
-- A subject is the `sub` of the athlete's token. The 5K pace may be missing for athletes brought in from elsewhere.
CREATE TABLE athletes (
    id                   uuid PRIMARY KEY,
    subject              text NOT NULL UNIQUE,
    name                 text NOT NULL,
    five_k_pace_seconds  integer,
    experience           text CHECK (experience IN ('beginner', 'intermediate', 'advanced')),
    weekly_mileage       double precision,
    longest_recent_run   double precision,
    run_days             integer,
    long_run_day         text,
    days_off             text[] NOT NULL DEFAULT '{}',
    max_heart_rate       integer,
    birth_year           integer,
    created_at           timestamptz NOT NULL DEFAULT now(),
    updated_at           timestamptz NOT NULL DEFAULT now()
);

--changeset gofast:races
CREATE TABLE races (
    id          uuid PRIMARY KEY,
    name        text NOT NULL,
    distance    text NOT NULL,
    race_date   date NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now()
);

--changeset gofast:training-plans
-- A draft may be incomplete; an active plan never is.
CREATE TABLE training_plans (
    id                        uuid PRIMARY KEY,
    subject                   text NOT NULL,
    name                      text,
    state                     text NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'active')),
    goal_time_seconds         integer,
    goal_five_k_pace_seconds  integer,
    start_date                date,
    version                   integer,
    created_at                timestamptz NOT NULL DEFAULT now(),
    updated_at                timestamptz NOT NULL DEFAULT now(),
    CHECK (state = 'draft' OR (goal_five_k_pace_seconds IS NOT NULL AND start_date IS NOT NULL AND version IS NOT NULL))
);

CREATE INDEX training_plans_of_subject ON training_plans (subject, created_at DESC, id DESC);

CREATE TABLE race_training_plans (
    training_plan_id  uuid PRIMARY KEY REFERENCES training_plans,
    race_id           uuid NOT NULL REFERENCES races
);

CREATE TABLE athlete_training_plans (
    training_plan_id  uuid PRIMARY KEY REFERENCES training_plans,
    athlete_id        uuid NOT NULL REFERENCES athletes,
    assigned_at       timestamptz NOT NULL DEFAULT now()
);

--changeset gofast:generation-jobs
CREATE TABLE generation_jobs (
    id                uuid PRIMARY KEY,
    kind              text NOT NULL CHECK (kind IN ('generate')),
    training_plan_id  uuid NOT NULL REFERENCES training_plans,
    athlete_id        uuid NOT NULL REFERENCES athletes,
    state             text NOT NULL DEFAULT 'queued'
                      CHECK (state IN ('queued', 'running', 'retrying', 'succeeded', 'failed', 'cancelled')),
    attempt           integer NOT NULL DEFAULT 0,
    weeks_done        integer NOT NULL DEFAULT 0,
    total_weeks       integer NOT NULL,
    lease_token       uuid,
    lease_expires_at  timestamptz,
    error_code        text,
    error_detail      text,
    error_retryable   boolean,
    version           integer,
    message_sent_at   timestamptz NOT NULL DEFAULT now(),
    created_at        timestamptz NOT NULL DEFAULT now(),
    started_at        timestamptz,
    finished_at       timestamptz,
    CHECK ((state = 'running') = (lease_token IS NOT NULL)),
    CHECK ((state = 'running') = (lease_expires_at IS NOT NULL)),
    CHECK ((state = 'failed') = (error_code IS NOT NULL)),
    CHECK ((state IN ('succeeded', 'failed', 'cancelled')) = (finished_at IS NOT NULL))
);

CREATE UNIQUE INDEX generation_jobs_one_unfinished_per_plan ON generation_jobs (training_plan_id)
    WHERE state IN ('queued', 'running', 'retrying');
CREATE INDEX generation_jobs_waiting ON generation_jobs (message_sent_at) WHERE state = 'queued';
CREATE INDEX generation_jobs_leases ON generation_jobs (lease_expires_at) WHERE state = 'running';

--changeset gofast:plan-versions
-- Day rows refer to their version alone: every further foreign key costs about a third of the insert.
CREATE TABLE plan_versions (
    training_plan_id  uuid NOT NULL REFERENCES training_plans,
    version           integer NOT NULL,
    job_id            uuid NOT NULL UNIQUE REFERENCES generation_jobs,
    created_at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (training_plan_id, version)
);

CREATE TABLE training_days_planned (
    training_plan_id  uuid NOT NULL,
    version           integer NOT NULL,
    week_index        integer NOT NULL CHECK (week_index BETWEEN 1 AND 52),
    day_index         integer NOT NULL CHECK (day_index BETWEEN 1 AND 7),
    date              date NOT NULL,
    phase             text NOT NULL CHECK (phase IN ('base', 'build', 'peak', 'taper')),
    planned_data      jsonb NOT NULL,
    PRIMARY KEY (training_plan_id, version, week_index, day_index),
    FOREIGN KEY (training_plan_id, version) REFERENCES plan_versions
);

--changeset gofast:outbox splitStatements:false
-- Rows live until the broker confirmed them, so the table stays small by itself.
CREATE TABLE outbox (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    exchange      text NOT NULL,
    routing_key   text NOT NULL,
    headers       jsonb NOT NULL,
    payload       text NOT NULL,
    available_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX outbox_due ON outbox (available_at, id);

CREATE FUNCTION wake_outbox_relay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('outbox', '');
    RETURN NULL;
END
$$;

CREATE TRIGGER outbox_wakes_relay AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION wake_outbox_relay();

--changeset gofast:approach-of-jobs
-- How a job's plan is made: told at submit (weeks of base, build, peak and taper; fresh), or chosen by the worker.
ALTER TABLE generation_jobs
    ADD COLUMN phases           integer[] CHECK (cardinality(phases) = 4),
    ADD COLUMN fresh            boolean NOT NULL DEFAULT false,
    ADD COLUMN strategy         text,
    ADD COLUMN prompt           text,
    ADD COLUMN models           text[],
    ADD COLUMN experiment       text,
    ADD COLUMN variant          text,
    ADD COLUMN waiting_for      text,
    ADD COLUMN next_attempt_at  timestamptz,
    ADD COLUMN last_event       integer NOT NULL DEFAULT 0,
    ADD CHECK ((state = 'retrying') = (next_attempt_at IS NOT NULL));

DROP INDEX generation_jobs_waiting;
CREATE INDEX generation_jobs_waiting ON generation_jobs (message_sent_at) WHERE state IN ('queued', 'retrying');
CREATE INDEX generation_jobs_of_experiment ON generation_jobs (experiment, variant) WHERE experiment IS NOT NULL;

--changeset gofast:generated-weeks
-- The weeks of a job that are chosen already, so that a further attempt pays for none of them again.
CREATE TABLE generated_weeks (
    job_id      uuid NOT NULL REFERENCES generation_jobs,
    week_index  integer NOT NULL CHECK (week_index BETWEEN 1 AND 52),
    choice      jsonb NOT NULL,
    source      text NOT NULL CHECK (source IN ('model', 'repaired', 'cached', 'template')),
    model       text,
    prompt      text,
    steps       text[] NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (job_id, week_index)
);

--changeset gofast:job-events
-- A job's timeline, counted from 1; the job row knows the last number, so that numbers have no gaps and no twins.
CREATE TABLE job_events (
    job_id      uuid NOT NULL REFERENCES generation_jobs,
    sequence    integer NOT NULL,
    type        text NOT NULL CHECK (type IN ('week')),
    data        jsonb NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (job_id, sequence)
);

--changeset gofast:generation-cache
-- Weeks by what they were made from. A row with a claim and no weeks says that somebody is making them.
CREATE TABLE generation_cache (
    key         text PRIMARY KEY,
    weeks       jsonb,
    claim       uuid,
    hits        bigint NOT NULL DEFAULT 0,
    created_at  timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL,
    CHECK ((weeks IS NULL) = (claim IS NOT NULL))
);

CREATE INDEX generation_cache_expiry ON generation_cache (expires_at);

--changeset gofast:model-calls
-- Every call and what it cost; model_spend is the same by day, so that the budget is one short read.
CREATE TABLE model_calls (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id             uuid NOT NULL,
    model              text NOT NULL,
    prompt             text NOT NULL,
    input_tokens       bigint NOT NULL,
    cached_tokens      bigint NOT NULL,
    output_tokens      bigint NOT NULL,
    usd                numeric(14, 8) NOT NULL,
    first_token_ms     bigint,
    duration_ms        bigint NOT NULL,
    outcome            text NOT NULL,
    request_id         text,
    started_at         timestamptz NOT NULL
);

CREATE INDEX model_calls_of_job ON model_calls (job_id);
CREATE INDEX model_calls_by_time ON model_calls (started_at);

CREATE TABLE model_spend (
    day            date NOT NULL,
    model          text NOT NULL,
    calls          bigint NOT NULL,
    input_tokens   bigint NOT NULL,
    cached_tokens  bigint NOT NULL,
    output_tokens  bigint NOT NULL,
    usd            numeric(14, 8) NOT NULL,
    PRIMARY KEY (day, model)
);

--changeset gofast:plan-reviews
-- What review said of a version, and how each of its weeks came about; older versions have neither.
ALTER TABLE plan_versions
    ADD COLUMN score       integer,
    ADD COLUMN violations  jsonb,
    ADD COLUMN origins     jsonb;

--changeset gofast:timeline-of-jobs splitStatements:false
-- Each change of a job's state is a line of its timeline, whoever makes it; whoever follows jobs hears of each new line.
-- reason: what led to the state, where that is not plain. worker: who ran the job last.
ALTER TABLE generation_jobs
    ADD COLUMN state_since  timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN reason       text,
    ADD COLUMN worker       uuid;

ALTER TABLE job_events DROP CONSTRAINT job_events_type_check;
ALTER TABLE job_events ADD CONSTRAINT job_events_type_check CHECK (type IN ('week', 'state'));
CREATE INDEX job_events_by_time ON job_events (created_at);
CREATE INDEX generated_weeks_by_time ON generated_weeks (created_at);

CREATE FUNCTION number_state_of_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.last_event := NEW.last_event + 1;
    NEW.state_since := now();
    RETURN NEW;
END
$$;

CREATE FUNCTION tell_state_of_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO job_events (job_id, sequence, type, data)
    VALUES (NEW.id, NEW.last_event, 'state', jsonb_strip_nulls(jsonb_build_object(
        'state', NEW.state,
        'attempt', NEW.attempt,
        'reason', NEW.reason,
        'worker', CASE WHEN NEW.state = 'running' THEN NEW.worker END,
        'waitingFor', NEW.waiting_for,
        'nextAttemptAt', to_char(NEW.next_attempt_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'version', NEW.version,
        'error', CASE WHEN NEW.error_code IS NOT NULL THEN jsonb_build_object(
            'code', NEW.error_code, 'detail', NEW.error_detail, 'retryable', NEW.error_retryable) END)));
    RETURN NULL;
END
$$;

CREATE FUNCTION announce_job_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('job_events', NEW.job_id::text);
    RETURN NULL;
END
$$;

CREATE TRIGGER job_is_numbered BEFORE INSERT ON generation_jobs
    FOR EACH ROW EXECUTE FUNCTION number_state_of_job();
CREATE TRIGGER job_is_numbered_again BEFORE UPDATE ON generation_jobs
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION number_state_of_job();
CREATE TRIGGER job_is_told AFTER INSERT ON generation_jobs
    FOR EACH ROW EXECUTE FUNCTION tell_state_of_job();
CREATE TRIGGER job_is_told_again AFTER UPDATE ON generation_jobs
    FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION tell_state_of_job();
CREATE TRIGGER job_event_is_announced AFTER INSERT ON job_events
    FOR EACH ROW EXECUTE FUNCTION announce_job_event();

--changeset gofast:workers
-- Who is there to run jobs, and whether it takes any; a worker that stops takes its row away, one that dies leaves an old one.
CREATE TABLE workers (
    id           uuid PRIMARY KEY,
    name         text NOT NULL,
    concurrency  integer NOT NULL,
    running      integer NOT NULL,
    paused_for   text,
    started_at   timestamptz NOT NULL DEFAULT now(),
    seen_at      timestamptz NOT NULL DEFAULT now()
);

--changeset gofast:age-of-messages
-- A message that no broker ever took is given up some day, by its age: available_at moves with every try.
ALTER TABLE outbox ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
CREATE INDEX outbox_by_age ON outbox (created_at);

--changeset gofast:webhooks
-- Where events are sent: those of one athlete, or, without a subject, those of all. No events named means every type.
-- A secret has to be readable, since events are signed with it; it opens nothing but the trust of its one receiver.
CREATE TABLE webhooks (
    id                     uuid PRIMARY KEY,
    subject                text,
    url                    text NOT NULL,
    events                 text[] NOT NULL,
    description            text,
    secret                 text NOT NULL,
    previous_secret        text,
    previous_secret_until  timestamptz,
    delivered_at           timestamptz,
    disabled_at            timestamptz,
    disabled_reason        text CHECK (disabled_reason IN ('owner', 'gone', 'failing')),
    created_at             timestamptz NOT NULL DEFAULT now(),
    CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL)),
    CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL))
);

CREATE INDEX webhooks_of_subject ON webhooks (subject, id);

-- An event on its way to a webhook. Ids of events sort by time, so the key is also the order of the list. A delivery is
-- nobody's until due_at; whoever claims it moves that beyond the end of the lease.
CREATE TABLE webhook_deliveries (
    webhook_id   uuid NOT NULL REFERENCES webhooks ON DELETE CASCADE,
    event_id     uuid NOT NULL,
    event_type   text NOT NULL,
    body         text NOT NULL,
    state        text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
    attempts     integer NOT NULL DEFAULT 0,
    due_at       timestamptz NOT NULL DEFAULT now(),
    lease_token  uuid,
    failure      text,
    status       integer,
    answer       text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz,
    PRIMARY KEY (webhook_id, event_id),
    CHECK ((state = 'waiting') = (finished_at IS NULL)),
    CHECK (state = 'waiting' OR lease_token IS NULL),
    CHECK (state <> 'failed' OR failure IS NOT NULL)
);

CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE state = 'waiting';
CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (finished_at) WHERE finished_at IS NOT NULL;

--changeset gofast:idempotency-keys
-- The answers to submits that named a key, for 24 hours. request: a digest of what was asked for.
CREATE TABLE idempotency_keys (
    subject     text NOT NULL,
    key         text NOT NULL,
    request     text NOT NULL,
    job_id      uuid NOT NULL,
    answer      text NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (subject, key)
);

CREATE INDEX idempotency_keys_by_time ON idempotency_keys (created_at);

--changeset gofast:lists-of-jobs-and-plans
-- Newest first, by athlete or plan; the queue is what could run, by when it became so.
CREATE INDEX generation_jobs_of_athlete ON generation_jobs (athlete_id, created_at DESC, id DESC);
CREATE INDEX generation_jobs_of_athlete_by_state ON generation_jobs (athlete_id, state, created_at DESC, id DESC);
CREATE INDEX generation_jobs_of_plan ON generation_jobs (training_plan_id, created_at DESC, id DESC);
CREATE INDEX generation_jobs_in_queue ON generation_jobs (GREATEST(state_since, next_attempt_at), id)
    WHERE state IN ('queued', 'retrying');
CREATE INDEX training_plans_of_subject_by_state ON training_plans (subject, state, created_at DESC, id DESC);

--changeset gofast:webhooks-of-services
-- A service's own webhook hears of all athletes, like those without a subject, which are the operators'. asked_at: when
-- somebody asked for a delivery, a test or one that had ended, since those are few a minute.
ALTER TABLE webhooks ADD COLUMN of_service boolean NOT NULL DEFAULT false CHECK (NOT of_service OR subject IS NOT NULL);
CREATE INDEX webhooks_of_services ON webhooks (id) WHERE of_service;
ALTER TABLE webhook_deliveries ADD COLUMN asked_at timestamptz;
CREATE INDEX webhook_deliveries_asked_for ON webhook_deliveries (webhook_id, asked_at) WHERE asked_at IS NOT NULL;
