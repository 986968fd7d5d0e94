package io.nodesmith.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the reading of one sentence is, and what it expects next. */
final class SentenceState {
  final List<Word> words;

  /** The sentence before. */
  final List<Word> before;

  final ActionChain chain;
  int i;
  Expect expect = Expect.START;

  /** The form of the verb that was read last. */
  @Nullable Form last;

  /** The form of the first verb; behind an infinitive, the row of the first verb may go on. */
  @Nullable Form first;

  boolean lastHadObject = true;

  /** Whether the sentence began with the node that is asked for. */
  boolean framed;

  /** Where the verb before the one that is read stands; -1 if there was none. */
  int formerVerb = -1;

  /** What was named last without an act of its own: "takes a track". */
  String spokenOf = "";

  /** What a passive verb is said of. */
  String subject = "";

  SentenceState(List<Word> words, List<Word> before, ActionChain chain) {
    this.words = words;
    this.before = before;
    this.chain = chain;
  }

  boolean atEnd() {
    return i >= words.size();
  }

  boolean has(int at) {
    return at >= 0 && at < words.size();
  }

  /** The word at the index in lower case; empty outside of the sentence. */
  String lower(int at) {
    return has(at) ? words.get(at).lower() : "";
  }

  boolean isMark(int at) {
    return has(at) && words.get(at).isMark();
  }

  /** Moves on to the mark or the word, or to a semicolon or the end. */
  void skipTo(String mark, String word) {
    i++;
    while (!atEnd()
        && !words.get(i).is(mark)
        && !words.get(i).is(word)
        && !words.get(i).is(";")
        && !words.get(i).is(":")) {
      i++;
    }
  }
}
