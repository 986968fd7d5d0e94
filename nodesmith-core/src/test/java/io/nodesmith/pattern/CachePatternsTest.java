package io.nodesmith.pattern;

/** Values kept in memory. */
class CachePatternsTest extends FamilyTest {
  CachePatternsTest() {
    super("cache-cases.yaml");
  }
}
