package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The floor plan: who may know whom, and nobody else; and every planned door is used. */
class FloorPlanTest {
  private static final String ROOT = "io.nodesmith.";

  /** One line a room: what it knows. What differs from the design is in docs/adr/0002. */
  private static final String PLAN =
      """
      problem:
      language: problem
      request: problem
      classify: request
      contract: request classify problem
      template: contract
      pattern: contract language llm problem template
      prompt: contract language
      llm: prompt problem
      extract: language
      inject: language problem
      validate: language contract problem
      sandbox: problem
      testrun: sandbox language problem
      quality: validate testrun language problem
      logic: prompt llm extract inject testrun language contract problem
      write: problem
      pipeline: request classify contract template pattern llm logic validate testrun quality write language problem
      ledger: contract language llm logic pipeline problem quality sandbox testrun validate write
      learn: contract language logic pattern problem testrun validate
      bench: logic llm testrun language problem
      testing: problem
      """;

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.nodesmith");

  @Test
  void theDoorsAreThoseOfThePlan() {
    assertEquals(lines(planned()), lines(found()));
  }

  private static Map<String, Set<String>> planned() {
    Map<String, Set<String>> doors = new TreeMap<>();
    PLAN.lines()
        .forEach(
            line -> {
              String[] parts = line.split(":", 2);
              doors.put(
                  parts[0],
                  Arrays.stream(parts[1].split(" ", -1))
                      .filter(name -> !name.isBlank())
                      .collect(Collectors.toCollection(TreeSet::new)));
            });
    return doors;
  }

  private Map<String, Set<String>> found() {
    Map<String, Set<String>> doors = new TreeMap<>();
    for (JavaClass one : classes) {
      room(one).ifPresent(from -> doors.putIfAbsent(from, new TreeSet<>()));
      for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
        Optional<String> from = room(one);
        Optional<String> to = room(dependency.getTargetClass().getBaseComponentType());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
          doors.get(from.get()).add(to.get());
        }
      }
    }
    return doors;
  }

  /** The room that a class stands in; none for the runtime, the command line and libraries. */
  private static Optional<String> room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return Optional.empty();
    }
    String room = name.substring(ROOT.length()).split("\\.", 2)[0];
    return Set.of("onex", "cli", "acceptance").contains(room)
        ? Optional.empty()
        : Optional.of(room);
  }

  private static String lines(Map<String, Set<String>> doors) {
    return doors.entrySet().stream()
        .map(door -> door.getKey() + ": " + String.join(" ", door.getValue()))
        .collect(Collectors.joining("\n"));
  }
}
