package io.nodesmith.validate;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.language.Span;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Expression;
import io.nodesmith.validate.flow.PathPattern;
import io.nodesmith.validate.flow.Scope;
import io.nodesmith.validate.flow.Site;
import io.nodesmith.validate.flow.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One shape of code that breaks a rule, as a rule file says it. */
final class Match {
  private final List<PathPattern> callees = new ArrayList<>();
  private final Map<String, List<Condition>> conditions = new HashMap<>();
  private final Pattern verb;
  private final Pattern target;
  private final boolean returned;
  private final Pattern near;
  private final Set<String> unlessCalls;
  private final Set<String> ifCalls;
  private final boolean web;
  private final Severity severity;
  private final String message;

  Match(JsonNode node, Severity fallback) {
    String use = node.path("use").asText("none");
    texts(node.path("call")).forEach(text -> callees.addAll(PathPattern.parse(text)));
    node.path("when")
        .properties()
        .forEach(e -> conditions.put(e.getKey(), Condition.parse(e.getValue().asText(), use)));
    this.verb = Pattern.compile(node.path("verb").asText("(?!)"));
    this.target = Pattern.compile(node.path("assign").asText("(?!)"));
    this.returned = node.has("returned");
    if (returned) {
      conditions.put("value", Condition.parse(node.path("returned").asText(), use));
    }
    this.near = Pattern.compile(node.path("near").asText(""), Pattern.CASE_INSENSITIVE);
    this.unlessCalls = Set.copyOf(texts(node.path("unless_calls")));
    this.ifCalls = Set.copyOf(texts(node.path("if_calls")));
    this.web = node.path("web").asBoolean(false);
    this.severity =
        Severity.valueOf(node.path("severity").asText(fallback.name()).toUpperCase(Locale.ROOT));
    this.message = node.path("message").asText("");
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** The last names of the callees that it looks for, so that others need not be asked. */
  List<String> lastNames() {
    return callees.stream().map(PathPattern::last).toList();
  }

  boolean isForCalls() {
    return !callees.isEmpty();
  }

  /** Whether it looks for callees by what their last name says. */
  boolean isForVerbs() {
    return !verb.pattern().equals("(?!)");
  }

  /** Reports the site if it has the shape; {@code around} is the name that its value gets. */
  void inspect(Inspection inspection, Rule rule, Site site, String around) {
    Optional<Span> found =
        switch (site) {
          case Site.Called called -> called(called);
          case Site.Assigned assigned -> assigned(assigned);
          case Site.Returned result -> returned(result);
          case Site.Compared compared -> Optional.empty();
        };
    if (found.isPresent() && fits(site.scope(), around)) {
      String text =
          message.isEmpty()
              ? rule.title() + ": " + inspection.excerpt(found.get())
              : message + ": " + inspection.excerpt(found.get());
      inspection.report(rule, severity, found.get(), text);
    }
  }

  private boolean fits(Scope scope, String around) {
    boolean named = near.pattern().isEmpty() || near.matcher(scope.name() + " " + around).find();
    return named
        && scope.calls().stream().noneMatch(unlessCalls::contains)
        && (ifCalls.isEmpty() || scope.calls().stream().anyMatch(ifCalls::contains))
        && (!web || scope.answersWeb());
  }

  private Optional<Span> called(Site.Called site) {
    String last = site.path().substring(site.path().lastIndexOf('.') + 1);
    if (!verb.matcher(last).matches() && callees.stream().noneMatch(p -> p.matches(site.path()))) {
      return Optional.empty();
    }
    for (Map.Entry<String, List<Condition>> entry : conditions.entrySet()) {
      if (!holds(site, entry.getKey(), entry.getValue())) {
        return Optional.empty();
      }
    }
    return Optional.of(site.call().span());
  }

  private static boolean holds(Site.Called site, String keys, List<Condition> all) {
    if (keys.equals("receiver")) {
      return all.stream().allMatch(c -> c.holds(site.receiver(), Optional.empty()));
    }
    List<String> names = new ArrayList<>();
    if (keys.equals("any")) {
      for (int i = 0; i < site.positional().size(); i++) {
        names.add(Integer.toString(i));
      }
      names.addAll(site.named().keySet());
    } else {
      names.addAll(List.of(keys.split("\\|", -1)));
    }
    boolean present = false;
    for (String name : names) {
      Optional<Value> value = site.argument(name);
      Optional<Expression> expression = site.expression(name);
      present |= value.isPresent();
      if (value.isPresent() && all.stream().allMatch(c -> c.holds(value.get(), expression))) {
        return true;
      }
    }
    return !present && all.stream().allMatch(Condition::allowsAbsence);
  }

  private Optional<Span> assigned(Site.Assigned site) {
    if (!target.matcher(site.target()).find()) {
      return Optional.empty();
    }
    List<Condition> all = conditions.getOrDefault("value", List.of());
    boolean holds = all.stream().allMatch(c -> c.holds(site.value(), Optional.of(site.source())));
    return holds ? Optional.of(site.place().span()) : Optional.empty();
  }

  private Optional<Span> returned(Site.Returned site) {
    if (!returned) {
      return Optional.empty();
    }
    boolean holds =
        conditions.getOrDefault("value", List.of()).stream()
            .allMatch(c -> c.holds(site.value(), site.statement().value()));
    return holds ? Optional.of(site.statement().span()) : Optional.empty();
  }
}
