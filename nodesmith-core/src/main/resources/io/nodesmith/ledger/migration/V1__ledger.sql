-- The projection of journals. Times are UTC, money is exact, in US dollars; null is "not known".
-- Nothing here is truth: every row can be made again from the journals.

CREATE TABLE llm_context_windows (
  provider text NOT NULL,
  model text NOT NULL,
  tier text CHECK (tier IN ('custom', 'local', 'cloud_fast', 'cloud_premium')),
  window_tokens integer NOT NULL CHECK (window_tokens > 0),
  max_output_tokens integer NOT NULL CHECK (max_output_tokens > 0),
  price_version text NOT NULL DEFAULT '',
  input_usd_per_million numeric(14, 6) CHECK (input_usd_per_million >= 0),
  output_usd_per_million numeric(14, 6) CHECK (output_usd_per_million >= 0),
  cached_input_usd_per_million numeric(14, 6) CHECK (cached_input_usd_per_million >= 0),
  valid_from date,
  valid_until date,
  CHECK (valid_until IS NULL OR valid_until >= valid_from),
  PRIMARY KEY (provider, model, price_version)
);

CREATE TABLE generation_runs (
  run_id uuid PRIMARY KEY,
  command text,
  language text,
  node_type text,
  service text,
  outcome text CHECK (outcome IN ('done', 'below', 'refused', 'planned')),
  written boolean,
  tests_passed boolean,
  quality double precision CHECK (quality BETWEEN 0 AND 1),
  folder text,
  files jsonb,
  stages jsonb,
  problems jsonb,
  started_at timestamptz,
  ended_at timestamptz
);
CREATE INDEX generation_runs_started ON generation_runs (started_at);

CREATE TABLE generation_methods (
  run_id uuid NOT NULL REFERENCES generation_runs ON DELETE CASCADE,
  file text NOT NULL,
  method_index integer NOT NULL,
  method text NOT NULL,
  node_type text NOT NULL DEFAULT '',
  service text NOT NULL DEFAULT '',
  status text NOT NULL CHECK (status IN ('implemented', 'failed', 'stub')),
  proven boolean NOT NULL,
  source text NOT NULL CHECK (source IN ('model', 'pattern', 'none')),
  tier text NOT NULL DEFAULT '',
  model text NOT NULL DEFAULT '',
  call_id uuid,
  pattern text,
  attempts integer NOT NULL CHECK (attempts >= 0),
  cost_usd numeric(18, 9),
  latency_us bigint NOT NULL CHECK (latency_us >= 0),
  problem text NOT NULL DEFAULT '',
  judged_at timestamptz NOT NULL,
  PRIMARY KEY (run_id, file, method_index)
);
CREATE INDEX generation_methods_judged ON generation_methods (judged_at);
CREATE INDEX generation_methods_pattern ON generation_methods (pattern) WHERE pattern IS NOT NULL;

-- What was found out about an answer; its figures are in the metrics.
CREATE TABLE llm_verdicts (
  call_id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES generation_runs ON DELETE CASCADE,
  syntax_valid boolean,
  onex_compliant boolean,
  has_type_hints boolean,
  security_issues integer CHECK (security_issues >= 0),
  outcome text CHECK (outcome IN ('passed', 'failed', 'replaced', 'unusable'))
);

-- Calls that were sent and have no end on record: they may have been billed.
CREATE TABLE llm_open_calls (
  call_id uuid NOT NULL,
  attempt integer NOT NULL,
  correlation_id uuid NOT NULL,
  tier text NOT NULL,
  model text NOT NULL,
  reserved_usd numeric(18, 9),
  prompt_chars integer NOT NULL,
  prompt text,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (call_id, attempt)
);

CREATE TABLE llm_generation_metrics (
  call_id uuid NOT NULL,
  attempt integer NOT NULL CHECK (attempt >= 1),
  created_at timestamptz NOT NULL,
  correlation_id uuid NOT NULL REFERENCES generation_runs (run_id),
  session_id text NOT NULL,
  node_type text NOT NULL DEFAULT '',
  service text NOT NULL DEFAULT '',
  method text NOT NULL DEFAULT '',
  operation_type text NOT NULL DEFAULT '',
  round integer NOT NULL DEFAULT 0,
  prompt_version text NOT NULL DEFAULT '',
  tier text NOT NULL CHECK (tier IN ('custom', 'local', 'cloud_fast', 'cloud_premium', 'auto')),
  endpoint text NOT NULL,
  model text NOT NULL,
  status text NOT NULL CHECK (status IN ('complete', 'truncated', 'refused', 'failed')),
  fault text,
  http_status integer,
  finish_reason text NOT NULL DEFAULT '',
  truncated boolean GENERATED ALWAYS AS (status = 'truncated') STORED,
  tokens_input integer NOT NULL CHECK (tokens_input >= 0),
  tokens_output integer NOT NULL CHECK (tokens_output >= 0),
  tokens_total bigint GENERATED ALWAYS AS (tokens_input::bigint + tokens_output) STORED,
  tokens_cached integer NOT NULL CHECK (tokens_cached >= 0),
  tokens_reasoning integer NOT NULL CHECK (tokens_reasoning >= 0),
  usage_reported boolean NOT NULL,
  latency_us bigint NOT NULL CHECK (latency_us >= 0),
  first_content_us bigint CHECK (first_content_us >= 0),
  cost_usd numeric(18, 9) CHECK (cost_usd >= 0),
  price_version text,
  prompt_chars integer,
  response_chars integer NOT NULL CHECK (response_chars >= 0),
  syntax_valid boolean,
  onex_compliant boolean,
  has_type_hints boolean,
  security_issues integer CHECK (security_issues >= 0),
  outcome text CHECK (outcome IN ('passed', 'failed', 'replaced', 'unusable')),
  PRIMARY KEY (call_id, attempt, created_at)
) PARTITION BY RANGE (created_at);
CREATE INDEX llm_generation_metrics_created ON llm_generation_metrics (created_at);
CREATE INDEX llm_generation_metrics_run ON llm_generation_metrics (correlation_id);

