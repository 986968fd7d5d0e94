package io.nodesmith.logic;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.prompt.MethodBrief;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Asks a model for several stubs at once, and remembers whether it answers at all. */
final class Inquiry {
  private static final double FIRST_TEMPERATURE = 0.2;
  private static final double STEP = 0.25;

  private final Optional<ModelAsker> asker;
  private final LogicTask task;
  private final Recipe recipe;
  private final NodeContext context;
  private final Consumer<LogicEvent> listener;
  private final Instant end;
  private boolean anyReply;
  private boolean lastReplied = true;
  private Optional<String> noModel = Optional.empty();

  Inquiry(
      Optional<ModelAsker> asker,
      LogicTask task,
      Recipe recipe,
      NodeContext context,
      Consumer<LogicEvent> listener) {
    this.asker = asker;
    this.task = task;
    this.recipe = recipe;
    this.context = context;
    this.listener = listener;
    this.end = context.clock().instant().plus(recipe.deadline());
  }

  boolean anyReply() {
    return anyReply;
  }

  /** Why no model gave any reply; empty if one did, or none was asked. */
  Optional<String> noModel() {
    return anyReply ? Optional.empty() : noModel;
  }

  /**
   * Whether asking once more can bring anything: there is a model, it speaks, and there is time.
   */
  boolean isWorthwhile() {
    return asker.isPresent()
        && lastReplied
        && left().isPositive()
        && !context.cancellation().isCancelled();
  }

  /** Asks for each of the stubs, as often as the recipe wants candidates. */
  void askFirst(List<Slot> slots) {
    List<ModelAsker.Question> questions = new ArrayList<>();
    for (int number = 0; number < recipe.candidates(); number++) {
      for (Slot slot : slots) {
        double temperature = FIRST_TEMPERATURE + number * STEP;
        questions.add(
            new ModelAsker.Question(
                slot,
                recipe.tier(),
                model(number),
                0,
                Math.min(1, temperature),
                Optional.empty(),
                slot.plan()));
      }
    }
    ask(questions);
  }

  /** Asks again for what fails, with the failure in hand. */
  void askAgain(List<Complaint> complaints, RepairPolicy policy) {
    ask(complaints.stream().map(complaint -> question(complaint, policy)).toList());
  }

  private ModelAsker.Question question(Complaint complaint, RepairPolicy policy) {
    String previous = complaint.previous().map(Inquiry::written).orElse("");
    Optional<MethodBrief.Repair> repair =
        Optional.of(new MethodBrief.Repair(previous, complaint.findings()))
            .filter(wrong -> !wrong.findings().isEmpty());
    int round = policy.round();
    double temperature = Math.min(1, FIRST_TEMPERATURE + (round - 1) * STEP);
    return new ModelAsker.Question(
        complaint.slot(),
        policy.tier(),
        model(0),
        round,
        temperature,
        repair,
        complaint.slot().plan());
  }

  private static String written(Candidate candidate) {
    List<String> parts = new ArrayList<>(candidate.code().imports());
    parts.add(candidate.code().body());
    parts.addAll(candidate.code().members());
    return String.join("\n", parts);
  }

  private String model(int number) {
    return recipe.models().isEmpty() ? "" : recipe.models().get(number % recipe.models().size());
  }

  private Duration left() {
    return Duration.between(context.clock().instant(), end);
  }

  private void ask(List<ModelAsker.Question> questions) {
    if (asker.isEmpty() || questions.isEmpty() || !left().isPositive()) {
      return;
    }
    ModelAsker model = asker.get();
    Map<Slot, Future<ModelAsker.Plan>> plans = new LinkedHashMap<>();
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (ModelAsker.Question question : questions) {
        Slot slot = question.slot();
        boolean isPlanned = slot.plan().isPresent() || plans.containsKey(slot);
        if (!isPlanned && model.needsPlan(task, question, recipe)) {
          plans.put(slot, threads.submit(() -> plan(model, question)));
        }
        Optional<Future<ModelAsker.Plan>> plan = Optional.ofNullable(plans.get(slot));
        answers.add(threads.submit(() -> ask(model, planned(question, plan))));
      }
    }
    plans.forEach((slot, plan) -> slot.add(result(plan)));
    lastReplied = false;
    for (int i = 0; i < questions.size(); i++) {
      take(questions.get(i).slot(), result(answers.get(i)));
    }
  }

  private ModelAsker.Plan plan(ModelAsker model, ModelAsker.Question question) {
    ModelAsker.Plan plan = model.plan(task, question, left(), context);
    String method = question.slot().stub().qualifiedName();
    listener.accept(new LogicEvent.Planned(method, plan.attempt()));
    return plan;
  }

  private static ModelAsker.Question planned(
      ModelAsker.Question question, Optional<Future<ModelAsker.Plan>> plan) {
    return plan.map(made -> question.with(result(made).text())).orElse(question);
  }

  private Answer ask(ModelAsker model, ModelAsker.Question question) {
    String method = question.slot().stub().qualifiedName();
    listener.accept(new LogicEvent.Asked(method, question.round()));
    Answer answer = model.ask(task, question, recipe, left(), context);
    Attempt last = answer.attempts().getLast();
    listener.accept(
        switch (answer) {
          case Answer.Usable usable ->
              new LogicEvent.Answered(method, last, "", Optional.of(usable.file()));
          case Answer.Mended mended ->
              new LogicEvent.Answered(
                  method, last, mended.problem().message(), Optional.of(mended.file()));
          case Answer.Unusable unusable ->
              new LogicEvent.Answered(method, last, unusable.problem().message(), Optional.empty());
        });
    return answer;
  }

  private void take(Slot slot, Answer answer) {
    slot.add(answer);
    switch (answer) {
      case Answer.Usable usable -> replied();
      case Answer.Mended mended -> replied();
      case Answer.Unusable unusable -> {
        anyReply |= unusable.replied();
        lastReplied |= unusable.replied();
        if (!unusable.replied()) {
          noModel = Optional.of(unusable.problem().message());
        }
      }
    }
  }

  private void replied() {
    anyReply = true;
    lastReplied = true;
  }

  private static <T> T result(Future<T> answer) {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("asking a model failed in a way that is ours", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a model was asked", e);
    }
  }
}
