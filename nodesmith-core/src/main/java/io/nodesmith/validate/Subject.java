package io.nodesmith.validate;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.language.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is looked at.
 *
 * @param file the text; its name says the language
 * @param contract what the node promised
 * @param classPath jars and folders that Java code may use; empty if they are not known
 * @param siblings other source files that belong to it, so that their names are known
 * @param profile how strictly it is looked at
 */
public record Subject(
    SourceText file,
    Optional<NodeContract> contract,
    List<Path> classPath,
    List<SourceText> siblings,
    Profile profile) {
  public Subject {
    classPath = List.copyOf(classPath);
    siblings = List.copyOf(siblings);
  }

  /** A file that stands alone. */
  public Subject(
      SourceText file, Optional<NodeContract> contract, List<Path> classPath, Profile profile) {
    this(file, contract, classPath, List.of(), profile);
  }

  /** The same, beside other source files. */
  public Subject withSiblings(List<SourceText> others) {
    return new Subject(file, contract, classPath, others, profile);
  }
}
