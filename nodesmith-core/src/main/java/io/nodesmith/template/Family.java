package io.nodesmith.template;

import java.util.List;

/**
 * What a family of archetypes brings to a node besides its operations.
 *
 * @param collaborators what the node is given when it is made
 * @param files further files
 * @param libraries what the node needs, by the names of the library list
 * @param testLibraries what its tests need besides
 */
record Family(
    List<Collaborator> collaborators,
    List<FileTemplate> files,
    List<String> libraries,
    List<String> testLibraries) {

  static final Family PLAIN = new Family(List.of(), List.of(), List.of(), List.of());

  /**
   * A file that is made from a template.
   *
   * @param template name of the template, relative to the language's folder
   * @param path a template of the file's path
   * @param role what the file is for
   * @param each whether there is one for each group of operations, as laws have, or one a node
   */
  record FileTemplate(String template, String path, Artifact.Role role, boolean each) {}
}
