package io.nodesmith.language.python;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Span;
import io.nodesmith.language.StubMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells functions that wait for an implementation from functions that have one. */
final class PythonStubs {
  private static final Pattern NOTHING =
      Pattern.compile(
          "(pass|\\.\\.\\.|raise\\s+NotImplementedError\\b.*|return|return\\s+NotImplemented)",
          Pattern.DOTALL);
  private static final Pattern EMPTY_RESULT =
      Pattern.compile(
          "return\\s+(None|True|False|-?\\d+(\\.\\d+)?|\"+|\\(\\s*\\)|\\[\\s*\\]|\\{\\s*\\}"
              + "|(dict|list|set|tuple|str)\\(\\))");
  private static final Pattern ABSTRACT_MESSAGE =
      Pattern.compile("(?i)NotImplementedError\\(.*(subclass|overrid|abstract)");
  private static final Pattern ABSTRACT_BASE = Pattern.compile("\\bProtocol\\b");

  private PythonStubs() {}

  /** How certain it is that a function is a stub. */
  enum Certainty {
    MARKED,
    UNMARKED,
    NOT_A_STUB
  }

  static List<MethodStub> in(PythonOutline outline) {
    List<PythonBlock> found = select(outline);
    List<String> imports = outline.imports().stream().map(ImportLine::text).toList();
    List<MethodStub> stubs = new ArrayList<>();
    for (PythonBlock block : found) {
      Declaration declaration = block.declaration();
      stubs.add(
          new MethodStub(
              stubs.size(),
              declaration.name(),
              declaration.enclosing(),
              declaration.signature(),
              declaration.documentation(),
              imports,
              block.whole(),
              bodySpan(outline.text(), block),
              declaration.line(),
              turn(outline, block)));
    }
    return stubs;
  }

  private static MethodStub.Turn turn(PythonOutline outline, PythonBlock block) {
    return MethodStub.Turn.at(
        block.whole().start(),
        outline.blocks().stream()
            .filter(
                b -> b.declaration().isCallable() && b.declaration().isAlike(block.declaration()))
            .map(PythonBlock::whole)
            .toList());
  }

  static Optional<MethodStub> relocated(PythonOutline outline, MethodStub stub) {
    List<PythonBlock> alike =
        outline.blocks().stream()
            .filter(b -> b.declaration().isCallable() && stub.isSame(b.declaration()))
            .toList();
    return Optional.of(stub.turn().before())
        .filter(turn -> turn < alike.size())
        .map(alike::get)
        .map(b -> stub.at(b.whole(), bodySpan(outline.text(), b), b.declaration().line()));
  }

  /** Where marks are used, a {@code pass} without one is meant. */
  private static List<PythonBlock> select(PythonOutline outline) {
    List<PythonBlock> found = new ArrayList<>();
    List<PythonBlock> withBare = new ArrayList<>();
    boolean marks = false;
    for (PythonBlock block : outline.blocks()) {
      Certainty certainty =
          block.declaration().isCallable() ? certainty(outline, block) : Certainty.NOT_A_STUB;
      switch (certainty) {
        case MARKED -> {
          marks = true;
          found.add(block);
          withBare.add(block);
        }
        case UNMARKED -> {
          if (!isMeant(outline, block)) {
            withBare.add(block);
            if (!isBare(outline.text(), block)) {
              found.add(block);
            }
          }
        }
        case NOT_A_STUB -> {}
      }
    }
    return marks ? found : withBare;
  }

  /** Whether only {@code pass}, or nothing but a docstring, stands there. */
  private static boolean isBare(PythonText text, PythonBlock block) {
    for (int i = block.header(); i <= block.last(); i++) {
      if (isStatement(block, i, text.lines().get(i)) && !statement(text, block, i).equals("pass")) {
        return false;
      }
    }
    return true;
  }

  /** A base class says so by intent: its subclasses stand in the file, or its message says it. */
  private static boolean isMeant(PythonOutline outline, PythonBlock block) {
    String text = block.whole().in(outline.text().source());
    if (!text.contains("NotImplementedError")) {
      return false;
    }
    String type = block.declaration().enclosing();
    String simple = type.substring(type.lastIndexOf('.') + 1);
    Pattern base = Pattern.compile("\\([^)]*\\b" + Pattern.quote(simple) + "\\b");
    boolean extended =
        !simple.isEmpty()
            && outline.blocks().stream()
                .filter(b -> b.declaration().kind() == Declaration.Kind.TYPE)
                .anyMatch(b -> base.matcher(b.declaration().signature()).find());
    return extended || ABSTRACT_MESSAGE.matcher(text).find();
  }

