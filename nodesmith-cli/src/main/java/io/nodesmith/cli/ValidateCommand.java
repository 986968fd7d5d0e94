package io.nodesmith.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.contract.ContractYaml;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.CoreSymbols;
import io.nodesmith.pipeline.CoreTable;
import io.nodesmith.problem.Severity;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.validate.CodeValidator;
import io.nodesmith.validate.Profile;
import io.nodesmith.validate.SarifReport;
import io.nodesmith.validate.Subject;
import io.nodesmith.validate.Verdict;
import io.nodesmith.validate.VerdictReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The checks alone. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Check files: syntax, placeholders, ONEX compliance, types, reality, security.")
final class ValidateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Java or Python files.")
  private List<Path> files = List.of();

  @Option(names = "--format", defaultValue = "text", description = "text (default), json or sarif.")
  private Format format = Format.TEXT;

  @Option(
      names = "--contract",
      paramLabel = "FILE",
      description = "The node's contract, which the code has to agree with.")
  private @Nullable Path contract;

  @Option(
      names = "--class-path",
      paramLabel = "PATH",
      description =
          "Jars and folders that Java files may use, joined as for java -cp; a folder/* stands for"
              + " its jars.")
  private @Nullable String classPath;

  @Option(
      names = "--onex-profile",
      converter = OnexProfileConverter.class,
      defaultValue = "2026.07",
      paramLabel = "DATE",
      description = "The framework that a Python node is for: 2026.07 (default) or 2025.10.")
  private OnexProfile onexProfile = OnexProfile.JULY_2026;

  @Option(
      names = "--fail-on",
      defaultValue = "error",
      description = "error (default) or warning: what makes the exit code 1.")
  private FailOn failOn = FailOn.ERROR;

  /** How the findings are written. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  /** Which findings make the command fail. */
  enum FailOn {
    ERROR,
    WARNING
  }

  ValidateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return session.wired(this::validate);
  }

  private int validate(Wiring wiring) {
    Optional<NodeContract> promised = Optional.ofNullable(contract).map(this::contract);
    CoreSymbols symbols = CoreSymbols.recorded(onexProfile.id());
    List<SourceText> sources = SourceFiles.readAll(files);
    List<Path> jars = classPath == null ? List.of() : ClassPathOption.parse(classPath);
    boolean python = files.stream().anyMatch(SourceFiles::isPython);
    CodeValidator validator = wiring.validator(python);
    List<Verdict> verdicts = new ArrayList<>();
    for (SourceText source : sources) {
      List<SourceText> siblings = sources.stream().filter(other -> !other.equals(source)).toList();
      verdicts.add(
          validator.validate(
              new Subject(source, promised, jars, profile(source, symbols))
                  .withSiblings(siblings)));
    }
    print(verdicts);
    Severity bar = failOn == FailOn.WARNING ? Severity.WARNING : Severity.ERROR;
    boolean clean = verdicts.stream().allMatch(verdict -> verdict.atLeast(bar).isEmpty());
    return clean ? ExitCode.DONE : ExitCode.BELOW_THE_BAR;
  }

  private Profile profile(SourceText source, CoreSymbols symbols) {
    Profile fitting = contract == null ? Profile.fitting(source) : Profile.onex();
    return fitting.withSymbols(new CoreTable(symbols, false));
  }

  private NodeContract contract(Path file) {
    try {
      SourceFiles.requireReadable(file);
      return switch (new ContractYaml().read(Files.readString(file))) {
        case ContractYaml.Reading.Valid valid -> valid.contract();
        case ContractYaml.Reading.Invalid invalid -> {
          session.console().problems(invalid.problems());
          throw new UsageException(file + " is no contract.", "Correct what is named above.");
        }
      };
    } catch (IOException e) {
      throw new UsageException("The contract " + file + " cannot be read.", "Check its path.");
    }
  }

  private void print(List<Verdict> verdicts) {
    Console console = session.console();
    try {
      ObjectMapper json = new ObjectMapper();
      switch (format) {
        case TEXT -> verdicts.forEach(verdict -> console.print(VerdictReport.text(verdict)));
        case JSON ->
            console.document(
                json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(VerdictReport.json(verdicts)));
        case SARIF ->
            console.document(
                json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(SarifReport.of(verdicts, Version.number())));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain values is always writable", e);
    }
  }
}
