package io.nodesmith.language.python;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds error codes that the framework does not have, however they are spelled: as attribute, by
 * subscript, by call, through {@code getattr}, under another name, or as a plain string.
 */
public final class AbsentCoreNames {
  private static final String CODES = "EnumCoreErrorCode";
  private static final Pattern ALIAS =
      Pattern.compile(
          "\\b" + CODES + "\\s+as\\s+(\\w+)|\\b(\\w+)\\s*=\\s*(?:\\w+\\.)*" + CODES + "\\s*$",
          Pattern.MULTILINE);

  private final CoreSymbols symbols;

  public AbsentCoreNames(CoreSymbols symbols) {
    this.symbols = symbols;
  }

  /** All uses of codes that do not exist, in the file's order. */
  public List<Problem> problems(SourceText source) {
    String text = source.text();
    LineNumbers lines = new LineNumbers(text);
    String types = String.join("|", names(text));
    String codes = String.join("|", symbols.absentMembers(CODES));
    Pattern use =
        Pattern.compile(
            "\\b(?:%1$s)\\s*\\.\\s*(%2$s)\\b".formatted(types, codes)
                + "|\\b(?:%1$s)\\s*[\\[(]\\s*[\"'](%2$s)[\"']".formatted(types, codes)
                + "|\\bgetattr\\s*\\(\\s*[\\w.]+\\s*,\\s*[\"'](%s)[\"']".formatted(codes)
                + "|\\berror_code\\s*=\\s*[\"'](%s)[\"']".formatted(codes));
    String code = PythonText.of(text).masked();
    List<Problem> problems = new ArrayList<>();
    Matcher matcher = use.matcher(text);
    while (matcher.find()) {
      if (code.charAt(matcher.start()) == text.charAt(matcher.start())) {
        problems.add(problem(found(matcher), source, lines.lineOf(matcher.start())));
      }
    }
    return problems;
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>(List.of(CODES));
    ALIAS
        .matcher(text)
        .results()
        .forEach(match -> names.add(match.group(1) != null ? match.group(1) : match.group(2)));
    return names;
  }

  private static String found(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }

  private Problem problem(String name, SourceText source, int line) {
    return Problem.error(
            "unknown-symbol",
            CODES + " has no " + name + ".",
            nearest(name).map(one -> "Use " + one + ", for instance.").orElse(""))
        .at(new Place(source.path(), line, 0));
  }

  private Optional<String> nearest(String name) {
    List<String> words = List.of(name.split("_", -1));
    return symbols.members(CODES).stream()
        .max(
            Comparator.comparingLong(
                member -> List.of(member.split("_", -1)).stream().filter(words::contains).count()));
  }
}
