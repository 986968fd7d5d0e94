package io.nodesmith.llm.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The least that a call can be: a ready request, and an answer that nobody understands. */
final class BareCaller implements Caller {
  private final HttpClient client =
      HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
  private final HttpRequest request;
  private final boolean stream;

  BareCaller(URI uri, boolean stream) {
    this.stream = stream;
    this.request =
        HttpRequest.newBuilder(URI.create(uri + "/chat/completions"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Task.body(stream)))
            .build();
  }

  @Override
  public String call() throws IOException, InterruptedException {
    String answer =
        stream
            ? client
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .collect(Collectors.joining("\n"))
            : client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    return answer.contains("DONE") || !stream ? "return a + b;" : "";
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
