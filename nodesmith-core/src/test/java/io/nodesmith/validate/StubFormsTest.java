package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Methods that pretend, in forms that the check was not written with. */
class StubFormsTest {
  @ParameterizedTest
  @ValueSource(strings = {"py", "java"})
  void pretendedMethodsAreFound(String language, TestReporter reporter) throws IOException {
    List<String> missed = new ArrayList<>();
    List<String> methods = methods(language);
    for (String method : methods) {
      String text =
          language.equals("py")
              ? "import logging\nimport time\n\nlogger = logging.getLogger(__name__)\n\n\n"
                  + "class Service:\n"
                  + method.indent(4)
              : "import java.util.*;\nimport org.slf4j.Logger;\nclass Service {\n  Logger log;\n"
                  + method.indent(2)
                  + "}\n";
      String path = language.equals("py") ? "service.py" : "Service.java";
      boolean found =
          Snippets.node(path, text).of(RuleGroup.PLACEHOLDER).stream()
              .anyMatch(f -> f.severity() != io.nodesmith.problem.Severity.INFO);
      if (!found) {
        missed.add(method);
      }
    }
    reporter.publishEntry(
        language + ": %d of %d found".formatted(methods.size() - missed.size(), methods.size()),
        missed.toString());
    assertTrue(missed.size() <= methods.size() / 10, () -> String.join("\n", missed));
  }

  private static List<String> methods(String language) throws IOException {
    String name = "/golden/validate/stubs/forms." + language + ".txt";
    try (InputStream file = Objects.requireNonNull(StubFormsTest.class.getResourceAsStream(name))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(text.split("\n%%\n"));
    }
  }
}
