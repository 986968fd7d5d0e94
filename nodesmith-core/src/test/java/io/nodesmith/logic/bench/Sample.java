package io.nodesmith.logic.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * How much of the data a run goes through: a share chosen by a fixed seed ({@code --sample N} for
 * another size), or all ({@code --all}); {@code --only REGEX} looks at some methods alone. Another
 * {@code --seed N} seeds other bugs.
 */
record Sample(boolean all, int size, String only, int seed) {
  static Sample of(String[] arguments) {
    List<String> words = List.of(arguments);
    int named = words.indexOf("--sample") + 1;
    int some = words.indexOf("--only") + 1;
    int seeded = words.indexOf("--seed") + 1;
    return new Sample(
        words.contains("--all"),
        named > 0 ? Integer.parseInt(words.get(named)) : 0,
        some > 0 ? words.get(some) : "",
        seeded > 0 ? Integer.parseInt(words.get(seeded)) : 5);
  }

  <T> List<T> of(List<T> whole, int most) {
    List<T> shuffled = new ArrayList<>(whole);
    Collections.shuffle(shuffled, new Random(20261122));
    int wanted = size > 0 ? size : most;
    return all || whole.size() <= wanted ? shuffled : shuffled.subList(0, wanted);
  }

  /** Whether any method of the task is to be looked at. */
  boolean covers(OpenTask task) {
    return task.methods().stream().anyMatch(method -> covers(task, method));
  }

  /** Whether the method of the task is to be looked at at all. */
  boolean covers(OpenTask task, JsonNode method) {
    String name = task.id() + "." + method.path("name").asText();
    return Pattern.compile(only).matcher(name).find();
  }

  String words(int taken, int whole) {
    return taken == whole ? "all " + whole : taken + " of " + whole + " (fixed seed)";
  }

  static String load() throws IOException {
    return "load " + Files.readString(Path.of("/proc/loadavg")).strip();
  }
}
