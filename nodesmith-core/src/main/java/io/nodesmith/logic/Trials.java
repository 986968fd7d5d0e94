package io.nodesmith.logic;

import io.nodesmith.inject.CodeInjector;
import io.nodesmith.inject.Injection;
import io.nodesmith.language.SourceText;
import io.nodesmith.testrun.TestReport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Puts selections into the file and tests them; a selection that was tried is not tried again. */
final class Trials {
  private final SourceText skeleton;
  private final CodeInjector injector;
  private final Function<SourceText, TestReport> tests;
  private final Consumer<LogicEvent> listener;
  private final Map<Selection, Standing> tried = new HashMap<>();
  private final Set<Selection> repeated = new HashSet<>();

  Trials(
      SourceText skeleton,
      CodeInjector injector,
      Function<SourceText, TestReport> tests,
      Consumer<LogicEvent> listener) {
    this.skeleton = skeleton;
    this.injector = injector;
    this.tests = tests;
    this.listener = listener;
  }

  int count() {
    return tried.size();
  }

  /** The same after one more run: what passes now with nothing changed is flaky, and not wrong. */
  Standing again(Standing standing) {
    if (standing.report().filter(TestReport.Failed.class::isInstance).isEmpty()
        || !repeated.add(standing.selection())) {
      return tried.getOrDefault(standing.selection(), standing);
    }
    TestReport second = tests.apply(standing.file());
    TestReport both = TestReport.together(standing.report().get(), second);
    listener.accept(new LogicEvent.Tested(both));
    Standing judged = new Standing(standing.selection(), standing.file(), Optional.of(both));
    tried.put(standing.selection(), judged);
    return judged;
  }

  /** How the selection stands; empty if its parts do not go together in one file. */
  Optional<Standing> of(Selection selection) {
    Standing known = tried.get(selection);
    if (known != null) {
      return Optional.of(known);
    }
    return switch (injector.injectAll(skeleton, selection.codes())) {
      case Injection.Refused refused -> Optional.empty();
      case Injection.Injected injected -> {
        Optional<TestReport> report =
            selection.chosen().isEmpty()
                ? Optional.empty()
                : Optional.of(tests.apply(injected.file()));
        report.ifPresent(r -> listener.accept(new LogicEvent.Tested(r)));
        Standing standing = new Standing(selection, injected.file(), report);
        tried.put(selection, standing);
        yield Optional.of(standing);
      }
    };
  }
}
