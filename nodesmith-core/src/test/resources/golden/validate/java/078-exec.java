import java.io.IOException;
public class Snippet {
  Process ping(String host) throws IOException {
    return Runtime.getRuntime().exec("ping -c 1 " + host);
  }
}
// ==== fixed ====
import java.io.IOException;
public class Snippet {
  Process ping(String host) throws IOException {
    if (!host.matches("[a-z0-9.]+")) {
      throw new IllegalArgumentException(host);
    }
    return new ProcessBuilder("ping", "-c", "1", host).start();
  }
}
