package io.nodesmith.language;

import java.util.List;

/**
 * What a file declares, in file order, and where.
 *
 * @param declarations types, methods, constructors and fields, nested ones after their type
 * @param imports the import statements that hold for the whole file
 */
public record Outline(List<Declaration> declarations, List<ImportLine> imports) {
  public Outline {
    declarations = List.copyOf(declarations);
    imports = List.copyOf(imports);
  }

  /** All methods and constructors. */
  public List<Declaration> callables() {
    return declarations.stream().filter(Declaration::isCallable).toList();
  }

  /** What stands directly in the given type; the empty path is the top of the file. */
  public List<Declaration> membersOf(String enclosing) {
    return declarations.stream().filter(d -> d.enclosing().equals(enclosing)).toList();
  }
}
