package io.nodesmith.logic;

import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import io.nodesmith.testrun.TestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The work on one file, step by step: {@link #draft}, {@link #prove}, {@link #refine}, {@link
 * #result}. Used by one thread; the calls of models inside overlap.
 */
public final class LogicSession {
  private static final int FIXING_PASSES = 3;

  private final Language language;
  private final LogicTask task;
  private final Recipe recipe;
  private final Inquiry inquiry;
  private final Consumer<LogicEvent> listener;
  private final List<Slot> slots;
  private @Nullable Tournament tournament;
  private @Nullable Standing best;

  LogicSession(
      Language language,
      LogicTask task,
      Recipe recipe,
      Inquiry inquiry,
      Consumer<LogicEvent> listener) {
    this.language = language;
    this.task = task;
    this.recipe = recipe;
    this.inquiry = inquiry;
    this.listener = listener;
    this.slots = slots(task);
  }

  private List<Slot> slots(LogicTask task) {
    List<Slot> slots = new ArrayList<>();
    for (MethodStub stub : language.stubs(task.file())) {
      if (task.wanted().isEmpty() || task.wanted().contains(stub.index())) {
        Slot slot = new Slot(stub);
        LogicTask.Known known = task.known().get(stub.index());
        if (known != null) {
          slot.add(
              new Candidate(known.code(), new MethodResult.Origin.FromPattern(known.patternId())));
        }
        slots.add(slot);
      }
    }
    return slots;
  }

  /** Asks for each stub that no known implementation fits. */
  public void draft() {
    draft(() -> {});
  }

  /**
   * Asks for each stub that no known implementation fits.
   *
   * @param meanwhile done while models think; not at all if none is asked. It may fail, and what
   *     follows must do without it then
   */
  public void draft(Runnable meanwhile) {
    List<Slot> unknown = slots.stream().filter(slot -> slot.candidates().isEmpty()).toList();
    if (unknown.isEmpty() || !inquiry.isWorthwhile()) {
      return;
    }
    // Not waited for: whoever needs what is made there can do without it, only slower.
    FutureTask<?> ignored = new FutureTask<>(meanwhile, true);
    Thread.ofPlatform().daemon().name("meanwhile").start(ignored);
    inquiry.askFirst(unknown);
  }

  /**
   * Puts the drafts into the file and tests them; the best combination of them stands.
   *
   * @param tests compiles and tests the file in some state; safe for several threads
   */
  public void prove(Function<SourceText, TestReport> tests) {
    Trials trials = new Trials(task.file(), new CodeInjector(language), tests, listener);
    Tournament game = new Tournament(trials, new Blame(language), slots);
    tournament = game;
    Standing settled = settled(game, game.start());
    best = recipe.candidates() > 1 ? game.combined(settled) : settled;
  }

  /** The best that exchanging and fixing reach, which costs test runs and no model. */
  private Standing settled(Tournament game, Standing start) {
    Standing exchanged = game.improve(fixed(game, start));
    return game.improve(fixed(game, exchanged));
  }

  /** One slip may hide the next, so what was fixed is fixed again, all methods at once. */
  private Standing fixed(Tournament game, Standing start) {
    Fixing fixing = new Fixing(language);
    Standing better = start;
    Standing latest = start;
    for (int pass = 0; pass < FIXING_PASSES && fixing.offer(slots, latest); pass++) {
      latest = game.latest(latest);
      better = latest.isBetterThan(better) ? latest : better;
    }
    return better;
  }

  /** Asks again for what fails, with the failure in hand, as long as the recipe allows. */
  public void refine() {
    Tournament game = proven(tournament);
    Standing standing = proven(best);
    RepairPolicy policy = RepairPolicy.first(recipe, standing, slots);
    if (mayBeMended(standing, policy)) {
      // A test run costs less than a call: whether the failure stays is asked before a model is.
      standing = game.again(standing);
    }
    while (mayBeMended(standing, policy)) {
      Failing failing = game.failing(standing);
      failing.filled().forEach(slot -> slot.fails(failing.of(slot)));
      List<Complaint> complaints = policy.chosen(game, standing);
      inquiry.askAgain(complaints, policy);
      Standing latest = game.latest(standing, indices(complaints));
      standing = settled(game, latest.isBetterThan(standing) ? latest : standing);
      policy = policy.after(latest, slots);
    }
    best = game.again(standing);
  }

  private boolean mayBeMended(Standing standing, RepairPolicy policy) {
    return !isDone(standing)
        && !standing.isUntestable()
        && inquiry.isWorthwhile()
        && policy.mayContinue();
  }

  private static Set<Integer> indices(List<Complaint> complaints) {
    return complaints.stream().map(one -> one.slot().index()).collect(Collectors.toSet());
  }

  private static <T> T proven(@Nullable T state) {
    if (state == null) {
      throw new IllegalStateException("prove() comes first");
    }
    return state;
  }

  private boolean isDone(Standing standing) {
    return standing.isPassed() && standing.selection().chosen().size() == slots.size();
  }

  /** How everything stands now. */
  public LogicResult result() {
    Standing standing = proven(best);
    Map<Integer, List<String>> findings = proven(tournament).failing(standing).findings();
    List<MethodResult> methods =
        slots.stream()
            .map(
                slot ->
                    method(
                        slot,
                        Optional.ofNullable(standing.selection().chosen().get(slot.index())),
                        findings.getOrDefault(slot.index(), List.of())))
            .toList();
    return new LogicResult(
        task,
        standing.file(),
        methods,
        standing.report(),
        inquiry.anyReply(),
        inquiry.noModel(),
        unblamed(standing, findings.keySet()));
  }

  private SourceText unblamed(Standing standing, Set<Integer> blamed) {
    Selection rest = standing.selection();
    for (Integer index : blamed) {
      rest = rest.without(index);
    }
    return switch (new CodeInjector(language).injectAll(task.file(), rest.codes())) {
      case Injection.Injected injected -> injected.file();
      case Injection.Refused refused -> task.file();
    };
  }

  private static MethodResult method(Slot slot, Optional<Candidate> chosen, List<String> findings) {
    MethodResult.Status status =
        chosen.isEmpty()
            ? MethodResult.Status.STUB
            : findings.isEmpty() ? MethodResult.Status.IMPLEMENTED : MethodResult.Status.FAILED;
    List<Problem> problems =
        switch (status) {
          case IMPLEMENTED -> List.of();
          case FAILED -> findings.stream().map(Slot::failure).toList();
          case STUB -> stillStub(slot);
        };
    MethodResult.Origin origin =
        chosen.map(Candidate::origin).orElseGet(MethodResult.Origin.Nothing::new);
    List<Attempt> attempts = chosen.map(slot::attempts).orElseGet(slot::attempts);
    List<Problem> setbacks = new ArrayList<>(slot.setbacks());
    if (status == MethodResult.Status.FAILED) {
      setbacks.addAll(problems);
    }
    return new MethodResult(
        slot.stub(), status, origin, attempts, problems, chosen.map(Candidate::code), setbacks);
  }

  private static List<Problem> stillStub(Slot slot) {
    if (!slot.problems().isEmpty()) {
      return slot.problems();
    }
    return List.of(slot.candidates().isEmpty() ? unknown(slot) : leftOut(slot));
  }

  private static Problem leftOut(Slot slot) {
    return Problem.error(
        "implementation-left-out",
        "What was written for "
            + slot.stub().qualifiedName()
            + " keeps the file from being tested, so the stub was put back.",
        "Run it again, or write the method by hand.");
  }

  private static Problem unknown(Slot slot) {
    return Problem.error(
        "no-implementation",
        "No verified pattern fits " + slot.stub().qualifiedName() + ", and no model was asked.",
        "Set up a model ('nodesmith doctor' says how), or write the method by hand.");
  }
}
