package io.nodesmith.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.problem.NodesmithException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCatalogTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private final ModelCatalog catalog = ModelCatalog.builtIn();

  @Test
  void theTiersHaveTheirModels() {
    assertEquals("glm-4.5", catalog.defaultModel(Tier.CLOUD_FAST));
    assertEquals("glm-4.6", catalog.defaultModel(Tier.CLOUD_PREMIUM));
    assertEquals(131_072, catalog.card("zai", "glm-4.5").window());
  }

  @Test
  void pricesAreExact() {
    Price price = catalog.card("zai", "glm-4.5-air").price(TODAY);
    assertNotNull(price);
    assertEquals(
        new Cost.Priced(new BigDecimal("0.00000133")),
        price.of(new Usage(1, 1, 1, 0, true)).plus(price.of(new Usage(1, 0, 0, 0, true))));
  }

  @Test
  void anUnknownModelHasNoPrice() {
    assertNull(catalog.card("zai", "glm-99").price(TODAY));
    assertNull(catalog.card("custom", "x").price(TODAY));
    assertNull(catalog.card("never-heard-of", "x").price(TODAY));
  }

  @Test
  void aPriceHoldsOnItsDaysOnly() {
    ModelCatalog extended =
        catalog.extendedBy(
            """
            models:
              - id: m
                provider: custom
                window: 8000
                max_output: 1000
                prices:
                  - {version: a, from: 2026-01-01, until: 2026-06-30, input: "1", output: "2"}
                  - {version: b, from: 2026-07-01, input: "3", output: 4.5}
            tiers:
              local: m
            """,
            "mine.yaml");
    ModelCard card = extended.card("custom", "m");
    assertNull(card.price(LocalDate.of(2025, 12, 31)));
    assertEquals("a", card.price(LocalDate.of(2026, 6, 30)).version());
    assertEquals("b", card.price(LocalDate.of(2026, 7, 1)).version());
    assertEquals(new BigDecimal("4.5"), card.price(TODAY).output());
    assertEquals("m", extended.defaultModel(Tier.LOCAL));
    assertEquals("glm-4.6", extended.defaultModel(Tier.CLOUD_PREMIUM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models: [{provider: x, window: 1, max_output: 1}]",
        "models: [{id: m, provider: x, window: -1, max_output: 1}]",
        "models: [{id: m, provider: x, window: 1, max_output: 1,"
            + " prices: [{version: a, from: soon, input: '1', output: '1'}]}]",
        "models: [{id: m, provider: x, window: 1, max_output: 1,"
            + " prices: [{version: a, from: 2026-01-01, input: '-1', output: '1'}]}]",
        "tiers: {cheap: m}",
        "models: [unclosed"
      })
  void aWrongFileIsNamed(String yaml) {
    NodesmithException thrown =
        assertThrows(NodesmithException.class, () -> catalog.extendedBy(yaml, "mine.yaml"));
    assertEquals("catalog-unreadable", thrown.code());
    assertTrue(thrown.getMessage().contains("mine.yaml"));
  }
}
