package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.StubMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells methods that wait for an implementation from methods that have one. */
final class JavaStubs {
  private static final Pattern UNSUPPORTED =
      Pattern.compile(
          "throw new"
              + " [\\w.]*(UnsupportedOperation|NotImplemented|NotYetImplemented)\\w*\\s*\\(.*\\)\\s*;",
          Pattern.DOTALL);
  private static final Pattern EMPTY =
      Pattern.compile(
          "|;|throw new [\\w.]+\\s*\\(.*\\)\\s*;|return;"
              + "|return\\s+\\(?(null|-?[\\d.]+[lLfFdD]?|false|true|\"+|this|[\\w.]+\\.(of|empty\\w*)\\(\\)|new"
              + " [\\w.]+(<[^>]*>)?\\s*(\\(\\)|\\[0?\\](\\{\\s*\\})?))\\)?\\s*;",
          Pattern.DOTALL);

  /** An operation refused for good says why, and not that it is still to come. */
  private static final Pattern MEANT =
      Pattern.compile("(?is)Exception\\s*\\(\\s*\"(?!.*(implement|todo|stub|tbd))[^\"]");

  private JavaStubs() {}

  /** How certain it is that a method is a stub. */
  enum Certainty {
    MARKED,
    UNMARKED,
    NOT_A_STUB
  }

  static List<MethodStub> in(JavaOutline outline) {
    List<JavaMethod> found =
        outline.everyMethod().stream()
            .filter(JavaMethod::hasBody)
            .filter(m -> isStub(outline, m))
            .toList();
    List<String> imports = outline.imports().stream().map(ImportLine::text).toList();
    List<MethodStub> stubs = new ArrayList<>();
    for (JavaMethod method : found) {
      Declaration declaration = method.declaration();
      stubs.add(
          new MethodStub(
              stubs.size(),
              declaration.name(),
              declaration.enclosing(),
              declaration.signature(),
              declaration.documentation(),
              imports,
              method.whole(),
              declaration.body(),
              declaration.line(),
              turn(outline, method)));
    }
    return stubs;
  }

  private static MethodStub.Turn turn(JavaOutline outline, JavaMethod method) {
    return MethodStub.Turn.at(
        method.whole().start(),
        outline.everyMethod().stream()
            .filter(m -> m.hasBody() && m.declaration().isAlike(method.declaration()))
            .map(JavaMethod::whole)
            .toList());
  }

  static Optional<MethodStub> relocated(JavaOutline outline, MethodStub stub) {
    List<JavaMethod> alike =
        outline.everyMethod().stream()
            .filter(m -> m.hasBody() && stub.isSame(m.declaration()))
            .toList();
    return Optional.of(stub.turn().before())
        .filter(turn -> turn < alike.size())
        .map(alike::get)
        .map(m -> stub.at(m.whole(), m.declaration().body(), m.declaration().line()));
  }

  /** An error within the method may have moved its end. */
  static boolean isBounded(JavaTree tree, MethodStub stub) {
    int end = stub.method().end();
    String code = tree.mask().code();
    boolean closed = stub.body().end() < end && code.charAt(end - 1) == '}';
    return closed
        && tree.mask().depth(stub.method().start(), end) == 0
        && tree.faults().stream()
            .noneMatch(f -> f.offset() >= stub.method().start() && f.offset() < end);
  }

  private static boolean isStub(JavaOutline outline, JavaMethod method) {
    return switch (certainty(outline, method)) {
      case MARKED -> true;
      case UNMARKED -> !MEANT.matcher(method.braces().in(outline.tree().text())).find();
      case NOT_A_STUB -> false;
    };
  }

  private static Certainty certainty(JavaOutline outline, JavaMethod method) {
    JavaMask mask = outline.tree().mask();
    int from = method.braces().start() + 1;
    int to = Math.max(from, method.braces().end() - 1);
    String comments = comments(outline, from, to);
    String code = mask.code().substring(from, to).strip();
    boolean trivial = EMPTY.matcher(code).matches();
    if (StubMarks.isRequired(comments) || (trivial && StubMarks.isNote(comments))) {
      return Certainty.MARKED;
    }
    return isNothing(code) ? Certainty.UNMARKED : Certainty.NOT_A_STUB;
  }

  /** Those of a method alone: a mark in a class inside of it is about that class. */
  private static String comments(JavaOutline outline, int from, int to) {
    StringBuilder comments = new StringBuilder();
    int at = from;
    for (JavaMethod inner : outline.innerMethods()) {
      if (inner.whole().start() >= at && inner.whole().end() <= to) {
        comments.append(outline.tree().mask().comments(at, inner.whole().start()));
        at = inner.whole().end();
      }
    }
    return comments.append(outline.tree().mask().comments(at, to)).toString();
  }

  /** Whether the masked statements do nothing but say that nothing is there yet. */
  static boolean isNothing(String code) {
    return UNSUPPORTED.matcher(code).matches();
  }

  /** Whether the masked statements are empty or a bare result. */
  static boolean isTrivial(String code) {
    return EMPTY.matcher(code).matches();
  }
}
