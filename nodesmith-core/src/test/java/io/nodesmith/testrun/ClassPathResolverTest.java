package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.testrun.ClassPathResolver.Resolution.Resolved;
import io.nodesmith.testrun.ClassPathResolver.Resolution.Unresolved;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathResolverTest {
  @TempDir Path cache;

  @Test
  void launcherOfTheSameVersionIsAddedAndTheAnswerIsRemembered() throws Exception {
    // A stand-in for Maven: it answers with a jar, once, and says what it was asked for.
    Path jar = Files.createFile(cache.resolve("a.jar"));
    Path maven = cache.resolve("mvn");
    Files.writeString(
        maven,
        "#!/bin/sh\nfor a in \"$@\"; do case $a in -Dmdep.outputFile=*) echo "
            + jar
            + " > \"${a#*=}\";; esac; done\nrm "
            + maven
            + "\n");
    assertTrue(maven.toFile().setExecutable(true));
    ClassPathResolver resolver = resolver(Optional.of(maven));
    List<String> coordinates = List.of("org.junit.jupiter:junit-jupiter:5.13.4");
    assertEquals(new Resolved(List.of(jar)), resolver.resolve(coordinates));
    assertEquals(new Resolved(List.of(jar)), resolver.resolve(coordinates));
    try (var folders = Files.walk(cache)) {
      Path pom = folders.filter(path -> path.endsWith("pom.xml")).findFirst().orElseThrow();
      assertTrue(
          Files.readString(pom)
              .contains("<artifactId>junit-platform-launcher</artifactId><version>1.13.4<"));
    }
  }

  @Test
  void typeClassifierAndScopeAreRead() throws Exception {
    Path jar = Files.createFile(cache.resolve("a.jar"));
    Path maven = cache.resolve("mvn");
    Files.writeString(
        maven,
        "#!/bin/sh\nfor a in \"$@\"; do case $a in -Dmdep.outputFile=*) echo "
            + jar
            + " > \"${a#*=}\";; esac; done\n");
    assertTrue(maven.toFile().setExecutable(true));
    List<String> coordinates =
        List.of("org.junit.jupiter:junit-jupiter:jar:5.10.0:test", "a.b:c:jar:linux-x86_64:1.2");
    assertEquals(new Resolved(List.of(jar)), resolver(Optional.of(maven)).resolve(coordinates));
    try (var folders = Files.walk(cache)) {
      Path pom = folders.filter(path -> path.endsWith("pom.xml")).findFirst().orElseThrow();
      String text = Files.readString(pom);
      assertTrue(text.contains("<artifactId>junit-jupiter</artifactId><type>jar</type><v"), text);
      assertTrue(text.contains("launcher</artifactId><version>1.10.0<"), text);
      assertTrue(text.contains("<classifier>linux-x86_64</classifier><version>1.2<"), text);
    }
  }

  @Test
  void missingMavenAndWrongCoordinatesAreProblems() {
    ClassPathResolver resolver = resolver(Optional.empty());
    Unresolved missing =
        assertInstanceOf(Unresolved.class, resolver.resolve(List.of("org.example:thing:1")));
    assertTrue(missing.problem().message().contains("Maven is needed"));
    Unresolved wrong = assertInstanceOf(Unresolved.class, resolver.resolve(List.of("a:b</x>:1")));
    assertTrue(wrong.problem().message().contains("no Maven coordinate"));
  }

  private ClassPathResolver resolver(Optional<Path> maven) {
    Map<String, String> path = Map.of("PATH", System.getenv("PATH"));
    return new ClassPathResolver(maven, path, Laboratory.tools(), cache);
  }
}
