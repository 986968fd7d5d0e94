package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.AbsentCoreNames;
import io.nodesmith.language.python.CoreSymbols;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether Python handlers that break the rules of ONEX are refused, and good ones are not. */
class PythonComplianceTest {
  private static String handler() throws IOException {
    return Files.readString(Path.of("src/test/resources/golden/validate/node/handler.py"));
  }

  @Test
  void goodHandlerHasNoFindings() throws IOException {
    assertEquals(List.of(), Snippets.node("handler.py", handler()).findings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "onex-log-events|emit_log_event_sync(EnumLogLevel.INFO, \"operation_started\","
            + " context)|pass  # emit_log_event_sync(x)",
        "onex-log-events|emit_log_event_sync(EnumLogLevel.INFO, \"operation_succeeded\","
            + " context)|note = \"emit_log_event_sync\"",
        "onex-log-events|    emit_log_event_sync(EnumLogLevel.INFO, \"operation_started\","
            + " context)|    if False: emit_log_event_sync(EnumLogLevel.INFO,"
            + " \"operation_started\", context)",
        "onex-correlation-id|\"operation_succeeded\", context|\"operation_succeeded\", {\"note\":"
            + " \"correlation_id\"}",
        "onex-error-code|INTERNAL_ERROR|EXECUTION_ERROR",
        "onex-error-arguments|error_code=|code=",
        "onex-swallowed-error|            raise ModelOnexError(|            ModelOnexError(",
        "onex-error|return ModelXResponse(value=request.value)|raise ValueError('ModelOnexError')",
        "onex-purity|return ModelXResponse(value=request.value)|return"
            + " ModelXResponse(value=open('x'))",
        "onex-purity|return ModelXResponse(value=request.value)|return"
            + " ModelXResponse(value=__import__('os').getpid())",
        "onex-compute-state|return ModelXResponse(value=request.value)|self.last = request"
      })
  void brokenHandlerIsRefused(String rule, String old, String replacement) throws IOException {
    String changed = handler().replace(old, replacement);
    assertNotEquals(handler(), changed);
    Verdict verdict = Snippets.node("handler.py", changed);
    assertTrue(
        verdict.findings().stream().anyMatch(f -> f.isError() && f.rule().id().equals(rule)),
        () -> verdict.findings().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EnumCoreErrorCode.%s",
        "EnumCoreErrorCode['%s']",
        "EnumCoreErrorCode(\"%s\")",
        "getattr(EnumCoreErrorCode, '%s')",
        "Codes.%s",
        "'%s'"
      })
  void codesThatDoNotExistAreReported(String spelling) {
    CoreSymbols symbols = CoreSymbols.recorded("2026.07");
    Profile profile =
        Profile.onex()
            .withSymbols(SymbolTable.of(symbols::names, new AbsentCoreNames(symbols)::problems));
    for (String code : symbols.absentMembers("EnumCoreErrorCode")) {
      String text =
          """
          from omnibase_core import EnumCoreErrorCode, ModelOnexError
          from omnibase_core import EnumCoreErrorCode as Codes


          def refuse() -> None:
              raise ModelOnexError(message="no", error_code=%s)
          """
              .formatted(spelling.formatted(code));
      Verdict verdict =
          GeneratedNode.VALIDATOR.validate(
              new Subject(new SourceText("node.py", text), Optional.empty(), List.of(), profile));
      assertTrue(
          verdict.findings().stream()
              .anyMatch(f -> f.isError() && f.place().line() == 6 && f.message().contains(code)),
          () -> text + verdict.findings());
    }
  }
}
