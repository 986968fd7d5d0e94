package io.nodesmith.pattern;

import io.nodesmith.llm.Journal;
import io.nodesmith.llm.JournalRecord.Noted;
import io.nodesmith.llm.TextKeeping;
import io.nodesmith.pattern.PatternEvent.Dated;
import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the journals. Whoever writes holds a lock together with all others who do; whoever
 * rewrites the folder holds it alone. The system lets go of it when a process dies.
 */
final class PatternFolder {
  private final Path path;
  private @Nullable FileChannel writing;

  PatternFolder(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  /**
   * What stands in it.
   *
   * @param hasLeftovers whether the code of a forgotten pattern is still there
   */
  record Content(List<Noted> notes, List<Dated> events, int files, boolean hasLeftovers) {}

  Content read() {
    List<Noted> notes = new ArrayList<>();
    List<Dated> events = new ArrayList<>();
    if (!Files.isDirectory(path)) {
      return new Content(notes, events, 0, false);
    }
    int files =
        Journal.read(
                path,
                record -> {
                  if (record instanceof Noted note && note.kind().equals(PatternStore.NOTE)) {
                    notes.add(note);
                    PatternEventJson.read(note.body())
                        .ifPresent(event -> events.add(new Dated(note.id(), note.at(), event)));
                  }
                })
            .files();
    Set<String> forgotten = forgotten(events);
    boolean leftovers = events.stream().anyMatch(dated -> isCodeOf(dated.event(), forgotten));
    return new Content(notes, events, files, leftovers);
  }

  private static Set<String> forgotten(List<Dated> events) {
    Set<String> forgotten = new HashSet<>();
    for (Dated dated : events) {
      if (dated.event() instanceof PatternEvent.Forgotten(String pattern)) {
        forgotten.add(pattern);
      }
    }
    return forgotten;
  }

  private static boolean isCodeOf(PatternEvent event, Set<String> ids) {
    return event instanceof PatternEvent.Seen(Pattern pattern) && ids.contains(pattern.id());
  }

  /** Makes one file of all, without the code of forgotten patterns; false if others write. */
  boolean rewrite(Clock clock, RandomGenerator random) {
    if (!Files.isDirectory(path)) {
      return true;
    }
    try (FileChannel channel = channel();
        FileLock alone = tryAlone(channel)) {
      if (alone == null) {
        return false;
      }
      List<Path> old = journals(path);
      Content content = read();
      Set<String> forgotten = forgotten(content.events());
      Path fresh = path.resolve("fresh");
      removeAll(fresh);
      try (Journal journal = Journal.open(fresh, TextKeeping.KEEP, clock, random)) {
        for (Noted note : content.notes()) {
          Optional<PatternEvent> event = PatternEventJson.read(note.body());
          if (event.isEmpty() || !isCodeOf(event.get(), forgotten)) {
            journal.note(note);
          }
        }
      }
      // Events that are there twice, in an old and in the new file, count once.
      for (Path file : journals(fresh)) {
        Files.move(file, path.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
      }
      for (Path file : old) {
        Files.deleteIfExists(file);
      }
      removeAll(fresh);
      return true;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private static List<Path> journals(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".journal")).toList();
    }
  }

  private static void removeAll(Path folder) throws IOException {
    for (Path file : journals(folder)) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }

  private static @Nullable FileLock tryAlone(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException anotherStoreOfThisProcess) {
      return null;
    }
  }

  void beginWriting() {
    try {
      FileChannel channel = channel();
      writing = channel;
      try {
        var _ = channel.lock(0, Long.MAX_VALUE, true);
      } catch (OverlappingFileLockException anotherStoreOfThisProcess) {
        // Its lock serves for both as long as it is open.
      }
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private FileChannel channel() throws IOException {
    return FileChannel.open(
        path.resolve("lock"),
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  void endWriting() {
    FileChannel channel = writing;
    writing = null;
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw unusable(e);
      }
    }
  }

  private NodesmithException unusable(IOException cause) {
    String message = "The patterns in " + path + " cannot be kept: " + cause.getMessage() + ".";
    return new NodesmithException("patterns-unusable", true, message, cause);
  }
}
