import java.security.*;
import java.security.spec.*;
import javax.crypto.spec.PBEKeySpec;
public class Snippet {
  PBEKeySpec spec(char[] password) {
    return new PBEKeySpec(password, "saltsalt".getBytes(), 210_000, 256);
  }
}
// ==== fixed ====
import java.security.*;
import javax.crypto.spec.PBEKeySpec;
public class Snippet {
  PBEKeySpec spec(char[] password) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    return new PBEKeySpec(password, salt, 210_000, 256);
  }
}
