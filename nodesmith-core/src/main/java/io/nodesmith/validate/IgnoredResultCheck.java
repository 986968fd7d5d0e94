package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Results and errors that are thrown away. */
final class IgnoredResultCheck implements Check {
  private static final Set<String> PYTHON =
      Set.of("os.write", "os.fork", "os.read", "os.sendfile", "os.waitpid");

  /** Whether they worked only their result says; where nothing follows, nothing relies on it. */
  private static final Set<String> PROGRAMS = Set.of("subprocess.call", "subprocess.run");

  private static final Set<String> JAVA =
      Set.of(
          "delete",
          "mkdir",
          "mkdirs",
          "createNewFile",
          "renameTo",
          "setReadable",
          "setWritable",
          "setExecutable",
          "setLastModified",
          "tryLock",
          "skip");
  private static final Set<String> TEXTS =
      Set.of("trim", "strip", "concat", "toUpperCase", "toLowerCase", "substring", "replace");
  private static final Set<String> COMMON =
      Set.of(
          "OSError",
          "IOError",
          "IOException",
          "EnvironmentError",
          "PermissionError",
          "ConnectionError",
          "RuntimeError",
          "RuntimeException",
          "SQLException",
          "sqlite3.Error",
          "Error",
          "SecurityException",
          "GeneralSecurityException",
          "SSLError",
          "ssl.SSLError",
          "requests.RequestException",
          "RequestException");
  private static final Set<String> ALL = Set.of("Exception", "BaseException", "Throwable");
  static final Rule IGNORED =
      new Rule(
          "ignored-result",
          RuleGroup.SECURITY,
          "A result that says whether it worked, not looked at",
          List.of(252, 253),
          Severity.WARNING,
          "The code goes on as if the call had succeeded.",
          "Look at the result, or use a call that throws (Java: Files.delete).");
  static final Rule DROPPED =
      new Rule(
          "dropped-error",
          RuleGroup.SECURITY,
          "An error that is dropped",
          List.of(703, 390, 391, 396, 755),
          Severity.WARNING,
          "Whatever went wrong, nobody hears of it, and what follows works on half of the data.",
          "Catch only what can be handled, and report the rest.");

  static final Rule BROAD =
      new Rule(
          "error-as-result",
          RuleGroup.SECURITY,
          "Every error turned into an ordinary result",
          List.of(396, 703, 755, 391),
          Severity.WARNING,
          "Mistakes in the program look like an answer, and nobody hears of them.",
          "Catch the errors that are meant, and log or raise the rest.");
  static final Rule GENERIC =
      new Rule(
          "generic-error",
          RuleGroup.SECURITY,
          "An error without a kind",
          List.of(397),
          Severity.INFO,
          "Whoever calls this must catch everything to catch this.",
          "Raise an error of a kind of its own.");

  @Override
  public List<Rule> rules() {
    return List.of(IGNORED, DROPPED, BROAD, GENERIC);
  }

  @Override
  public void inspect(Inspection inspection) {
    if (inspection.tree().isPython()) {
      inspection.functions().forEach(f -> programs(inspection, f));
      Walk.all(inspection.tree().body(), s -> statement(inspection, s, Set.of()), e -> {});
    } else {
      Set<String> files = declared(inspection, "File");
      Set<String> streams = declared(inspection, "InputStream");
      Walk.all(
          inspection.tree().body(),
          s -> {
            statement(inspection, s, files);
            filled(inspection, s, streams);
          },
          e -> {});
    }
  }

  /** How many bytes came nobody asks: the rest of the array is as it was. */
  private static void filled(Inspection inspection, Statement statement, Set<String> streams) {
    if (statement instanceof Statement.Evaluation evaluation
        && evaluation.expression() instanceof Expression.Call call
        && call.callee() instanceof Expression.Member member
        && member.name().equals("read")
        && !call.arguments().isEmpty()
        && streams.contains(Code.path(member.of()))) {
      inspection.report(IGNORED, call.span(), "Fewer bytes may have come than there is room for.");
    }
  }

  /** Programs of which nobody asks whether they worked before what follows relies on them. */
  private static void programs(Inspection inspection, Statement.Function function) {
    Map<String, Expression> kept = new HashMap<>();
    List<Statement> body = function.body();
    Walk.own(
        body,
        s -> {
          if (s instanceof Statement.Assignment assignment
              && assignment.targets().getFirst() instanceof Expression.Name name
              && assignment.value().filter(IgnoredResultCheck::isProgram).isPresent()) {
            kept.put(name.id(), assignment.value().get());
          } else if (s instanceof Statement.Evaluation evaluation
              && (isProgram(evaluation.expression()) || isPartlySent(evaluation.expression()))
              && !(!body.isEmpty() && body.getLast().equals(s))) {
            inspection.report(
                IGNORED,
                s.span(),
                "Whether " + inspection.excerpt(s.span()) + " worked, nobody asks.");
          }
        },
        e -> {});
    kept.forEach(
        (name, call) -> {
          if (uses(body, name) == 1) {
            inspection.report(IGNORED, call.span(), name + " is never looked at.");
          }
        });
  }

