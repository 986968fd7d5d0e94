package {{node.packageName}};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeLog;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of work on text. */
class Text{{number}}LawsTest {
  private final NodeContext context = NodeContext.create(NodeLog.none());
  private final {{node.node}} node = NodeFixture.node();
{{#tokenize}}

  private List<String> tokens(String text) {
    return node.{{method}}(new {{node.request}}.{{type}}(text), context).tokens();
  }

  @Test
  void wordsAreTakenOut() {
    assertEquals(
        List.of("It's", "3", "o\u2019clock", "isn't", "it"), tokens(" It's 3 o\u2019clock, isn't it?! "));
    assertEquals(
        List.of("na\u00efve", "cafe\u0301", "\u4e16\u754c", "x2"),
        tokens("(na\u00efve)--cafe\u0301/\u4e16\u754c\n\"x2\""));
    assertEquals(List.of("quoted"), tokens("'quoted'"));
    assertEquals(List.of("well", "known"), tokens("well-known"));
  }

  @Test
  void nothingHasNoWords() {
    assertEquals(List.of(), tokens(""));
    assertEquals(List.of(), tokens(" ... '' \n-"));
  }

  @Test
  void wordsOfWordsAreTheSame() {
    List<String> words = tokens("One two, three's a crowd.");
    assertEquals(words, tokens(String.join(" ", words)));
    assertEquals(200_000, tokens("ab ".repeat(200_000)).size());
    assertEquals(1, tokens("a'".repeat(200_000)).size());
  }
{{/tokenize}}
{{#count_words}}

  private {{node.response}}.{{type}} words(String text) {
    return node.{{method}}(new {{node.request}}.{{type}}(text), context);
  }

  @Test
  void eachWordIsCounted() {
    {{node.response}}.{{type}} words = words("The cat, the DOG and the cat's toy: \u00c4ra \u00e4ra.");
    assertEquals(10, words.total());
    assertEquals(
        Map.of("the", 3L, "cat", 1L, "dog", 1L, "and", 1L, "cat's", 1L, "toy", 1L, "\u00e4ra", 2L),
        words.counts());
    assertEquals(words, words("The cat, the DOG and the cat's toy: \u00c4ra \u00e4ra."));
  }

  @Test
  void theCountsAddUpToTheTotal() {
    for (String text : List.of("", " . ", "a", "a a a", "x y z ".repeat(10_000))) {
      {{node.response}}.{{type}} words = words(text);
      assertEquals(
          words.total(), words.counts().values().stream().mapToLong(Long::longValue).sum());
    }
    assertEquals(30_000, words("x y z ".repeat(10_000)).total());
    assertTrue(words("").counts().isEmpty());
  }
{{/count_words}}
{{#similarity}}

  private {{node.response}}.{{type}} compared(String first, String second) {
    return node.{{method}}(new {{node.request}}.{{type}}(first, second), context);
  }

  @Test
  void distancesAreKnown() {
    assertEquals(3, compared("kitten", "sitting").distance());
    assertEquals(2, compared("flaw", "lawn").distance());
    assertEquals(3, compared("saturday", "sunday").distance());
    assertEquals(1, compared("\ud83d\ude00a", "\ud83d\ude01a").distance());
    assertEquals(4, compared("", "four").distance());
    assertEquals(1, compared("a\ud83d\ude00", "a").distance());
    assertEquals(4.0 / 7, compared("kitten", "sitting").similarity(), 1e-12);
  }

  @Test
  void distancesAreAMetric() {
    List<String> texts = List.of("", "a", "ab", "ba", "abc", "xyz", "abcabc", "\u00e4b\u00e7");
    for (String one : texts) {
      assertEquals(0, compared(one, one).distance());
      assertEquals(1.0, compared(one, one).similarity());
      for (String two : texts) {
        long distance = compared(one, two).distance();
        assertEquals(distance, compared(two, one).distance());
        assertEquals(one.equals(two), distance == 0);
        double similarity = compared(one, two).similarity();
        assertTrue(similarity >= 0 && similarity <= 1);
        for (String three : texts) {
          assertTrue(
              compared(one, three).distance() <= distance + compared(two, three).distance());
        }
      }
    }
    assertEquals(0.0, compared("abc", "xyz").similarity());
  }

  @Test
  void textsThatAreTooLongAreRefused() {
    OnexException refusal =
        assertThrows(OnexException.class, () -> compared("a".repeat(10_001), ""));
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
    assertEquals(10_000, compared("a".repeat(10_000), "").distance());
  }
{{/similarity}}
{{#redact}}

  private {{node.response}}.{{type}} redacted(String text) {
    return node.{{method}}(new {{node.request}}.{{type}}(text), context);
  }

  @Test
  void addressesAndCardNumbersAreHidden() {
    {{node.response}}.{{type}} answer =
        redacted("From ada@example.com to <j\u00f6rg.b+x@mail.example.co.uk>: 4111 1111 1111 1111, $1.");
    assertEquals("From [email] to <[email]>: [card], $1.", answer.text());
    assertEquals(3, answer.hidden());
    assertEquals("card [card]!", redacted("card 5500-0055-5555-5559!").text());
    assertEquals("[card]", redacted("378282246310005").text());
  }

  @Test
  void otherTextStaysAsItIs() {
    for (String text :
        List.of(
            "", "a @ b", "@home", "4111 1111 1111 1112", "12345", "$1 \\ (x)",
            "id 41111111111111110000000", "40000000000000000067", "2026-01-01 12:00")) {
      assertEquals(text, redacted(text).text());
      assertEquals(0, redacted(text).hidden());
    }
  }

  @Test
  void nothingIsLeftToHide() {
    String text = redacted("a.b@c.de 4111111111111111 ".repeat(1_000)).text();
    assertFalse(text.contains("@") || text.contains("4111"));
    assertEquals(text, redacted(text).text());
    assertEquals(0, redacted(text).hidden());
    assertEquals(2_000, redacted("a.b@c.de 4111111111111111 ".repeat(1_000)).hidden());
  }

  @Test
  void longTextIsNoTrouble() {
    String text = "a".repeat(100_000);
    assertEquals(text, redacted(text).text());
  }
{{/redact}}
{{#mask}}

  private String masked(String value, @Nullable Long visible) {
    return node.{{method}}(new {{node.request}}.{{type}}(value, visible), context).masked();
  }

  @Test
  void onlyTheLastCharactersStay() {
    assertEquals("************1111", masked("4222333344441111", null));
    assertEquals("********90", masked("1234567890", 2L));
    assertEquals("*****", masked("abcde", 0L));
    assertEquals("****wxyz", masked("abcdwxyz", null));
    assertEquals("**\ud83d\ude00x", masked("ab\ud83d\ude00x", 2L));
  }

  @Test
  void atLeastHalfIsHidden() {
    assertEquals("*******", masked("abcdefg", null));
    assertEquals("****", masked("1234", null));
    assertEquals("***", masked("123", Long.MAX_VALUE));
    assertEquals("", masked("", null));
  }

  @Test
  void maskingKeepsTheLength() {
    for (int length = 0; length < 40; length++) {
      for (long visible = 0; visible < 45; visible++) {
        String masked = masked("x".repeat(length), visible);
        assertEquals(length, masked.length());
        assertTrue(2 * masked.replace("*", "").length() <= length);
        assertEquals(masked, masked("x".repeat(length), visible), "same again");
      }
    }
  }

  @Test
  void aNegativeNumberOfCharactersIsRefused() {
    OnexException refusal = assertThrows(OnexException.class, () -> masked("a", -1L));
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{/mask}}
{{#slugify}}

  private String slug(String text) {
    return node.{{method}}(new {{node.request}}.{{type}}(text), context).slug();
  }

  @Test
  void titlesBecomeSlugs() {
    assertEquals("hello-world", slug("  Hello, World! "));
    assertEquals("creme-brulee-strasse", slug("Cr\u00e8me Br\u00fbl\u00e9e \u2014 Stra\u00dfe"));
    assertEquals("its-2-fast", slug("It's 2 FAST"));
    assertEquals("aero-smorrebrod", slug("\u00c6r\u00d8 Sm\u00f8rrebr\u00f8d"));
    assertEquals("", slug("\u4e16\u754c !?"));
    assertEquals("", slug(""));
  }

  @Test
  void slugsAreSafeAndStayAsTheyAre() {
    for (String text : List.of("a/b?c=d&e#f", "../..", "A_b  c", "\u0130\u0131", "--x--", "\u00bd \u216b", "\ud83d\ude00a")) {
      String slug = slug(text);
      assertTrue(slug.matches("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?"), slug);
      assertEquals(slug, slug(slug));
      assertEquals(slug, slug(text), "same again");
    }
    assertEquals("a-b-c-d-e-f", slug("a/b?c=d&e#f"));
  }
{{/slugify}}
{{#truncate}}

  private {{node.response}}.{{type}} cut(String text, long length) {
    return node.{{method}}(new {{node.request}}.{{type}}(text, length), context);
  }

  @Test
  void shortTextStaysAsItIs() {
    for (String text : List.of("", "a", "one two", "\ud83d\ude00\ud83d\ude00\ud83d\ude00")) {
      assertEquals(text, cut(text, 7).text());
      assertFalse(cut(text, 7).truncated());
      assertEquals(text, cut(text, Long.MAX_VALUE).text());
    }
  }

  @Test
  void longTextIsCutAtAWord() {
    assertEquals("The quick\u2026", cut("The quick brown fox", 12).text());
    assertEquals("The quick\u2026", cut("The quick brown fox", 10).text());
    assertEquals("The\u2026", cut("The quick brown fox", 9).text());
    assertEquals("Th\u2026", cut("The quick", 3).text());
    assertEquals("incompre\u2026", cut("incomprehensible", 9).text());
    assertTrue(cut("The quick", 3).truncated());
    assertEquals("\u2026", cut("ab", 1).text());
  }

  @Test
  void noCharacterIsCutInTwoAndNoTextIsTooLong() {
    String text = "\ud83d\ude00\ud83d\ude01 \ud83d\ude02\ud83d\ude03 abc";
    for (int length = 1; length < 12; length++) {
      String cut = cut(text, length).text();
      assertTrue(cut.codePointCount(0, cut.length()) <= length, cut);
      assertTrue(cut.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff), cut);
      assertEquals(cut, cut(cut, length).text());
    }
    assertEquals("\ud83d\ude00\u2026", cut(text, 2).text());
  }

  @Test
  void aLengthOfNothingIsRefused() {
    OnexException refusal = assertThrows(OnexException.class, () -> cut("a", 0));
    assertEquals(OnexErrorCode.INVALID_INPUT, refusal.code());
  }
{{/truncate}}
}
