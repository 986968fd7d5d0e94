package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.CoreSymbols;
import io.nodesmith.pipeline.CoreTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Names that the framework does not have, and names that it has, in whatever spelling. */
class PlatformNamesTest {
  private static final String TOP =
      """
      import importlib
      import operator
      import omnibase_core
      import omnibase_core.enums.enum_core_error_code as module
      from omnibase_core import EnumCoreErrorCode, ModelOnexError
      from omnibase_core import EnumCoreErrorCode as Codes
      from omnibase_core.enums.enum_log_level import EnumLogLevel
      from omnibase_core.logging.logging_structured import emit_log_event_sync
      from omnibase_core.models.primitives.model_semver import ModelSemVer

      Also = EnumCoreErrorCode
      NAME = "%s"


      """;

  /** Uses of a code; each is refused for a code that does not exist. */
  static final List<String> CODE_USES =
      List.of(
          "x = EnumCoreErrorCode.%s",
          "x = Codes.%s",
          "x = Also.%s",
          "x = omnibase_core.EnumCoreErrorCode.%s",
          "x = module.EnumCoreErrorCode.%s",
          "x = importlib.import_module('omnibase_core').EnumCoreErrorCode.%s",
          "x = EnumCoreErrorCode['%s']",
          "x = Codes[\"%s\"]",
          "x = EnumCoreErrorCode[NAME]",
          "x = EnumCoreErrorCode.__members__['%s']",
          "x = EnumCoreErrorCode.__members__.get('%s')",
          "x = EnumCoreErrorCode.__getitem__('%s')",
          "x = vars(EnumCoreErrorCode)['%s']",
          "x = EnumCoreErrorCode('%s')",
          "x = EnumCoreErrorCode('ONEX_CORE_099_%s')",
          "x = getattr(EnumCoreErrorCode, '%s')",
          "x = getattr(Codes, \"%s\", None)",
          "x = getattr(omnibase_core.EnumCoreErrorCode, '%s')",
          "x = getattr(EnumCoreErrorCode, NAME)",
          "x = operator.attrgetter('%s')(EnumCoreErrorCode)",
          "raise ModelOnexError('no', error_code='%s')",
          "raise ModelOnexError('no', '%s')",
          "raise ModelOnexError(message='no', error_code=NAME)",
          "raise ModelOnexError('no', **{'error_code': '%s'})",
          "details = {\"message\": 'no', \"error_code\": \"%s\"}",
          "details = {}\ndetails['error_code'] = '%s'",
          "codes = {'a': EnumCoreErrorCode.%s}",
          "def f(code=EnumCoreErrorCode.%s): pass",
          "match x:\n    case EnumCoreErrorCode.%s: pass",
          "try:\n    pass\nexcept ModelOnexError as error:\n    y = error.error_code == '%s'",
          "try:\n    pass\nexcept ModelOnexError as error:\n    y = error.error_code in ('a', '%s')");

  /** Other names that do not exist; each is refused, whoever wrote the code. */
  static final List<String> ABSENT =
      List.of(
          "from omnibase_core.logging.structured import emit_log_event_sync",
          "import omnibase_core.logging.structured",
          "from omnibase_core.logging import structured",
          "from omnibase_core.primitives.model_semver import ModelSemVer",
          "from omnibase_core.logging.logging_magic import emit",
          "from omnibase_core.enums.enum_log_level import LogSeverity",
          "from omnibase_core.enums.enum_core_error_code import NOT_IMPLEMENTED",
          "from omnibase_core.nodes.node_effect import NodeEffects",
          "from omnibase_core.models.primitives.model_semver import SemanticVersion",
          "import omnibase_core.enums.enum_log_level as levels\nx = levels.LogSeverity",
          "x = EnumLogLevel.WARN",
          "x = EnumLogLevel['WARN']",
          "x = EnumLogLevel('warn')",
          "x = getattr(EnumLogLevel, 'NOTICE')",
          "emit_log_event_sync(EnumLogLevel.INFO, 'x', details={})",
          "emit_log_event_sync(EnumLogLevel.INFO, 'x', correlation_id=1)",
          "x = ModelSemVer(major=1, minor=2, micro=3)",
          "raise ModelOnexError(message='no', code=EnumCoreErrorCode.NOT_FOUND)",
          "raise ModelOnexError(message='no', error_code=EnumCoreErrorCode.NOT_FOUND, details={})",
          "try:\n    pass\nexcept ModelOnexError as error:\n    x = error.code",
          "try:\n    pass\nexcept ModelOnexError as error:\n    x = error.details",
          "try:\n    pass\nexcept ModelOnexError as error:\n    x = error.error_message",
          "def f(error: ModelOnexError) -> None:\n    print(error.severity)",
          "error = ModelOnexError('no', EnumCoreErrorCode.NOT_FOUND)\nprint(error.details)");

