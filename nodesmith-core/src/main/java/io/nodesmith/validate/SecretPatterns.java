package io.nodesmith.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What credentials look like, and what the things are called that hold them. */
final class SecretPatterns {
  private static final Pattern PASSWORD_NAME =
      Pattern.compile(
          "(?i)(^|.*[_.\\-]|(?-i:.*[a-z](?=P)))(password|passwd|passwort|pwd|passphrase|passcode"
              + "|(?<!boarding[_-])(?<!ski[_-])(?<!bus[_-])(?<!first[_-])(?<!second[_-])pass)"
              + "([_\\-]?(1|2|default|value|str|string|text|hash|digest))?$");
  private static final Pattern KEY_NAME =
      Pattern.compile(
          "(?i).*(secret|api[_\\-]?key|apikey|access[_\\-]?key|auth[_\\-]?key|private[_\\-]?key"
              + "|signing[_\\-]?key|encryption[_\\-]?key|crypt[_\\-]?key|aes[_\\-]?key|hmac[_\\-]?key"
              + "|jwt[_\\-]?key|master[_\\-]?key|access[_\\-]?token|auth[_\\-]?token|bearer"
              + "|refresh[_\\-]?token|api[_\\-]?token|bot[_\\-]?token|client[_\\-]?secret|credential"
              + "|authorization|x-api-key|security[_\\-]?token|session[_\\-]?key|conn(ection)?"
              + "[_\\-]?string)s?$|(?i)^(token|.*[_\\-]token|.*(?-i:[a-z]Token))$"
              + "|(?i).*(secret[_\\-]?key|secret[_\\-]?token)([_\\-]?\\w{0,8})?$");
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?i)^[<\\[{(%$].*|.*[>\\])}]$|^(your|my|the|enter|insert|put|some|example|test|dummy|fake"
              + "|change|placeholder|todo|none|null|nil|undefined|redacted|xxx+|\\*+|\\.+|-+|_+).*|^(password|passwd|pwd|secret|token|api[_\\-"
              + " ]?key|key|username|user|pass|auth"
              + "|authorization|bearer|basic|text|string|true|false|hidden|input|str|env|default"
              + "|invalid|expired|missing|required|access|refresh)$|.*\\$\\{.*|.*%\\(.*|.*\\{\\}.*");

  private static final Map<String, Integer> ARGUMENTS =
      Map.ofEntries(
          Map.entry("jwt.encode", 1),
          Map.entry("DriverManager.getConnection", 2),
          Map.entry("SecretKeySpec", 0),
          Map.entry("PBEKeySpec", 0),
          Map.entry("PasswordAuthentication", 1),
          Map.entry("UsernamePasswordCredentials", 1),
          Map.entry("HTTPBasicAuth", 1),
          Map.entry("requests.auth.HTTPBasicAuth", 1),
          Map.entry("hmac.new", 0),
          Map.entry("AES.new", 0),
          Map.entry("Fernet", 0),
          Map.entry("Algorithm.HMAC256", 0),
          Map.entry("Algorithm.HMAC512", 0),
          Map.entry("Keys.hmacShaKeyFor", 0),
          Map.entry("KerberosKey", 1),
          Map.entry("MySQLdb.connect", 2),
          Map.entry("pymysql.connect", 2),
          Map.entry("paramiko.RSAKey", 4));

  /** What {@link #provider} calls a secret in a command line. */
  static final String OF_A_COMMAND = "a password among the arguments of a command";

  private static final Map<String, Pattern> PROVIDERS = Map.copyOf(load());

  private SecretPatterns() {}

  private static Map<String, Pattern> load() {
    try (InputStream file = SecretPatterns.class.getResourceAsStream("secrets.yaml")) {
      if (file == null) {
        throw new IllegalStateException("no secrets.yaml");
      }
      Map<String, Pattern> patterns = new HashMap<>();
      JsonNode tree = new YAMLMapper().readTree(file);
      for (Map.Entry<String, JsonNode> entry : tree.properties()) {
        patterns.put(entry.getKey(), Pattern.compile(entry.getValue().asText()));
      }
      return patterns;
    } catch (IOException e) {
      throw new UncheckedIOException("secrets.yaml cannot be read", e);
    }
  }

  /** What kind of credential is in the text; empty if none that is known. */
  static Optional<String> provider(String text) {
    if (text.length() < 12) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    PROVIDERS.forEach(
        (name, pattern) -> {
          if (pattern.matcher(text).find()) {
            found.add(name);
          }
        });
    return found.stream().sorted().findFirst();
  }

  static boolean isPasswordName(String name) {
    return PASSWORD_NAME.matcher(name).matches();
  }

  static boolean isKeyName(String name) {
    return KEY_NAME.matcher(name).matches() || name.equals("key") || name.equals("KEY");
  }

  /** Which argument of the callee is a secret. */
  static Optional<Integer> secretArgument(String path, int count) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    Integer index = ARGUMENTS.getOrDefault(path, ARGUMENTS.get(name));
    if (index == null && count > 1 && name.matches(".*(Credentials?|BasicAuth\\w*|UserPass\\w*)")) {
      return Optional.of(count - 1);
    }
    if (index == null && count > 1 && path.matches(".*\\.(login|sign_?in|authenticate)")) {
      return Optional.of(1);
    }
    return count == 0 ? Optional.empty() : Optional.ofNullable(index);
  }

  /** Whether a value under the name of a secret is one, and no label, hint or sample. */
  static boolean isLikelySecret(String name, String value) {
    String low = value.toLowerCase(Locale.ROOT);
    boolean weakName =
        name.equalsIgnoreCase("key")
            || name.toLowerCase(Locale.ROOT).endsWith("token")
            || name.toLowerCase(Locale.ROOT).endsWith("authorization");
    boolean sentence =
        value.contains(" ") && !low.matches("(bearer|basic|token|apikey|key|digest) \\S+");
    boolean same =
        low.replaceAll("[^a-z]", "").equals(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    if (value.length() < 3 || sentence || same || HARMLESS.matcher(value).matches()) {
      return false;
    }
    boolean path =
        value.startsWith("/") || value.startsWith("http://") || value.startsWith("https://");
    return !path && (!weakName || (value.length() >= 12 && hasDigit(value) && entropy(value) > 3));
  }

  private static boolean hasDigit(String value) {
    return value.chars().anyMatch(Character::isDigit);
  }

  /** Bits a character. */
  static double entropy(String text) {
    int[] counts = new int[128];
    for (int i = 0; i < text.length(); i++) {
      counts[text.charAt(i) & 127]++;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / text.length();
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }
}
