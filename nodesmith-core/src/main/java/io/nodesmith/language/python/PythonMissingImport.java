package io.nodesmith.language.python;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name of the standard library that the interpreter does not find. */
final class PythonMissingImport implements Fixer {
  private static final Pattern UNKNOWN = Pattern.compile("NameError: name '(\\w+)' is not defined");

  @Override
  public String name() {
    return "missing-import";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    MethodCode code = slip.code();
    List<String> imports = new ArrayList<>(code.imports());
    String all = code.body() + "\n" + String.join("\n", code.members());
    for (Slip.Finding finding : slip.findings()) {
      Matcher matcher = UNKNOWN.matcher(finding.message());
      while (matcher.find()) {
        Optional<String> statement = PythonKnownNames.importOf(matcher.group(1));
        boolean mine = PythonNames.usedIn(all).contains(matcher.group(1));
        if (mine && statement.isPresent() && !imports.contains(statement.get())) {
          imports.add(statement.get());
        }
      }
    }
    return imports.size() == code.imports().size()
        ? Optional.empty()
        : Optional.of(new MethodCode(code.body(), imports, code.members()));
  }
}
