-- Folds the staged batch into the tables. Whatever the order in which batches come, and however
-- often, the tables end up the same.

SELECT ledger_partition(month)
  FROM (SELECT DISTINCT date_trunc('month', created_at AT TIME ZONE 'UTC')::date AS month
          FROM stage_call) AS months;

INSERT INTO generation_runs (run_id)
  SELECT correlation_id FROM stage_call UNION SELECT run_id FROM stage_note WHERE run_id IS NOT NULL
  ON CONFLICT DO NOTHING;

UPDATE generation_runs AS r
   SET command = n.body ->> 'command', language = n.body ->> 'language', started_at = n.noted_at
  FROM stage_note AS n
 WHERE n.kind = 'run-started' AND r.run_id = n.run_id;

UPDATE generation_runs AS r
   SET outcome = n.body ->> 'outcome',
       written = (n.body ->> 'written')::boolean,
       node_type = COALESCE(n.body ->> 'node_type', r.node_type),
       service = COALESCE(n.body ->> 'service', r.service),
       tests_passed = (n.body ->> 'tests_passed')::boolean,
       quality = (n.body ->> 'quality')::double precision,
       folder = n.body ->> 'folder',
       files = n.body -> 'files',
       stages = n.body -> 'stages',
       problems = n.body -> 'problems',
       ended_at = n.noted_at
  FROM stage_note AS n
 WHERE n.kind = 'run-ended' AND r.run_id = n.run_id;

INSERT INTO generation_methods (
    run_id, file, method_index, method, node_type, service, status, proven, source, tier, model,
    call_id, pattern, attempts, cost_usd, latency_us, problem, judged_at)
  SELECT DISTINCT ON (run_id, file, method_index) *
    FROM (SELECT run_id, body ->> 'file' AS file, (body ->> 'index')::integer AS method_index,
                 body ->> 'method', COALESCE(body ->> 'node_type', ''),
                 COALESCE(body ->> 'service', ''), body ->> 'status',
                 (body ->> 'proven')::boolean, body ->> 'source', COALESCE(body ->> 'tier', ''),
                 COALESCE(body ->> 'model', ''), (body ->> 'call')::uuid, body ->> 'pattern',
                 jsonb_array_length(body -> 'attempts'), (body ->> 'cost_usd')::numeric,
                 (body ->> 'latency_us')::bigint, COALESCE(body ->> 'problem', ''),
                 noted_at AS judged_at
            FROM stage_note WHERE kind = 'method-judged') AS judged
   ORDER BY run_id, file, method_index, judged_at DESC
  ON CONFLICT (run_id, file, method_index) DO UPDATE
    SET status = EXCLUDED.status, proven = EXCLUDED.proven, source = EXCLUDED.source,
        tier = EXCLUDED.tier, model = EXCLUDED.model, call_id = EXCLUDED.call_id,
        pattern = EXCLUDED.pattern, attempts = EXCLUDED.attempts, cost_usd = EXCLUDED.cost_usd,
        latency_us = EXCLUDED.latency_us, problem = EXCLUDED.problem,
        judged_at = EXCLUDED.judged_at
    WHERE generation_methods.judged_at < EXCLUDED.judged_at;

INSERT INTO llm_verdicts (
    call_id, run_id, syntax_valid, onex_compliant, has_type_hints, security_issues)
  SELECT DISTINCT ON (call_id) *
    FROM (SELECT (body ->> 'call')::uuid AS call_id, run_id, (body ->> 'syntax_valid')::boolean,
                 (body ->> 'onex_compliant')::boolean, (body ->> 'has_type_hints')::boolean,
                 (body ->> 'security_issues')::integer
            FROM stage_note WHERE kind = 'attempt-checked') AS checked
  ON CONFLICT (call_id) DO UPDATE
    SET syntax_valid = EXCLUDED.syntax_valid, onex_compliant = EXCLUDED.onex_compliant,
        has_type_hints = EXCLUDED.has_type_hints, security_issues = EXCLUDED.security_issues;

INSERT INTO llm_verdicts (call_id, run_id, outcome)
  SELECT DISTINCT ON (call_id) call_id, run_id, outcome
    FROM (SELECT (a ->> 'call')::uuid AS call_id, run_id, a ->> 'outcome' AS outcome, noted_at
            FROM stage_note, jsonb_array_elements(body -> 'attempts') AS a
           WHERE kind = 'method-judged' AND a ->> 'call' IS NOT NULL) AS attempts
   ORDER BY call_id, noted_at DESC
  ON CONFLICT (call_id) DO UPDATE SET outcome = EXCLUDED.outcome;

