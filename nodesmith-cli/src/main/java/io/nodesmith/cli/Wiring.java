package io.nodesmith.cli;

import io.nodesmith.bench.BenchRunner;
import io.nodesmith.language.Language;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.learn.Lesson;
import io.nodesmith.learn.PatternNote;
import io.nodesmith.ledger.Ledger;
import io.nodesmith.ledger.LedgerSettings;
import io.nodesmith.llm.Caps;
import io.nodesmith.llm.Endpoint;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.LlmSettings;
import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.Route;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.llm.Tier;
import io.nodesmith.llm.ollama.OllamaDialect;
import io.nodesmith.llm.openai.OpenAiDialect;
import io.nodesmith.pattern.LearningRules;
import io.nodesmith.pattern.PatternEvent;
import io.nodesmith.pattern.PatternLibrary;
import io.nodesmith.pattern.PatternState;
import io.nodesmith.pattern.PatternStore;
import io.nodesmith.pipeline.JavaTarget;
import io.nodesmith.pipeline.NodeCodegenOrchestrator;
import io.nodesmith.pipeline.PythonTarget;
import io.nodesmith.pipeline.Target;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.sandbox.Detection;
import io.nodesmith.sandbox.TrustedTools;
import io.nodesmith.template.JavaTemplates;
import io.nodesmith.template.TemplateEngine;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.testrun.ClassPathResolver;
import io.nodesmith.testrun.PythonDiscovery;
import io.nodesmith.testrun.PythonInterpreter;
import io.nodesmith.testrun.PythonSyntaxWorker;
import io.nodesmith.testrun.TestRunner;
import io.nodesmith.testrun.Toolchain;
import io.nodesmith.validate.CodeValidator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds every collaborator, each when it is first needed, and closes what it opened. */
final class Wiring implements AutoCloseable {
  private final Environment environment;
  private final Settings settings;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final SecureRandom random = new SecureRandom();
  private @Nullable Detection detection;
  private @Nullable Journal journal;
  private @Nullable PatternStore patterns;
  private @Nullable PythonInterpreter python;
  private boolean pythonSought;
  private final Optional<Path> namedPython;

  /**
   * Wires nothing yet.
   *
   * @param python the interpreter that the command line names
   */
  Wiring(Environment environment, Settings settings, Optional<Path> python) {
    this.environment = environment;
    this.settings = settings;
    this.namedPython = python.or(() -> environment.get("NODESMITH_PYTHON").map(Path::of));
  }

  Settings settings() {
    return settings;
  }

  Clock clock() {
    return Clock.systemUTC();
  }

  /** The best sandbox of this machine. */
  Detection detection() {
    Detection known = detection;
    if (known == null) {
      List<Path> programs = new ArrayList<>(Detection.SYSTEM_FOLDERS);
      programs.addAll(environment.path());
      known = Detection.detect(programs, scratch());
      detection = known;
    }
    return known;
  }

  private Path scratch() {
    return settings.home().resolve("scratch");
  }

  Language java() {
    return new JavaLanguage();
  }

  Language python() {
    InterpreterCheck check =
        interpreter()
            .map(
                found -> {
                  PythonSyntaxWorker worker =
                      opened(new PythonSyntaxWorker(found, tools(), scratch()));
                  InterpreterCheck ask = worker::syntaxProblems;
                  return ask;
                })
            .orElseGet(InterpreterCheck::none);
    return new PythonLanguage(check);
  }

  /** The Python interpreter of this machine, if there is one. */
  Optional<PythonInterpreter> interpreter() {
    if (!pythonSought) {
      python =
          new PythonDiscovery(
                  namedPython.map(path -> environment.folder().resolve(path)),
                  environment.get("VIRTUAL_ENV").map(Path::of),
                  environment.path(),
                  environment.get("HOME").map(home -> Map.of("HOME", home)).orElse(Map.of()))
              .find(tools(), scratch())
              .orElse(null);
      pythonSought = true;
      if (python == null && namedPython.isPresent()) {
        throw new UsageException(
            "'" + namedPython.get() + "' is no Python interpreter that answers.",
            "Give --python or NODESMITH_PYTHON the path of a python3 program.");
      }
    }
    return Optional.ofNullable(python);
  }

  TrustedTools tools() {
    try {
      return new TrustedTools(scratch());
    } catch (IOException e) {
      throw new NodesmithException(
          "home-unwritable",
          false,
          "The folder " + settings.home() + " cannot be written; set NODESMITH_HOME to another.",
          e);
    }
  }

  /**
   * What runs tests.
   *
   * @param withPython whether Python will be needed
   */
  TestRunner testRunner(boolean withPython) {
    Toolchain toolchain =
        new Toolchain(environment.javaHome(), withPython ? interpreter().orElse(null) : null);
    Path cache = settings.home().resolve("cache");
    return opened(new TestRunner(detection().sandbox(), toolchain, cache, scratch(), this::token));
  }

  private String token() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Jars that Java nodes are compiled and tested with. */
  List<Path> nodeLibraries() {
    return NodeLibraries.in(
        settings
            .app()
            .orElseThrow(
                () ->
                    new UsageException(
                        "The program's own libraries are not found.", "Start it by ./nodesmith.")));
  }

  /** What was learned, and is learned in this run. */
  synchronized PatternStore patterns() {
    PatternStore known = patterns;
    if (known == null) {
      Path folder = settings.home().resolve("patterns");
      known =
          opened(
              PatternStore.open(
                  folder, LearningRules.standard(), clock(), random, settings.secrets()));
      patterns = known;
    }
    return known;
  }

