package io.nodesmith.write;

import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/**
 * Keeps files as they were before they are changed.
 *
 * @param folder where the copies go, one folder a time
 */
public record Backup(Path folder) {

  /**
   * Copies the file.
   *
   * @return where the copy is
   * @throws NodesmithException if there is no room for it ({@code backup-failed})
   */
  public Path keep(Path file, Instant when) {
    Path copy =
        folder.resolve(when.toString().replace(':', '-')).resolve(file.getFileName().toString());
    try {
      Files.createDirectories(copy.getParent());
      return Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new NodesmithException(
          "backup-failed", false, "No copy of " + file + " can be kept in " + folder + ".", e);
    }
  }
}
