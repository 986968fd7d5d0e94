"""The laws of text."""

import unittest
from typing import Any
{{#node.imports}}
{{this}}
{{/node.imports}}
from omnibase_core import EnumCoreErrorCode
{{#typeImports}}
from ..models import {{name}}
{{/typeImports}}
{{#node.operations}}
from ..models import Model{{type}}Request, Model{{type}}Response
{{/node.operations}}
from .fixture import assert_fails, make_node, run
{{#tokenize}}


class TestTokenizeLaws{{number}}(unittest.TestCase):
    """Words of a text."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def test_words_are_taken_out_in_their_order(self) -> None:
        text = "It's \u00c4pfel, no_1 - caf\u00e9 2x! 'quoted' rock\u2019n\u2019roll"
        expected = ["It's", "\u00c4pfel", "no", "1", "caf\u00e9", "2x", "quoted"]
        self.assertEqual([*expected, "rock\u2019n\u2019roll"], self.ask(text=text).tokens)

    def test_text_without_words_has_none(self) -> None:
        for text in ("", " \n", "--- ... !", "'"):
            self.assertEqual([], self.ask(text=text).tokens)

    def test_a_long_text_is_no_trouble(self) -> None:
        self.assertEqual(200_000, len(self.ask(text="word " * 200_000).tokens))
{{/tokenize}}
{{#count_words}}


class TestCountWordsLaws{{number}}(unittest.TestCase):
    """Counted words."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def test_words_are_counted_in_any_case(self) -> None:
        answer = self.ask(text="The cat, the dog. THE end: cat!")
        self.assertEqual(7, answer.total)
        self.assertEqual({"cat": 2, "dog": 1, "end": 1, "the": 3}, answer.counts)
        self.assertEqual(["cat", "dog", "end", "the"], list(answer.counts))

    def test_nothing_has_no_words(self) -> None:
        self.assertEqual((0, {}), (self.ask(text="").total, self.ask(text="- -").counts))
{{/count_words}}
{{#similarity}}


class TestSimilarityLaws{{number}}(unittest.TestCase):
    """How alike texts are."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def check(self, first: str, second: str, distance: int, similarity: float) -> None:
        answer = self.ask(first=first, second=second)
        self.assertEqual(distance, answer.distance)
        self.assertAlmostEqual(similarity, answer.similarity, 12)
        turned = self.ask(first=second, second=first)
        self.assertEqual((answer.distance, answer.similarity), (turned.distance, turned.similarity))

    def test_distances_are_the_known_ones(self) -> None:
        self.check("kitten", "sitting", 3, 1 - 3 / 7)
        self.check("flaw", "lawn", 2, 0.5)
        self.check("same", "same", 0, 1)
        self.check("", "abc", 3, 0)
        self.check("", "", 0, 1)
        self.check("\U0001f600", "\U0001f601", 1, 0)

    def test_texts_that_are_too_long_are_refused(self) -> None:
        self.refuses(first="x" * 10_001, second="")
        self.check("x" * 10_000, "", 10_000, 0)
{{/similarity}}
{{#redact}}


class TestRedactLaws{{number}}(unittest.TestCase):
    """Hidden addresses and cards."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def test_addresses_and_cards_are_hidden_and_counted(self) -> None:
        text = "Mail ada@example.com or b.c+d@x.co.uk; card 4111 1111 1111 1111, 5500-0055-5555-5559."
        answer = self.ask(text=text)
        self.assertEqual("Mail [email] or [email]; card [card], [card].", answer.text)
        self.assertEqual(4, answer.hidden)

    def test_what_is_neither_stays(self) -> None:
        for text in ("", "a@b", "order 4111111111111112", "1234", "@example.com", "12:30, 5 - 6"):
            answer = self.ask(text=text)
            self.assertEqual((text, 0), (answer.text, answer.hidden))

    def test_hiding_twice_is_hiding_once(self) -> None:
        once = self.ask(text="x ada@example.com 4111111111111111").text
        self.assertEqual((once, 0), (self.ask(text=once).text, self.ask(text=once).hidden))

    def test_a_long_text_is_no_trouble(self) -> None:
        self.assertEqual(0, self.ask(text="a." * 50_000 + "1 " * 5).hidden)
{{/redact}}
{{#mask}}


class TestMaskLaws{{number}}(unittest.TestCase):
    """A hidden secret."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def masked(self, value: str, visible: int | None = None) -> str:
        return self.ask(value=value, visible=visible).masked

    def test_only_the_last_characters_stay(self) -> None:
        self.assertEqual("************1111", self.masked("4111111111111111"))
        self.assertEqual("****ef", self.masked("abcdef", 2))
        self.assertEqual("******", self.masked("abcdef", 0))
        self.assertEqual("***\U0001f600", self.masked("abc\U0001f600", 1))

    def test_a_short_secret_is_hidden_whole(self) -> None:
        self.assertEqual("*******", self.masked("abcdefg"))
        self.assertEqual("****efgh", self.masked("abcdefgh"))
        self.assertEqual("", self.masked(""))
        self.assertEqual("***", self.masked("abc", 9))

    def test_less_than_nothing_cannot_be_shown(self) -> None:
        self.refuses(value="abc", visible=-1)
{{/mask}}
{{#slugify}}


class TestSlugifyLaws{{number}}(unittest.TestCase):
    """Parts of URLs."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def slug(self, text: str) -> str:
        return self.ask(text=text).slug

    def test_titles_become_parts_of_urls(self) -> None:
        self.assertEqual("hello-world", self.slug("  Hello, World! "))
        self.assertEqual("creme-brulee-2", self.slug("Cr\u00e8me Br\u00fbl\u00e9e #2"))
        self.assertEqual("strasse-oeuvre-lodz", self.slug("Stra\u00dfe \u0152uvre \u0141\u00f3d\u017a"))
        self.assertEqual("its-here", self.slug("It's here"))
        self.assertEqual("", self.slug("\u65e5\u672c !?"))

    def test_the_slug_of_a_slug_is_itself(self) -> None:
        for text in ("A  b", "\u00c4 - x", "--a--", "\u0130stanbul", "\uff21"):
            slug = self.slug(text)
            self.assertRegex(slug, r"\A([a-z0-9]+(-[a-z0-9]+)*)?\Z")
            self.assertEqual(slug, self.slug(slug))
{{/slugify}}
{{#truncate}}


class TestTruncateLaws{{number}}(unittest.TestCase):
    """Shortened text."""

    def setUp(self) -> None:
        self.node = make_node()

    def refuses(self, **fields: Any) -> None:
        work = self.node.{{method}}(Model{{type}}Request(**fields))
        assert_fails(self, EnumCoreErrorCode.INVALID_INPUT, work)

    def ask(self, **fields: Any) -> Model{{type}}Response:
        answer = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        again = run(self.node.{{method}}(Model{{type}}Request(**fields)))
        self.assertEqual(answer, again, "not the same again")
        return answer

    def cut(self, text: str, length: int) -> tuple[str, bool]:
        answer = self.ask(text=text, max_length=length)
        self.assertLessEqual(len(answer.text), length)
        return answer.text, answer.truncated

    def test_a_short_text_stays(self) -> None:
        self.assertEqual(("abc", False), self.cut("abc", 3))
        self.assertEqual(("", False), self.cut("", 1))

    def test_a_long_text_ends_at_a_word(self) -> None:
        self.assertEqual(("one two\u2026", True), self.cut("one two three", 10))
        self.assertEqual(("one two\u2026", True), self.cut("one two three", 8))
        self.assertEqual(("one\u2026", True), self.cut("one two three", 7))
        self.assertEqual(("abcd\u2026", True), self.cut("abcdefgh", 5))
        self.assertEqual(("\u2026", True), self.cut("abc", 1))
        self.assertEqual(("\U0001f600\u2026", True), self.cut("\U0001f600" * 3, 2))

    def test_a_length_is_at_least_one(self) -> None:
        self.refuses(text="abc", max_length=0)
{{/truncate}}


if __name__ == "__main__":
    unittest.main()
