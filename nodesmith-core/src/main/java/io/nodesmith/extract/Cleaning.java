package io.nodesmith.extract;

import io.nodesmith.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes off what was put on code for show: numbers, prompts, quote marks, entities. */
final class Cleaning {
  private static final Pattern NUMBERED =
      Pattern.compile("\\s*\\[?L?(\\d{1,5})\\]?(\\s*[|:\u2502\u2192]|[.)](?=\\s|$)|(?=\\s)|$)(.*)");
  private static final Pattern ENTITY =
      Pattern.compile("&(lt|gt|amp|quot|apos|nbsp|#\\d{1,5}|#x[0-9a-fA-F]{1,4});");

  private static final Pattern NUMERIC = Pattern.compile("&#(\\d{1,5}|x[0-9a-fA-F]{1,4});");
  private static final Pattern BREAK = Pattern.compile("(?i)<br */?>\\n?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([nrt\"'\\\\])");
  private static final Pattern TICKED_LINE = Pattern.compile("[ \\t]*`[^`]*`[ \\t]*");
  private static final Pattern TICKED_LINES = Pattern.compile("(?m)^[ \\t]*`([^`\\n]*)`[ \\t]*$");
  private static final Pattern MARKDOWN_ESCAPE = Pattern.compile("\\\\[_*<>{}\\[\\]()#+.!&~-]");
  private static final Pattern BARE_QUOTE = Pattern.compile("(?<!\\\\)\"");
  private static final Pattern ODD_MARGIN = Pattern.compile("(?m)^[ \\t\u00A0\u3000]+");

  private Cleaning() {}

  static String clean(String code, Language language) {
    String text = withoutQuoteMarks(withPlainMargins(code));
    text = withoutNumbers(text);
    text = withoutPrompts(text);
    return withoutEntities(withoutBreakTags(text), language);
  }

  /** Blanks that only look like blanks, at the starts of lines. */
  private static String withPlainMargins(String text) {
    return text.indexOf('\u00A0') < 0 && text.indexOf('\u3000') < 0
        ? text
        : ODD_MARGIN
            .matcher(text)
            .replaceAll(m -> m.group().replace('\u00A0', ' ').replace('\u3000', ' '));
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(Arrays.asList(text.split("\n", -1)));
  }

  private static String withoutQuoteMarks(String text) {
    if (text.indexOf('>') < 0) {
      return text;
    }
    List<String> result = new ArrayList<>();
    for (String line : lines(text)) {
      String start = line.stripLeading();
      if (!line.isBlank() && (!start.startsWith(">") || start.startsWith(">>>"))) {
        return text;
      }
      result.add(start.isEmpty() ? "" : start.substring(start.startsWith("> ") ? 2 : 1));
    }
    return String.join("\n", result);
  }

  private static String withoutNumbers(String text) {
    List<String> result = new ArrayList<>();
    int expected = -1;
    int numbered = 0;
    int narrowest = Integer.MAX_VALUE;
    boolean barred = true;
    for (String line : lines(text)) {
      Matcher matcher = NUMBERED.matcher(line);
      if (line.isBlank()) {
        result.add("");
        continue;
      }
      if (!matcher.matches()) {
        return text;
      }
      int number = Integer.parseInt(matcher.group(1));
      if (expected >= 0 && number != expected) {
        return text;
      }
      expected = number + 1;
      numbered++;
      barred &= !matcher.group(2).isEmpty();
      String rest = matcher.group(3);
      if (!rest.isBlank()) {
        narrowest = Math.min(narrowest, rest.length() - rest.stripLeading().length());
      }
      result.add(rest);
    }
    if (numbered < 2 && !(numbered == 1 && barred && text.contains("|"))) {
      return text;
    }
    int cut = narrowest == Integer.MAX_VALUE ? 0 : narrowest;
    return String.join(
        "\n", result.stream().map(l -> l.length() >= cut ? l.substring(cut) : "").toList());
  }

