package io.nodesmith.language.java;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number that is wider than where it goes: cast, where it is a whole statement's value. */
final class JavaNarrowing implements Fixer {
  private static final Pattern LOSSY =
      Pattern.compile(
          "possible lossy conversion from (\\w+) to (byte|short|char|int|long|float)\\b");
  private static final Pattern STATEMENT =
      Pattern.compile("(\\s*(?:return|[\\w<>\\[\\], ]*\\w[\\w.\\[\\]]*\\s*=))\\s*([^=].*);(\\s*)");

  @Override
  public String name() {
    return "narrowing-cast";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    MethodCode code = slip.code();
    List<String> lines = new ArrayList<>(Arrays.asList(code.body().split("\n", -1)));
    boolean changed = false;
    for (Slip.Finding finding : slip.findings()) {
      Matcher lossy = LOSSY.matcher(finding.message());
      if (finding.line() >= 0 && finding.line() < lines.size() && lossy.find()) {
        String line = lines.get(finding.line());
        Matcher statement = STATEMENT.matcher(line);
        String cast = "(" + lossy.group(2) + ") (";
        boolean whole =
            statement.matches()
                && JavaMask.of(line).code().indexOf(';') == line.stripTrailing().length() - 1;
        if (whole && !statement.group(2).startsWith(cast)) {
          lines.set(
              finding.line(),
              statement.group(1) + " " + cast + statement.group(2) + ");" + statement.group(3));
          changed = true;
        }
      }
    }
    return changed
        ? Optional.of(new MethodCode(String.join("\n", lines), code.imports(), code.members()))
        : Optional.empty();
  }
}
