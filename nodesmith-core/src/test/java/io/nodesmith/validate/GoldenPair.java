package io.nodesmith.validate;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Severity;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A snippet with a weakness, and the same without it. */
record GoldenPair(String name, String extension, int cwe, String vulnerable, String fixed) {
  private static final String CUT = " ==== fixed ====\n";
  private static final Pattern HEAD = Pattern.compile("(?m)^#### (?=\\d)");

  /** Those that the checks were written with. */
  static List<GoldenPair> of(String language) throws IOException {
    List<GoldenPair> pairs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder(language))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        String name = file.getFileName().toString();
        int cut = text.indexOf(CUT);
        int line = text.lastIndexOf('\n', cut) + 1;
        pairs.add(
            new GoldenPair(
                name,
                name.substring(name.lastIndexOf('.')),
                Integer.parseInt(name.substring(0, name.indexOf('-'))),
                text.substring(0, line),
                text.substring(cut + CUT.length())));
      }
    }
    return pairs;
  }

  /** Those of a sheet, which was written before anyone looked what the checks make of it. */
  static List<GoldenPair> sheet(String half, String language) throws IOException {
    return sheet(half, language, ".pairs");
  }

  /** Weaknesses that stand alone, without their fixes. */
  static List<GoldenPair> snippets(String name, String language) throws IOException {
    return sheet(name, language, ".snippets");
  }

  private static List<GoldenPair> sheet(String half, String language, String kind)
      throws IOException {
    List<GoldenPair> pairs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder("fresh"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(half) && name.endsWith("." + language + kind)) {
          HEAD.splitAsStream(Files.readString(file))
              .filter(text -> !text.isBlank())
              .map(text -> entry(text, "." + language))
              .forEach(pairs::add);
        }
      }
    }
    return pairs;
  }

  private static GoldenPair entry(String text, String extension) {
    int line = text.indexOf('\n');
    int mark = text.indexOf("\n#### fixed\n");
    int cut = mark < 0 ? text.length() - 1 : mark;
    String head = text.substring(0, line);
    return new GoldenPair(
        head.replace(' ', '-'),
        extension,
        Integer.parseInt(head.substring(0, head.indexOf(' '))),
        text.substring(line + 1, cut + 1),
        mark < 0 ? "" : text.substring(mark + "\n#### fixed\n".length()));
  }

  private static Path folder(String name) {
    return Path.of(
        URI.create(
            Objects.requireNonNull(
                    GoldenPair.class.getResource("/golden/validate/" + name), "no set " + name)
                .toString()));
  }

  Verdict verdict(String text) {
    SourceText file = new SourceText("Snippet" + extension, text);
    return GeneratedNode.VALIDATOR.validate(
        new Subject(file, Optional.empty(), List.of(), Profile.foreign()));
  }

  List<Finding> found(String text) {
    return verdict(text).atLeast(Severity.WARNING).stream()
        .filter(f -> f.rule().group() == RuleGroup.SECURITY)
        .toList();
  }

  /** Whether the weakness is found under its own number. */
  boolean isFound() {
    return found(vulnerable).stream().anyMatch(f -> f.rule().cwes().contains(cwe));
  }

  boolean isToldApart() {
    return isFound() && found(fixed).stream().noneMatch(f -> f.rule().cwes().contains(cwe));
  }
}
