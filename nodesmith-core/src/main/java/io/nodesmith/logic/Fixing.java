package io.nodesmith.logic;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Slip;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import io.nodesmith.testrun.TestFailure;
import io.nodesmith.testrun.TestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Corrects known slips in implementations that failed, before anybody is asked again. */
final class Fixing {
  private final Language language;

  Fixing(Language language) {
    this.language = language;
  }

  /**
   * Offers corrected forms of what failed as further candidates; the tests choose.
   *
   * @return whether there is anything new
   */
  boolean offer(List<Slot> slots, Standing best) {
    boolean any = false;
    for (Slot slot : slots) {
      for (Candidate candidate : slot.candidates()) {
        Optional<Standing> heard = slot.heardOf(candidate);
        boolean wrong = heard.isPresent() && !heard.get().isPassed() && !best.isPassed();
        if (wrong && candidate.origin() instanceof MethodResult.Origin.FromModel) {
          any |= offer(slot, candidate, heard.get());
        }
      }
    }
    return any;
  }

  private boolean offer(Slot slot, Candidate candidate, Standing standing) {
    Slip slip =
        new Slip(standing.file(), slot.stub(), candidate.code(), findings(slot.stub(), standing));
    List<String> names = new ArrayList<>(candidate.fixedBy());
    for (Fixer fixer : language.fixers()) {
      Optional<MethodCode> fixed = fixer.fix(slip);
      if (fixed.isPresent() && !fixed.get().equals(slip.code())) {
        slip = slip.with(fixed.get());
        names.add(fixer.name());
      }
    }
    boolean changed = !slip.code().equals(candidate.code());
    Candidate fixed =
        new Candidate(slip.code(), candidate.origin(), names.stream().distinct().toList());
    return changed && slot.addFixed(candidate, fixed);
  }

  private List<Slip.Finding> findings(MethodStub stub, Standing standing) {
    int first = language.relocated(standing.file(), stub).map(s -> s.body().start()).orElse(0);
    int offset = lines(standing.file().text().substring(0, first)) + 1;
    List<Slip.Finding> findings = new ArrayList<>();
    switch (standing.report().orElseThrow()) {
      case TestReport.Passed passed -> {}
      case TestReport.Failed failed -> {
        for (TestFailure failure : failed.failures()) {
          String message = failure.thrown() + ": " + failure.message();
          findings.add(new Slip.Finding(message, line(failure.places(), standing.file(), offset)));
        }
      }
      case TestReport.Broken broken -> {
        for (Problem problem : broken.problems()) {
          List<Place> places = problem.place() == null ? List.of() : List.of(problem.place());
          findings.add(new Slip.Finding(problem.message(), line(places, standing.file(), offset)));
        }
        findings.add(new Slip.Finding(broken.message(), -1));
      }
    }
    return findings;
  }

  private static int line(List<Place> places, SourceText file, int offset) {
    for (Place place : places) {
      boolean here = place.file().endsWith(file.path()) || file.path().endsWith(place.file());
      if (here && place.line() >= offset) {
        return place.line() - offset;
      }
    }
    return -1;
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
