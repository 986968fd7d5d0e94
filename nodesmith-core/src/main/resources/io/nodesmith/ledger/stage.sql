-- Where a batch of the journal is put first, for as long as its transaction. There may have been
-- another one in it.
CREATE TEMP TABLE IF NOT EXISTS stage_asked (
  call_id uuid, attempt integer, correlation_id uuid, asked_at timestamptz, tier text, model text,
  reserved_usd numeric, prompt_chars integer, prompt text
) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE IF NOT EXISTS stage_call (
  call_id uuid, attempt integer, created_at timestamptz, correlation_id uuid, session_id text,
  node_type text, service text, method text, operation_type text, round integer,
  prompt_version text, tier text, endpoint text, model text, status text, fault text,
  http_status integer, finish_reason text, tokens_input integer, tokens_output integer,
  tokens_cached integer, tokens_reasoning integer, usage_reported boolean, latency_us bigint,
  first_content_us bigint, cost_usd numeric, price_version text, response_chars integer, code text
) ON COMMIT DELETE ROWS;
CREATE TEMP TABLE IF NOT EXISTS stage_note (
  id uuid, noted_at timestamptz, kind text, run_id uuid, body jsonb
) ON COMMIT DELETE ROWS;
DELETE FROM stage_asked;
DELETE FROM stage_call;
DELETE FROM stage_note;
