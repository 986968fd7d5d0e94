import java.io.*;
import java.nio.file.*;
import javax.servlet.http.*;
public class Snippet extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getParameter("name");
    File file = new File("/srv/files", name);
    Files.copy(file.toPath(), response.getOutputStream());
  }
}
// ==== fixed ====
import java.io.*;
import java.nio.file.*;
import javax.servlet.http.*;
public class Snippet extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getParameter("name");
    Path root = Paths.get("/srv/files");
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root)) {
      response.sendError(404);
      return;
    }
    Files.copy(file, response.getOutputStream());
  }
}
