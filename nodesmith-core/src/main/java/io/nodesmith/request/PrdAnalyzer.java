package io.nodesmith.request;

import io.nodesmith.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a request, free text or a product document in Markdown, and says what it asks for. */
public final class PrdAnalyzer {
  private final Lexicon lexicon = new Lexicon();
  private final Roles roles = new Roles(lexicon);

  /** What the text asks for, or the questions that it leaves open. Never throws for any text. */
  public Analysis analyze(String text) {
    Optional<Problem> unreadable = TextGuard.problemOf(text);
    if (unreadable.isPresent()) {
      return new Analysis.Unclear(List.of(), List.of(unreadable.get()));
    }
    String clean = TextGuard.clean(text);
    VerbReader verbs = new VerbReader(lexicon);
    Document document = DocumentReader.read(clean, lexicon, roles);
    List<RequestedOperation> operations = new OperationFinder(lexicon, verbs, document).find();
    if (operations.isEmpty()) {
      return unclear();
    }
    return new Analysis.Clear(requirements(clean, document, verbs, operations));
  }

  private Requirements requirements(
      String text, Document document, VerbReader verbs, List<RequestedOperation> operations) {
    List<Passage> wished =
        document.passages().stream().filter(p -> p.role() != Role.IGNORED).toList();
    return new Requirements(
        new NameFinder(lexicon, verbs, document, operations).find(),
        domain(wished),
        text,
        operations,
        List.of(),
        new TermFinder(lexicon.terms("features")).find(wished),
        new TermFinder(lexicon.terms("dependencies")).find(wished),
        Performance.unspecified(),
        List.of(),
        List.of(),
        new StepPlan(List.of(), false, false),
        new KindMentions(lexicon, verbs).find(document),
        0.8);
  }

  private String domain(List<Passage> passages) {
    Map<String, Integer> counts = new TermFinder(lexicon.terms("domains")).count(passages);
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("general");
  }

  private static Analysis unclear() {
    return new Analysis.Unclear(
        List.of(
            "What shall the node do? Name its operations, for instance: create, read, update,"
                + " delete.",
            "On what does it work, and what does it give back?"),
        List.of(
            Problem.error(
                "no-operation",
                "The request does not say what the node shall do.",
                "Answer the questions in the request.")));
  }
}
