package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
{{#node.collaborators}}
{{#imports}}
import {{this}};
{{/imports}}
{{/node.collaborators}}
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The laws of files below one directory. */
@Timeout(60)
class File{{number}}LawsTest {
  private static final String TEXT = "gr\u00fc\u00df dich \u2713 \ud83d\ude00\r\nline 2\n";
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final NodeContext context = NodeContext.create(NodeLog.none());

  @TempDir Path folder;
  private Path base;
  private {{node.node}} node;

  @BeforeEach
  void makeBase() throws IOException {
    base = Files.createDirectory(folder.resolve("base"));
    node = node(base);
    Files.writeString(folder.resolve("secret.txt"), "secret");
  }

  /** The node with this directory. */
  private static {{node.node}} node(Path directory) {
{{#node.collaborators}}
    {{type}} {{name}} = {{{testValue}}};
{{/node.collaborators}}
    baseDirectory = directory;
    return new {{node.node}}({{#node.collaborators}}{{name}}{{^-last}}, {{/-last}}{{/node.collaborators}});
  }

  private Path make(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** No path leads out of the base directory, neither by dots nor by links. */
  private void assertStaysInside(Consumer<String> call) throws IOException {
    Files.createDirectory(base.resolve("sub"));
    Files.createSymbolicLink(base.resolve("link.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(base.resolve("linked"), folder);
    Files.createSymbolicLink(base.resolve("dangling.txt"), folder.resolve("new.txt"));
    for (String path :
        List.of(
            "../secret.txt",
            "sub/../../secret.txt",
            folder.resolve("secret.txt").toString(),
            base.resolve("sub/a.txt").toString(),
            "link.txt",
            "linked/secret.txt",
            "linked/../secret.txt/../../secret.txt",
            "dangling.txt")) {
      assertFails(OnexErrorCode.SECURITY_VIOLATION, () -> call.accept(path));
    }
    assertFails(OnexErrorCode.INVALID_INPUT, () -> call.accept(" "));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> call.accept("a\0b"));
    assertEquals("secret", Files.readString(folder.resolve("secret.txt")));
    assertFalse(Files.exists(folder.resolve("new.txt")));
  }

  private static void assertFails(OnexErrorCode code, Runnable call) {
    OnexException failure = assertThrows(OnexException.class, call::run);
    assertEquals(code, failure.code(), failure.toString());
  }
{{#read}}

  private String read(String path) {
    return node.{{method}}(new {{node.request}}.{{type}}(path), context).content();
  }

  @Test
  void readGivesAllOfAFile() throws IOException {
    make("a.txt", TEXT);
    make("deep/er/b.txt", "");
    assertEquals(TEXT, read("a.txt"));
    assertEquals("", read("deep/er/b.txt"));
    assertEquals(TEXT, read("deep/../a.txt"));
  }

  @Test
  void readStaysInsideTheBaseDirectory() throws IOException {
    assertStaysInside(this::read);
  }

  @Test
  void readingWhatIsNoFileIsNotFound() throws IOException {
    make("sub/a.txt", TEXT);
    assertFails(OnexErrorCode.NOT_FOUND, () -> read("b.txt"));
    assertFails(OnexErrorCode.NOT_FOUND, () -> read("sub"));
    assertFails(OnexErrorCode.NOT_FOUND, () -> read("sub/a.txt/b.txt"));
  }

  @Test
  void readRefusesBytesThatAreNoUtf8() throws IOException {
    Files.write(base.resolve("a.txt"), new byte[] {'a', (byte) 0xff});
    assertFails(OnexErrorCode.OPERATION_FAILED, () -> read("a.txt"));
  }

  @Test
  void readRefusesAFileThatIsTooLong() throws IOException {
    Files.write(base.resolve("a.txt"), new byte[MOST_BYTES]);
    assertEquals(MOST_BYTES, read("a.txt").length());
    Files.write(base.resolve("a.txt"), new byte[MOST_BYTES + 1]);
    assertFails(OnexErrorCode.OPERATION_FAILED, () -> read("a.txt"));
  }
{{/read}}
{{#write}}

  private long write(String path, String content) {
    return node.{{method}}(new {{node.request}}.{{type}}(path, content), context).size();
  }

  @Test
  void writeKeepsWhatItIsGiven() throws IOException {
    assertEquals(29, write("deep/er/a.txt", TEXT));
    assertEquals(TEXT, Files.readString(base.resolve("deep/er/a.txt")));
    assertEquals(0, write("deep/er/a.txt", ""));
    assertEquals("", Files.readString(base.resolve("deep/er/a.txt")));
    assertEquals(Set.of("deep/er/a.txt"), files());
  }

  @Test
  void writeStaysInsideTheBaseDirectory() throws IOException {
    assertStaysInside(path -> write(path, "changed"));
  }

  @Test
  void writeRefusesADirectoryBrokenUnicodeAndTooMuch() throws IOException {
    make("sub/a.txt", TEXT);
    assertFails(OnexErrorCode.INVALID_INPUT, () -> write("sub", "x"));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> write("sub/a.txt", "\ud83d"));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> write("sub/a.txt", "x".repeat(MOST_BYTES + 1)));
    assertFails(OnexErrorCode.OPERATION_FAILED, () -> write("sub/a.txt/b.txt", "x"));
    assertEquals(TEXT, Files.readString(base.resolve("sub/a.txt")));
    assertEquals(MOST_BYTES, write("sub/a.txt", "x".repeat(MOST_BYTES)));
    assertEquals(Set.of("sub/a.txt"), files());
  }

  @Test
  void aReaderNeverSeesHalfOfAFile() throws Exception {
    List<String> texts = List.of("a".repeat(100_000), "b".repeat(100_000));
    write("a.txt", texts.get(0));
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> done =
          writer.submit(
              () -> {
                for (int i = 0; i < 100; i++) {
                  write("a.txt", texts.get(i % 2));
                }
              });
      while (!done.isDone()) {
        assertTrue(texts.contains(Files.readString(base.resolve("a.txt"))), "half a file");
      }
      done.get();
    } finally {
      writer.shutdownNow();
    }
  }
{{/write}}
{{#append}}

  private long append(String path, String content) {
    return node.{{method}}(new {{node.request}}.{{type}}(path, content), context).size();
  }

  @Test
  void appendAddsToTheEnd() throws IOException {
    assertEquals(29, append("deep/a.txt", TEXT));
    assertEquals(30, append("deep/a.txt", "x"));
    assertEquals(TEXT + "x", Files.readString(base.resolve("deep/a.txt")));
    assertEquals(Set.of("deep/a.txt"), files());
  }

  @Test
  void appendStaysInsideTheBaseDirectory() throws IOException {
    assertStaysInside(path -> append(path, "changed"));
  }

  @Test
  void appendRefusesADirectoryBrokenUnicodeAndTooMuch() throws IOException {
    make("sub/a.txt", "x".repeat(MOST_BYTES - 1));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> append("sub", "x"));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> append("sub/a.txt", "\ud83d"));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> append("sub/a.txt", "xx"));
    assertEquals(MOST_BYTES, append("sub/a.txt", "x"));
  }

  @Test
  void linesAppendedAtTheSameTimeStayWhole() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(4);
    List<Future<?>> all = new ArrayList<>();
    try {
      for (int i = 0; i < 40; i++) {
        String line = String.valueOf((char) ('a' + i % 4)).repeat(1000) + "\n";
        all.add(writers.submit(() -> append("log.txt", line)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      writers.shutdownNow();
    }
    List<String> lines = Files.readAllLines(base.resolve("log.txt"));
    assertEquals(40, lines.size());
    for (char c = 'a'; c <= 'd'; c++) {
      assertEquals(10, Collections.frequency(lines, String.valueOf(c).repeat(1000)));
    }
  }
{{/append}}
{{#list}}

  private List<String> list(String directory) {
    return node.{{method}}(new {{node.request}}.{{type}}(directory), context).paths();
  }

  @Test
  void listNamesTheFilesDirectlyInADirectory() throws IOException {
    assertEquals(List.of(), list(null));
    make("b.txt", "");
    make("a.txt", "");
    make(".hidden", "");
    make("sub/c.txt", "");
    make("sub/deep/d.txt", "");
    Files.createSymbolicLink(base.resolve("link.txt"), folder.resolve("secret.txt"));
    assertEquals(List.of(".hidden", "a.txt", "b.txt"), list(null));
    assertEquals(List.of("sub/c.txt"), list("sub"));
    assertEquals(List.of("sub/deep/d.txt"), list("sub/deep/"));
  }

  @Test
  void listStaysInsideTheBaseDirectory() throws IOException {
    assertStaysInside(this::list);
    assertFails(OnexErrorCode.SECURITY_VIOLATION, () -> list(".."));
    assertFails(OnexErrorCode.SECURITY_VIOLATION, () -> list("linked"));
  }

  @Test
  void listingWhatIsNoDirectoryIsNotFound() throws IOException {
    make("a.txt", "");
    assertFails(OnexErrorCode.NOT_FOUND, () -> list("sub"));
    assertFails(OnexErrorCode.NOT_FOUND, () -> list("a.txt"));
  }
{{/list}}
{{#delete}}

  private boolean delete(String path) {
    return node.{{method}}(new {{node.request}}.{{type}}(path), context).deleted();
  }

  @Test
  void deleteRemovesAFileAndNoOther() throws IOException {
    make("sub/a.txt", TEXT);
    make("sub/b.txt", TEXT);
    assertTrue(delete("sub/a.txt"));
    assertEquals(Set.of("sub/b.txt"), files());
    assertFalse(delete("sub/a.txt"));
    assertFalse(delete("other/a.txt"));
  }

  @Test
  void deleteStaysInsideTheBaseDirectory() throws IOException {
    assertStaysInside(this::delete);
  }

  @Test
  void deleteRefusesADirectory() throws IOException {
    Files.createDirectory(base.resolve("sub"));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> delete("sub"));
    assertFails(OnexErrorCode.INVALID_INPUT, () -> delete("."));
    assertTrue(Files.exists(base.resolve("sub")));
  }
{{/delete}}
{{#exists}}

  private boolean exists(String path) {
    return node.{{method}}(new {{node.request}}.{{type}}(path), context).exists();
  }

  @Test
  void existsTellsWhetherThereIsAFile() throws IOException {
    make("sub/a.txt", "");
    assertTrue(exists("sub/a.txt"));
    assertFalse(exists("sub/b.txt"));
    assertFalse(exists("sub"));
    assertFalse(exists("."));
  }

  @Test
  void existsStaysInsideTheBaseDirectory() throws IOException {
    assertStaysInside(this::exists);
  }
{{/exists}}

  /** All that is in the base directory and no directory. */
  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(base)) {
      return all.filter(path -> !Files.isDirectory(path))
          .map(path -> base.relativize(path).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
