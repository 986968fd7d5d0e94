package io.nodesmith.language.java;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import io.nodesmith.language.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parsed Java text.
 *
 * @param unit its tree; none if the text is too big or too deeply nested for a parser
 * @param positions where the tree's parts stand
 * @param faults the syntax errors
 * @param mask the text and its masked form
 */
record JavaTree(
    @Nullable CompilationUnitTree unit,
    @Nullable SourcePositions positions,
    List<Fault> faults,
    JavaMask mask) {

  /** A syntax error, as the compiler words it. */
  record Fault(String code, String message, int offset, int line, int column) {}

  static JavaTree tooBig(JavaMask mask) {
    Fault fault = new Fault("too-big", "The code is too big or too deeply nested.", 0, 1, 1);
    return new JavaTree(null, null, List.of(fault), mask);
  }

  String text() {
    return mask.source();
  }

  /** Where the tree stands; empty if the parser made it up. */
  Optional<Span> span(Tree tree) {
    if (unit == null || positions == null) {
      return Optional.empty();
    }
    int start = (int) positions.getStartPosition(unit, tree);
    int end = (int) positions.getEndPosition(unit, tree);
    boolean real = start >= 0 && end >= start && end <= text().length();
    return real ? Optional.of(new Span(start, end)) : Optional.empty();
  }
}
