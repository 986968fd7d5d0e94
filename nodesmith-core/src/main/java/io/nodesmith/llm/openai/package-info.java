/**
 * Servers that speak the chat completions of OpenAI: Z.ai, vLLM and any compatible one.
 *
 * <p>Takes: a call. Gives: its request on the wire, and what the answer says. Must not be here:
 * waiting, retrying, paying, or opening a connection.
 */
@NullMarked
package io.nodesmith.llm.openai;

import org.jspecify.annotations.NullMarked;
