package io.nodesmith.language;

import io.nodesmith.problem.Problem;
import java.util.List;

/** One target language: how its files are read. */
public interface Language {
  /** Lower-case name, {@code java} for instance. */
  String id();

  /** All stubs of the file, in file order; found also where the file does not parse elsewhere. */
  List<MethodStub> stubs(SourceText source);

  /** What the language's own parser finds wrong; empty if the file parses. */
  List<Problem> syntaxProblems(SourceText source);
}
