package io.nodesmith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nodesmith.language.java.JavaLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenamingTest {
  private static MethodNeed need(String signature, String... names) {
    return new MethodNeed("java", "compute", "custom", signature, "", List.of(names), "");
  }

  private final Renaming renaming =
      Renaming.between(
          need(
              "ModelTextsResponse.Trim trim(ModelTextsRequest.Trim request)",
              "NodeTextsCompute",
              "trim",
              "text",
              "result"),
          need(
              "ModelTitlesResponse.Clean clean(ModelTitlesRequest.Clean wish)",
              "NodeTitlesCompute",
              "clean",
              "title",
              "plain"));

  private String renamed(String code) {
    return renaming.of(code, new JavaLanguage());
  }

  @Test
  void typesOfTheSignatureGoBeforeTheirParts() {
    assertEquals(
        "return new ModelTitlesResponse.Clean(wish.title());",
        renamed("return new ModelTextsResponse.Trim(request.text());"));
  }

  @Test
  void stringsAndCommentsStay() {
    assertEquals("f(\"text\", title); // text", renamed("f(\"text\", text); // text"));
  }

  @Test
  void partsOfLongerNamesStay() {
    assertEquals("int texts = context.texts;", renamed("int texts = context.texts;"));
  }

  @Test
  void membersOfWhatIsRenamedAreRenamedToo() {
    assertEquals("this.clean(wish.plain.other)", renamed("this.trim(request.result.other)"));
  }
}
