import java.security.*;
public class Snippet {
  byte[] hash(byte[] data) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("MD5").digest(data);
  }
}
// ==== fixed ====
import java.security.*;
public class Snippet {
  byte[] hash(byte[] data) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(data);
  }
}
