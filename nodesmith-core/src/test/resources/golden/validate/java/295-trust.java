import java.security.cert.X509Certificate;
import javax.net.ssl.*;
public class Snippet {
  TrustManager all() {
    return new X509TrustManager() {
      public void checkClientTrusted(X509Certificate[] chain, String type) {}
      public void checkServerTrusted(X509Certificate[] chain, String type) {}
      public X509Certificate[] getAcceptedIssuers() { return null; }
    };
  }
}
// ==== fixed ====
import java.security.*;
import javax.net.ssl.*;
public class Snippet {
  TrustManager[] own(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
