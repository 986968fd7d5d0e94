package io.nodesmith.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the ledger's notes in the journal are about. */
enum NoteKind {
  RUN_STARTED,
  ATTEMPT_CHECKED,
  METHOD_JUDGED,
  RUN_ENDED,
  FEEDBACK,
  PATTERN;

  /** The name as it stands in the journal. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that name; empty if it is of another room or a newer program. */
  static Optional<NoteKind> named(String id) {
    return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
