package io.nodesmith.acceptance.understanding;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.request.RequestedOperation;
import io.nodesmith.request.Requirements;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads requests with the rooms that are for it. */
final class Reader {
  private final PrdAnalyzer analyzer = new PrdAnalyzer();
  private final NodeClassifier classifier = new NodeClassifier();

  Understood read(String text) {
    return switch (analyzer.analyze(text)) {
      case Analysis.Unclear unclear -> new Understood("undecided", Optional.empty(), List.of());
      case Analysis.Clear(Requirements read) ->
          new Understood(
              type(read, text),
              Optional.of(read.serviceName()),
              read.operations().stream().map(RequestedOperation::name).toList());
    };
  }

  private String type(Requirements read, String text) {
    return switch (classifier.classify(read, text, Optional.empty())) {
      case Classification.Undecided undecided -> "undecided";
      case Classification.Decided decided -> decided.kind().name().toLowerCase(Locale.ROOT);
    };
  }
}
