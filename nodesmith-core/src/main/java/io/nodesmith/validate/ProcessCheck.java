package io.nodesmith.validate;

import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Guards that are no guards: asserts, handlers of signals that do too much, notes of holes. */
final class ProcessCheck implements Check {
  static final Rule ASSERTED =
      new Rule(
          "assert-as-guard",
          RuleGroup.SECURITY,
          "What must hold, checked by an assertion",
          List.of(703, 617, 285),
          Severity.WARNING,
          "With optimisation on, assertions are left out, and with them the check.",
          "Check with if, and raise an error.");
  static final Rule BUSY =
      new Rule(
          "busy-signal-handler",
          RuleGroup.SECURITY,
          "A signal handler that does more than take note",
          List.of(479, 828, 364),
          Severity.WARNING,
          "It runs in the middle of anything: logs and files may be locked by what it interrupted.",
          "Set a flag or an event in the handler, and do the work where it is looked at.");
  static final Rule NOTED =
      new Rule(
          "security-note",
          RuleGroup.SECURITY,
          "A comment that tells of a hole",
          List.of(546),
          Severity.WARNING,
          "Whoever reads the code learns where to attack it.",
          "Close the hole, then remove the comment.");
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i).*(is_?owner|owner_of|permission|is_?admin|is_?staff|is_?authenticated|has_?perm"
              + "|is_?allowed|authori[sz]ed|has_?role|can_(edit|delete|view|access)|superuser).*");
  private static final Pattern HOLE =
      Pattern.compile(
          "(?is).*\\b(todo|fixme|bug|hack|xxx|killme|bugbug)\\b.*(secur|vulnerab|exploit|insecure|inject"
              + "|auth|password|hole|sanitiz|escape|encrypt|unsafe|validat|backdoor|overflow).*");

  @Override
  public List<Rule> rules() {
    return List.of(ASSERTED, BUSY, NOTED);
  }

  @Override
  public void inspect(Inspection inspection) {
    Set<String> handlers = new HashSet<>();
    Walk.all(
        inspection.tree().body(),
        s -> {
          if (s instanceof Statement.Assertion assertion
              && inspection.tree().isPython()
              && RIGHTS.matcher(assertion.span().in(inspection.tree().text())).find()) {
            inspection.report(ASSERTED, assertion.span(), "An assertion can be switched off.");
          }
        },
        e -> {
          if (e instanceof Expression.Call call
              && Code.path(call.callee()).equals("signal.signal")
              && call.arguments().size() == 2) {
            handlers.add(Code.lastName(Code.path(call.arguments().getLast().value())));
          }
        });
    for (Statement.Function function : inspection.functions()) {
      if (inspection.tree().isPython() && !function.name().startsWith("test")) {
        asserted(inspection, function);
      }
      if (handlers.contains(function.name())) {
        busy(inspection, function);
      }
    }
    for (CodeTree.Comment comment : inspection.tree().comments()) {
      if (HOLE.matcher(comment.text()).matches()) {
        inspection.report(NOTED, comment.span(), "\"" + inspection.excerpt(comment.span()) + "\"");
      }
    }
  }

  /** What is passed in, checked by an assertion before it changes what is kept. */
  private static void asserted(Inspection inspection, Statement.Function function) {
    Set<String> given = new HashSet<>();
    function.parameters().forEach(p -> given.add(p.name()));
    boolean[] changes = {false};
    Walk.own(
        function.body(),
        s ->
            changes[0] |=
                s instanceof Statement.Assignment a
                    && a.targets().getFirst() instanceof Expression.Member,
        e -> {});
    for (Statement statement : function.body()) {
      if (changes[0]
          && statement instanceof Statement.Assertion assertion
          && !assertion.parts().isEmpty()
          && assertion.parts().getFirst() instanceof Expression.Operation test
          && Set.of("<", "<=", ">", ">=", "==", "!=", "in", "not in").contains(test.operator())
          && Walk.within(test).stream()
              .anyMatch(e -> e instanceof Expression.Name n && given.contains(n.id()))) {
        inspection.report(ASSERTED, assertion.span(), "An assertion can be switched off.");
      }
    }
  }

  private static void busy(Inspection inspection, Statement.Function handler) {
    boolean[] found = {false};
    Walk.own(
        handler.body(),
        s -> {},
        e -> {
          boolean works =
              e instanceof Expression.Call call
                  && Code.path(call.callee())
                      .matches(
                          "open|(.*\\.)?(log|logger|logging|LOG)\\.\\w+|.*\\.(acquire|write|execute|commit"
                              + "|dump|send|join)|subprocess\\.\\w+");
          if (works && !found[0]) {
            found[0] = true;
            inspection.report(
                BUSY, e.span(), handler.name() + " runs while anything is half done.");
          }
        });
  }
}
