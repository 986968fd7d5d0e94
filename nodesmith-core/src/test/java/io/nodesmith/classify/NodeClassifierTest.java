package io.nodesmith.classify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeKind;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeClassifierTest {
  private final PrdAnalyzer analyzer = new PrdAnalyzer();
  private final NodeClassifier classifier = new NodeClassifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Save users in PostgreSQL | EFFECT",
        "Calculate the tax of an invoice, no I/O | COMPUTE",
        "Count page views per user from a stream of events | REDUCER",
        "Workflow: reserve stock, then charge the card, then ship; compensate on failure"
            + " | ORCHESTRATOR",
        "Hiring: post the job, screen candidates, book interviews, send offers | ORCHESTRATOR",
        "freeze code -> run tests -> promote release | ORCHESTRATOR",
        "Extract keywords, detect the language, estimate the reading time | COMPUTE",
        "Stream images to the archive and tag them with coordinates | EFFECT",
        "Deposits come in: keep the balance per account, flag a low balance. No I/O | REDUCER",
        "Identify batches and notify shops; every step is a node of its own | ORCHESTRATOR",
        "Quiz: for each answer the reducer adds points | REDUCER",
        "Translate documents with the DeepL API | EFFECT",
        "Count the words in a text | COMPUTE"
      })
  void kindFollowsFromTheWords(String text, NodeKind kind) {
    Classification.Decided decided = decided(text, Optional.empty());
    assertEquals(kind, decided.kind());
    assertFalse(decided.reasons().isEmpty());
  }

  @Test
  void explicitKindAlwaysWins() {
    Classification.Decided decided =
        decided(
            "Create an effect node that saves users in PostgreSQL", Optional.of(NodeKind.REDUCER));
    assertEquals(NodeKind.REDUCER, decided.kind());
    assertEquals(1.0, decided.confidence());
  }

  @Test
  void namedKindOutweighsTheVerbs() {
    assertEquals(
        NodeKind.COMPUTE,
        decided("Compute node that sends nothing and stores keys", Optional.empty()).kind());
  }

  @Test
  void contradictionIsAskedAbout() {
    Classification.Undecided undecided =
        assertInstanceOf(
            Classification.Undecided.class,
            classify("Create an effect compute node that stores users", Optional.empty()));
    assertTrue(undecided.questions().getFirst().contains("effect and compute"));
  }

  @Test
  void deniedWordsDoNotCount() {
    assertEquals(
        NodeKind.COMPUTE,
        decided("Score applicants, with no database and no HTTP", Optional.empty()).kind());
  }

  private Classification.Decided decided(String text, Optional<NodeKind> explicit) {
    return assertInstanceOf(Classification.Decided.class, classify(text, explicit));
  }

  private Classification classify(String text, Optional<NodeKind> explicit) {
    Analysis.Clear clear = assertInstanceOf(Analysis.Clear.class, analyzer.analyze(text));
    return classifier.classify(clear.requirements(), text, explicit);
  }
}
