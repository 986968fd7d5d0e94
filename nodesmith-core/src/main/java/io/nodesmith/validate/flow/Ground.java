package io.nodesmith.validate.flow;

import io.nodesmith.validate.code.Names;

/**
 * What is known of a file before any value in it is followed.
 *
 * @param java whether it is Java, and not Python
 * @param names what its imports mean
 * @param facts of its language's libraries
 */
record Ground(boolean java, Names names, FlowFacts facts) {}
