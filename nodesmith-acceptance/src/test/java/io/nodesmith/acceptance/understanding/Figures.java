package io.nodesmith.acceptance.understanding;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.request.RequestedOperation;
import io.nodesmith.request.Requirements;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How well the requests of a set were understood. */
final class Figures {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{1,63}");
  private static final Set<String> NEVER_IN_NAMES =
      Set.of(
          "a",
          "an",
          "the",
          "node",
          "effect",
          "compute",
          "reducer",
          "orchestrator",
          "service",
          "orchestration",
          "microservice",
          "unnamed",
          "that",
          "this",
          "for",
          "with");

  private final PrdAnalyzer analyzer = new PrdAnalyzer();
  private final NodeClassifier classifier = new NodeClassifier();
  private final List<String> misses = new ArrayList<>();
  private int requests;
  private int types;
  private int names;
  private int sane;
  private int apt;
  private int expected;
  private int found;
  private int exact;
  private int byVerb;

  static Figures of(List<LabelledRequest> set) {
    Figures figures = new Figures();
    set.forEach(figures::add);
    return figures;
  }

  private void add(LabelledRequest request) {
    requests++;
    Analysis analysis = analyzer.analyze(request.text());
    String type = type(analysis, request.text());
    if (type.equals(request.nodeType())) {
      types++;
    } else {
      misses.add(
          request.id() + " type: " + type + " for " + request.nodeType() + ": " + request.text());
    }
    boolean decidable = !request.nodeType().equals("undecided");
    List<String> operations = new ArrayList<>();
    if (analysis instanceof Analysis.Clear(Requirements read)) {
      name(request, read.serviceName(), decidable);
      read.operations().stream().map(RequestedOperation::name).forEach(operations::add);
    }
    if (decidable) {
      operations(request, operations);
    }
  }

  private String type(Analysis analysis, String text) {
    return switch (analysis) {
      case Analysis.Unclear unclear -> "undecided";
      case Analysis.Clear(Requirements read) ->
          switch (classifier.classify(read, text, Optional.empty())) {
            case Classification.Undecided undecided -> "undecided";
            case Classification.Decided decided -> decided.kind().name().toLowerCase(Locale.ROOT);
          };
    };
  }

  private void name(LabelledRequest request, String name, boolean decidable) {
    names++;
    List<String> parts = List.of(name.split("_", -1));
    boolean doubled = new HashSet<>(parts).size() < parts.size();
    boolean isSane =
        NAME.matcher(name).matches()
            && !doubled
            && parts.stream().noneMatch(NEVER_IN_NAMES::contains);
    sane += isSane ? 1 : 0;
    boolean isApt = !decidable || Pattern.compile(request.nameOk()).matcher(name).find();
    apt += isApt ? 1 : 0;
    if (!isSane || !isApt) {
      misses.add(request.id() + " name: " + name + ": " + request.text());
    }
  }

  private void operations(LabelledRequest request, List<String> names) {
    expected += request.operations().size();
    found += names.size();
    exact += OperationMatch.exact(request.operations(), names);
    int same = OperationMatch.byVerb(request.operations(), names);
    byVerb += same;
    if (same < request.operations().size() || same < names.size()) {
      misses.add(
          request.id()
              + " operations: "
              + names
              + " for "
              + request.operations()
              + ": "
              + request.text());
    }
  }

  double nodeType() {
    return (double) types / requests;
  }

  double saneNames() {
    return (double) sane / names;
  }

  double operationsByVerb() {
    return f1(byVerb);
  }

  double operationsExact() {
    return f1(exact);
  }

  private double f1(int same) {
    return 2.0 * same / (expected + found);
  }

  List<String> misses() {
    return List.copyOf(misses);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d requests: node type %.3f, sane names %.3f, apt names %.3f, operations F1 %.3f by verb"
            + " (%.3f exact), precision %.3f, recall %.3f",
        requests,
        nodeType(),
        saneNames(),
        (double) apt / names,
        operationsByVerb(),
        operationsExact(),
        (double) byVerb / found,
        (double) byVerb / expected);
  }
}
