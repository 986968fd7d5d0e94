package io.nodesmith.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a text into words, numbers and marks, in one pass. */
final class WordScanner {
  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int at;

  private WordScanner(String text) {
    this.text = text;
  }

  static List<Word> scan(String text) {
    WordScanner scanner = new WordScanner(text);
    while (scanner.at < text.length()) {
      scanner.step();
    }
    return List.copyOf(scanner.words);
  }

  private void step() {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || c == '_') {
      word(at);
    } else if (c == '`') {
      backticks();
    } else if (c == '-' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
      mark("->", 2);
    } else if (c == '=' && at + 1 < text.length() && text.charAt(at + 1) == '>') {
      mark("->", 2);
    } else if (c == '→' || c == '⇒') {
      mark("->", 1);
    } else if (c == '—' || c == '–' || c == '-') {
      mark("-", 1);
    } else if (c == '+' || c == '&') {
      words.add(new Word("and", "and", Word.Type.WORD));
      at++;
    } else if (",.;:()?!/|[]{}\"<>=".indexOf(c) >= 0) {
      mark(String.valueOf(c), 1);
    } else {
      at++;
    }
  }

  private void mark(String mark, int length) {
    words.add(new Word(mark, mark, Word.Type.MARK));
    at += length;
  }

  private void backticks() {
    int window = Math.min(text.length(), at + 80);
    int end = text.indexOf('`', at + 1, window);
    int bracket = text.indexOf('(', at + 1, window);
    int stop = end >= 0 && bracket >= 0 && bracket < end ? bracket : end;
    if (end < 0 || end - at > 80) {
      at++;
      return;
    }
    String inside = text.substring(at + 1, stop).strip();
    if (!inside.isEmpty() && inside.chars().allMatch(WordScanner::ofName)) {
      words.add(new Word(inside, inside.toLowerCase(Locale.ROOT), Word.Type.IDENTIFIER));
      at = end + 1;
    } else {
      at++;
    }
  }

  private static boolean ofName(int c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
  }

  private void word(int start) {
    int end = start;
    while (end < text.length() && insideWord(end)) {
      end++;
    }
    at = end;
    String found = text.substring(start, end);
    if (text.startsWith("://", end)) {
      address();
      return;
    }
    String lower = found.toLowerCase(Locale.ROOT).replace('’', '\'');
    if (lower.endsWith("'s")) {
      lower = lower.substring(0, lower.length() - 2);
    }
    words.add(new Word(found, lower, type(found)));
  }

  /** An address of the web is one word, whatever it says. */
  private void address() {
    while (at < text.length() && "\"'`,;<>|) \n\t".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    words.add(new Word("API", "api", Word.Type.WORD));
  }

  private boolean insideWord(int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || c == '_') {
      return true;
    }
    boolean joins = c == '-' || c == '.' || c == '\'' || c == '’';
    return joins
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i + 1))
        && Character.isLetterOrDigit(text.charAt(i - 1));
  }

  private static Word.Type type(String found) {
    if (Character.isDigit(found.charAt(0))) {
      return Word.Type.NUMBER;
    }
    boolean camel = false;
    for (int i = 1; i < found.length(); i++) {
      camel |= Character.isUpperCase(found.charAt(i)) && Character.isLowerCase(found.charAt(i - 1));
    }
    boolean startsLow = Character.isLowerCase(found.charAt(0));
    boolean code = found.indexOf('_') > 0 || (camel && startsLow);
    return code ? Word.Type.IDENTIFIER : Word.Type.WORD;
  }
}