  private static String withoutPrompts(String text) {
    if (!text.stripLeading().startsWith(">>> ")) {
      return text;
    }
    List<String> result = new ArrayList<>();
    for (String line : lines(text)) {
      String start = line.stripLeading();
      if (start.startsWith(">>> ") || start.startsWith("... ")) {
        result.add(start.substring(4));
      } else if (start.equals("...") || start.equals(">>>")) {
        result.add("");
      }
    }
    return String.join("\n", result);
  }

  /** HTML's line breaks, where they end the lines. */
  private static String withoutBreakTags(String text) {
    if (!text.contains("<br") && !text.contains("<BR")) {
      return text;
    }
    List<String> full = lines(text).stream().filter(line -> !line.isBlank()).toList();
    long ended =
        full.stream().filter(line -> line.stripTrailing().matches("(?i).*<br */?>")).count();
    boolean lineByLine = full.size() == 1 || ended >= full.size() - 1;
    return lineByLine ? BREAK.matcher(text).replaceAll("\n") : text;
  }

  /** Entities in code mean that all of it was escaped; entities in strings alone are meant. */
  static String withoutEntities(String text, Language language) {
    if (text.indexOf('&') < 0
        || !ENTITY.matcher(language.masked(NUMERIC.matcher(text).replaceAll("&amp;"))).find()) {
      return text;
    }
    return ENTITY.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
  }

  private static String character(String entity) {
    return switch (entity) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      default ->
          entity.startsWith("#x")
              ? Character.toString(Integer.parseInt(entity.substring(2), 16))
              : Character.toString(Integer.parseInt(entity.substring(1)));
    };
  }

  /** Code on one line with its breaks spelled out, as it stands inside a string. */
  static String withRealBreaks(String code) {
    boolean spelled = code.strip().indexOf('\n') < 0 && code.contains("\\n");
    if (!spelled) {
      return code;
    }
    // Where a quote goes without its backslash, only the breaks were spelled out.
    return BARE_QUOTE.matcher(code).find()
        ? code.replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"")
        : ESCAPE.matcher(code).replaceAll(m -> Matcher.quoteReplacement(unescaped(m.group(1))));
  }

  private static String unescaped(String letter) {
    return switch (letter) {
      case "n" -> "\n";
      case "t" -> "\t";
      case "r" -> "";
      default -> letter;
    };
  }

  /** Signs that Markdown would take for its own, with a backslash before each; strings stay. */
  static String withoutMarkdownEscapes(String code, Language language) {
    if (code.indexOf('\\') < 0) {
      return code;
    }
    Matcher escaped = MARKDOWN_ESCAPE.matcher(language.masked(code));
    StringBuilder plain = new StringBuilder();
    int at = 0;
    while (escaped.find()) {
      plain.append(code, at, escaped.start());
      at = escaped.start() + 1;
    }
    return plain.append(code.substring(at)).toString();
  }

  /** Code over lines between two single backticks. */
  static String outOfTicks(String code) {
    String text = code.strip();
    boolean ticked =
        text.length() > 2
            && text.indexOf('\n') > 0
            && text.charAt(0) == '`'
            && text.indexOf('`', 1) == text.length() - 1;
    if (ticked) {
      return text.substring(1, text.length() - 1);
    }
    boolean each =
        text.startsWith("`")
            && text.lines().allMatch(l -> l.isBlank() || TICKED_LINE.matcher(l).matches());
    return each ? TICKED_LINES.matcher(text).replaceAll("$1") : code;
  }

  /** Typographic signs as the plain ones they stand for: a last resort, strings change with it. */
  static String plainSigns(String code) {
    StringBuilder plain = new StringBuilder(code.length());
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      int typographic =
          "\u201C\u201D\u201E\u2018\u2019\u201A\u00A0\u2212\u2013\uFF08\uFF09\uFF1A\uFF0C\uFF1B\uFF1D\u3000"
              .indexOf(c);
      plain.append(typographic < 0 ? c : "\"\"\"''' --():,;= ".charAt(typographic));
    }
    return plain.toString();
  }
}
