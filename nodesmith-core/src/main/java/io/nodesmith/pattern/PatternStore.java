package io.nodesmith.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.nodesmith.language.Language;
import io.nodesmith.language.SourceText;
import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalRecord.Noted;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.pattern.PatternEvent.Dated;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What was learned, in a folder of journals of its own: each process appends to its own file, and
 * what all files say together is what is known. Nothing is read, written or indexed before it is
 * needed. Safe for use by several threads and several processes.
 */
public final class PatternStore implements AutoCloseable {
  static final String NOTE = "pattern";
  private static final int MOST_HITS = 20;
  private static final int MOST_FILES = 64;

  private final PatternFolder folder;
  private final LearningRules rules;
  private final Clock clock;
  private final RandomGenerator random;
  private final List<Secret> secrets;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Knowledge knowledge;
  private @Nullable PatternIndex index;
  private @Nullable Journal journal;

  private PatternStore(
      Path folder, LearningRules rules, Clock clock, RandomGenerator random, List<Secret> secrets) {
    this.folder = new PatternFolder(folder);
    this.rules = rules;
    this.clock = clock;
    this.random = random;
    this.secrets = List.copyOf(secrets);
  }

  /**
   * A store in a folder, which need not be there yet.
   *
   * @param random makes ids and names of files; safe for use by several threads
   */
  public static PatternStore open(
      Path folder, LearningRules rules, Clock clock, RandomGenerator random) {
    return open(folder, rules, clock, random, List.of());
  }

  /** The same; code in which one of these secrets stands is never stored. */
  public static PatternStore open(
      Path folder, LearningRules rules, Clock clock, RandomGenerator random, List<Secret> secrets) {
    return new PatternStore(folder, rules, clock, random, secrets);
  }

  /**
   * A pattern that is like a need.
   *
   * @param likeness from 0 to 1
   */
  record Hit(Pattern pattern, Lifecycle lifecycle, double likeness, List<Use> uses) {
    Hit {
      uses = List.copyOf(uses);
    }
  }

  /** The rules that it keeps to. */
  public LearningRules rules() {
    return rules;
  }

  /**
   * Keeps events: they outlive this process at once.
   *
   * @return how the patterns that they are about stand now
   * @throws io.nodesmith.problem.NodesmithException with code {@code journal-unwritable}
   */
  public List<PatternState> add(List<? extends PatternEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    return locked(
        () -> {
          Knowledge known = knowledge();
          Set<String> changed = new LinkedHashSet<>();
          for (PatternEvent event : events) {
            Noted note = note(event);
            if (isSecretIn(note.body())) {
              continue;
            }
            journal().note(note);
            changed.addAll(known.accept(new Dated(note.id(), note.at(), event)));
            if (event instanceof PatternEvent.Seen) {
              closeIndex();
            }
          }
          return changed.stream().flatMap(id -> known.pattern(id).stream()).toList();
        });
  }

  private boolean isSecretIn(JsonNode node) {
    return node.isValueNode()
        ? secrets.stream().anyMatch(secret -> secret.isIn(node.asText()))
        : node.valueStream().anyMatch(this::isSecretIn);
  }

