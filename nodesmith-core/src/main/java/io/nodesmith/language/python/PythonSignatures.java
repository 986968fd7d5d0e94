package io.nodesmith.language.python;

import io.nodesmith.language.MethodStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fits a body that was written for one signature under the signature that the file has. */
final class PythonSignatures {
  private final List<String> own;
  private final PythonParameters theirs;
  private final String ownName;
  private final String theirName;
  private final List<String> notes = new ArrayList<>();

  private PythonSignatures(
      List<String> own, PythonParameters theirs, String ownName, String theirName) {
    this.own = own;
    this.theirs = theirs;
    this.ownName = ownName;
    this.theirName = theirName;
  }

  static PythonSignatures of(
      PythonOutline file, MethodStub stub, PythonText text, PythonBlock block) {
    List<String> own =
        PythonCandidates.own(file, stub)
            .map(b -> b.declaration().parameters())
            .orElse(block.declaration().parameters());
    PythonLine line = text.lines().get(block.header());
    return new PythonSignatures(
        own,
        PythonParameters.of(text, line, block.colon()),
        stub.name(),
        block.declaration().name());
  }

  List<String> notes() {
    return notes;
  }

  /** Calls of the method by its name in the reply become calls by its name in the file. */
  String renamed(String body) {
    if (ownName.equals(theirName)) {
      return body;
    }
    notes.add("The reply called the method " + theirName + "; the file's name was kept.");
    String masked = PythonText.of(body).masked();
    Matcher matcher =
        Pattern.compile("(?<!\\w)" + Pattern.quote(theirName) + "(?=\\s*\\()").matcher(masked);
    StringBuilder result = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      result.append(body, from, matcher.start()).append(ownName);
      from = matcher.end();
    }
    return result.append(body, from, body.length()).toString();
  }

  /** Statements that give the body the names it was written with; empty if that cannot be. */
  Optional<String> prologue(String body) {
    List<String> names = theirs.names();
    if (own.equals(names)) {
      return Optional.of("");
    }
    Set<String> used = PythonNames.usedIn(body);
    List<String> lost = new ArrayList<>();
    for (String name : names) {
      if (!own.contains(name) && used.contains(name)) {
        lost.add(name);
      }
    }
    if (lost.isEmpty()) {
      return Optional.of("");
    }
    return alias(lost);
  }

  private Optional<String> alias(List<String> lost) {
    StringBuilder prologue = new StringBuilder();
    boolean selfLike = !own.isEmpty() && Set.of("self", "cls").contains(own.getFirst());
    boolean theirSelf =
        !theirs.names().isEmpty()
            && Set.of("self", "cls", "this").contains(theirs.names().getFirst());
    int shift = selfLike && !theirSelf ? 1 : 0;
    for (String name : lost) {
      int place = theirs.names().indexOf(name) + shift;
      boolean sameCount = own.size() == theirs.names().size() + shift;
      String text = theirs.texts().get(theirs.names().indexOf(name));
      if (sameCount && place < own.size() && !theirs.names().contains(own.get(place))) {
        prologue.append(name).append(" = ").append(own.get(place)).append('\n');
        notes.add("The reply called the parameter " + own.get(place) + " " + name + ".");
      } else if (place >= own.size() && text.contains("=") && !text.contains("*")) {
        String value = text.substring(text.indexOf('=') + 1).strip();
        prologue.append(name).append(" = ").append(value).append('\n');
        notes.add("The reply added the parameter " + name + "; its default is used.");
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(prologue.toString());
  }
}
