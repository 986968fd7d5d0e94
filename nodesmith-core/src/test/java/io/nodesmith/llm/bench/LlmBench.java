package io.nodesmith.llm.bench;

import io.nodesmith.llm.Caps;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.LlmRequest;
import io.nodesmith.llm.LlmSettings;
import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.Route;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.llm.Tier;
import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.prompt.Prompt;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Compares a call through the node, everything switched on, with a bare call, against a stub in
 * another process that answers after 50 ms. Takes the journal's folder, if it should be on a
 * certain disk.
 */
public final class LlmBench {
  private static final int ROUNDS = 3;
  private static final String TASK =
      "# Task: Implement Sums.add\n\nint add(int a, int b)\n"
          + "Context line of code;\n".repeat(80);
  private static final String BODY =
      "{\"model\":\"glm-4.5\",\"stream\":%b,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}";

  private LlmBench() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws Exception {
    Process stub =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StubServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Path folder = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("llm-bench");
    try {
      URI uri = URI.create(stub.inputReader().readLine());
      System.out.printf(
          Locale.ROOT,
          "%-24s %10s %10s %10s %10s %12s%n",
          "",
          "p50 ms",
          "p99 ms",
          "added p50",
          "added p99",
          "calls/s");
      for (boolean stream : new boolean[] {false, true}) {
        compare(uri, folder, stream, 64, 40);
        compare(uri, folder, stream, 1000, 8);
      }
    } finally {
      stub.destroy();
    }
  }

  @SuppressWarnings("SystemOut")
  private static void compare(URI uri, Path folder, boolean stream, int concurrent, int each)
      throws Exception {
    try (Caller bare = bare(uri, stream);
        Caller node = node(uri, folder, stream)) {
      Load.of(bare, concurrent, each);
      Load.of(node, concurrent, each);
      Load[] bares = new Load[ROUNDS];
      Load[] nodes = new Load[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        bares[i] = Load.of(bare, concurrent, each);
        nodes[i] = Load.of(node, concurrent, each);
      }
      Load base = median(bares);
      String name = (stream ? "streamed, " : "whole, ") + concurrent + " at once";
      System.out.println(name);
      print("  bare java.net.http", base, base);
      print("  NodeLlmEffect", median(nodes), base);
    }
  }

  private static Load median(Load[] loads) {
    java.util.Arrays.sort(loads, java.util.Comparator.comparingDouble(Load::p50));
    return loads[loads.length / 2];
  }

  @SuppressWarnings("SystemOut")
  private static void print(String name, Load load, Load base) {
    System.out.printf(
        Locale.ROOT,
        "%-24s %10.2f %10.2f %10.2f %10.2f %12.0f   %.3f of bare, %d bytes and %.0f us of processor"
            + " a call%n",
        name,
        load.p50(),
        load.p99(),
        load.p50() - base.p50(),
        load.p99() - base.p99(),
        load.perSecond(),
        load.perSecond() / base.perSecond(),
        load.bytes(),
        load.cpu());
  }

  private static Caller bare(URI uri, boolean stream) {
    HttpClient client =
        HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    String body = BODY.formatted(stream, TASK.replace("\n", "\\n"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri + "/chat/completions"))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return new Caller() {
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
    };
  }

  private static Caller node(URI uri, Path folder, boolean stream) {
    SecureRandom random = new SecureRandom();
    Clock clock = Clock.systemUTC();
    Journal journal = Journal.open(folder, TextKeeping.KEEP, clock, random);
    Endpoint endpoint =
        Endpoint.of("zai", uri, Secret.of("sk-bench-0123456789"), OpenAiDialect.zai())
            .withStreaming(stream);
    LlmSettings settings =
        LlmSettings.of(
                List.of(new Route(Tier.CLOUD_FAST, endpoint, "glm-4.5")),
                ModelCatalog.builtIn(),
                journal,
                clock,
                random)
            .withCaps(Caps.run(new BigDecimal("1000000")));
    NodeLlmEffect node = new NodeLlmEffect(settings);
    LlmRequest request = LlmRequest.of(Prompt.of("You write Java.", TASK), Tier.CLOUD_FAST);
    return new Caller() {
      @Override
      public String call() {
        return node.process(request, NodeContext.create(NodeLog.none())).text();
      }

      @Override
      public void close() {
        node.close();
        journal.close();
      }
    };
  }
}
