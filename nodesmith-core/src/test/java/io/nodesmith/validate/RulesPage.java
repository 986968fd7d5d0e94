package io.nodesmith.validate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the page of rules to the path that it is given. */
final class RulesPage {
  private RulesPage() {}

  static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[0]), RulesDocument.markdown());
  }
}
