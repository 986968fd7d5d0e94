package io.nodesmith.language.python;

import io.nodesmith.language.Declaration;
import io.nodesmith.language.Fixer;
import io.nodesmith.language.ImportLine;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code self.} or {@code cls.} forgotten before a field or a method of the class. */
final class PythonMissingSelf implements Fixer {
  private static final Pattern RECEIVER = Pattern.compile("\\(\\s*(self|cls)\\b");
  private static final Pattern FIELD =
      Pattern.compile("(?<![\\w.])(?:self|cls)\\.(\\w+)\\s*(?::[^=\\n]+)?=(?!=)");
  private static final Pattern UNKNOWN = Pattern.compile("NameError: name '(\\w+)' is not defined");
  private static final Pattern UNBOUND =
      Pattern.compile("UnboundLocalError: .*\\bvariable '(\\w+)'");

  @Override
  public String name() {
    return "missing-self";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    Matcher receiver = RECEIVER.matcher(slip.stub().signature());
    if (slip.stub().enclosing().isEmpty() || !receiver.find()) {
      return Optional.empty();
    }
    Set<String> meant = said(UNKNOWN, slip);
    meant.addAll(said(UNBOUND, slip));
    meant.retainAll(members(slip));
    String body = slip.code().body();
    for (String name : meant) {
      body = prefixed(body, name, receiver.group(1) + ".");
    }
    MethodCode code = slip.code();
    return body.equals(code.body())
        ? Optional.empty()
        : Optional.of(new MethodCode(body, code.imports(), code.members()));
  }

  private static Set<String> said(Pattern pattern, Slip slip) {
    Set<String> names = new HashSet<>();
    for (Slip.Finding finding : slip.findings()) {
      Matcher matcher = pattern.matcher(finding.message());
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /** What the class has, except what the file knows without it. */
  private static Set<String> members(Slip slip) {
    PythonOutline file = PythonOutline.of(PythonText.of(slip.file().text()));
    Set<String> names = new HashSet<>();
    for (Declaration declaration : file.asOutline().membersOf(slip.stub().enclosing())) {
      names.add(declaration.name());
    }
    Matcher field = FIELD.matcher(file.text().masked());
    while (field.find()) {
      names.add(field.group(1));
    }
    file.asOutline().membersOf("").forEach(declaration -> names.remove(declaration.name()));
    for (ImportLine line : file.imports()) {
      line.names().forEach(names::remove);
    }
    return names;
  }

  /** The name with the prefix wherever it stands for itself; a keyword argument does not. */
  private static String prefixed(String body, String name, String prefix) {
    String masked = PythonText.of(body).masked();
    Matcher matcher =
        Pattern.compile("(?<![\\w.])" + name + "\\b(?!\\s*=(?!=)[^\\n]*\\))").matcher(masked);
    Matcher inString = Pattern.compile("(?<=[^{]\\{)" + name + "\\b(?=[}.:!\\[(])").matcher(body);
    Set<Integer> places = new HashSet<>();
    while (matcher.find()) {
      places.add(matcher.start());
    }
    while (inString.find()) {
      if (masked.charAt(inString.start()) == '"') {
        places.add(inString.start());
      }
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < body.length(); i++) {
      result.append(places.contains(i) ? prefix : "").append(body.charAt(i));
    }
    return result.toString();
  }
}
