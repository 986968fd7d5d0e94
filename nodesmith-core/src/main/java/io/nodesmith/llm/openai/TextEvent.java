package io.nodesmith.llm.openai;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An event of a stream that adds a piece of text and says nothing else, as nearly all do: these are
 * read without a tree.
 *
 * @param model the model's name; null if it is not told
 * @param text added to the answer; null if nothing is
 * @param reasoning added to the reasoning; null if nothing is
 */
record TextEvent(@Nullable String model, @Nullable String text, @Nullable String reasoning) {

  /** Reads the event; null if it says more, or is no JSON, so that the tree must be looked at. */
  static @Nullable TextEvent of(JsonFactory json, String event) {
    try (JsonParser in = json.createParser(event)) {
      Reading reading = new Reading(in);
      return in.nextToken() == JsonToken.START_OBJECT && reading.top()
          ? new TextEvent(reading.model, reading.text, reading.reasoning)
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Each step is false as soon as something stands there that is not expected. */
  private static final class Reading {
    private final JsonParser in;
    private @Nullable String model;
    private @Nullable String text;
    private @Nullable String reasoning;
    private boolean chosen;

    Reading(JsonParser in) {
      this.in = in;
    }

    boolean top() throws IOException {
      String field = in.nextFieldName();
      while (field != null) {
        JsonToken value = in.nextToken();
        boolean known =
            switch (field) {
              case "model" -> {
                model = value == JsonToken.VALUE_STRING ? in.getText() : null;
                yield model != null;
              }
              case "choices" -> value == JsonToken.START_ARRAY && onlyChoice();
              case "object" -> value.isScalarValue() && !in.getText().equals("error");
              case "id", "created", "system_fingerprint", "request_id", "service_tier" ->
                  value.isScalarValue();
              default -> value == JsonToken.VALUE_NULL;
            };
        if (!known) {
          return false;
        }
        field = in.nextFieldName();
      }
      return in.currentToken() == JsonToken.END_OBJECT;
    }

    private boolean onlyChoice() throws IOException {
      if (chosen || in.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      chosen = true;
      String field = in.nextFieldName();
      while (field != null) {
        JsonToken value = in.nextToken();
        boolean known =
            switch (field) {
              case "delta" -> value == JsonToken.START_OBJECT && delta();
              case "index" -> value.isScalarValue();
              default -> value == JsonToken.VALUE_NULL;
            };
        if (!known) {
          return false;
        }
        field = in.nextFieldName();
      }
      return in.currentToken() == JsonToken.END_OBJECT && in.nextToken() == JsonToken.END_ARRAY;
    }

    private boolean delta() throws IOException {
      String field = in.nextFieldName();
      while (field != null) {
        JsonToken value = in.nextToken();
        boolean isText = value == JsonToken.VALUE_STRING;
        switch (field) {
          case "content" -> text = isText ? in.getText() : null;
          case "reasoning_content" -> reasoning = isText ? in.getText() : null;
          default -> isText = isText && field.equals("role");
        }
        if (!isText && value != JsonToken.VALUE_NULL) {
          return false;
        }
        field = in.nextFieldName();
      }
      return in.currentToken() == JsonToken.END_OBJECT;
    }
  }
}
