package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.problem.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether invented names are seen, and real ones left alone. */
class RealityTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "import fastjsonx",
        "from requests_helper_pro import get",
        "import os.pathx",
        "from collections import OrderedDictionary",
        "import asyncio_utils.core",
        "from concurrent.futurez import ThreadPoolExecutor",
        "import numpyy as np"
      })
  void inventedImportIsRefused(String line) {
    Verdict verdict = Snippets.node("a.py", line + "\n");
    assertTrue(
        Snippets.rules(verdict).stream()
            .anyMatch(Set.of("unknown-module", "unknown-symbol")::contains),
        () -> verdict.findings().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "import os; os.path.joinn('a'), unknown-symbol",
    "import json; json.loadz('{}'), unknown-symbol",
    "from datetime import datetime; datetime.nowish(), unknown-symbol",
    "import time; time.wait(1), unknown-symbol",
    "'import shutil; shutil.copytree(''a'', ''b'', overwrite=True)', unknown-keyword",
    "print(undefined_thing), undefined-name"
  })
  void inventedMemberIsRefused(String line, String rule) {
    assertTrue(
        Snippets.rules(Snippets.node("a.py", line.replace("; ", "\n") + "\n")).contains(rule));
  }

  @Test
  void nameThatAFunctionWasCutOutOfIsANote() {
    String function = "def add(name):\n    cursor = connect().cursor()\n    return cursor\n";
    assertEquals(List.of("undefined-name"), Snippets.rules(Snippets.foreign("a.py", function)));
    assertTrue(Snippets.foreign("a.py", function).atLeast(Severity.WARNING).isEmpty());
    assertFalse(Snippets.node("a.py", function).isAllowed());
    assertFalse(Snippets.foreign("a.py", "import os\n" + function).isAllowed());
  }

  @Test
  void pageBreaksAreNoSyntaxErrors() {
    String text = "import os\n\f\ndef f():\n    return os.sep\n\f\nX = f()\n";
    assertEquals(List.of(), Snippets.foreign("a.py", text).of(RuleGroup.SYNTAX));
  }

  @Test
  void nearestRealNameIsOffered() {
    Verdict verdict = Snippets.node("a.py", "import os\nos.path.joinn('a')\n");
    assertTrue(verdict.findings().getFirst().message().contains("Did you mean join?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import os.path\nprint(os.path.join('a', 'b'))",
        "import xml.etree.ElementTree as ET\nET.fromstring('<a/>')",
        "from concurrent.futures import ThreadPoolExecutor",
        "try:\n    import tomllib\nexcept ImportError:\n    tomllib = None",
        "import requests\nrequests.get('https://x.example', timeout=3)",
        "import itertools\nitertools.batched([1], 1)",
        "from __future__ import annotations\nx: int = 1",
        "def f(a, *args, **kw):\n"
            + "    return [b for b in args if b], {k: v for k, v in kw.items()}, a",
        "with open('a') as f, open('b') as g:\n    print(f.read(), g.read())",
        "import abc\nclass Shape(dict, metaclass=abc.ABCMeta):\n    name = 'x'",
        "import os\nif os.name == 'nt':\n    os.startfile('x')",
        "import subprocess\nprint(subprocess.CREATE_NEW_CONSOLE)",
        "try:\n    from collections.abc import Callable\nexcept ImportError:\n    from collections"
            + " import Callable",
        "try:\n    text = unicode\nexcept NameError:\n    text = str",
        "import _thread\nglobals().update({'CONTINUE': 1})\nprint(CONTINUE, _thread)",
        "import os\n\f\nclass A:\n    def f(self):\n        return os.sep\n\f\ndef g():\n"
            + "    return os.sep"
      })
  void realNamesAreLeftAlone(String text) {
    assertEquals(List.of(), Snippets.foreign("a.py", text + "\n").of(RuleGroup.REALITY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import org.fastutilz.FastMap;\nclass A {}",
        "import java.util.SuperList;\nclass A {}",
        "import com.nodesmith.invented.Helper;\nclass A {}",
        "class A { int f(String s) { return s.size(); } }",
        "class A { String f(java.util.List<String> s) { return s.getOrElse(0); } }",
        "class A { void f() { Math.maximum(1, 2); } }"
      })
  void inventedJavaIsRefused(String text) {
    assertTrue(
        Snippets.rules(Snippets.node("A.java", text)).stream()
            .anyMatch(Set.of("unknown-package", "unknown-member")::contains),
        () -> Snippets.node("A.java", text).findings().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.*;\nclass A { List<String> f() { return new ArrayList<>(); } }",
        "import org.springframework.stereotype.Service;\n"
            + "@Service class A { int f() { return 1; } }",
        "import org.apache.commons.lang3.StringUtils;\nclass A { boolean f(String s)"
            + " { return StringUtils.isBlank(s); } }"
      })
  void realJavaIsLeftAlone(String text) {
    assertEquals(List.of(), Snippets.foreign("A.java", text).of(RuleGroup.REALITY));
  }

  @Test
  void rawTypeIsAWarning() {
    String text = "import java.util.*;\nclass A { List f() { return new ArrayList<String>(); } }";
    assertTrue(Snippets.rules(Snippets.node("A.java", text)).contains("raw-type"));
  }
}
