package io.nodesmith.testrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nodesmith.problem.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTextsTest {
  private static final String PYTHON =
      """
      class TillTest(TestCase):
          def test_total(self):
              till = Till()

              for line in lines:
                  self.assertEqual(6, till.total(line))

          async def test_title(self):
              self.assertEqual("Till", Till().title())
      """;
  private static final String JAVA =
      """
      class TillTest {
        @Test
        void total() {
          if (ready) {
            assertEquals(6, till.total("1"));
          }
        }

        @Test void title() { assertEquals("Till", till.title()); }
      }
      """;

  private final SourceTexts texts =
      new SourceTexts(Map.of("test_till.py", PYTHON, "TillTest.java", JAVA));

  @Test
  void aMethodIsFoundAroundALineOfIt() {
    assertEquals(
        List.of("    def test_total(self):", "        till = Till()"),
        method("test_till.py", 6).lines().limit(2).toList());
    assertEquals("    async def test_title(self):", first(method("test_till.py", 9)));
    assertEquals("  void total() {", first(method("TillTest.java", 5)));
    assertEquals(JAVA.lines().toList().get(8), method("TillTest.java", 9));
  }

  @Test
  void whatIsInNoMethodHasNone() {
    assertEquals("", method("test_till.py", 1));
    assertEquals("", method("test_till.py", 99));
    assertEquals("", method("absent.py", 1));
  }

  @Test
  void placesAreFoundInTracesInnermostFirst() {
    String java =
        """
        java.lang.IllegalStateException: outer
        \tat shop.Till.total(Till.java:7)
        Caused by: java.lang.NullPointerException
        \tat shop.Till.read(Till.java:3)
        \tat java.base/java.util.List.of(List.java:900)
        """;
    assertEquals("Till.java:3", TracePlaces.in(java).getFirst().toString());
    String python =
        """
        Traceback (most recent call last):
          File "test_till.py", line 6, in test_total
          File "till.py", line 2, in read
        TypeError: no
        """;
    assertEquals(
        List.of("till.py:2", "test_till.py:6"),
        TracePlaces.in(python).stream().map(Place::toString).toList());
    assertEquals(List.of(), TracePlaces.in("nothing of that kind"));
  }

  private String method(String file, int line) {
    return texts.methodAt(new Place(file, line, 0));
  }

  private static String first(String text) {
    return text.lines().findFirst().orElse("");
  }
}
