package io.nodesmith.extract;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One method that was told in steps: its parts stand in pieces of their own. */
final class Fragments {
  private static final Pattern ENDING =
      Pattern.compile("(?m)^[ \\t]*(return|yield|throw|raise)\\b");
  private static final Pattern LAST = Pattern.compile("(return|throw|raise)\\b");
  private static final Pattern DECLARATION =
      Pattern.compile("(?m)^[ \\t]*(\\w+ ){0,4}(def|class)\\b");
  private static final Pattern BINDING =
      Pattern.compile("(?m)^[ \\t]*(?:[\\w<>\\[\\], .?]*\\s)?(\\w+)\\s*(?::[^=\\n]*)?=(?!=)");

  /** The receiver is at hand everywhere, and so tells nothing. */
  private static final Pattern PARAMETER =
      Pattern.compile("\\b(?!(?:self|cls|this)\\b)([A-Za-z_]\\w*)\\s*(?=[,):=])");

  private final Language language;

  Fragments(Language language) {
    this.language = language;
  }

  /** The pieces in one, for code that is cut between them wherever that may be. */
  static String joined(List<String> pieces) {
    return pieces.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Whether the body comes to an end of its own, so that nothing can follow it. */
  boolean ends(String body) {
    String code = language.masked(body).stripTrailing();
    String last = code.substring(code.lastIndexOf('\n') + 1);
    // One that stands further in ends a branch; what follows the branch may still come.
    return !last.startsWith(" ") && !last.startsWith("\t") && LAST.matcher(last).lookingAt();
  }

  /** Whether each line of the piece is one of the whole. */
  static boolean isPart(String piece, String whole) {
    Set<String> lines = whole.lines().map(String::strip).collect(Collectors.toSet());
    return piece
        .lines()
        .map(String::strip)
        .allMatch(line -> line.isEmpty() || lines.contains(line));
  }

  /** Whether the later code needs what the earlier one binds, or a parameter. */
  boolean uses(String later, String earlier, String signature) {
    String code = language.masked(later);
    int open = signature.indexOf('(');
    Matcher parameter =
        PARAMETER.matcher(open < 0 ? "" : language.masked(signature).substring(open));
    while (parameter.find()) {
      Pattern use = Pattern.compile("(?<![\\w.])" + Pattern.quote(parameter.group(1)) + "\\b");
      if (use.matcher(code).find()) {
        return true;
      }
    }
    return uses(later, earlier);
  }

  /** Whether it has a function or a class of its own, which its endings may belong to. */
  boolean declares(String code) {
    return DECLARATION.matcher(language.masked(code)).find();
  }

  boolean hasEnding(String code) {
    return ENDING.matcher(language.masked(code)).find();
  }

  /** The pieces, those after the first moved into its body where they stand at the margin. */
  static String continued(String first, List<String> further) {
    String margin =
        first
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.substring(0, line.length() - line.stripLeading().length()))
            .filter(blanks -> !blanks.isEmpty())
            .findFirst()
            .orElse("");
    List<String> pieces = new ArrayList<>(List.of(first));
    for (String piece : further) {
      boolean inside = piece.lines().allMatch(l -> l.isBlank() || l.startsWith(margin));
      pieces.add(inside ? piece : piece.stripTrailing().indent(margin.length()));
    }
    return joined(pieces);
  }

  /**
   * The bodies as one, in their order: those that do not end by themselves, and a last one that
   * uses what they have made. Only the last one if they are not of this kind.
   */
  MethodCode asOne(List<MethodCode> bodies) {
    MethodCode last = bodies.getLast();
    List<MethodCode> parts = new ArrayList<>(List.of(last));
    for (MethodCode earlier : bodies.subList(0, bodies.size() - 1).reversed()) {
      boolean needed =
          hasEnding(last.body())
              && !hasEnding(earlier.body())
              && parts.stream().noneMatch(p -> p.body().contains(earlier.body()))
              && parts.stream().anyMatch(part -> uses(part.body(), earlier.body()));
      if (needed) {
        parts.addFirst(earlier);
      }
    }
    return new MethodCode(
        parts.stream().map(MethodCode::body).collect(Collectors.joining("\n")),
        parts.stream().flatMap(p -> p.imports().stream()).distinct().toList(),
        parts.stream().flatMap(p -> p.members().stream()).distinct().toList());
  }

  /** Whether the later code needs a name that the earlier one binds, and does not bind it anew. */
  private boolean uses(String later, String earlier) {
    String code = language.masked(later);
    Matcher bound = BINDING.matcher(language.masked(earlier));
    while (bound.find()) {
      Pattern use = Pattern.compile("(?<![\\w.])" + Pattern.quote(bound.group(1)) + "\\b");
      if (use.matcher(code).find() && !isBound(bound.group(1), code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBound(String name, String code) {
    Matcher bound = BINDING.matcher(code);
    while (bound.find()) {
      if (bound.group(1).equals(name)) {
        return true;
      }
    }
    return false;
  }
}
