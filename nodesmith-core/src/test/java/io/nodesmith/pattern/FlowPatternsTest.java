package io.nodesmith.pattern;

/** Steps that are coordinated. */
class FlowPatternsTest extends FamilyTest {
  FlowPatternsTest() {
    super("flow-cases.yaml");
  }
}
