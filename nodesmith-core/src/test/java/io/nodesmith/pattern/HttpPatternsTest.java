package io.nodesmith.pattern;

/** Calls over HTTP, on a server of this machine. */
class HttpPatternsTest extends FamilyTest {
  HttpPatternsTest() {
    super("http-cases.yaml");
  }
}
