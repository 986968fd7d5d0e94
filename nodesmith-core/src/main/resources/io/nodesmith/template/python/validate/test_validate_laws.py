"""The laws of checks: right values are valid, wrong ones are not and it is said why."""

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
{{#email}}


class TestEmailLaws{{number}}(unittest.TestCase):
    """What is an email address."""

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

    def check(self, text: str, *, valid: bool) -> None:
        answer = self.ask(email=text)
        self.assertEqual(valid, answer.valid, text[:100])
        self.assertEqual(valid, not answer.problems, text[:100])

    def test_email_addresses_are_valid(self) -> None:
        for text in (
            "ada@example.com",
            "first.last+tag@sub.example.co.uk",
            "o'brien_99@example-host.org",
            "x@y.io",
            "j\u00f6rg@b\u00fccher.example",
            "a" * 64 + "@example.com",
        ):
            self.check(text, valid=True)

    def test_other_texts_are_no_email_addresses(self) -> None:
        for text in (
            "",
            " ",
            "example.com",
            "@example.com",
            "ada@",
            "ada@localhost",
            "ada@@example.com",
            "a@b@example.com",
            " ada@example.com",
            "ada@example.com ",
            "ada lovelace@example.com",
            ".ada@example.com",
            "ada.@example.com",
            "a..b@example.com",
            "ada@-example.com",
            "ada@example-.com",
            "ada@example..com",
            "ada@.example.com",
            "ada@example.com.",
            "ada@exa_mple.com",
            "ada@10.0.0.1",
            "ada@example.com\n",
            "a" * 65 + "@example.com",
            "ada@" + "a" * 64 + ".com",
            "ada@" + "abc." * 70 + "com",
            "a" * 100_000,
        ):
            self.check(text, valid=False)
{{/email}}
{{#url}}


class TestUrlLaws{{number}}(unittest.TestCase):
    """What is a web address."""

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

    def check(self, text: str, *, valid: bool) -> None:
        answer = self.ask(url=text)
        self.assertEqual(valid, answer.valid, text[:100])
        self.assertEqual(valid, not answer.problems, text[:100])

    def test_web_addresses_are_valid(self) -> None:
        for text in (
            "https://example.com",
            "http://example.com:8080/a/b?c=d&e=%20#f",
            "HTTPS://EXAMPLE.COM/",
            "http://localhost",
            "https://192.168.0.1/x",
            "https://[2001:db8::1]:443/",
            "https://user@example.com:65535/",
        ):
            self.check(text, valid=True)

    def test_other_texts_are_no_web_addresses(self) -> None:
        for text in (
            "",
            " ",
            "example.com",
            "/path",
            "//example.com/path",
            "ftp://example.com",
            "javascript:alert(1)",
            "mailto:ada@example.com",
            "http://",
            "http:///path",
            "https://exa mple.com",
            "https://example.com/a b",
            "https://example.com:99999/",
            "https://example.com:0/",
            "https://example.com:port/",
            "https://example.com/%zz",
            " https://example.com",
            "https://example.com/\n",
        ):
            self.check(text, valid=False)
{{/url}}
{{#iban}}


class TestIbanLaws{{number}}(unittest.TestCase):
    """What is an account number."""

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

    def check(self, text: str, *, valid: bool) -> None:
        answer = self.ask(iban=text)
        self.assertEqual(valid, answer.valid, text[:100])
        self.assertEqual(valid, not answer.problems, text[:100])

    def test_account_numbers_are_valid(self) -> None:
        for text in (
            "DE89 3704 0044 0532 0130 00",
            "GB82WEST12345698765432",
            "gb82 west 1234 5698 7654 32",
            "FR1420041010050500013M02606",
            "CH9300762011623852957",
            "NO9386011117947",
            "MT84MALT011000012345MTLCAST001S",
        ):
            self.check(text, valid=True)

    def test_other_texts_are_no_account_numbers(self) -> None:
        for text in (
            "",
            "DE",
            "DE88370400440532013000",
            "DE5137040044053201300",
            "DE813704004405320130000",
            "DE893704004405320130000",
            "GB82WEST12345698765423",
            "XX89370400440532013000",
            "8937040044053201300000",
            "DE89-3704-0044-0532-0130-00",
            "DE89370400440532O13000",
            "DE" + "8" * 5_000,
        ):
            self.check(text, valid=False)

    def test_each_wrong_digit_is_noticed(self) -> None:
        iban = "DE89370400440532013000"
        for place in range(2, len(iban)):
            other = "3" if iban[place] == "7" else "7"
            self.check(iban[:place] + other + iban[place + 1 :], valid=False)
{{/iban}}
{{#credit_card}}


class TestCreditCardLaws{{number}}(unittest.TestCase):
    """What is a card number."""

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

    def check(self, text: str, *, valid: bool) -> None:
        answer = self.ask(number=text)
        self.assertEqual(valid, answer.valid, text[:100])
        self.assertEqual(valid, not answer.problems, text[:100])

    def test_card_numbers_are_valid(self) -> None:
        for text in (
            "4111111111111111",
            "4111 1111 1111 1111",
            "5500-0055-5555-5559",
            "378282246310005",
            "6011111111111117",
            "6304000000000000",
            "4000000000000000006",
        ):
            self.check(text, valid=True)

    def test_other_texts_are_no_card_numbers(self) -> None:
        for text in (
            "",
            " - ",
            "0",
            "00000000000",
            "4111111111111112",
            "4111111111111116",
            "41111111111111",
            "4111.1111.1111.1111",
            "411111111111111a",
            "40000000000000000000",
            "\u0664111111111111111",
            "4" * 10_000,
        ):
            self.check(text, valid=False)

    def test_each_wrong_digit_and_most_swaps_are_noticed(self) -> None:
        number = "4539148803436467"
        self.check(number, valid=True)
        for place, digit in enumerate(number):
            other = str((int(digit) + 1) % 10)
            self.check(number[:place] + other + number[place + 1 :], valid=False)
        self.check("5439148803436467", valid=False)
{{/credit_card}}
{{#record}}


class TestRecordLaws{{number}}(unittest.TestCase):
    """What is a record as it should be."""

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

    def test_a_record_with_all_its_fields_is_valid(self) -> None:
        record = {
            "name": "Ada",
            "age": 36,
            "height": 1.7,
            "active": False,
            "tags": ["a"],
            "home": {"city": "London"},
            "id": "123e4567-e89b-12d3-a456-426614174000",
            "born": "1815-12-10",
            "seen": "2026-01-01T00:00:00Z",
            "extra": None,
        }
        types = {
            "name": "string",
            "age": "integer",
            "height": "number",
            "active": "boolean",
            "tags": "list",
            "home": "object",
            "id": "uuid",
            "born": "date",
            "seen": "timestamp",
            "extra": "string",
        }
        answer = self.ask(record=record, required=["name", "age"], types=types)
        self.assertTrue(answer.valid)
        self.assertEqual([], answer.problems)

    def test_each_missing_field_is_named(self) -> None:
        record = {"name": "Ada", "age": None}
        answer = self.ask(record=record, required=["name", "email", "age"], types={})
        self.assertFalse(answer.valid)
        self.assertEqual(2, len(answer.problems))
        self.assertIn("email", answer.problems[0])
        self.assertIn("age", answer.problems[1])

    def test_each_wrong_type_is_noticed(self) -> None:
        wrong: dict[str, list[Any]] = {
            "string": [1, True, []],
            "integer": ["1", 1.5, True, float("nan")],
            "number": ["1", False],
            "boolean": ["true", 1],
            "list": ["a", {}],
            "object": ["a", []],
            "uuid": ["1-1-1-1-1", "x", 1],
            "date": ["2026-02-30", "yesterday", "20260101", 1],
            "timestamp": ["2026-01-01", "2026-01-01T00:00:00", "noon", 1],
        }
        for wanted, values in wrong.items():
            for value in values:
                request = Model{{type}}Request(
                    record={"field": value}, required=[], types={"field": wanted}
                )
                answer = run(self.node.{{method}}(request))
                self.assertFalse(answer.valid, f"{value} is a {wanted}")
                self.assertEqual(1, len(answer.problems))
                self.assertIn("field", answer.problems[0])

    def test_missing_fields_stand_before_wrong_types(self) -> None:
        problems = self.ask(record={"a": 1}, required=["b"], types={"a": "string"}).problems
        self.assertEqual(2, len(problems))
        self.assertIn("b", problems[0])
        self.assertIn("a", problems[1])

    def test_whole_numbers_are_integers_in_any_form(self) -> None:
        for value in (1, 1.0, -3, 10.00, 2**70):
            answer = self.ask(record={"n": value}, required=[], types={"n": "integer"})
            self.assertTrue(answer.valid, str(value))

    def test_an_unknown_type_is_refused(self) -> None:
        self.refuses(record={}, required=[], types={"a": "colour"})
{{/record}}


if __name__ == "__main__":
    unittest.main()
