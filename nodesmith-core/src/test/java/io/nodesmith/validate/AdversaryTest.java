package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that says the words of the rules and does not keep them. */
class AdversaryTest {
  private static final GeneratedNode NODE =
      GeneratedNode.of("Create PostgreSQL CRUD effect node for orders", NodeKind.EFFECT).filled();
  private static final GeneratedNode PURE =
      GeneratedNode.of(
              "Create a compute node that validates email addresses and normalizes text",
              NodeKind.COMPUTE)
          .filled();
  private static final String STARTED =
      "    logEvent(context, LogLevel.INFO, \"operation_started\", request, Map.of());\n";

  private static void refused(GeneratedNode node, String old, String replacement) {
    String text = node.artifacts().node().text();
    assertTrue(text.contains(old), () -> "nothing to change: " + old + text);
    assertFalse(node.verdictOf(text.replace(old, replacement)).isAllowed(), replacement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "    // %s",
        "    /* %s */\n",
        "    String said = \"logEvent(context, operation_started)\";\n",
        "    if (false) {\n  %s    }\n",
        "    if (1 > 2) {\n  %s    }\n",
        "    if (!true) {\n  %s    }\n",
        "    while (false) {\n  %s    }\n",
        "    for (int i = 0; i < 0; i++) {\n  %s    }\n",
        "    Runnable later = () -> {\n  %s    };\n",
        "    class Inner {\n      void run() {\n  %s      }\n    }\n",
        "    final boolean off = false;\n    if (off) {\n  %s    }\n",
        "    new Object() {\n      void never() {\n  %s      }\n    };\n",
        "    switch (1) {\n      case 2 -> {\n  %s      }\n      default -> {}\n    }\n",
        "    assert true : \"logEvent operation_started\";\n",
        "    logEvents();\n",
        "    String logEvent = \"operation_started\";\n",
        "    java.util.Optional.empty().ifPresent(x -> {\n  %s    });\n",
        "    try {\n    } catch (RuntimeException never) {\n  %s    }\n"
      })
  void eventThatIsNeverLoggedIsRefused(String instead) {
    refused(NODE, STARTED, instead.replace("%s", STARTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Class.forName(\"java.lang.Runtime\");",
        "new java.net.URL(\"http://x.example\").openStream();",
        "java.nio.file.Files.readString(java.nio.file.Path.of(\"x\"));",
        "System.getenv(\"HOME\");",
        "System.currentTimeMillis();",
        "new java.util.Random().nextInt();",
        "Math.random();",
        "new ProcessBuilder(\"ls\").start();",
        "Runtime.getRuntime().exec(\"ls\");",
        "java.lang.invoke.MethodHandles.lookup();",
        "getClass().getClassLoader().loadClass(\"x\");",
        "new Thread(() -> {}).start();",
        "System.out.println(1);",
        "java.util.ServiceLoader.load(Runnable.class);",
        "String.class.getMethod(\"length\").invoke(\"x\");",
        "java.time.Instant.now();",
        "System.load(\"/x.so\");",
        "new java.io.FileInputStream(\"x\");",
        "java.net.http.HttpClient.newHttpClient();",
        "java.util.UUID.randomUUID();",
        "javax.naming.InitialContext.doLookup(\"x\");",
        "java.sql.DriverManager.getConnection(\"jdbc:x\");"
      })
  void computeThatTouchesTheWorldIsRefused(String statement) {
    refused(PURE, "    return DESCRIPTOR;", "    " + statement + "\n    return DESCRIPTOR;");
  }

  private static String handler() throws IOException {
    return Files.readString(
        Path.of(
            URI.create(
                Objects.requireNonNull(
                        AdversaryTest.class.getResource("/golden/validate/node/handler.py"))
                    .toString())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "importlib.import_module('os').getpid()",
        "getattr(__builtins__, 'open')('x')",
        "eval('open')('x')",
        "exec('import os')",
        "__import__('socket').socket()",
        "globals()['__builtins__']['open']('x')",
        "ctypes.CDLL(None).getpid()",
        "sys.modules['os'].getpid()",
        "().__class__.__base__.__subclasses__()",
        "(lambda: open('x'))()",
        "[open(p) for p in ['x']]",
        "os.environ['HOME']",
        "time.time()",
        "datetime.now()",
        "random.random()",
        "uuid.uuid4()",
        "requests.get('http://x.example')",
        "subprocess.run(['ls'])",
        "print('x')",
        "input()",
        "pathlib.Path('x').read_text()",
        "builtins.open('x')",
        "compile('1', 'x', 'eval')",
        "vars(os)['getpid']()",
        "operator.attrgetter('system')(os)('ls')",
        "socket.create_connection(('x', 1))",
        "threading.Thread(target=len).start()",
        "breakpoint()"
      })
  void pythonComputeThatTouchesTheWorldIsRefused(String expression) throws IOException {
    String old = "return ModelXResponse(value=request.value)";
    String heads =
        "import importlib\nimport ctypes\nimport os\nimport sys\nimport time\nimport random\nimport uuid\n"
            + "import requests\nimport subprocess\nimport pathlib\nimport builtins\nimport operator\n"
            + "import socket\nimport threading\nfrom datetime import datetime\n";
    String text = handler();
    assertTrue(text.contains(old));
    int from = text.indexOf("\nfrom ");
    String harmless = text.substring(0, from + 1) + heads + text.substring(from + 1);
    assertFalse(isRefused(harmless));
    assertTrue(
        isRefused(harmless.replace(old, "return ModelXResponse(value=" + expression + ")")),
        expression);
  }

  private static boolean isRefused(String text) {
    return Snippets.node("handler.py", text).findings().stream()
        .anyMatch(
            f ->
                f.isError()
                    && (f.rule().id().startsWith("onex-")
                        || f.rule().group() == RuleGroup.SECURITY));
  }
}
