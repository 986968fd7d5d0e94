package io.nodesmith.llm;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One question as it goes to one endpoint.
 *
 * @param endpoint where it goes
 * @param card the model that is asked
 * @param system the system text; may be empty
 * @param text the user's message, packed to the model's window
 * @param request the request that it comes from
 * @param promptTokens tokens of both texts: an estimate, made when it is asked for
 * @param time when it is sent
 */
public record ChatCall(
    Endpoint endpoint,
    ModelCard card,
    String system,
    String text,
    LlmRequest request,
    IntSupplier promptTokens,
    Instant time) {
  /** The temperature to ask for, from 0 to 2; null for the provider's own. */
  public @Nullable Double temperature() {
    return request.temperature() != null ? request.temperature() : card.temperature();
  }

  /** Writes the field {@code messages}, which every dialect has. */
  public void writeMessages(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("messages");
    if (!system.isEmpty()) {
      message("system", system, out);
    }
    message("user", text, out);
    out.writeEndArray();
  }

  private static void message(String role, String content, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("role", role);
    out.writeStringField("content", content);
    out.writeEndObject();
  }
}
