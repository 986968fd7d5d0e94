package io.nodesmith.logic.bench;

import io.nodesmith.testing.Replies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replies by method and signature, each list in its order, the last one for ever. */
final class Recordings implements Replies {
  private record Key(String method, String signature) {}

  private final Map<Key, List<String>> replies = new HashMap<>();
  private final Map<Key, Integer> given = new HashMap<>();

  Recordings add(String method, String signature, String text) {
    replies.computeIfAbsent(new Key(method, plain(signature)), k -> new ArrayList<>()).add(text);
    return this;
  }

  @Override
  public synchronized Optional<String> to(String prompt) {
    if (prompt.contains("\n# Step: Plan\n")) {
      return Optional.of("1. Do what the documentation says.");
    }
    String task = Replies.task(prompt);
    String head = plain(prompt);
    Optional<Key> key =
        replies.keySet().stream()
            .filter(k -> k.method().equals(task) && head.contains("<<<signature" + k.signature()))
            .max((a, b) -> a.signature().length() - b.signature().length());
    return key.map(
        k -> {
          List<String> texts = replies.get(k);
          int turn = given.merge(k, 1, Integer::sum) - 1;
          return texts.get(Math.min(turn, texts.size() - 1));
        });
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }
}
