package io.nodesmith.pattern;

/** Events on the event bus. */
class BusPatternsTest extends FamilyTest {
  BusPatternsTest() {
    super("bus-cases.yaml");
  }
}
