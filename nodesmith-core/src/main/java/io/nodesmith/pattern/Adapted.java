package io.nodesmith.pattern;

import io.nodesmith.language.MethodCode;

/**
 * A pattern in the words of one contract.
 *
 * @param patternId where it is from
 * @param code ready to be put in place of the stub
 */
public record Adapted(String patternId, MethodCode code) {}
