package io.nodesmith.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.OnexErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts survive YAML with any text in them, and what is no contract is told whole. */
class ContractYamlTest {
  private final ContractYaml yaml = new ContractYaml();

  static Stream<String> hostileTexts() {
    return Stream.of(
        "",
        " ",
        "  leading and trailing  ",
        "\ttab\t",
        "a 'single', a \"double\", a `backtick`",
        "key: value",
        "ends with a colon:",
        ": starts",
        "# no comment",
        "text # no comment either",
        "C:\\temp\\new \\n \\u0041 \\",
        "two\nlines",
        "trailing newline\n",
        "\n\nleading newlines",
        "carriage\rreturn\r\nand both",
        "next\u0085line \u2028 separator \u2029 paragraph \ufeff mark \u00a0 space",
        "control \u0000 \u0001 \u0007 \u0008 \u001b \u007f \u009f",
        "---",
        "--- !!binary",
        "...",
        "!!str x",
        "!tag",
        "&a anchor",
        "*a",
        "%YAML 1.2",
        "@at",
        "`tick",
        "- item",
        "? key",
        "| literal",
        "> folded",
        "{a: b}",
        "[a, b]",
        "{",
        "]",
        ", comma",
        "<<",
        "=",
        "~",
        "null",
        "Null",
        "NULL",
        "yes",
        "no",
        "on",
        "Off",
        "y",
        "true",
        "FALSE",
        "1",
        "-1",
        "+1",
        "1e3",
        "1E+3",
        "1.5",
        ".5",
        "5.",
        "0x1F",
        "0o17",
        "017",
        "0b101",
        "1_000",
        ".inf",
        "-.INF",
        ".nan",
        "2026-11-22",
        "2026-11-22T10:00:00Z",
        "12:30:00",
        "190:20:30",
        "grüße, naïve café",
        "漢字 العربية עברית",
        "😀 👩‍👩‍👧 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \ud83e\udd84",
        "e\u0301 combining",
        "${HOME} $(reboot) {{mustache}} <b>&amp;</b>",
        "*/ /* // {@code x} \"\"\" \\u0022",
        "x".repeat(100_000),
        "word ".repeat(5_000));
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void anyTextReadsBackEqual(String text) {
    assertReadsBack(contract(text));
  }

  @Test
  void randomTextReadsBackEqual() {
    Random random = new Random(7);
    List<String> parts = hostileTexts().filter(text -> text.length() < 50).toList();
    for (int round = 0; round < 1_500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        int point = random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        text.append(parts.get(random.nextInt(parts.size())));
        text.appendCodePoint(surrogate ? '\\' : point);
      }
      assertReadsBack(contract(text.toString()));
    }
  }

  /** Other readers of YAML see the same text: the values are quoted where they need to be. */
  @ParameterizedTest
  @MethodSource("hostileTexts")
  void whatIsWrittenIsTextForAnyReader(String text) throws Exception {
    Map<?, ?> tree = new YAMLMapper().readValue(yaml.write(contract(text)), Map.class);
    assertEquals(text, tree.get("description"));
  }

  @Test
  void writtenContractsKeepTheSchema() throws Exception {
    String written = yaml.write(contract("plain"));
    assertEquals(List.of(), new ContractSchema().check(new YAMLMapper().readTree(written)));
  }

