package io.nodesmith.language.python;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Reading;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads code as the implementation of one stub. */
final class PythonReader {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(return|raise|yield|await|if|for|while|with|try|assert|del|pass|async|global|nonlocal"
              + "|import|from|match)\\b.*|.*[=(\\[].*|\\.\\.\\.",
          Pattern.DOTALL);

  /** A header without its colon, or an operator without what follows it. */
  private static final Pattern STOPS_SHORT =
      Pattern.compile(
          "(async |(if|elif|else|for|while|with|try|except|finally|match|case|def|class)\\b)[^{;]*[^:;{]"
              + "|(if|elif|for|while|with|else|try|def|class)"
              + "|([^=]*=|return\\b|yield\\b).*\\bif\\b(?!.*\\belse\\b).*"
              + "|.*([-+*/%=<>&|^~]|\\b(and|or|not|in|is|if|else|lambda|import|from))",
          Pattern.DOTALL);

  private static final Pattern TRY = Pattern.compile("try\\s*:");

  private static final Pattern HANDLER = Pattern.compile("(except|finally)\\b");

  /** What may come after a function that has no body. */
  private static final Pattern NOT_A_BODY =
      Pattern.compile("@|(async|def|class|import|from|if __name__)\\b|$");

  private static final Pattern CUT_WORD =
      Pattern.compile("(?!(pass|break|continue|return|raise|yield)$)[A-Za-z_][\\w.]*");

  private final PythonSyntax syntax;
  private final PythonOutline file;
  private final MethodStub stub;

  PythonReader(PythonSyntax syntax, PythonOutline file, MethodStub stub) {
    this.syntax = syntax;
    this.file = file;
    this.stub = stub;
  }

  Reading read(String code) {
    String even = code.indexOf('\t') < 0 ? code : PythonTabs.even(code);
    Reading reading = read(even, true);
    boolean whole = reading instanceof Reading.Method || reading instanceof Reading.Body;
    return whole || even.equals(code) ? reading : read(code, true);
  }

  private Reading read(String code, boolean lambdas) {
    PythonOutline outline = PythonOutline.of(PythonText.of(code));
    if (outline.text().lines().isEmpty()) {
      return new Reading.Nothing();
    }
    List<Reading> readings = new ArrayList<>();
    for (PythonBlock block : PythonCandidates.named(outline, stub, file)) {
      readings.add(method(outline, block));
    }
    for (Reading reading : readings) {
      if (reading instanceof Reading.Method) {
        return reading;
      }
    }
    if (!readings.isEmpty()) {
      return readings.getFirst();
    }
    Optional<String> function = lambdas ? PythonLambda.asFunction(outline, stub) : Optional.empty();
    return function.map(whole -> read(whole, false)).orElseGet(() -> withoutTheName(outline, code));
  }

  private Reading method(PythonOutline outline, PythonBlock block) {
    PythonText text = outline.text();
    Optional<Reading> unfinished = unfinished(text, block);
    if (unfinished.isPresent()) {
      return unfinished.get();
    }
    PythonBody body = PythonBody.of(text, block, !stub.documentation().isEmpty());
    Optional<String> placeholder = PythonPlaceholders.in(outline, block, body.text(), file, stub);
    if (placeholder.isPresent()) {
      return new Reading.Unwritten(placeholder.get().equals("the stub"), placeholder.get());
    }
    PythonSignatures signatures = PythonSignatures.of(file, stub, text, block);
    Optional<String> prologue = signatures.prologue(body.text());
    if (prologue.isEmpty()) {
      return new Reading.OtherSignature(block.declaration().signature());
    }
    List<String> notes = new ArrayList<>(signatures.notes());
    String statements = prologue.get() + signatures.renamed(body.text());
    Optional<Problem> wrong = wrong(statements);
    if (wrong.isPresent()) {
      return broken(text, block.last(), wrong.get());
    }
    return new Reading.Method(
        PythonNeeds.of(outline, file, stub).code(block, statements),
        notes,
        !block.declaration().name().equals(stub.name()));
  }

  private static Optional<Reading> unfinished(PythonText text, PythonBlock block) {
    if (block.colon() < 0) {
      return Optional.of(new Reading.Truncated(text.text(text.lines().get(block.header()))));
    }
    for (int i = block.header(); i <= block.last(); i++) {
      PythonLine line = text.lines().get(i);
      boolean last = i == block.last();
      if (!line.complete()) {
        return Optional.of(
            last
                ? new Reading.Truncated(text.text(line))
                : new Reading.Broken("A bracket or string is not closed."));
      }
      boolean endsInHeader = text.code(line).endsWith(":") && i > block.header();
      if (last && !line.comment() && (endsInHeader || isCutWord(text, line))) {
        return Optional.of(new Reading.Truncated(text.text(line)));
      }
    }
    if (block.header() < block.last() || block.inline()) {
      return openTry(text, block);
    }
    if (block.last() == text.lines().size() - 1) {
      return Optional.of(new Reading.Truncated(text.text(text.lines().get(block.header()))));
    }
    String next = text.code(text.lines().get(block.last() + 1));
    return NOT_A_BODY.matcher(next).lookingAt()
        ? Optional.empty()
        : Optional.of(new Reading.Broken("The body is not indented."));
  }

