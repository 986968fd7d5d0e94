package io.nodesmith.language;

import java.util.List;

/**
 * A method that waits for its implementation.
 *
 * @param index its place among the stubs of the file, from 0
 * @param name the method's name
 * @param enclosing the class path, {@code Outer.Inner}; empty for a module's function
 * @param signature the signature exactly as it stands in the file, without annotations, decorators
 *     and body
 * @param documentation text of the doc comment or docstring, without its delimiters; may be empty
 * @param imports the file's import statements, as they stand
 * @param method the whole method: from its first annotation, decorator or modifier to its end
 * @param body what an implementation replaces; a kept docstring is outside it
 * @param line line of the signature, from 1
 */
public record MethodStub(
    int index,
    String name,
    String enclosing,
    String signature,
    String documentation,
    List<String> imports,
    Span method,
    Span body,
    int line) {
  public MethodStub {
    imports = List.copyOf(imports);
  }

  /** {@code Type.method}, or only the name for a module's function. */
  public String qualifiedName() {
    return enclosing.isEmpty() ? name : enclosing + "." + name;
  }

  /** The same stub at another place. */
  public MethodStub at(Span newMethod, Span newBody, int newLine) {
    return new MethodStub(
        index, name, enclosing, signature, documentation, imports, newMethod, newBody, newLine);
  }

  /** Whether a declaration is this stub's method, wherever it stands. */
  public boolean isSame(Declaration declaration) {
    return declaration.name().equals(name)
        && declaration.enclosing().equals(enclosing)
        && plain(declaration.signature()).equals(plain(signature));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }
}
