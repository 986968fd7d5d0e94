import javax.servlet.http.*;
public class Snippet {
  void start(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("sid", id);
    response.addCookie(cookie);
  }
}
// ==== fixed ====
import javax.servlet.http.*;
public class Snippet {
  void start(HttpServletResponse response, String id) {
    Cookie cookie = new Cookie("sid", id);
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
  }
}
