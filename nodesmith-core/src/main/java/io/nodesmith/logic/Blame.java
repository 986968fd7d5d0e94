package io.nodesmith.logic;

import io.nodesmith.language.Language;
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

  /** What a trace says of code that runs while its file is loaded, outside of every method. */
  private static final List<String> WHILE_LOADING = List.of(" in <module>", " in <clinit>");

  private final Language language;

  Blame(Language language) {
    this.language = language;
  }

  /**
   * Findings by index of the stub that they most likely speak of. Where nothing tells which method
   * is wrong, each of those that were filled is told everything; a failure in a stub that is still
   * empty is nobody's.
   */
  Map<Integer, List<String>> assign(
      Standing standing, Collection<Slot> filled, Collection<Slot> empty) {
    List<Slot> all = new ArrayList<>(filled);
    all.addAll(empty);
    LineOwners owners = new LineOwners(language, standing, all);
    Set<Integer> answerable = Set.copyOf(indices(filled));
    Map<Integer, List<String>> findings = new LinkedHashMap<>();
    switch (reportOf(standing)) {
      case TestReport.Passed passed -> {}
      case TestReport.Failed failed -> {
        for (TestFailure failure : failed.failures()) {
          List<Integer> found = culprits(failure, owners, all);
          List<Integer> culprits = found.isEmpty() ? indices(filled) : found;
          add(findings, culprits, answerable, cut(failure.trace()));
        }
      }
      case TestReport.Broken broken -> assign(broken, owners, answerable, findings);
    }
    return findings;
  }

  /**
   * Findings by index of every filled stub that may be the cause: each that a failing test leads
   * to. A method that is right itself may break by what another one hands to it.
   */
  Map<Integer, List<String>> suspect(Standing standing, Collection<Slot> filled) {
    LineOwners owners = new LineOwners(language, standing, filled);
    Set<Integer> answerable = Set.copyOf(indices(filled));
    Map<Integer, List<String>> findings = new LinkedHashMap<>();
    switch (reportOf(standing)) {
      case TestReport.Passed passed -> {}
      case TestReport.Failed failed -> {
        Reach reach = new Reach(owners, filled);
        for (TestFailure failure : failed.failures()) {
          Collection<Integer> suspects = suspects(failure, owners, reach, filled);
          add(findings, suspects, answerable, cut(failure.trace()));
        }
      }
      case TestReport.Broken broken -> assign(broken, owners, answerable, findings);
    }
    return findings;
  }

  private static Collection<Integer> suspects(
      TestFailure failure, LineOwners owners, Reach reach, Collection<Slot> filled) {
    if (failure.kind() == TestFailure.Kind.CHECK) {
      return culprits(failure, owners, List.copyOf(filled));
    }
    return failure.code().isEmpty() || isWhileLoading(failure)
        ? indices(filled)
        : reach.from(failure.code() + "\n" + failure.trace());
  }

  private static TestReport reportOf(Standing standing) {
    return standing.report().orElseThrow();
  }

  private static void assign(
      TestReport.Broken broken,
      LineOwners owners,
      Set<Integer> answerable,
      Map<Integer, List<String>> findings) {
    if (broken.reason() == TestReport.Reason.NO_RUNNER) {
      return;
    }
    for (Problem problem : broken.problems()) {
      Place place = problem.place();
      List<Integer> inside = place == null ? List.of() : owners.at(place);
      List<Integer> culprits = inside.isEmpty() ? List.copyOf(answerable) : inside;
      add(findings, culprits, answerable, cut(problem.toString()));
    }
    if (findings.isEmpty()) {
      add(findings, List.copyOf(answerable), answerable, words(broken));
    }
  }

  private static String words(TestReport.Broken broken) {
    return cut(broken.message() + "\n" + broken.run().output());
  }

  /** The innermost place with an owner tells whose it is; else the names that are spoken of. */
  private static List<Integer> culprits(TestFailure failure, LineOwners owners, List<Slot> all) {
    for (Place place : failure.places()) {
      List<Integer> here = owners.at(place);
      if (!here.isEmpty()) {
        return here;
      }
    }
    return isWhileLoading(failure) ? List.of() : named(failure, all);
  }

  private static boolean isWhileLoading(TestFailure failure) {
    return WHILE_LOADING.stream().anyMatch(failure.trace()::contains);
  }

  /** The stubs with the longest name that the test's name mentions, or else what it says. */
  private static List<Integer> named(TestFailure failure, Collection<Slot> slots) {
    List<Integer> byTest = longestNamed(failure.test(), slots);
    return byTest.isEmpty() ? longestNamed(failure.trace(), slots) : byTest;
  }

  private static List<Integer> longestNamed(String text, Collection<Slot> slots) {
    String words = plain(text);
    int longest =
        slots.stream()
            .map(slot -> plain(slot.stub().name()))
            .filter(words::contains)
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return longest <= 2
        ? List.of()
        : slots.stream()
            .filter(slot -> plain(slot.stub().name()).length() == longest)
            .filter(slot -> words.contains(plain(slot.stub().name())))
            .map(Slot::index)
            .toList();
  }

  private static List<Integer> indices(Collection<Slot> slots) {
    return slots.stream().map(Slot::index).toList();
  }

  private static void add(
      Map<Integer, List<String>> findings,
      Collection<Integer> to,
      Set<Integer> answerable,
      String what) {
    for (Integer index : to) {
      if (!answerable.contains(index)) {
        continue;
      }
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
