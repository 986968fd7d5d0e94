import java.io.*;
import javax.servlet.http.*;
public class Snippet {
  String text(HttpServletRequest request) {
    return String.format(request.getParameter("pattern"), 42);
  }
}
// ==== fixed ====
import java.io.*;
import javax.servlet.http.*;
public class Snippet {
  String text(HttpServletRequest request) {
    return String.format("%d", 42);
  }
}
