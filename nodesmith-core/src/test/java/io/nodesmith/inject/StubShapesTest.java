package io.nodesmith.inject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.extract.CodeExtractor;
import io.nodesmith.extract.Extraction;
import io.nodesmith.language.Declaration;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files with stubs of every shape, beside each the list of its stubs and the file with all of them
 * filled: as they are, and written in other ways.
 */
class StubShapesTest {
  private static final Path ROOT = Path.of("src/test/resources/golden/shapes");

  private static final String BROKEN_PYTHON = "\n\ndef broken(:\n    x = = 1\n  y\n";
  private static final String BROKEN_JAVA = "\nclass Broken { void f( { int x = ; }\n";

  private final Language java = new JavaLanguage();
  private final Language python = new PythonLanguage(InterpreterCheck.none());

  /** A file in one way of writing. */
  record Shape(String name, String style, SourceText file, Path stubs, String filled) {
    @Override
    public String toString() {
      return name + ", " + style;
    }

    boolean isAsItStands() {
      return style.equals("as it stands");
    }
  }

  static Stream<Shape> shapes() throws IOException {
    Path root = Files.exists(ROOT) ? ROOT : Path.of("nodesmith-core").resolve(ROOT);
    List<Path> files;
    try (Stream<Path> all = Files.list(root)) {
      files = all.filter(f -> f.toString().matches(".*\\.(java|py)")).sorted().toList();
    }
    List<Shape> shapes = new ArrayList<>();
    for (Path file : files) {
      shapes.add(shape(file, "as it stands", text -> text));
      shapes.add(shape(file, "CRLF", text -> text.replace("\n", "\r\n")));
      shapes.add(shape(file, "tabs", text -> text.replace("    ", "\t")));
      shapes.add(shape(file, "two blanks", text -> text.replace("    ", "  ")));
      shapes.add(shape(file, "byte-order mark", text -> "\uFEFF" + text));
      String broken = file.toString().endsWith(".py") ? BROKEN_PYTHON : BROKEN_JAVA;
      shapes.add(shape(file, "broken at its end", text -> text + broken));
    }
    return shapes.stream();
  }

  private static Shape shape(Path file, String style, UnaryOperator<String> writing)
      throws IOException {
    Path filled = file.resolveSibling(file.getFileName() + ".filled");
    String wanted = Files.exists(filled) ? Files.readString(filled) : "";
    String name = file.getFileName().toString();
    return new Shape(
        name,
        style,
        new SourceText(name, writing.apply(Files.readString(file))),
        file.resolveSibling(name + ".stubs"),
        writing.apply(wanted));
  }

  private Language languageOf(Shape shape) {
    return shape.name().endsWith(".java") ? java : python;
  }

  private static String body(Shape shape, int index) {
    return shape.name().endsWith(".java")
        ? "if (ready(%1$d)) {\n    done(%1$d);\n}\nthrow new Filled(%1$d);".formatted(index)
        : "if ready(%1$d):\n    done(%1$d)\nraise Filled(%1$d)".formatted(index);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyStubIsFound(Shape shape) throws IOException {
    StringBuilder found = new StringBuilder();
    for (MethodStub stub : languageOf(shape).stubs(shape.file())) {
      String signature = stub.signature().replaceAll("\\s+", " ");
      found.append("%d %s | %s%n".formatted(stub.line(), stub.qualifiedName(), signature));
    }
    if (shape.isAsItStands()) {
      update(shape.stubs(), found.toString());
    }
    assertEquals(Files.readString(shape.stubs()), found.toString());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void anyOrderGivesTheSameFile(Shape shape) throws IOException {
    Language language = languageOf(shape);
    List<MethodStub> stubs = new ArrayList<>(language.stubs(shape.file()));
    for (int order = 0; order < 4; order++) {
      SourceText file = shape.file();
      for (MethodStub stub : stubs) {
        MethodCode code = MethodCode.ofBody(body(shape, stub.index()));
        file = injected(language, file, stub, code);
        assertEquals(file.text(), injected(language, file, stub, code).text());
      }
      if (shape.isAsItStands()) {
        update(shape.stubs().resolveSibling(shape.name() + ".filled"), file.text());
      } else {
        assertEquals(shape.filled(), file.text());
      }
      Collections.shuffle(stubs, new Random(order));
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyFormOfReplyFillsTheStub(Shape shape) {
    Language language = languageOf(shape);
    SourceText filled = shape.file().withText(shape.filled());
    for (MethodStub stub : language.stubs(shape.file())) {
      MethodCode code = MethodCode.ofBody(body(shape, stub.index()));
      String wanted = injected(language, shape.file(), stub, code).text();
      for (String reply : replies(language, filled, stub, body(shape, stub.index()))) {
        String about = stub.qualifiedName() + " by\n" + reply;
        Extraction extraction = new CodeExtractor(language).extract(reply, shape.file(), stub);
        Extraction.Found found = assertInstanceOf(Extraction.Found.class, extraction, about);
        String result = injected(language, shape.file(), stub, found.code()).text();
        assertEquals(wanted, result, about);
      }
    }
  }

  /** The body, the method, the types around it from the innermost out, and the file. */
  private static List<String> replies(
      Language language, SourceText filled, MethodStub stub, String body) {
    MethodStub there = language.relocated(filled, stub).orElseThrow();
    List<String> replies = new ArrayList<>();
    replies.add(body);
    replies.add(there.method().in(filled.text()));
    for (Declaration type : language.outline(filled).declarations().reversed()) {
      boolean around =
          type.kind() == Declaration.Kind.TYPE
              && type.span().start() <= there.method().start()
              && there.method().end() <= type.span().end();
      if (around) {
        replies.add(type.span().in(filled.text()));
      }
    }
    replies.add(filled.text());
    return replies.stream()
        .map(code -> "Here:\n```" + language.id() + "\n" + code + "\n```\n")
        .toList();
  }

  private static SourceText injected(
      Language language, SourceText file, MethodStub stub, MethodCode code) {
    Injection injection = new CodeInjector(language).inject(file, stub, code);
    return assertInstanceOf(
            Injection.Injected.class, injection, stub.qualifiedName() + ": " + injection)
        .file();
  }

  private static void update(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual);
    }
    assertEquals(Files.exists(file) ? Files.readString(file) : "", actual);
  }
}
