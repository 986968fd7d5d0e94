package io.nodesmith.validate.code;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ModifiersTree;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The words before a declaration. */
final class JavaModifiers {
  private JavaModifiers() {}

  static List<String> names(ModifiersTree modifiers) {
    List<String> names = new ArrayList<>();
    for (Modifier flag : modifiers.getFlags()) {
      names.add(flag.toString());
    }
    names.addAll(annotations(modifiers));
    return names;
  }

  /** Simple names of the annotations. */
  static List<String> annotations(ModifiersTree modifiers) {
    List<String> names = new ArrayList<>();
    for (AnnotationTree annotation : modifiers.getAnnotations()) {
      String name = annotation.getAnnotationType().toString();
      names.add(name.substring(name.lastIndexOf('.') + 1));
    }
    return names;
  }
}
