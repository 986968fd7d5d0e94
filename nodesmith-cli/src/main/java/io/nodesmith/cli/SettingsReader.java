package io.nodesmith.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads settings: environment over {@code nodesmith.yaml} over defaults. */
final class SettingsReader {
  static final String FILE = "nodesmith.yaml";
  private static final String DEFAULT_ZAI = "https://api.z.ai/api/paas/v4";
  private static final Set<String> KEYS =
      Set.of(
          "home",
          "zai_api_key",
          "zai_endpoint",
          "ollama_host",
          "vllm_base_url",
          "vllm_api_key",
          "endpoint_key",
          "local_model",
          "db_url",
          "model_catalog",
          "journal_texts",
          "learning");

  private final Environment environment;
  private final Map<String, String> file;

  private SettingsReader(Environment environment, Map<String, String> file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * The settings that hold here.
   *
   * @throws UsageException if the file or a value is not what it should be
   */
  static Settings read(Environment environment) {
    return new SettingsReader(environment, file(environment.folder().resolve(FILE))).settings();
  }

  private static Map<String, String> file(Path path) {
    if (!Files.exists(path)) {
      return Map.of();
    }
    try {
      Map<String, String> values =
          new YAMLMapper()
              .readValue(path.toFile(), new TypeReference<LinkedHashMap<String, String>>() {});
      for (String key : values.keySet()) {
        if (!KEYS.contains(key)) {
          throw new UsageException(
              path + ": the setting '" + key + "' is not known.",
              "Known are " + String.join(", ", KEYS.stream().sorted().toList()) + ".");
        }
      }
      return values;
    } catch (IOException e) {
      throw new UsageException(
          path + " cannot be read: it is no mapping of settings to texts.",
          "Correct or remove it.");
    }
  }

  private Settings settings() {
    Path userHome = Path.of(environment.get("HOME").orElse("."));
    Path data =
        environment.get("XDG_DATA_HOME").map(Path::of).orElse(userHome.resolve(".local/share"));
    return new Settings(
        value("home", "NODESMITH_HOME").map(Path::of).orElse(data.resolve("nodesmith")),
        environment.app(),
        address("zai_endpoint", "ZAI_ENDPOINT").orElse(URI.create(DEFAULT_ZAI)),
        secret("zai_api_key", "ZAI_API_KEY", "Z_AI_API_KEY"),
        address("ollama_host", "OLLAMA_HOST"),
        address("vllm_base_url", "VLLM_BASE_URL"),
        secret("vllm_api_key", "VLLM_API_KEY"),
        secret("endpoint_key", "NODESMITH_ENDPOINT_KEY"),
        value("local_model", "NODESMITH_LOCAL_MODEL").orElse(""),
        secret("db_url", "NODESMITH_DB_URL"),
        value("model_catalog", "NODESMITH_MODEL_CATALOG").map(Path::of),
        value("journal_texts", "NODESMITH_JOURNAL_TEXTS")
            .map(SettingsReader::keeping)
            .orElse(TextKeeping.KEEP),
        value("learning", "NODESMITH_LEARNING").map(SettingsReader::isOn).orElse(true));
  }

  private static boolean isOn(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "on", "true", "yes" -> true;
      case "off", "false", "no" -> false;
      default ->
          throw new UsageException(
              "The setting 'learning' is '" + text + "'.", "Say on or off (NODESMITH_LEARNING).");
    };
  }

  private static TextKeeping keeping(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "keep" -> TextKeeping.KEEP;
      case "redact" -> TextKeeping.REDACT;
      case "off" -> TextKeeping.OFF;
      default ->
          throw new UsageException(
              "The setting 'journal_texts' is '" + text + "'.",
              "Say keep, redact or off (NODESMITH_JOURNAL_TEXTS).");
    };
  }

  private Secret secret(String key, String... variables) {
    return value(key, variables).map(Secret::of).orElse(Secret.none());
  }

  private Optional<String> value(String key, String... variables) {
    return environment.get(variables).or(() -> Optional.ofNullable(file.get(key)));
  }

  private Optional<URI> address(String key, String variable) {
    return value(key, variable).map(text -> address(variable, text, "http://"));
  }

  /** An address of the user's, with or without its scheme. */
  static URI address(String name, String text, String scheme) {
    try {
      URI uri = URI.create(text.contains("://") ? text : scheme + text);
      if (uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Reported below, with all other texts that are no address.
    }
    throw new UsageException(
        name + " is no address of a server: '" + text + "'.",
        "Give one such as http://127.0.0.1:11434.");
  }
}
