package io.nodesmith.pattern;

/** Rows of a table, on a real PostgreSQL. */
class CrudPatternsTest extends FamilyTest {
  CrudPatternsTest() {
    super("crud-cases.yaml");
  }
}
