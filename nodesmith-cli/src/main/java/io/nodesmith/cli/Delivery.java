package io.nodesmith.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.nodesmith.language.SourceText;
import io.nodesmith.problem.Problem;
import io.nodesmith.write.ArtifactWriter;
import io.nodesmith.write.Backup;
import io.nodesmith.write.WritePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What is done with changed files; where nothing is said, they are shown, and the user is asked.
 */
final class Delivery {
  @Option(names = "--in-place", description = "Write the files; a copy of what was is kept.")
  private boolean inPlace;

  @Option(names = "--diff", description = "Show the difference, write nothing.")
  private boolean diff;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Write the changed files there; none that exists is replaced.")
  private @Nullable Path output;

  /** Refuses what could not be written, before anything is done. */
  void check(Collection<Path> files) {
    Path folder = output;
    if (folder == null) {
      return;
    }
    Set<Path> names = new HashSet<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files) {
      Path target = folder.resolve(file.getFileName());
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        throw new UsageException(target + " exists already.", "Choose another --output folder.");
      }
      if (!names.add(target)) {
        throw new UsageException(
            "Two of the files would become " + target + ".", "Give them to one run each.");
      }
      texts.put(file.getFileName().toString(), "");
    }
    for (Problem problem : new ArtifactWriter().check(new WritePlan(folder, texts), true)) {
      throw new UsageException(problem.toString(), "");
    }
  }

  /** Writes or shows what changed; tells of each file that it wrote. */
  void deliver(
      Map<Path, SourceText> before,
      Map<Path, SourceText> after,
      Session session,
      Wiring wiring,
      Consumer<Path> written) {
    Console console = session.console();
    Map<Path, SourceText> changed = new LinkedHashMap<>(after);
    changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    if (changed.isEmpty()) {
      console.note("Nothing to write; the files are as they were.");
      return;
    }
    Path folder = output;
    if (folder != null) {
      Map<String, String> texts = new LinkedHashMap<>();
      changed.forEach((file, text) -> texts.put(file.getFileName().toString(), text.text()));
      new ArtifactWriter().write(new WritePlan(folder, texts));
      texts.keySet().forEach(name -> written.accept(folder.resolve(name)));
      console.print("Written to " + output + ": " + String.join(", ", texts.keySet()));
      return;
    }
    if (!inPlace) {
      changed.forEach((file, text) -> show(file, before.get(file), text, console));
    }
    if (inPlace || (!diff && session.ask("Write these changes? [y/N] "))) {
      changed.forEach(
          (file, text) -> {
            console.print(writeInPlace(file, text, wiring));
            written.accept(file);
          });
    } else {
      console.note(
          "Nothing was written" + (diff ? "." : "; --in-place writes, --output DIR elsewhere."));
    }
  }

  private static void show(
      Path file, @Nullable SourceText before, SourceText after, Console console) {
    List<String> old = before == null ? List.of() : before.text().lines().toList();
    List<String> now = after.text().lines().toList();
    UnifiedDiffUtils.generateUnifiedDiff("a/" + file, "b/" + file, old, DiffUtils.diff(old, now), 3)
        .forEach(console::print);
  }

  private static String writeInPlace(Path file, SourceText text, Wiring wiring) {
    try {
      Path real = file.toRealPath();
      Path folder = Objects.requireNonNull(real.getParent());
      Path copy =
          new Backup(wiring.settings().home().resolve("backups"))
              .keep(real, wiring.clock().instant());
      boolean isPosix = Files.getFileStore(real).supportsFileAttributeView("posix");
      Set<PosixFilePermission> rights = isPosix ? Files.getPosixFilePermissions(real) : Set.of();
      new ArtifactWriter()
          .write(new WritePlan(folder, Map.of(real.getFileName().toString(), text.text())));
      if (isPosix) {
        Files.setPosixFilePermissions(real, rights);
      }
      return "Written: " + file + " (before: " + copy + ")";
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
