package io.nodesmith.ledger;

import io.nodesmith.llm.Secret;
import io.nodesmith.problem.NodesmithException;
import io.nodesmith.sandbox.Execution;
import io.nodesmith.sandbox.TrustedTools;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The database server that comes with Nodesmith: one for each folder of data, started by whoever
 * needs it first. It ends by itself when nobody is connected any more; see {@link ServerWatch}.
 */
final class EmbeddedServer {
  static final String USER = "nodesmith";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long RETRY_NANOS = 20_000_000;
  private static final int FIRST_PORT = 20_000;
  private static final int PORTS = 12_000;
  private static final int STARTS = 5;
  private static final int PORT_LINE = 3;

  private final Path folder;
  private final TrustedTools tools;
  private final RandomGenerator random;
  private final boolean isRoot;

  /**
   * Nothing is started yet.
   *
   * @param folder of the server's data and programs
   * @param tools start it
   * @param random chooses its password and port
   * @param isRoot whether this process may do everything, which the server refuses
   */
  EmbeddedServer(Path folder, TrustedTools tools, RandomGenerator random, boolean isRoot) {
    this.folder = folder;
    this.tools = tools;
    this.random = random;
    this.isRoot = isRoot;
  }

  /** Something that is done while a server runs. */
  interface Use<T> {
    T with(DatabaseAddress address);
  }

  /**
   * Starts the server unless it runs, and connects to it before another process may think that
   * nobody needs it.
   *
   * @throws NodesmithException with code {@code database-unstarted}
   */
  <T> T connect(Use<T> use) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("server.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock _ = lock(channel)) {
        return started(use);
      }
    } catch (IOException e) {
      throw unstarted("The folder " + folder + " cannot be used: " + e.getMessage() + ".", e);
    }
  }

  /** Whether its data is there, and so it was started before. */
  boolean isInstalled() {
    return Files.isDirectory(data());
  }

  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        // Another thread of this process has it, for as long as a start takes.
        LockSupport.parkNanos(RETRY_NANOS);
      }
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private <T> T started(Use<T> use) throws IOException {
    ServerBinaries programs = ServerBinaries.in(folder, random);
    if (!Files.isDirectory(data())) {
      initialise(programs);
    }
    @Nullable NodesmithException last = null;
    for (int attempt = 0; attempt < STARTS; attempt++) {
      if (!isReady()) {
        start(programs);
      }
      try {
        return use.with(address());
      } catch (NodesmithException e) {
        if (!e.isTransient()) {
          throw e;
        }
        // It was ending when we came, or was killed and left its file behind.
        last = e;
        awaitEnd();
      }
    }
    throw unstarted("The database in " + folder + " does not answer: " + said(last), last);
  }

  private static String said(@Nullable NodesmithException e) {
    return e == null ? "" : String.valueOf(e.getMessage());
  }

  private void initialise(ServerBinaries programs) throws IOException {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    Path secret = folder.resolve("password");
    Files.deleteIfExists(secret);
    Files.createFile(
        secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(secret, HexFormat.of().formatHex(bytes));
    Path half = folder.resolve("data-" + HexFormat.of().toHexDigits(random.nextInt()));
    Execution made =
        tools.run(
            command(
                programs.program("initdb").toString(),
                "--pgdata=" + half,
                "--username=" + USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-instructions"),
            folder,
            Map.of(),
            PATIENCE);
    if (!made.succeeded()) {
      if (made.errors().contains("unshare:")) {
        String where = "The database that comes with Nodesmith does not run as root where user";
        throw unstarted(
            where + " name spaces are forbidden; be an ordinary user, or set NODESMITH_DB_URL.",
            null);
      }
      throw unstarted("The database could not be set up: " + lastLine(made.errors()), null);
    }
    Files.move(half, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The server refuses to run as root; in a name space of its own nobody is. */
  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot) {
      command.add("/usr/bin/unshare");
      command.add("--user");
      command.add("--");
    }
    command.addAll(List.of(arguments));
    return command;
  }

  private void start(ServerBinaries programs) throws IOException {
    Path log = folder.resolve("server.log");
    Files.deleteIfExists(log);
    for (int attempt = 0; attempt < STARTS; attempt++) {
      int port = FIRST_PORT + random.nextInt(PORTS);
      OptionalInt code =
          tools.leave(
              command(
                  programs.program("pg_ctl").toString(),
                  "--pgdata=" + data(),
                  "--wait",
                  "--timeout=" + PATIENCE.toSeconds(),
                  "--options=" + options(port),
                  "start"),
              folder,
              Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "LC_ALL", "C"),
              log,
              PATIENCE.plusSeconds(5));
      if (code.isPresent() && code.getAsInt() == 0) {
        return;
      }
    }
    throw unstarted(
        "The database in " + folder + " could not be started: " + lastLine(Files.readString(log)),
        null);
  }

  private static String options(int port) {
    return String.join(
        " ",
        "-p " + port,
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=",
        "-c max_connections=64",
        "-c shared_buffers=128MB",
        "-c max_wal_size=1GB",
        "-c wal_level=minimal",
        "-c max_wal_senders=0",
        "-c fsync=on",
        "-c timezone=UTC",
        "-c log_timezone=UTC");
  }

  private static String lastLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b).strip();
  }

  private Path pidFile() {
    return data().resolve("postmaster.pid");
  }

  private boolean isReady() throws IOException {
    return Files.exists(pidFile()) && Files.readString(pidFile()).contains("ready");
  }

  private DatabaseAddress address() throws IOException {
    List<String> lines = Files.readAllLines(pidFile());
    if (lines.size() <= PORT_LINE) {
      throw new NodesmithException("database-unstarted", true, "it is ending", null);
    }
    String place = "127.0.0.1:" + lines.get(PORT_LINE).strip() + "/postgres";
    return new DatabaseAddress(
        "jdbc:postgresql://" + place,
        "embedded in " + folder,
        USER,
        Secret.of(Files.readString(folder.resolve("password"))));
  }

  /** Waits until the server has gone; one that was killed cannot take its file with it. */
  private void awaitEnd() throws IOException {
    for (long waited = 0; waited < PATIENCE.toNanos() / 10; waited += RETRY_NANOS) {
      if (!Files.exists(pidFile()) || !isAlive()) {
        Files.deleteIfExists(pidFile());
        return;
      }
      LockSupport.parkNanos(RETRY_NANOS);
    }
  }

  private boolean isAlive() throws IOException {
    List<String> lines = Files.readAllLines(pidFile());
    return !lines.isEmpty()
        && ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .flatMap(process -> process.info().command())
            .filter(command -> command.endsWith("postgres"))
            .isPresent();
  }

  private static NodesmithException unstarted(String message, @Nullable Throwable cause) {
    return new NodesmithException("database-unstarted", true, message, cause);
  }
}
