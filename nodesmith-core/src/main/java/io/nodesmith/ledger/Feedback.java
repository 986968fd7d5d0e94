package io.nodesmith.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a user says of a run, kept in the journal; no database is needed for it. */
public final class Feedback {
  private Feedback() {}

  /** What came of looking for a run. */
  public sealed interface Search {
    /** There it is. */
    record Found(Run run) implements Search {}

    /** No run is named so. */
    record Unknown() implements Search {}

    /** Several begin so. */
    record Ambiguous(List<String> runs) implements Search {
      public Ambiguous {
        runs = List.copyOf(runs);
      }
    }
  }

  /**
   * A run that ended.
   *
   * @param id its correlation id
   * @param end the note of its end
   */
  public record Run(String id, JsonNode end) {

    /** Its files that are not as they were written; empty if there are none on record. */
    public List<String> edited() {
      List<String> edited = new ArrayList<>();
      Path folder = Path.of(end.path("folder").asText());
      if (end.path("written").asBoolean()) {
        for (JsonNode file : end.path("files")) {
          String path = file.path("path").asText();
          if (!file.path("sha256").asText().equals(sha256(folder.resolve(path)))) {
            edited.add(path);
          }
        }
      }
      return edited;
    }

    /** Whether it is known what was written. */
    public boolean hasFiles() {
      return end.path("written").asBoolean();
    }
  }

  /**
   * Looks for a run.
   *
   * @param id its id, or the beginning of it
   */
  public static Search find(Path journal, String id) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    var _ =
        Journal.read(
            journal,
            record ->
                end(record)
                    .filter(body -> body.path("run").asText().startsWith(id))
                    .ifPresent(body -> found.put(body.path("run").asText(), body)));
    if (found.size() > 1) {
      return new Search.Ambiguous(List.copyOf(found.keySet()));
    }
    return found.entrySet().stream()
        .findFirst()
        .<Search>map(entry -> new Search.Found(new Run(entry.getKey(), entry.getValue())))
        .orElseGet(Search.Unknown::new);
  }

  private static Optional<JsonNode> end(JournalRecord record) {
    return record instanceof JournalRecord.Noted noted
            && noted.kind().equals(NoteKind.RUN_ENDED.id())
        ? Optional.of(noted.body())
        : Optional.empty();
  }

  /** Keeps what the user says; the last word counts. */
  public static void give(Journal journal, Run run, boolean isAccepted, String comment) {
    ObjectNode note = JsonNodeFactory.instance.objectNode();
    note.put("run", run.id()).put("accepted", isAccepted).put("comment", comment);
    ArrayNode edited = note.putArray("edited");
    run.edited().forEach(edited::add);
    journal.keep(NoteKind.FEEDBACK.id(), note);
  }

  /** Of the file as it is now; empty if it is gone. */
  static String sha256(Path file) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
