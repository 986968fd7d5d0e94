package io.nodesmith.language;

import java.util.List;

/**
 * Code that is in its file and does not do there what it should.
 *
 * @param file the file with the code in it
 * @param stub the method, where it stood before it was filled
 * @param code what was put in
 * @param findings what compiler and tests said
 */
public record Slip(SourceText file, MethodStub stub, MethodCode code, List<Finding> findings) {
  public Slip {
    findings = List.copyOf(findings);
  }

  /** The same after a correction. */
  public Slip with(MethodCode corrected) {
    return new Slip(file, stub, corrected, findings);
  }

  /**
   * One thing that was said.
   *
   * @param message of the compiler, or type and message of what was thrown
   * @param line of the code's body that it speaks of, from 0; -1 if it is not in the body
   */
  public record Finding(String message, int line) {}
}
