package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs hand in that is no proper request. */
class HostileTextTest {
  private final PrdAnalyzer analyzer = new PrdAnalyzer();

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t\n"})
  void emptyTextIsAProblem(String text) {
    assertEquals(List.of("empty-request"), codes(text));
  }

  @Test
  void megabyteOfTextIsAProblem() {
    assertEquals(List.of("request-too-large"), codes("Store the users. ".repeat(65_000)));
  }

  @Test
  void binaryIsAProblem() {
    assertEquals(List.of("binary-request"), codes("PK\u0003\u0004\0\0store users"));
  }

  @Test
  void controlCharactersAreDroppedFromTheDescription() {
    String words = "Effect node that stores the users of a shop in PostgreSQL and deletes them";
    Requirements read = clear(words + "\u001b\u202e.");
    assertEquals(words + ".", read.description());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Erstelle einen Service, der Rechnungen speichert und sie mit der Post an den Kunden"
            + " sendet",
        "创建一个将订单写入数据库的节点",
        "Créer un service qui stocke les factures et les envoie au client"
      })
  void otherLanguagesAreAskedForInEnglish(String text) {
    assertEquals(List.of("not-english"), codes(text));
    assertFalse(unclear(text).questions().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"do something", "hello", "../../etc/passwd", "node node node", "???", "a"})
  void textWithoutAWishAsksQuestions(String text) {
    assertFalse(unclear(text).questions().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# ../..\n\nStore the files",
        "Effect node called con.aux:stream$(reboot) to store files",
        "A node called 123 456 that stores files"
      })
  void noNameEscapes(String text) {
    assertTrue(
        clear(text).serviceName().matches("[a-z][a-z0-9_]{1,63}"), clear(text).serviceName());
  }

  @Test
  void partsOfWordsAreNotTerms() {
    Requirements read =
        clear("Compute node that renders a HTML catalog of authors and validates its links");
    assertEquals(List.of(), read.features());
    assertEquals("text", read.domain());
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(42);
    String alphabet = "ab E.-_`*#|:>()[]{}\"'\n\t/\\→0129,;!?<=~&$é漢";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int i = 0; i < length; i++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertAnswered("Effect node that stores users and " + text);
      assertAnswered(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "*", "# ", "| a | b |\n|-|-|\n", "`", "a,", "store and ", "- ", "-> ", "x: "})
  void longRepetitionIsAnswered(String part) {
    assertAnswered("Effect node that stores users " + part.repeat(190_000 / part.length()));
  }

  private void assertAnswered(String text) {
    switch (analyzer.analyze(text)) {
      case Analysis.Clear(Requirements read) ->
          assertTrue(read.serviceName().matches("[a-z][a-z0-9_]{1,63}"), text);
      case Analysis.Unclear unclear -> assertFalse(unclear.problems().isEmpty(), text);
    }
  }

  private Requirements clear(String text) {
    return assertInstanceOf(Analysis.Clear.class, analyzer.analyze(text)).requirements();
  }

  private Analysis.Unclear unclear(String text) {
    return assertInstanceOf(Analysis.Unclear.class, analyzer.analyze(text));
  }

  private List<String> codes(String text) {
    return unclear(text).problems().stream().map(problem -> problem.code()).toList();
  }
}
