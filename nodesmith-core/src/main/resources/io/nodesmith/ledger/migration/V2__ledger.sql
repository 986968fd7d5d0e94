-- Times of whole months, so that a year is twelve months to add up and not 365 days; and the plans
-- that a model is asked for before a method, which are answers too.

CREATE TABLE llm_monthly_times (
  by_method boolean NOT NULL,
  month date NOT NULL CHECK (month = date_trunc('month', month)::date),
  tier text NOT NULL,
  model text NOT NULL,
  node_type text NOT NULL,
  operation_type text NOT NULL,
  method text NOT NULL,
  is_first_content boolean NOT NULL,
  bucket smallint NOT NULL,
  calls bigint NOT NULL,
  PRIMARY KEY (by_method, month, tier, model, node_type, operation_type, method, is_first_content,
    bucket)
);

-- Months that are not in there yet, or not as they are now.
CREATE TABLE ledger_stale_months (month date PRIMARY KEY);

INSERT INTO ledger_stale_months SELECT DISTINCT date_trunc('month', day)::date FROM llm_daily_times;

ALTER TABLE llm_verdicts
  DROP CONSTRAINT llm_verdicts_outcome_check,
  ADD CONSTRAINT llm_verdicts_outcome_check
    CHECK (outcome IN ('passed', 'failed', 'replaced', 'unusable', 'planned'));

ALTER TABLE llm_generation_metrics
  DROP CONSTRAINT llm_generation_metrics_outcome_check,
  ADD CONSTRAINT llm_generation_metrics_outcome_check
    CHECK (outcome IN ('passed', 'failed', 'replaced', 'unusable', 'planned'));
