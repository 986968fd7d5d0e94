package io.nodesmith.llm;

import io.nodesmith.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a request before anyone is asked; all of it at once. */
final class RequestProblems {
  private static final int LEAST_TOKENS = 100;

  private RequestProblems() {}

  static List<Problem> of(LlmRequest request, List<ModelCard> asked) {
    List<Problem> problems = new ArrayList<>();
    int most = asked.stream().mapToInt(ModelCard::maxOutput).max().orElse(Integer.MAX_VALUE);
    if (request.maxTokens() < LEAST_TOKENS || request.maxTokens() > most) {
      problems.add(
          Problem.error(
              "max-tokens-out-of-range",
              "max_tokens is " + request.maxTokens() + ".",
              "Use " + LEAST_TOKENS + " to " + most + "."));
    }
    Double temperature = request.temperature();
    if (temperature != null && !(temperature >= 0 && temperature <= 2)) {
      problems.add(
          Problem.error(
              "temperature-out-of-range", "temperature is " + temperature + ".", "Use 0 to 2."));
    }
    if (request.prompt().parts().stream().allMatch(part -> part.text().isBlank())) {
      problems.add(
          Problem.error("prompt-empty", "The prompt is empty.", "Say what the model should do."));
    }
    Duration deadline = request.deadline();
    if (deadline != null && (deadline.isNegative() || deadline.isZero())) {
      problems.add(
          Problem.error(
              "deadline-not-positive", "The deadline is " + deadline + ".", "Use a time above 0."));
    }
    if (request.operation().isBlank()) {
      problems.add(
          Problem.error("operation-empty", "The operation is empty.", "Say what the call is for."));
    }
    return problems;
  }
}
