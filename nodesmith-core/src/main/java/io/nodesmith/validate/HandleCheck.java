package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files and locks that are taken and never given back. */
final class HandleCheck implements Check {
  static final Rule OPEN =
      new Rule(
          "unclosed-resource",
          RuleGroup.SECURITY,
          "A file or connection that is never closed",
          List.of(404, 772, 775, 459),
          Severity.WARNING,
          "What is not closed may not be written, and a process can hold only so many.",
          "Open it in a with statement (Java: try with resources).");
  static final Rule HELD =
      new Rule(
          "lock-not-released",
          RuleGroup.SECURITY,
          "A lock that is not released on every way out",
          List.of(667, 772, 764, 833),
          Severity.WARNING,
          "Whoever waits for the lock waits for ever.",
          "Hold the lock in a with statement (Java: release it in finally).");
  private static final Set<String> OPENERS =
      Set.of(
          "open",
          "io.open",
          "codecs.open",
          "socket.socket",
          "gzip.open",
          "urllib.request.urlopen",
          "FileReader.new",
          "FileInputStream.new",
          "FileOutputStream.new",
          "FileWriter.new",
          "BufferedReader.new",
          "BufferedWriter.new",
          "RandomAccessFile.new",
          "Socket.new",
          "ServerSocket.new",
          "Files.newBufferedReader",
          "Files.newBufferedWriter",
          "Files.newInputStream",
          "Files.newOutputStream");

  @Override
  public List<Rule> rules() {
    return List.of(OPEN, HELD);
  }

  @Override
  public void inspect(Inspection inspection) {
    for (Statement.Function function : inspection.functions()) {
      opened(inspection, function);
      held(inspection, function);
    }
  }

  private static void opened(Inspection inspection, Statement.Function function) {
    Map<String, Expression> open = new HashMap<>();
    Set<Statement> resources = Collections.newSetFromMap(new IdentityHashMap<>());
    Walk.own(
        function.body(),
        s -> {
          if (s instanceof Statement.Attempt attempt) {
            resources.addAll(attempt.resources());
          } else if (s instanceof Statement.Block block) {
            resources.addAll(block.resources());
          } else if (s instanceof Statement.Assignment a
              && !resources.contains(s)
              && a.targets().size() == 1
              && a.targets().getFirst() instanceof Expression.Name name
              && a.value().isPresent()
              && a.value().get() instanceof Expression.Call call
              && OPENERS.contains(Code.path(call.callee()))) {
            open.put(name.id(), call);
          }
        },
        e -> {});
    if (open.isEmpty()) {
      return;
    }
    Set<String> kept = kept(function);
    open.forEach(
        (name, call) -> {
          if (!kept.contains(name)) {
            inspection.report(OPEN, call.span(), name + " is never closed.");
          }
        });
  }

  /** Names that are closed, or used in a way that may close them elsewhere. */
  private static Set<String> kept(Statement.Function function) {
    Set<String> kept = new HashSet<>();
    Set<Expression> receivers = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Expression.Name> names = new ArrayList<>();
    Walk.all(
        function.body(),
        s -> {
          if (s instanceof Statement.Each each) {
            receivers.add(each.source());
          } else if (s instanceof Statement.Assignment assignment) {
            receivers.addAll(assignment.targets());
          }
        },
        e -> {
          if (e instanceof Expression.Member member) {
            boolean closes = Set.of("close", "shutdown", "detach").contains(member.name());
            if (!closes) {
              receivers.add(member.of());
            }
          } else if (e instanceof Expression.Name name) {
            names.add(name);
          }
        });
    names.stream().filter(n -> !receivers.contains(n)).forEach(n -> kept.add(n.id()));
    return kept;
  }

  private static void held(Inspection inspection, Statement.Function function) {
    Map<String, Span> taken = new HashMap<>();
    Map<String, Integer> given = new HashMap<>();
    Set<String> surely = new HashSet<>();
    List<Span> exits = new ArrayList<>();
    Walk.own(
        function.body(),
        s -> {
          if (s instanceof Statement.Attempt attempt) {
            Walk.own(attempt.last(), i -> {}, e -> lock(e, "release|unlock").forEach(surely::add));
          } else if (s instanceof Statement.Return || s instanceof Statement.Raise) {
            exits.add(s.span());
          }
        },
        e -> {
          lock(e, "acquire|lock").forEach(n -> taken.putIfAbsent(n, e.span()));
          lock(e, "release|unlock").forEach(n -> given.merge(n, e.span().start(), Math::max));
        });
    taken.forEach(
        (name, span) -> {
          Integer end = given.get(name);
          if (end != null
              && !surely.contains(name)
              && exits.stream().anyMatch(x -> x.start() > span.end() && x.start() < end)) {
            inspection.report(
                HELD, span, "A way out of " + function.name() + " keeps " + name + ".");
          }
        });
  }

  private static List<String> lock(Expression expression, String verbs) {
    if (expression instanceof Expression.Call call
        && call.callee() instanceof Expression.Member member
        && member.name().matches(verbs)) {
      String path = Code.path(member.of());
      return path.matches("(?i).*(lock|mutex|sem).*") ? List.of(path) : List.of();
    }
    return List.of();
  }
}
