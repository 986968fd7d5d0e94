package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether nodes that break the rules of ONEX are refused, and good ones are not. */
class ComplianceTest {
  private final GeneratedNode crud =
      GeneratedNode.of("Create PostgreSQL CRUD Effect node for users", NodeKind.EFFECT);
  private final GeneratedNode filled = crud.filled();

  @Test
  void skeletonHasItsStubsReported() {
    long stubs =
        crud.verdict().findings().stream().filter(f -> f.rule().id().equals("stub-left")).count();
    assertEquals(crud.contract().operations().size(), stubs);
  }

  @Test
  void nodeFilledFromPatternsHasNoFindings() {
    assertEquals(List.of(), filled.verdict().findings().stream().map(Finding::message).toList());
  }

  private void refused(String rule, String old, String replacement) {
    String text = filled.artifacts().node().text();
    String changed = text.replace(old, replacement);
    assertNotEquals(text, changed, "nothing to change: " + old);
    Verdict verdict = filled.verdictOf(changed);
    assertFalse(verdict.isAllowed(), () -> "accepted: " + replacement);
    assertTrue(
        verdict.findings().stream().anyMatch(f -> f.rule().id().equals(rule)),
        () -> rule + " not in " + verdict.findings());
  }

  @Test
  void missingEventOnEntryIsRefused() {
    refused(
        "onex-log-events",
        "    logEvent(context, LogLevel.INFO, \"operation_started\", request, Map.of());\n",
        "    // logEvent(context, LogLevel.INFO, \"operation_started\", request, Map.of());\n");
  }

  @Test
  void eventInDeadCodeIsRefused() {
    refused(
        "onex-log-events",
        "    logEvent(context, LogLevel.INFO, \"operation_started\", request, Map.of());\n",
        "    if (false) {\n      logEvent(context, LogLevel.INFO, \"operation_started\", request,"
            + " Map.of());\n    }\n");
  }

  @Test
  void missingEventOnSuccessIsRefused() {
    refused(
        "onex-log-events",
        "      logEvent(context, LogLevel.INFO, \"operation_succeeded\", request, Map.of());\n",
        "");
  }

  @Test
  void missingEventOnFailureIsRefused() {
    refused(
        "onex-log-events",
        "      logEvent(context, LogLevel.ERROR, \"operation_failed\", request,"
            + " Map.of(\"code\", e.code()));\n",
        "");
  }

  @Test
  void loggerThatOnlyMentionsTheEventIsRefused() {
    refused(
        "onex-log-events",
        "    context.logEvent(level, message, fields);",
        "    String unused = \"context.logEvent(level, message, fields)\";");
  }

  @Test
  void logWithoutCorrelationIdIsRefused() {
    refused(
        "onex-correlation-id",
        "    context.logEvent(level, message, fields);",
        "    context.log().event(level, message, fields);");
  }

  @Test
  void otherExceptionIsRefused() {
    refused(
        "onex-error",
        "throw new OnexException(\n        OnexErrorCode.UNSUPPORTED_OPERATION, \"no operation \""
            + " + request.operation());",
        "throw new IllegalStateException(\"OnexException\");");
  }

  @Test
  void unknownErrorCodeIsRefused() {
    refused("onex-error-code", "OnexErrorCode.INTERNAL_ERROR", "OnexErrorCode.EXECUTION_ERROR");
  }

  @Test
  void swallowedErrorIsRefused() {
    refused("onex-swallowed-error", "throw e;", "return null;");
  }

  @Test
  void wrongDescriptorIsRefused() {
    refused("onex-descriptor", "NodeKind.EFFECT", "NodeKind.COMPUTE");
  }

  @Test
  void renamedOperationIsRefused() {
    String method = GeneratedNode.camel(filled.contract().operations().getFirst().name());
    refused("onex-contract-operation", " " + method + "(", " x" + method + "(");
  }

  @Test
  void endOfProcessIsRefused() {
    refused(
        "onex-forbidden-api",
        "    return DESCRIPTOR;",
        "    System.exit(1);\n    return DESCRIPTOR;");
  }
}
