package io.nodesmith.language.python;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The module {@code datetime} taken for its class of the same name, or the other way round. */
final class PythonDatetime implements Fixer {
  private static final Pattern CLASS_HAS_NOT =
      Pattern.compile("type object 'datetime\\.datetime' has no attribute '(\\w+)'");
  private static final Pattern MODULE_HAS_NOT =
      Pattern.compile("module 'datetime' has no attribute '(\\w+)'");

  @Override
  public String name() {
    return "datetime-module-or-class";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    String body = slip.code().body();
    List<String> imports = new ArrayList<>(slip.code().imports());
    for (Slip.Finding finding : slip.findings()) {
      Matcher ofClass = CLASS_HAS_NOT.matcher(finding.message());
      if (ofClass.find()) {
        String name = ofClass.group(1);
        body = replaced(body, name, name);
        if (!name.equals("datetime") && !body.equals(slip.code().body())) {
          imports.add("from datetime import " + name);
        }
      }
      Matcher ofModule = MODULE_HAS_NOT.matcher(finding.message());
      if (ofModule.find()) {
        body = replaced(body, ofModule.group(1), "datetime.datetime." + ofModule.group(1));
      }
    }
    return body.equals(slip.code().body())
        ? Optional.empty()
        : Optional.of(
            new MethodCode(body, imports.stream().distinct().toList(), slip.code().members()));
  }

  private static String replaced(String body, String name, String by) {
    Matcher matcher =
        Pattern.compile("(?<![\\w.])datetime\\." + name + "\\b")
            .matcher(PythonText.of(body).masked());
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      result.append(body, at, matcher.start()).append(by);
      at = matcher.end();
    }
    return result.append(body, at, body.length()).toString();
  }
}
