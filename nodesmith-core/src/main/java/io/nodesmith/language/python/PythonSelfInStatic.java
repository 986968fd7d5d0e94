package io.nodesmith.language.python;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code self} or {@code cls} in a static method, where the class itself is meant. */
final class PythonSelfInStatic implements Fixer {
  private static final Pattern UNKNOWN =
      Pattern.compile("NameError: name '(self|cls)' is not defined");

  @Override
  public String name() {
    return "self-in-static-method";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    String type = slip.stub().enclosing().replaceFirst(".*\\.", "");
    MethodCode code = slip.code();
    String body = code.body();
    for (Slip.Finding finding : slip.findings()) {
      Matcher unknown = UNKNOWN.matcher(finding.message());
      if (unknown.find() && !type.isEmpty()) {
        body = PythonNames.renamed(body, unknown.group(1), type);
      }
    }
    return body.equals(code.body())
        ? Optional.empty()
        : Optional.of(new MethodCode(body, code.imports(), code.members()));
  }
}
