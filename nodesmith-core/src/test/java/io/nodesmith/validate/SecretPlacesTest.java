package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.nodesmith.problem.Severity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that no provider's form gives away, where programs keep them; and what is none. */
class SecretPlacesTest {
  private static List<String> found(String path, String text) {
    return Snippets.foreign(path, text).atLeast(Severity.WARNING).stream()
        .filter(f -> f.rule().cwes().contains(798))
        .map(f -> f.rule().id() + " " + f.message())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = 'Kj8#mQ2x'",
        "self.db_password: str = 'Kj8#mQ2x'",
        "PASSWORD, USER = 'Kj8#mQ2x', 'app'",
        "config = dict(password='Kj8#mQ2x')",
        "config = {'db': {'password': 'Kj8#mQ2x'}}",
        "config['db']['password'] = 'Kj8#mQ2x'",
        "os.environ['DB_PASSWORD'] = 'Kj8#mQ2x'",
        "config.setdefault('password', 'Kj8#mQ2x')",
        "password = getattr(settings, 'PASSWORD', 'Kj8#mQ2x')",
        "password = settings.get('password', 'Kj8#mQ2x')",
        "password = os.environ.get('PASSWORD') or 'Kj8#mQ2x'",
        "password = given if given else 'Kj8#mQ2x'",
        "def connect(host, *, password='Kj8#mQ2x'):\n    return host",
        "@dataclass\nclass Settings:\n    api_key: str = field(default='8f14e45fceea167a5a36dedd4bea2543')",
        "class Settings(BaseSettings):\n    secret_key: str = Field('8f14e45fceea167a5a36dedd4bea2543')",
        "class Settings(BaseSettings):\n    secret_key: SecretStr = SecretStr('8f14e45fceea167a5a36dedd4bea2543')",
        "headers = {'X-Api-Key': '8f14e45fceea167a5a36dedd4bea2543'}",
        "session.headers.update({'Authorization': 'Token 8f14e45fceea167a5a36dedd4bea2543'})",
        "requests.get(url, auth=('app', 'Kj8#mQ2x'))",
        "requests.get(url, auth=HTTPBasicAuth('app', 'Kj8#mQ2x'))",
        "url = 'https://api.example.org/v1?api_key=8f14e45fceea167a5a36dedd4bea2543'",
        "engine = create_engine('postgresql://app:Kj8mQ2x9@db/app')",
        "dsn = 'host=db user=app password=Kj8mQ2x9'",
        "secret_key = '8f14e45fceea167' + 'a5a36dedd4bea2543'",
        "secret_key = ('8f14e45fceea167'\n              'a5a36dedd4bea2543')",
        "secret_key = base64.b64decode('OGYxNGU0NWZjZWVhMTY3YTVhMzZkZWRk')",
        "secret_key = bytes.fromhex('8f14e45fceea167a5a36dedd4bea2543')",
        "secret_key = ''.join(['8f14e45f', 'ceea167a', '5a36dedd'])",
        "token = '8f14e45fceea167a5a36dedd4bea2543'",
        "if password == 'Kj8#mQ2x':\n    pass",
        "if 'Kj8#mQ2x' != user_password:\n    pass",
        "if hmac.compare_digest(password, 'Kj8#mQ2x'):\n    pass",
        "client.login('app', 'Kj8#mQ2x')",
        "paramiko.SSHClient().connect('h', username='a', password='Kj8#mQ2x')",
        "key = '-----BEGIN RSA PRIVATE KEY-----\\nMIIEpAIBAAKCAQEA'",
        "cursor.execute(\"CREATE USER app IDENTIFIED BY 'Kj8mQ2x9'\")",
        "cursor.execute(\"ALTER USER app WITH PASSWORD 'Kj8mQ2x9'\")",
        "subprocess.run(['curl', '-u', 'app:Kj8mQ2x9', url])",
        "os.system('mysqldump -u app --password=Kj8mQ2x9 shop')",
        "subprocess.run(['mysqldump', '-u', 'app', '-pKj8mQ2x9', name])",
        "subprocess.run(['vault', 'login', '--token=Kj8mQ2x9'])",
        "match password:\n    case 'Kj8#mQ2x':\n        pass",
        "match password:\n    case '' | 'Kj8#mQ2x' if open:\n        pass",
        "USERS = {'app': 'Kj8#mQ2x'}\ndef f(name, password):\n    return USERS[name] == password",
        "USERS = dict(app='Kj8#mQ2x')\ndef f(name, given_password):\n"
            + "    return hmac.compare_digest(USERS.get(name), given_password)",
        "class A:\n    def __init__(self, user, password):\n        self.user = user\n\n"
            + "class B(A):\n    def __init__(self):\n        super().__init__('app', 'Kj8#mQ2x')",
        "@dataclass\nclass Login:\n    user: str\n    password: str\n\nADMIN = Login('app', 'Kj8#mQ2x')"
      })
  void pythonSecretIsFound(String line) {
    assertFalse(found("a.py", "import os\nimport hmac\n" + line + "\n").isEmpty(), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "String password = \"Kj8#mQ2x\";",
        "static final char[] PASSWORD = \"Kj8#mQ2x\".toCharArray();",
        "static final byte[] SECRET_KEY = \"8f14e45fceea167a\".getBytes();",
        "static final char[] PASSWORD = {'K', 'j', '8', 'm', 'Q', '2'};",
        "@Value(\"${db.password:Kj8mQ2x9}\") String password;",
        "@Property(name = \"db.password\", value = \"Kj8mQ2x9\") String p;",
        "void f(java.util.Properties p) { p.setProperty(\"password\", \"Kj8mQ2x9\"); }",
        "void f(java.util.Properties p) { p.put(\"db.password\", \"Kj8mQ2x9\"); }",
        "String f(java.util.Properties p) { return p.getProperty(\"password\", \"Kj8mQ2x9\"); }",
        "void f() { System.setProperty(\"javax.net.ssl.keyStorePassword\", \"Kj8mQ2x9\"); }",
        "boolean f(String password) { return \"Kj8mQ2x9\".equals(password); }",
        "boolean f(String password) { return password.equals(\"Kj8mQ2x9\"); }",
        "boolean f(String password) { return java.util.Objects.equals(password, \"Kj8mQ2x9\"); }",
        "boolean f(String password) { switch (password) { case \"Kj8mQ2x9\": return true; default: return false; } }",
        "void f(Ds ds) { ds.setPassword(\"Kj8mQ2x9\"); }",
        "void f(B b) { b.username(\"app\").password(\"Kj8mQ2x9\").build(); }",
        "void f(B b) { b.withPassword(\"Kj8mQ2x9\"); }",
        "Object f() { return new Credentials(\"app\", \"Kj8mQ2x9\"); }",
        "Object f() { return new java.net.PasswordAuthentication(\"app\", \"Kj8mQ2x9\".toCharArray()); }",
        "String url = \"jdbc:postgresql://db/app?user=app&password=Kj8mQ2x9\";",
        "String apiKey = \"8f14e45fceea167a\" + \"5a36dedd4bea2543\";",
        "String secret = \"\"\"\n      8f14e45fceea167a5a36dedd4bea2543\n      \"\"\";",
        "java.util.Map<String, String> m = java.util.Map.of(\"apiKey\", \"8f14e45fceea167a5a36dedd4bea2543\");",
        "java.util.Map<String, String> m = java.util.Map.ofEntries(java.util.Map.entry(\"apiKey\", \"8f14e45fceea167a5a36dedd4bea2543\"));",
        "void f(Req r) { r.header(\"Authorization\", \"Basic YXBwOktqOG1RMng5\"); }",
        "void f(Req r) { r.setHeader(\"X-Api-Key\", \"8f14e45fceea167a5a36dedd4bea2543\"); }",
        "enum Db { MAIN(\"app\", \"Kj8#mQ2x\"); Db(String user, String password) {} }",
        "record Login(String user, String password) {} static final Login APP = new Login(\"app\", \"Kj8#mQ2x\");",
        "A() { this(\"app\", \"Kj8#mQ2x\"); } A(String user, String password) {}",
        "java.util.Map<String, String> users = java.util.Map.of(\"app\", \"Kj8#mQ2x\"); boolean f(String name, String password) { return password.equals(users.get(name)); }",
        "void f() throws Exception { new ProcessBuilder(\"mysqldump\", \"-u\", \"app\", \"-pKj8mQ2x9\").start(); }",
        "byte[] f() { return java.util.Base64.getDecoder().decode(\"LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcEFJQkFBS0NBUUVB\"); }"
      })
  void javaSecretIsFound(String member) {
    assertFalse(found("A.java", "class A {\n  " + member + "\n}\n").isEmpty(), member);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password = ''",
        "password = None",
        "password = 'changeme'",
        "password = 'your-password-here'",
        "password = '<password>'",
        "password = '********'",
        "password = os.environ['PASSWORD']",
        "password = getpass.getpass('Password: ')",
        "PASSWORD_FIELD = 'password_field'",
        "password_label = 'Password'",
        "PASSWORD_RESET_URL = '/accounts/reset'",
        "TOKEN_TYPE = 'bearer'",
        "token = 'IDENT'",
        "TOKEN_PATTERN = '[A-Za-z]+'",
        "key = 'name'",
        "primary_key = 'id'",
        "sort_key = 'created_at'",
        "cache_key = 'users:all'",
        "api_key_header = 'X-API-Key'",
        "secret_name = 'db-credentials'",
        "request_id = '123e4567-e89b-12d3-a456-426614174000'",
        "EXPECTED_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'",
        "assert md5_of(b'') == 'd41d8cd98f00b204e9800998ecf8427e'",
        "commit = '9fceb02d0ae598e95dc970b74767f19372d61af8'",
        "data = {'username': 'bob', 'message': 'hello world'}",
        "error = 'Invalid password'",
        "messages = {'password': 'The password must have at least 12 characters'}",
        "form.add_field('password', 'text')",
        "tokens = ['if', 'else', 'while']",
        "alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'",
        "passes = 'three'",
        "boarding_pass = 'window'",
        "compass = 'north-west'",
        "password_strength = 'medium'",
        "self.token_count = '0'",
        "def f(password):\n    \"\"\"Checks f('secret') == True.\"\"\"\n    return len(password)",
        "print('password:', password_given)",
        "parser.add_argument('--password', help='the password of the account')",
        "logging.getLogger('app.auth.token')",
        "query = 'SELECT password FROM users WHERE id = %s'",
        "subprocess.run(['mysqldump', '-u', 'app', '-p' + given, 'shop'])",
        "subprocess.run(['mysql', '-P3306', '-plain', 'shop'])",
        "subprocess.run(['psql', '-u', 'app', 'shop'])",
        "subprocess.run(['cp', '-pr9876', 'a', 'b'])",
        "match command:\n    case 'Kj8#mQ2x':\n        pass",
        "COLORS = {'sky': 'Kj8#mQ2x'}\ndef f(name, color):\n    return COLORS[name] == color",
        "USERS = {'app': None}\ndef f(name, password):\n    return USERS[name] == password",
        "class Login:\n    def __init__(self, user, password):\n        self.user = user\n\n"
            + "login = Login('app', 'Kj8#mQ2x')",
        "class A:\n    def __init__(self, user, city):\n        self.user = user\n\n"
            + "HOME = A('app', 'Kj8#mQ2x')"
      })
  void whatIsNoSecretIsNotTakenForOne(String line) {
    assertEquals(List.of(), found("a.py", "import os\n" + line + "\n"));
  }
}
