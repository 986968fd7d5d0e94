import java.io.IOException;
import javax.servlet.http.*;
public class Snippet {
  void next(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect(request.getParameter("next"));
  }
}
// ==== fixed ====
import java.io.IOException;
import javax.servlet.http.*;
public class Snippet {
  void next(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect("/home");
  }
}
