package io.nodesmith.language.java;

import io.nodesmith.language.MethodStub;
import io.nodesmith.language.PlaceholderWords;
import io.nodesmith.language.StubMarks;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises code that only says that code should be there. */
final class JavaPlaceholders {
  private static final Pattern COMMENT =
      Pattern.compile("//[^\\n\\r]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern MARKER =
      Pattern.compile("(?m)^[ \\t]*//\\s*IMPLEMENTATION REQUIRED\\b.*(\\R|\\z)");

  private JavaPlaceholders() {}

  static Optional<String> in(JavaMask mask, JavaMethod method, MethodStub stub, JavaOutline file) {
    int from = Math.min(method.braces().start() + 1, method.braces().end());
    int to = Math.max(from, method.braces().end() - 1);
    return inStatements(JavaMask.of(mask.source().substring(from, to)), stub, file);
  }

  static Optional<String> inStatements(JavaMask mask, MethodStub stub, JavaOutline file) {
    String own = stub.body().in(file.tree().text());
    if (normal(withoutMarker(own)).equals(normal(withoutMarker(mask.source())))
        && !mask.source().isBlank()) {
      return Optional.of("the stub");
    }
    String code = mask.code().strip();
    String comments = mask.comments(0, mask.code().length());
    boolean trivial = JavaStubs.isTrivial(code);
    if (code.isEmpty()) {
      return Optional.of(mask.source().isBlank() ? "nothing" : mask.source().strip());
    }
    if (JavaStubs.isNothing(code) || (trivial && StubMarks.isNote(comments))) {
      return Optional.of(mask.source().strip());
    }
    return leftOut(mask);
  }

  private static Optional<String> leftOut(JavaMask mask) {
    Matcher matcher = COMMENT.matcher(mask.source());
    while (matcher.find()) {
      boolean real = mask.code().charAt(matcher.start()) == ' ';
      if (real && PlaceholderWords.inComment(matcher.group())) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  static String withoutMarker(String code) {
    return MARKER.matcher(code).replaceAll("");
  }

  private static String normal(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }
}
