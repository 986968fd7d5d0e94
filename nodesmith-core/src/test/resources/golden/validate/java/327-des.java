import java.security.*;
import javax.crypto.*;
public class Snippet {
  Cipher cipher() throws GeneralSecurityException {
    return Cipher.getInstance("DES/CBC/PKCS5Padding");
  }
}
// ==== fixed ====
import java.security.*;
import javax.crypto.*;
public class Snippet {
  Cipher cipher() throws GeneralSecurityException {
    return Cipher.getInstance("AES/GCM/NoPadding");
  }
}
