package io.nodesmith.language.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonLanguageTest {
  private final Language python = new PythonLanguage(InterpreterCheck.none());

  private List<String> names(String text) {
    return python.stubs(new SourceText("a.py", text)).stream()
        .map(MethodStub::qualifiedName)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def a(x):\n    # IMPLEMENTATION REQUIRED\n    pass\n",
        "def a(x):\n    # IMPLEMENTATION REQUIRED\n    return other(x)\n",
        "def a(x):\n    # TODO: write\n    return None\n",
        "def a(x): pass  # Stub\n",
        "def a(x):\n    raise NotImplementedError(\"a\")\n",
        "def a(x): ...\n",
        "def a(x):\n    \"\"\"Doc.\"\"\"\n",
        "async def a(\n"
            + "    x: int = (lambda: 1)(),  # not the end: of it\n"
            + ") -> dict[str, int]:\n"
            + "    pass\n",
        "\uFEFFdef a(x):\r\n\t# IMPLEMENTATION REQUIRED\r\n\tpass\r\n",
        "x = (1,\ndef a(x):\n    # IMPLEMENTATION REQUIRED\n    pass\n",
      })
  void stubIsFound(String text) {
    assertEquals(List.of("a"), names(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def a(x):\n    return x\n",
        "def a(x):\n    # TODO: make faster\n    return x + 1\n",
        "@abstractmethod\ndef a(x): ...\n",
        "@typing.overload\ndef a(x): ...\n",
        "class A(Protocol):\n    def a(self): ...\n",
        "class A:\n    def a(self):\n        raise NotImplementedError\nclass B(A):\n    x = 1\n",
        "def a(x):\n    return \"# IMPLEMENTATION REQUIRED\"\n",
      })
  void codeThatIsMeantIsNoStub(String text) {
    assertEquals(List.of(), names(text));
  }

  @Test
  void bareBodyIsNoStubWhereMarksAreUsed() {
    String text = "def a():\n    pass\ndef b():\n    # IMPLEMENTATION REQUIRED\n    pass\n";
    assertEquals(List.of("b"), names(text));
  }

  @Test
  void spansAreInCharactersBeyondTheBasicPlane() {
    String text = "s = \"\uD835\uDCB3\"\ndef a(x):\n    \"\"\"\uD835\uDCB3\"\"\"\n    pass\n";
    MethodStub stub = python.stubs(new SourceText("a.py", text)).getFirst();
    assertEquals("pass", stub.body().in(text));
    assertEquals("\uD835\uDCB3", stub.documentation());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def a(:\n    pass\n",
        "def a():\nreturn 1\n",
        "if x:\n    y = 1\n      z = 2\n",
        "x = (1\n",
        "x = 'abc\n",
        "for i in x\n    pass\n",
        "print 'a' 1 +\n",
      })
  void brokenSourceIsReportedWithItsPlace(String text) {
    var problems = python.syntaxProblems(new SourceText("a.py", text));
    assertFalse(problems.isEmpty());
    assertTrue(problems.getFirst().place().line() > 0);
  }

  @Test
  void contextShowsSiblingsAndThePlaceOfTheStub() {
    String text =
        "import os\nclass A:\n    \"\"\"Doc.\"\"\"\n    X = 1\n    def __init__(self):\n"
            + "        self.y = 2\n    def b(self):\n        return 5\n    def a(self): ...\n";
    SourceText source = new SourceText("a.py", text);
    String context = python.context(source, python.stubs(source).getFirst());
    for (String part : List.of("import os", "Doc.", "X = 1", "self.y = 2", "def b(self):")) {
      assertTrue(context.contains(part), context);
    }
    assertTrue(context.contains("# This one is to be written:\n    def a(self):"), context);
    assertFalse(context.contains("return 5"), context);
  }

  @Test
  void contextTellsAccessorsOfOneNameApart() {
    String text =
        "class A:\n    @property\n    def x(self):\n        \"\"\"The x.\"\"\"\n        return 1\n"
            + "    @x.setter\n    def x(self, value): ...\n    @x.deleter\n    def x(self): ...\n";
    SourceText source = new SourceText("a.py", text);
    String setter = python.context(source, python.stubs(source).getFirst());
    assertTrue(setter.contains("@x.setter\n    def x(self, value):"), setter);
    assertTrue(setter.contains("# @property\n    # def x is there for (self)\n"), setter);
    assertTrue(setter.contains("# The x."), setter);
    String deleter = python.context(source, python.stubs(source).getLast());
    assertTrue(deleter.contains("@x.deleter\n    def x(self):"), deleter);
    assertFalse(deleter.contains("The x."), deleter);
    assertFalse(deleter.contains("def x(self, value)"), deleter);
  }
}