  private static long uses(List<Statement> body, String name) {
    long[] uses = {0};
    Walk.all(
        body,
        s -> {},
        e -> uses[0] += e instanceof Expression.Name n && n.id().equals(name) ? 1 : 0);
    return uses[0];
  }

  private static boolean isProgram(Expression expression) {
    return expression instanceof Expression.Call call
        && PROGRAMS.contains(Code.path(call.callee()))
        && call.arguments().stream().noneMatch(a -> a.name().equals("check"));
  }

  /** {@code send} may send a part: {@code sendall} sends all. */
  private static boolean isPartlySent(Expression expression) {
    return expression instanceof Expression.Call call
        && Code.path(call.callee())
            .matches("(?i)(\\w+\\.)*\\w*(sock|socket|connection|conn)\\.send");
  }

  private static void statement(Inspection inspection, Statement statement, Set<String> files) {
    if (statement instanceof Statement.Evaluation evaluation
        && evaluation.expression() instanceof Expression.Call call) {
      String path = Code.path(call.callee());
      boolean ignored =
          inspection.tree().isPython()
              ? PYTHON.contains(path)
              : (JAVA.contains(Code.lastName(path)) && isFile(files, path))
                  || isTextUnused(call, path);
      if (ignored) {
        inspection.report(IGNORED, call.span(), "The result of " + path + " is not looked at.");
      }
    } else if (statement instanceof Statement.Attempt attempt) {
      attempt.handlers().forEach(handler -> handler(inspection, handler));
    } else if (statement instanceof Statement.Raise raise) {
      raise
          .error()
          .flatMap(Code::call)
          .map(c -> Code.path(c.callee()).replaceFirst("\\.new$", ""))
          .filter(ALL::contains)
          .ifPresent(name -> inspection.report(GENERIC, raise.span(), name + " says nothing."));
    }
  }

  /** Whether the receiver is a file, as far as its name and declaration tell. */
  private static boolean isFile(Set<String> files, String path) {
    String receiver = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    return receiver.contains("File.new") || receiver.contains("lock") || files.contains(receiver);
  }

  /** Names that are declared with a type of that ending. */
  private static Set<String> declared(Inspection inspection, String type) {
    Set<String> files = new HashSet<>();
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Assignment assignment && assignment.type().endsWith(type)) {
            assignment.targets().forEach(t -> files.add(Code.path(t)));
          } else if (s instanceof Statement.Function function) {
            function.parameters().stream()
                .filter(p -> p.type().endsWith(type))
                .forEach(p -> files.add(p.name()));
          }
        },
        e -> {});
    return files;
  }

  private static void handler(Inspection inspection, Statement.Handler handler) {
    boolean broad = handler.types().isEmpty() || handler.types().stream().anyMatch(ALL::contains);
    boolean common = handler.types().stream().anyMatch(COMMON::contains);
    boolean idle =
        handler.body().stream().allMatch(s -> Code.isPass(s) || s instanceof Statement.Jump);
    boolean empty = handler.body().stream().allMatch(Code::isPass);
    if ((broad && idle) || (common && empty)) {
      inspection.report(DROPPED, handler.span(), "Errors are dropped here.");
    } else if (broad
        && handler.body().size() == 1
        && handler.body().getFirst() instanceof Statement.Return result
        && result.value().map(IgnoredResultCheck::isNothing).orElse(true)) {
      inspection.report(BROAD, handler.span(), "Every error becomes an ordinary result here.");
    }
  }

  private static boolean isNothing(Expression value) {
    return value instanceof Expression.Literal literal
        && (literal.kind() == Expression.Literal.Kind.NOTHING
            || literal.value().equalsIgnoreCase("false"));
  }

  /** Texts do not change: what the call gives is all that it does. */
  private static boolean isTextUnused(Expression.Call call, String path) {
    boolean text =
        call.callee() instanceof Expression.Member member
            && member.of() instanceof Expression.Name
            && TEXTS.contains(member.name());
    boolean replaced = path.endsWith(".replace") && call.arguments().size() != 2;
    return text && !replaced && !path.startsWith("this.");
  }
}
