import javax.servlet.http.*;
public class Snippet {
  void lang(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Lang", request.getParameter("lang"));
  }
}
// ==== fixed ====
import java.util.Set;
import javax.servlet.http.*;
public class Snippet {
  private static final Set<String> KNOWN = Set.of("de", "en");
  void lang(HttpServletRequest request, HttpServletResponse response) {
    String lang = request.getParameter("lang");
    if (KNOWN.contains(lang)) {
      response.setHeader("X-Lang", lang);
    }
  }
}
