package io.nodesmith.acceptance.understanding;

import java.util.List;
import java.util.Optional;

/**
 * What was understood of a request.
 *
 * @param nodeType the kind, or {@code undecided}
 * @param name the service's name, where the request was read at all
 * @param operations names of the operations
 */
record Understood(String nodeType, Optional<String> name, List<String> operations) {}
