import java.io.*;
import javax.servlet.http.*;
public class Snippet extends HttpServlet {
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    try {
      work();
    } catch (Exception e) {
      e.printStackTrace(res.getWriter());
    }
  }
  private void work() {}
}
// ==== fixed ====
import java.io.*;
import javax.servlet.http.*;
public class Snippet extends HttpServlet {
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    try {
      work();
    } catch (IllegalStateException e) {
      res.sendError(500);
    }
  }
  private void work() {}
}
