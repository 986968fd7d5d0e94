package io.nodesmith.quality;

/**
 * How good a node is; each part from 0 to 1.
 *
 * @param score the parts together: compliance 30 %, types 25 %, code 20 %, documentation 15 %,
 *     tests 10 %
 * @param onexCompliance whether it keeps the rules of ONEX
 * @param typeSafety whether its types say what is true
 * @param codeQuality whether it is free of placeholders, inventions and dangers
 * @param documentation how much of what others see is documented
 * @param testCoverage how much of it the tests went through
 * @param isProven whether there is something to prove, no stub is left and all tests passed
 */
public record QualityScore(
    double score,
    double onexCompliance,
    double typeSafety,
    double codeQuality,
    double documentation,
    double testCoverage,
    boolean isProven) {

  /** The score from which on a node is good enough. */
  public static final double GATE = 0.85;

  /** What a node with a stub left, or a test that fails, has at the most. */
  public static final double UNPROVEN_CAP = 0.5;

  /** Whether it is good enough. */
  public boolean passed() {
    return isProven && score >= GATE;
  }
}
