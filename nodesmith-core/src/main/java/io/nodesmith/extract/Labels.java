package io.nodesmith.extract;

import io.nodesmith.language.MethodStub;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words above a fence say of it: that it is the one to take, or the one not to take. */
final class Labels {
  private static final Pattern DISCOURAGED =
      Pattern.compile(
          "\\W*((common )?(wrong|incorrect|bad|broken|buggy|naive|old|original|previous|before"
              + "|not recommended|anti-?patterns?|mistakes? to avoid)( (way|code|version|approach"
              + "|example|solution|implementation|practice|one|answer|method))?( \\(.*\\))?"
              + "|.*\\b(do not|don't|never) (do|use|write|copy)\\b.{0,80}"
              + "|.*\\b(not recommended|mistakes? to avoid)"
              + "|(.*[^\\w\\s])?\\s*(please )?avoid (using |writing )?(the |this |these |code |something )"
              + ".{0,100}"
              + "|.*\\b(which|this|that|it) (is|would be|will be) (wrong|incorrect|broken|buggy)\\b.*)\\W*");
  private static final Pattern TURNED =
      Pattern.compile("\\b(instead|but|rather|corrected|fixed|here is|here's|use this)\\b");
  private static final Pattern ADVISED = Pattern.compile("\\b(recommended|preferred)\\b");
  private static final String NOUN = "option|approach|version|solution|alternative|variant";
  private static final List<String> ORDINALS = List.of("first", "second", "third");
  private static final Pattern CHOICE =
      Pattern.compile(
          "\\b(?:recommend|prefer|suggest|go with|choose)\\w*\\W+(?:\\w+\\W+){0,3}?"
              + "(?:(?<nth>first|second|third) (?<what>"
              + NOUN
              + ")|(?<name>(?:"
              + NOUN
              + ") (?:\\d+|one|two|three|[a-z])\\b))");

  private static final Pattern ASIDE =
      Pattern.compile(
          "\\b(if you|you (could|can|may|might)|alternativ\\w*|instead|note|optional(ly)?"
              + "|examples?|usage|e\\.g|tests?)\\b");
  private static final Pattern CONTINUED =
      Pattern.compile("\\b(continued|continuing|continuation|cont)\\b");
  private static final Pattern CONTINUATION =
      Pattern.compile(
          "\\W*|.*\\b(continu\\w*|cont|(the )?rest|part \\d+|step \\d+|then|next|finally)\\b.*");

  private Labels() {}

  /** Whether the words announce something beside the answer. */
  static boolean isAside(String lead) {
    return ASIDE.matcher(lead.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether the words say that the code above goes on below. */
  static boolean isContinued(String lead) {
    return CONTINUED.matcher(lead.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether the words, or that there are none, let the code below go on with the code above. */
  static boolean isContinuation(String lead) {
    return CONTINUATION.matcher(lead.toLowerCase(Locale.ROOT)).matches();
  }

  /** The fences, those to try first in front; else the later one counts. */
  static List<Fence> byAdvice(Fence.Scan scan, MethodStub stub) {
    List<Fence> ordered = new ArrayList<>(scan.fences().reversed());
    if (ordered.size() < 2) {
      return ordered;
    }
    String choice = choice(scan.outside());
    ordered.sort(Comparator.comparingInt(fence -> rank(fence, choice)));
    Pattern name = inType(stub);
    ordered.sort(Comparator.comparing(fence -> !name.matcher(fence.lead()).find()));
    ordered.sort(Comparator.comparing(fence -> isCutCopy(fence, scan.fences())));
    return ordered;
  }

  /** The method with its type before it, as a heading has it: {@code Type.name}. */
  private static Pattern inType(MethodStub stub) {
    String type = stub.enclosing().substring(stub.enclosing().lastIndexOf('.') + 1);
    return Pattern.compile(
        "\\b" + Pattern.quote(type) + "(\\.|::|#)" + Pattern.quote(stub.name()) + "\\b");
  }

  /** A model that repeats itself is cut in the middle of what it has already written. */
  private static boolean isCutCopy(Fence fence, List<Fence> fences) {
    String content = fence.content().strip();
    return !fence.closed()
        && fences.stream()
            .map(other -> other.content().strip())
            .anyMatch(other -> other.length() > content.length() && other.startsWith(content));
  }

  private static int rank(Fence fence, String choice) {
    String lead = fence.lead().toLowerCase(Locale.ROOT).replaceAll("[*_`]", "");
    boolean discouraged = DISCOURAGED.matcher(lead).matches() && !TURNED.matcher(lead).find();
    boolean chosen =
        !choice.isEmpty()
            && Pattern.compile("\\b" + Pattern.quote(choice) + "\\b").matcher(lead).find();
    boolean advised = ADVISED.matcher(lead).find() || chosen;
    return discouraged ? 2 : advised ? 0 : 1;
  }

  /** The last "I recommend option 2" of the words around; empty if there is none. */
  private static String choice(List<String> outside) {
    String choice = "";
    for (String words : outside) {
      Matcher matcher = CHOICE.matcher(words.toLowerCase(Locale.ROOT));
      while (matcher.find()) {
        String nth = matcher.group("nth");
        choice =
            nth == null
                ? matcher.group("name")
                : matcher.group("what") + " " + (ORDINALS.indexOf(nth) + 1);
      }
    }
    return choice;
  }
}
