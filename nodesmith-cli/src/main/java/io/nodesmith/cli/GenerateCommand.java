package io.nodesmith.cli;

import io.nodesmith.contract.ContractYaml;
import io.nodesmith.learn.Lesson;
import io.nodesmith.ledger.RunNotes;
import io.nodesmith.llm.NodeLlmEffect;
import io.nodesmith.llm.Route;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.pipeline.GenerationRequest;
import io.nodesmith.pipeline.GenerationRequest.Options;
import io.nodesmith.pipeline.GenerationRequest.Source;
import io.nodesmith.pipeline.Outcome;
import io.nodesmith.pipeline.PipelineEvent;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Problem;
import io.nodesmith.template.python.OnexProfile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: words, a PRD or a contract become a node. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = "Make a tested node from a sentence, a PRD or a contract.")
final class GenerateCommand implements Callable<Integer> {
  private final Session session;

  @ArgGroup(multiplicity = "1")
  private Wish wish = new Wish();

  @Option(
      names = "--node-type",
      paramLabel = "KIND",
      description =
          "effect, compute, reducer or orchestrator; otherwise it is understood from the text.")
  private @Nullable NodeKind nodeType;

  @Option(names = "--language", defaultValue = "java", description = "java (default) or python.")
  private String language = "java";

  @Option(
      names = "--onex-profile",
      converter = OnexProfileConverter.class,
      defaultValue = "2026.07",
      paramLabel = "DATE",
      description = "The framework that a Python node is made for: 2026.07 (default) or 2025.10.")
  private OnexProfile profile = OnexProfile.JULY_2026;

  @Option(
      names = "--output",
      defaultValue = "nodes",
      paramLabel = "DIR",
      description = "The folder that nodes go into (default: nodes).")
  private Path output = Path.of("nodes");

  @Option(names = "--dry-run", description = "Show the plan, write nothing, ask no model.")
  private boolean dryRun;

  @Option(names = "--force", description = "Replace files of a node that exists.")
  private boolean force;

  @Option(names = "--strict", description = "Write nothing unless the node is done.")
  private boolean strict;

  @Mixin private IsolationOption isolation = new IsolationOption();

  @Option(names = "--format", defaultValue = "text", description = "text (default) or json.")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(names = "--no-llm", description = "Ask no model.")
  private boolean noLlm;

  @Mixin private ModelOptions models = new ModelOptions();

  private Optional<UUID> run = Optional.empty();

  /** Exactly one of these. */
  static final class Wish {
    @Parameters(paramLabel = "TEXT", description = "What the node shall do, in plain words.")
    private @Nullable String text;

    @Option(names = "--prd", paramLabel = "FILE", description = "A PRD in Markdown.")
    private @Nullable Path prd;

    @Option(names = "--contract", paramLabel = "FILE", description = "A contract in YAML.")
    private @Nullable Path contract;
  }

  GenerateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (format != OutputFormat.JSON) {
      return session.wired(this::generate);
    }
    try {
      return session.wired(this::generate);
    } catch (UsageException e) {
      return refused(Problem.error("wrong-usage", said(e), e.remedy()));
    } catch (NodesmithException e) {
      return refused(Problem.error(e.code(), said(e), ""));
    }
  }

  private static String said(RuntimeException e) {
    return Objects.requireNonNullElse(e.getMessage(), e.toString());
  }

  private int refused(Problem problem) {
    session.console().problems(List.of(problem));
    return report(new Outcome.Refused(Optional.empty(), List.of(), List.of(problem), List.of()));
  }

  private int generate(Wiring wiring) {
    List<Problem> refusals = dryRun ? List.of() : isolation.refusal(wiring).stream().toList();
    if (!refusals.isEmpty()) {
      return report(new Outcome.Refused(Optional.empty(), List.of(), refusals, List.of()));
    }
    return switch (source()) {
      case Wanted.Broken broken ->
          report(new Outcome.Refused(Optional.empty(), List.of(), broken.problems(), List.of()));
      case Wanted.Ready ready -> generate(wiring, ready.source());
    };
  }

  private int generate(Wiring wiring, Source source) {
    List<Route> routes = noLlm ? models.noRoutes() : models.routes(wiring);
    Optional<NodeLlmEffect> model = dryRun ? Optional.empty() : wiring.model(routes, models.caps());
    if (models.isRequired() && routes.isEmpty()) {
      Problem problem =
          Problem.error(
              Outcome.NO_MODEL,
              "A model is required, and none is set up.",
              "Run 'nodesmith doctor' to see what to set.");
      return report(new Outcome.Refused(Optional.empty(), List.of(), List.of(problem), List.of()));
    }
    GenerationRequest request =
        new GenerationRequest(
            source,
            language,
            output,
            new Options(dryRun, force, strict, models.isRequired()),
            models.recipe());
    NodeContext context = NodeContext.create(NodeLog.none());
    Consumer<PipelineEvent> listener = new Progress(session.console());
    Optional<Lesson> lesson = lesson(wiring, context);
    if (!dryRun) {
      session.console().note(announcement(routes));
      listener = listener.andThen(notes(wiring, context)).andThen(event -> learn(event, lesson));
    }
    Outcome outcome =
        wiring.pipeline(language, profile, model, lesson).generate(request, context, listener);
    run = Optional.of(context.correlationId()).filter(id -> outcome instanceof Outcome.Made);
    return report(outcome);
  }

  /** What the user is told of who does the work. */
  private String announcement(List<Route> routes) {
    if (routes.isEmpty()) {
      return "No model is "
          + (noLlm ? "asked" : "configured")
          + ": the embedded patterns do the work.";
    }
    return models.names(routes) + "; embedded patterns first.";
  }

  private Optional<Lesson> lesson(Wiring wiring, NodeContext context) {
    return dryRun || !models.isLearning(wiring.settings().learning())
        ? Optional.empty()
        : Optional.of(wiring.lesson(language, context.correlationId(), session.console()::note));
  }

  private static void learn(PipelineEvent event, Optional<Lesson> lesson) {
    if (event instanceof PipelineEvent.Ended(Outcome.Made made)) {
      lesson.ifPresent(open -> open.learn(made.logic()));
    }
  }

  private RunNotes notes(Wiring wiring, NodeContext context) {
    return RunNotes.begin(
        wiring::journal, session.console()::note, context.correlationId(), "generate", language);
  }

  private int report(Outcome outcome) {
    int code = ExitCode.of(outcome);
    if (format == OutputFormat.JSON) {
      session.console().document(GenerationDocument.of(outcome, run, code));
    } else {
      new Summary(session.console()).print(outcome, run, code);
    }
    return code;
  }

  /** What came of reading the wish. */
  private sealed interface Wanted {
    record Ready(Source source) implements Wanted {}

    record Broken(List<Problem> problems) implements Wanted {}
  }

  private Wanted source() {
    if (wish.text != null) {
      return new Wanted.Ready(new Source.Words(wish.text, Optional.ofNullable(nodeType)));
    }
    if (wish.prd != null) {
      return new Wanted.Ready(
          new Source.Words(read(wish.prd, "PRD"), Optional.ofNullable(nodeType)));
    }
    Path file = Objects.requireNonNull(wish.contract);
    return switch (new ContractYaml().read(read(file, "contract"))) {
      case ContractYaml.Reading.Valid valid -> new Wanted.Ready(new Source.Given(valid.contract()));
      case ContractYaml.Reading.Invalid invalid -> new Wanted.Broken(invalid.problems());
    };
  }

  private static String read(Path file, String what) {
    try {
      if (Files.isRegularFile(file) && Files.size(file) > 1_000_000) {
        throw new UsageException(
            "The " + what + " " + file + " is larger than 1 MB.", "Give a shorter one.");
      }
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new UsageException(
          "The " + what + " " + file + " is no text in UTF-8.", "Give a text file.");
    } catch (IOException e) {
      throw new UsageException(
          "The " + what + " " + file + " cannot be read.", "Check its path and permissions.");
    }
  }
}
