package io.nodesmith.pattern;

/** Files below one directory. */
class FilePatternsTest extends FamilyTest {
  FilePatternsTest() {
    super("file-cases.yaml");
  }
}
