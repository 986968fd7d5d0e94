package io.nodesmith.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who touches the world: network, processes, files, environment, printing, clocks and chance. */
class EffectsTest {
  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.nodesmith");

  @Test
  void onlyTheLlmRoomAndItsFakesUseTheNetwork() {
    assertEquals(
        Set.of("llm", "testing"),
        roomsThatUse(
            name ->
                name.startsWith("org.apache.hc.")
                    || name.startsWith("java.net.http.")
                    || name.matches("java\\.net\\..*Socket.*")));
  }

  @Test
  void onlyTheSandboxStartsProcesses() {
    assertEquals(Set.of("sandbox"), roomsThatUse(name -> name.equals("java.lang.ProcessBuilder")));
  }

  @Test
  void onlyRoomsOfEffectsAndTheCommandLineUseFiles() {
    assertEquals(
        Set.of("cli", "ledger", "llm", "pattern", "sandbox", "testing", "testrun", "write"),
        roomsThatUse(name -> name.equals("java.nio.file.Files")));
  }

  @Test
  void onlyTheCommandLineReadsItsEnvironment() {
    assertEquals(
        Set.of("cli.Environment"),
        callersOf("java.lang.System", Set.of("getenv", "getProperty", "getProperties")));
  }

  @Test
  void onlyTheCommandLinePrints() {
    Set<String> users = new TreeSet<>();
    for (JavaClass one : classes) {
      one.getFieldAccessesFromSelf().stream()
          .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
          .filter(access -> Set.of("out", "err").contains(access.getName()))
          .forEach(access -> users.add(one.getName()));
    }
    assertEquals(Set.of(), users);
  }

  private Set<String> roomsThatUse(Predicate<String> type) {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass one : classes) {
      for (Dependency dependency : one.getDirectDependenciesFromSelf()) {
        if (type.test(dependency.getTargetClass().getName())) {
          rooms.add(room(one));
        }
      }
    }
    return rooms;
  }

  private Set<String> callersOf(String owner, Set<String> methods) {
    Set<String> callers = new TreeSet<>();
    for (JavaClass one : classes) {
      for (JavaAccess<?> access : one.getAccessesFromSelf()) {
        if (access.getTargetOwner().getName().equals(owner) && methods.contains(access.getName())) {
          callers.add(room(one) + "." + one.getSimpleName());
        }
      }
    }
    return callers;
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring("io.nodesmith.".length()).split("\\.", 2)[0];
  }
}
