package io.nodesmith.template.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.SourceText;
import io.nodesmith.language.python.CoreSymbols;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether the stand-in for the framework is what is recorded of it. */
class StandInTest {
  private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+)\\(str, Enum\\):$");
  private static final Pattern MEMBER = Pattern.compile("(?m)^    ([A-Z][A-Z_]*) = ");
  private static final Pattern PUBLIC = Pattern.compile("(?m)^(?:class|def) ([A-Za-z]\\w*)");

  private static Map<String, String> files(OnexProfile profile) {
    Artifacts node =
        new Artifacts("NodeX", List.of(new Artifact("handler.py", "", Artifact.Role.NODE)));
    Map<String, String> files = new TreeMap<>();
    PythonTestBed.of(node, "1.0.0", profile)
        .sources()
        .forEach(
            (path, text) -> {
              if (path.startsWith("stand_in/")) {
                files.put(path.substring("stand_in/".length()), text);
              }
            });
    return files;
  }

  @ParameterizedTest
  @EnumSource
  void itsEnumsHaveTheRecordedMembersAndNoOthers(OnexProfile profile) {
    CoreSymbols recorded = CoreSymbols.recorded(profile.id());
    int enums = 0;
    for (String text : files(profile).values()) {
      Matcher type = CLASS.matcher(text);
      if (type.find()) {
        enums++;
        Set<String> members = new TreeSet<>();
        MEMBER.matcher(text).results().forEach(one -> members.add(one.group(1)));
        assertEquals(new TreeSet<>(recorded.members(type.group(1))), members, type.group(1));
      }
    }
    assertTrue(enums > 2, enums + " enums");
  }

  @ParameterizedTest
  @EnumSource
  void itsModulesAndNamesAreRecorded(OnexProfile profile) {
    CoreSymbols recorded = CoreSymbols.recorded(profile.id());
    PythonLanguage python = new PythonLanguage(InterpreterCheck.none());
    files(profile)
        .forEach(
            (path, text) -> {
              assertEquals(List.of(), python.syntaxProblems(new SourceText(path, text)), path);
              String module = path.replaceFirst("(/__init__)?\\.py$", "").replace('/', '.');
              if (recorded.recordedNames(module).isPresent()) {
                PUBLIC
                    .matcher(text)
                    .results()
                    .map(one -> one.group(1))
                    .forEach(
                        name ->
                            assertEquals(
                                CoreSymbols.Existence.PRESENT,
                                recorded.name(module, name),
                                module + " " + name));
              } else {
                // What a generated node never imports by itself.
                assertTrue(
                    Set.of(
                            "omnibase_core.enums.enum_core_error_code",
                            "omnibase_core.models.errors.model_onex_error")
                        .contains(module),
                    module);
              }
            });
  }
}
