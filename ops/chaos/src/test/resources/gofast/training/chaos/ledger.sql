CREATE SCHEMA chaos;;

-- process: the application name of the connection that did it
CREATE TABLE chaos.moves (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id            uuid NOT NULL,
    at                timestamptz NOT NULL DEFAULT clock_timestamp(),
    process           text NOT NULL DEFAULT current_setting('application_name'),
    from_state        text,
    to_state          text NOT NULL,
    lease_expired_at  timestamptz
);;

CREATE INDEX ON chaos.moves (job_id, id);;

CREATE FUNCTION chaos.note_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO chaos.moves (job_id, to_state) VALUES (NEW.id, NEW.state);
    ELSIF OLD.state <> NEW.state OR OLD.lease_token IS DISTINCT FROM NEW.lease_token THEN
        INSERT INTO chaos.moves (job_id, from_state, to_state, lease_expired_at)
        VALUES (NEW.id, OLD.state, NEW.state, OLD.lease_expires_at);
    END IF;
    RETURN NULL;
END
$$;;

CREATE TRIGGER chaos_moves AFTER INSERT OR UPDATE ON generation_jobs
    FOR EACH ROW EXECUTE FUNCTION chaos.note_move();;

-- job_id is missing where the job was over before its athlete got to know it
CREATE TABLE chaos.accepted (
    job_id            uuid,
    training_plan_id  uuid NOT NULL
);;

CREATE TABLE chaos.events (
    id          text PRIMARY KEY,
    body        jsonb NOT NULL,
    bodies      integer NOT NULL,
    deliveries  integer NOT NULL,
    job_id      uuid GENERATED ALWAYS AS ((body -> 'data' ->> 'jobId')::uuid) STORED,
    type        text GENERATED ALWAYS AS (body ->> 'type') STORED
);;

CREATE INDEX ON chaos.events (job_id);;

CREATE TABLE chaos.faults (
    kind     text NOT NULL,
    process  text NOT NULL,
    at       timestamptz NOT NULL,
    ended    timestamptz NOT NULL
);;

-- Workers that were told to stop, and whether they had a database as they handed back their jobs, 20 to 24 seconds later. A
-- line that was silent stays so, and a worker needs some seconds to find out.
CREATE VIEW chaos.stops AS
SELECT stop.process, stop.at,
       NOT EXISTS (SELECT FROM chaos.faults trouble
                    WHERE trouble.kind IN ('DATABASE_KILLED', 'DATABASE_CUT', 'DATABASE_SILENT')
                      AND trouble.at < stop.at + interval '27 seconds'
                      AND trouble.ended > stop.at + CASE trouble.kind WHEN 'DATABASE_SILENT' THEN interval '10 seconds'
                                                                      ELSE interval '18 seconds' END) AS had_database
  FROM chaos.faults stop
 WHERE stop.kind = 'WORKER_TOLD_TO_STOP';;

-- Jobs that came back into the queue from a worker: what had happened to that worker, and when somebody claimed them again.
CREATE VIEW chaos.interruptions AS
SELECT stay.job_id, stay.process, stay.claimed_at, stay.left_at, stay.lease_expired_at, stay.next_claim_at,
       stay.left_at >= stay.lease_expired_at AS by_expiry, fault.kind,
       COALESCE(fault.at, LEAST(stay.left_at, stay.lease_expired_at)) AS since
  FROM (SELECT job_id, process, to_state, at AS claimed_at,
               lead(at) OVER job AS left_at, lead(to_state) OVER job AS left_to,
               lead(lease_expired_at) OVER job AS lease_expired_at,
               min(at) FILTER (WHERE to_state = 'running')
                   OVER (PARTITION BY job_id ORDER BY id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
                   AS next_claim_at
          FROM chaos.moves
        WINDOW job AS (PARTITION BY job_id ORDER BY id)) stay
  LEFT JOIN LATERAL (SELECT kind, at
                       FROM chaos.faults
                      WHERE process = stay.process AND at BETWEEN stay.claimed_at AND stay.left_at
                      ORDER BY at LIMIT 1) fault ON true
 WHERE stay.to_state = 'running' AND stay.left_to = 'queued';;
