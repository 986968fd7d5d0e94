import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.testing.RecordedReply;
import io.nodesmith.testing.ReplayModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replays canonical, perturbed and recorded replies through {@code nodesmith bench}, and says what
 * became of them. Arguments: the launcher, a folder to work in, and any of canonical, perturbed and
 * recorded; the data is the folder NODESMITH_BENCH.
 */
public final class Replies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path launcher;
  private final Path work;
  private final Path data = Path.of(System.getenv("NODESMITH_BENCH"));
  private final Map<String, JsonNode> tasks = new LinkedHashMap<>();

  private Replies(Path launcher, Path work) throws IOException {
    this.launcher = launcher;
    this.work = work;
    for (Path file : jsonl(data)) {
      for (JsonNode line : lines(file)) {
        if (line.has("skeleton")) {
          tasks.put(line.get("id").asText(), line);
        }
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    Replies replies = new Replies(Path.of(arguments[0]), Path.of(arguments[1]));
    List<String> wanted = List.of(arguments).subList(2, arguments.length);
    if (wanted.isEmpty() || wanted.contains("canonical")) {
      replies.canonical();
    }
    if (wanted.isEmpty() || wanted.contains("perturbed")) {
      replies.perturbed();
    }
    if (wanted.isEmpty() || wanted.contains("recorded")) {
      replies.recorded();
    }
  }

  private static List<Path> jsonl(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static RecordedReply reply(JsonNode method, String text) {
    String enclosing = method.get("enclosing").asText();
    String name = method.get("name").asText();
    return new RecordedReply(
        enclosing.isEmpty() ? name : enclosing + "." + name,
        method.get("signature").asText(),
        method.get("doc").asText(),
        text);
  }

  private static String fenced(JsonNode task, JsonNode method) {
    String tag = task.get("language").asText();
    return "```" + tag + "\n" + method.get("canonical_method").asText() + "\n```\n";
  }

  /** The results of these tasks with these replies, by the tasks' ids. */
  private Map<String, JsonNode> bench(String name, Set<String> ids, List<RecordedReply> replies)
      throws IOException, InterruptedException {
    Path file = work.resolve(name + "-tasks.jsonl");
    Path results = work.resolve(name + "-results.jsonl");
    List<String> chosen = new ArrayList<>();
    for (String id : ids) {
      chosen.add(JSON.writeValueAsString(tasks.get(id)));
    }
    Files.write(file, chosen);
    Files.deleteIfExists(results);
    try (ReplayModel model = ReplayModel.of(replies)) {
      List<String> command =
          List.of(
              launcher.toString(),
              "bench",
              file.toString(),
              "--results",
              results.toString(),
              "--endpoint",
              model.uri().toString(),
              "--model",
              "replay",
              "--repair",
              "0");
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("NODESMITH_HOME", work.resolve("home").toString());
      builder.redirectOutput(work.resolve(name + ".log").toFile());
      builder.start().waitFor();
    }
    Map<String, JsonNode> found = new HashMap<>();
    for (JsonNode line : lines(results)) {
      found.put(line.get("task").asText(), line);
    }
    return found;
  }

  private void canonical() throws IOException, InterruptedException {
    List<RecordedReply> replies = new ArrayList<>();
    for (JsonNode task : tasks.values()) {
      task.get("methods").forEach(method -> replies.add(reply(method, fenced(task, method))));
    }
    Map<String, JsonNode> results = bench("canonical", tasks.keySet(), replies);
    long passed = results.values().stream().filter(r -> r.get("passed").asBoolean()).count();
    System.out.printf("canonical: %d of %d tasks pass%n", passed, tasks.size());
    results.forEach(
        (id, result) -> {
          if (!result.get("passed").asBoolean()) {
            System.out.println("  not passed: " + id + ": " + said(result));
          }
        });
  }

  private static String said(JsonNode result) {
    StringBuilder said = new StringBuilder(result.get("reason").asText());
    for (JsonNode method : result.get("methods")) {
      if (!method.get("reason").asText().isEmpty()) {
        said.append("; ").append(method.get("name").asText()).append(": ");
        said.append(method.get("reason").asText());
      }
    }
    String line = said.toString().replaceAll("\\s+", " ");
    return line.length() > 200 ? line.substring(0, 200) + "..." : line;
  }

  private void perturbed() throws IOException, InterruptedException {
    Map<String, List<JsonNode>> shapes = new TreeMap<>();
    for (JsonNode reply : lines(data.resolve("perturbed.jsonl"))) {
      shapes.computeIfAbsent(reply.get("perturbation").asText(), s -> new ArrayList<>()).add(reply);
    }
    int all = 0;
    int right = 0;
    for (Map.Entry<String, List<JsonNode>> shape : shapes.entrySet()) {
      int here = 0;
      for (List<JsonNode> round : rounds(shape.getValue())) {
        here += round(shape.getKey(), round);
      }
      System.out.printf(
          "perturbed: %-28s %3d of %3d end as they should%n",
          shape.getKey(), here, shape.getValue().size());
      all += shape.getValue().size();
      right += here;
    }
    System.out.printf(
        "perturbed: %d of %d in %d shapes end as they should%n", right, all, shapes.size());
  }

  /** One reply of each task at a time: two in one file would hide each other's end. */
  private static List<List<JsonNode>> rounds(List<JsonNode> replies) {
    Map<String, Integer> seen = new HashMap<>();
    Map<Integer, List<JsonNode>> rounds = new TreeMap<>();
    for (JsonNode reply : replies) {
      int turn = seen.merge(reply.get("task").asText(), 1, Integer::sum);
      rounds.computeIfAbsent(turn, t -> new ArrayList<>()).add(reply);
    }
    return List.copyOf(rounds.values());
  }

  private int round(String shape, List<JsonNode> replies) throws IOException, InterruptedException {
    List<RecordedReply> given = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode reply : replies) {
      JsonNode task = tasks.get(reply.get("task").asText());
      ids.add(task.get("id").asText());
      for (JsonNode method : task.get("methods")) {
        boolean perturbed = method.get("index").asInt() == reply.get("index").asInt();
        given.add(reply(method, perturbed ? reply.get("reply").asText() : fenced(task, method)));
      }
    }
    Map<String, JsonNode> results = bench("perturbed-" + shape, ids, given);
    int right = 0;
    for (JsonNode reply : replies) {
      JsonNode result = results.get(reply.get("task").asText());
      if (isRight(reply, result)) {
        right++;
      } else {
        System.out.println(
            "  wrong: "
                + reply.get("task").asText()
                + " method "
                + reply.get("index").asInt()
                + ": "
                + (result == null ? "no result" : said(result)));
      }
    }
    return right;
  }

  private static boolean isRight(JsonNode reply, JsonNode result) {
    if (result == null) {
      return false;
    }
    boolean stub = false;
    for (JsonNode method : result.get("methods")) {
      stub |=
          method.get("index").equals(reply.get("index"))
              && method.get("status").asText().equals("stub");
    }
    boolean passed = result.get("passed").asBoolean();
    return switch (reply.get("outcome").asText()) {
      case "pass" -> passed;
      case "reject" -> stub;
      default -> !stub && !passed && result.get("tests").get("failed").asInt() > 0;
    };
  }

  private void recorded() throws IOException, InterruptedException {
    for (Path file : jsonl(data.resolve("replies"))) {
      List<JsonNode> rows = lines(file);
      List<RecordedReply> replies = new ArrayList<>();
      Map<String, Map<Integer, String>> texts = new LinkedHashMap<>();
      for (JsonNode row : rows) {
        for (JsonNode method : tasks.get(row.get("task").asText()).get("methods")) {
          if (row.get("method").isNull() || row.get("method").equals(method.get("name"))) {
            replies.add(reply(method, row.get("reply").asText()));
            texts
                .computeIfAbsent(row.get("task").asText(), t -> new TreeMap<>())
                .put(method.get("index").asInt(), row.get("reply").asText());
          }
        }
      }
      boolean whole = rows.getFirst().get("method").isNull();
      String name = file.getFileName().toString().replace(".jsonl", "");
      Map<String, JsonNode> results = bench("recorded-" + name, texts.keySet(), replies);
      int passed = 0;
      int pasted = 0;
      for (String id : texts.keySet()) {
        boolean ours = results.containsKey(id) && results.get(id).get("passed").asBoolean();
        boolean byHand = Pasting.passes(tasks.get(id), texts.get(id), whole, work);
        passed += ours ? 1 : 0;
        pasted += byHand ? 1 : 0;
        if (byHand && !ours) {
          System.out.println("  passes only when pasted: " + id + ": " + said(results.get(id)));
        }
      }
      System.out.printf(
          "recorded: %-20s %d of %d classes pass; pasted by hand %d; %s%n",
          name, passed, texts.size(), pasted, parsing(name, texts));
    }
  }

  /** Of the replies with the method in full, how many end in a file that Python compiles. */
  private String parsing(String name, Map<String, Map<Integer, String>> texts)
      throws IOException, InterruptedException {
    PythonLanguage python = new PythonLanguage(InterpreterCheck.none());
    Path folder = Files.createDirectories(work.resolve("parsed-" + name));
    int complete = 0;
    int injected = 0;
    for (Map.Entry<String, Map<Integer, String>> task : texts.entrySet()) {
      JsonNode data = tasks.get(task.getKey());
      SourceText file =
          new SourceText(data.get("file_name").asText(), data.get("skeleton").asText());
      List<MethodStub> stubs = python.stubs(file);
      for (Map.Entry<Integer, String> reply : task.getValue().entrySet()) {
        MethodStub stub = stubs.get(reply.getKey());
        String text =
            reply.getValue().substring(Math.max(0, reply.getValue().indexOf("### Response:")));
        if (!Pattern.compile("def\\s+" + stub.name() + "\\s*\\(").matcher(text).find()) {
          continue;
        }
        complete++;
        if (new CodeExtractor(python).extract(reply.getValue(), file, stub)
                instanceof Extraction.Found found
            && new CodeInjector(python).inject(file, stub, found.code())
                instanceof Injection.Injected done) {
          Files.writeString(folder.resolve("f" + injected++ + ".py"), done.file().text());
        }
      }
    }
    Process compile =
        new ProcessBuilder("python3", "-m", "compileall", "-q", folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(compile.getInputStream().readAllBytes());
    long broken = Pattern.compile("(?m)^\\*\\*\\* ").matcher(said).results().count();
    return "%d of %d replies that define the method end in a file that compiles"
        .formatted(injected - broken, complete);
  }

  /** What somebody would get who pastes the biggest block of each reply over its stub. */
  static final class Pasting {
    private static final Pattern BLOCK =
        Pattern.compile("```[^\\n]*\\n(.*?)(```|\\z)", Pattern.DOTALL);

    static boolean passes(JsonNode task, Map<Integer, String> replies, boolean whole, Path work)
        throws IOException, InterruptedException {
      String text = task.get("skeleton").asText();
      List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
      List<JsonNode> methods = new ArrayList<>();
      task.get("methods").forEach(methods::add);
      for (JsonNode method : methods.reversed()) {
        String reply = replies.get(method.get("index").asInt());
        if (!whole && reply != null) {
          paste(method, block(reply), lines);
        }
      }
      Path folder = Files.createTempDirectory(work, "pasted");
      Map<String, String> files = new HashMap<>();
      task.get("extra_files")
          .properties()
          .forEach(f -> files.put(f.getKey(), f.getValue().asText()));
      task.get("test").properties().forEach(f -> files.put(f.getKey(), f.getValue().asText()));
      files.put(
          task.get("file_name").asText(),
          whole ? block(replies.values().iterator().next()) : String.join("\n", lines));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      List<String> command = new ArrayList<>(List.of("python3", "-m", "unittest"));
      task.get("test_targets").forEach(target -> command.add(target.asText()));
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("unittest.log").toFile())
              .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      String said = Files.readString(folder.resolve("unittest.log"));
      return ended && process.exitValue() == 0 && !said.contains("Ran 0 tests");
    }

    static String block(String reply) {
      String answer =
          reply
              .substring(Math.max(0, reply.indexOf("### Response:")))
              .replaceFirst("^### Response:", "");
      String biggest = "";
      Matcher block = BLOCK.matcher(answer);
      while (block.find()) {
        biggest = block.group(1).length() > biggest.length() ? block.group(1) : biggest;
      }
      return (biggest.isEmpty() ? answer : biggest).stripTrailing().stripIndent();
    }

    /** A block with the method's name takes the method's place, another one its body's. */
    static void paste(JsonNode method, String block, List<String> lines) {
      boolean named = block.contains("def " + method.get("name").asText());
      int from = method.get(named ? "start_line" : "body_start_line").asInt() - 1;
      int to = method.get(named ? "end_line" : "body_end_line").asInt();
      int margin = method.get(named ? "indent" : "body_indent").asInt();
      List<String> placed = new ArrayList<>();
      block.lines().forEach(line -> placed.add(line.isBlank() ? "" : " ".repeat(margin) + line));
      lines.subList(from, to).clear();
      lines.addAll(from, placed);
    }
  }
}
