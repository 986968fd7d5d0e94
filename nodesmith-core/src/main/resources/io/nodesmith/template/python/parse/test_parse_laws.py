"""The laws of reading: what was written comes out, and what is broken is refused."""

import unittest
from random import Random
from typing import Any
from urllib.parse import quote_plus
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
{{#csv}}


class TestCsvLaws{{number}}(unittest.TestCase):
    """Reading CSV."""

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

    def test_csv_rows_become_records(self) -> None:
        read = self.ask(text="name,age\nAda,36\r\nCharles,\n")
        self.assertEqual(["name", "age"], read.columns)
        expected = [{"name": "Ada", "age": "36"}, {"name": "Charles", "age": ""}]
        self.assertEqual(expected, read.records)

    def test_csv_quotes_protect_what_is_in_them(self) -> None:
        read = self.ask(text='a,b\n"1,5","say ""hi"""\n"two\r\nlines",""\n')
        expected = [{"a": "1,5", "b": 'say "hi"'}, {"a": "two\r\nlines", "b": ""}]
        self.assertEqual(expected, read.records)

    def test_csv_is_read_without_its_last_line_break(self) -> None:
        self.assertEqual(self.ask(text="a,b\n1,2\n"), self.ask(text="a,b\n1,2"))
        self.assertEqual([{"a": "1", "b": ""}], self.ask(text="a,b\n1,").records)
        self.assertEqual([{"a": ""}], self.ask(text='a\n""').records)

    def test_empty_csv_lines_are_no_records(self) -> None:
        spaced = self.ask(text="\ufeffa\r\n\r\n1\n\n2\n\n")
        self.assertEqual(self.ask(text="a\n1\n2\n"), spaced)
        self.assertEqual([], self.ask(text="").records)
        self.assertEqual([], self.ask(text="").columns)
        self.assertEqual([], self.ask(text="a,b\n").records)

    def test_csv_may_have_another_delimiter(self) -> None:
        read = self.ask(text="a;b\n1,5;2\n", delimiter=";")
        self.assertEqual([{"a": "1,5", "b": "2"}], read.records)
        read = self.ask(text="a\tb\n1\t x ", delimiter="\t")
        self.assertEqual([{"a": "1", "b": " x "}], read.records)
        for mark in ("]", "^", "-", "|", "."):
            read = self.ask(text=f"a{mark}b\n1{mark}2", delimiter=mark)
            self.assertEqual([{"a": "1", "b": "2"}], read.records, mark)
        for wrong in ("", '"', "ab"):
            self.refuses(text="a", delimiter=wrong)

    def test_broken_csv_is_refused(self) -> None:
        for text in ("a,b\n1\n", "a,b\n1,2,3\n", 'a\n"open', 'a\n"x"y\n', 'a\nx"y"\n'):
            self.refuses(text=text)
        self.refuses(text="a,a\n1,2\n")

    def test_any_csv_comes_back_as_it_was_written(self) -> None:
        random = Random(7)
        for _ in range(60):
            rows = [["a", "b", "c"]]
            for _ in range(random.randrange(6)):
                rows.append([self.noise(random) for _ in range(3)])
            lines = [",".join('"' + one.replace('"', '""') + '"' for one in row) for row in rows]
            read = self.ask(text="\n".join(lines))
            self.assertEqual(rows[0], read.columns)
            self.assertEqual(rows[1:], [list(record.values()) for record in read.records])

    @staticmethod
    def noise(random: Random) -> str:
        marks = ["x", ",", '"', "\n", "\r", " ", "\u00e4", "\U0001f600"]
        return "".join(random.choice(marks) for _ in range(random.randrange(5)))

    def test_long_csv_is_no_trouble(self) -> None:
        request = Model{{type}}Request(text="a,b\n" + "1,2\n" * 200_000)
        self.assertEqual(200_000, len(run(self.node.{{method}}(request)).records))
{{/csv}}
{{#query_string}}


class TestQueryStringLaws{{number}}(unittest.TestCase):
    """Reading a query string."""

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

    def query(self, text: str) -> dict[str, list[str]]:
        return self.ask(text=text).parameters

    def test_query_parameters_are_read(self) -> None:
        read = self.query("?b=2&a=1&b=3&flag&empty=&x=y=z")
        expected = {"b": ["2", "3"], "a": ["1"], "flag": [""], "empty": [""], "x": ["y=z"]}
        self.assertEqual(expected, read)
        self.assertEqual(["b", "a", "flag", "empty", "x"], list(read))
        self.assertEqual(read, self.query("b=2&a=1&b=3&flag&empty=&x=y=z"))

    def test_query_parameters_are_decoded(self) -> None:
        read = self.query("q%C3%A4=a+b%2Bc%26d%3De/%E2%82%AC")
        self.assertEqual({"q\u00e4": ["a b+c&d=e/\u20ac"]}, read)

    def test_any_query_comes_back_as_it_was_written(self) -> None:
        for value in ("", " ", "a&b", "=", "%", "+", "\u00e9\U0001f600", "?#", "x" * 9999):
            self.assertEqual({"k": [value]}, self.query("k=" + quote_plus(value)))

    def test_empty_queries_have_no_parameters(self) -> None:
        self.assertEqual({}, self.query(""))
        self.assertEqual({}, self.query("?"))
        self.assertEqual({"a": ["1"]}, self.query("&&a=1&"))

    def test_a_broken_query_is_refused(self) -> None:
        for text in ("a=%", "a=%4", "a=%zz"):
            self.refuses(text=text)
{{/query_string}}
{{#key_value}}


class TestKeyValueLaws{{number}}(unittest.TestCase):
    """Reading keys and values."""

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

    def pairs(self, text: str, separator: str | None = None) -> dict[str, str]:
        return self.ask(text=text, separator=separator).entries

    def test_pairs_are_read(self) -> None:
        read = self.pairs("b = 2\r\n\n a=1=one \nc=\n")
        self.assertEqual({"a": "1=one", "b": "2", "c": ""}, read)
        self.assertEqual(["b", "a", "c"], list(read))

    def test_pairs_may_have_another_separator(self) -> None:
        self.assertEqual({"a": "1", "b": "2\n3"}, self.pairs("a=1; b=2\n3;", ";"))
        self.assertEqual({"a": "1", "b": "2"}, self.pairs("a=1.*b=2", ".*"))
        self.refuses(text="a=1", separator="")

    def test_any_line_break_ends_a_pair(self) -> None:
        self.assertEqual({"a": "1", "b": "2", "c": "3"}, self.pairs("a=1\rb=2\r\nc=3"))

    def test_nothing_has_no_pairs(self) -> None:
        self.assertEqual({}, self.pairs(""))
        self.assertEqual({}, self.pairs(" \n\n"))

    def test_broken_pairs_are_refused(self) -> None:
        for text in ("a", "=1", "a=1\nb", "a=1\na=2"):
            self.refuses(text=text)
{{/key_value}}


if __name__ == "__main__":
    unittest.main()
