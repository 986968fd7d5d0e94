import javax.servlet.http.*;
public class Snippet {
  void keep(HttpServletRequest request) {
    request.getSession().setAttribute("role", request.getParameter("role"));
  }
}
// ==== fixed ====
import javax.servlet.http.*;
public class Snippet {
  void keep(HttpServletRequest request) {
    request.getSession().setAttribute("role", "guest");
  }
}
