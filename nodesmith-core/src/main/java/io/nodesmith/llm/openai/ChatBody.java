package io.nodesmith.llm.openai;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.llm.ChatCall;
import io.nodesmith.llm.Json;
import java.io.IOException;

/** Writes the body of a chat request. */
record ChatBody(Flavour flavour, ObjectMapper json) {
  private static final double ALMOST_ZERO = 0.01;
  private static final double ALMOST_ONE = 0.99;

  byte[] of(ChatCall call) {
    return Json.object(json, out -> write(call, out));
  }

  private void write(ChatCall call, JsonGenerator out) throws IOException {
    out.writeStringField("model", call.card().id());
    call.writeMessages(out);
    out.writeNumberField("max_tokens", call.request().maxTokens());
    out.writeBooleanField("stream", call.endpoint().streaming());
    switch (flavour) {
      case ZAI -> zai(call, out);
      case COMPATIBLE -> compatible(call, out);
    }
  }

  private static void zai(ChatCall call, JsonGenerator out) throws IOException {
    if (call.card().thinking()) {
      // Left out means enabled, and reasoning is billed as output.
      out.writeObjectFieldStart("thinking");
      out.writeStringField("type", call.request().thinking() ? "enabled" : "disabled");
      out.writeEndObject();
    }
    Double temperature = call.temperature();
    if (temperature != null) {
      out.writeNumberField("temperature", inOpenInterval(temperature));
      if (temperature <= 0) {
        out.writeBooleanField("do_sample", false);
      }
    }
    Double topP = call.card().topP();
    if (topP != null) {
      out.writeNumberField("top_p", inOpenInterval(topP));
    }
  }

  private static void compatible(ChatCall call, JsonGenerator out) throws IOException {
    if (call.endpoint().streaming()) {
      out.writeObjectFieldStart("stream_options");
      out.writeBooleanField("include_usage", true);
      out.writeEndObject();
    }
    if (call.card().thinking()) {
      out.writeObjectFieldStart("chat_template_kwargs");
      out.writeBooleanField("enable_thinking", call.request().thinking());
      out.writeEndObject();
    }
    Double temperature = call.temperature();
    if (temperature != null) {
      out.writeNumberField("temperature", temperature);
    }
    Double topP = call.card().topP();
    if (topP != null) {
      out.writeNumberField("top_p", topP);
    }
  }

  private static double inOpenInterval(double value) {
    return value <= 0 ? ALMOST_ZERO : value >= 1 ? ALMOST_ONE : value;
  }
}
