package io.nodesmith.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the ledger's notes in the journal are about. */
enum NoteKind {
  RUN_STARTED(true, "command"),
  ATTEMPT_CHECKED(true, "call syntax_valid"),
  METHOD_JUDGED(true, "file index method status proven source attempts"),
  RUN_ENDED(true, "outcome"),
  FEEDBACK(true, "accepted"),
  PATTERN(false, "pattern");

  private final boolean isOfRun;
  private final String fields;

  NoteKind(boolean isOfRun, String fields) {
    this.isOfRun = isOfRun;
    this.fields = fields;
  }

  /** Whether all is there without which it cannot be counted. */
  boolean isWhole(JsonNode body, @Nullable UUID run) {
    return (run != null || !isOfRun) && Stream.of(fields.split(" ", -1)).allMatch(body::hasNonNull);
  }

  /** The name as it stands in the journal. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that name; empty if it is of another room or a newer program. */
  static Optional<NoteKind> named(String id) {
    return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
