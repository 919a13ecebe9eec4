INSERT INTO athletes (id, subject, name, five_k_pace_seconds)
VALUES ('00000000-0000-0000-0000-0000000000a1', 'alex', 'Alex', 450);

INSERT INTO training_plans (id, subject, goal_time_seconds, goal_five_k_pace_seconds, start_date)
VALUES ('00000000-0000-0000-0000-0000000000b1', 'alex', 1400, 450, '2026-01-05'),
       ('00000000-0000-0000-0000-0000000000b2', 'alex', 1400, 450, '2026-01-05'),
       ('00000000-0000-0000-0000-0000000000b3', 'alex', 1400, 450, '2026-01-05');

INSERT INTO generation_jobs (id, kind, training_plan_id, athlete_id, total_weeks)
VALUES ('00000000-0000-0000-0000-0000000000c1', 'generate',
        '00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-0000000000a1', 8),
       ('00000000-0000-0000-0000-0000000000c2', 'generate',
        '00000000-0000-0000-0000-0000000000b2', '00000000-0000-0000-0000-0000000000a1', 8);

UPDATE generation_jobs SET state = 'running', attempt = 1, lease_token = gen_random_uuid(),
                           lease_expires_at = now() + interval '30 seconds';

UPDATE generation_jobs SET state = 'queued', lease_token = NULL, lease_expires_at = NULL
 WHERE id = '00000000-0000-0000-0000-0000000000c1';

UPDATE generation_jobs SET state = 'running', attempt = 2, lease_token = gen_random_uuid(),
                           lease_expires_at = now() + interval '30 seconds'
 WHERE id = '00000000-0000-0000-0000-0000000000c1';

UPDATE generation_jobs SET state = 'succeeded', version = 1, finished_at = now(),
                           lease_token = NULL, lease_expires_at = NULL
 WHERE id = '00000000-0000-0000-0000-0000000000c1';

UPDATE generation_jobs SET state = 'failed', error_code = 'workers-lost', error_detail = 'Workers stopped.',
                           error_retryable = true, finished_at = now(), lease_token = NULL, lease_expires_at = NULL
 WHERE id = '00000000-0000-0000-0000-0000000000c2';

UPDATE training_plans SET state = 'active', version = 1 WHERE id = '00000000-0000-0000-0000-0000000000b1';

INSERT INTO athlete_training_plans (training_plan_id, athlete_id)
VALUES ('00000000-0000-0000-0000-0000000000b1', '00000000-0000-0000-0000-0000000000a1');

INSERT INTO plan_versions (training_plan_id, version, job_id)
VALUES ('00000000-0000-0000-0000-0000000000b1', 1, '00000000-0000-0000-0000-0000000000c1');

INSERT INTO training_days_planned (training_plan_id, version, week_index, day_index, date, phase, planned_data)
SELECT '00000000-0000-0000-0000-0000000000b1', 1, week, day, date '2026-01-05' + (week - 1) * 7 + day - 1, 'base', '{}'
  FROM generate_series(1, 8) week, generate_series(1, 7) day;

INSERT INTO job_events (job_id, sequence, type, data)
SELECT id, last_event + week, 'week', jsonb_build_object('weekIndex', week)
  FROM generation_jobs, generate_series(1, 8) week
 WHERE state = 'succeeded';

UPDATE generation_jobs SET last_event = last_event + 8 WHERE state = 'succeeded';

INSERT INTO generated_weeks (job_id, week_index, choice, source, steps)
SELECT id, week, '{}', 'model', '{}' FROM generation_jobs, generate_series(1, 8) week WHERE state = 'succeeded';

INSERT INTO model_calls (job_id, model, prompt, input_tokens, cached_tokens, output_tokens, usd, duration_ms, outcome,
                         started_at)
SELECT id, 'gpt-4o-mini', 'outlined-1', 0, 0, 0, 0, 100, 'answered', now() - interval '1 second' FROM generation_jobs;

INSERT INTO chaos.accepted (job_id, training_plan_id)
VALUES ('00000000-0000-0000-0000-0000000000c1', '00000000-0000-0000-0000-0000000000b1'),
       (NULL, '00000000-0000-0000-0000-0000000000b2');

INSERT INTO chaos.events (id, body, bodies, deliveries)
VALUES ('e1', '{"type": "training.gofast.plan.generated.v1", "data": {
                    "jobId": "00000000-0000-0000-0000-0000000000c1",
                    "trainingPlanId": "00000000-0000-0000-0000-0000000000b1", "version": 1, "days": 56}}', 1, 2),
       ('e2', '{"type": "training.gofast.plan.failed.v1", "data": {
                    "jobId": "00000000-0000-0000-0000-0000000000c2",
                    "trainingPlanId": "00000000-0000-0000-0000-0000000000b2"}}', 1, 1);

-- a message for later, of a job that was cancelled while it waited
INSERT INTO outbox (exchange, routing_key, headers, payload, available_at)
VALUES ('gofast.plan', 'gofast.plan.work', '{}', '{}', now() + interval '1 hour');
