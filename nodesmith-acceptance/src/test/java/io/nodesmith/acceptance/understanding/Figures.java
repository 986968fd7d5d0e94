package io.nodesmith.acceptance.understanding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  /** The figures of what the reader understands. */
  static Figures of(List<LabelledRequest> set) {
    Reader reader = new Reader();
    Figures figures = new Figures();
    set.forEach(request -> figures.add(request, reader.read(request.text())));
    return figures;
  }

  /** Counts what was understood of a request. */
  void add(LabelledRequest request, Understood understood) {
    requests++;
    String type = understood.nodeType();
    if (type.equals(request.nodeType())) {
      types++;
    } else {
      misses.add(
          request.id() + " type: " + type + " for " + request.nodeType() + ": " + request.text());
    }
    boolean decidable = !request.nodeType().equals("undecided");
    understood.name().ifPresent(name -> name(request, name, decidable));
    if (decidable) {
      operations(request, understood.operations());
    }
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
    int equal = OperationMatch.exact(request.operations(), names);
    exact += equal;
    int same = OperationMatch.byVerb(request.operations(), names);
    byVerb += same;
    if (equal < request.operations().size() || equal < names.size()) {
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
