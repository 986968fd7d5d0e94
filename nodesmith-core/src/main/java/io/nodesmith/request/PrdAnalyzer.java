package io.nodesmith.request;

import io.nodesmith.onex.NodeKind;
import io.nodesmith.problem.Problem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    Optional<Problem> misused =
        PathNames.problemOf(clean).or(() -> ToolInstructions.problemOf(clean));
    if (misused.isPresent()) {
      return new Analysis.Unclear(List.of(), List.of(misused.get()));
    }
    VerbReader verbs = new VerbReader(lexicon);
    if (!new LanguageGuess(lexicon).isEnglish(clean)) {
      return foreign();
    }
    Document document = DocumentReader.read(clean, lexicon, roles);
    List<RequestedOperation> operations = new OperationFinder(lexicon, verbs, document).find();
    boolean bare = operations.stream().allMatch(operation -> operation.object().isEmpty());
    if (operations.isEmpty() || (bare && isOneWord(document))) {
      return unclear();
    }
    return new Analysis.Clear(requirements(clean, document, verbs, operations));
  }

  private Requirements requirements(
      String text, Document document, VerbReader verbs, List<RequestedOperation> operations) {
    List<Passage> wished =
        document.passages().stream().filter(p -> p.role() != Role.IGNORED).toList();
    List<NodeKind> kinds = new KindMentions(lexicon, verbs).find(document);
    List<String> features = new Qualities(lexicon).find(wished, operations);
    String name = new NameFinder(lexicon, verbs, document, operations).find();
    return new Requirements(
        name,
        domain(wished),
        text,
        operations,
        new EntityFinder(lexicon, document, mainNoun(name, operations)).find(),
        features,
        new TermFinder(lexicon.terms("dependencies")).find(wished),
        PerformanceFinder.find(wished),
        new ErrorFinder(lexicon).find(document),
        new ExampleFinder(text, document, operations).find(),
        new StepFinder(lexicon).find(document, kinds, operations, features),
        kinds,
        confidence(document, operations, kinds));
  }

  /** "ping": that may be a node, or somebody at the door. */
  private static boolean isOneWord(Document document) {
    return document.passages().stream()
            .flatMap(passage -> passage.words().stream())
            .filter(Word::isWord)
            .limit(2)
            .count()
        < 2;
  }

  /** What most operations work on, or else what the service is called after. */
  private String mainNoun(String name, List<RequestedOperation> operations) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    for (RequestedOperation operation : operations) {
      String object = operation.object();
      String head = Names.singular(object.substring(object.lastIndexOf('_') + 1));
      boolean ofService = !head.isEmpty() && name.contains(head);
      heads.merge(head, ofService ? 2 : 1, Integer::sum);
    }
    heads.remove("");
    List<String> parts =
        Arrays.stream(name.split("_", -1))
            .filter(part -> !lexicon.is("generic", part) && !lexicon.is("holders", part))
            .toList();
    String called = Names.singular(parts.isEmpty() ? name : String.join("_", parts));
    return heads.entrySet().stream()
        .filter(head -> head.getValue() > 1)
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(called);
  }

  /** More where operations are named or listed, and where the kind is said. */
  private static double confidence(
      Document document, List<RequestedOperation> operations, List<NodeKind> kinds) {
    boolean listed = !document.of(Role.OPERATIONS).isEmpty() || !document.of(Role.STEPS).isEmpty();
    boolean objects = operations.stream().allMatch(o -> !o.object().isEmpty());
    return 0.5 + (listed ? 0.2 : 0) + (objects ? 0.1 : 0) + (kinds.size() == 1 ? 0.15 : 0);
  }

  private String domain(List<Passage> passages) {
    Map<String, Integer> counts = new TermFinder(lexicon.terms("domains")).count(passages);
    return counts.entrySet().stream()
        .max(Comparator.comparingInt(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse("general");
  }

  private static Analysis foreign() {
    return new Analysis.Unclear(
        List.of("Could you say it in English: what shall the node do, and on what?"),
        List.of(
            Problem.error(
                "not-english",
                "The request is not in English, and only English is understood.",
                "Write the request in English.")));
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
