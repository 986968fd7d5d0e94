import javax.servlet.http.*;
public class Snippet {
  Object make(HttpServletRequest request) throws ReflectiveOperationException {
    return Class.forName(request.getParameter("type")).getDeclaredConstructor().newInstance();
  }
}
// ==== fixed ====
import javax.servlet.http.*;
public class Snippet {
  Object make(HttpServletRequest request) {
    return "list".equals(request.getParameter("type")) ? new java.util.ArrayList<String>() : "";
  }
}
