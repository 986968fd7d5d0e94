package io.nodesmith.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server that gives recorded replies: the one whose method stands in the prompt's line {@code #
 * Task: Implement Type.method} and whose signature stands in the prompt. Several for the same
 * method are given one after the other, the last one for ever.
 */
public final class ReplayModel implements AutoCloseable {
  private final FaultyServer server;

  private ReplayModel(FaultyServer server) {
    this.server = server;
  }

  /** Starts a server with these replies. */
  public static ReplayModel of(List<RecordedReply> replies) {
    return new ReplayModel(FaultyServer.with(new InTurn(replies).behaviour()));
  }

  /**
   * Starts a server with the replies of a folder's {@code .jsonl} files: one object a line with
   * {@code method}, {@code reply} and, to tell methods of one name apart, {@code signature} and
   * {@code documentation}.
   *
   * @throws NodesmithException with code {@code replies-unreadable}
   */
  public static ReplayModel of(Path folder) {
    ObjectMapper json = new ObjectMapper();
    List<RecordedReply> replies = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.isBlank()) {
            JsonNode row = json.readTree(line);
            replies.add(
                new RecordedReply(
                    row.path("method").asText(),
                    row.path("signature").asText(""),
                    row.path("documentation").asText(""),
                    row.path("reply").asText()));
          }
        }
      }
    } catch (IOException e) {
      String message = "The replies in " + folder + " cannot be read: " + e.getMessage();
      throw new NodesmithException("replies-unreadable", false, message, e);
    }
    return of(replies);
  }

  /** The address to which {@code /chat/completions} is added. */
  public URI uri() {
    return server.uri();
  }

  /** What it was asked, in order. */
  public List<HeardRequest> heard() {
    return server.heard();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Gives the replies for the same method in their order. */
  private static final class InTurn implements Replies {
    private final List<RecordedReply> replies;
    private final Map<RecordedReply, Integer> given = new HashMap<>();

    InTurn(List<RecordedReply> replies) {
      this.replies = List.copyOf(replies);
    }

    @Override
    public synchronized Optional<String> to(String prompt) {
      String task = Replies.task(prompt);
      String line = RecordedReply.oneLine(prompt);
      // What stands in the prompt at the greatest length is what is meant.
      int best = replies.stream().mapToInt(reply -> reply.fit(task, line)).max().orElse(-1);
      if (best < 0) {
        return Optional.empty();
      }
      List<RecordedReply> meant =
          replies.stream().filter(reply -> reply.fit(task, line) == best).toList();
      int turn = given.merge(meant.getFirst(), 1, Integer::sum) - 1;
      return Optional.of(meant.get(Math.min(turn, meant.size() - 1)).text());
    }
  }
}
