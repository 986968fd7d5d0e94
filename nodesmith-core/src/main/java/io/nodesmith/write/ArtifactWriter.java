package io.nodesmith.write;

import io.nodesmith.problem.NodesmithException;
import io.nodesmith.problem.Place;
import io.nodesmith.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan: every file is staged beside its folder first, so that a failure leaves no trace.
 */
public final class ArtifactWriter {
  private static final long BLOCK = 4096;

  /**
   * What stands against writing the plan; nothing is touched.
   *
   * @param force whether files that exist may be replaced
   */
  public List<Problem> check(WritePlan plan, boolean force) {
    List<Problem> problems = new ArrayList<>();
    Path folder = plan.folder().toAbsolutePath().normalize();
    for (String file : plan.files().keySet()) {
      if (!isInside(folder, file)) {
        problems.add(
            Problem.error(
                "path-escapes", "The path '" + file + "' leads out of the output folder.", ""));
      }
    }
    boolean isRoot = folder.getParent() == null;
    if (isRoot || (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !force)) {
      problems.add(
          Problem.error(
                  "output-exists",
                  "The folder exists already.",
                  "Choose another with --output, or replace its files with --force.")
              .at(Place.file(plan.folder().toString())));
    }
    firstExisting(folder)
        .filter(parent -> !Files.isDirectory(parent) || !Files.isWritable(parent))
        .ifPresent(
            parent ->
                problems.add(
                    Problem.error(
                            "output-unwritable",
                            "The folder cannot be written to.",
                            "Choose another with --output.")
                        .at(Place.file(parent.toString()))));
    return problems;
  }

  /**
   * What the disk itself says against writing the plan, found out by making and removing a folder:
   * rights alone do not tell, least of all those of the superuser.
   */
  public List<Problem> tryOut(WritePlan plan) {
    Path folder = plan.folder().toAbsolutePath().normalize();
    Optional<Path> parent = firstExisting(folder).filter(Files::isDirectory);
    if (parent.isEmpty()) {
      return List.of();
    }
    long needed = plan.entries().stream().mapToLong(ArtifactWriter::onDisk).sum();
    try {
      Files.delete(Files.createTempDirectory(parent.get(), ".nodesmith-"));
      long free = Files.getFileStore(parent.get()).getUsableSpace();
      return free >= needed
          ? List.of()
          : List.of(
              Problem.error(
                      "disk-full",
                      "The files need " + needed / 1024 + " KB, and " + free / 1024 + " are free.",
                      "Make room, or choose another folder with --output.")
                  .at(Place.file(parent.get().toString())));
    } catch (IOException e) {
      return List.of(
          Problem.error(
                  "output-unwritable",
                  "No folder can be made in it (" + kind(e) + ").",
                  "Choose another with --output.")
              .at(Place.file(parent.get().toString())));
    }
  }

  /** Room for a file's blocks, and for a folder's. */
  private static long onDisk(WritePlan.Entry entry) {
    return (entry.bytes() / BLOCK + 2) * BLOCK;
  }

  private static boolean isInside(Path folder, String file) {
    try {
      Path target = folder.resolve(file).normalize();
      return target.startsWith(folder) && !target.equals(folder);
    } catch (InvalidPathException notAPath) {
      return false;
    }
  }

  private static Optional<Path> firstExisting(Path folder) {
    for (Path path = folder; path != null; path = path.getParent()) {
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  /**
   * Writes the plan. Files of the folder that the plan does not name stay as they are.
   *
   * @throws NodesmithException if the disk refuses; then everything is as it was
   */
  public void write(WritePlan plan) {
    Path folder = plan.folder().toAbsolutePath().normalize();
    Path parent = Objects.requireNonNull(folder.getParent(), "the root folder is no plan's");
    Deque<Path> made = new ArrayDeque<>();
    Path stage = null;
    try {
      makeFolders(parent, made);
      stage = Files.createTempDirectory(parent, ".nodesmith-");
      Path fresh = Files.createDirectory(stage.resolve("new"));
      for (Map.Entry<String, String> file : plan.files().entrySet()) {
        Path target = fresh.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      if (Files.exists(folder)) {
        replace(plan, folder, fresh, Files.createDirectory(stage.resolve("old")));
      } else {
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      delete(stage);
    } catch (IOException e) {
      undo(stage, made);
      throw new NodesmithException(
          "write-failed",
          false,
          "The files cannot be written to " + plan.folder() + ": " + reason(e) + ".",
          e);
    }
  }

  private static void makeFolders(Path folder, Deque<Path> made) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
      missing.push(path);
    }
    for (Path path : missing) {
      Files.createDirectory(path);
      made.push(path);
    }
  }

  /** Moves each file into a folder that exists; puts everything back if one of them fails. */
  private static void replace(WritePlan plan, Path folder, Path fresh, Path old)
      throws IOException {
    Deque<String> moved = new ArrayDeque<>();
    try {
      for (String file : plan.files().keySet()) {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(old.resolve(file).getParent());
          Files.move(target, old.resolve(file));
        }
        moved.push(file);
        Files.move(fresh.resolve(file), target);
      }
    } catch (IOException e) {
      for (String file : moved) {
        Files.deleteIfExists(folder.resolve(file));
        if (Files.exists(old.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
          Files.move(old.resolve(file), folder.resolve(file));
        }
      }
      throw e;
    }
  }

  private static void undo(@Nullable Path stage, Deque<Path> made) {
    try {
      if (stage != null) {
        delete(stage);
      }
      for (Path folder : made) {
        Files.deleteIfExists(folder);
      }
    } catch (IOException leftBehind) {
      // The failure that led here is the one to report; a staging folder may stay.
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static String kind(IOException e) {
    return e.getClass().getSimpleName().replaceFirst("Exception$", "");
  }

  private static String reason(IOException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), "");
    String kind = kind(e);
    boolean saysWhy = e instanceof FileSystemException file && file.getReason() != null;
    return saysWhy || kind.equals("IO") ? message : (message + " (" + kind + ")").strip();
  }
}
