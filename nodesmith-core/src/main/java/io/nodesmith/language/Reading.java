package io.nodesmith.language;

import java.util.List;

/** What a piece of code turns out to hold, seen from the one stub that it is to fill. */
public sealed interface Reading {

  /**
   * The method asked for, complete.
   *
   * @param notes what was repaired or left out on the way, one sentence each
   * @param renamed whether it goes by another name, and is taken for the one asked for
   */
  record Method(MethodCode code, List<String> notes, boolean renamed) implements Reading {
    public Method {
      notes = List.copyOf(notes);
    }
  }

  /** Statements without a signature, complete, that could be the method's body. */
  record Body(MethodCode code, List<String> notes) implements Reading {
    public Body {
      notes = List.copyOf(notes);
    }
  }

  /** The method asked for, not written: the stub as it was, or with a word instead of code. */
  record Unwritten(boolean asItWas, String what) implements Reading {}

  /** Other methods, and not the one asked for. */
  record Others(List<String> names) implements Reading {
    public Others {
      names = List.copyOf(names);
    }
  }

  /** The method asked for with parameters that the file's signature cannot serve. */
  record OtherSignature(String signature) implements Reading {}

  /** Code that stops before it is complete. */
  record Truncated(String where) implements Reading {}

  /** Code that does not parse. */
  record Broken(String what) implements Reading {}

  /** Nothing that could be an implementation. */
  record Nothing() implements Reading {}
}
