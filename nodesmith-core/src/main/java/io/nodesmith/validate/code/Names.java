package io.nodesmith.validate.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names at the top of a file stand for, by its imports. */
public final class Names {
  private final Map<String, String> imported = new HashMap<>();
  private final List<String> open = new ArrayList<>();

  private Names() {}

  public static Names of(CodeTree tree) {
    Names names = new Names();
    Walk.all(
        tree.body(),
        statement -> {
          if (statement instanceof Statement.Import found) {
            names.add(found);
          }
        },
        expression -> {});
    return names;
  }

  private void add(Statement.Import found) {
    for (Statement.Imported name : found.names()) {
      if (name.name().equals("*")) {
        open.add(found.module());
      } else if (!found.shared() && found.module().equals(name.name())) {
        imported.put(name.alias(), name.name());
      } else {
        imported.put(
            name.alias(),
            found.module().isEmpty() ? name.name() : found.module() + "." + name.name());
      }
    }
  }

  /**
   * The whole name of what a name at the head of a path stands for; itself if it is not imported.
   */
  public String resolve(String path) {
    int dot = path.indexOf('.');
    String head = dot < 0 ? path : path.substring(0, dot);
    String whole = imported.get(head);
    return whole == null ? path : whole + path.substring(head.length());
  }

  public boolean isImported(String name) {
    return imported.containsKey(name);
  }

  /** Packages and modules of which everything is imported. */
  public List<String> open() {
    return List.copyOf(open);
  }
}
