package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Things that change between the look and the act. */
final class RaceCheck implements Check {
  private static final Set<String> LOOKS =
      Set.of(
          "os.path.exists",
          "os.path.isfile",
          "os.access",
          "path.exists",
          "os.path.isdir",
          "os.stat",
          "os.path.islink",
          "os.lstat");
  private static final Set<String> ACTS =
      Set.of(
          "open",
          "os.remove",
          "os.unlink",
          "os.rename",
          "os.makedirs",
          "os.mkdir",
          "os.chmod",
          "os.open",
          "os.rmdir",
          "shutil.rmtree",
          "FileWriter.new",
          "FileOutputStream.new",
          "os.symlink",
          "os.chown");
  static final Rule RACE =
      new Rule(
          "check-then-act",
          RuleGroup.SECURITY,
          "A file looked at first and used later",
          List.of(367, 362, 363),
          Severity.WARNING,
          "Between the look and the act another process can put something else there.",
          "Act at once and handle the failure: open(path, \"x\"), missing_ok, Files.createFile.");
  static final Rule UNLOCKED =
      new Rule(
          "unlocked-shared-state",
          RuleGroup.SECURITY,
          "Shared state changed without a lock",
          List.of(414, 362, 366, 667, 567, 820),
          Severity.WARNING,
          "Two threads that change it at a time lose one of the changes.",
          "Hold one lock around each change (with lock:, synchronized), or use atomic types.");

  @Override
  public List<Rule> rules() {
    return List.of(RACE, UNLOCKED);
  }

