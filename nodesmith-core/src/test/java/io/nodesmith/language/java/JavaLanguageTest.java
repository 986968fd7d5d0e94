package io.nodesmith.language.java;

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

class JavaLanguageTest {
  private final Language java = new JavaLanguage();

  private List<MethodStub> stubs(String text) {
    return java.stubs(new SourceText("A.java", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// IMPLEMENTATION REQUIRED\n"
            + " throw new UnsupportedOperationException(\"Not implemented: a\");",
        "// IMPLEMENTATION REQUIRED\n try { int r = 1; return r; } finally { }",
        "throw new UnsupportedOperationException();",
        "// TODO\n return null;",
        "/* TODO */",
        "return 0; // not implemented",
        "// your code here\n return false;",
      })
  void stubIsFound(String body) {
    assertEquals(1, stubs("class A { int a() {" + body + "\n} }").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return null;",
        "",
        "// TODO: make faster\n return x + 1;",
        "throw new UnsupportedOperationException(\"read-only\");",
        "return \"// IMPLEMENTATION REQUIRED\";",
      })
  void codeThatIsMeantIsNoStub(String body) {
    assertEquals(List.of(), stubs("class A { int a() {" + body + "\n} }"));
  }

  @Test
  void contextShowsTheStubAsItStandsAndItsOverloadsInOtherWords() {
    String text =
        "class A {\n  @Deprecated\n  int a(int x)\n      throws E {\n    // TODO\n  }\n"
            + "  int a(int x) { return x; }\n  int b(int x) { return a(x); }\n}\n";
    SourceText source = new SourceText("A.java", text);
    String context = java.context(source, java.stubs(source).getFirst());
    assertTrue(context.contains("@Deprecated\n    int a(int x)\n            throws E;"), context);
    assertTrue(context.contains("// int a is there for (int x)\n    int b(int x);"), context);
    assertEquals(context.indexOf("int a(int x)"), context.lastIndexOf("int a(int x)"), context);
  }

  @Test
  void stubsOfABrokenFileAreFound() {
    String text =
        "class A {\n int a() { // TODO\n }\n int b() { return (1 + ; }\n int c( { }\n"
            + " void d() { // TODO\n }\n}\n";
    assertEquals(
        List.of("A.a", "A.d"), stubs(text).stream().map(MethodStub::qualifiedName).toList());
    assertFalse(java.syntaxProblems(new SourceText("A.java", text)).isEmpty());
  }

  @Test
  void signatureLeavesOutAnnotationsAndBody() {
    String text =
        "class A { @Deprecated(since = \"a)b\") @Override\n public <T> T[] a(T... t)"
            + " throws java.io.IOException { // TODO\n return null; } }";
    assertEquals(
        "public <T> T[] a(T... t) throws java.io.IOException", stubs(text).getFirst().signature());
  }
}
