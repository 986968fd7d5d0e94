package io.nodesmith.inject;

import io.nodesmith.language.Edit;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Replaces a stub's body in its file, all or nothing. */
public final class CodeInjector {
  private final Language language;

  public CodeInjector(Language language) {
    this.language = language;
  }

  /** The file with the stub filled; doing it again changes nothing. */
  public Injection inject(SourceText file, MethodStub stub, MethodCode code) {
    return fill(file, stub, code, language.syntaxProblems(file));
  }

  /** The file with all these stubs filled; the order of the map does not matter. */
  public Injection injectAll(SourceText file, Map<Integer, MethodCode> codes) {
    List<MethodStub> stubs = language.stubs(file);
    List<Problem> before = language.syntaxProblems(file);
    SourceText current = file;
    for (Map.Entry<Integer, MethodCode> entry : new TreeMap<>(codes).entrySet()) {
      if (entry.getKey() < 0 || entry.getKey() >= stubs.size()) {
        return new Injection.Refused(noSuchStub("number " + entry.getKey()));
      }
      switch (fill(current, stubs.get(entry.getKey()), entry.getValue(), before)) {
        case Injection.Injected injected -> current = injected.file();
        case Injection.Refused refused -> {
          return refused;
        }
      }
    }
    return new Injection.Injected(current);
  }

  private Injection fill(SourceText file, MethodStub stub, MethodCode code, List<Problem> before) {
    Optional<MethodStub> place = language.relocated(file, stub);
    if (place.isEmpty()) {
      return new Injection.Refused(noSuchStub(stub.qualifiedName()));
    }
    List<Edit> edits = language.edits(file, place.get(), code);
    if (edits.isEmpty()) {
      return new Injection.Injected(file);
    }
    if (!language.isStub(file, place.get())) {
      return new Injection.Refused(
          Problem.error(
              "stub-already-filled",
              stub.qualifiedName() + " has an implementation already.",
              "Restore the stub first."));
    }
    if (!language.isBounded(file, place.get())) {
      return new Injection.Refused(tooBroken(stub));
    }
    SourceText filled = file.withText(Edit.apply(file.text(), edits));
    List<Problem> after = language.syntaxProblems(filled);
    if (after.size() > before.size()) {
      Problem first = after.getFirst();
      return new Injection.Refused(
          new Problem(
              "code-does-not-parse",
              first.severity(),
              "With this code in "
                  + stub.qualifiedName()
                  + " the file does not parse: "
                  + first.message(),
              first.place(),
              "Correct the code and try again."));
    }
    return before.isEmpty() || isSettled(filled, stub, code)
        ? new Injection.Injected(filled)
        : new Injection.Refused(tooBroken(stub));
  }

  /** In a broken file the method must still be seen where it was put. */
  private boolean isSettled(SourceText filled, MethodStub stub, MethodCode code) {
    return language
        .relocated(filled, stub)
        .map(place -> language.edits(filled, place, code).isEmpty())
        .orElse(false);
  }

  private static Problem tooBroken(MethodStub stub) {
    return Problem.error(
        "file-too-broken",
        "The file has syntax errors around "
            + stub.qualifiedName()
            + ", so that its end is not certain.",
        "Correct the file around the stub first.");
  }

  private static Problem noSuchStub(String name) {
    return Problem.error(
        "stub-not-found", "The file has no method " + name + ".", "Read its stubs again.");
  }
}