INSERT INTO llm_generation_metrics (
    call_id, attempt, created_at, correlation_id, session_id, node_type, service, method,
    operation_type, round, prompt_version, tier, endpoint, model, status, fault, http_status,
    finish_reason, tokens_input, tokens_output, tokens_cached, tokens_reasoning, usage_reported,
    latency_us, first_content_us, cost_usd, price_version, prompt_chars, response_chars,
    syntax_valid, onex_compliant, has_type_hints, security_issues, outcome)
  SELECT c.call_id, c.attempt, c.created_at, c.correlation_id, c.session_id, c.node_type,
         c.service, c.method, c.operation_type, c.round, c.prompt_version, c.tier, c.endpoint,
         c.model, c.status, c.fault, c.http_status, c.finish_reason, c.tokens_input,
         c.tokens_output, c.tokens_cached, c.tokens_reasoning, c.usage_reported, c.latency_us,
         c.first_content_us, c.cost_usd, c.price_version,
         COALESCE(a.prompt_chars, o.prompt_chars), c.response_chars,
         v.syntax_valid, v.onex_compliant, v.has_type_hints, v.security_issues, v.outcome
    FROM stage_call AS c
    LEFT JOIN stage_asked AS a USING (call_id, attempt)
    LEFT JOIN llm_open_calls AS o USING (call_id, attempt)
    LEFT JOIN llm_verdicts AS v ON v.call_id = c.call_id AND c.status <> 'failed'
  ON CONFLICT DO NOTHING;

-- Texts that are too old to be kept are not taken in again.
INSERT INTO llm_generation_history (
    call_id, attempt, created_at, correlation_id, method, prompt, code)
  SELECT c.call_id, c.attempt, c.created_at, c.correlation_id, c.method,
         COALESCE(a.prompt, o.prompt), c.code
    FROM stage_call AS c
    LEFT JOIN stage_asked AS a USING (call_id, attempt)
    LEFT JOIN llm_open_calls AS o USING (call_id, attempt)
   WHERE NOT EXISTS (SELECT FROM ledger_retention AS k
                      WHERE c.created_at < now() - make_interval(days => k.keep_days))
  ON CONFLICT DO NOTHING;

-- What comes after the call that it is about.
UPDATE llm_generation_metrics AS m
   SET syntax_valid = v.syntax_valid, onex_compliant = v.onex_compliant,
       has_type_hints = v.has_type_hints, security_issues = v.security_issues, outcome = v.outcome
  FROM llm_verdicts AS v
 WHERE m.call_id = v.call_id AND m.status <> 'failed'
   AND (m.syntax_valid, m.onex_compliant, m.has_type_hints, m.security_issues, m.outcome)
       IS DISTINCT FROM
       (v.syntax_valid, v.onex_compliant, v.has_type_hints, v.security_issues, v.outcome)
   AND v.call_id IN (
     SELECT (body ->> 'call')::uuid FROM stage_note WHERE kind = 'attempt-checked'
     UNION SELECT (a ->> 'call')::uuid FROM stage_note, jsonb_array_elements(body -> 'attempts') AS a
            WHERE kind = 'method-judged');

UPDATE llm_generation_metrics AS m SET prompt_chars = a.prompt_chars
  FROM stage_asked AS a
 WHERE m.call_id = a.call_id AND m.attempt = a.attempt AND m.prompt_chars IS NULL;

UPDATE llm_generation_history AS h SET prompt = a.prompt
  FROM stage_asked AS a
 WHERE h.call_id = a.call_id AND h.attempt = a.attempt AND h.prompt IS NULL
   AND a.prompt IS NOT NULL;

INSERT INTO llm_open_calls (
    call_id, attempt, correlation_id, tier, model, reserved_usd, prompt_chars, prompt, asked_at)
  SELECT a.call_id, a.attempt, a.correlation_id, a.tier, a.model, a.reserved_usd, a.prompt_chars,
         a.prompt, a.asked_at
    FROM stage_asked AS a
   WHERE NOT EXISTS (SELECT FROM llm_generation_metrics AS m
                      WHERE m.call_id = a.call_id AND m.attempt = a.attempt)
  ON CONFLICT DO NOTHING;

