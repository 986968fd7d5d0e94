package io.nodesmith.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes out what was read as an operation and, beside the others, is none. */
final class Pruning {
  private static final int LONGEST_LABEL = 6;
  private static final List<String> GOALS =
      List.of("goal:", "aim:", "objective:", "purpose:", "vision:");

  private final Lexicon lexicon;
  private final VerbReader verbs;
  private final Document document;

  Pruning(Lexicon lexicon, VerbReader verbs, Document document) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.document = document;
  }

  void prune(Map<String, RequestedOperation> found) {
    dropArranging(found);
    dropHeadline(found);
    dropLabel(found);
    dropGoal(found);
    dropUndoing(found);
  }

  /** "Coordinate the nodes" says nothing where the steps are said. */
  private void dropArranging(Map<String, RequestedOperation> found) {
    if (found.values().stream().anyMatch(o -> !lexicon.is("arranging", o.verb()))) {
      found.values().removeIf(o -> lexicon.is("arranging", o.verb()));
    }
  }

  /** "A node for scoring loans. It scores the applicant and ...": the first says it in brief. */
  private void dropHeadline(Map<String, RequestedOperation> found) {
    if (found.size() < 3) {
      return;
    }
    RequestedOperation first = found.values().iterator().next();
    List<RequestedOperation> others = found.values().stream().skip(1).toList();
    String headline = first.description();
    boolean alone = others.stream().noneMatch(o -> o.description().equals(headline));
    boolean again = others.stream().anyMatch(o -> o.verb().equals(first.verb()));
    boolean asks =
        document.passages().stream()
            .filter(p -> p.place() == Passage.Place.SENTENCE && p.text().equals(headline))
            .anyMatch(p -> new RequestFrame(lexicon, verbs, p.words()).start() >= 0);
    if (alone && again && asks) {
      found.remove(first.name());
    }
  }

  /** "Record linkage. The node compares names ...": a label before what is said is no wish. */
  private void dropLabel(Map<String, RequestedOperation> found) {
    String label =
        document.passages().isEmpty() ? "" : document.passages().getFirst().text().strip();
    List<RequestedOperation> own =
        found.values().stream().filter(o -> o.description().equals(label)).toList();
    List<Word> words =
        document.passages().isEmpty() ? List.of() : document.passages().getFirst().words();
    boolean isShort = words.size() <= LONGEST_LABEL && own.size() == 1;
    boolean noun =
        isShort
            && (lexicon.is("also_nouns", words.getFirst().lower()) || words.size() <= 2)
            && words.stream().noneMatch(word -> lexicon.is("determiners", word.lower()));
    boolean others =
        found.size() > 2
            && document.passages().stream()
                .skip(1)
                .anyMatch(passage -> passage.words().size() > LONGEST_LABEL);
    if (noun && others) {
      found.remove(own.getFirst().name());
    }
  }

  /** "Goal: replace the fax machine" says what for, where it is said what to do. */
  private void dropGoal(Map<String, RequestedOperation> found) {
    List<RequestedOperation> goals =
        found.values().stream()
            .filter(
                o -> GOALS.stream().anyMatch(o.description().toLowerCase(Locale.ROOT)::startsWith))
            .toList();
    if (found.size() - goals.size() >= 2) {
      goals.forEach(operation -> found.remove(operation.name()));
    }
  }

  /** "Each step can be undone" is said of the steps, where there are any. */
  private void dropUndoing(Map<String, RequestedOperation> found) {
    List<RequestedOperation> undoing =
        found.values().stream()
            .filter(o -> lexicon.is("undoing", o.verb()))
            .filter(o -> o.object().isEmpty() || o.object().matches("(.*_)?steps?"))
            .toList();
    if (found.size() - undoing.size() >= 2) {
      undoing.forEach(operation -> found.remove(operation.name()));
    }
  }
}
