package io.nodesmith.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * All files of a node.
 *
 * @param nodeName the class name of the node
 * @param files in the order in which a person would read them
 */
public record Artifacts(String nodeName, List<Artifact> files) {
  public Artifacts {
    files = List.copyOf(files);
  }

  /** The file with the stubs. */
  public Artifact node() {
    return ofRole(Artifact.Role.NODE).getFirst();
  }

  /** The files of one role. */
  public List<Artifact> ofRole(Artifact.Role role) {
    return files.stream().filter(file -> file.role() == role).toList();
  }

  /** These files and those. */
  public Artifacts plus(Artifacts others) {
    return new Artifacts(nodeName, Stream.concat(files.stream(), others.files().stream()).toList());
  }

  /** The same files with another text in the one that has the stubs. */
  public Artifacts withNode(String text) {
    return new Artifacts(
        nodeName,
        files.stream()
            .map(file -> file.role() == Artifact.Role.NODE ? file.withText(text) : file)
            .toList());
  }
}
