package io.nodesmith.validate.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the libraries of a language: where values come from, and what makes them safe.
 */
final class FlowFacts {
  private final Map<String, List<PathPattern>> sources = new HashMap<>();
  private final Map<String, List<Map.Entry<PathPattern, Set<String>>>> cleaners = new HashMap<>();
  private final Map<String, List<PathPattern>> random = new HashMap<>();
  private final Map<String, List<PathPattern>> handlerSources = new HashMap<>();
  private final List<String> handlerFields;
  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> usual = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();
  private final Set<String> webMarks = new HashSet<>();
  private final Set<String> webParameters = new HashSet<>();

  private FlowFacts(JsonNode node) {
    index(node.path("sources"), sources);
    index(node.path("handler_sources"), handlerSources);
    this.handlerFields = List.copyOf(texts(node.path("handler_sources")));
    index(node.path("random"), random);
    for (Map.Entry<String, JsonNode> use : node.path("cleaners").properties()) {
      Set<String> uses = Set.of(use.getKey().split(" ", -1));
      for (String text : texts(use.getValue())) {
        for (PathPattern pattern : PathPattern.parse(text)) {
          cleaners
              .computeIfAbsent(pattern.last(), k -> new ArrayList<>())
              .add(Map.entry(pattern, uses));
        }
      }
    }
    node.path("returns").properties().forEach(e -> types.put(e.getKey(), e.getValue().asText()));
    node.path("usual").properties().forEach(e -> usual.put(e.getKey(), e.getValue().asText()));
    node.path("variables")
        .properties()
        .forEach(e -> variables.put(e.getKey(), e.getValue().asText()));
    webMarks.addAll(texts(node.path("web_marks")));
    webParameters.addAll(texts(node.path("web_parameters")));
  }

  private static void index(JsonNode list, Map<String, List<PathPattern>> patterns) {
    for (String text : texts(list)) {
      for (PathPattern pattern : PathPattern.parse(text)) {
        patterns.computeIfAbsent(pattern.last(), k -> new ArrayList<>()).add(pattern);
      }
    }
  }

  /** The facts of one language. */
  static FlowFacts load(String language) {
    try (InputStream file = FlowFacts.class.getResourceAsStream("flow.yaml")) {
      if (file == null) {
        throw new IllegalStateException("no flow.yaml");
      }
      return new FlowFacts(new YAMLMapper().readTree(file).path(language));
    } catch (IOException e) {
      throw new UncheckedIOException("flow.yaml cannot be read", e);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  boolean isSource(String path) {
    return isAmong(sources, path);
  }

  /** Whether the field holds what a request says, in a method of a server's handler. */
  boolean isSourceOfHandler(String path) {
    return isAmong(handlerSources, path);
  }

  /** The fields of a server's handler that hold what a request says. */
  List<String> sourcesOfHandler() {
    return handlerFields;
  }

  /** What a name that is not imported stands for in a function cut out of its file. */
  Optional<String> usual(String name) {
    return Optional.ofNullable(usual.get(name));
  }

  /** The type that a variable of that name has where nothing declares it. */
  Optional<String> typeOfVariable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Whether a call of that path gives numbers that can be guessed. */
  boolean isGuessable(String path) {
    return isAmong(random, path);
  }

  private static boolean isAmong(Map<String, List<PathPattern>> patterns, String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return patterns.getOrDefault(last, List.of()).stream().anyMatch(p -> p.matches(path));
  }

  /** The uses for which what the call returns is safe; empty if it is as good as what it takes. */
  Optional<Set<String>> cleaned(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return cleaners.getOrDefault(last, List.of()).stream()
        .filter(e -> e.getKey().matches(path))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The type of what a method of that name returns, where the name tells. */
  Optional<String> typeOf(String method) {
    return Optional.ofNullable(types.get(method));
  }

  /** Whether a decorator or annotation of that name makes a function answer requests. */
  boolean isWebMark(String name) {
    return webMarks.contains(name);
  }

  /** Whether an annotation of that name says that a parameter comes from a request. */
  boolean isWebParameter(String annotation) {
    return webParameters.contains(annotation);
  }
}
