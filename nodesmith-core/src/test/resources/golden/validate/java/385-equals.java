import java.util.Arrays;
public class Snippet {
  boolean valid(byte[] expectedHmac, byte[] given) {
    return Arrays.equals(expectedHmac, given);
  }
}
// ==== fixed ====
import java.security.MessageDigest;
public class Snippet {
  boolean valid(byte[] expectedHmac, byte[] given) {
    return MessageDigest.isEqual(expectedHmac, given);
  }
}
