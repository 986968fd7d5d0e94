package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private final Redactor redactor = new Redactor(List.of(Secret.of("zai-key-1234"), Secret.none()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = \"hunter2hunter2\"",
        "Authorization: Bearer hunter2hunter2",
        "jdbc:postgresql://me:hunter2hunter2@host/db",
        "api_key: 'hunter2hunter2'",
        "sk-hunter2hunter2hunter2"
      })
  void whatLooksLikeASecretIsBlackedOutOnDemand(String text) {
    assertFalse(redactor.kept(text, TextKeeping.REDACT).contains("hunter2"));
    assertEquals(text, redactor.kept(text, TextKeeping.KEEP));
    assertEquals("", redactor.kept(text, TextKeeping.OFF));
  }

  @Test
  void aKeyInUseIsAlwaysBlackedOut() {
    assertEquals("x [redacted] y", redactor.kept("x zai-key-1234 y", TextKeeping.KEEP));
  }

  @Test
  void codeIsLeftAlone() {
    String code = "int token = next();\nreturn passwordless ? a : b;";
    assertEquals(code, redactor.kept(code, TextKeeping.KEEP));
  }
}
