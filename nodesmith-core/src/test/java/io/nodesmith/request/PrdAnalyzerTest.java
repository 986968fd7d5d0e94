package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PrdAnalyzerTest {
  private final PrdAnalyzer analyzer = new PrdAnalyzer();

  @Test
  void crudSentenceIsReadWhole() {
    Requirements read = clear("Create PostgreSQL CRUD Effect node with connection pooling");
    assertEquals("postgresql_crud", read.serviceName());
    assertEquals(List.of("create", "read", "update", "delete"), names(read));
    assertEquals(List.of("connection_pooling"), read.features());
    assertEquals(List.of("postgresql"), read.dependencies());
    assertEquals(Optional.of(NodeKind.EFFECT), read.nodeTypeHint());
  }

  @Test
  void listOfNamesIsTakenWhole() {
    Requirements read = clear("Effect node for Vault with get_secret, put_secret, rotate_secret");
    assertEquals(List.of("get_secret", "put_secret", "rotate_secret"), names(read));
  }

  @Test
  void aSingleWordIsUnclear() {
    assertInstanceOf(Analysis.Unclear.class, analyzer.analyze("ping"));
  }

  @Test
  void noWordStandsTwiceInAName() {
    String name = Reading.of("Need: parser (next run, prev run)").serviceName();
    List<String> parts = List.of(name.split("_", -1));
    assertEquals(parts.stream().distinct().toList(), parts);
  }

  @Test
  void textWithoutWishIsUnclear() {
    Analysis.Unclear unclear =
        assertInstanceOf(Analysis.Unclear.class, analyzer.analyze("do something"));
    assertTrue(!unclear.questions().isEmpty());
  }

  private Requirements clear(String text) {
    return assertInstanceOf(Analysis.Clear.class, analyzer.analyze(text)).requirements();
  }

  private static List<String> names(Requirements read) {
    return read.operations().stream().map(RequestedOperation::name).toList();
  }
}
