package io.nodesmith.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.problem.NodesmithException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The models that are known: windows, prices with their dates, capabilities, defaults. */
public final class ModelCatalog {
  private static final String ANY = "*";
  private static final ModelCard UNKNOWN =
      new ModelCard(ANY, "", 32_768, 8_192, false, null, null, List.of());

  private final Map<String, ModelCard> cards;
  private final Map<Tier, String> tiers;

  private ModelCatalog(Map<String, ModelCard> cards, Map<Tier, String> tiers) {
    this.cards = cards;
    this.tiers = tiers;
  }

  /** The catalogue that ships. */
  public static ModelCatalog builtIn() {
    try (InputStream in = ModelCatalog.class.getResourceAsStream("models.yaml")) {
      if (in == null) {
        throw new IllegalStateException("models.yaml is missing");
      }
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new ModelCatalog(Map.of(), Map.of()).extendedBy(yaml, "models.yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * This catalogue with rows of the user's own: a model that both know is replaced whole.
   *
   * @param yaml in the form of the catalogue that ships
   * @param name the file's name, for messages
   * @throws NodesmithException with code {@code catalog-unreadable}
   */
  public ModelCatalog extendedBy(String yaml, String name) {
    Map<String, ModelCard> all = new LinkedHashMap<>(cards);
    Map<Tier, String> allTiers = new LinkedHashMap<>(tiers);
    try {
      JsonNode root =
          YAMLMapper.builder()
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .build()
              .readTree(yaml);
      for (JsonNode model : root.path("models")) {
        ModelCard card = card(model);
        all.put(key(card.provider(), card.id()), card);
      }
      root.path("tiers")
          .properties()
          .forEach(
              entry -> allTiers.put(CatalogField.tier(entry.getKey()), entry.getValue().asText()));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      String message = "The model catalogue " + name + " cannot be read: " + e.getMessage();
      throw new NodesmithException("catalog-unreadable", false, message, e);
    }
    return new ModelCatalog(all, allTiers);
  }

  /** What is known of the model; for an unknown one a careful guess without a price. */
  public ModelCard card(String provider, String model) {
    ModelCard exact = cards.get(key(provider, model));
    if (exact != null) {
      return exact;
    }
    return cards.getOrDefault(key(provider, ANY), UNKNOWN).named(model);
  }

  /** What is reckoned with for a model of which nothing is known. */
  static ModelCard unknown(String model) {
    return UNKNOWN.named(model);
  }

  /** The tier's default model; empty if there is none. */
  public String defaultModel(Tier tier) {
    return tiers.getOrDefault(tier, "");
  }

  /** All models of the catalogue. */
  public List<ModelCard> cards() {
    return List.copyOf(cards.values());
  }

  boolean knows(String provider, String model) {
    return cards.containsKey(key(provider, model));
  }

  private static String key(String provider, String model) {
    return provider + "/" + model;
  }

  private static ModelCard card(JsonNode node) {
    CatalogField field = new CatalogField(node);
    JsonNode defaults = node.path("defaults");
    List<Price> prices = new ArrayList<>();
    for (JsonNode price : node.path("prices")) {
      prices.add(price(new CatalogField(price)));
    }
    return new ModelCard(
        field.text("id"),
        field.text("provider"),
        field.positive("window"),
        field.positive("max_output"),
        node.path("thinking").asBoolean(false),
        number(defaults.path("temperature")),
        number(defaults.path("top_p")),
        prices);
  }

  private static Price price(CatalogField field) {
    BigDecimal input = field.amount("input", null);
    return new Price(
        field.text("version"),
        LocalDate.parse(field.text("from")),
        field.has("until") ? LocalDate.parse(field.text("until")) : null,
        input,
        field.amount("output", null),
        field.amount("cached_input", input));
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? Double.valueOf(node.asDouble()) : null;
  }
}
