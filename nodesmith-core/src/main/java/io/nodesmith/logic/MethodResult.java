package io.nodesmith.logic;

import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of one stub.
 *
 * @param stub as it was found
 * @param status how it stands
 * @param origin where its implementation is from
 * @param attempts every reply that was asked for, in order
 * @param problems what is wrong with it; empty when it is implemented
 * @param code its implementation; empty while it is a stub
 * @param setbacks all that went wrong on the way, oldest first
 */
public record MethodResult(
    MethodStub stub,
    Status status,
    Origin origin,
    List<Attempt> attempts,
    List<Problem> problems,
    Optional<MethodCode> code,
    List<Problem> setbacks) {
  public MethodResult {
    attempts = List.copyOf(attempts);
    problems = List.copyOf(problems);
    setbacks = List.copyOf(setbacks);
  }

  /** The same, once all tests passed: what has an implementation is right. */
  MethodResult passed() {
    return status == Status.FAILED
        ? new MethodResult(stub, Status.IMPLEMENTED, origin, attempts, List.of(), code, setbacks)
        : this;
  }

  /** How a method stands. */
  public enum Status {
    /** It has an implementation, and no test of it fails. */
    IMPLEMENTED,
    /** It is still the stub. */
    STUB,
    /** It has an implementation, and tests of it fail. */
    FAILED
  }

  /** Where an implementation is from. */
  public sealed interface Origin {
    /**
     * A model's reply.
     *
     * @param call names the call in the journal
     */
    record FromModel(String tier, String model, UUID call) implements Origin {}

    /** The pattern library. */
    record FromPattern(String patternId) implements Origin {}

    /** There is none. */
    record Nothing() implements Origin {}
  }
}
