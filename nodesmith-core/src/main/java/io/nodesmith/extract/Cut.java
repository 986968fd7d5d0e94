package io.nodesmith.extract;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells that an answer ends before it came to the method asked for. */
final class Cut {
  private static final int LONGEST = 600_000;

  private Cut() {}

  /** The last line of a last fence that was never closed, if what it holds was to go on. */
  static Optional<String> of(String answer, Language language, SourceText file) {
    List<Fence> fences = Fence.scan(answer).fences();
    if (fences.isEmpty() || fences.getLast().closed() || answer.length() > LONGEST) {
      return Optional.empty();
    }
    String content = fences.getLast().content().strip();
    String code = language.masked(content);
    boolean goesOn = code.isBlank() || isOpen(code) || tellsTheFile(code, language, file);
    return content.isEmpty() || !goesOn
        ? Optional.empty()
        : Optional.of(content.substring(content.lastIndexOf('\n') + 1).strip());
  }

  private static boolean isOpen(String code) {
    int depth = 0;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
    return depth > 0;
  }

  /** Whether other methods of the file are written there, so that the one asked for was to come. */
  private static boolean tellsTheFile(String code, Language language, SourceText file) {
    return language.outline(file).declarations().stream()
        .filter(Declaration::isCallable)
        .map(Declaration::name)
        .distinct()
        .anyMatch(
            name ->
                code.contains(name)
                    && Pattern.compile("(?m)^.*[\\w>\\]] +" + Pattern.quote(name) + " *\\(")
                        .matcher(code)
                        .find());
  }
}
