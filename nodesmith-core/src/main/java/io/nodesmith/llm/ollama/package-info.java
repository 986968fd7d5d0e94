/**
 * Servers that speak the chat of Ollama.
 *
 * <p>Takes: a call. Gives: its request on the wire, and what the answer says. Must not be here:
 * waiting, retrying, paying, or opening a connection.
 */
@NullMarked
package io.nodesmith.llm.ollama;

import org.jspecify.annotations.NullMarked;