  @Test
  void valuesOfExamplesKeepTheirTypes() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("text_like_a_number", "007");
    values.put("text_like_null", "null");
    values.put("text_like_a_flag", "yes");
    values.put("integer", 42);
    values.put("long", 9_007_199_254_740_993L);
    values.put("number", 0.1);
    values.put("flag", false);
    values.put("nothing", null);
    values.put("list", List.of(1, "1", List.of()));
    values.put("object", Map.of("key with: colon", "v"));
    Operation work = operation("d", List.of(new Example("first", values, values)));
    assertReadsBack(with(work));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just text",
        "- a\n- list",
        "a: [1",
        "\t\t: :",
        "&a [*a]",
        "contract_version: 1.0.0",
        "\u0000",
      })
  void whatIsNoContractIsAProblem(String document) {
    assertFalse(invalid(document).problems().isEmpty());
  }

  @Test
  void everyUnknownKeyIsNamed() {
    String document =
        """
        contract_version: 1.0.0
        name: shop
        node_type: compute
        description: d
        surprise: true
        operations:
          work: {description: works, colour: red, input: {a: {type: string, size: 3}}}
        """;
    String told = invalid(document).problems().toString();
    assertTrue(told.contains("surprise"), told);
    assertTrue(told.contains("colour"), told);
    assertTrue(told.contains("size"), told);
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    String document = yaml.write(contract("d")) + "name: other\n";
    assertFalse(invalid(document).problems().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "list<a>", "map<a>", "list<map<list<a>>>", "b", "list<b>"})
  void aTypeThatContainsItselfIsRefused(String type) {
    String document =
        """
        contract_version: 1.0.0
        name: shop
        node_type: compute
        description: d
        types:
          a: {fields: {x: {type: "%s"}}}
          b: {fields: {y: {type: c}}}
          c: {fields: {z: {type: "map<a>"}}}
        operations:
          work: {description: works, input: {a: {type: a}}}
        """
            .formatted(type);
    String told = invalid(document).problems().toString();
    assertTrue(told.contains("contains itself"), told);
  }

  @Test
  void aTypeThatIsUsedTwiceIsNoCycle() {
    String document =
        """
        contract_version: 1.0.0
        name: shop
        node_type: compute
        description: d
        types:
          address: {fields: {city: {type: string}}}
          order: {fields: {from: {type: address}, to: {type: address}}}
        operations:
          work: {description: works, input: {a: {type: "list<order>"}, b: {type: address}}}
        """;
    assertInstanceOf(ContractYaml.Reading.Valid.class, yaml.read(document));
  }

  @ParameterizedTest
  @ValueSource(strings = {"widget", "list<widget>", "list<>", "List<string>", "any<string>"})
  void aTypeThatIsNotThereIsRefused(String type) {
    String document =
        """
        contract_version: 1.0.0
        name: shop
        node_type: compute
        description: d
        operations:
          work: {description: works, input: {a: {type: "%s"}}}
        """
            .formatted(type);
    assertFalse(invalid(document).problems().isEmpty());
  }

  @Test
  void anErrorCodeThatIsNotInOnexIsRefused() {
    String document =
        """
        contract_version: 1.0.0
        name: shop
        node_type: compute
        description: d
        operations:
          work: {description: works, errors: {EXECUTION_ERROR: broken}}
        """;
    String told = invalid(document).problems().toString();
    assertTrue(told.contains("EXECUTION_ERROR"), told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "..\\x", "a/b", "Shop", "1a", ""})
  void aNameThatIsNoneIsRefused(String name) throws Exception {
    String quoted = new ObjectMapper().writeValueAsString(name);
    String document = yaml.write(contract("d")).replaceFirst("name: \\w+", "name: MARK");
    assertFalse(invalid(document.replace("MARK", quoted)).problems().isEmpty());
  }

  private void assertReadsBack(NodeContract contract) {
    String written = yaml.write(contract);
    ContractYaml.Reading.Valid valid =
        assertInstanceOf(ContractYaml.Reading.Valid.class, yaml.read(written), written);
    assertEquals(contract, valid.contract());
  }

  private ContractYaml.Reading.Invalid invalid(String document) {
    return assertInstanceOf(ContractYaml.Reading.Invalid.class, yaml.read(document));
  }

  private static NodeContract contract(String text) {
    return with(
        operation(text, List.of(new Example(text, Map.of("note", text), Map.of("note", text)))));
  }

  private static Operation operation(String text, List<Example> examples) {
    Field note = new Field("note", TypeRef.of(ScalarType.STRING), false, text);
    return new Operation(
        "work",
        Operation.CUSTOM,
        text,
        List.of(note),
        List.of(note),
        List.of(new ErrorCase(OnexErrorCode.INVALID_INPUT, text)),
        examples,
        List.of());
  }

  private static NodeContract with(Operation operation) {
    String text = operation.description();
    TypeRef list = new TypeRef.ListOf(new TypeRef.MapOf(TypeRef.of(ScalarType.ANY)));
    ObjectType type = new ObjectType("thing", text, List.of(new Field("parts", list, true, text)));
    List<Operation> operations = List.of(operation);
    return new NodeContract(
        "shop",
        NodeKind.COMPUTE,
        "1.0.0",
        text,
        "general",
        List.of(type),
        operations,
        List.of("caching"),
        List.of(text),
        Topics.of("shop", operations));
  }
}
