package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says common turns of phrase in plainer words, so that one rule of grammar reads them all. */
final class Rewording {
  private static final Set<String> GETTING = Set.of("get", "gets", "got", "getting");

  private static final Set<String> PARTS = Set.of("phase", "step", "stage");
  private static final Set<String> COUNTS =
      Set.of("one", "two", "three", "four", "five", "1", "2", "3", "4", "5");

  private final Lexicon lexicon;

  Rewording(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Word> plain(List<Word> words) {
    List<Word> plain = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String lower = words.get(i).lower();
      String next = lower(words, i + 1);
      if (isBareList(words, i)) {
        plain.add(words.get(i));
        plain.add(new Word(",", ",", Word.Type.MARK));
        continue;
      }
      int turn = turn(words, i, plain);
      if (turn > 0) {
        i += turn - 1;
        continue;
      }
      boolean after = !plain.isEmpty() && !plain.getLast().isMark();
      if (after && GETTING.contains(lower) && isParticiple(next)) {
        plain.add(word("are"));
      } else if (obliges(lower) && next.equals("to")) {
        plain.add(word("must"));
        i++;
      } else if (keeps(lower) && next.equals("track") && lower(words, i + 2).equals("of")) {
        plain.add(word("track" + lower.substring(4)));
        i += 2;
      } else if (lower.equals("in") && next.equals("charge") && isOf(words, i + 2)) {
        plain.add(word("for"));
        i += 2;
      } else if ((lower.equals("time") || lower.equals("times")) && next.equals("out")) {
        plain.add(word("timeout"));
        i++;
      } else if (lower.equals("last") && next.startsWith("writ") && isWins(words, i + 2)) {
        plain.add(word("last-writer-wins"));
        i += 2;
      } else if (isRecord(lower, next)) {
        plain.add(word(lower + "-" + next));
        i++;
      } else if (lower.equals("time") && next.equals("to") && lower(words, i + 2).equals("live")) {
        plain.add(word("ttl"));
        i += 2;
      } else if (i == 0 && isTop(lower, next) && !lexicon.is("artifacts", next)) {
        plain.add(word("rank"));
        i += lower.equals("top") ? 1 : 0;
      } else if (lifeCycle(words, i) > 0) {
        i += lifeCycle(words, i);
      } else {
        plain.add(words.get(i));
      }
    }
    return plain;
  }

  /** Says the turn of phrase at the index in plainer words, and how many words it has. */
  private static int turn(List<Word> words, int i, List<Word> plain) {
    if (i == 0 && PARTS.contains(lower(words, i)) && COUNTS.contains(lower(words, i + 1))) {
      plain.add(word("it"));
      return 2;
    }
    String lower = lower(words, i);
    String next = lower(words, i + 1);
    if (GETTING.contains(lower) && next.equals("rid") && isOf(words, i + 2)) {
      plain.add(word(lower.equals("gets") ? "removes" : "remove"));
      return 3;
    }
    if (lower.startsWith("mak") && next.equals("sure")) {
      plain.add(word(lower.equals("make") ? "ensure" : "ensures"));
      return 2;
    }
    if (Turns.isOneByOne(words, i)) {
      return 3;
    }
    int colon = Turns.colon(words, i);
    if (colon > 0) {
      plain.add(new Word(":", ":", Word.Type.MARK));
      return colon;
    }
    int whenever = Turns.whenever(words, i);
    if (whenever > 0) {
      plain.add(word("whenever"));
    }
    return whenever;
  }

  /** How many words "life cycle of" has besides its first; 0 if it does not stand there. */
  private static int lifeCycle(List<Word> words, int i) {
    if (lower(words, i).equals("life") && lower(words, i + 1).equals("cycle")) {
      return isOf(words, i + 2) ? 2 : 0;
    }
    return lower(words, i).equals("lifecycle") && isOf(words, i + 1) ? 1 : 0;
  }

  /** "Top-N products by sales", "top 10 customers". */
  private static boolean isTop(String lower, String next) {
    boolean counted =
        next.equals("n") || next.equals("k") || next.chars().allMatch(Character::isDigit);
    return lower.equals("top-n")
        || lower.equals("top-k")
        || (lower.equals("top") && counted && !next.isEmpty());
  }

  private static String lower(List<Word> words, int i) {
    return i < words.size() ? words.get(i).lower() : "";
  }

  /** "get set delete and expire keys": a list of verbs without its commas. */
  private boolean isBareList(List<Word> words, int from) {
    int i = from;
    while (isVerb(lower(words, i))) {
      i++;
    }
    // "print label and ship" is no such list.
    boolean onlyVerb = false;
    for (int k = from + 1; k < i; k++) {
      onlyVerb |= !lexicon.is("also_nouns", lower(words, k));
    }
    return onlyVerb && lower(words, i).equals("and") && isVerb(lower(words, i + 1));
  }

  private boolean isVerb(String lower) {
    return lexicon.is("known", lower)
        && !lexicon.is("prepositions", lower)
        && !lexicon.is("adverbs", lower);
  }

  private static boolean isOf(List<Word> words, int i) {
    return lower(words, i).equals("of");
  }

  private static boolean isWins(List<Word> words, int i) {
    return lower(words, i).startsWith("win");
  }

  /** "audit log": two words for one thing, of which the first is no verb. */
  private static boolean isRecord(String lower, String next) {
    return switch (lower) {
      case "audit" -> next.equals("log") || next.equals("trail") || next.equals("logging");
      case "rate" -> next.equals("limit") || next.equals("limits") || next.equals("limiting");
      case "health" -> next.equals("check") || next.equals("checks");
      default -> false;
    };
  }

  private static boolean obliges(String lower) {
    return lower.equals("has") || lower.equals("have") || lower.equals("needs");
  }

  private static boolean keeps(String lower) {
    return lower.equals("keep") || lower.equals("keeps") || lower.equals("keeping");
  }

  private boolean isParticiple(String lower) {
    boolean irregular = lexicon.irregular().containsKey(lower) && !lower.equals("read");
    return irregular || lexicon.isParticiple(lower);
  }

  private static Word word(String lower) {
    return new Word(lower, lower, Word.Type.WORD);
  }
}
