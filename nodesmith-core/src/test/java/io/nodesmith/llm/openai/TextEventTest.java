package io.nodesmith.llm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEventTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void aPieceOfTextIsReadWithoutATree() {
    assertEquals(
        new TextEvent("glm-4.5", "a \"b\"\né", null),
        read(
            """
            {"id":"1","object":"chat.completion.chunk","created":7,"model":"glm-4.5","usage":null,
             "choices":[{"index":0,"delta":{"role":"assistant","content":"a \\"b\\"\\n\\u00e9"},
             "finish_reason":null,"logprobs":null}]}
            """));
    assertEquals(
        new TextEvent(null, null, "hm"),
        read("{\"choices\":[{\"delta\":{\"content\":null,\"reasoning_content\":\"hm\"}}]}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{\"choices\":[]}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\"}}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\"}},{\"delta\":{\"content\":\"b\"}}]}",
        "{\"choices\":[{\"delta\":{\"content\":[{\"text\":\"a\"}]}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\",\"refusal\":\"no\"}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\",\"reasoning\":\"hm\"}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\"},\"finish_reason\":\"stop\"}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\"},\"usage\":{\"prompt_tokens\":1}}]}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"usage\":{\"prompt_tokens\":1}}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"error\":\"broke\"}",
        "{\"choices\":[{\"delta\":{\"content\":\"a\"}}],\"object\":\"error\"}",
        "{\"model\":7,\"choices\":[{\"delta\":{\"content\":\"a\"}}]}",
      })
  void whatSaysMoreIsLeftToTheTree(String event) {
    assertNull(read(event));
  }

  /** Random events of the parts that servers send, and of some that they should not. */
  @Test
  void whatIsReadIsWhatTheTreeSays() throws IOException {
    Random random = new Random(17);
    int pieces = 0;
    for (int i = 0; i < 20_000; i++) {
      String event = event(random);
      TextEvent piece = read(event);
      if (piece != null) {
        pieces++;
        assertEquals(asTree(json.readTree(event)), piece, event);
      }
    }
    assertTrue(pieces > 1_000, "only " + pieces);
  }

  private static TextEvent asTree(JsonNode event) {
    assertTrue(event.path("error").isMissingNode() || event.path("error").isNull());
    assertTrue(event.path("usage").isMissingNode() || event.path("usage").isNull());
    assertTrue(event.path("choices").size() <= 1);
    JsonNode delta = event.path("choices").path(0).path("delta");
    return new TextEvent(
        text(event.path("model")),
        text(delta.path("content")),
        text(delta.path("reasoning_content")));
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }

  private static String event(Random random) {
    return object(
        random,
        List.of(
            "\"id\":\"x\"",
            "\"object\":\"chat.completion.chunk\"",
            "\"model\":\"m\"",
            "\"usage\":null",
            random.nextInt(6) == 0 ? "\"error\":{\"message\":\"no\"}" : "\"created\":7",
            "\"choices\":[" + choice(random) + (random.nextInt(9) == 0 ? ",{}" : "") + "]"));
  }

  private static String choice(Random random) {
    return object(
        random,
        List.of(
            "\"index\":0",
            random.nextInt(5) == 0 ? "\"finish_reason\":\"stop\"" : "\"finish_reason\":null",
            "\"delta\":" + delta(random)));
  }

  private static String delta(Random random) {
    return object(
        random,
        List.of(
            "\"role\":\"assistant\"",
            "\"content\":" + List.of("\"a\\tb\"", "null", "[]", "\"\"").get(random.nextInt(4)),
            "\"reasoning_content\":" + List.of("\"hm\"", "null").get(random.nextInt(2)),
            random.nextInt(5) == 0 ? "\"tool_calls\":[{}]" : "\"tool_calls\":null"));
  }

  /** Some of the fields, in any order. */
  private static String object(Random random, List<String> fields) {
    List<String> some = new ArrayList<>(fields);
    Collections.shuffle(some, random);
    return "{" + String.join(",", some.subList(0, random.nextInt(some.size() + 1))) + "}";
  }

  private @Nullable TextEvent read(String event) {
    return TextEvent.of(json.getFactory(), event);
  }
}
