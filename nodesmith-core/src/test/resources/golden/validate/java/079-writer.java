import java.io.*;
import javax.servlet.http.*;
public class Snippet extends HttpServlet {
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    PrintWriter out = res.getWriter();
    out.println("<p>Hello " + req.getParameter("who") + "</p>");
  }
}
// ==== fixed ====
import java.io.*;
import javax.servlet.http.*;
import org.owasp.encoder.Encode;
public class Snippet extends HttpServlet {
  protected void doGet(HttpServletRequest req, HttpServletResponse res) throws IOException {
    PrintWriter out = res.getWriter();
    out.println("<p>Hello " + Encode.forHtml(req.getParameter("who")) + "</p>");
  }
}
