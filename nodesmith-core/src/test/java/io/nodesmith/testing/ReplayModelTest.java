package io.nodesmith.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayModelTest {
  private static final String TASK = "# Task: Implement Sums.add\n\nThe stub:\n";
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void overloadsAreToldApartByTheirSignature() throws Exception {
    List<RecordedReply> replies =
        List.of(
            new RecordedReply("Sums.add", "int add(int a)", "one"),
            new RecordedReply("Sums.add", "int add(int a, int b)", "two"));
    try (ReplayModel model = ReplayModel.of(replies)) {
      assertEquals("two", ask(model.uri(), TASK + "int add(int a,\n    int b)"));
      assertEquals("one", ask(model.uri(), TASK + "int add(int a)"));
    }
  }

  @Test
  void equalSignaturesAreToldApartByTheirDocumentation() throws Exception {
    String signature = "int add(int a)";
    List<RecordedReply> replies =
        List.of(
            new RecordedReply("Sums.add", signature, "Adds one.\nNot two.", "one"),
            new RecordedReply("Sums.add", signature, "Adds two.\nNot one.", "two"));
    try (ReplayModel model = ReplayModel.of(replies)) {
      assertEquals("two", ask(model.uri(), TASK + " * Adds two.\n * Not one.\n" + signature));
      assertEquals("one", ask(model.uri(), TASK + " * Adds one.\n * Not two.\n" + signature));
    }
  }

  @Test
  void documentationThatThePromptLacksIsForAnother() throws Exception {
    List<RecordedReply> replies =
        List.of(
            new RecordedReply("Sums.add", "", "Adds one.", "one"),
            new RecordedReply("Sums.add", "", "", "two"));
    try (ReplayModel model = ReplayModel.of(replies)) {
      assertEquals("two", ask(model.uri(), TASK));
      assertEquals("one", ask(model.uri(), TASK + "Adds one."));
    }
  }

  @Test
  void repliesForTheSameMethodComeInTurn() throws Exception {
    List<RecordedReply> replies =
        List.of(
            new RecordedReply("Sums.add", "", "bad"), new RecordedReply("Sums.add", "", "good"));
    try (ReplayModel model = ReplayModel.of(replies)) {
      assertEquals("bad", ask(model.uri(), TASK));
      assertEquals("good", ask(model.uri(), TASK));
      assertEquals("good", ask(model.uri(), TASK));
    }
  }

  @Test
  void aFolderIsRead(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"method\":\"Sums.add\",\"reply\":\"from a file\"}\n");
    try (ReplayModel model = ReplayModel.of(folder)) {
      assertEquals("from a file", ask(model.uri(), TASK));
    }
  }

  @Test
  void anUnknownTaskIsNotAnswered() throws Exception {
    try (ReplayModel model = ReplayModel.of(List.of())) {
      assertEquals(404, send(model.uri(), TASK).statusCode());
    }
  }

  private String ask(URI base, String prompt) throws IOException, InterruptedException {
    String body = send(base, prompt).body();
    return json.readTree(body).path("choices").path(0).path("message").path("content").asText();
  }

  private HttpResponse<String> send(URI base, String prompt)
      throws IOException, InterruptedException {
    var body = json.createObjectNode().put("stream", false);
    body.putArray("messages").addObject().put("role", "user").put("content", prompt);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/chat/completions"))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
