package io.nodesmith.extract;

import io.nodesmith.language.MethodCode;
import java.util.List;

/** What a reply turned out to hold. */
public sealed interface Extraction {

  /**
   * The method asked for.
   *
   * @param notes what was repaired or chosen on the way, one sentence each
   */
  record Found(MethodCode code, List<String> notes) implements Extraction {
    public Found {
      notes = List.copyOf(notes);
    }
  }

  /**
   * No usable method.
   *
   * @param message what was found instead and what to do, for a person and for a next prompt
   */
  record Missing(Reason reason, String message) implements Extraction {}

  /** Why a reply holds no usable method. */
  enum Reason {
    /** Nothing was written. */
    EMPTY,
    /** Words, and no code. */
    NO_CODE,
    /** The model declined. */
    REFUSAL,
    /** The code stops before it is complete. */
    TRUNCATED,
    /** Code for something else. */
    OTHER_METHOD,
    /** Code in another programming language. */
    OTHER_LANGUAGE,
    /** The stub came back as it was. */
    STUB_RETURNED,
    /** A word or comment stands for code that was left out. */
    PLACEHOLDER,
    /** The method with parameters that the file's signature cannot serve. */
    OTHER_SIGNATURE,
    /** Code that does not parse. */
    UNPARSABLE
  }
}
