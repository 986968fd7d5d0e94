package io.nodesmith.logic;

import io.nodesmith.testing.Replies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fake model says: for each method, and each {@code plan method}, one reply after the other,
 * the last one for ever.
 */
final class Lines implements Replies {
  /** The line that tells a prompt for a plan from one for the method. */
  static final String PLAN = "\n# Step: Plan\n";

  private final Map<String, List<String>> replies = new HashMap<>();
  private final Map<String, Integer> given = new HashMap<>();
  private final List<String> prompts = new ArrayList<>();

  Lines says(String method, String... texts) {
    replies.put(method, List.of(texts));
    return this;
  }

  @Override
  public synchronized Optional<String> to(String prompt) {
    prompts.add(prompt);
    String task = prompt.lines().findFirst().orElse("");
    String name = task.substring(task.lastIndexOf('.') + 1);
    String method = prompt.contains(PLAN) ? "plan " + name : name;
    List<String> texts = replies.getOrDefault(method, List.of());
    int turn = given.merge(method, 1, Integer::sum) - 1;
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.get(Math.min(turn, texts.size() - 1)));
  }

  /** Every prompt that was read, in order. */
  synchronized List<String> prompts() {
    return List.copyOf(prompts);
  }

  /** How often it was asked for a method. */
  synchronized int asked(String method) {
    return given.getOrDefault(method, 0);
  }
}
