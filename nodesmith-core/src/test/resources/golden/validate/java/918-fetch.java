import java.io.*;
import java.net.*;
import javax.servlet.http.*;
public class Snippet {
  InputStream fetch(HttpServletRequest request) throws IOException {
    URL url = new URL(request.getParameter("url"));
    return url.openStream();
  }
}
// ==== fixed ====
import java.io.*;
import java.net.*;
import java.util.Map;
import javax.servlet.http.*;
public class Snippet {
  private static final Map<String, URI> FEEDS = Map.of("news", URI.create("https://news.example/rss"));
  InputStream fetch(HttpServletRequest request) throws IOException {
    return FEEDS.get("news").toURL().openStream();
  }
}