  @Override
  public void inspect(Inspection inspection) {
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Branch branch) {
            race(inspection, branch);
          } else if (s instanceof Statement.Type type) {
            fields(inspection, type);
          }
        },
        e -> {});
    globals(inspection);
  }

  private static void race(Inspection inspection, Statement.Branch branch) {
    Set<String> looked = new HashSet<>();
    for (Expression part : Walk.within(branch.test())) {
      if (part instanceof Expression.Call call) {
        String path = Code.path(call.callee());
        if (LOOKS.contains(path) && !call.arguments().isEmpty()) {
          looked.add(Code.path(call.arguments().getFirst().value()));
        } else if (path.endsWith(".exists")
            || path.endsWith(".is_file")
            || path.endsWith(".canWrite")
            || path.endsWith(".canRead")) {
          looked.add(path.substring(0, path.lastIndexOf('.')));
        }
      }
    }
    looked.remove("");
    if (!looked.isEmpty()) {
      Walk.own(branch.then(), s -> {}, e -> act(inspection, e, looked));
      Walk.own(branch.otherwise(), s -> {}, e -> act(inspection, e, looked));
    }
  }

  private static void act(Inspection inspection, Expression expression, Set<String> looked) {
    if (expression instanceof Expression.Call call) {
      String path = Code.path(call.callee());
      String receiver = path.substring(0, Math.max(0, path.lastIndexOf('.')));
      boolean onArgument =
          ACTS.contains(path)
              && !call.arguments().isEmpty()
              && looked.contains(Code.path(call.arguments().getFirst().value()));
      boolean onReceiver =
          looked.contains(receiver)
              && Code.lastName(path)
                  .matches(
                      "unlink|write_text|write_bytes|open|delete|createNewFile|mkdir|mkdirs|renameTo|rename");
      boolean exclusive =
          call.arguments().stream()
              .anyMatch(
                  a ->
                      a.name().equals("exist_ok")
                          || Code.text(a.value()).filter(t -> t.contains("x")).isPresent());
      if ((onArgument || onReceiver) && !exclusive && writes(call)) {
        inspection.report(RACE, call.span(), "The file may have changed since it was looked at.");
      }
    }
  }

  /** Opening for reading is no harm by itself. */
  private static boolean writes(Expression.Call call) {
    if (!Code.path(call.callee()).equals("open")) {
      return true;
    }
    return call.arguments().size() > 1
        && Code.text(call.arguments().get(1).value())
            .filter(m -> m.matches(".*[wa+].*"))
            .isPresent();
  }

  private static void globals(Inspection inspection) {
    boolean[] threads = {false};
    Walk.all(
        inspection.tree().body(),
        s -> {},
        e ->
            threads[0] |=
                e instanceof Expression.Call call
                    && Code.path(call.callee())
                        .matches("(threading\\.)?(Thread|Timer)|.*ThreadPoolExecutor"));
    if (!threads[0] || inspection.tree().isJava()) {
      return;
    }
    for (Statement.Function function : inspection.functions()) {
      Set<String> shared = new HashSet<>();
      Walk.own(
          function.body(),
          s -> {
            if (s instanceof Statement.Other other && other.keyword().equals("global_statement")) {
              other.parts().forEach(p -> shared.add(Code.path(p)));
            }
          },
          e -> {});
      changes(inspection, function.body(), shared);
    }
    for (Statement.Type type : inspection.types()) {
      shared(inspection, type);
    }
  }

  /** A class that has a lock, or whose methods run in threads, and changes a field without it. */
  private static void shared(Inspection inspection, Statement.Type type) {
    boolean[] threaded = {false};
    Walk.all(
        type.body(),
        s -> {
          if (s instanceof Statement.Assignment assignment) {
            threaded[0] |=
                assignment
                    .value()
                    .flatMap(Code::call)
                    .filter(c -> Code.path(c.callee()).matches("(threading\\.)?R?Lock"))
                    .isPresent();
          }
        },
        e ->
            threaded[0] |=
                e instanceof Expression.Call call
                    && Code.path(call.callee()).endsWith("Thread")
                    && call.arguments().stream()
                        .anyMatch(a -> Code.path(a.value()).startsWith("self.")));
    for (Statement member : type.body()) {
      if (threaded[0]
          && member instanceof Statement.Function method
          && !method.name().equals("__init__")) {
        Set<String> fields = new HashSet<>();
        Walk.own(
            method.body(),
            s -> {
              if (s instanceof Statement.Assignment change) {
                change.targets().stream()
                    .map(Code::path)
                    .filter(t -> t.startsWith("self."))
                    .forEach(fields::add);
              }
            },
            e -> {});
        changes(inspection, method.body(), fields);
      }
    }
  }

  private static void changes(Inspection inspection, List<Statement> body, Set<String> shared) {
    boolean locks = calls(body).stream().anyMatch(n -> n.equals("acquire"));
    if (shared.isEmpty() || locks) {
      return;
    }
    for (Statement statement : body) {
      if (statement instanceof Statement.Block) {
        continue;
      }
      if (statement instanceof Statement.Assignment assignment
          && assignment.targets().stream().anyMatch(t -> shared.contains(Code.path(t)))
          && (!assignment.operator().equals("=") || readsItself(assignment))) {
        inspection.report(UNLOCKED, assignment.span(), "Threads change this without a lock.");
      } else if (statement instanceof Statement.Each each) {
        changes(inspection, each.body(), shared);
      } else if (statement instanceof Statement.While loop) {
        changes(inspection, loop.body(), shared);
      } else if (statement instanceof Statement.Branch branch) {
        changes(inspection, branch.then(), shared);
      }
    }
  }

  private static boolean readsItself(Statement.Assignment assignment) {
    Set<String> targets = new HashSet<>();
    assignment.targets().forEach(t -> targets.add(Code.path(t)));
    return assignment.value().stream()
        .flatMap(v -> Walk.within(v).stream())
        .anyMatch(e -> !Code.path(e).isEmpty() && targets.contains(Code.path(e)));
  }

  private static Set<String> calls(List<Statement> body) {
    Set<String> names = new HashSet<>();
    Walk.own(
        body,
        s -> {},
        e -> {
          if (e instanceof Expression.Call call) {
            names.add(Code.lastName(Code.path(call.callee())));
          }
        });
    return names;
  }

  /** A servlet or controller is one object for all requests. */
  private static void fields(Inspection inspection, Statement.Type type) {
    boolean servlet =
        type.bases().stream().anyMatch(b -> Code.path(b).endsWith("HttpServlet"))
            || type.decorators().stream()
                .anyMatch(
                    d ->
                        Code.path(d instanceof Expression.Call c ? c.callee() : d)
                            .endsWith("Controller"));
    if (!servlet) {
      return;
    }
    Set<String> fields = new HashSet<>();
    for (Statement member : type.body()) {
      if (member instanceof Statement.Assignment field && !field.modifiers().contains("final")) {
        String name = Code.path(field.targets().getFirst());
        fields.add(name);
        fields.add("this." + name);
      } else if (member instanceof Statement.Function function
          && !function.modifiers().contains("synchronized")
          && !function.name().equals("<init>")) {
        Walk.own(
            function.body(),
            s -> {
              if (s instanceof Statement.Assignment change
                  && fields.contains(Code.path(change.targets().getFirst()))
                  && change.type().isEmpty()) {
                inspection.report(UNLOCKED, change.span(), "All requests share this field.");
              }
            },
            e -> {});
      }
    }
  }
}
