"""The laws of encoding: published results, and back again."""

import unittest
import base64
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

TEXTS = ("", "a", "ab", "abc", " \n", "\u00e4\u20ac\U0001f600\x00", "x" * 99_999)
{{#sha256}}


class TestSha256Laws{{number}}(unittest.TestCase):
    """A hash."""

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

    def sha256(self, text: str) -> str:
        return self.ask(text=text).hash

    def test_hashes_are_the_published_ones(self) -> None:
        for text, expected in (
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "\u00e4\u20ac\U0001f600",
                "819fe77d1c7897c4c541e21c63d27154d46e12cc65074d8d9c874626a40a6074",
            ),
        ):
            self.assertEqual(expected, self.sha256(text))

    def test_hashes_are_64_digits_and_always_the_same(self) -> None:
        for text in TEXTS:
            self.assertRegex(self.sha256(text), r"\A[0-9a-f]{64}\Z")
            self.assertNotEqual(self.sha256(text), self.sha256(text + " "))
{{/sha256}}
{{#base64_encode}}


class TestBase64EncodeLaws{{number}}(unittest.TestCase):
    """Text as Base64."""

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

    def test_encoded_texts_are_the_published_ones(self) -> None:
        for text, expected in (
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foobar", "Zm9vYmFy"),
            ("\u00e4\u20ac\U0001f600", "w6Tigqzwn5iA"),
            ("??>", "Pz8+"),
        ):
            self.assertEqual(expected, self.ask(text=text).encoded)

    def test_what_is_encoded_can_be_decoded(self) -> None:
        for text in TEXTS:
            encoded = self.ask(text=text).encoded
            self.assertEqual(text, base64.b64decode(encoded).decode("utf-8"))
{{/base64_encode}}
{{#base64_decode}}


class TestBase64DecodeLaws{{number}}(unittest.TestCase):
    """Base64 as text."""

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

    def test_what_was_encoded_comes_back(self) -> None:
        for text in TEXTS:
            encoded = base64.b64encode(text.encode("utf-8")).decode("ascii")
            self.assertEqual(text, self.ask(encoded=encoded).text)

    def test_what_is_no_base64_of_text_is_refused(self) -> None:
        for wrong in ("%", "Z", "Zm9v YmFy", "Zg===", "Zm9vYmFy\u00e4", "/w==", "7aCA"):
            self.refuses(encoded=wrong)
{{/base64_decode}}


if __name__ == "__main__":
    unittest.main()
