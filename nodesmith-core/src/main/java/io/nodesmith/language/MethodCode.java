package io.nodesmith.language;

import java.util.List;

/**
 * An implementation of one stub, taken out of whatever it came in.
 *
 * @param body the statements, dedented, without the signature and the outer braces
 * @param imports complete import statements that the body or the members may need
 * @param members helper methods, constants and nested types that belong beside the method, each
 *     complete and dedented
 */
public record MethodCode(String body, List<String> imports, List<String> members) {
  public MethodCode {
    imports = List.copyOf(imports);
    members = List.copyOf(members);
  }

  /** Code that is only a body. */
  public static MethodCode ofBody(String body) {
    return new MethodCode(body, List.of(), List.of());
  }
}
