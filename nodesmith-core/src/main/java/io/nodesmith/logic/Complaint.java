package io.nodesmith.logic;

import java.util.Optional;

/**
 * What is wrong with one method, for whoever writes it again.
 *
 * @param previous what was written for it; empty if there is nothing
 * @param findings of the tests, or what was wrong with the reply; may be empty
 */
record Complaint(Slot slot, Optional<Candidate> previous, String findings) {}
