package io.nodesmith.language.java;

import io.nodesmith.language.MethodStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fits a body that was written for one signature under the signature that the file has. */
final class JavaSignatures {
  private final JavaMethod own;
  private final JavaMethod theirs;
  private final List<String> notes = new ArrayList<>();

  private JavaSignatures(JavaMethod own, JavaMethod theirs) {
    this.own = own;
    this.theirs = theirs;
  }

  static JavaSignatures of(JavaOutline file, MethodStub stub, JavaMethod method) {
    return new JavaSignatures(JavaCandidates.own(file, stub).orElse(method), method);
  }

  List<String> notes() {
    return notes;
  }

  /** The body with the file's name for the method and the file's names for its type parameters. */
  String renamed(String body) {
    String result = body;
    String mine = own.declaration().name();
    String its = theirs.declaration().name();
    if (!mine.equals(its)) {
      notes.add("The reply called the method " + its + "; the file's name was kept.");
      result = JavaNames.renamed(result, its, mine);
    }
    if (own.typeParameters().size() == theirs.typeParameters().size()) {
      for (int i = 0; i < own.typeParameters().size(); i++) {
        String to = own.typeParameters().get(i);
        String from = theirs.typeParameters().get(i);
        if (!own.typeParameters().contains(from)) {
          result = JavaNames.renamed(result, from, to);
        }
      }
    }
    return result;
  }

  /** Declarations that give the body the names it was written with; empty if that cannot be. */
  Optional<String> prologue(String body) {
    List<String> mine = own.declaration().parameters();
    List<String> its = theirs.declaration().parameters();
    Set<String> used = JavaNames.usedIn(body);
    StringBuilder prologue = new StringBuilder();
    for (int i = 0; i < its.size(); i++) {
      String name = its.get(i);
      if (mine.contains(name) || !used.contains(name)) {
        continue;
      }
      if (mine.size() != its.size() || its.contains(mine.get(i))) {
        return Optional.empty();
      }
      prologue.append(type(i)).append(' ').append(name).append(" = ").append(mine.get(i));
      prologue.append(";\n");
      notes.add("The reply called the parameter " + mine.get(i) + " " + name + ".");
    }
    return Optional.of(prologue.toString());
  }

  /** The type of a parameter as it stands in the file. */
  private String type(int index) {
    List<String> texts = JavaNames.parameters(own.declaration().signature());
    String text = index < texts.size() ? texts.get(index) : own.types().get(index);
    String name = own.declaration().parameters().get(index);
    String type = text.substring(0, Math.max(0, text.lastIndexOf(name))).strip();
    String plain = type.replaceAll("@\\w+(\\([^)]*\\))?\\s*", "").replaceAll("\\bfinal\\s+", "");
    return plain.replace("...", "[]").strip();
  }
}
