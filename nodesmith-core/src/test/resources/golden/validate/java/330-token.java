import java.util.Random;
public class Snippet {
  String resetToken() {
    Random random = new Random();
    return Long.toHexString(random.nextLong());
  }
}
// ==== fixed ====
import java.security.SecureRandom;
public class Snippet {
  String resetToken() {
    SecureRandom random = new SecureRandom();
    return Long.toHexString(random.nextLong());
  }
}
