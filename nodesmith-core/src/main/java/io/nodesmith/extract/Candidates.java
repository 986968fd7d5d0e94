package io.nodesmith.extract;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The pieces of an answer that may be the code. */
final class Candidates {
  private Candidates() {}

  static List<String> in(String answer, Language language, SourceText file, MethodStub stub) {
    List<String> found = new ArrayList<>();
    List<Fence> fences = Fence.all(answer);
    for (Fence fence : fences) {
      found.add(fence.content());
    }
    if (fences.isEmpty()) {
      found.add(answer);
    }
    return found;
  }
}
