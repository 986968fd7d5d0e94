package io.nodesmith.contract;

import io.nodesmith.onex.OnexErrorCode;

/**
 * A way in which an operation may fail.
 *
 * @param code what the caller sees
 * @param when under which condition, in words
 */
public record ErrorCase(OnexErrorCode code, String when) {}
