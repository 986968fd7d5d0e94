package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether secrets are seen in every form, and words that only look like them are not. */
class SecretsTest {
  private static final Set<String> RULES =
      Set.of("hard-coded-password", "hard-coded-key", "leaked-credential");

  private static List<String> found(String path, String text) {
    return Snippets.rules(Snippets.foreign(path, text)).stream().filter(RULES::contains).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = 'hunter2-xyz'",
        "self_config = {'db_password': 'S3cure!pass'}",
        "connect(host='h', passwd='Tr0ub4dor')",
        "headers = {'X-Api-Key': 'a8f3kd02mfk39dkz'}",
        "url = 'postgresql://shop:Gv7pQ2x@db.internal:5432/shop'",
        "key = 'AKIA' + 'IOSFODNN7EXAMPLE'\nAWS = 'AKIAIOSFODNN7EXAMPLX'",
        "API_TOKEN: str = '9fd8a7f6e5d4c3b2a1908172'",
        "def f(pwd='Xy7-open-me'): return pwd",
        "client_secret = f'zz81-abc-9912-kk'",
        "app.config['SECRET_KEY'] = 'dev-9981-xk'",
        "pem = '''-----BEGIN RSA PRIVATE KEY-----\nMIIE'''",
        "t = 'ghp_abcdefghijklmnopqrstuvwxyz0123456789'",
        "dsn = 'Server=db;User Id=sa;Password=Zt91kk2p;'",
        "auth = ('Authorization', 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijk123')",
        "secret = os.environ.get('SECRET', 'prod-7712-fallback')",
        "if password == 'letmein99': pass"
      })
  void plantedSecretIsFound(String text) {
    assertTrue(!found("a.py", text + "\n").isEmpty(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String password = \"hunter2-xyz\";",
        "java.util.Map<String, String> m = java.util.Map.of(\"password\", \"S3cure!pass\");",
        "String url = \"jdbc:mysql://h/db?user=a&password=Gv7pQ2x\";",
        "byte[] k = \"0123456789abcdef\".getBytes(); String apiSecret = \"zz81-abc-9912-kk\";",
        "String t = \"xoxb-123456789012-abcdefghijkl\";"
      })
  void plantedSecretIsFoundInJava(String field) {
    assertTrue(!found("A.java", "class A { " + field + " }").isEmpty(), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = input('Password: ')",
        "password = ''",
        "PASSWORD_FIELD = 'password'",
        "token = tokens[0]",
        "prompt = 'Enter your password'",
        "secret = os.environ['SECRET']",
        "labels = {'password': 'Password', 'token': 'Token'}",
        "token = 'end'",
        "key = 'name'",
        "api_key = '<your api key>'",
        "url = 'https://example.org/path'",
        "raise ValueError('password must be longer')",
        "password_hash = None",
        "token_type = 'bearer'",
        "x = 'postgresql://user:{}@host/db'",
        "pass_count = '3 of 4'"
      })
  void harmlessTextIsLeftAlone(String text) {
    assertEquals(List.of(), found("a.py", text + "\n"), text);
  }
}
