package io.nodesmith.language.java;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A type of the platform that is not imported, or from a package that does not have it. */
final class JavaWrongImport implements Fixer {
  private static final List<String> PACKAGES =
      List.of(
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.util.regex",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.time",
          "java.time.format",
          "java.time.temporal",
          "java.math",
          "java.io",
          "java.nio.charset",
          "java.nio.file",
          "java.text",
          "java.net",
          "java.security");
  private static final Pattern SYMBOL =
      Pattern.compile("cannot find symbol\\s+symbol:\\s+(?:class|variable) ([A-Z]\\w*)");
  private static final Pattern NO_PACKAGE = Pattern.compile("package ([\\w.]+) does not exist");

  private final JavaParser parser;

  JavaWrongImport(JavaParser parser) {
    this.parser = parser;
  }

  @Override
  public String name() {
    return "wrong-import";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    MethodCode code = slip.code();
    Set<String> imports = new LinkedHashSet<>(code.imports());
    Set<String> used = JavaNames.usedIn(code.body() + "\n" + String.join("\n", code.members()));
    for (Slip.Finding finding : slip.findings()) {
      Matcher symbol = SYMBOL.matcher(finding.message());
      if (symbol.find() && used.contains(symbol.group(1))) {
        correct(imports, symbol.group(1));
      }
      Matcher missing = NO_PACKAGE.matcher(finding.message());
      if (missing.find()) {
        String prefix = "import " + missing.group(1) + ".";
        for (String statement : List.copyOf(imports)) {
          if (statement.matches(Pattern.quote(prefix) + "\\w+;")) {
            String type = statement.substring(prefix.length(), statement.length() - 1);
            move(imports, statement, type, slip);
          }
        }
      }
    }
    List<String> corrected = List.copyOf(imports);
    return corrected.equals(code.imports())
        ? Optional.empty()
        : Optional.of(new MethodCode(code.body(), corrected, code.members()));
  }

  private void correct(Set<String> imports, String type) {
    Optional<String> home = home(type);
    if (home.isPresent()) {
      imports.removeIf(statement -> statement.endsWith("." + type + ";"));
      imports.add("import " + home.get() + "." + type + ";");
    }
  }

  /** To the platform's package of the type, or to the namespace that the file itself uses. */
  private void move(Set<String> imports, String statement, String type, Slip slip) {
    Optional<String> home = home(type);
    if (home.isPresent()) {
      imports.remove(statement);
      imports.add("import " + home.get() + "." + type + ";");
    } else if (statement.startsWith("import javax.")
        && slip.file().text().contains("import jakarta.")) {
      imports.remove(statement);
      imports.add(statement.replaceFirst("javax", "jakarta"));
    }
  }

  /** The one package of the platform that has the type. */
  private Optional<String> home(String type) {
    List<String> homes =
        PACKAGES.stream().filter(name -> parser.platformTypes(name).contains(type)).toList();
    return homes.size() == 1 ? Optional.of(homes.getFirst()) : Optional.empty();
  }
}
