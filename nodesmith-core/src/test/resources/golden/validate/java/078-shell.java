import java.io.IOException;
import javax.servlet.http.*;
public class Snippet {
  void run(HttpServletRequest request) throws IOException {
    String dir = request.getParameter("dir");
    new ProcessBuilder("/bin/sh", "-c", "ls " + dir).start();
  }
}
// ==== fixed ====
import java.io.IOException;
import javax.servlet.http.*;
public class Snippet {
  void run(HttpServletRequest request) throws IOException {
    new ProcessBuilder("ls", "/srv").start();
  }
}
