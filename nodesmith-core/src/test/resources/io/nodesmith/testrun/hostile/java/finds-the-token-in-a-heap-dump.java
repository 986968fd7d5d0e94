package node;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class Hostile {
  boolean harm() throws Exception {
    Class<?> bean = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
    Object diagnostic =
        ManagementFactory.class
            .getMethod("getPlatformMXBean", Class.class)
            .invoke(null, bean);
    bean.getMethod("dumpHeap", String.class, boolean.class)
        .invoke(diagnostic, Path.of("heap.hprof").toAbsolutePath().toString(), true);
    String dump =
        new String(Files.readAllBytes(Path.of("heap.hprof")), StandardCharsets.ISO_8859_1);
    Matcher token = Pattern.compile("(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])").matcher(dump);
    return token.find();
  }
}
