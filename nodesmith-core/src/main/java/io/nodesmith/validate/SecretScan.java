package io.nodesmith.validate;

import io.nodesmith.language.SourceText;
import io.nodesmith.validate.code.CodeTree;
import io.nodesmith.validate.code.JavaReader;
import io.nodesmith.validate.code.PythonReader;
import io.nodesmith.validate.flow.FlowReader;
import java.util.List;
import java.util.Optional;

/** Tells whether code that is to be kept holds a credential. Safe for use by several threads. */
public final class SecretScan {
  private final SecretsCheck check = new SecretsCheck();
  private final JavaReader java = new JavaReader();
  private final PythonReader python = new PythonReader();
  private final FlowReader flow = new FlowReader();

  /**
   * Whether one of the pieces holds a credential.
   *
   * @param file the whole file, which tells what is a password by the name that it goes to
   * @param pieces texts of that file, or about it
   */
  public boolean isSecretIn(SourceText file, List<String> pieces) {
    return pieces.stream().anyMatch(piece -> SecretPatterns.provider(piece).isPresent())
        || secrets(file).stream()
            .anyMatch(secret -> pieces.stream().anyMatch(piece -> piece.contains(secret)));
  }

  private List<String> secrets(SourceText file) {
    Subject subject = new Subject(file, Optional.empty(), List.of(), Profile.node());
    Inspection inspection = new Inspection(subject, read(file), flow);
    check.inspect(inspection);
    return inspection.findings().stream()
        .map(finding -> finding.span().in(file.text()).strip())
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  private CodeTree read(SourceText file) {
    return SyntaxCheck.languageOf(file).equals("java")
        ? java.read(file.text())
        : python.read(file.text());
  }
}
