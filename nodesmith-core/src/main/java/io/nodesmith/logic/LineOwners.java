package io.nodesmith.logic;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whose code stands in which line of a file: of methods, and of what came in along with them. */
final class LineOwners {
  private final SourceText file;
  private final List<String> lines;
  private final Map<Integer, Lines> methods = new LinkedHashMap<>();
  private final Map<Integer, List<String>> brought = new LinkedHashMap<>();

  /** From the first line to the last, both included, counted from 1. */
  private record Lines(int first, int last) {
    boolean hold(int line) {
      return first <= line && line <= last;
    }
  }

  LineOwners(Language language, Standing standing, Collection<Slot> slots) {
    this.file = standing.file();
    this.lines = file.text().lines().toList();
    for (Slot slot : slots) {
      language
          .relocated(file, slot.stub())
          .ifPresent(place -> methods.put(slot.index(), linesOf(place)));
      Optional.ofNullable(standing.selection().chosen().get(slot.index()))
          .ifPresent(chosen -> brought.put(slot.index(), broughtBy(chosen)));
    }
  }

  private Lines linesOf(MethodStub place) {
    return new Lines(line(place.method().start()), line(place.method().end()));
  }

  private int line(int offset) {
    return 1 + (int) file.text().substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  /** Imports and helpers, line by line; the shortest lines are everybody's. */
  private static List<String> broughtBy(Candidate candidate) {
    List<String> all = new ArrayList<>(candidate.code().imports());
    all.addAll(candidate.code().members());
    return all.stream()
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> line.chars().filter(Character::isLetter).count() > 2)
        .toList();
  }

  /** Whether the place is in this file at all. */
  boolean isHere(Place place) {
    String one = place.file();
    String other = file.path();
    return one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one);
  }

  /** The stubs whose code stands at the place; empty where it is the file's own, or elsewhere. */
  List<Integer> at(Place place) {
    if (!isHere(place)) {
      return List.of();
    }
    List<Integer> inside =
        methods.entrySet().stream()
            .filter(method -> method.getValue().hold(place.line()))
            .map(Map.Entry::getKey)
            .toList();
    return inside.isEmpty() ? broughtTo(place.line()) : inside;
  }

  private List<Integer> broughtTo(int line) {
    if (line < 1 || line > lines.size()) {
      return List.of();
    }
    String text = lines.get(line - 1).strip();
    return brought.entrySet().stream()
        .filter(one -> Objects.requireNonNull(one.getValue()).contains(text))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The method's text in the file; empty if it cannot be found there any more. */
  String textOf(Slot slot) {
    Lines method = methods.get(slot.index());
    return method == null
        ? ""
        : String.join(
            "\n", lines.subList(method.first() - 1, Math.min(method.last(), lines.size())));
  }

  /** What is nobody's method: fields, constructors, imports. */
  String rest() {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      int line = i + 1;
      if (methods.values().stream().noneMatch(method -> method.hold(line))) {
        rest.append(lines.get(i)).append('\n');
      }
    }
    return rest.toString();
  }
}
