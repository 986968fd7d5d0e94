-- Makes the sums of the stale days anew, in memory as far as that goes.
SET LOCAL work_mem = '128MB';
INSERT INTO ledger_stale_months
  SELECT DISTINCT date_trunc('month', day)::date FROM ledger_stale_days ON CONFLICT DO NOTHING;
DELETE FROM llm_daily WHERE day IN (SELECT day FROM ledger_stale_days);
DELETE FROM llm_daily_times WHERE day IN (SELECT day FROM ledger_stale_days);

INSERT INTO llm_daily (
    by_method, day, tier, model, node_type, operation_type, method, calls, calls_failed,
    calls_truncated, tokens_input, tokens_output, tokens_cached, tokens_reasoning, cost_usd,
    unpriced, checked, syntax_valid, onex_compliant, has_type_hints, security_issues)
  SELECT GROUPING(method) = 0, s.day, COALESCE(tier, ''), COALESCE(model, ''), node_type,
         COALESCE(operation_type, ''), COALESCE(method, ''), count(*),
         count(*) FILTER (WHERE status = 'failed'), count(*) FILTER (WHERE truncated),
         sum(tokens_input), sum(tokens_output), sum(tokens_cached), sum(tokens_reasoning),
         COALESCE(sum(cost_usd), 0), count(*) FILTER (WHERE cost_usd IS NULL),
         count(syntax_valid), count(*) FILTER (WHERE syntax_valid),
         count(*) FILTER (WHERE onex_compliant), count(*) FILTER (WHERE has_type_hints),
         COALESCE(sum(security_issues), 0)
    FROM ledger_stale_days AS s
    JOIN llm_generation_metrics AS m
      ON m.created_at >= s.day::timestamp AT TIME ZONE 'UTC'
     AND m.created_at < (s.day + 1)::timestamp AT TIME ZONE 'UTC'
   GROUP BY GROUPING SETS (
     (s.day, tier, model, node_type, operation_type), (s.day, node_type, method));

INSERT INTO llm_daily (
    by_method, day, tier, model, node_type, operation_type, method, methods, methods_asked, proven,
    proven_by_pattern, proven_first, stubs)
  SELECT GROUPING(method) = 0, s.day, COALESCE(tier, ''), COALESCE(model, ''), node_type,
         CASE GROUPING(method) WHEN 0 THEN '' ELSE 'implement' END, COALESCE(method, ''), count(*),
         count(*) FILTER (WHERE attempts > 0), count(*) FILTER (WHERE proven),
         count(*) FILTER (WHERE proven AND source = 'pattern'),
         count(*) FILTER (WHERE proven AND source = 'model' AND attempts = 1),
         count(*) FILTER (WHERE status = 'stub')
    FROM ledger_stale_days AS s
    JOIN generation_methods AS m
      ON m.judged_at >= s.day::timestamp AT TIME ZONE 'UTC'
     AND m.judged_at < (s.day + 1)::timestamp AT TIME ZONE 'UTC'
   GROUP BY GROUPING SETS ((s.day, tier, model, node_type), (s.day, node_type, method))
  ON CONFLICT (by_method, day, tier, model, node_type, operation_type, method) DO UPDATE
    SET methods = EXCLUDED.methods, methods_asked = EXCLUDED.methods_asked,
        proven = EXCLUDED.proven, proven_by_pattern = EXCLUDED.proven_by_pattern,
        proven_first = EXCLUDED.proven_first, stubs = EXCLUDED.stubs;

INSERT INTO llm_daily_times (
    by_method, day, tier, model, node_type, operation_type, method, is_first_content, bucket, calls)
  SELECT GROUPING(method) = 0, s.day, COALESCE(tier, ''), COALESCE(model, ''), node_type,
         COALESCE(operation_type, ''), COALESCE(method, ''), is_first_content, bucket, count(*)
    FROM ledger_stale_days AS s
    JOIN llm_generation_metrics AS m
      ON m.created_at >= s.day::timestamp AT TIME ZONE 'UTC'
     AND m.created_at < (s.day + 1)::timestamp AT TIME ZONE 'UTC'
     AND m.status <> 'failed'
    CROSS JOIN LATERAL (
      VALUES (false, ledger_bucket(greatest(m.latency_us, 1))),
             (true, CASE WHEN m.first_content_us > 0 THEN ledger_bucket(m.first_content_us) END))
      AS t (is_first_content, bucket)
   WHERE t.bucket IS NOT NULL
   GROUP BY GROUPING SETS (
     (s.day, tier, model, node_type, operation_type, is_first_content, bucket),
     (s.day, node_type, method, is_first_content, bucket));

DELETE FROM ledger_stale_days;

-- A month that goes on would be made anew with every sync: its days are asked instead.
DELETE FROM llm_monthly_times WHERE month IN (SELECT month FROM ledger_stale_months);

INSERT INTO llm_monthly_times (
    by_method, month, tier, model, node_type, operation_type, method, is_first_content, bucket,
    calls)
  SELECT by_method, s.month, tier, model, node_type, operation_type, method, is_first_content,
         bucket, sum(calls)
    FROM ledger_stale_months AS s
    JOIN llm_daily_times AS d
      ON d.day >= s.month AND d.day < (s.month + interval '1 month')::date
   WHERE s.month < date_trunc('month', now() AT TIME ZONE 'UTC')::date
   GROUP BY by_method, s.month, tier, model, node_type, operation_type, method, is_first_content,
            bucket;

DELETE FROM ledger_stale_months
 WHERE month < date_trunc('month', now() AT TIME ZONE 'UTC')::date;
