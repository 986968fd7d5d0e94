package io.nodesmith.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs {@code name.in} and {@code name.out}; -Dgolden.update=true writes what is missing. */
class GoldenRepliesTest {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  private final Language java = new JavaLanguage();
  private final Language python = new PythonLanguage(InterpreterCheck.none());

  record Pair(String name, SourceText file, int stub, String reply) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Pair> replies() throws IOException {
    return pairs("extract");
  }

  static Stream<Pair> injections() throws IOException {
    return pairs("inject");
  }

  private static Stream<Pair> pairs(String folder) throws IOException {
    try (Stream<Path> files = Files.list(root().resolve(folder))) {
      List<Path> inputs = files.filter(f -> f.toString().endsWith(".in")).sorted().toList();
      return inputs.stream().map(GoldenRepliesTest::pair);
    }
  }

  static Path root() {
    Path inModule = Path.of("nodesmith-core").resolve(ROOT);
    return Files.exists(ROOT) ? ROOT : inModule;
  }

  private static Pair pair(Path input) {
    String[] parts = read(input).split("\n====\n", 2);
    String file = parts[0].replaceAll("(?s).*file: (\\S+).*", "$1");
    int stub = Integer.parseInt(parts[0].replaceAll("(?s).*stub: (\\d+).*", "$1"));
    SourceText source = new SourceText(file, read(root().resolve("files").resolve(file)));
    return new Pair(input.toString().replaceAll("\\.in$", ""), source, stub, parts[1]);
  }

  static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private Language languageOf(Pair pair) {
    return pair.file().path().endsWith(".java") ? java : python;
  }

  @ParameterizedTest
  @MethodSource("replies")
  void replyGivesTheCode(Pair pair) throws IOException {
    Language language = languageOf(pair);
    MethodStub stub = language.stubs(pair.file()).get(pair.stub());
    Extraction extraction = new CodeExtractor(language).extract(pair.reply(), pair.file(), stub);
    compare(pair, shown(extraction));
    if (extraction instanceof Extraction.Found found) {
      Injection.Injected first =
          assertInstanceOf(
              Injection.Injected.class,
              new CodeInjector(language).inject(pair.file(), stub, found.code()));
      Extraction again =
          new CodeExtractor(language).extract(first.file().text(), pair.file(), stub);
      assertEquals(
          found.code().body().strip(),
          assertInstanceOf(Extraction.Found.class, again).code().body().strip());
    }
  }

  @ParameterizedTest
  @MethodSource("injections")
  void codeGivesTheFile(Pair pair) throws IOException {
    Language language = languageOf(pair);
    MethodStub stub = language.stubs(pair.file()).get(pair.stub());
    Extraction.Found found =
        assertInstanceOf(
            Extraction.Found.class,
            new CodeExtractor(language).extract(pair.reply(), pair.file(), stub));
    CodeInjector injector = new CodeInjector(language);
    Injection.Injected first =
        assertInstanceOf(
            Injection.Injected.class, injector.inject(pair.file(), stub, found.code()));
    compare(pair, first.file().text());
    Injection.Injected second =
        assertInstanceOf(
            Injection.Injected.class, injector.inject(first.file(), stub, found.code()));
    assertEquals(first.file().text(), second.file().text());
  }

  private static void compare(Pair pair, String actual) throws IOException {
    Path wanted = Path.of(pair.name() + ".out");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(wanted, actual);
    }
    assertEquals(read(wanted), actual);
  }

  private static String shown(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Missing missing -> "MISSING " + missing.reason() + "\n";
      case Extraction.Found found -> {
        MethodCode code = found.code();
        StringBuilder text = new StringBuilder();
        code.imports().forEach(i -> text.append("IMPORT ").append(i).append('\n'));
        code.members().forEach(m -> text.append("MEMBER\n").append(m).append('\n'));
        yield text.append("BODY\n").append(code.body()).append('\n').toString();
      }
    };
  }
}
