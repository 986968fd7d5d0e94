package io.nodesmith.learn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.pattern.Pattern;
import io.nodesmith.pattern.PatternState;

/** How a pattern stands, as a note for the journal, from which the ledger's table is filled. */
public final class PatternNote {
  /** What the note is about. */
  public static final String KIND = "pattern";

  private PatternNote() {}

  /**
   * The note.
   *
   * @param withCode whether the code of the pattern is in it
   */
  public static ObjectNode of(PatternState state, boolean withCode) {
    Pattern pattern = state.known();
    ObjectNode note =
        JsonNodeFactory.instance
            .objectNode()
            .put("pattern", pattern.id())
            .put("kind", pattern.need().kind())
            .put("node_type", pattern.need().nodeType())
            .put("language", pattern.need().language())
            .put("provenance", pattern.provenance().model())
            .put("lifecycle", state.lifecycle().id());
    if (withCode) {
      note.put("body", pattern.code().body());
    }
    if (state.used() > 0) {
      note.put("quality", (double) state.passed() / state.used());
    }
    return note;
  }

  /** The note that a pattern is forgotten. */
  public static ObjectNode forgotten(String pattern) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("pattern", pattern)
        .put("lifecycle", "forgotten");
  }
}
