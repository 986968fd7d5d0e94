package io.nodesmith.request;

import io.nodesmith.onex.NodeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the node kinds that a text itself gives the node. */
final class KindMentions {
  private final Lexicon lexicon;
  private final VerbReader verbs;

  KindMentions(Lexicon lexicon, VerbReader verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  List<NodeKind> find(Document document) {
    Set<NodeKind> labelled = EnumSet.noneOf(NodeKind.class);
    document
        .of(Role.TYPE)
        .forEach(p -> p.words().forEach(w -> kind(w.lower()).ifPresent(labelled::add)));
    if (!labelled.isEmpty()) {
      return List.copyOf(labelled);
    }
    for (Passage passage : document.passages()) {
      if (passage.role() == Role.PROSE || passage.role() == Role.NAME) {
        List<NodeKind> kinds = inHead(passage);
        if (!kinds.isEmpty()) {
          return kinds;
        }
      }
    }
    return List.of();
  }

  /**
   * Kinds in the noun phrase that the sentence asks for, or "as a reducer", "should be a reducer".
   */
  private List<NodeKind> inHead(Passage passage) {
    List<Word> words = passage.words();
    RequestFrame frame = new RequestFrame(lexicon, verbs, words);
    int start = frame.start();
    boolean title = passage.place() == Passage.Place.TITLE;
    List<NodeKind> kinds = new ArrayList<>();
    if (start >= 0 || title) {
      int from = Math.max(0, start);
      kinds.addAll(nouns(words, from, title ? words.size() : frame.phraseEnd(from)));
    }
    for (int i = 0; i < words.size() && kinds.isEmpty(); i++) {
      boolean leads =
          words.get(i).is("as")
              || NounPhrase.isBe(words.get(i).lower())
              || words.get(i).is("this")
              || words.get(i).is("both");
      boolean article =
          i + 1 < words.size() && (words.get(i + 1).is("a") || words.get(i + 1).is("an"));
      if (leads && article) {
        int end = frame.phraseEnd(i + 2);
        kinds.addAll(nouns(words, i + 2, end));
        boolean more = !kinds.isEmpty() && end + 1 < words.size() && words.get(end).is("and");
        if (more) {
          kinds.addAll(nouns(words, end + 1, frame.phraseEnd(end + 1)));
        }
      }
    }
    if (kinds.isEmpty()) {
      kinds.addAll(saidOfIt(words));
    }
    return kinds.stream().distinct().toList();
  }

  /** "The reducer adds points", "Compute." */
  private List<NodeKind> saidOfIt(List<Word> words) {
    List<NodeKind> kinds = new ArrayList<>();
    boolean alone =
        words.size() > 1
            && words.stream()
                .skip(1)
                .allMatch(word -> word.isMark() || lexicon.is("openers", word.lower()));
    for (int i = 0; i + 1 < words.size(); i++) {
      String next = words.get(i + 1).lower();
      boolean subject = i > 0 && (words.get(i - 1).is("the") || words.get(i - 1).is("this"));
      boolean acts =
          verbs.as(Form.THIRD, next).isPresent() || lexicon.is("modals", next) || isRole(words, i);
      if ((subject && acts) || alone) {
        kind(words.get(i).lower()).ifPresent(kinds::add);
      }
    }
    return kinds;
  }

  /** "The reducer is responsible for"; an effect may be anything that is. */
  private static boolean isRole(List<Word> words, int i) {
    boolean own = words.get(i).is("reducer") || words.get(i).is("orchestrator");
    return own && NounPhrase.isBe(words.get(i + 1).lower());
  }

  /** "compute" and "effect" count with "node" or an end behind them; "orchestrator" always. */
  private List<NodeKind> nouns(List<Word> words, int from, int end) {
    List<NodeKind> kinds = new ArrayList<>();
    for (int i = from; i < end; i++) {
      Optional<NodeKind> kind = kind(words.get(i).lower());
      boolean last = i == end - 1;
      boolean typed =
          last
              || words.get(i + 1).type() == Word.Type.IDENTIFIER
              || kind(words.get(i + 1).lower()).isPresent()
              || lexicon.is("artifacts", words.get(i + 1).lower());
      boolean side = i > from && (words.get(i - 1).is("side") || words.get(i - 1).is("cloud"));
      if (kind.isPresent() && typed && !side) {
        kinds.add(kind.get());
      }
    }
    return kinds;
  }

  private static Optional<NodeKind> kind(String lower) {
    return switch (lower) {
      case "effect" -> Optional.of(NodeKind.EFFECT);
      case "compute" -> Optional.of(NodeKind.COMPUTE);
      case "reducer" -> Optional.of(NodeKind.REDUCER);
      case "orchestrator" -> Optional.of(NodeKind.ORCHESTRATOR);
      default -> Optional.empty();
    };
  }
}
