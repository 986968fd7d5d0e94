package io.nodesmith.ledger;

import io.nodesmith.llm.Secret;
import io.nodesmith.problem.NodesmithException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Where a database is, and who may enter.
 *
 * @param url for JDBC, without user and password
 * @param shown what may be printed of it
 */
public record DatabaseAddress(String url, String shown, String user, Secret password) {
  private static final int PORT = 5432;

  /**
   * Reads what users write: {@code postgresql://user:password@host:5432/name?sslmode=require}, with
   * or without {@code jdbc:} before it.
   *
   * @throws NodesmithException with code {@code database-address}
   */
  public static DatabaseAddress of(String text) {
    String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
    try {
      URI uri = new URI(plain);
      if (uri.getHost() == null || !Set.of("postgresql", "postgres").contains(uri.getScheme())) {
        throw wrong();
      }
      String place =
          uri.getHost() + ":" + (uri.getPort() < 0 ? PORT : uri.getPort()) + uri.getPath();
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      String who = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
      String[] parts = who.split(":", 2);
      return new DatabaseAddress(
          "jdbc:postgresql://" + place + query,
          place,
          decoded(parts[0]),
          parts.length < 2 ? Secret.none() : Secret.of(decoded(parts[1])));
    } catch (URISyntaxException e) {
      throw wrong();
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Says nothing of the text, since there may be a password in it. */
  private static NodesmithException wrong() {
    String message =
        "NODESMITH_DB_URL is no address of a PostgreSQL database; write it as"
            + " postgresql://user:password@host:5432/name.";
    return new NodesmithException("database-address", false, message, null);
  }

  @Override
  public String toString() {
    return shown;
  }
}
