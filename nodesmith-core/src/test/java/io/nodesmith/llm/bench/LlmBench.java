package io.nodesmith.llm.bench;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares a call through the node, everything switched on, with bare calls and with LangChain4j's
 * client, against a stub in another process that answers after 50 ms.
 */
public final class LlmBench {
  private static final int ROUNDS = 5;

  /** So many that the compiler has nothing left to do: it would take a processor from the calls. */
  private static final int WARM_UP_CALLS = 50_000;

  private static final int WARM_UP_AT_ONCE = 500;
  private static final String BARE = "bare java.net.http";

  private final URI uri;
  private final Path folder;
  private final String only;
  private final String caller;

  private LlmBench(URI uri, Path folder, String only, String caller) {
    this.uri = uri;
    this.folder = folder;
    this.only = only;
    this.caller = caller;
  }

  /**
   * Prints everything.
   *
   * @param args the journal's folder, if it should be on a certain disk; then the beginning of a
   *     case's name, if only that is wanted; then that of a caller's, which is the only one besides
   *     the bare call then
   */
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
      LlmBench bench =
          new LlmBench(uri, folder, args.length > 1 ? args[1] : "", args.length > 2 ? args[2] : "");
      bench.head();
      for (boolean stream : new boolean[] {false, true}) {
        bench.compare(stream, 64, 40);
        bench.compare(stream, 1000, 8);
      }
    } finally {
      stub.destroy();
    }
  }

  private void head() throws Exception {
    DiskSync sync = DiskSync.written(folder);
    DiskSync mapped = DiskSync.mapped(folder);
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    print(
        "Java %s, %d processors, load average %.2f; a sync of the disk takes %.2f ms (p99 %.2f),"
            + " of mapped memory %.2f (%.2f)",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        load,
        sync.p50(),
        sync.p99(),
        mapped.p50(),
        mapped.p99());
    print(
        "%-22s %8s %8s %10s %10s %9s %10s %10s %10s",
        "", "p50 ms", "p99 ms", "added p50", "added p99", "calls/s", "of bare", "bytes", "cpu us");
  }

  private void compare(boolean stream, int concurrent, int each) throws Exception {
    String title = (stream ? "streamed, " : "whole, ") + concurrent + " at once";
    if (!title.startsWith(only)) {
      return;
    }
    Map<String, Caller> callers = new LinkedHashMap<>();
    callers.put(BARE, new BareCaller(uri, stream));
    if ("bare Apache".startsWith(caller)) {
      callers.put("bare Apache", new ApacheCaller(uri, stream));
    }
    if ("LangChain4j".startsWith(caller)) {
      callers.put("LangChain4j", new LangChainCaller(uri, stream));
    }
    if ("NodeLlmEffect".startsWith(caller)) {
      callers.put("NodeLlmEffect", new NodeCaller(uri, stream, folder));
    }
    Map<String, List<Load>> loads = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, Caller> entry : callers.entrySet()) {
        var _ = Load.of(entry.getValue(), WARM_UP_AT_ONCE, WARM_UP_CALLS / WARM_UP_AT_ONCE);
        loads.put(entry.getKey(), new ArrayList<>());
      }
      for (int round = 0; round < ROUNDS; round++) {
        for (Map.Entry<String, Caller> entry : callers.entrySet()) {
          loads.get(entry.getKey()).add(Load.of(entry.getValue(), concurrent, each));
        }
      }
    } finally {
      for (Caller one : callers.values()) {
        one.close();
      }
    }
    print("%s", title);
    Load base = Load.median(loads.get(BARE));
    loads.forEach((caller, all) -> print(caller, Load.median(all), base));
  }

  private static void print(String name, Load load, Load base) {
    print(
        "  %-20s %8.2f %8.2f %10.2f %10.2f %9.0f %10.3f %10.0f %10.0f",
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

  @SuppressWarnings({"SystemOut", "AnnotateFormatMethod"})
  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
