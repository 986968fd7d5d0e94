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
  /** Each trial is a test run; most games end after a few. */
  private static final int MOST = 60;

  /** Each of these takes as long as tests may. */
  private static final int MOST_TIME_OUTS = 4;

  private final SourceText skeleton;
  private final CodeInjector injector;
  private final Function<SourceText, TestReport> tests;
  private final Consumer<LogicEvent> listener;
  private final Map<Selection, Standing> tried = new HashMap<>();
  private final Set<Selection> repeated = new HashSet<>();
  private int timeOuts;

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

  /** Whether there were as many as one file is worth. */
  boolean areSpent() {
    return tried.size() >= MOST || timeOuts >= MOST_TIME_OUTS;
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
        timeOuts += report.filter(Trials::isTimeOut).isPresent() ? 1 : 0;
        Standing standing = new Standing(selection, injected.file(), report);
        tried.put(selection, standing);
        yield Optional.of(standing);
      }
    };
  }

  private static boolean isTimeOut(TestReport report) {
    return report instanceof TestReport.Broken broken
        && broken.reason() == TestReport.Reason.TIME_OUT;
  }
}
