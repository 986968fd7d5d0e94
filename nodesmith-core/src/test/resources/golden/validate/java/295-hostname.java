import javax.net.ssl.*;
public class Snippet {
  void relax(HttpsURLConnection connection) {
    connection.setHostnameVerifier((host, session) -> true);
  }
}
// ==== fixed ====
import javax.net.ssl.*;
public class Snippet {
  void connect(HttpsURLConnection connection) {
    connection.setConnectTimeout(5000);
  }
}