  /** A {@code try} that nothing follows, which a tolerant parser lets pass. */
  private static Optional<Reading> openTry(PythonText text, PythonBlock block) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = block.header() + 1; i <= block.last(); i++) {
      PythonLine line = text.lines().get(i);
      String code = line.comment() ? "" : text.code(line);
      while (!code.isEmpty() && !open.isEmpty() && open.peek() >= line.indent()) {
        if (open.pop() < line.indent() || !HANDLER.matcher(code).lookingAt()) {
          return Optional.of(new Reading.Broken("A try has no except and no finally."));
        }
      }
      if (TRY.matcher(code).matches()) {
        open.push(line.indent());
      }
    }
    boolean atEnd = block.last() == text.lines().size() - 1;
    return open.isEmpty() || !atEnd
        ? Optional.empty()
        : Optional.of(new Reading.Truncated(text.text(text.lines().get(block.last()))));
  }

  /** A name alone at the end of the text does nothing: more of the line was to come. */
  private static boolean isCutWord(PythonText text, PythonLine line) {
    return line.equals(text.lines().getLast()) && CUT_WORD.matcher(text.code(line)).matches();
  }

  /**
   * Code that does not parse, cut if its last line is also the last of the text and stops short.
   */
  private static Reading broken(PythonText text, int last, Problem wrong) {
    PythonLine line = text.lines().get(last);
    boolean cut =
        last == text.lines().size() - 1
            && !line.comment()
            && STOPS_SHORT.matcher(text.code(line)).matches();
    return cut ? new Reading.Truncated(text.text(line)) : new Reading.Broken(wrong.message());
  }

  /** The first thing wrong with the statements inside the stub's own signature. */
  private Optional<Problem> wrong(String statements) {
    if (PythonText.of(statements).masked().indexOf('`') >= 0) {
      return Optional.of(Problem.error("syntax-error", "A backtick is no sign of Python.", ""));
    }
    String whole = stub.signature() + ":\n" + PythonLayout.indent(statements, "    ", "    ");
    return syntax.problems(new SourceText("reply", whole + "\n")).stream().findFirst();
  }

  private Reading withoutTheName(PythonOutline outline, String code) {
    List<PythonBlock> outer =
        outline.blocks().stream().filter(b -> b.declaration().enclosing().isEmpty()).toList();
    boolean statements = hasStatements(outline);
    if (outer.stream().anyMatch(this::isOfTheFile)) {
      return others(outline);
    }
    Optional<String> around =
        statements ? PythonHelpers.around(outline, outer, stub) : Optional.empty();
    if (around.isPresent()) {
      return read(around.get(), false);
    }
    if (!outer.isEmpty() && (!statements || !code.contains("return"))) {
      Optional<PythonBlock> renamed = PythonCandidates.renamed(outline, stub, file);
      return renamed.map(block -> method(outline, block)).orElseGet(() -> others(outline));
    }
    return statements ? body(outline) : new Reading.Nothing();
  }

  /** Whether it is a class of the file told again; a body has none of those. */
  private boolean isOfTheFile(PythonBlock block) {
    return block.declaration().kind() == Declaration.Kind.TYPE
        && file.blocks().stream()
            .map(PythonBlock::declaration)
            .anyMatch(
                d ->
                    d.kind() == Declaration.Kind.TYPE
                        && d.name().equals(block.declaration().name()));
  }

  private static Reading others(PythonOutline outline) {
    return new Reading.Others(
        outline.blocks().stream()
            .map(PythonBlock::declaration)
            .filter(Declaration::isCallable)
            .map(Declaration::qualifiedName)
            .toList());
  }

  private static boolean hasStatements(PythonOutline outline) {
    PythonText text = outline.text();
    int next = 0;
    int end = 0;
    for (PythonLine line : text.lines()) {
      while (next < outline.blocks().size()
          && outline.blocks().get(next).whole().start() <= line.text()) {
        end = Math.max(end, outline.blocks().get(next++).whole().end());
      }
      if (line.text() >= end && !line.comment()) {
        String statement = text.code(line);
        boolean decorator = statement.startsWith("@");
        boolean imported = statement.startsWith("import ") || statement.startsWith("from ");
        if (!decorator && !imported && STATEMENT.matcher(statement).matches()) {
          return true;
        }
      }
    }
    return false;
  }

  private Reading body(PythonOutline outline) {
    PythonText text = outline.text();
    PythonLine lastLine = text.lines().getLast();
    PythonBody body = PythonBody.ofStatements(text, !stub.documentation().isEmpty());
    if (PythonCandidates.isUsage(body.text(), stub, file)) {
      return new Reading.Nothing();
    }
    if (!lastLine.complete()) {
      boolean closed = wrong(body.text()).isEmpty();
      return closed ? new Reading.Nothing() : new Reading.Truncated(text.text(lastLine));
    }
    boolean cut = text.code(lastLine).endsWith(":") || isCutWord(text, lastLine);
    if (!lastLine.comment() && cut) {
      return new Reading.Truncated(text.text(lastLine));
    }
    Optional<String> placeholder = PythonPlaceholders.inStatements(body.text(), file, stub);
    if (placeholder.isPresent()) {
      return new Reading.Unwritten(placeholder.get().equals("the stub"), placeholder.get());
    }
    Optional<Problem> wrong = wrong(body.text());
    if (wrong.isPresent()) {
      return broken(text, text.lines().size() - 1, wrong.get());
    }
    return new Reading.Body(
        PythonNeeds.of(outline, file, stub).codeOfStatements(body.text()), List.of());
  }
}
