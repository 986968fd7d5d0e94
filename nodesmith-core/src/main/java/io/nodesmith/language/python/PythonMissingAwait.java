package io.nodesmith.language.python;

import io.nodesmith.language.Edit;
import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code await} forgotten before a coroutine of the same file, or a well-known one. */
final class PythonMissingAwait implements Fixer {
  /** Coroutines that somebody else awaits. */
  private static final Pattern HANDED_ON =
      Pattern.compile(
          "\\b(gather|create_task|ensure_future|as_completed|shield|lambda|wait_for)\\b");

  private static final Pattern AWAITED =
      Pattern.compile("(\\bawait\\s+\\(*|\\basync\\s+(for|with)\\b[^\\n]*|\\bdef\\s+)$");

  @Override
  public String name() {
    return "missing-await";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    MethodCode code = slip.code();
    PythonText body = PythonText.of(code.body());
    boolean sync = !slip.stub().signature().startsWith("async");
    if (sync || HANDED_ON.matcher(body.masked()).find() || hasInner(code.body())) {
      return Optional.empty();
    }
    List<Edit> edits = new ArrayList<>();
    Matcher call = calls(slip).matcher(body.masked());
    while (call.find()) {
      int close = closing(body.masked(), call.end() - 1);
      if (close > 0 && !AWAITED.matcher(body.masked().substring(0, call.start())).find()) {
        boolean goesOn = body.masked().substring(close).matches("(?s)[.\\[(].*");
        edits.add(Edit.insert(call.start(), goesOn ? "(await " : "await "));
        edits.add(Edit.insert(close, goesOn ? ")" : ""));
      }
    }
    return edits.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MethodCode(
                Edit.apply(code.body(), edits.stream().filter(PythonMissingAwait::says).toList()),
                code.imports(),
                code.members()));
  }

  private static boolean says(Edit edit) {
    return !edit.replacement().isEmpty();
  }

  /** A function inside may be one that must not await. */
  private static boolean hasInner(String body) {
    return PythonOutline.of(PythonText.of(body)).blocks().stream().anyMatch(b -> !b.isAsync());
  }

  private static Pattern calls(Slip slip) {
    PythonOutline file = PythonOutline.of(PythonText.of(slip.file().text()));
    List<String> own = new ArrayList<>();
    List<String> free = new ArrayList<>();
    for (PythonBlock block : file.blocks()) {
      Span span = block.declaration().body();
      boolean generator =
          Pattern.compile("\\byield\\b").matcher(span.in(file.text().masked())).find();
      if (block.isAsync() && !generator && !block.inFunction()) {
        String enclosing = block.declaration().enclosing();
        List<String> names = enclosing.isEmpty() ? free : own;
        if (enclosing.isEmpty() || enclosing.equals(slip.stub().enclosing())) {
          names.add(block.declaration().name());
        }
      }
    }
    return Pattern.compile(
        "(?<![\\w.])((self|cls)\\.("
            + either(own)
            + ")|"
            + either(free)
            + "|asyncio\\.sleep)\\s*\\(");
  }

  private static String either(List<String> names) {
    return names.isEmpty()
        ? "(?!)"
        : names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
  }

  /** Right after the bracket that closes the one at the place; -1 if none does. */
  private static int closing(String masked, int open) {
    int depth = 0;
    for (int i = open; i < masked.length(); i++) {
      char c = masked.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }
}
