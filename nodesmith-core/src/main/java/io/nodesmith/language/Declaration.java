package io.nodesmith.language;

import java.util.List;

/**
 * One declared thing of a file: a type, a method, a constructor or a field.
 *
 * @param kind what it is
 * @param name its simple name
 * @param enclosing the class path it stands in, {@code Outer.Inner}; empty at the top of the file
 * @param signature as it stands, without annotations, decorators and body
 * @param documentation text of its doc comment or docstring, without delimiters; may be empty
 * @param parameters names of the parameters, without stars; empty for types and fields
 * @param shared whether it belongs to the type and not to an instance
 * @param span from its doc comment, first annotation, decorator or modifier to its end
 * @param body what stands between its braces, or its indented block without a docstring
 * @param line line of the signature, from 1
 */
public record Declaration(
    Kind kind,
    String name,
    String enclosing,
    String signature,
    String documentation,
    List<String> parameters,
    boolean shared,
    Span span,
    Span body,
    int line) {
  public Declaration {
    parameters = List.copyOf(parameters);
  }

  /** What a declaration declares. */
  public enum Kind {
    TYPE,
    METHOD,
    CONSTRUCTOR,
    FIELD
  }

  /** Whether it has a body that runs. */
  public boolean isCallable() {
    return kind == Kind.METHOD || kind == Kind.CONSTRUCTOR;
  }

  /** Whether both are called alike: by name, place and signature. */
  public boolean isAlike(Declaration other) {
    return isAlike(other.name, other.enclosing, other.signature);
  }

  boolean isAlike(String otherName, String otherEnclosing, String otherSignature) {
    return name.equals(otherName)
        && enclosing.equals(otherEnclosing)
        && plain(signature).equals(plain(otherSignature));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** {@code Type.name}, or only the name at the top of a file. */
  public String qualifiedName() {
    return enclosing.isEmpty() ? name : enclosing + "." + name;
  }
}