-- Makes the partition of a month, unless it is there.
CREATE FUNCTION ledger_partition(month date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  name text := format('llm_generation_metrics_%s', to_char(month, 'YYYYMM'));
BEGIN
  IF to_regclass(name) IS NULL THEN
    EXECUTE format(
      'CREATE TABLE %I PARTITION OF llm_generation_metrics FOR VALUES FROM (%L) TO (%L)',
      name, month::timestamp AT TIME ZONE 'UTC',
      (month + interval '1 month') AT TIME ZONE 'UTC');
  END IF;
END $$;

-- The bucket of a time: a sixteenth of an octave wide.
CREATE FUNCTION ledger_bucket(microseconds bigint) RETURNS smallint
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN round(16 * ln(microseconds::double precision) / ln(2::double precision))::smallint;

CREATE TABLE llm_generation_history (
  call_id uuid NOT NULL,
  attempt integer NOT NULL,
  created_at timestamptz NOT NULL,
  correlation_id uuid NOT NULL,
  method text NOT NULL DEFAULT '',
  prompt text,
  code text,
  quality double precision CHECK (quality BETWEEN 0 AND 1),
  validation_passed boolean,
  user_accepted boolean,
  user_feedback text,
  manual_edits_required boolean,
  PRIMARY KEY (call_id, attempt, created_at),
  FOREIGN KEY (call_id, attempt, created_at) REFERENCES llm_generation_metrics ON DELETE CASCADE
);
CREATE INDEX llm_generation_history_run ON llm_generation_history (correlation_id);
CREATE INDEX llm_generation_history_created ON llm_generation_history (created_at);

CREATE TABLE generation_feedback (
  note_id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES generation_runs ON DELETE CASCADE,
  accepted boolean NOT NULL,
  comment text NOT NULL DEFAULT '',
  edited jsonb NOT NULL DEFAULT '[]',
  given_at timestamptz NOT NULL
);
CREATE INDEX generation_feedback_run ON generation_feedback (run_id);

CREATE TABLE llm_patterns (
  pattern text PRIMARY KEY,
  kind text NOT NULL DEFAULT '',
  node_type text NOT NULL DEFAULT '',
  language text NOT NULL DEFAULT '',
  body text,
  provenance text NOT NULL DEFAULT 'built-in',
  usage_count bigint NOT NULL DEFAULT 0 CHECK (usage_count >= 0),
  success_count bigint NOT NULL DEFAULT 0 CHECK (success_count BETWEEN 0 AND usage_count),
  quality double precision CHECK (quality BETWEEN 0 AND 1),
  lifecycle text NOT NULL DEFAULT 'validated'
    CHECK (lifecycle IN ('candidate', 'provisional', 'validated', 'deprecated', 'forgotten')),
  noted_at timestamptz
);

-- How far each journal file has been read.
CREATE TABLE ledger_checkpoints (
  file text PRIMARY KEY,
  position bigint NOT NULL CHECK (position >= 0),
  synced_at timestamptz NOT NULL DEFAULT now()
);

-- One row at most: texts older than so many days are not kept.
CREATE TABLE ledger_retention (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  keep_days integer NOT NULL CHECK (keep_days >= 0)
);

-- Days whose sums are out of date.
CREATE TABLE ledger_stale_days (day date PRIMARY KEY);

-- Sums of a day: for each mix of tier, model, node type and operation, and for each method.
CREATE TABLE llm_daily (
  by_method boolean NOT NULL,
  day date NOT NULL,
  tier text NOT NULL,
  model text NOT NULL,
  node_type text NOT NULL,
  operation_type text NOT NULL,
  method text NOT NULL,
  calls bigint NOT NULL DEFAULT 0,
  calls_failed bigint NOT NULL DEFAULT 0,
  calls_truncated bigint NOT NULL DEFAULT 0,
  tokens_input bigint NOT NULL DEFAULT 0,
  tokens_output bigint NOT NULL DEFAULT 0,
  tokens_cached bigint NOT NULL DEFAULT 0,
  tokens_reasoning bigint NOT NULL DEFAULT 0,
  cost_usd numeric(20, 9) NOT NULL DEFAULT 0,
  unpriced bigint NOT NULL DEFAULT 0,
  checked bigint NOT NULL DEFAULT 0,
  syntax_valid bigint NOT NULL DEFAULT 0,
  onex_compliant bigint NOT NULL DEFAULT 0,
  has_type_hints bigint NOT NULL DEFAULT 0,
  security_issues bigint NOT NULL DEFAULT 0,
  methods bigint NOT NULL DEFAULT 0,
  methods_asked bigint NOT NULL DEFAULT 0,
  proven bigint NOT NULL DEFAULT 0,
  proven_by_pattern bigint NOT NULL DEFAULT 0,
  proven_first bigint NOT NULL DEFAULT 0,
  stubs bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (by_method, day, tier, model, node_type, operation_type, method)
);

-- How many calls of a day took how long, in buckets of a sixteenth of an octave.
CREATE TABLE llm_daily_times (
  by_method boolean NOT NULL,
  day date NOT NULL,
  tier text NOT NULL,
  model text NOT NULL,
  node_type text NOT NULL,
  operation_type text NOT NULL,
  method text NOT NULL,
  is_first_content boolean NOT NULL,
  bucket smallint NOT NULL,
  calls bigint NOT NULL,
  PRIMARY KEY (by_method, day, tier, model, node_type, operation_type, method, is_first_content,
    bucket)
);
