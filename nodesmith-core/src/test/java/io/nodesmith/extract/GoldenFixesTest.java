package io.nodesmith.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Fixer;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Slip;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs for the fixers: fixer and findings, the file, the reply; and the code that comes of it.
 * -Dgolden.update=true writes what is missing.
 */
class GoldenFixesTest {
  private final Language java = new JavaLanguage();
  private final Language python = new PythonLanguage(InterpreterCheck.none());

  static Stream<String> pairs() throws IOException {
    try (Stream<Path> files = Files.list(GoldenRepliesTest.root().resolve("fix"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".in"))
          .map(name -> name.substring(0, name.length() - 3))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void slipGivesTheCode(String name) throws IOException {
    Path folder = GoldenRepliesTest.root().resolve("fix");
    String[] parts = GoldenRepliesTest.read(folder.resolve(name + ".in")).split("====\n", -1);
    Language language = parts[0].contains("language: java") ? java : python;
    SourceText file = new SourceText(language == java ? "Shop.java" : "shop.py", parts[1]);
    MethodStub stub = language.stubs(file).getFirst();
    String wanted = parts[0].lines().findFirst().orElseThrow().replace("fixer: ", "");
    String actual =
        wanted.equals("mended")
            ? shown(new CodeExtractor(language).extractMended(parts[2], file, stub))
            : fixed(language, wanted, findings(parts[0]), file, stub, parts[2]);
    Path out = folder.resolve(name + ".out");
    if (Boolean.getBoolean("golden.update") && !Files.exists(out)) {
      Files.writeString(out, actual);
    }
    assertEquals(GoldenRepliesTest.read(out), actual);
  }

  private static String shown(Extraction extraction) {
    return switch (extraction) {
      case Extraction.Missing missing -> "MISSING " + missing.reason() + "\n";
      case Extraction.Found found -> shown(found.code());
    };
  }

  private static String shown(MethodCode code) {
    return String.join("\n", code.imports()) + "\n" + code.body() + "\n";
  }

  private static String fixed(
      Language language,
      String wanted,
      List<Slip.Finding> findings,
      SourceText file,
      MethodStub stub,
      String reply) {
    MethodCode code =
        assertInstanceOf(
                Extraction.Found.class, new CodeExtractor(language).extract(reply, file, stub))
            .code();
    Fixer fixer =
        language.fixers().stream().filter(f -> f.name().equals(wanted)).findFirst().orElseThrow();
    Slip slip = new Slip(injected(language, file, stub, code), stub, code, findings);
    Optional<MethodCode> fixed = fixer.fix(slip);
    fixed.ifPresent(
        once -> {
          injected(language, file, stub, once);
          Optional<MethodCode> twice = fixer.fix(slip.with(once));
          assertEquals(once, twice.orElse(once));
        });
    return fixed.map(GoldenFixesTest::shown).orElse("NOTHING\n");
  }

  private static SourceText injected(
      Language language, SourceText file, MethodStub stub, MethodCode code) {
    return assertInstanceOf(
            Injection.Injected.class, new CodeInjector(language).inject(file, stub, code))
        .file();
  }

  private static List<Slip.Finding> findings(String header) {
    List<Slip.Finding> findings = new ArrayList<>();
    for (String line : header.split("\n", -1)) {
      if (line.startsWith("finding: ")) {
        String[] words = line.substring(9).split(" ", 2);
        String message = words.length > 1 ? words[1].replace("\\n", "\n") : "";
        findings.add(new Slip.Finding(message, Integer.parseInt(words[0])));
      }
    }
    return findings;
  }
}
