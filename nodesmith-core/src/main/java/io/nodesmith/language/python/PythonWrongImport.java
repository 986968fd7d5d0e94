package io.nodesmith.language.python;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name imported from a module that does not have it, and that is known to be elsewhere. */
final class PythonWrongImport implements Fixer {
  private static final Pattern NO_NAME =
      Pattern.compile("ImportError: cannot import name '(\\w+)' from '([\\w.]+)'");
  private static final Pattern NO_MODULE =
      Pattern.compile("ModuleNotFoundError: No module named '([\\w.]+)'");
  private static final Pattern STATEMENT = Pattern.compile("from\\s+([\\w.]+)\\s+import\\s+(.+)");

  @Override
  public String name() {
    return "wrong-import";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    Set<String> wrong = new LinkedHashSet<>();
    for (Slip.Finding finding : slip.findings()) {
      Matcher name = NO_NAME.matcher(finding.message());
      while (name.find()) {
        wrong.add(name.group(2) + " " + name.group(1));
      }
      Matcher module = NO_MODULE.matcher(finding.message());
      while (module.find()) {
        wrong.add(module.group(1) + " *");
      }
    }
    MethodCode code = slip.code();
    Set<String> imports = new LinkedHashSet<>();
    code.imports().forEach(statement -> imports.addAll(corrected(statement, wrong)));
    return List.copyOf(imports).equals(code.imports())
        ? Optional.empty()
        : Optional.of(new MethodCode(code.body(), List.copyOf(imports), code.members()));
  }

  private static List<String> corrected(String statement, Set<String> wrong) {
    Matcher matcher = STATEMENT.matcher(statement);
    if (!matcher.matches()) {
      return List.of(statement);
    }
    String module = matcher.group(1);
    List<String> kept = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    for (String part : matcher.group(2).replaceAll("[()]", "").split(",", -1)) {
      String name = part.strip().replaceAll("\\s.*", "");
      boolean isWrong = wrong.contains(module + " " + name) || wrong.contains(module + " *");
      Optional<String> right = PythonKnownNames.moduleOf(name).filter(m -> !m.equals(module));
      if (isWrong && right.isPresent()) {
        moved.add("from " + right.get() + " import " + part.strip());
      } else {
        kept.add(part.strip());
      }
    }
    if (moved.isEmpty()) {
      return List.of(statement);
    }
    if (!kept.isEmpty()) {
      moved.addFirst("from " + module + " import " + String.join(", ", kept));
    }
    return moved;
  }
}
