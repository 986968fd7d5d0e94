package io.nodesmith.pattern;

import static io.nodesmith.pattern.Samples.RULES;
import static io.nodesmith.pattern.Samples.need;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternStoreTest {
  private static final SourceText FILE =
      new SourceText("Titles.java", "class Titles { String title; }");
  @TempDir Path folder;

  private PatternStore open() {
    return PatternStore.open(folder, RULES, Clock.systemUTC(), new SecureRandom());
  }

  private static PatternEvent seen(Pattern pattern) {
    return new PatternEvent.Seen(pattern);
  }

  private static List<PatternEvent> validated(Pattern pattern) {
    List<PatternEvent> events = new ArrayList<>(List.of(seen(pattern)));
    for (int i = 0; i < RULES.validatedAfter(); i++) {
      events.add(Samples.used(pattern, true));
    }
    return events;
  }

  @Test
  void whatIsKeptIsThereForTheNextProcess() {
    Pattern pattern = Samples.pattern("trim", "Trims a text");
    try (PatternStore store = open()) {
      store.add(validated(pattern));
    }
    try (PatternStore store = open()) {
      PatternState state = store.patterns().get(pattern.id());
      assertEquals(Lifecycle.VALIDATED, state.lifecycle());
      assertEquals(pattern, state.known());
    }
  }

  @Test
  void theLikeContractIsFoundAndNoOtherLanguageOrKindOfNode() {
    Pattern like = Samples.pattern("trimTitle", "Trims the title of a book");
    Pattern unlike =
        Samples.pattern(
            need("java", "compute", "countWords", "Counts how often each word occurs"), "c();");
    MethodNeed wanted = need("java", "compute", "trimName", "Trims the name of a book");
    try (PatternStore store = open()) {
      store.add(
          List.of(
              seen(unlike),
              seen(like),
              seen(Samples.pattern(need("python", "compute", "trimName", wanted.text()), "a")),
              seen(Samples.pattern(need("java", "effect", "trimName", wanted.text()), "b"))));
      List<PatternStore.Hit> hits = store.like(wanted);
      assertEquals(like.id(), hits.getFirst().pattern().id());
      assertTrue(
          hits.stream()
              .map(hit -> hit.pattern().need())
              .allMatch(n -> n.language().equals("java") && n.nodeType().equals("compute")));
    }
  }

  @Test
  void aValidatedPatternIsPutInUnderTheNamesOfTheNeedAndACandidateOnlyShown() {
    Pattern pattern = Samples.pattern("trimText", "Trims the text of a book");
    MethodNeed wanted =
        new MethodNeed(
            "java",
            "compute",
            "custom",
            "String trimTitle(String title)",
            "string -> string",
            List.of("Titles", "trimTitle", "title"),
            "Trims the title of a book");
    try (PatternStore store = open()) {
      store.add(List.of(seen(pattern)));
      Offer early = store.offer(wanted, FILE, new JavaLanguage());
      assertTrue(early.implementation().isEmpty());
      assertEquals(List.of(pattern), early.examples());
      store.add(validated(pattern));
      Adapted adapted =
          store.offer(wanted, FILE, new JavaLanguage()).implementation().orElseThrow();
      assertEquals("return title.strip();", adapted.code().body());
    }
  }

  @Test
  void codeThatNeedsWhatTheFileLacksIsNotPutIn() {
    MethodNeed wanted = need("java", "compute", "trim", "Trims");
    Pattern plain = Samples.pattern(wanted, "return cut(text);");
    Pattern borrowing =
        new Pattern(plain.id(), wanted, plain.code(), List.of("cut"), plain.provenance());
    try (PatternStore store = open()) {
      store.add(validated(borrowing));
      JavaLanguage java = new JavaLanguage();
      assertTrue(store.offer(wanted, FILE, java).implementation().isEmpty());
      SourceText withIt =
          new SourceText("T.java", "class T { String cut(String a) { return a; } }");
      assertTrue(store.offer(wanted, withIt, java).implementation().isPresent());
    }
  }

  @Test
  void aDeprecatedPatternIsOfferedToNobody() {
    Pattern pattern = Samples.pattern("trim", "Trims a text");
    try (PatternStore store = open()) {
      store.add(validated(pattern));
      assertFalse(store.like(pattern.need()).isEmpty());
      for (int i = 0; i < RULES.window(); i++) {
        store.add(List.of(Samples.used(pattern, false)));
      }
      assertEquals(List.of(), store.like(pattern.need()));
    }
  }

  @Test
  void whatIsForgottenLeavesTheDisk() throws IOException {
    Pattern secret =
        Samples.pattern(need("java", "compute", "trim", "Trims"), "return \"hunter2\";");
    Pattern other = Samples.pattern("count", "Counts");
    try (PatternStore store = open()) {
      store.add(List.of(seen(secret), seen(other)));
      assertTrue(onDisk().contains("hunter2"));
      assertTrue(store.forget(secret.id()));
      assertFalse(onDisk().contains("hunter2"));
      store.add(List.of(seen(secret), Samples.used(other, true)));
    }
    try (PatternStore store = open()) {
      assertEquals(List.of(other.id()), List.copyOf(store.patterns().keySet()));
      assertEquals(1, store.patterns().get(other.id()).used());
    }
    assertFalse(onDisk().contains("hunter2"), "a later store tidies up");
  }

  @Test
  void manyFilesBecomeOneAndNothingIsLost() throws IOException {
    Pattern pattern = Samples.pattern("trim", "Trims a text");
    for (int i = 0; i < 70; i++) {
      try (PatternStore store = open()) {
        store.add(List.of(seen(pattern)));
      }
    }
    try (PatternStore store = open()) {
      assertEquals(70, store.patterns().get(pattern.id()).seen());
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.count() < 20);
    }
  }

  @Test
  void aTornTailCostsOnlyItself() throws IOException {
    Pattern pattern = Samples.pattern("trim", "Trims a text");
    try (PatternStore store = open()) {
      store.add(validated(pattern));
    }
    for (Path file : journals()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 7));
    }
    try (PatternStore store = open()) {
      assertEquals(RULES.validatedAfter() - 1, store.patterns().get(pattern.id()).proven());
    }
  }

  private List<Path> journals() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }

  private String onDisk() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : journals()) {
      all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }
}