DELETE FROM llm_open_calls AS o USING stage_call AS c
 WHERE o.call_id = c.call_id AND o.attempt = c.attempt;

INSERT INTO generation_feedback (note_id, run_id, accepted, comment, edited, given_at)
  SELECT id, run_id, (body ->> 'accepted')::boolean, COALESCE(body ->> 'comment', ''),
         COALESCE(body -> 'edited', '[]'), noted_at
    FROM stage_note WHERE kind = 'feedback'
  ON CONFLICT DO NOTHING;

UPDATE llm_generation_history AS h
   SET validation_passed = v.syntax_valid AND COALESCE(v.onex_compliant, true)
                           AND v.security_issues = 0
  FROM llm_verdicts AS v
 WHERE h.call_id = v.call_id AND v.syntax_valid IS NOT NULL AND h.validation_passed IS NULL
   AND (h.call_id IN (SELECT call_id FROM stage_call)
        OR h.call_id IN (SELECT (body ->> 'call')::uuid FROM stage_note
                          WHERE kind = 'attempt-checked'));

UPDATE llm_generation_history AS h SET quality = r.quality
  FROM generation_runs AS r
 WHERE h.correlation_id = r.run_id AND h.quality IS DISTINCT FROM r.quality
   AND r.quality IS NOT NULL
   AND (r.run_id IN (SELECT correlation_id FROM stage_call)
        OR r.run_id IN (SELECT run_id FROM stage_note WHERE kind = 'run-ended'));

UPDATE llm_generation_history AS h
   SET user_accepted = f.accepted, user_feedback = f.comment,
       manual_edits_required = jsonb_array_length(f.edited) > 0
  FROM (SELECT DISTINCT ON (run_id) * FROM generation_feedback
         WHERE run_id IN (SELECT correlation_id FROM stage_call)
            OR run_id IN (SELECT run_id FROM stage_note WHERE kind = 'feedback')
         ORDER BY run_id, given_at DESC, note_id) AS f
 WHERE h.correlation_id = f.run_id;

INSERT INTO llm_patterns (
    pattern, kind, node_type, language, body, provenance, quality, lifecycle, noted_at)
  SELECT DISTINCT ON (pattern) *
    FROM (SELECT body ->> 'pattern' AS pattern, COALESCE(body ->> 'kind', ''),
                 COALESCE(body ->> 'node_type', ''), COALESCE(body ->> 'language', ''),
                 body ->> 'body', COALESCE(body ->> 'provenance', 'learned'),
                 (body ->> 'quality')::double precision,
                 COALESCE(body ->> 'lifecycle', 'candidate'), noted_at
            FROM stage_note WHERE kind = 'pattern') AS noted
   ORDER BY pattern, noted_at DESC
  ON CONFLICT (pattern) DO UPDATE
    SET kind = EXCLUDED.kind, node_type = EXCLUDED.node_type, language = EXCLUDED.language,
        body = EXCLUDED.body, provenance = EXCLUDED.provenance, quality = EXCLUDED.quality,
        lifecycle = EXCLUDED.lifecycle, noted_at = EXCLUDED.noted_at
    WHERE llm_patterns.noted_at IS NULL OR llm_patterns.noted_at < EXCLUDED.noted_at;

INSERT INTO llm_patterns (pattern, usage_count, success_count)
  SELECT pattern, count(*), count(*) FILTER (WHERE proven)
    FROM generation_methods
   WHERE pattern IN (SELECT body ->> 'pattern' FROM stage_note WHERE kind = 'method-judged')
   GROUP BY pattern
  ON CONFLICT (pattern) DO UPDATE
    SET usage_count = EXCLUDED.usage_count, success_count = EXCLUDED.success_count;

INSERT INTO ledger_stale_days (day)
  SELECT (created_at AT TIME ZONE 'UTC')::date FROM stage_call
  UNION SELECT (noted_at AT TIME ZONE 'UTC')::date FROM stage_note WHERE kind = 'method-judged'
  UNION SELECT (m.created_at AT TIME ZONE 'UTC')::date
          FROM llm_generation_metrics AS m
         WHERE m.call_id IN (SELECT (body ->> 'call')::uuid FROM stage_note
                              WHERE kind = 'attempt-checked')
  ON CONFLICT DO NOTHING;
