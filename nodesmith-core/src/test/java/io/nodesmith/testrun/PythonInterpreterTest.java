package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonInterpreterTest {
  private static PythonInterpreter python(String version, Map<String, String> packages) {
    return new PythonInterpreter(Path.of("/opt/python"), version, List.of(), packages);
  }

  @ParameterizedTest
  @CsvSource({"3.9.18,true", "3.10.13,true", "3.11.0,false", "3.14.1,false"})
  void nodesNeedAYoungInterpreter(String version, boolean tooOld) {
    PythonInterpreter python = python(version, Map.of("pydantic", "2", "pytest", "8"));
    assertEquals(tooOld, python.isTooOld());
    assertEquals(tooOld, python.remedy().contains("3.11 or later"));
  }

  @Test
  void whatIsMissingCanBeInstalled() {
    PythonInterpreter python = python("3.12.1", Map.of("pydantic", "2.12"));
    assertEquals(List.of("pytest"), python.missing());
    assertTrue(python.remedy().endsWith("/opt/python -m pip install pytest"), python.remedy());
  }
}
