package io.nodesmith.request;

import java.util.List;

/** Tells English from other languages by the small words, and by the script. */
final class LanguageGuess {
  private final Lexicon lexicon;

  LanguageGuess(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  boolean isEnglish(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long other =
        text.codePoints()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
            .count();
    if (other * 4 > letters) {
      return false;
    }
    List<String> words =
        WordScanner.scan(text).stream().filter(Word::isWord).map(Word::lower).toList();
    long english = words.stream().filter(word -> lexicon.is("english", word)).count();
    long foreign = words.stream().filter(word -> lexicon.is("foreign", word)).count();
    return foreign < 2 || foreign <= english;
  }
}
