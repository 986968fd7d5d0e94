package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonSyntaxWorkerTest {
  @TempDir Path folder;

  @Test
  void wrongSyntaxIsFoundAtItsPlaceAndRightSyntaxIsNot() {
    try (PythonSyntaxWorker worker = worker()) {
      List<Problem> problems = ask(worker, "x = 1\ny = (2 +\n").orElseThrow();
      assertEquals(new Place("a.py", 2, 5), problems.getFirst().place());
      assertEquals(Optional.of(List.of()), ask(worker, "\uFEFFx = 'ä\\n'\r\n"));
      assertEquals(1, ask(worker, "await x\nreturn\n").orElseThrow().size());
      assertEquals(1, ask(worker, "x = '\0'").orElseThrow().size());
    }
  }

  @Test
  void manyThreadsGetTheirOwnAnswers() {
    try (PythonSyntaxWorker worker = worker()) {
      List<Integer> lines =
          IntStream.range(1, 60)
              .parallel()
              .mapToObj(n -> ask(worker, "\n".repeat(n - 1) + "def").orElseThrow().getFirst())
              .map(problem -> problem.place() == null ? 0 : problem.place().line())
              .toList();
      assertEquals(IntStream.range(1, 60).boxed().toList(), lines);
    }
  }

  private PythonSyntaxWorker worker() {
    return new PythonSyntaxWorker(Laboratory.python(), Laboratory.tools(), folder);
  }

  private static Optional<List<Problem>> ask(PythonSyntaxWorker worker, String text) {
    return worker.syntaxProblems(new SourceText("a.py", text));
  }
}
