import javax.crypto.spec.SecretKeySpec;
public class Snippet {
  SecretKeySpec key() {
    return new SecretKeySpec("0123456789abcdef".getBytes(), "AES");
  }
}
// ==== fixed ====
import javax.crypto.spec.SecretKeySpec;
public class Snippet {
  SecretKeySpec key(byte[] material) {
    return new SecretKeySpec(material, "AES");
  }
}
