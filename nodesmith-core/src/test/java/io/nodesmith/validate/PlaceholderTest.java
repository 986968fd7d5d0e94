package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether methods that only pretend are seen, and short real ones are not. */
class PlaceholderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(a):\n    pass",
        "def f(a) -> int:\n    ...",
        "def f(a):\n    raise NotImplementedError",
        "def f(a):\n    # TODO\n    return None",
        "def f(a) -> dict:\n    return {'status': 'success'}",
        "def f(a):\n    result = {'status': 'success', 'computed': True}\n    return result",
        "def f(a) -> dict:\n    logger.info('done')\n    return None",
        "def f(a):\n    x = a + 1\n    # ... rest of the code remains the same\n    return x",
        "def f(a):\n    \"\"\"Doc.\"\"\"\n    # IMPLEMENTATION REQUIRED\n    pass",
        "async def f(a) -> int:\n    try:\n        pass\n    except ValueError:\n        raise",
        "def f(a):\n    # For now, return a placeholder\n    return []"
      })
  void pretenceIsReported(String text) {
    assertTrue(!Snippets.node("a.py", text + "\n").of(RuleGroup.PLACEHOLDER).isEmpty(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int f() { throw new UnsupportedOperationException(\"Not implemented: f\"); }",
        "int f() { /* TODO */ return 0; }",
        "java.util.Map<String, Object> f() { return java.util.Map.of(\"status\", \"success\"); }"
      })
  void pretenceIsReportedInJava(String method) {
    List<Finding> found =
        Snippets.node("A.java", "class A { " + method + " }").of(RuleGroup.PLACEHOLDER);
    assertEquals(
        method.contains("java.util") ? 0 : 1,
        found.stream().filter(Finding::isError).count(),
        found::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A:\n    def __init__(self):\n        pass",
        "from abc import ABC, abstractmethod\n"
            + "class A(ABC):\n"
            + "    @abstractmethod\n"
            + "    def f(self): ...",
        "class E(Exception):\n    pass",
        "def f(a):\n    return a.todo('implement this')",
        "def is_leaf(self):\n    return True",
        "text = 'TODO: rest of the code'\ndef f():\n    return text",
        "from typing import Protocol\nclass P(Protocol):\n    def f(self) -> int: ..."
      })
  void realCodeIsLeftAlone(String text) {
    assertEquals(List.of(), Snippets.node("a.py", text + "\n").of(RuleGroup.PLACEHOLDER), text);
  }
}
