package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The laws of encoding: published results, and back again. */
class Encode{{number}}LawsTest {
  private static final List<String> TEXTS =
      List.of("", "a", "ab", "abc", " \n", "\u00e4\u20ac\ud83d\ude00\u0000", "x".repeat(99_999));
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();

  private static void assertRefused(Runnable call) {
    OnexException refusal = assertThrows(OnexException.class, call::run);
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{#sha256}}

  private String sha256(String text) {
    return node.{{method}}(new {{node.request}}.{{type}}(text), context).hash();
  }

  @Test
  void hashesAreThePublishedOnes() {
    assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", sha256(""));
    assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", sha256("abc"));
    assertEquals(
        "819fe77d1c7897c4c541e21c63d27154d46e12cc65074d8d9c874626a40a6074",
        sha256("\u00e4\u20ac\ud83d\ude00"));
  }

  @Test
  void hashesAre64DigitsAndAlwaysTheSame() {
    for (String text : TEXTS) {
      assertTrue(sha256(text).matches("[0-9a-f]{64}"), text);
      assertEquals(sha256(text), sha256(text));
      assertNotEquals(sha256(text), sha256(text + " "));
    }
    assertRefused(() -> sha256("\ud83d"));
  }
{{/sha256}}
{{#base64_encode}}

  private String encoded(String text) {
    return node.{{method}}(new {{node.request}}.{{type}}(text), context).encoded();
  }

  @Test
  void encodedTextsAreThePublishedOnes() {
    assertEquals("", encoded(""));
    assertEquals("Zg==", encoded("f"));
    assertEquals("Zm8=", encoded("fo"));
    assertEquals("Zm9vYmFy", encoded("foobar"));
    assertEquals("w6Tigqzwn5iA", encoded("\u00e4\u20ac\ud83d\ude00"));
    assertEquals("Pz8+", encoded("??>"));
  }

  @Test
  void whatIsEncodedCanBeDecoded() {
    for (String text : TEXTS) {
      byte[] bytes = Base64.getDecoder().decode(encoded(text));
      assertEquals(text, new String(bytes, StandardCharsets.UTF_8));
    }
    assertRefused(() -> encoded("a\ude00"));
  }
{{/base64_encode}}
{{#base64_decode}}

  private String decoded(String encoded) {
    return node.{{method}}(new {{node.request}}.{{type}}(encoded), context).text();
  }

  @Test
  void whatWasEncodedComesBack() {
    for (String text : TEXTS) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertEquals(text, decoded(Base64.getEncoder().encodeToString(bytes)));
    }
    assertEquals("foobar", decoded("Zm9vYmFy"));
    assertEquals("fo", decoded("Zm8="));
  }

  @Test
  void whatIsNoBase64OfTextIsRefused() {
    for (String wrong : List.of("%", "Z", "Zm9v YmFy", "Zg===", "Zm9vYmFy\u00e4", "/w==", "7aCA")) {
      assertRefused(() -> decoded(wrong));
    }
  }
{{/base64_decode}}
{{#base64_encode}}
{{#base64_decode}}

  @Test
  void thereAndBackIsTheSame() {
    for (String text : TEXTS) {
      assertEquals(text, decoded(encoded(text)));
    }
  }
{{/base64_decode}}
{{/base64_encode}}
}
