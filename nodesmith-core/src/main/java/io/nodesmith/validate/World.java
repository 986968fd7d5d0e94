package io.nodesmith.validate;

import io.nodesmith.onex.NodeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways in which code can touch what is outside it, and by which names. */
enum World {
  FILES(
      "touches files",
      "java.io.File java.io.FileInputStream java.io.FileOutputStream java.io.FileReader"
          + " java.io.FileWriter java.io.RandomAccessFile java.nio.file.Files"
          + " java.nio.channels.FileChannel java.util.zip.ZipFile java.util.logging.FileHandler"
          + " java.nio.file.FileSystems",
      "open io.open os.open os.remove os.unlink os.rename os.makedirs os.mkdir os.listdir os.walk"
          + " os.rmdir os.chmod os.scandir os.stat os.replace os.path.exists os.path.isfile"
          + " os.path.getsize pathlib shutil tempfile glob fileinput aiofiles codecs.open"
          + " builtins.open"),
  NETWORK(
      "uses the network",
      "java.net.Socket java.net.ServerSocket java.net.URL java.net.HttpURLConnection"
          + " java.net.URLConnection java.net.DatagramSocket java.net.InetAddress java.net.http"
          + " javax.net java.nio.channels.SocketChannel okhttp3 org.apache.http"
          + " org.apache.hc org.springframework.web.client java.rmi javax.mail jakarta.mail"
          + " org.apache.kafka",
      "requests httpx aiohttp socket urllib.request urllib3 http.client http.server smtplib ftplib"
          + " telnetlib websockets websocket grpc paramiko kafka aiokafka pika boto3 ssl"
          + " asyncio.open_connection socketserver xmlrpc imaplib poplib"),
  DATABASE(
      "uses a database",
      "java.sql.DriverManager java.sql.Connection java.sql.Statement java.sql.PreparedStatement"
          + " java.sql.ResultSet javax.sql javax.persistence jakarta.persistence org.hibernate"
          + " com.mongodb redis.clients com.zaxxer.hikari org.springframework.jdbc",
      "sqlite3 psycopg psycopg2 asyncpg sqlalchemy pymongo motor redis aioredis pymysql MySQLdb"
          + " mysql cx_Oracle peewee shelve dbm aiosqlite"),
  PROCESS(
      "starts or ends processes",
      "System.exit Runtime ProcessBuilder ProcessHandle",
      "subprocess os.system os.popen os.fork os.kill os._exit os.execv os.execl os.execve"
          + " os.execvp os.spawnl os.abort sys.exit exit quit pty signal os.posix_spawn"),
  ENVIRONMENT(
      "reads the environment",
      "System.getenv System.getProperty System.setProperty System.getProperties",
      "os.environ os.getenv os.putenv os.environb dotenv"),
  CONSOLE(
      "uses the console",
      "System.out System.err System.in System.console Console",
      "print input breakpoint pdb sys.stdout sys.stderr sys.stdin"),
  CLOCK(
      "reads the clock",
      "System.currentTimeMillis System.nanoTime java.time.Instant.now java.time.LocalDate.now"
          + " java.time.LocalDateTime.now java.time.LocalTime.now java.time.ZonedDateTime.now"
          + " java.time.OffsetDateTime.now java.time.Clock.systemUTC"
          + " java.time.Clock.systemDefaultZone java.util.Date.new java.util.Calendar.getInstance"
          + " java.time.Year.now",
      "time.time time.time_ns time.monotonic time.sleep datetime.datetime.now"
          + " datetime.datetime.utcnow datetime.datetime.today datetime.date.today datetime.now"
          + " datetime.utcnow date.today asyncio.sleep time.localtime time.gmtime"),
  CHANCE(
      "depends on chance",
      "Math.random java.util.Random java.util.concurrent.ThreadLocalRandom"
          + " java.security.SecureRandom java.util.UUID.randomUUID java.util.SplittableRandom",
      "random secrets uuid.uuid4 uuid.uuid1 os.urandom numpy.random"),
  THREADS(
      "starts threads",
      "Thread java.util.concurrent.Executors java.util.concurrent.CompletableFuture.supplyAsync"
          + " java.util.concurrent.CompletableFuture.runAsync java.util.concurrent.ForkJoinPool"
          + " java.util.concurrent.ThreadPoolExecutor java.util.Timer",
      "threading multiprocessing concurrent.futures _thread asyncio.create_task"
          + " asyncio.ensure_future asyncio.run"),
  REFLECTION(
      "runs code that nobody has read",
      "Class.forName java.lang.reflect java.lang.invoke ClassLoader java.net.URLClassLoader"
          + " javax.script sun.misc sun.reflect jdk.internal ServiceLoader java.util.ServiceLoader"
          + " javax.tools System.load System.loadLibrary",
      "eval exec compile __import__ importlib ctypes cffi runpy code globals builtins"
          + " sys.modules marshal pickle __builtins__ operator.attrgetter operator.methodcaller gc"
          + " inspect types.FunctionType types.CodeType sys._getframe"),
  EVENTS("publishes events", "io.nodesmith.onex.EventBus io.nodesmith.onex.InMemoryEventBus", "");

  private final String phrase;
  private final String java;
  private final String python;

  World(String phrase, String java, String python) {
    this.phrase = phrase;
    this.java = " " + java + " ";
    this.python = " " + python + " ";
  }

  String phrase() {
    return phrase;
  }

  /** The way in which a whole name touches the world, if it does. */
  static Optional<World> touchedBy(String whole, boolean isJava) {
    String name =
        whole.startsWith("java.lang.")
                && !whole.startsWith("java.lang.reflect")
                && !whole.startsWith("java.lang.invoke")
            ? whole.substring("java.lang.".length())
            : whole;
    for (World world : values()) {
      String names = isJava ? world.java : world.python;
      int end = name.length();
      while (end > 0) {
        if (names.contains(" " + name.substring(0, end) + " ")) {
          return Optional.of(world);
        }
        end = name.lastIndexOf('.', end - 1);
      }
    }
    return Optional.empty();
  }

  /** What each kind of node may do. */
  static final Map<NodeKind, List<World>> ALLOWED =
      Map.of(
          NodeKind.EFFECT,
          List.of(FILES, NETWORK, DATABASE, THREADS, CHANCE, EVENTS, CLOCK),
          NodeKind.COMPUTE,
          List.of(),
          NodeKind.REDUCER,
          List.of(),
          NodeKind.ORCHESTRATOR,
          List.of(THREADS, EVENTS, CLOCK, CHANCE));
}
