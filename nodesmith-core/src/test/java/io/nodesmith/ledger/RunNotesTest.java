package io.nodesmith.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalRecord;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.pipeline.PipelineEvent;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.validate.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunNotesTest {
  @TempDir Path folder;

  private final UUID run = new UUID(1, 1);
  private final UUID first = new UUID(2, 1);
  private final UUID second = new UUID(2, 2);

  @Test
  void aRunIsNotedFromItsStartToItsEnd() {
    try (Journal journal = open()) {
      RunNotes notes = RunNotes.begin(() -> journal, this::unexpected, run, "implement", "java");
      notes.accept(new PipelineEvent.Checked(first, new Verdict("Shop.java", List.of())));
      notes.judged(
          "Shop.java",
          Runs.byModel("sum", MethodResult.Status.IMPLEMENTED, List.of(first, second)));
      notes.ended(true, List.of());
    }
    List<JournalRecord.Noted> notes = notes();
    assertEquals(
        List.of("run-started", "attempt-checked", "method-judged", "run-ended"),
        notes.stream().map(JournalRecord.Noted::kind).toList());
    notes.forEach(note -> assertEquals(run.toString(), note.body().path("run").asText()));
    JsonNode method = notes.get(2).body();
    assertEquals("Shop.sum", method.path("method").asText());
    assertEquals("model", method.path("source").asText());
    assertEquals("0.00015", method.path("cost_usd").asText());
    assertTrue(method.path("proven").asBoolean());
    assertEquals("replaced", method.path("attempts").path(0).path("outcome").asText());
    assertEquals("passed", method.path("attempts").path(1).path("outcome").asText());
  }

  @Test
  void aMethodWhoseTestsFailIsNotProven() {
    try (Journal journal = open()) {
      RunNotes notes = RunNotes.begin(() -> journal, this::unexpected, run, "bench", "java");
      notes.judged("a", Runs.byModel("sum", MethodResult.Status.FAILED, List.of(first)));
      notes.judged("b", Runs.byModel("sum", MethodResult.Status.STUB, List.of(first)));
    }
    List<JournalRecord.Noted> notes = notes();
    JsonNode failed = notes.get(1).body();
    assertEquals("failed", failed.path("attempts").path(0).path("outcome").asText());
    assertEquals(false, failed.path("proven").asBoolean(true));
    JsonNode stub = notes.get(2).body();
    assertEquals("none", stub.path("source").asText());
    assertEquals("glm-4.5-air", stub.path("model").asText());
    assertEquals(false, stub.path("proven").asBoolean(true));
  }

  @Test
  void aJournalThatCannotBeWrittenIsComplainedOfOnce() {
    List<String> complaints = new ArrayList<>();
    RunNotes notes =
        RunNotes.begin(
            () -> {
              throw new NodesmithException("journal-unwritable", true, "the disk is full", null);
            },
            complaints::add,
            run,
            "generate",
            "java");
    notes.ended(true, List.of());
    assertEquals(List.of("The run is not recorded: the disk is full"), complaints);
  }

  @Test
  void whatARunWroteInPlaceIsKnownAndSoIsWhatWasEditedSince() throws IOException {
    Path kept = Files.writeString(folder.resolve("Kept.java"), "class Kept {}");
    Path edited = Files.writeString(folder.resolve("Edited.java"), "class Edited {}");
    try (Journal journal = open()) {
      RunNotes notes = RunNotes.begin(() -> journal, this::unexpected, run, "implement", "java");
      notes.ended(true, List.of(kept, edited));
    }
    Files.writeString(edited, "class Edited { int by = 0; }");
    Feedback.Search search = Feedback.find(folder, run.toString());
    Feedback.Run found = ((Feedback.Search.Found) search).run();
    assertTrue(found.hasFiles());
    assertEquals(List.of(edited.toAbsolutePath().toString()), found.edited());
  }

  private Journal open() {
    return Journal.open(folder, TextKeeping.KEEP, Clock.systemUTC(), new Random(1));
  }

  private void unexpected(String complaint) {
    throw new AssertionError(complaint);
  }

  private List<JournalRecord.Noted> notes() {
    List<JournalRecord.Noted> notes = new ArrayList<>();
    var _ =
        Journal.read(
            folder,
            record -> {
              if (record instanceof JournalRecord.Noted noted) {
                notes.add(noted);
              }
            });
    return notes;
  }
}
