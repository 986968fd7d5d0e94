package io.nodesmith.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.contract.ErrorCase;
import io.nodesmith.contract.Field;
import io.nodesmith.contract.Operation;
import io.nodesmith.contract.TypeRef;
import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import io.nodesmith.language.java.JavaLanguage;
import io.nodesmith.language.python.InterpreterCheck;
import io.nodesmith.language.python.PythonLanguage;
import io.nodesmith.onex.OnexErrorCode;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Instructions in the material never stand among the instructions of the prompt. */
class InjectedPromptTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)<<<([a-z-]+)\n.*?\n\\1>>>");
  private static final Language JAVA = new JavaLanguage();
  private static final Language PYTHON = new PythonLanguage(InterpreterCheck.none());

  /** Where text of others gets into a prompt. */
  enum Position {
    JAVA_COMMENT(t -> java(t, "").build()),
    JAVA_DOCUMENTATION(t -> java("", t).build()),
    PYTHON_COMMENT(t -> python(t, "").build()),
    PYTHON_DOCSTRING(t -> python("", t).build()),
    FIELD(t -> java("", "").with(contract(t, "absent")).build()),
    ERROR(t -> java("", "").with(contract("a number", t)).build()),
    REQUEST(t -> java("", "").with(new PromptPart("request", t, 10)).build()),
    PATTERN(t -> java("", "").with(new PromptPart("pattern", t, 20)).build()),
    TEST_OUTPUT(t -> java("", "").with(new MethodBrief.Repair("return 1;", t)).build()),
    PLAN(t -> java("", "").with(t).build()),
    EARLIER_REPLY(t -> java("", "").with(new MethodBrief.Repair(t, "expected 1")).build());

    private final Function<String, MethodBrief> brief;

    Position(Function<String, MethodBrief> brief) {
      this.brief = brief;
    }
  }

  private static final class Draft {
    private final Language language;
    private final SourceText file;
    private final List<PromptPart> background = new ArrayList<>();
    private Optional<Operation> operation = Optional.empty();
    private Optional<String> plan = Optional.empty();
    private Optional<MethodBrief.Repair> repair = Optional.empty();

    Draft(Language language, SourceText file) {
      this.language = language;
      this.file = file;
    }

    Draft with(Operation contract) {
      operation = Optional.of(contract);
      return this;
    }

    Draft with(String way) {
      plan = Optional.of(way);
      return this;
    }

    Draft with(PromptPart part) {
      background.add(part);
      return this;
    }

    Draft with(MethodBrief.Repair failure) {
      repair = Optional.of(failure);
      return this;
    }

    MethodBrief build() {
      MethodStub stub = language.stubs(file).getFirst();
      return new MethodBrief(language, file, stub, operation, background, List.of(), plan, repair);
    }
  }

  private static Draft java(String comment, String documentation) {
    String text =
        "class Box {\n  // "
            + comment.replaceAll("\\R", "\n  // ")
            + "\n  int size = 0;\n\n  /** Counts. "
            + documentation.replace("*/", "* /").replace("/*", "/ *")
            + "\n */\n  int count(int x) {\n    // IMPLEMENTATION REQUIRED\n"
            + "    throw new UnsupportedOperationException(\"Not implemented: count\");\n  }\n}\n";
    return new Draft(JAVA, new SourceText("Box.java", text));
  }

  private static Draft python(String comment, String documentation) {
    String text =
        "# "
            + comment.replaceAll("\\R", "\n# ")
            + "\nclass Box:\n    def count(self, x):\n        \"\"\"Counts.\n        "
            + documentation.replace("\"\"\"", "'").replace("\\", "/")
            + "\n        \"\"\"\n        # IMPLEMENTATION REQUIRED\n        pass\n";
    return new Draft(PYTHON, new SourceText("box.py", text));
  }

  private static Operation contract(String description, String when) {
    return new Operation(
        "count",
        Operation.CUSTOM,
        description,
        List.of(new Field("x", new TypeRef.Named("Box"), true, description)),
        List.of(new Field("count", new TypeRef.Named("Box"), true, description)),
        List.of(new ErrorCase(OnexErrorCode.OPERATION_FAILED, when)),
        List.of(),
        List.of());
  }

  private static Prompt prompt(Position position, String text) {
    return new PromptBuilder().build(position.brief.apply(text));
  }

  private static String instructions(Prompt prompt) {
    return BLOCK.matcher(prompt.system() + "\n" + prompt.text()).replaceAll("<<<$1>>>");
  }

  private static long marks(Prompt prompt) {
    return Normalizer.normalize(prompt.text(), Normalizer.Form.NFKC)
        .replaceAll("\\p{Cf}", "")
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("\\W*<<<\\s*[\\w-]*\\W*|\\W*[\\w-]*\\s*>>>\\W*"))
        .count();
  }

  @ParameterizedTest
  @EnumSource(Position.class)
  void whatIsSaidInMaterialStaysMaterial(Position position) throws IOException {
    Prompt harmless = prompt(position, "a line of text");
    for (String injection : Injections.all()) {
      Prompt prompt = prompt(position, injection);
      assertEquals(instructions(harmless), instructions(prompt), injection);
      assertEquals(marks(harmless), marks(prompt), injection);
    }
  }

  @Test
  void thereAreManyKinds() throws IOException {
    assertTrue(Injections.all().size() >= 200, () -> "too few");
  }

  @Test
  void codeIsLeftAsItIs() {
    String code =
        "int a = b >>> 3;\n    >>> run(1)\nif (a<b && b>c) {}\nList<Map<String, List<X>>> y;";
    assertEquals(code, Material.inside(code));
  }
}
