package io.nodesmith.language.java;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Reading;
import io.nodesmith.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads code as the implementation of one stub. */
final class JavaReader {
  private static final Pattern STATEMENT = Pattern.compile("[;}]");

  private final JavaParser parser;
  private final JavaOutline file;
  private final MethodStub stub;

  JavaReader(JavaParser parser, JavaOutline file, MethodStub stub) {
    this.parser = parser;
    this.file = file;
    this.stub = stub;
  }

  Reading read(String code) {
    return read(code, true);
  }

  private Reading read(String code, boolean lambdas) {
    if (code.isBlank()) {
      return new Reading.Nothing();
    }
    JavaOutline outline =
        JavaOutline.of(parser.parse(JavaEnums.opened(JavaRecords.around(code, stub))));
    List<Reading> readings = new ArrayList<>();
    for (JavaMethod method : JavaCandidates.named(outline, stub, file)) {
      readings.add(method(outline, method));
    }
    for (Reading reading : readings) {
      if (reading instanceof Reading.Method) {
        return reading;
      }
    }
    if (!readings.isEmpty()) {
      return readings.getFirst();
    }
    Optional<String> method = lambdas ? JavaLambda.asMethod(code, stub) : Optional.empty();
    return method.map(whole -> read(whole, false)).orElseGet(() -> withoutTheName(outline));
  }

  private Reading method(JavaOutline outline, JavaMethod method) {
    JavaMask mask = outline.tree().mask();
    Optional<Reading> fault = fault(outline, method);
    if (fault.isPresent()) {
      return fault.get();
    }
    String body = method.declaration().body().in(outline.tree().text());
    Optional<String> placeholder = JavaPlaceholders.in(mask, method, stub, file);
    if (placeholder.isPresent()) {
      return new Reading.Unwritten(placeholder.get().equals("the stub"), placeholder.get());
    }
    JavaSignatures signatures = JavaSignatures.of(file, stub, method);
    String statements = JavaPlaceholders.withoutMarker(lineAligned(outline, method, body));
    Optional<String> prologue = signatures.prologue(statements);
    if (prologue.isEmpty()) {
      return new Reading.OtherSignature(method.declaration().signature());
    }
    String fitted = prologue.get() + JavaLayout.indent(signatures.renamed(statements), "", "    ");
    return new Reading.Method(
        JavaNeeds.of(outline, file, stub, parser).code(method, fitted),
        signatures.notes(),
        !method.declaration().name().equals(stub.name()));
  }

  /** The body with the blanks before its first line, so that its own margin can be seen. */
  private static String lineAligned(JavaOutline outline, JavaMethod method, String body) {
    int start = method.declaration().body().start();
    String text = outline.tree().text();
    int line = text.lastIndexOf('\n', start - 1) + 1;
    String before = text.substring(line, start);
    return before.isBlank() ? before + body : body;
  }

  private static Optional<Reading> fault(JavaOutline outline, JavaMethod method) {
    JavaMask mask = outline.tree().mask();
    Span whole = method.whole();
    boolean open =
        method.hasBody() && mask.depth(method.braces().start(), method.braces().end()) > 0;
    for (JavaTree.Fault fault : outline.tree().faults()) {
      boolean inside = fault.offset() >= whole.start() && fault.offset() <= whole.end();
      boolean typeOpen = JavaFaults.isEnd(fault) && !open && isClosedInPlace(outline, method);
      if (inside && !typeOpen && !JavaFaults.isHarmless(fault)) {
        boolean ends = open || mask.code().substring(Math.max(0, fault.offset())).isBlank();
        return Optional.of(
            ends
                ? new Reading.Truncated(lastLine(mask.source()))
                : new Reading.Broken(fault.message()));
      }
    }
    return open ? Optional.of(new Reading.Truncated(lastLine(mask.source()))) : Optional.empty();
  }

  /** Whether the brace that ends the method stands below its first line, and so is surely its. */
  private static boolean isClosedInPlace(JavaOutline outline, JavaMethod method) {
    String text = outline.tree().text();
    int close = method.braces().end() - 1;
    return close > method.braces().start()
        && outline.tree().mask().code().charAt(close) == '}'
        && margin(text, close).equals(margin(text, method.whole().start()));
  }

  private static String margin(String text, int at) {
    String line = text.substring(text.lastIndexOf('\n', at - 1) + 1, at + 1);
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  private static String lastLine(String text) {
    String stripped = text.strip();
    return stripped.substring(stripped.lastIndexOf('\n') + 1).strip();
  }

  private Reading withoutTheName(JavaOutline outline) {
    String code = outline.tree().text();
    JavaMask mask = outline.tree().mask();
    // Where a member may stand, a call reads like a constructor that has no body.
    boolean calls =
        outline.methods().stream()
            .allMatch(m -> !m.hasBody() && m.declaration().kind() == Declaration.Kind.CONSTRUCTOR);
    boolean braced = mask.code().stripLeading().startsWith("{");
    boolean statements = outline.tree().faults().stream().anyMatch(JavaFaults::isStatement);
    Optional<String> around = statements ? JavaHelpers.around(outline, stub) : Optional.empty();
    if (around.isPresent()) {
      return read(around.get(), false);
    }
    if (calls || braced || statements) {
      return body(code, mask);
    }
    Optional<JavaMethod> renamed = JavaCandidates.renamed(outline, stub, file);
    if (renamed.isPresent()) {
      return method(outline, renamed.get());
    }
    if (mask.depth(0, code.length()) > 0 && JavaCandidates.mentions(outline, stub)) {
      return new Reading.Truncated(lastLine(code));
    }
    return new Reading.Others(
        outline.methods().stream()
            .map(JavaMethod::declaration)
            .map(Declaration::qualifiedName)
            .toList());
  }

  private Reading body(String code, JavaMask mask) {
    if (!STATEMENT.matcher(mask.code()).find()) {
      return new Reading.Nothing();
    }
    JavaStatements statements = JavaStatements.of(code, mask);
    if (JavaCandidates.isUsage(statements.code(), stub, file)) {
      return new Reading.Nothing();
    }
    JavaTree tree = parser.parse(statements.inMethod(stub));
    JavaMask inner = JavaMask.of(statements.code());
    for (JavaTree.Fault fault : tree.faults()) {
      boolean open = inner.depth(0, inner.code().length()) > 0;
      boolean ends = fault.offset() >= tree.text().stripTrailing().length() - 4;
      return open || ends
          ? new Reading.Truncated(lastLine(code))
          : new Reading.Broken(fault.message());
    }
    Optional<String> placeholder = JavaPlaceholders.inStatements(inner, stub, file);
    if (placeholder.isPresent()) {
      return new Reading.Unwritten(placeholder.get().equals("the stub"), placeholder.get());
    }
    String body = JavaLayout.indent(JavaPlaceholders.withoutMarker(statements.code()), "", "    ");
    return new Reading.Body(
        JavaNeeds.ofStatements(statements, file, stub, parser).code(body), List.of());
  }
}
