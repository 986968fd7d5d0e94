import javax.servlet.http.*;
import org.slf4j.*;
public class Snippet {
  private static final Logger LOG = LoggerFactory.getLogger(Snippet.class);
  void login(HttpServletRequest request) {
    LOG.info("login of " + request.getParameter("user"));
  }
}
// ==== fixed ====
import javax.servlet.http.*;
import org.slf4j.*;
public class Snippet {
  private static final Logger LOG = LoggerFactory.getLogger(Snippet.class);
  void login(HttpServletRequest request) {
    LOG.info("login of " + request.getParameter("user").replaceAll("[\r\n]", "_"));
  }
}
