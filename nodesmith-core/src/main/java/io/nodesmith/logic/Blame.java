package io.nodesmith.logic;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.Span;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which methods a failed test run speaks of, and what it says of each. */
final class Blame {
  private static final int MOST_FINDINGS = 3;
  private static final int LONGEST_FINDING = 1500;

  private final Language language;

  Blame(Language language) {
    this.language = language;
  }

  /**
   * Findings by index of the stub that they speak of. Where nothing tells which method is wrong,
   * each of those that were filled is told everything; a failure in a stub that is still empty is
   * nobody's.
   */
  Map<Integer, List<String>> assign(
      TestReport report, SourceText file, Collection<Slot> filled, Collection<Slot> empty) {
    Map<Integer, List<String>> findings = new LinkedHashMap<>();
    switch (report) {
      case TestReport.Passed passed -> {}
      case TestReport.Failed failed ->
          failed
              .failures()
              .forEach(
                  failure ->
                      add(findings, culprits(failure, file, filled, empty), cut(failure.trace())));
      case TestReport.Broken broken -> assign(broken, file, filled, findings);
    }
    return findings;
  }

  private void assign(
      TestReport.Broken broken,
      SourceText file,
      Collection<Slot> filled,
      Map<Integer, List<String>> findings) {
    for (Problem problem : broken.problems()) {
      add(findings, culprits(problem, file, filled), cut(problem.toString()));
    }
    if (findings.isEmpty()) {
      add(findings, indices(filled), cut(broken.message() + "\n" + broken.run().output()));
    }
  }

  private List<Integer> culprits(Problem problem, SourceText file, Collection<Slot> filled) {
    Place place = problem.place();
    List<Integer> inside = place == null ? List.of() : at(List.of(place), file, filled);
    return inside.isEmpty() ? indices(filled) : inside;
  }

  private List<Integer> culprits(
      TestFailure failure, SourceText file, Collection<Slot> filled, Collection<Slot> empty) {
    List<Slot> all = new ArrayList<>(filled);
    all.addAll(empty);
    List<Integer> inFrames = at(failure.places(), file, all);
    List<Integer> found = inFrames.isEmpty() ? named(failure, all) : inFrames;
    if (found.isEmpty()) {
      return indices(filled);
    }
    Set<Integer> answerable = Set.copyOf(indices(filled));
    return found.stream().filter(answerable::contains).toList();
  }

  /** The stubs with the longest name that the failure mentions. */
  private static List<Integer> named(TestFailure failure, Collection<Slot> slots) {
    String words = plain(failure.test() + " " + failure.trace());
    int longest =
        slots.stream()
            .mapToInt(slot -> plain(slot.stub().name()).length())
            .filter(length -> length > 2)
            .max()
            .orElse(0);
    for (int length = longest; length > 2; length--) {
      int wanted = length;
      List<Integer> named =
          slots.stream()
              .filter(slot -> plain(slot.stub().name()).length() == wanted)
              .filter(slot -> words.contains(plain(slot.stub().name())))
              .map(Slot::index)
              .toList();
      if (!named.isEmpty()) {
        return named;
      }
    }
    return List.of();
  }

  /** The innermost of the places that lies in one of the methods tells which it is. */
  private List<Integer> at(List<Place> places, SourceText file, Collection<Slot> filled) {
    for (Place place : places) {
      if (!sameFile(place.file(), file.path())) {
        continue;
      }
      List<Integer> here =
          filled.stream()
              .filter(slot -> holds(slot.stub(), file, place.line()))
              .map(Slot::index)
              .toList();
      if (!here.isEmpty()) {
        return here;
      }
    }
    return List.of();
  }

  private static boolean sameFile(String one, String other) {
    return one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one);
  }

  private boolean holds(MethodStub stub, SourceText file, int line) {
    return language
        .relocated(file, stub)
        .map(
            place -> {
              Span method = place.method();
              int first = line(file.text(), method.start());
              int last = line(file.text(), method.end());
              return first <= line && line <= last;
            })
        .orElse(false);
  }

  private static int line(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static List<Integer> indices(Collection<Slot> slots) {
    return slots.stream().map(Slot::index).toList();
  }

  private static void add(Map<Integer, List<String>> findings, List<Integer> to, String what) {
    for (Integer index : to) {
      List<String> known =
          Objects.requireNonNull(findings.computeIfAbsent(index, i -> new ArrayList<>()));
      if (known.size() < MOST_FINDINGS && !known.contains(what)) {
        known.add(what);
      }
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_FINDING ? text : text.substring(0, LONGEST_FINDING) + " ...";
  }
}
