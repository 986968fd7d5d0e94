package io.nodesmith.validate;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.Span;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.Statement;
import io.nodesmith.validate.code.Walk;
import io.nodesmith.validate.flow.FlowReader;
import io.nodesmith.validate.flow.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file under inspection: what is known of it, and what was found so far. */
final class Inspection {
  private static final int MOST_FINDINGS = 500;

  private final Subject subject;
  private final CodeTree tree;
  private final Lines lines;
  private final List<Finding> findings = new ArrayList<>();
  private final FlowReader flow;
  private @Nullable List<Site> sites;
  private @Nullable List<Statement.Function> functions;

  Inspection(Subject subject, CodeTree tree, FlowReader flow) {
    this.flow = flow;
    this.subject = subject;
    this.tree = tree;
    this.lines = new Lines(subject.file().path(), subject.file().text());
  }

  Subject subject() {
    return subject;
  }

  CodeTree tree() {
    return tree;
  }

  Lines lines() {
    return lines;
  }

  Optional<NodeContract> contract() {
    return subject.contract();
  }

  /** Where values are used in the file; worked out once. */
  List<Site> sites() {
    List<Site> known = sites;
    if (known == null) {
      known = flow.sites(tree);
      sites = known;
    }
    return known;
  }

  List<Statement.Function> functions() {
    List<Statement.Function> known = functions;
    if (known == null) {
      known = Walk.functions(tree.body());
      functions = known;
    }
    return known;
  }

  List<Finding> findings() {
    return findings;
  }

  void report(Rule rule, Span span, String message) {
    report(rule, rule.severity(), span, message, rule.remedy());
  }

  void report(Rule rule, Severity severity, Span span, String message) {
    report(rule, severity, span, message, rule.remedy());
  }

  void report(Rule rule, Severity severity, Span span, String message, String remedy) {
    boolean known =
        findings.stream().anyMatch(f -> f.rule().equals(rule) && f.span().start() == span.start());
    if (!known
        && subject.profile().groups().contains(rule.group())
        && findings.size() < MOST_FINDINGS) {
      findings.add(
          new Finding(
              rule,
              severity,
              span,
              lines.place(span.start()),
              lines.place(span.end()),
              message,
              remedy));
    }
  }

  /** The text of a stretch of the file, cut to a length that fits into a message. */
  String excerpt(Span span) {
    String text = span.in(subject.file().text()).replaceAll("\\s+", " ");
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }
}
