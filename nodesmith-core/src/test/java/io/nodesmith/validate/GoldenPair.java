package io.nodesmith.validate;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A snippet with a weakness, and the same without it. */
record GoldenPair(String name, String extension, int cwe, String vulnerable, String fixed) {
  private static final String CUT = " ==== fixed ====\n";

  static List<GoldenPair> of(String language) throws IOException {
    Path folder = Path.of("src/test/resources/golden/validate", language);
    List<GoldenPair> pairs = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
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

  List<Finding> found(String text) {
    SourceText file = new SourceText("Snippet" + extension, text);
    return GeneratedNode.VALIDATOR
        .validate(new Subject(file, Optional.empty(), List.of(), Profile.foreign()))
        .atLeast(Severity.WARNING)
        .stream()
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