  static Certainty certainty(PythonOutline outline, PythonBlock block) {
    if (block.isDecorated("abstractmethod") || block.isDecorated("overload")) {
      return Certainty.NOT_A_STUB;
    }
    List<PythonLine> lines = outline.text().lines();
    boolean required = false;
    boolean noted = false;
    boolean trivial = true;
    for (int i = block.header(); i <= block.last(); i++) {
      PythonLine line = lines.get(i);
      String comment = comment(outline.text(), line);
      boolean ofInner = insideInner(outline, block, line);
      required |= !ofInner && StubMarks.isRequired(comment);
      noted |= !ofInner && StubMarks.isNote(comment);
      trivial &= !isStatement(block, i, line) || isTrivial(outline.text(), block, i);
    }
    if (required || (noted && trivial)) {
      return Certainty.MARKED;
    }
    boolean nothing = trivial && isNothing(outline.text(), block) && !inProtocol(outline, block);
    return nothing ? Certainty.UNMARKED : Certainty.NOT_A_STUB;
  }

  private static boolean isStatement(PythonBlock block, int index, PythonLine line) {
    boolean header = index == block.header() && !block.inline();
    return !header && !line.comment() && index != block.docLine();
  }

  private static String statement(PythonText text, PythonBlock block, int index) {
    String code = text.code(text.lines().get(index));
    int from = index == block.header() ? block.colon() + 1 - text.lines().get(index).text() : 0;
    return code.substring(Math.min(from, code.length())).strip();
  }

  private static boolean isTrivial(PythonText text, PythonBlock block, int index) {
    return isTrivial(statement(text, block, index));
  }

  /** Whether a masked statement does nothing or returns an empty result. */
  static boolean isTrivial(String statement) {
    return NOTHING.matcher(statement).matches() || EMPTY_RESULT.matcher(statement).matches();
  }

  /** Without any mark only a body that clearly does nothing is taken for a stub. */
  private static boolean isNothing(PythonText text, PythonBlock block) {
    for (int i = block.header(); i <= block.last(); i++) {
      if (isStatement(block, i, text.lines().get(i))
          && !NOTHING.matcher(statement(text, block, i)).matches()) {
        return false;
      }
    }
    return !statementless(text, block) || block.docLine() >= 0;
  }

  private static boolean statementless(PythonText text, PythonBlock block) {
    for (int i = block.header(); i <= block.last(); i++) {
      if (isStatement(block, i, text.lines().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean insideInner(PythonOutline outline, PythonBlock outer, PythonLine line) {
    for (PythonBlock block : outline.blocks()) {
      if (block.whole().start() > outer.whole().start()
          && block.whole().end() <= outer.whole().end()
          && block.declaration().isCallable()
          && block.whole().start() <= line.start()
          && line.end() <= block.whole().end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean inProtocol(PythonOutline outline, PythonBlock block) {
    return outline.blocks().stream()
        .filter(b -> b.declaration().kind() == Declaration.Kind.TYPE)
        .filter(b -> b.declaration().qualifiedName().equals(block.declaration().enclosing()))
        .anyMatch(b -> ABSTRACT_BASE.matcher(b.declaration().signature()).find());
  }

  /** The comment of a line, in all its physical lines; strings are not comments. */
  private static String comment(PythonText text, PythonLine line) {
    if (line.comment()) {
      return text.text(line);
    }
    StringBuilder comment = new StringBuilder();
    for (int i = line.text(); i < line.end(); i++) {
      char c = text.source().charAt(i);
      if (c == '#' && text.masked().charAt(i) == ' ') {
        int end = i;
        while (end < line.end() && "\r\n".indexOf(text.source().charAt(end)) < 0) {
          end++;
        }
        comment.append(text.source(), i, end).append('\n');
        i = end;
      }
    }
    return comment.toString();
  }

  private static Span bodySpan(PythonText text, PythonBlock block) {
    List<PythonLine> lines = text.lines();
    if (block.inline()) {
      return new Span(block.colon() + 1, lines.get(block.header()).end());
    }
    int first = block.firstBodyLine();
    int end = lines.get(block.last()).end();
    if (first > block.last()) {
      return new Span(end, end);
    }
    return new Span(lines.get(first).text(), end);
  }
}
