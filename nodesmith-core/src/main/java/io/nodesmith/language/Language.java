package io.nodesmith.language;

import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;

/** One target language: how its files are read, and how code is put into them. */
public interface Language {
  /** Lower-case name, {@code java} for instance. */
  String id();

  /** All stubs of the file, in file order; found also where the file does not parse elsewhere. */
  List<MethodStub> stubs(SourceText source);

  /** Where the stub's method stands in another state of its file, filled or not. */
  Optional<MethodStub> relocated(SourceText file, MethodStub stub);

  /** Whether the method at the stub's place still waits for its implementation. */
  default boolean isStub(SourceText file, MethodStub stub) {
    return stubs(file).stream().anyMatch(s -> s.method().equals(stub.method()));
  }

  /** Whether it is known where the stub ends, however broken the rest of the file may be. */
  default boolean isBounded(SourceText file, MethodStub stub) {
    return true;
  }

  /** What the language's own parser finds wrong; empty if the file parses. */
  List<Problem> syntaxProblems(SourceText source);

  /** What the file declares and imports; found also where the file does not parse elsewhere. */
  Outline outline(SourceText source);

  /** What a colleague would want to see before writing this stub, as text in the language. */
  String context(SourceText source, MethodStub stub);

  /** The code with comments, strings and their quotes blanked out, at the same length. */
  String masked(String code);

  /** Whether the line, seen alone, opens code of this language rather than a sentence. */
  boolean looksLikeCode(String line);

  /** What the code holds, seen from the stub that it is to fill. */
  Reading read(String code, SourceText file, MethodStub stub);

  /** The edits that put the code into the file, in the file's own style; none for what is there. */
  List<Edit> edits(SourceText file, MethodStub stub, MethodCode code);

  /** What corrects slips that models make in this language, in the order in which to try. */
  default List<Fixer> fixers() {
    return List.of();
  }

  /**
   * Code that does not parse, with what the parser itself says is missing; empty if that helps not.
   */
  default Optional<String> mended(String code, MethodStub stub) {
    return Optional.empty();
  }
}
