package io.nodesmith.template.python;

import io.nodesmith.template.Artifact;
import java.util.List;

/**
 * What a family of archetypes brings to a Python node besides its operations.
 *
 * @param collaborators what the node is given when it is made
 * @param files further files
 * @param libraries what the node needs to run, as requirements for pip
 */
record PythonFamily(
    List<PythonCollaborator> collaborators, List<PythonFile> files, List<String> libraries) {

  static final PythonFamily PLAIN = new PythonFamily(List.of(), List.of(), List.of());

  /**
   * Something that a node is given when it is made.
   *
   * @param value what it is if nothing is given; empty if it has to be given
   * @param imports statements that the type and the value need
   * @param testImports statements that the value for tests needs
   */
  record PythonCollaborator(
      String name,
      String type,
      String description,
      String value,
      List<String> imports,
      String testValue,
      List<String> testImports) {}

  /**
   * A file that is made from a template.
   *
   * @param template name of the template, relative to the language's folder
   * @param path a template of the file's path
   * @param role what the file is for
   * @param each whether there is one for each group of operations, as laws have, or one a node
   */
  record PythonFile(String template, String path, Artifact.Role role, boolean each) {}
}
