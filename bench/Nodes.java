import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.nodesmith.template.python.PythonTemplates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Runs {@code nodesmith generate} on each labelled request, and says what became of them. Arguments:
 * the launcher, a folder to work in, the language, the profile, the file of requests.
 */
public final class Nodes {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String COMPILE =
      "import sys\nfor path in sys.argv[1:]:\n"
          + "    compile(open(path, encoding='utf-8').read(), path, 'exec')\n";

  private final Path launcher;
  private final Path work;
  private final String language;
  private final String profile;
  private final List<String> troubles = new ArrayList<>();
  private int done;
  private int stubs;
  private int asked;
  private int others;
  private int files;
  private int broken;
  private int contracts;
  private int refused;
  private int proven;
  private int passed;
  private int failed;

  private Nodes(List<String> arguments) {
    launcher = Path.of(arguments.get(0));
    work = Path.of(arguments.get(1));
    language = arguments.get(2);
    profile = arguments.get(3);
  }

  public static void main(String[] arguments) throws Exception {
    Nodes nodes = new Nodes(List.of(arguments));
    List<String> lines = Files.readAllLines(Path.of(arguments[4]));
    for (String line : lines) {
      JsonNode request = JSON.readTree(line);
      nodes.make(request.get("id").asText(), request.get("text").asText());
    }
    nodes.print(lines.size());
  }

  private void make(String id, String text) throws IOException, InterruptedException {
    Path output = work.resolve(id);
    Path document = work.resolve(id + ".json");
    List<String> command =
        new ArrayList<>(List.of(launcher.toString(), "generate", "--no-llm", "--format", "json"));
    command.addAll(List.of("--language", language, "--output", output.toString()));
    if (language.equals("python")) {
      command.addAll(List.of("--onex-profile", profile));
    }
    command.add(text);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(document.toFile())
            .redirectError(work.resolve(id + ".log").toFile());
    builder.environment().put("NODESMITH_HOME", work.resolve("home").toString());
    builder.environment().put("NODESMITH_LEARNING", "off");
    Process process = builder.start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    JsonNode answer = JSON.readTree(document.toFile());
    count(id, exit, answer);
    for (JsonNode artifact : answer.path("artifacts")) {
      inspect(id, artifact.get("path").asText());
    }
  }

  private void count(String id, int exit, JsonNode answer) {
    boolean left = false;
    for (JsonNode method : answer.path("methods")) {
      left |= !method.get("status").asText().equals("implemented");
    }
    if (exit == 0) {
      done++;
    } else if (exit == 2 && !answer.path("questions").isEmpty()) {
      asked++;
    } else if (exit == 1 && left) {
      stubs++;
    } else {
      others++;
      troubles.add(id + ": exit code " + exit + " " + answer.path("problems"));
    }
    JsonNode tests = answer.path("tests");
    if (!left && tests.path("run").asBoolean()) {
      proven++;
      passed += tests.path("passed").asInt();
      failed += tests.path("failed").asInt();
    }
  }

  private void inspect(String id, String path) throws IOException, InterruptedException {
    if (path.endsWith(".py")) {
      files++;
      Process python = new ProcessBuilder("python3", "-I", "-S", "-c", COMPILE, path).start();
      String said = new String(python.getErrorStream().readAllBytes());
      if (python.waitFor() != 0) {
        broken++;
        troubles.add(id + ": " + said.strip());
      }
    } else if (path.endsWith("/contract.yaml") && language.equals("python")) {
      contracts++;
      List<?> problems = schema().validate(new YAMLMapper().readTree(Path.of(path).toFile()));
      if (!problems.isEmpty()) {
        refused++;
        troubles.add(id + ": " + problems);
      }
    }
  }

  private Schema schema() throws IOException {
    String name = "contract-" + profile + ".schema.json";
    try (InputStream file =
        Objects.requireNonNull(PythonTemplates.class.getResourceAsStream(name), name)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(file);
    }
  }

  private void print(int requests) {
    System.out.printf(
        "%s: %d requests: %d done, %d with stubs left, %d asked about, %d other%n",
        language.equals("python") ? language + " " + profile : language,
        requests,
        done,
        stubs,
        asked,
        others);
    if (language.equals("python")) {
      System.out.printf("  files that parse: %d of %d%n", files - broken, files);
      System.out.printf(
          "  contracts that keep the schema: %d of %d%n", contracts - refused, contracts);
    }
    System.out.printf(
        "  nodes without a stub whose tests ran: %d; tests passed %d, failed %d%n",
        proven, passed, failed);
    troubles.forEach(trouble -> System.out.println("  " + trouble));
  }
}