  private Noted note(PatternEvent event) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    return new Noted(id, clock.instant(), NOTE, PatternEventJson.write(event));
  }

  /** The patterns most like the need that may be put in or shown, the most like first. */
  List<Hit> like(MethodNeed need) {
    return locked(
        () -> {
          Map<String, PatternState> all = knowledge().patterns();
          if (all.values().stream().noneMatch(PatternState::isAlive)) {
            return List.of();
          }
          List<Hit> hits = new ArrayList<>();
          for (String id : index(all).find(need, MOST_HITS)) {
            Optional.ofNullable(all.get(id)).flatMap(s -> hit(s, need)).ifPresent(hits::add);
          }
          hits.sort(
              Comparator.comparingDouble(Hit::likeness)
                  .thenComparing(Hit::lifecycle)
                  .reversed()
                  .thenComparing(hit -> hit.pattern().id()));
          return hits;
        });
  }

  private Optional<Hit> hit(PatternState state, MethodNeed need) {
    if (!state.isAlive()) {
      return Optional.empty();
    }
    Pattern pattern = state.pattern().orElseThrow();
    double likeness = Likeness.of(pattern.need(), need);
    List<Use> uses = new ArrayList<>();
    if (likeness >= rules.likeness(state.lifecycle())) {
      uses.add(Use.IMPLEMENTATION);
    }
    if (likeness >= rules.likenessOfExample() && state.isWorthShowing(rules)) {
      uses.add(Use.EXAMPLE);
    }
    return uses.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hit(pattern, state.lifecycle(), likeness, uses));
  }

  /** What is of use for a need, in the words of the file that has it. */
  public Offer offer(MethodNeed need, SourceText file, Language language) {
    List<Hit> hits = like(need);
    Optional<Adapted> implementation =
        hits.stream()
            .filter(hit -> hit.uses().contains(Use.IMPLEMENTATION))
            .flatMap(hit -> adapted(hit.pattern(), need, file, language).stream())
            .findFirst();
    List<Pattern> examples =
        hits.stream()
            .filter(hit -> hit.uses().contains(Use.EXAMPLE))
            .limit(rules.mostExamples())
            .map(Hit::pattern)
            .toList();
    return new Offer(implementation, examples);
  }

  /** The code under the names of the need; empty if the file lacks something that it uses. */
  private static Optional<Adapted> adapted(
      Pattern pattern, MethodNeed need, SourceText file, Language language) {
    Renaming renaming = Renaming.between(pattern.need(), need);
    Set<String> there = Renaming.words(file.text(), language);
    boolean stands = pattern.borrowed().stream().map(renaming::of).allMatch(there::contains);
    return stands
        ? Optional.of(new Adapted(pattern.id(), renaming.of(pattern.code(), language)))
        : Optional.empty();
  }

  /** Errors that models make often with operations of a kind. */
  public List<Mistake> mistakes(String language, String kind) {
    return locked(() -> knowledge().mistakes(language, kind));
  }

  /** All patterns by their ids, deprecated ones included. */
  public Map<String, PatternState> patterns() {
    return locked(() -> knowledge().patterns());
  }

  /**
   * Forgets a pattern, and takes its code off the disk.
   *
   * @return whether it is off the disk; otherwise another process is writing, and a later one will
   */
  public boolean forget(String id) {
    var _ = add(List.of(new PatternEvent.Forgotten(id)));
    return locked(
        () -> {
          closeIndex();
          closeJournal();
          return folder.rewrite(clock, random);
        });
  }

  private Knowledge knowledge() {
    Knowledge known = knowledge;
    if (known == null) {
      PatternFolder.Content content = folder.read();
      if (content.hasLeftovers() || content.files() > MOST_FILES) {
        // If another process is writing, a later one tidies up.
        var _ = folder.rewrite(clock, random);
      }
      known = Knowledge.of(content.events(), rules);
      knowledge = known;
    }
    return known;
  }

  private PatternIndex index(Map<String, PatternState> all) {
    PatternIndex known = index;
    if (known == null) {
      known =
          new PatternIndex(
              all.values().stream()
                  .filter(PatternState::isAlive)
                  .flatMap(state -> state.pattern().stream())
                  .toList());
      index = known;
    }
    return known;
  }

  private Journal journal() {
    Journal known = journal;
    if (known == null) {
      known = Journal.open(folder.path(), TextKeeping.KEEP, clock, random);
      folder.beginWriting();
      journal = known;
    }
    return known;
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private void closeIndex() {
    if (index != null) {
      index.close();
      index = null;
    }
  }

  private void closeJournal() {
    if (journal != null) {
      journal.close();
      journal = null;
      folder.endWriting();
    }
  }

  @Override
  public void close() {
    locked(
        () -> {
          closeIndex();
          closeJournal();
          return rules;
        });
  }
}