  /** Names that nobody recorded: only who is held to the record may not use them. */
  static final List<String> UNRECORDED =
      List.of(
          "from omnibase_core.nodes.node_magic import NodeMagic",
          "from omnibase_core.magic import Wand",
          "from omnibase_core import ModelMagic",
          "from omnibase_core.nodes import NodeTransformer",
          "import omnibase_core.runtime.magic",
          "x = omnibase_core.NoSuchThing");

  /** What exists, and what looks like a code and is none of the framework's. */
  static final List<String> FINE =
      List.of(
          "x = EnumCoreErrorCode.CONFIGURATION_ERROR",
          "x = EnumCoreErrorCode['PARSING_ERROR']",
          "x = EnumCoreErrorCode('ONEX_CORE_028_NOT_FOUND')",
          "x = EnumCoreErrorCode.NOT_FOUND.get_exit_code()",
          "x = getattr(EnumCoreErrorCode, 'MIGRATION_ERROR')",
          "for code in EnumCoreErrorCode:\n    print(code.value, code.name)",
          "x = EnumCoreErrorCode.__members__.keys()",
          "x = EnumLogLevel.TRACE.value",
          "x = EnumLogLevel('warning')",
          "raise ModelOnexError('no', 'SHOP_042_SOLD_OUT')",
          "raise ModelOnexError('no', EnumCoreErrorCode.TIMEOUT, retry_after=3)",
          "from http import HTTPStatus\nx = HTTPStatus.NOT_IMPLEMENTED",
          "from enum import Enum\nclass State(Enum):\n    CONNECTION_ERROR = 1\nx = State.CONNECTION_ERROR",
          "x = {'state': 'NOT_IMPLEMENTED'}",
          "log = 'EXECUTION_ERROR'",
          "import omnibase_core.logging.logging_structured as log\nlog.emit_log_event_sync(1, 'x')",
          "x = omnibase_core.nodes.node_effect.NodeEffect",
          "x = ModelSemVer(major=1, minor=2, patch=3).bump_major()",
          "try:\n    pass\nexcept ModelOnexError as error:\n    x = error.error_code, error.context, error.args",
          "try:\n    pass\nexcept ValueError as error:\n    x = error.code",
          "def f(error: ModelOnexError) -> None: ...\ndef g(error: object) -> None:\n    print(error.code)",
          "from omnibase_core.logging.bootstrap_logger import x");

  private static List<Finding> errors(String text, boolean strict) {
    CoreTable table = new CoreTable(CoreSymbols.recorded("2026.07"), strict);
    Profile profile = (strict ? Profile.node() : Profile.onex()).withSymbols(table);
    return GeneratedNode.VALIDATOR
        .validate(
            new Subject(
                new SourceText("handler.py", text),
                Optional.empty(),
                List.of(),
                profile.withModules(Set.of("omnibase_core", "pydantic"))))
        .findings()
        .stream()
        .filter(Finding::isError)
        .filter(
            f ->
                f.rule().group() == RuleGroup.REALITY
                    || f.rule().equals(OnexErrorCheck.UNKNOWN_CODE)
                    || f.rule().equals(OnexErrorCheck.ARGUMENTS))
        .toList();
  }

  private static String file(String use, String name) {
    return TOP.formatted(name) + use.replace("%s", name) + "\n";
  }

  @ParameterizedTest
  @FieldSource("CODE_USES")
  void codesThatDoNotExistAreRefused(String use) {
    for (String code : CoreSymbols.recorded("2026.07").absentMembers("EnumCoreErrorCode")) {
      for (boolean strict : List.of(true, false)) {
        List<Finding> found = errors(file(use, code), strict);
        assertTrue(found.stream().anyMatch(f -> f.message().contains(code)), () -> use + found);
      }
    }
    for (boolean strict : List.of(true, false)) {
      assertEquals(List.of(), errors(file(use, "NOT_FOUND"), strict), use);
    }
  }

  @ParameterizedTest
  @FieldSource("ABSENT")
  void namesThatDoNotExistAreRefused(String use) {
    assertTrue(!errors(file(use, "NOT_FOUND"), true).isEmpty(), use);
    assertTrue(!errors(file(use, "NOT_FOUND"), false).isEmpty(), use);
  }

  @ParameterizedTest
  @FieldSource("UNRECORDED")
  void namesThatNobodyRecordedAreRefusedInGeneratedCode(String use) {
    assertTrue(!errors(file(use, "NOT_FOUND"), true).isEmpty(), use);
    assertEquals(List.of(), errors(file(use, "NOT_FOUND"), false), use);
  }

  @ParameterizedTest
  @FieldSource("FINE")
  void whatExistsIsNotRefused(String use) {
    assertEquals(List.of(), errors(file(use, "NOT_FOUND"), false), use);
  }
}