  /** What a run is told of earlier ones. */
  Lesson lesson(String language, UUID run, Consumer<String> complaint) {
    // What is learned has been tested: its syntax needs no interpreter's verdict.
    Language read =
        language.equals("python") ? new PythonLanguage(InterpreterCheck.none()) : java();
    return new Lesson(patterns(), read, run, complaint, this::note);
  }

  /** Counts a user's verdict on a run for every pattern that it made or put in. */
  void judgePatterns(String run, boolean isAccepted) {
    if (settings.learning()) {
      patterns().add(List.of(new PatternEvent.Judged(run, isAccepted))).forEach(this::note);
    }
  }

  private void note(PatternState state) {
    boolean withCode = settings.journalTexts() != TextKeeping.OFF;
    journal().note(PatternNote.KIND, PatternNote.of(state, withCode));
  }

  /** The pipeline for one target language. */
  NodeCodegenOrchestrator pipeline(
      String language,
      OnexProfile profile,
      Optional<NodeLlmEffect> model,
      Optional<Lesson> lesson) {
    TemplateEngine engine = new TemplateEngine();
    boolean forPython = language.equals("python");
    Map<String, Target> targets = new HashMap<>();
    targets.put(
        "java",
        new JavaTarget(
            java(), new JavaTemplates(engine), new PatternLibrary(engine), nodeLibraries()));
    Language python = forPython ? python() : new PythonLanguage(InterpreterCheck.none());
    targets.put("python", PythonTarget.of(python, engine, profile));
    return new NodeCodegenOrchestrator(
        targets, testRunner(forPython), validator(forPython), model, lesson);
  }

  /** What checks code. */
  CodeValidator validator(boolean withPython) {
    return new CodeValidator(withPython ? List.of(java(), python()) : List.of(java()));
  }

  /** Every endpoint that is set up. */
  List<Route> routes() {
    ModelCatalog catalog = catalog();
    List<Route> routes = new ArrayList<>();
    String local =
        settings.localModel().isEmpty() ? catalog.defaultModel(Tier.LOCAL) : settings.localModel();
    settings
        .ollama()
        .map(uri -> Endpoint.of("ollama", uri, Secret.none(), new OllamaDialect()))
        .ifPresent(endpoint -> routes.add(new Route(Tier.LOCAL, endpoint, local)));
    settings
        .vllm()
        .map(uri -> Endpoint.of("vllm", uri, settings.vllmKey(), OpenAiDialect.compatible()))
        .ifPresent(endpoint -> routes.add(new Route(Tier.LOCAL, endpoint, local)));
    if (settings.zaiKey().isPresent()) {
      Endpoint zai = Endpoint.of("zai", settings.zai(), settings.zaiKey(), OpenAiDialect.zai());
      for (Tier tier : List.of(Tier.CLOUD_FAST, Tier.CLOUD_PREMIUM)) {
        routes.add(new Route(tier, zai, catalog.defaultModel(tier)));
      }
    }
    return routes;
  }

  /** An endpoint that the user names on the command line. */
  Route custom(URI base, String model) {
    Endpoint endpoint =
        Endpoint.of("custom", base, settings.endpointKey(), OpenAiDialect.compatible());
    return new Route(Tier.CUSTOM, endpoint, model);
  }

  private ModelCatalog catalog() {
    ModelCatalog catalog = ModelCatalog.builtIn();
    return settings
        .catalog()
        .map(file -> catalog.extendedBy(text(file), file.toString()))
        .orElse(catalog);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException("The catalogue " + file + " cannot be read.", "Check its path.");
    }
  }

  /** The node that asks models, if any route is there to ask. */
  Optional<NodeLlmEffect> model(List<Route> routes, Caps caps) {
    if (routes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        opened(
            new NodeLlmEffect(
                LlmSettings.of(routes, catalog(), journal(), clock(), random).withCaps(caps))));
  }

  /** The journal, opened for writing when it is first needed. */
  synchronized Journal journal() {
    Journal known = journal;
    if (known == null) {
      known =
          opened(
              Journal.open(journalFolder(), settings.journalTexts(), clock(), random)
                  .without(settings.secrets()));
      journal = known;
    }
    return known;
  }

  /** The ledger, opened; whoever asks for it closes it. */
  Ledger ledger() {
    return Ledger.open(ledgerSettings());
  }

  /** What the ledger is made of; nothing is started yet. */
  LedgerSettings ledgerSettings() {
    return new LedgerSettings(
        journalFolder(),
        catalog(),
        settings.database(),
        settings.home().resolve("ledger"),
        this::tools,
        random,
        environment.isRoot());
  }

  Path journalFolder() {
    return settings.home().resolve("journal");
  }

  /** What runs tasks of a bench. */
  BenchRunner benchRunner(NodeLlmEffect model, boolean withPython) {
    Language forPython = withPython ? python() : new PythonLanguage(InterpreterCheck.none());
    return new BenchRunner(
        Map.of("java", java(), "python", forPython),
        model,
        testRunner(withPython),
        classPaths(),
        Runtime.getRuntime().availableProcessors());
  }

  private ClassPathResolver classPaths() {
    Map<String, String> maven = new HashMap<>();
    environment.get("HOME").ifPresent(home -> maven.put("HOME", home));
    environment.get("PATH").ifPresent(path -> maven.put("PATH", path));
    maven.put("JAVA_HOME", environment.javaHome().toString());
    return new ClassPathResolver(
        buildTools().maven(), maven, tools(), settings.home().resolve("cache"));
  }

  /** The user's own build tools. */
  BuildTools buildTools() {
    return new BuildTools(environment, settings.app());
  }

  private <T extends AutoCloseable> T opened(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public void close() {
    for (AutoCloseable resource : opened) {
      try {
        resource.close();
      } catch (Exception e) {
        // One of the two outermost edges: what is left open ends with the process.
      }
    }
  }
}
