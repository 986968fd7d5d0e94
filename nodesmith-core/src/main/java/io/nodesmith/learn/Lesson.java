package io.nodesmith.learn;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.logic.Hints;
import io.nodesmith.logic.Intelligence;
import io.nodesmith.logic.LogicResult;
import io.nodesmith.logic.LogicTask;
import io.nodesmith.logic.MethodResult;
import io.nodesmith.logic.MethodResult.Origin;
import io.nodesmith.pattern.MethodNeed;
import io.nodesmith.pattern.Mistake;
import io.nodesmith.pattern.Offer;
import io.nodesmith.pattern.PatternEvent;
import io.nodesmith.pattern.PatternState;
import io.nodesmith.pattern.PatternStore;
import io.nodesmith.pattern.Provenance;
import io.nodesmith.pattern.Use;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.prompt.PromptBuilder;
import io.nodesmith.validate.SecretScan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What one run is told of earlier ones, and what later ones are told of it. A store that cannot be
 * used costs the run nothing: it is complained of once. Safe for use by several threads.
 */
public final class Lesson implements Intelligence {
  private final PatternStore store;
  private final Language language;
  private final String run;
  private final Consumer<String> complaint;
  private final Consumer<PatternState> changes;
  private final MethodNeeds needs;
  private final Candidates candidates;
  private final AtomicBoolean hasComplained = new AtomicBoolean();

  /**
   * Makes the lesson of a run.
   *
   * @param run stands in every record of it
   * @param complaint is told, once, that the store cannot be used
   */
  public Lesson(PatternStore store, Language language, UUID run, Consumer<String> complaint) {
    this(store, language, run, complaint, state -> {});
  }

  /**
   * Makes the lesson of a run that others follow.
   *
   * @param changes is told how a pattern stands whenever something happened to it
   */
  public Lesson(
      PatternStore store,
      Language language,
      UUID run,
      Consumer<String> complaint,
      Consumer<PatternState> changes) {
    this.changes = changes;
    this.store = store;
    this.language = language;
    this.run = run.toString();
    this.complaint = complaint;
    this.needs = new MethodNeeds(language);
    this.candidates = new Candidates(language, new SecretScan(), store.rules());
  }

  /** Reads the store, so that what it says of a task comes at once. */
  @Override
  public UnaryOperator<LogicTask> gather() {
    var _ = orElse(store::patterns, Map.of());
    return task -> orElse(() -> informed(task), task);
  }

  private LogicTask informed(LogicTask task) {
    Map<Integer, LogicTask.Known> known = new HashMap<>(task.known());
    Map<Integer, Hints> hints = new HashMap<>();
    List<PatternEvent> offered = new ArrayList<>();
    for (MethodStub stub : language.stubs(task.file())) {
      int index = stub.index();
      boolean isWanted = task.wanted().isEmpty() || task.wanted().contains(index);
      if (isWanted && !known.containsKey(index)) {
        MethodNeed need = need(task, stub);
        Offer offer = store.offer(need, task.file(), language);
        offer
            .implementation()
            .ifPresent(one -> known.put(index, new LogicTask.Known(one.patternId(), one.code())));
        // An implementation that fails is repaired by a model, which is told the same.
        hints.put(index, new Hints(shown(offer), advice(need)));
        offered.addAll(events(offer));
      }
    }
    store.add(offered).forEach(changes);
    return task.with(known, hints);
  }

  private static List<PatternEvent.Offered> events(Offer offer) {
    return offer
        .implementation()
        .map(one -> List.of(new PatternEvent.Offered(one.patternId(), Use.IMPLEMENTATION)))
        .orElseGet(
            () ->
                offer.examples().stream()
                    .map(one -> new PatternEvent.Offered(one.id(), Use.EXAMPLE))
                    .toList());
  }

  private MethodNeed need(LogicTask task, MethodStub stub) {
    return needs.of(
        task.file(),
        stub,
        Optional.ofNullable(task.contract().get(stub.index())),
        task.facts().getOrDefault("node_type", "class"));
  }

  private static List<Hints.Shown> shown(Offer offer) {
    return offer.examples().stream()
        .map(one -> new Hints.Shown(one.id(), Example.text(one)))
        .toList();
  }

  private List<Hints.Advice> advice(MethodNeed need) {
    List<Mistake> mistakes = store.mistakes(need.language(), need.kind());
    if (mistakes.isEmpty()) {
      return List.of();
    }
    CommonErrors errors = new CommonErrors();
    return mistakes.stream()
        .flatMap(
            mistake ->
                errors.advice(mistake.error()).stream()
                    .map(text -> new Hints.Advice(mistake.model(), text)))
        .toList();
  }

  /** Takes in how every method of a file turned out. */
  public void learn(LogicResult result) {
    Findings findings = new Findings(result, run);
    List<PatternEvent> events = new ArrayList<>();
    for (MethodResult method : result.methods()) {
      MethodNeed need = need(result.task(), method.stub());
      events.addAll(findings.of(method));
      if (!result.task().known().containsKey(method.stub().index())) {
        tried(method, need).ifPresent(events::add);
      }
      if (findings.isProven(method) && method.origin() instanceof Origin.FromModel from) {
        seen(method, from, need, result).ifPresent(events::add);
      }
    }
    var _ =
        orElse(
            () -> {
              store.add(events).forEach(changes);
              return true;
            },
            false);
  }

  private Optional<PatternEvent> tried(MethodResult method, MethodNeed need) {
    String error = method.setbacks().stream().findFirst().map(new CommonErrors()::of).orElse("");
    return Findings.firstModel(method)
        .map(model -> new PatternEvent.Tried(need.language(), model, need.kind(), error));
  }

  private Optional<PatternEvent> seen(
      MethodResult method, Origin.FromModel from, MethodNeed need, LogicResult result) {
    Provenance provenance = new Provenance(from.model(), from.tier(), run, PromptBuilder.VERSION);
    return method
        .code()
        .flatMap(code -> candidates.of(need, code, result.task().file(), result.file(), provenance))
        .map(PatternEvent.Seen::new);
  }

  private <T> T orElse(Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (NodesmithException e) {
      if (!hasComplained.getAndSet(true)) {
        complaint.accept("Nothing is learned in this run: " + e.getMessage());
      }
      return otherwise;
    }
  }
}
