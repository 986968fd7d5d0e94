package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to break a parser give a finding, and nothing else. */
class HostileFileTest {
  private static Verdict verdict(String path, String text) {
    return GeneratedNode.VALIDATOR.validate(
        new Subject(new SourceText(path, text), Optional.empty(), List.of(), Profile.node()));
  }

  private static void isRefused(String path, String text) {
    Verdict verdict = verdict(path, text);
    assertFalse(verdict.isAllowed());
    assertTrue(verdict.counts().get(RuleGroup.SYNTAX) > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.py", "A.java"})
  void hugeFileIsRefused(String path) {
    isRefused(path, "x = 1\n".repeat(2_000_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.py", "A.java"})
  void deepNestingIsRefused(String path) {
    isRefused(path, "x = " + "(".repeat(100_000) + "1" + ")".repeat(100_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.py", "A.java"})
  void longLineIsRefused(String path) {
    isRefused(path, "x = \"" + "a".repeat(1_000_000) + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.py", "A.java"})
  void nulIsRefused(String path) {
    isRefused(path, "x = 1\0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.py", "A.java"})
  void longChainsWithoutBracketsDoNoHarm(String path) {
    String chain = "a" + ".b".repeat(40_000);
    String notted = "not ".repeat(20_000) + "x";
    String minus = "- ".repeat(20_000) + "x";
    for (String text : List.of(chain, notted, minus, "1" + " + 1".repeat(40_000))) {
      verdict(path, path.endsWith("py") ? "x = " + text : "class A { int x = " + text + "; }");
    }
  }
}
