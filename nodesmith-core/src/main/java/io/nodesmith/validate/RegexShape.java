package io.nodesmith.validate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads a regular expression as far as it tells whether one text can be matched in very many ways:
 * a repeated group whose repetitions can be cut in more than one place.
 */
final class RegexShape {
  /** Of each ASCII character whether it is in a set; the last bit stands for all others. */
  private static final int ALL = 129;

  private static final int DEEPEST = 40;

  private final String text;
  private int at;
  private int depth;
  private boolean ambiguous;

  private RegexShape(String text) {
    this.text = text;
  }

  /** Whether the time to match can grow beyond all bounds with the length of the text. */
  static boolean isAmbiguous(String pattern) {
    RegexShape shape = new RegexShape(pattern);
    shape.alternatives();
    return shape.ambiguous;
  }

  /**
   * A part of an expression.
   *
   * @param starts what it may begin with
   * @param chars all characters that it may contain
   * @param optional whether it may match nothing
   * @param endless whether it repeats without bound
   */
  private record Part(BitSet starts, BitSet chars, boolean optional, boolean endless) {}

  private List<List<Part>> alternatives() {
    List<List<Part>> all = new ArrayList<>();
    List<Part> sequence = new ArrayList<>();
    depth++;
    while (at < text.length() && text.charAt(at) != ')' && depth < DEEPEST) {
      if (text.charAt(at) == '|') {
        at++;
        all.add(sequence);
        sequence = new ArrayList<>();
      } else {
        item().ifPresent(sequence::add);
      }
    }
    depth--;
    all.add(sequence);
    return all;
  }

  private Optional<Part> item() {
    char c = text.charAt(at);
    if (c == '^' || c == '$') {
      at++;
      return Optional.empty();
    }
    if (c == '(') {
      return group();
    }
    BitSet set = c == '[' ? bracket() : single();
    return set.isEmpty()
        ? Optional.empty()
        : Optional.of(repeated(new Part(set, set, false, false)));
  }

  private Optional<Part> group() {
    at++;
    boolean looks = false;
    if (text.startsWith("?", at)) {
      looks = text.startsWith("?=", at) || text.startsWith("?!", at) || text.startsWith("?<=", at);
      looks |= text.startsWith("?<!", at);
      boolean named = text.startsWith("?P<", at) || (text.startsWith("?<", at) && !looks);
      int colon = text.indexOf(named ? '>' : ':', at);
      at = looks ? at + 2 : colon < 0 ? text.length() : colon + 1;
    }
    List<List<Part>> inner = alternatives();
    at = Math.min(text.length(), at + 1);
    BitSet starts = new BitSet();
    BitSet chars = new BitSet();
    boolean optional = false;
    boolean endless = false;
    for (List<Part> sequence : inner) {
      starts.or(startsOf(sequence));
      sequence.forEach(p -> chars.or(p.chars()));
      optional |= sequence.stream().allMatch(Part::optional);
      endless |= sequence.size() == 1 && sequence.getFirst().endless();
    }
    Part whole = repeated(new Part(starts, chars, optional, false));
    if (!looks && whole.endless()) {
      ambiguous |= inner.stream().anyMatch(RegexShape::isCutAnywhere) || overlaps(inner);
    }
    Part known = new Part(starts, chars, whole.optional(), endless || whole.endless());
    return looks ? Optional.empty() : Optional.of(known);
  }

  private static BitSet startsOf(List<Part> sequence) {
    BitSet starts = new BitSet();
    for (Part part : sequence) {
      starts.or(part.starts());
      if (!part.optional()) {
        break;
      }
    }
    return starts;
  }

  /** Whether a run of one part's characters can be split among repetitions at will. */
  private static boolean isCutAnywhere(List<Part> sequence) {
    for (Part part : sequence) {
      boolean free = part.endless();
      for (Part other : sequence) {
        free &= other.equals(part) || other.optional() || other.chars().intersects(part.chars());
      }
      if (free) {
        return true;
      }
    }
    return false;
  }

  /** Whether two alternatives can begin in the same way and repeat: {@code (a|a)*}. */
  private static boolean overlaps(List<List<Part>> inner) {
    for (int i = 0; i < inner.size(); i++) {
      for (int j = i + 1; j < inner.size(); j++) {
        boolean single = inner.get(i).size() == 1 && inner.get(j).size() == 1;
        if (single && startsOf(inner.get(i)).intersects(startsOf(inner.get(j)))) {
          return true;
        }
      }
    }
    return false;
  }

  private Part repeated(Part part) {
    if (at >= text.length()) {
      return part;
    }
    char c = text.charAt(at);
    boolean optional = part.optional() || c == '*' || c == '?';
    boolean endless = part.endless() || c == '*' || c == '+';
    if (c == '{') {
      int end = text.indexOf('}', at);
      String bounds = end < 0 ? "" : text.substring(at + 1, end);
      if (!bounds.matches("\\d*(,\\d*)?") || bounds.isEmpty()) {
        return part;
      }
      at = end + 1;
      int comma = bounds.indexOf(',');
      String most = comma < 0 ? bounds : bounds.substring(comma + 1);
      optional |= bounds.startsWith("0") || bounds.startsWith(",");
      endless |= comma >= 0 && (most.isEmpty() || most.length() > 2);
    } else if (c == '*' || c == '+' || c == '?') {
      at++;
    } else {
      return part;
    }
    if (at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == '+')) {
      at++;
    }
    return new Part(part.starts(), part.chars(), optional, endless);
  }

  private BitSet single() {
    char c = text.charAt(at++);
    if (c == '.') {
      return every();
    }
    return c == '\\' && at < text.length() ? escaped() : one(c);
  }

  private BitSet escaped() {
    char c = text.charAt(at++);
    BitSet set = new BitSet();
    switch (Character.toLowerCase(c)) {
      case 'd' -> set.set('0', '9' + 1);
      case 'w' -> {
        set.set('0', '9' + 1);
        set.set('a', 'z' + 1);
        set.set('A', 'Z' + 1);
        set.set('_');
      }
      case 's' -> {
        set.set('\t', '\r' + 1);
        set.set(' ');
      }
      case 'b', 'a', 'z' -> {
        return set;
      }
      case 'n', 't', 'r' -> set.set(c == 'n' ? '\n' : c == 't' ? '\t' : '\r');
      default -> {
        return one(c);
      }
    }
    if (Character.isUpperCase(c)) {
      set.flip(0, ALL);
    }
    return set;
  }

  private BitSet bracket() {
    at++;
    boolean not = text.startsWith("^", at);
    at += not ? 1 : 0;
    BitSet set = new BitSet();
    boolean first = true;
    while (at < text.length() && (first || text.charAt(at) != ']')) {
      first = false;
      char from = text.charAt(at);
      BitSet part = single();
      if (from == '.') {
        part = one('.');
      }
      boolean range =
          text.startsWith("-", at) && at + 1 < text.length() && text.charAt(at + 1) != ']';
      if (range && from != '\\') {
        char to = text.charAt(at + 1);
        at += 2;
        part.set(Math.min(from, ALL - 1), Math.min(Math.max(from, to), ALL - 1) + 1);
      }
      set.or(part);
    }
    at = Math.min(text.length(), at + 1);
    if (not) {
      set.flip(0, ALL);
    }
    return set;
  }

  private static BitSet one(char c) {
    BitSet set = new BitSet();
    set.set(Math.min(c, ALL - 1));
    return set;
  }

  private static BitSet every() {
    BitSet set = new BitSet();
    set.set(0, ALL);
    return set;
  }
}
