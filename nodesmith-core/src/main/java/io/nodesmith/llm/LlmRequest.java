package io.nodesmith.llm;

import io.nodesmith.prompt.Prompt;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question for a model.
 *
 * @param prompt what the model is told
 * @param tier who is asked
 * @param model asked instead of the tier's own model; empty for the tier's own
 * @param maxTokens tokens that the reply may have, from 100 to the model's limit
 * @param temperature from 0 to 2, mapped to what the provider takes; null for the catalogue's
 * @param thinking whether the model may reason before it answers; billed as output
 * @param operation what this is for, {@code implement} for instance
 * @param context data about the request for the journal; not shown to the model
 * @param deadline for the whole call, waits included; null for the settings' own
 */
public record LlmRequest(
    Prompt prompt,
    Tier tier,
    String model,
    int maxTokens,
    @Nullable Double temperature,
    boolean thinking,
    String operation,
    Map<String, String> context,
    @Nullable Duration deadline) {
  /** Tokens that a reply may have unless the request says otherwise. */
  public static final int DEFAULT_MAX_TOKENS = 2000;

  public LlmRequest {
    context = Map.copyOf(new TreeMap<>(context));
  }

  /** A request with everything else left to the defaults. */
  public static LlmRequest of(Prompt prompt, Tier tier) {
    return new LlmRequest(
        prompt, tier, "", DEFAULT_MAX_TOKENS, null, false, "generate", Map.of(), null);
  }

  /** The same request to another model. */
  public LlmRequest withModel(String name) {
    return new LlmRequest(
        prompt, tier, name, maxTokens, temperature, thinking, operation, context, deadline);
  }

  /** The same request with another limit on the reply, in tokens. */
  public LlmRequest withMaxTokens(int tokens) {
    return new LlmRequest(
        prompt, tier, model, tokens, temperature, thinking, operation, context, deadline);
  }

  /** The same request with a temperature, from 0 to 2. */
  public LlmRequest withTemperature(double value) {
    return new LlmRequest(
        prompt, tier, model, maxTokens, value, thinking, operation, context, deadline);
  }

  /** The same request, with or without reasoning. */
  public LlmRequest withThinking(boolean think) {
    return new LlmRequest(
        prompt, tier, model, maxTokens, temperature, think, operation, context, deadline);
  }

  /** The same request for another purpose, with data about it for the journal. */
  public LlmRequest withOperation(String name, Map<String, String> data) {
    return new LlmRequest(
        prompt, tier, model, maxTokens, temperature, thinking, name, data, deadline);
  }

  /** The same request with its own deadline. */
  public LlmRequest withDeadline(Duration limit) {
    return new LlmRequest(
        prompt, tier, model, maxTokens, temperature, thinking, operation, context, limit);
  }
}
