package io.nodesmith.language.python;

import io.nodesmith.language.MethodStub;
import io.nodesmith.language.PlaceholderWords;
import io.nodesmith.language.StubMarks;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises code that only says that code should be there. */
final class PythonPlaceholders {
  private static final Pattern NOTHING =
      Pattern.compile("(pass|\\.\\.\\.|raise\\s+NotImplementedError\\b.*)", Pattern.DOTALL);

  private PythonPlaceholders() {}

  static Optional<String> in(
      PythonOutline outline, PythonBlock block, String body, PythonOutline file, MethodStub stub) {
    boolean marked = PythonBody.hasMarker(stub.body().in(file.text().source()));
    if (!marked && isStub(body, file, stub)) {
      return Optional.of("the stub");
    }
    boolean nothing =
        PythonStubs.certainty(outline, block) == PythonStubs.Certainty.UNMARKED || body.isBlank();
    if (nothing) {
      return Optional.of(body.isBlank() ? "nothing" : firstLine(body));
    }
    return inStatements(body, file, stub);
  }

  static Optional<String> inStatements(String body, PythonOutline file, MethodStub stub) {
    PythonText text = PythonText.of(body);
    if (isStub(body, file, stub)) {
      return Optional.of("the stub");
    }
    boolean onlyNothing = true;
    boolean onlyTrivial = true;
    boolean anyNote = false;
    PythonLine before = null;
    for (PythonLine line : text.lines()) {
      String whole = text.text(line);
      String code = text.code(line);
      if (PlaceholderWords.inComment(commentOf(text, line))) {
        return Optional.of(whole.strip());
      }
      boolean nothing = NOTHING.matcher(code).matches();
      onlyNothing &= line.comment() || nothing;
      onlyTrivial &= line.comment() || PythonStubs.isTrivial(code);
      anyNote |= StubMarks.isNote(commentOf(text, line));
      boolean noted =
          StubMarks.isNote(commentOf(text, line))
              || (before != null && before.comment() && StubMarks.isNote(text.text(before)));
      if (nothing && (noted || (code.equals("...") && line.indent() == 0))) {
        return Optional.of(whole.strip());
      }
      before = line;
    }
    if (text.lines().isEmpty() || onlyNothing || (onlyTrivial && anyNote)) {
      return Optional.of(text.lines().isEmpty() ? "nothing" : firstLine(body));
    }
    return Optional.empty();
  }

  private static boolean isStub(String body, PythonOutline file, MethodStub stub) {
    String own =
        PythonBody.ofStatements(PythonText.of(stub.body().in(file.text().source())), false).text();
    return normal(own).equals(normal(body)) && !body.isBlank();
  }

  private static String commentOf(PythonText text, PythonLine line) {
    int hash = line.comment() ? line.text() : text.source().lastIndexOf('#', line.end() - 1);
    boolean real = hash >= line.text() && text.masked().charAt(hash) == ' ';
    return real ? text.source().substring(hash, line.end()) : "";
  }

  private static String normal(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  private static String firstLine(String body) {
    return body.strip().lines().findFirst().orElse("");
  }
}
