/**
 * How well a model does on tasks with known tests.
 *
 * <p>Takes: tasks, a line of JSON each. Gives: one result a task, and a summary with confidence
 * intervals. Must not be here: a way of filling stubs of its own; it uses {@code logic}, as every
 * other run does.
 */
@NullMarked
package io.nodesmith.bench;

import org.jspecify.annotations.NullMarked;
