import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.*;
public class Snippet {
  byte[] encrypt(SecretKey key, byte[] data) throws GeneralSecurityException {
    IvParameterSpec iv = new IvParameterSpec(new byte[16]);
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, key, iv);
    return cipher.doFinal(data);
  }
}
// ==== fixed ====
import java.security.*;
import javax.crypto.*;
import javax.crypto.spec.*;
public class Snippet {
  byte[] encrypt(SecretKey key, byte[] data, byte[] iv) throws GeneralSecurityException {
    new SecureRandom().nextBytes(iv);
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(iv));
    return cipher.doFinal(data);
  }
}
