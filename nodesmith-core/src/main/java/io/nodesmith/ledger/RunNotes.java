package io.nodesmith.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.llm.Journal;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.pipeline.Outcome;
import io.nodesmith.pipeline.PipelineEvent;
import io.nodesmith.problem.NodesmithException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Notes in the journal what becomes of one run. A journal that cannot be written costs the run
 * nothing: it is complained of once. Safe for use by several threads.
 */
public final class RunNotes implements Consumer<PipelineEvent> {
  private final Supplier<Journal> journal;
  private final Consumer<String> complaint;
  private final NoteWriter write;
  private final AtomicBoolean hasComplained = new AtomicBoolean();

  private RunNotes(Supplier<Journal> journal, Consumer<String> complaint, UUID run) {
    this.journal = journal;
    this.complaint = complaint;
    this.write = new NoteWriter(run);
  }

  /**
   * Begins a run.
   *
   * @param journal opened when the first note is made
   * @param complaint is told, once, if notes are lost
   * @param run the correlation id of all its calls
   * @param command what the user asked for: {@code generate}, {@code implement}, {@code bench}
   * @param language id of the target language
   */
  public static RunNotes begin(
      Supplier<Journal> journal,
      Consumer<String> complaint,
      UUID run,
      String command,
      String language) {
    RunNotes notes = new RunNotes(journal, complaint, run);
    notes.note(NoteKind.RUN_STARTED, notes.write.started(command, language));
    return notes;
  }

  @Override
  public void accept(PipelineEvent event) {
    switch (event) {
      case PipelineEvent.Checked checked ->
          note(NoteKind.ATTEMPT_CHECKED, write.checked(checked.call(), checked.verdict()));
      case PipelineEvent.Ended ended -> ended(ended.outcome());
      case PipelineEvent.StageStarted started -> {
        // The stages are part of the end.
      }
      case PipelineEvent.StageEnded ended -> {
        // The stages are part of the end.
      }
      case PipelineEvent.Logic logic -> {
        // Calls are in the journal already, and methods are judged at the end.
      }
    }
  }

  private void ended(Outcome outcome) {
    if (outcome instanceof Outcome.Made made) {
      judged(NoteWriter.Subject.of(made.design()), made.logic());
    }
    keep(write.ended(outcome));
  }

  /** Notes how the methods of a file stand; the last word on each counts. */
  public void judged(String file, LogicResult result) {
    judged(new NoteWriter.Subject(file, "", ""), result);
  }

  private void judged(NoteWriter.Subject subject, LogicResult result) {
    for (MethodResult method : result.methods()) {
      note(NoteKind.METHOD_JUDGED, write.judged(subject, method, result));
    }
  }

  /**
   * Notes the end of a run that is not a pipeline's.
   *
   * @param written the files that it wrote, as they are now
   */
  public void ended(boolean isDone, Collection<Path> written) {
    Map<String, String> sums = new LinkedHashMap<>();
    for (Path file : written) {
      Path absolute = file.toAbsolutePath().normalize();
      sums.put(absolute.toString(), Feedback.sha256(absolute));
    }
    keep(write.ended(isDone, sums));
  }

  private void note(NoteKind kind, ObjectNode body) {
    attempt(() -> journal.get().note(kind.id(), body));
  }

  private void keep(ObjectNode body) {
    attempt(() -> journal.get().keep(NoteKind.RUN_ENDED.id(), body));
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (NodesmithException e) {
      if (hasComplained.compareAndSet(false, true)) {
        complaint.accept("The run is not recorded: " + e.getMessage());
      }
    }
  }
}
