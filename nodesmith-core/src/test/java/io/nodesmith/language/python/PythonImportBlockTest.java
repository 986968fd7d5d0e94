package io.nodesmith.language.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.language.Edit;
import io.nodesmith.language.FileStyle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PythonImportBlockTest {
  private static final String SORTED =
      """
      \"""A file.\"""

      from __future__ import annotations

      import json
      from decimal import Decimal

      from pydantic import BaseModel

      from ..models import (
          ModelOne,
          ModelTwo,
      )
      from .local import thing

      X = 1
      """;

  private static Optional<String> with(String text, String... imports) {
    PythonOutline file = PythonOutline.of(PythonText.of(text));
    return PythonImportBlock.in(file)
        .flatMap(block -> block.with(List.of(imports), FileStyle.of(text)))
        .map(edit -> Edit.apply(text, List.of(edit)));
  }

  @Test
  void newImportsGoWhereTheyBelong() {
    String expected =
        SORTED
            .replace(
                "import json\n", "import json\nimport os.path\nfrom collections import deque\n")
            .replace("import Decimal\n", "import ROUND_UP, Decimal\n")
            .replace("from pydantic", "from httpx import get as fetch\nfrom pydantic")
            .replace("    ModelTwo", "    ModelThree,\n    ModelTwo")
            .replace("from .local", "from .a import b\nfrom .local");
    assertEquals(
        Optional.of(expected),
        with(
            SORTED,
            "from .a import b",
            "import os.path",
            "from decimal import ROUND_UP",
            "from ..models import ModelThree",
            "from httpx import get as fetch",
            "from collections import deque"));
  }

  @Test
  void lineBreaksAreTheFilesOwn() {
    String text = SORTED.replace("\n", "\r\n");
    assertEquals(
        Optional.of(text.replace("import json\r\n", "import json\r\nimport re\r\n")),
        with(text, "import re"));
  }

  @Test
  void aSectionThatIsNotThereIsMade() {
    assertEquals(
        Optional.of("import re\n\nfrom .a import b\n\nx = 1\n"),
        with("from .a import b\n\nx = 1\n", "import re"));
    assertEquals(Optional.of("import re\n\nimport httpx\n"), with("import re\n", "import httpx"));
  }

  @Test
  void aLineThatGrowsTooLongIsBroken() {
    String text = "from collections import ChainMap, Counter, OrderedDict, defaultdict, deque\n";
    assertEquals(
        Optional.of(
            """
            from collections import (
                ChainMap,
                Counter,
                OrderedDict,
                UserDict,
                defaultdict,
                deque,
                namedtuple,
            )
            """),
        with(text, "from collections import namedtuple", "from collections import UserDict"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = 1\n",
        "import re\nimport json\n",
        "import json\nfrom .a import b\n",
        "import json  # noqa\n",
        "from os import *\n",
        "import a; import b\n",
        "import json, re\n"
      })
  void aBlockInAnotherOrderIsLeftAlone(String text) {
    assertTrue(with(text, "import os").isEmpty());
  }
}
