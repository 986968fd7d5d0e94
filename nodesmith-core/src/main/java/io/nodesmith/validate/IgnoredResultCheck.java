package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.List;
import java.util.Set;

/** Results and errors that are thrown away. */
final class IgnoredResultCheck implements Check {
  private static final Set<String> PYTHON =
      Set.of("os.write", "os.fork", "os.read", "os.sendfile", "os.waitpid");
  private static final Set<String> JAVA =
      Set.of("delete", "mkdir", "mkdirs", "createNewFile", "renameTo", "setReadable", "setWritable",
          "setExecutable", "setLastModified", "tryLock", "skip");
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
          List.of(703, 390, 391, 396),
          Severity.WARNING,
          "Whatever went wrong, nobody hears of it, and what follows works on half of the data.",
          "Catch only what can be handled, and report the rest.");

  @Override
  public List<Rule> rules() {
    return List.of(IGNORED, DROPPED);
  }

  @Override
  public void inspect(Inspection inspection) {
    Walk.all(inspection.tree().body(), s -> statement(inspection, s), e -> {});
  }

  private static void statement(Inspection inspection, Statement statement) {
    if (statement instanceof Statement.Evaluation evaluation
        && evaluation.expression() instanceof Expression.Call call) {
      String path = Code.path(call.callee());
      boolean ignored =
          inspection.tree().isPython()
              ? PYTHON.contains(path)
              : JAVA.contains(Code.lastName(path)) && isFile(inspection, path);
      if (ignored) {
        inspection.report(IGNORED, call.span(), "The result of " + path + " is not looked at.");
      }
    } else if (statement instanceof Statement.Attempt attempt) {
      attempt.handlers().forEach(handler -> handler(inspection, handler));
    }
  }

  /** Whether the receiver is a file, as far as its name and declaration tell. */
  private static boolean isFile(Inspection inspection, String path) {
    String receiver = path.substring(0, Math.max(0, path.lastIndexOf('.')));
    boolean[] file = {receiver.contains("File.new") || receiver.contains("lock")};
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Assignment assignment
              && assignment.type().endsWith("File")
              && assignment.targets().stream().anyMatch(t -> Code.path(t).equals(receiver))) {
            file[0] = true;
          } else if (s instanceof Statement.Function function) {
            file[0] |=
                function.parameters().stream()
                    .anyMatch(p -> p.name().equals(receiver) && p.type().endsWith("File"));
          }
        },
        e -> {});
    return file[0];
  }

  private static void handler(Inspection inspection, Statement.Handler handler) {
    boolean broad =
        handler.types().isEmpty()
            || handler.types().stream()
                .anyMatch(t -> Set.of("Exception", "BaseException", "Throwable").contains(t));
    boolean idle = handler.body().stream()
        .allMatch(s -> Code.isPass(s) || s instanceof Statement.Jump);
    if (broad && idle) {
      inspection.report(DROPPED, handler.span(), "Every error is dropped here.");
    }
  }
}
