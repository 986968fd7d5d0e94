package io.nodesmith.language.java;

import java.util.Set;

/** What the compiler's complaints mean for a piece of code that stands alone. */
final class JavaFaults {
  private static final Set<String> HARMLESS =
      Set.of(
          "compiler.err.invalid.meth.decl.ret.type.req",
          "compiler.err.implicit.class.should.not.have.package.declaration",
          "compiler.err.mod.not.allowed.here",
          "compiler.err.missing.meth.body.or.decl.abstract");

  private JavaFaults() {}

  /** Whether it only says that a member has lost its class, as constructors do. */
  static boolean isHarmless(JavaTree.Fault fault) {
    return HARMLESS.contains(fault.code());
  }

  /** Whether it says that the text ends before all is closed. */
  static boolean isEnd(JavaTree.Fault fault) {
    return fault.code().equals("compiler.err.premature.eof");
  }

  /** Whether it says that statements stand where members belong. */
  static boolean isStatement(JavaTree.Fault fault) {
    return fault.code().equals("compiler.err.statement.not.expected");
  }
}
