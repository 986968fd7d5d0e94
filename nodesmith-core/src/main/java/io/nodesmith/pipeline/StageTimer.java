package io.nodesmith.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs stages, times them and tells the listener. */
final class StageTimer {
  private final Clock clock;
  private final Consumer<PipelineEvent> listener;
  private final List<StageRecord> records = new ArrayList<>();

  StageTimer(Clock clock, Consumer<PipelineEvent> listener) {
    this.clock = clock;
    this.listener = listener;
  }

  <T> T run(Stage stage, Supplier<T> work) {
    listener.accept(new PipelineEvent.StageStarted(stage));
    Instant start = clock.instant();
    StageRecord.Status status = StageRecord.Status.FAILED;
    try {
      T result = work.get();
      status = StageRecord.Status.OK;
      return result;
    } finally {
      ended(new StageRecord(stage, Duration.between(start, clock.instant()), status));
    }
  }

  void run(Stage stage, Runnable work) {
    var _ =
        run(
            stage,
            () -> {
              work.run();
              return stage;
            });
  }

  void skip(Stage stage) {
    ended(new StageRecord(stage, Duration.ZERO, StageRecord.Status.SKIPPED));
  }

  private void ended(StageRecord record) {
    records.add(record);
    listener.accept(new PipelineEvent.StageEnded(record));
  }

  List<StageRecord> records() {
    return List.copyOf(records);
  }
}
