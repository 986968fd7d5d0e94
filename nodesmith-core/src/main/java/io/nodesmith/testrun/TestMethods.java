package io.nodesmith.testrun;

import com.sun.source.util.JavacTask;
import io.nodesmith.testrun.Compilation.TestMethod;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The test methods that there are, as the compiler sees them and not as the child claims. */
final class TestMethods {
  private static final String TESTABLE = "org.junit.platform.commons.annotation.Testable";
  private static final String NESTED = "org.junit.jupiter.api.Nested";

  private final JavacTask task;
  private final Set<TestMethod> found = new LinkedHashSet<>();

  TestMethods(JavacTask task) {
    this.task = task;
  }

  Set<TestMethod> found() {
    return Set.copyOf(found);
  }

  void addFrom(TypeElement type) {
    add(type, binaryName(type));
  }

  private void add(TypeElement type, String selected) {
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      if (nested.getModifiers().contains(Modifier.STATIC)) {
        add(nested, binaryName(nested));
      } else if (has(nested, NESTED)) {
        add(nested, selected);
      }
    }
    boolean isClass = type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
    if (!isClass || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return;
    }
    ElementFilter.methodsIn(task.getElements().getAllMembers(type)).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> isTestable(method, new HashSet<>()))
        .map(method -> method.getSimpleName().toString())
        .forEach(method -> found.add(new TestMethod(binaryName(type), method, selected)));
  }

  private String binaryName(TypeElement type) {
    return task.getElements().getBinaryName(type).toString();
  }

  private static boolean has(Element element, String annotation) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> mirror.getAnnotationType().toString().equals(annotation));
  }

  /** Whether it carries the annotation that all of JUnit's test annotations carry in turn. */
  private static boolean isTestable(Element element, Set<Element> seen) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      Element annotation = mirror.getAnnotationType().asElement();
      if (annotation instanceof TypeElement type
          && type.getQualifiedName().contentEquals(TESTABLE)) {
        return true;
      }
      if (seen.add(annotation) && isTestable(annotation, seen)) {
        return true;
      }
    }
    return false;
  }
}
