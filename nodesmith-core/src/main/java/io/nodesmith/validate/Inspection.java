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
import java.util.IdentityHashMap;
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
  private @Nullable List<Statement.Type> types;
  private @Nullable IdentityHashMap<Statement.Function, Statement.Type> owners;

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

  /** The class that a function is a member of; none for functions that stand alone. */
  Optional<Statement.Type> owner(Statement.Function function) {
    IdentityHashMap<Statement.Function, Statement.Type> known = owners;
    if (known == null) {
      known = new IdentityHashMap<>();
      for (Statement.Type type : types()) {
        for (Statement member : type.body()) {
          if (member instanceof Statement.Function own) {
            known.put(own, type);
          }
        }
      }
      owners = known;
    }
    return Optional.ofNullable(known.get(function));
  }

  /** All classes, inner ones after their outer ones. */
  List<Statement.Type> types() {
    List<Statement.Type> known = types;
    if (known == null) {
      List<Statement.Type> found = new ArrayList<>();
      Walk.all(
          tree.body(),
          s -> {
            if (s instanceof Statement.Type type) {
              found.add(type);
            }
          },
          e -> {});
      known = found;
      types = known;
    }
    return known;
  }

  /** The comments that begin in a stretch of the file. */
  List<CodeTree.Comment> comments(Span within) {
    List<CodeTree.Comment> all = tree.comments();
    return all.subList(firstFrom(all, within.start()), firstFrom(all, within.end()));
  }

  private static int firstFrom(List<CodeTree.Comment> comments, int offset) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
