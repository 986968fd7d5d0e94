package io.nodesmith.language.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.CoreSymbols.Existence;
import io.nodesmith.onex.OnexErrorCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreSymbolsTest {
  private static final List<String> NO_CODES =
      List.of(
          "EXECUTION_ERROR",
          "EXTERNAL_SERVICE_ERROR",
          "NOT_IMPLEMENTED",
          "RESOURCE_EXHAUSTED",
          "CONNECTION_ERROR");

  @ParameterizedTest
  @ValueSource(strings = {"2026.07", "2025.10"})
  void codesThatNeverWereAreAbsentAndAllOfOursPresent(String profile) {
    CoreSymbols symbols = CoreSymbols.recorded(profile);
    for (String code : NO_CODES) {
      assertEquals(Existence.ABSENT, symbols.member("EnumCoreErrorCode", code));
    }
    for (OnexErrorCode code : OnexErrorCode.values()) {
      assertEquals(Existence.PRESENT, symbols.member("EnumCoreErrorCode", code.name()));
    }
    assertEquals(Existence.UNKNOWN, symbols.member("EnumCoreErrorCode", "NEVER_HEARD_OF"));
    assertEquals(Existence.ABSENT, symbols.member("ModelOnexError", "details"));
    assertEquals(Optional.empty(), symbols.names("omnibase_core"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026.07", "2025.10"})
  void absentCodesAreFoundInEverySpelling(String profile) {
    AbsentCoreNames absent = new AbsentCoreNames(CoreSymbols.recorded(profile));
    for (String code : NO_CODES) {
      for (String spelling :
          List.of(
              "x = EnumCoreErrorCode.%s",
              "x = omnibase_core.EnumCoreErrorCode . %s",
              "x = EnumCoreErrorCode[\"%s\"]",
              "x = EnumCoreErrorCode('%s')",
              "x = getattr(EnumCoreErrorCode, '%s')",
              "from omnibase_core import EnumCoreErrorCode as Codes\nx = Codes.%s",
              "Codes = EnumCoreErrorCode\nx = Codes.%s",
              "raise ModelOnexError('no', error_code=\"%s\")")) {
        String text = spelling.formatted(code) + "\n";
        assertEquals(1, absent.problems(new SourceText("node.py", text)).size(), text);
      }
      for (String harmless :
          List.of(
              "# EnumCoreErrorCode.%s",
              "\"\"\"Not EnumCoreErrorCode.%s.\"\"\"",
              "x = EnumCoreErrorCode.DATABASE_CONNECTION_ERROR  # not %s",
              "x = Other.%s")) {
        String text = harmless.formatted(code) + "\n";
        assertTrue(absent.problems(new SourceText("node.py", text)).isEmpty(), text);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026.07", "2025.10"})
  void aPartialRecordKnowsKeywordsAndModules(String profile) {
    CoreSymbols symbols = CoreSymbols.recorded(profile);
    assertEquals(Existence.PRESENT, symbols.parameter("ModelOnexError", "anything"));
    boolean recent = profile.equals("2026.07");
    assertEquals(
        recent ? Existence.ABSENT : Existence.PRESENT,
        symbols.module("omnibase_core.logging.structured"));
    assertEquals(Existence.ABSENT, symbols.parameter("emit_log_event_sync", "details"));
    assertEquals(Existence.ABSENT, symbols.module("omnibase_core.logging.never_heard_of"));
    assertEquals(Existence.UNKNOWN, symbols.module("omnibase_core.never_heard_of"));
  }
}
